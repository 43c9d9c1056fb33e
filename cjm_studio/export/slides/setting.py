"""How lines that were set in Roboto are set again in Arial: flowing, or line by line, or a little closer."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from cjm_studio.export.slides.widths import arial_width
from cjm_studio.layout import Text

# Programs differ by a little in how wide they draw; and a line that just fits is one that soon does not.
ROOM = 0.975
MORE_ROOM = 12.0
# Letters may move together by this share of their size; more would be seen.
CLOSEST = 0.05


@dataclass(frozen=True, slots=True)
class Setting:
    """What is written: one flowing line, or the lines one by one; `closer_px` is taken from every letter."""

    lines: tuple[str, ...]
    closer_px: float = 0


def set_anew(text: Text, width: float) -> Setting:
    """The text for a box `width` pixels wide.

    It flows, so that it can be edited, where that makes as many lines as the Scene has; else each line
    stays as it is, and where bold letters need more room than they got they stand a little closer.
    """
    bold = text.weight > 500
    room = width * ROOM
    if _may_flow(text, room, bold):
        return Setting((" ".join(text.lines),))
    return Setting(text.lines, _closer(text, room, bold))


def _may_flow(text: Text, room: float, bold: bool) -> bool:
    if len(text.lines) == 1:
        return arial_width(text.lines[0], text.size, bold=bold) <= room
    for line, following in pairwise(text.lines):
        # Two parts of one long word, perhaps: a space between them would be a mistake.
        joined = line.rpartition(" ")[2] + following.partition(" ")[0]
        if line.endswith(("-", "‐")) or arial_width(joined, text.size, bold=bold) > room:
            return False
    # Somebody else's program may find a little more room: that must not make it fewer lines.
    return (
        len(list(_flow(text, room, bold)))
        == len(list(_flow(text, room + MORE_ROOM, bold)))
        == len(text.lines)
    )


def _flow(text: Text, room: float, bold: bool) -> Iterator[str]:
    line = ""
    for word in " ".join(text.lines).split(" "):
        longer = f"{line} {word}" if line else word
        if line and arial_width(longer, text.size, bold=bold) > room:
            yield line
            line = word
        else:
            line = longer
    yield line


def _closer(text: Text, room: float, bold: bool) -> float:
    closest = 0.0
    for line in text.lines:
        excess = arial_width(line, text.size, bold=bold) - room
        if excess > 0:
            closest = max(closest, excess / max(len(line), 1))
    return min(closest, CLOSEST * text.size)
