"""What our own tables on the pages share: the theme's colours by name, and the pieces of a table."""

from pathlib import Path

from cjm_studio.layout import Theme

# Streamlit takes a component's JavaScript as one text, so these functions are put behind the table's own.
TABLE_PARTS = Path(__file__).with_name("table_parts.js").read_text("utf-8")


def colours(theme: Theme) -> dict[str, str]:
    """The theme's colours by the names that our style sheets use."""
    metric, hypothesis, gain = theme.tone("metric"), theme.tone("hypothesis"), theme.tone("gain")
    return {
        "ink": theme.ink, "ink-2": theme.ink_2, "ink-3": theme.ink_3,
        "line": theme.line, "line-strong": theme.line_strong,
        "surface": theme.surface, "canvas": theme.canvas,
        "accent": theme.accent, "accent-soft": theme.accent_soft,
        "ok": theme.ok, "bad": theme.bad, "bad-soft": theme.bad_soft,
        "chevron": theme.chevron, "on-chevron": theme.on_chevron, "chevron-pale": theme.chevron_pale,
        "warn": theme.tone("expectation").deep,
        "metric": metric.border, "metric-fill": metric.fill, "metric-deep": metric.deep,
        "hypothesis": hypothesis.border, "hypothesis-fill": hypothesis.fill,
        "hypothesis-deep": hypothesis.deep,
        "gain-deep": gain.deep, "gain-fill": gain.fill,
    }  # fmt: skip
