"""Text in lines that fit a width."""

from collections.abc import Iterator
from functools import lru_cache
from itertools import islice

from cjm_studio.layout.breaking import HYPHEN, NO_BREAK_SPACES, break_at
from cjm_studio.layout.clusters import clusters
from cjm_studio.layout.fonts import UNITS_PER_EM
from cjm_studio.layout.measuring import Measure, measure
from cjm_studio.layout.typesetting import drawable

ELLIPSIS = "…"
# What looks wrong just before an ellipsis.
LOOSE_ENDS = " -–—,.;:…" + NO_BREAK_SPACES


@lru_cache(maxsize=8192)
def wrap(  # noqa: PLR0913 - a face takes three words, a box two; together they are the key of the cache
    text: str,
    size: float,
    width: float,
    max_lines: int | None = None,
    weight: int = 400,
    italic: bool = False,
) -> tuple[str, ...]:
    """Break `text` into lines at most `width` pixels wide; a last line that was cut ends in "…".

    Lines end between words, and at every line end of the text. No-break spaces hold unless what they
    hold together is wider than a line; such a word is broken, with a hyphen where a syllable ends.
    The lines are drawable (see `drawable`); blank text has none.
    """
    units = measure(weight, italic)
    limit = int(width * UNITS_PER_EM / size - 1e-6)
    lines = _lines(drawable(text).strip(), limit, units)
    if max_lines is None:
        return tuple(lines)
    kept = list(islice(lines, max_lines + 1))
    if len(kept) > max_lines > 0:
        kept[max_lines - 1] = _cut(kept[max_lines - 1], limit, units)
    return tuple(kept[:max_lines])


def _lines(text: str, limit: int, units: Measure) -> Iterator[str]:
    for paragraph in text.split("\n") if text else ():
        words = [word for word in paragraph.split(" ") if word]
        if words:
            yield from _filled(words, limit, units)
        else:
            yield ""


def _filled(words: list[str], limit: int, units: Measure) -> Iterator[str]:
    """Lines as full as they get; none is blank."""
    space = units(" ")
    line: list[str] = []
    used = 0
    for word in words:
        need = units(word)
        if used + need > limit:
            pieces = _pieces(word, limit - used, limit, units) if need > limit else ["", word]
            for piece in pieces[:-1]:
                if full := " ".join([*line, piece] if piece else line):
                    yield full
                line, used = [], 0
            word = pieces[-1]
            need = units(word)
        if word:
            line.append(word)
            used += need + space
    if line:
        yield " ".join(line)


def _pieces(word: str, room: int, limit: int, units: Measure) -> list[str]:
    """Break a word that is wider than `limit`: `room` for the first piece, `limit` for the others.

    An empty first piece says that no part of the word looks good in `room`.
    """
    parts = [part if units(part) <= limit else _stand_in(limit, units) for part in clusters(word)]
    widths = list(map(units, parts))
    hyphen = units(HYPHEN)
    pieces: list[str] = []
    start = 0
    while (end := _reach(widths, start, limit if pieces else room)) < len(parts):
        good, closing = break_at(parts, start, _reach(widths, start, (limit if pieces else room) - hyphen))
        if good == start and (pieces or room == limit):
            good = end
        pieces.append("".join(parts[start:good]).strip(NO_BREAK_SPACES) + closing)
        start = good
    return [*pieces, "".join(parts[start:]).strip(NO_BREAK_SPACES)]


def _reach(widths: list[int], start: int, room: int) -> int:
    """The index after the last of the parts from `start` on that fit together in `room`."""
    end = start
    while end < len(widths) and widths[end] <= room:
        room -= widths[end]
        end += 1
    return end


def _stand_in(limit: int, units: Measure) -> str:
    """What is shown for a character wider than the line."""
    return ELLIPSIS if units(ELLIPSIS) <= limit else ""


def _cut(line: str, limit: int, units: Measure) -> str:
    """The line with "…" at its end, shortened as far as that needs."""
    parts = clusters(line)
    end = _reach([units(part) for part in parts], 0, limit - units(ELLIPSIS))
    return "".join(parts[:end]).rstrip(LOOSE_ENDS) + _stand_in(limit, units)
