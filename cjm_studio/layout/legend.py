"""The legend: the signs that are on this picture and no others, in the order in which they are met."""

from collections.abc import Callable, Iterator

from cjm_studio.language import option_label
from cjm_studio.layout.drawing import BORDER_DASHES, fail_point, moment_of_truth, promise_broken, promise_kept
from cjm_studio.layout.frame import Frame
from cjm_studio.layout.legend_entries import (
    ENTRY_GAP,
    SAMPLE_GAP,
    Entry,
    Sample,
    cause_entries,
    persona_entries,
    source_entries,
)
from cjm_studio.layout.lettering import BODY, line
from cjm_studio.layout.measures import LINE_HEIGHT, MARGIN, MARK_SIZE
from cjm_studio.layout.pieces import Drawn
from cjm_studio.layout.scene import Box, Dot, Group, Path, Rect, Shape, Stroke, Subject
from cjm_studio.layout.source_list import draw_sources
from cjm_studio.layout.theme import curve_stroke

__all__ = ["CARDS_ONLY", "Entry", "Sample", "draw_legend"]

ROW_HEIGHT = 40
LEVEL_SAMPLE, CARD_SAMPLE, BAR_SAMPLE, TINT_SAMPLE = 76, 31, 84, 26
# A picture without curves needs no lines in its legend.
CARDS_ONLY = "cards only"
# How much of the page a row may take, while the rows are made even.
EVENNESS = tuple(share / 20 for share in range(19, 8, -1))


def draw_legend(frame: Frame, signs: tuple[str, ...], top: float, extra: tuple[Entry, ...] = ()) -> Drawn:
    """Signs and their meaning in rows of much the same length, under them the sources of the evidence.

    `extra` are entries for signs that only one view has; they come first.
    """
    if not frame.options.legend:
        return Drawn((), top)
    entries = [*extra, *_levels(frame, signs), *_marks(frame, signs), *_bars(frame, signs)]
    entries += [*source_entries(frame, signs), *cause_entries(frame, signs), *persona_entries(frame)]
    groups: list[Group] = []
    y = top
    for row in _even_rows(entries, frame.columns.page_right - MARGIN):
        x = float(MARGIN)
        for entry in row:
            groups.append(_draw(frame, entry, x, y))
            x += entry.whole_width + ENTRY_GAP
        y += ROW_HEIGHT
    told = draw_sources(frame, y)
    return Drawn((*groups, *told), max([y, *(group.rect.bottom for group in told)]))


def _even_rows(entries: list[Entry], width: float) -> list[list[Entry]]:
    """As few rows as there can be, and none much shorter than the others where that parts no group."""
    rows = _rows(entries, width)
    least = max((entry.together for entry in entries if entry.together <= width), default=0)
    for share in EVENNESS:
        shorter = _rows(entries, width * share)
        if len(shorter) > len(rows) or width * share < least:
            return rows
        rows = shorter
    return rows


def _rows(entries: list[Entry], width: float) -> list[list[Entry]]:
    rows: list[list[Entry]] = []
    left = 0.0
    for entry in entries:
        together = entry.together if entry.together <= width else 0
        if not rows or max(entry.whole_width, together) > left:
            rows.append([])
            left = width
        rows[-1].append(entry)
        left -= entry.whole_width + ENTRY_GAP
    return rows


def _draw(frame: Frame, entry: Entry, x: float, y: float) -> Group:
    middle = y + ROW_HEIGHT / 2
    words = line(
        entry.words, BODY, (x + entry.width + SAMPLE_GAP, middle - LINE_HEIGHT / 2), frame.theme.ink_2
    )
    rect = Rect(x, y, entry.whole_width, ROW_HEIGHT)
    return Group(
        Subject(lane="legend", label=entry.words), rect, "ground", (*entry.draw(frame, x, middle), words)
    )


def _levels(frame: Frame, signs: tuple[str, ...]) -> Iterator[Entry]:
    """The strongest evidence first; observed and measured look alike and share an entry."""
    solid = [level for level in ("measured", "observed") if level in signs]
    for levels in (solid, ["reported"], ["assumed"]):
        shown = [option_label(level, frame.language) for level in levels if level in signs]
        if shown:
            words = ", ".join(word[:1].lower() + word[1:] for word in shown)
            width = CARD_SAMPLE if CARDS_ONLY in signs else LEVEL_SAMPLE
            yield Entry(frame.label(words), width, _level_sample(levels[0], width))


def _level_sample(level: str, width: float) -> Sample:
    def draw(frame: Frame, x: float, middle: float) -> tuple[Shape, ...]:
        colour = frame.theme.ink_2
        card = Rect(x + width - 29, middle - 10, 29, 20)
        dashes = next((dashes for key, dashes in BORDER_DASHES.items() if key == level), ())
        sample = Box(card, 4, None, Stroke(colour, 1.5, dashes))
        if width == CARD_SAMPLE:
            return (sample,)
        return (
            Path((("M", x + 2, middle), ("L", x + 40, middle)), None, curve_stroke(colour, 5, level)),
            sample,
        )

    return draw


def _marks(frame: Frame, signs: tuple[str, ...]) -> Iterator[Entry]:
    say = frame.say
    known: dict[str, tuple[str, float, Sample]] = {
        "moment_of_truth": (say("moment of truth"), MARK_SIZE, _mark_sample(moment_of_truth)),
        "emphasis": (say("the stage that disappoints most"), TINT_SAMPLE, _tint_sample),
        "fail_point": (say("fail point"), MARK_SIZE, _mark_sample(fail_point)),
        "promise_kept": (say("promise kept"), MARK_SIZE, _mark_sample(promise_kept)),
        "promise_broken": (say("promise not kept"), MARK_SIZE, _mark_sample(promise_broken)),
    }
    for sign in signs:
        if sign in known:
            words, width, draw = known[sign]
            yield Entry(frame.label(words), width, draw)


def _bars(frame: Frame, signs: tuple[str, ...]) -> Iterator[Entry]:
    if "expectation" in signs:
        words = frame.say("worst – expected – best; dot: what came")
        yield Entry(frame.label(words), BAR_SAMPLE, _bar_sample)


def _bar_sample(frame: Frame, x: float, middle: float) -> tuple[Shape, ...]:
    tone, theme = frame.theme.tone("expectation"), frame.theme
    return (
        Box(Rect(x + 26, middle - 7, 56, 14), 7, tone.fill, Stroke(tone.border, 1.75)),
        Path(
            (("M", x + 60, middle - 12), ("L", x + 60, middle + 12)),
            None,
            Stroke(tone.deep, 3, round_cap=True),
        ),
        Path((("M", x + 9, middle), ("L", x + 26, middle)), None, Stroke(theme.bad, 3)),
        Dot(x + 9, middle, 8.5, "circle", theme.bad),
    )


def _tint_sample(frame: Frame, x: float, middle: float) -> tuple[Shape, ...]:
    place = Rect(x + 1, middle - 13, TINT_SAMPLE - 2, 26)
    return (Box(place, 6, frame.theme.bad_soft, Stroke(frame.theme.bad_line, 2)),)


def _mark_sample(mark: Callable[..., tuple[Shape, ...]]) -> Sample:
    def draw(frame: Frame, x: float, middle: float) -> tuple[Shape, ...]:
        return mark((x + MARK_SIZE / 2, middle), frame.theme)

    return draw
