"""The legend: the signs that are on this picture and no others, in the order in which they are met."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from cjm_studio.language import option_label
from cjm_studio.layout.drawing import BORDER_DASHES, fail_point, moment_of_truth, promise_broken, promise_kept
from cjm_studio.layout.frame import Frame
from cjm_studio.layout.glyphs import SOURCE_ICONS
from cjm_studio.layout.lettering import BODY, fit, line, paragraph, width_of
from cjm_studio.layout.measures import CARD_ICON, LINE_HEIGHT, MARGIN, MARK_SIZE
from cjm_studio.layout.pieces import Drawn
from cjm_studio.layout.scene import Box, Dot, Group, Icon, Path, Rect, Shape, Stroke, Subject
from cjm_studio.layout.theme import curve_stroke
from cjm_studio.model import Evidence

ROW_HEIGHT = 40
SAMPLE_GAP, ENTRY_GAP = 8, 24
LEVEL_SAMPLE, BAR_SAMPLE, TINT_SAMPLE = 76, 84, 26
SOURCE_LINES = 2
# How much of the page a row may take, while the rows are made even.
EVENNESS = tuple(share / 20 for share in range(19, 8, -1))

Sample = Callable[[Frame, float, float], tuple[Shape, ...]]


@dataclass(frozen=True, slots=True)
class Entry:
    """A sign and its meaning; `draw` takes the left end and the middle line of the sign."""

    words: str
    width: float
    draw: Sample

    @property
    def whole_width(self) -> float:
        return self.width + SAMPLE_GAP + width_of(self.words, BODY)


def draw_legend(frame: Frame, signs: tuple[str, ...], top: float, extra: tuple[Entry, ...] = ()) -> Drawn:
    """Signs and their meaning in rows of much the same length, under them the sources of the evidence.

    `extra` are entries for signs that only one view has; they come first.
    """
    if not frame.options.legend:
        return Drawn((), top)
    entries = [*extra, *_levels(frame, signs), *_marks(frame, signs), *_bars(frame, signs)]
    entries += _sources(frame, signs)
    groups: list[Group] = []
    y = top
    for row in _even_rows(entries, frame.columns.page_right - MARGIN):
        x = float(MARGIN)
        for entry in row:
            groups.append(_draw(frame, entry, x, y))
            x += entry.whole_width + ENTRY_GAP
        y += ROW_HEIGHT
    told = _evidence(frame, y)
    return Drawn((*groups, *told), max([y, *(group.rect.bottom for group in told)]))


def _even_rows(entries: list[Entry], width: float) -> list[list[Entry]]:
    """As few rows as there can be, and none much shorter than the others."""
    rows = _rows(entries, width)
    for share in EVENNESS:
        shorter = _rows(entries, width * share)
        if len(shorter) > len(rows):
            return rows
        rows = shorter
    return rows


def _rows(entries: list[Entry], width: float) -> list[list[Entry]]:
    rows: list[list[Entry]] = []
    left = 0.0
    for entry in entries:
        if not rows or entry.whole_width > left:
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
            yield Entry(frame.label(words), LEVEL_SAMPLE, _level_sample(levels[0]))


def _level_sample(level: str) -> Sample:
    def draw(frame: Frame, x: float, middle: float) -> tuple[Shape, ...]:
        colour = frame.theme.ink_2
        card = Rect(x + 47, middle - 10, 29, 20)
        dashes = next((dashes for key, dashes in BORDER_DASHES.items() if key == level), ())
        return (
            Path((("M", x + 2, middle), ("L", x + 40, middle)), None, curve_stroke(colour, 5, level)),
            Box(card, 4, None, Stroke(colour, 1.5, dashes)),
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


def _sources(frame: Frame, signs: tuple[str, ...]) -> Iterator[Entry]:
    """Where an expectation comes from, after words that say so."""
    shown = [sign.removeprefix("source:") for sign in signs if sign.startswith("source:")]
    for place, source in enumerate(shown):
        words = option_label(source, frame.language)
        words = words[:1].lower() + words[1:]
        lead = frame.label(frame.say("Expectation comes from:")) if place == 0 else ""
        lead_width = width_of(lead, BODY) + SAMPLE_GAP if lead else 0
        sample = _icon_sample(SOURCE_ICONS[source], lead, lead_width)
        yield Entry(frame.label(words), lead_width + CARD_ICON, sample)


def _icon_sample(icon: str, lead: str, lead_width: float) -> Sample:
    """An icon, after words that lead to it."""

    def draw(frame: Frame, x: float, middle: float) -> tuple[Shape, ...]:
        colour = frame.theme.tone("expectation").deep
        drawn = Icon(icon, x + lead_width, middle - CARD_ICON / 2, CARD_ICON, colour)
        words = line(lead, BODY, (x, middle - LINE_HEIGHT / 2), frame.theme.ink_2)
        return (words, drawn) if lead else (drawn,)

    return draw


def _evidence(frame: Frame, top: float) -> tuple[Group, ...]:
    """Where the evidence comes from, each source once."""
    sources = dict.fromkeys(evidence.source.strip() for evidence in frame.journey.all_of(Evidence))
    named = [source for source in sources if source]
    if not named:
        return ()
    room = frame.columns.page_right - MARGIN
    words = frame.say("Sources: {sources}", sources="; ".join(named))
    lines = fit(frame.label(words), BODY, room, SOURCE_LINES)
    rect = Rect(MARGIN, top, room, len(lines) * BODY.leading + 4)
    text = paragraph(lines, BODY, (MARGIN, top + 2), room, frame.theme.ink_3)
    return (Group(Subject(lane="sources", label=words), rect, "ground", (text,)),)
