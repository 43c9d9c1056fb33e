"""Sizes of type on a map, and lines of text set in them."""

from dataclasses import dataclass

from cjm_studio.layout import text
from cjm_studio.layout.scene import Anchor, Text

# How far letters reach below the base line, in sizes of the type.
DESCENT = 500 / 2048
# A last line that takes less than this share of its room looks lost.
LONELY = 0.4


@dataclass(frozen=True, slots=True)
class Type:
    """A style of type; `line_height` is pixels from line to line."""

    size: float
    weight: int = 400
    italic: bool = False
    line_height: float = 0

    @property
    def leading(self) -> float:
        """From line to line: what was asked for, or what the size asks for."""
        return self.line_height or self.size * text.LINE_HEIGHT

    @property
    def first_baseline(self) -> float:
        """From the top of a paragraph to its first base line, letters standing mid-way in their line."""
        return (self.leading + (text.ASCENT - DESCENT) * self.size) / 2


BODY = Type(20)
MEDIUM = Type(20, 500)
BOLD = Type(20, 700)
VOICE = Type(20, italic=True)
QUOTE = Type(20, 500, italic=True)
STAGE = Type(22, 700, line_height=26)
STAGE_NUMBER = Type(22, line_height=26)
FIGURE = Type(24, 700, line_height=32)
TITLE = Type(38, 700, line_height=46)
SMALL_TITLE = Type(28, 700, line_height=36)


def fit(words: str, style: Type, width_px: float, most_lines: int | None = None) -> tuple[str, ...]:
    """The words in lines of this style that fit the width; a last line that was cut ends in "…"."""
    return text.wrap(words, style.size, width_px, most_lines, style.weight, style.italic)


def fit_evenly(words: str, style: Type, width_px: float, most_lines: int) -> tuple[str, ...]:
    """As `fit`, but with lines of much the same length: no last line of one word."""
    lines = fit(words, style, width_px, most_lines)
    if len(lines) < 2:
        return lines
    tenth = width_px / 10
    for width in (tenth * share for share in range(4, 10)):
        narrower = fit(words, style, width, most_lines + 1)
        # No word is broken, nor what belongs together parted, for the sake of even lines.
        if len(narrower) == len(lines) and " ".join(narrower) == " ".join(lines):
            return narrower
    return lines


def fit_well(words: str, style: Type, width_px: float, most_lines: int) -> tuple[str, ...]:
    """As `fit`, but no short last line stands alone under full ones."""
    lines = fit(words, style, width_px, most_lines)
    if len(lines) > 1 and width_of(lines[-1], style) < width_px * LONELY:
        return fit_evenly(words, style, width_px, most_lines)
    return lines


def fit_line(words: str, style: Type, width_px: float) -> str:
    """The words in one line, cut with "…" where they are wider."""
    lines = fit(words.replace("\n", " "), style, width_px, 1)
    return lines[0] if lines else ""


def width_of(words: str, style: Type) -> float:
    """Width in pixels of one line."""
    return text.width(words, style.size, style.weight, style.italic)


def widest(lines: tuple[str, ...], style: Type) -> float:
    """Width in pixels of the widest line; 0 for none."""
    return max((width_of(line, style) for line in lines), default=0)


def paragraph(
    lines: tuple[str, ...], style: Type, corner: tuple[float, float], width_px: float, colour: str
) -> Text:
    """Lines whose top left corner stands at `corner`."""
    x, top = corner
    return Text(
        lines,
        x,
        top + style.first_baseline,
        style.leading,
        style.size,
        colour,
        width_px,
        style.weight,
        style.italic,
    )


def line(words: str, style: Type, place: tuple[float, float], colour: str, anchor: Anchor = "start") -> Text:
    """One line, exactly as wide as it is; `place` is its top at the side that `anchor` says."""
    x, top = place
    return Text(
        (words,),
        x,
        top + style.first_baseline,
        style.leading,
        style.size,
        colour,
        width_of(words, style),
        style.weight,
        style.italic,
        anchor,
    )
