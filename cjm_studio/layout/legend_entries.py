"""Entries of a legend: a sign and its meaning; icons and personas by their names."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace

from cjm_studio.language import option_label
from cjm_studio.layout.cast import Look
from cjm_studio.layout.frame import Frame
from cjm_studio.layout.glyphs import CAUSE_ICONS, SOURCE_ICONS
from cjm_studio.layout.lettering import BODY, fit_line, line, width_of
from cjm_studio.layout.measures import CARD_ICON, LINE_HEIGHT
from cjm_studio.layout.persona_heads import unnamed_looks
from cjm_studio.layout.scene import Dot, Icon, Shape

SAMPLE_GAP, ENTRY_GAP = 8, 24
WIDEST_ENTRY = 400
DOT_SAMPLE = 22

Sample = Callable[[Frame, float, float], tuple[Shape, ...]]


@dataclass(frozen=True, slots=True)
class Entry:
    """A sign and its meaning; `draw` takes the left end and the middle line of the sign.

    The first of several that want to stand in one row says how much room they need `together`.
    """

    words: str
    width: float
    draw: Sample
    together: float = 0

    @property
    def whole_width(self) -> float:
        return self.width + SAMPLE_GAP + width_of(self.words, BODY)


def source_entries(frame: Frame, signs: tuple[str, ...]) -> Iterator[Entry]:
    """Where an expectation comes from."""
    icons = _icons(signs, "source:", SOURCE_ICONS)
    yield from _together(_named_icons(frame, icons, frame.say("Expectation comes from:"), "expectation"))


def cause_entries(frame: Frame, signs: tuple[str, ...]) -> Iterator[Entry]:
    """What causes a pain."""
    icons = _icons(signs, "cause:", CAUSE_ICONS)
    yield from _together(_named_icons(frame, icons, frame.say("Pain is caused by:"), "pain_point"))


def _together(entries: Iterator[Entry]) -> Iterator[Entry]:
    """The entries, the first of them with the room that all need."""
    found = tuple(entries)
    if found:
        room = sum(entry.whole_width + ENTRY_GAP for entry in found) - ENTRY_GAP
        yield replace(found[0], together=room)
        yield from found[1:]


def _icons(signs: tuple[str, ...], prefix: str, icons: Mapping[str, str]) -> dict[str, str]:
    shown = (sign.removeprefix(prefix) for sign in signs if sign.startswith(prefix))
    return {option: icons[option] for option in shown}


def _named_icons(frame: Frame, icons: Mapping[str, str], lead: str, kind: str) -> Iterator[Entry]:
    """Options by their icons, after words that say what of."""
    colour = frame.theme.tone(kind).deep
    for option, icon in icons.items():
        words = option_label(option, frame.language)
        yield _led_entry(frame, words[:1].lower() + words[1:], lead, CARD_ICON, _icon_sample(icon, colour))
        lead = ""


def persona_entries(frame: Frame) -> Iterator[Entry]:
    """Those who have no place in the head of the picture."""
    lead = frame.say("Also here:")
    for look in unnamed_looks(frame):
        yield _led_entry(frame, look.name or "…", lead, DOT_SAMPLE, _persona_sample(look))
        lead = ""


def _led_entry(frame: Frame, words: str, lead: str, width: float, sample: Sample) -> Entry:
    """A sign and its meaning, before them words that lead to it and to those after it."""
    lead = frame.label(lead)
    lead_width = width_of(lead, BODY) + SAMPLE_GAP if lead else 0

    def draw(frame: Frame, x: float, middle: float) -> tuple[Shape, ...]:
        drawn = sample(frame, x + lead_width, middle)
        return (line(lead, BODY, (x, middle - LINE_HEIGHT / 2), frame.theme.ink_2), *drawn) if lead else drawn

    return Entry(fit_line(frame.label(words), BODY, WIDEST_ENTRY), lead_width + width, draw)


def _icon_sample(icon: str, colour: str) -> Sample:
    def draw(frame: Frame, x: float, middle: float) -> tuple[Shape, ...]:
        return (Icon(icon, x, middle - CARD_ICON / 2, CARD_ICON, colour),)

    return draw


def _persona_sample(look: Look) -> Sample:
    def draw(frame: Frame, x: float, middle: float) -> tuple[Shape, ...]:
        return (Dot(x + DOT_SAMPLE / 2, middle, 8, look.shape, look.colour),)

    return draw
