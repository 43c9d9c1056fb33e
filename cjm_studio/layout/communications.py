"""The communication map: what we say and hear, stage by stage and channel by channel, and how often."""

from collections.abc import Iterator
from dataclasses import replace

from cjm_studio.insight import ContactLoad, check_promises, contact_loads
from cjm_studio.language import number, option_label, per_period
from cjm_studio.layout.columns import resized
from cjm_studio.layout.contact_totals import draw_loads, draw_stage_totals
from cjm_studio.layout.drawing import fail_point
from cjm_studio.layout.frame import Frame
from cjm_studio.layout.framing import frame_of
from cjm_studio.layout.glyphs import CHANNEL_ICONS
from cjm_studio.layout.lane_rows import LaneRow
from cjm_studio.layout.lanes.drawn_lanes import draw_border, draw_lane_title, draw_lesson
from cjm_studio.layout.lanes.headers import draw_chevrons
from cjm_studio.layout.legend import CARDS_ONLY, Entry, draw_legend
from cjm_studio.layout.measures import (
    CARD_ICON,
    GAP,
    LANE_PADDING,
    MAP_LEFT,
    MARGIN,
    MARK_SIZE,
    NARROWEST_MAP,
)
from cjm_studio.layout.messages import DIRECTION_ICONS, Messages, message_piece
from cjm_studio.layout.options import MapOptions
from cjm_studio.layout.pieces import Drawn, stack
from cjm_studio.layout.scene import Icon, Scene, Shape
from cjm_studio.layout.text import drawable
from cjm_studio.layout.theme import LIGHT, Theme
from cjm_studio.layout.title import draw_title, view_heading
from cjm_studio.model import Channel, Communication, Journey

BOTTOM = 24
WIDE, NARROW = 400.0, 184.0
LAYERS = ("ground", "card", "mark")
DEFAULT = MapOptions()


def communication_map(
    journey: Journey, *, theme: Theme = LIGHT, language: str = "en", options: MapOptions = DEFAULT
) -> Scene:
    """Stages from left to right, a row for each channel that carries a message, the totals underneath."""
    frame = _roomy(frame_of(journey, theme, language, replace(options, columns="stages")))
    columns = frame.columns
    drawn = list(_parts(frame))
    groups = [group for part in drawn for group in part.groups]
    return Scene(
        columns.page_right + MARGIN,
        drawn[-1].bottom + BOTTOM,
        drawable(journey.head.name) or frame.say("Journey without a name"),
        frame.say("A communication map: messages by stage and channel"),
        language,
        theme.surface,
        tuple(sorted(groups, key=lambda group: LAYERS.index(group.layer))),
    )


def _roomy(frame: Frame) -> Frame:
    """Stages with messages are wide, those without take little room; without any message none is drawn."""
    columns = frame.columns
    spans = [frame.span_of(each) for each in frame.journey.all_of(Communication)]
    used = {column for span in spans for column in range(span.first, span.last + 1)}
    count = max(len(columns.stage_ids), 1)
    narrow = NARROW if used else min(NARROW, (NARROWEST_MAP - MAP_LEFT - MARGIN) / count - GAP)
    widths = [WIDE if column in used else narrow for column in range(len(columns.stage_ids))]
    return replace(frame, columns=resized(columns, widths))


def _parts(frame: Frame) -> Iterator[Drawn]:
    loads = _loads(frame)
    part = draw_title(frame, view_heading(frame, frame.say("Communication map"), _conclusion(frame, loads)))
    yield part
    rows = _rows(frame)
    if not frame.columns.stages or not rows:
        yield draw_lesson(frame, "communications", frame.label(_lesson(frame)), part.bottom)
        return
    part = draw_chevrons(frame, part.bottom)
    yield Drawn(part.groups, part.bottom)
    messages = Messages(
        {check.promise_id: check.verdict for check in check_promises(frame.whole)},
        {record_id for load in loads for record_id in load.to_drop},
    )
    top = part.bottom + LANE_PADDING
    signs: dict[str, None] = {}
    for row in rows:
        part = _draw_row(frame, messages, row, top)
        signs |= dict.fromkeys(part.legend)
        yield part
        top = part.bottom
    for part in _totals(frame, loads, top):
        yield part
        top = part.bottom
    entries = tuple(_entries(frame, tuple(signs)))
    yield draw_legend(frame, (CARDS_ONLY, *signs), top + 8, entries)


def _loads(frame: Frame) -> tuple[ContactLoad, ...]:
    """Of all stages, as a limit holds for the whole journey, but of the shown personas."""
    shown = frame.journey.records
    return tuple(
        load for load in contact_loads(frame.whole) if not load.persona_id or load.persona_id in shown
    )


def _lesson(frame: Frame) -> str:
    return frame.say(
        "Here stands what you tell customers and what they tell you: each message in its stage and channel. "
        "Add communications and link them to the touchpoint that they reach. For example: a push about the "
        "approved loan, once a month."
    )


def _conclusion(frame: Frame, loads: tuple[ContactLoad, ...]) -> str:
    over = [load for load in loads if load.over]
    if not loads:
        return ""
    if not over:
        return frame.say("No customer is contacted more often than agreed")
    worst = max(over, key=lambda load: load.over)
    period = per_period(worst.period, frame.language)
    total, limit = (number(value, frame.language, 1) for value in (worst.total, worst.limit))
    return frame.say(
        "{total} contacts {period} where {limit} are agreed", total=total, period=period, limit=limit
    )


def _rows(frame: Frame) -> list[LaneRow]:
    """Channels in the order in which the customer meets them, then what has no channel."""
    held: dict[str, list[Communication]] = {}
    for each in frame.journey.all_of(Communication):
        links = frame.journey.out(each.id, "happens_in")
        held.setdefault(links[0].target if links else "", []).append(each)
    rows = [
        LaneRow(
            "communications",
            frame.words(channel.name) or frame.label(option_label(channel.channel_kind, frame.language)),
            CHANNEL_ICONS[channel.channel_kind],
            "",
            tuple(held[channel.id]),
            channel.id,
        )
        for channel in frame.journey.all_of(Channel)
        if channel.id in held
    ]
    rows.sort(key=lambda row: min(frame.span_of(record).first for record in row.records))
    if "" in held:
        title = frame.label(frame.say("No channel"))
        rows.append(LaneRow("communications", title, "help", "", tuple(held[""])))
    return rows


def _draw_row(frame: Frame, messages: Messages, row: LaneRow, top: float) -> Drawn:
    cards = (record for record in row.records if isinstance(record, Communication))
    pieces = (message_piece(frame, messages, card, "communications") for card in cards)
    body = stack(pieces, frame.columns, top, even=False)
    title = draw_lane_title(frame, row, top)
    bottom = max(body.bottom, title.rect.bottom + LANE_PADDING)
    return Drawn((draw_border(frame, top), title, *body.groups), bottom, body.legend)


def _totals(frame: Frame, loads: tuple[ContactLoad, ...], top: float) -> Iterator[Drawn]:
    row = LaneRow("totals", frame.label(frame.say("Contacts per customer")), "bar_chart", "", ())
    body = draw_stage_totals(frame, top)
    title = draw_lane_title(frame, row, top)
    bottom = max(body.bottom, title.rect.bottom + LANE_PADDING)
    yield Drawn((draw_border(frame, top), title, *body.groups), bottom)
    if loads:
        row = LaneRow("totals", frame.label(frame.say("Against the limit")), "rule", "", ())
        body, title = draw_loads(frame, loads, bottom), draw_lane_title(frame, row, bottom)
        end = max(body.bottom, title.rect.bottom + LANE_PADDING)
        yield Drawn((draw_border(frame, bottom), title, *body.groups), end)


def _entries(frame: Frame, signs: tuple[str, ...]) -> Iterator[Entry]:
    say = frame.say
    for direction, said in (("out", say("from us to the customer")), ("in", say("from the customer to us"))):
        if f"direction:{direction}" in signs:
            yield Entry(frame.label(said), CARD_ICON, _IconSample(DIRECTION_ICONS[direction]))
    if "too_often" in signs:
        yield Entry(frame.label(say("breaks the contact policy")), MARK_SIZE, _too_often)


class _IconSample:
    """Draws an icon for the legend."""

    def __init__(self, icon: str) -> None:
        self._icon = icon

    def __call__(self, frame: Frame, x: float, middle: float) -> tuple[Shape, ...]:
        colour = frame.theme.tone("communication").deep
        return (Icon(self._icon, x, middle - CARD_ICON / 2, CARD_ICON, colour),)


def _too_often(frame: Frame, x: float, middle: float) -> tuple[Shape, ...]:
    return fail_point((x + MARK_SIZE / 2, middle), frame.theme)
