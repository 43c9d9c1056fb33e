"""Lines of text as SVG: one element for every run of one font.

The engine behind our PNG and PDF mixes up fonts within one element, and dies of some emoji there. So a line
is cut where the font changes, and each piece is put where our own measures say that it begins.
"""

from cjm_studio.export.markup import attributes, colour, escape, number
from cjm_studio.layout import Text
from cjm_studio.layout import text as measure

MAIN_FAMILY = "Roboto"


def draw_text(text: Text) -> str:
    """All lines of the text."""
    return "".join(
        _draw_line(text, line, text.baseline + index * text.line_height)
        for index, line in enumerate(text.lines)
    )


def _draw_line(text: Text, line: str, baseline: float) -> str:
    runs = measure.runs(line, text.weight, text.italic)
    if len(runs) == 1:
        return _draw_run(text, runs[0], text.x, baseline, text.anchor)
    widths = [measure.advance(family, run, text.size, text.weight, text.italic) for family, run in runs]
    x = text.x - sum(widths) * {"start": 0.0, "middle": 0.5, "end": 1.0}[text.anchor]
    elements = []
    for run, width in zip(runs, widths, strict=True):
        elements.append(_draw_run(text, run, x, baseline, "start"))
        x += width
    return "".join(elements)


def _draw_run(text: Text, run: tuple[str, str], x: float, baseline: float, anchor: str) -> str:
    family, words = run
    # Programs do not agree on spaces at the edge of an element: we step over them ourselves.
    begun = words.lstrip(" ")
    if begun != words and anchor == "start":
        x += measure.advance(family, words[: len(words) - len(begun)], text.size, text.weight, text.italic)
    shown = escape(begun.rstrip(" "))
    if not shown:
        return ""
    return f'<text x="{number(x)}" y="{number(baseline)}"{_style(text, family, anchor)}>{shown}</text>'


def _style(text: Text, family: str, anchor: str) -> str:
    main = family == MAIN_FAMILY
    return attributes(
        font_family="" if main else family,
        font_size=number(text.size),
        # The symbol and emoji fonts have one face: asking for another would make browsers smear it.
        font_weight=str(text.weight) if main and text.weight != 400 else "",
        font_style="italic" if main and text.italic else "",
        text_anchor=anchor if anchor != "start" else "",
        fill=colour(text.fill),
    )
