"""Lanes of plain cards: goals, actions, touchpoints, promises, communications, pains, gains, notes."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from cjm_studio.insight import Verdict, check_promises
from cjm_studio.language import number
from cjm_studio.layout.amounts import with_unit
from cjm_studio.layout.cards import Card, card_piece
from cjm_studio.layout.frame import Frame
from cjm_studio.layout.glyphs import CAUSE_ICONS, CHANNEL_ICONS
from cjm_studio.layout.pieces import Piece
from cjm_studio.layout.remarks import remark_piece
from cjm_studio.model import (
    Channel,
    Gain,
    PainPoint,
    Promise,
    Record,
    Stage,
    Touchpoint,
)


def card_pieces(frame: Frame, records: Iterable[Record], lane: str) -> Iterator[Piece]:
    """A card for each record, made by its kind; an action is what the customer does at a touchpoint."""
    found = tuple(records)
    if any(isinstance(record, Promise) for record in found):
        yield from _promises(frame, found, lane)
        return
    for record in found:
        if isinstance(record, Stage):
            yield remark_piece(frame, record, record.customer_goal, lane)
        elif isinstance(record, Touchpoint) and lane == "customer_actions":
            yield remark_piece(frame, record, record.customer_action, lane)
        else:
            yield card_piece(frame, _card(frame, record, lane))


def promise_mark(verdict: Verdict) -> tuple[str, ...]:
    """The mark of a promise: kept or not; none where nobody can say."""
    return () if verdict == "unknown" else ("promise_kept" if verdict == "kept" else "promise_broken",)


def _promises(frame: Frame, records: tuple[Record, ...], lane: str) -> Iterator[Piece]:
    checks = {check.promise_id: check.verdict for check in check_promises(frame.whole)}
    for record in records:
        card = _plain(frame, record, lane)
        yield card_piece(frame, replace(card, marks=promise_mark(checks[record.id])))


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
        marks=tuple(mark for mark in ("moment_of_truth", "fail_point") if getattr(record, mark)),
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
        signs=(f"cause:{record.cause}",) if record.cause in CAUSE_ICONS else (),
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
