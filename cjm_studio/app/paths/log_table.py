"""A table of what a log tells: rows of chips, words, numbers and bars; it reads well on a phone, too."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import streamlit as st

from cjm_studio.app import session
from cjm_studio.app.component_parts import TABLE_PARTS, colours
from cjm_studio.app.frame import theme
from cjm_studio.figures.paths import quiet_look
from cjm_studio.layout import Tone

_HERE = Path(__file__).parent
MOST_CHIPS = 14


@dataclass(frozen=True)
class Head:
    """A column: `kind` is "chips", "words", "number" or "bar"."""

    text: str
    kind: str = "words"


def draw_log_table(
    key: str, label: str, heads: Sequence[Head], rows: Sequence[Sequence[Any]], emphasised: int | None = None
) -> None:
    """Draw the rows; a cell is a text, `chips(...)` or `bar(...)`. The row `emphasised` stands out."""
    component = st.components.v2.component(
        "cjm_log_table",
        js=(_HERE / "log_table.js").read_text("utf-8") + TABLE_PARTS,
        css=(_HERE / "log_table.css").read_text("utf-8"),
    )
    component(
        key=key,
        data={
            "label": label,
            "heads": [{"text": head.text, "kind": head.kind} for head in heads],
            "rows": [list(row) for row in rows],
            "emphasised": emphasised,
            "colours": colours(theme()),
        },
    )


def chips(events: Sequence[str], looks: Mapping[str, Tone]) -> dict[str, Any]:
    """A path as coloured chips: the same event in a row is one chip with a number; very long ones are cut."""
    runs: list[list[Any]] = []
    for event in events:
        if runs and runs[-1][0] == event:
            runs[-1][1] += 1
        else:
            runs.append([event, 1])
    shown = runs if len(runs) <= MOST_CHIPS else runs[: MOST_CHIPS - 1]
    quiet = quiet_look(theme())
    return {
        "chips": [
            {"text": event, "times": times, **_colours(looks.get(event, quiet))} for event, times in shown
        ],
        "more": "" if len(shown) == len(runs) else session.say().many(
            "and {count} more", "and {count} more", len(runs) - len(shown)
        ),
    }  # fmt: skip


def bar(text: str, share: float) -> dict[str, Any]:
    """A number with a bar beneath it, as long as its share (0-1)."""
    return {"text": text, "share": min(1.0, max(0.0, share))}


def _colours(tone: Tone) -> dict[str, str]:
    return {"fill": tone.fill, "border": tone.border, "deep": tone.deep}
