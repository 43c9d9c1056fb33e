"""Lanes of plain cards: goals, actions, touchpoints, promises, communications, pains, gains, notes."""

from collections.abc import Iterable, Iterator

from cjm_studio.language import number
from cjm_studio.layout.amounts import with_unit
from cjm_studio.layout.cards import MARKS, Card, card_piece
from cjm_studio.layout.frame import Frame
from cjm_studio.layout.glyphs import CAUSE_ICONS, CHANNEL_ICONS
from cjm_studio.layout.pieces import Piece
from cjm_studio.layout.remarks import remark_piece
from cjm_studio.model import (
    Channel,
    Gain,
    PainPoint,
    Record,
    Stage,
    Touchpoint,
)


def card_pieces(frame: Frame, records: Iterable[Record], lane: str) -> Iterator[Piece]:
    """A card for each record, made by its kind; an action is what the customer does at a touchpoint."""
    for record in records:
        if isinstance(record, Stage):
            yield remark_piece(frame, record, record.customer_goal, lane)
        elif isinstance(record, Touchpoint) and lane == "customer_actions":
            yield remark_piece(frame, record, record.customer_action, lane)
        else:
            yield card_piece(frame, _card(frame, record, lane))


def _card(frame: Frame, record: Record, lane: str) -> Card:
    match record:
        case Touchpoint():
            return _touchpoint(frame, record, lane)
        case PainPoint():
            return _pain(frame, record, lane)
        case Gain():
            return _gain(frame, record, lane)
    return _plain(frame, record, lane)


def _touchpoint(frame: Frame, record: Touchpoint, lane: str) -> Card:
    channels = [
        channel
        for link in frame.journey.out(record.id, "happens_in")
        if isinstance(channel := frame.journey.records[link.target], Channel)
    ]
    tone = frame.theme.tone("touchpoint")
    return Card(
        record,
        lane,
        record.name or record.customer_action,
        tone,
        CHANNEL_ICONS[channels[0].channel_kind] if channels else tone.icon,
        small_print=_named(channels),
        marks=tuple(mark for mark in MARKS if getattr(record, mark)),
    )


def _named(channels: list[Channel]) -> str:
    """The first channel, and how many more there are."""
    names = [channel.name for channel in channels if channel.name.strip()]
    return names[0] + (f" +{len(names) - 1}" if len(names) > 1 else "") if names else ""


def _pain(frame: Frame, record: PainPoint, lane: str) -> Card:
    tone = frame.theme.tone("pain_point")
    return Card(
        record,
        lane,
        record.text,
        tone,
        CAUSE_ICONS.get(record.cause or "", tone.icon),
        small_print=_affected(frame, record.affected_share),
        looks=frame.shown_looks(record),
    )


def _gain(frame: Frame, record: Gain, lane: str) -> Card:
    tone = frame.theme.tone("gain")
    return Card(
        record,
        lane,
        record.text,
        tone,
        tone.icon,
        small_print=_affected(frame, record.affected_share),
        looks=frame.shown_looks(record),
    )


def _affected(frame: Frame, share: float | None) -> str:
    if share is None:
        return ""
    said = with_unit(number(share * 100, frame.language, 1), "%")
    return frame.say("{share} of customers", share=said)


def _plain(frame: Frame, record: Record, lane: str) -> Card:
    tone = frame.theme.tone(record.kind)
    return Card(record, lane, record.title, tone, tone.icon)
