"""A message as a card of the communication map: which way, what, when, what it promises, whose, how often."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from functools import partial
from typing import NamedTuple

from cjm_studio.insight import Verdict
from cjm_studio.language import number, per_period
from cjm_studio.layout.drawing import border, fail_point, verdict_mark
from cjm_studio.layout.frame import Frame
from cjm_studio.layout.illustrations import illustrated
from cjm_studio.layout.lanes.text_cards import promise_mark
from cjm_studio.layout.lettering import BODY, MEDIUM, fit, fit_well, line, paragraph
from cjm_studio.layout.measures import CARD_ICON, CARD_RADIUS, LINE_HEIGHT, MARK_RISE, MARK_SIZE
from cjm_studio.layout.pieces import Piece
from cjm_studio.layout.scene import Box, Group, Icon, Path, Rect, Shape, Stroke
from cjm_studio.model import Actor, Communication, Promise

PADDING, INDENT = 10, 40
MESSAGE_LINES, TRIGGER_LINES, MATERIAL_LINES, PROMISE_LINES = 8, 5, 3, 3
MARK = 20
RULE_GAP = 8
DIRECTION_ICONS = {"out": "outbox", "in": "inbox"}


class Said(NamedTuple):
    """A promise in a message, in lines, and what becomes of it."""

    lines: tuple[str, ...]
    verdict: Verdict


@dataclass(frozen=True, slots=True)
class MessageCard:
    """A message cut to its width; `too_often` where it breaks a contact policy."""

    record: Communication
    message: tuple[str, ...]
    trigger: tuple[str, ...]
    promises: tuple[Said, ...]
    small: tuple[str, ...]
    too_often: bool

    @property
    def rows(self) -> int:
        """How many lines of text stand on the card."""
        promised = sum(max(len(said.lines), 1) for said in self.promises)
        return max(len(self.message), 1) + len(self.trigger) + promised + len(self.small)


@dataclass(frozen=True, slots=True)
class Messages:
    """What becomes of promises, by id, and which messages come too often."""

    verdicts: dict[str, Verdict]
    too_often: Collection[str]


def message_piece(frame: Frame, messages: Messages, record: Communication, lane: str) -> Piece:
    """The card of a message, as high as its words need."""
    span = frame.span_of(record)
    card = _card(frame, messages, record, frame.columns.width_of(span) - INDENT - PADDING)
    parts = bool(card.trigger) + bool(card.promises) + bool(card.small)
    height = card.rows * LINE_HEIGHT + 2 * PADDING + RULE_GAP * parts
    signs = [record.evidence_level, f"direction:{record.direction}"]
    signs += [sign for said in card.promises for sign in promise_mark(said.verdict)]
    signs += ["too_often"] if card.too_often else []
    rise = MARK_RISE if card.too_often else 0
    piece = Piece(span, height, partial(_draw, frame, card, lane), rise, tuple(signs))
    return illustrated(frame, record, piece)


def _card(frame: Frame, messages: Messages, record: Communication, room: float) -> MessageCard:
    linked = (frame.journey.records[link.target] for link in frame.journey.out(record.id, "says"))
    promises = tuple(
        Said(
            fit_well(frame.words(each.text), BODY, room - MARK - 8, PROMISE_LINES), messages.verdicts[each.id]
        )
        for each in linked
        if isinstance(each, Promise)
    )
    when = frame.words(record.trigger)
    small = " · ".join(part for part in (frame.words(record.material), _owner(frame, record)) if part)
    often = _often(frame, record)
    return MessageCard(
        record,
        fit_well(frame.words(record.message), MEDIUM, room, MESSAGE_LINES),
        fit_well(frame.say("When: {trigger}", trigger=when), BODY, room, TRIGGER_LINES)
        if when.strip()
        else (),
        promises,
        (*fit_well(small, BODY, room, MATERIAL_LINES), *fit(often, MEDIUM, room, 1)),
        record.id in messages.too_often,
    )


def _owner(frame: Frame, record: Communication) -> str:
    linked = (frame.journey.records[link.target] for link in frame.journey.out(record.id, "owned_by"))
    return next((frame.words(owner.name) for owner in linked if isinstance(owner, Actor)), "")


def _often(frame: Frame, record: Communication) -> str:
    """How often a customer gets it in the journey's period."""
    if record.frequency is None:
        return ""
    period = per_period(frame.journey.head.period, frame.language)
    digits = 2 if record.frequency >= 0.01 or not record.frequency else 4
    times = number(record.frequency, frame.language, digits)
    return frame.label(f"{times} {period}")


def _draw(frame: Frame, card: MessageCard, lane: str, rect: Rect) -> Iterator[Group]:
    subject = frame.subject_of(card.record, lane)
    tone, theme = frame.theme.tone("communication"), frame.theme
    incoming = card.record.direction == "in"
    usual = border(theme, tone.border, card.record.evidence_level)
    stroke = Stroke(theme.bad, 3) if card.too_often else usual
    icon = DIRECTION_ICONS[card.record.direction]
    shapes: list[Shape] = [
        Box(rect, CARD_RADIUS, theme.surface if incoming else tone.fill, stroke),
        Icon(icon, rect.x + PADDING, rect.y + PADDING + 2, CARD_ICON, tone.deep),
        *_texts(frame, card, rect),
    ]
    yield Group(subject, rect, "card", tuple(shapes))
    if card.too_often:
        half = MARK_SIZE / 2
        centre = rect.right - half + 2, rect.y - MARK_RISE + half
        place = Rect(centre[0] - half, centre[1] - half, MARK_SIZE, MARK_SIZE)
        yield Group(subject, place, "mark", fail_point(centre, theme))


def _promise_sign(frame: Frame, centre: tuple[float, float], verdict: Verdict) -> tuple[Shape, ...]:
    """Kept or not; a plain promise where nobody can say."""
    if verdict != "unknown":
        return verdict_mark(centre, MARK, verdict == "kept", frame.theme)
    tone = frame.theme.tone("promise")
    return (Icon(tone.icon, centre[0] - MARK / 2, centre[1] - MARK / 2, MARK, tone.deep),)


def _texts(frame: Frame, card: MessageCard, rect: Rect) -> Iterator[Shape]:
    theme, deep = frame.theme, frame.theme.tone("communication").deep
    x, y, room = rect.x + INDENT, rect.y + PADDING, rect.width - INDENT - PADDING
    if card.message:
        yield paragraph(card.message, MEDIUM, (x, y), room, theme.ink)
    y += max(len(card.message), 1) * LINE_HEIGHT
    if card.trigger:
        y += RULE_GAP
        yield paragraph(card.trigger, BODY, (x, y), room, deep)
        y += len(card.trigger) * LINE_HEIGHT
    if card.promises:
        y += RULE_GAP
    for said in card.promises:
        yield from _promise_sign(frame, (x + MARK / 2, y + LINE_HEIGHT / 2), said.verdict)
        if said.lines:
            width = room - MARK - 8
            yield paragraph(said.lines, BODY, (x + MARK + 8, y), width, theme.tone("promise").deep)
        y += max(len(said.lines), 1) * LINE_HEIGHT
    if card.small:
        y += RULE_GAP
        yield Path(
            (("M", x, y - RULE_GAP / 2), ("L", rect.right - PADDING, y - RULE_GAP / 2)),
            None,
            Stroke(theme.line_strong, 1),
        )
        for each in card.small:
            yield line(each, BODY, (x, y), deep)
            y += LINE_HEIGHT
