"""The lanes of a comparison: cards of both journeys in two bands, curves over each other, figures."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import partial

from cjm_studio.insight import FieldChange, State
from cjm_studio.language import N_
from cjm_studio.layout.comparisons.difference_cards import SIGN, difference_piece, sign_shapes
from cjm_studio.layout.comparisons.figures import draw_stage_figures, draw_times, stage_figures
from cjm_studio.layout.comparisons.overlay import draw_overlay, overlay_of
from cjm_studio.layout.comparisons.sides import LANES, Sides
from cjm_studio.layout.frame import Frame
from cjm_studio.layout.lane_rows import LANE_KINDS, LaneRow
from cjm_studio.layout.lanes.curves import EMOTION, REASON
from cjm_studio.layout.lanes.drawn_lanes import draw_border, draw_lane_title
from cjm_studio.layout.lanes.headers import draw_chevrons
from cjm_studio.layout.lettering import BOLD, MEDIUM, fit, paragraph
from cjm_studio.layout.measures import LANE_ICON, LANE_PADDING, LANE_TITLE_WIDTH, MARGIN
from cjm_studio.layout.pieces import Drawn, stack
from cjm_studio.layout.scene import Group, Rect, Subject
from cjm_studio.model import Record, Stage, place_in_order

Draw = Callable[[float], Drawn]
NAME_LINES = 3

TITLES = {
    "delivery": (N_("Delivered by"), "support_agent"),
    "times": (N_("The customer’s time"), "timer"),
    "figures": (N_("Figures of the stages"), "monitoring"),
}


def draw_both_chevrons(sides: Sides, top: float) -> Drawn:
    """Every stage of either journey; those of one only are marked as new or removed."""
    columns = sides.merged.after
    shown: list[Stage] = []
    for one, other in sides.merged.slots:
        stage = sides.after.journey.records[other] if other else sides.before.journey.records[one]
        if isinstance(stage, Stage):
            shown.append(stage)
    spans = dict(columns.spans) | {
        slot[0]: sides.merged.before.spans[slot[0]] for slot in sides.merged.slots if not slot[1]
    }
    whole = replace(columns, stages=tuple(shown), spans=spans)
    drawn = draw_chevrons(replace(sides.after, columns=whole), top)
    marks = []
    for group, (one, other) in zip(drawn.groups, sides.merged.slots, strict=True):
        if not one or not other:
            where = Rect(group.rect.x + 2, group.rect.y - 8, SIGN, SIGN)
            state: State = "added" if other else "removed"
            marks.append(Group(group.subject, where, "mark", sign_shapes(sides.after.theme, state, where)))
    signs = tuple(
        f"state:{'added' if other else 'removed'}" for one, other in sides.merged.slots if not (one and other)
    )
    return Drawn((*drawn.groups, *marks), drawn.bottom, signs)


def compared_lanes(sides: Sides) -> Iterator[Draw]:
    """Each lane that the options show, as a function from its upper border to what is drawn."""
    shows = sides.after.options.shows_lane
    if shows("touchpoints"):
        yield partial(_card_lane, sides, "touchpoints", ("touchpoint",))
    yield from (draw for role, draw in _drawn_lanes(sides) if shows(role))
    for role, kinds in LANES:
        if shows(role) and any(state != "same" for _, _, state, _ in _records(sides, kinds)):
            yield partial(_card_lane, sides, role, kinds)


def _drawn_lanes(sides: Sides) -> Iterator[tuple[str, Draw]]:
    """Lanes of curves and of figures, where there are any."""
    frame = sides.after
    for style in (EMOTION, REASON):
        overlay = overlay_of(sides.merged, sides.before, sides.after, style)
        if overlay.before or overlay.after:
            draw = partial(draw_overlay, frame, overlay, style, sides.names)
            yield style.name, partial(_titled, frame, style.name, draw)
    figures = stage_figures(sides.merged, sides.before, sides.after)
    if figures:
        yield "metrics", partial(_titled, frame, "figures", partial(draw_stage_figures, frame, figures))
    times = sides.times
    if times:
        pair = ((sides.before, times[0]), (sides.after, times[1]))
        yield "times", partial(_titled, frame, "times", partial(draw_times, frame, pair))


def _records(
    sides: Sides, kinds: Sequence[str]
) -> Iterator[tuple[int, Record, State, tuple[FieldChange, ...]]]:
    """Side, record, what became of it, and what was changed in it (told in the second journey)."""
    changes = {pair.after_id: pair.changes for pair in sides.found.pairs}
    states = (sides.found.before_states, sides.found.after_states)
    for side, frame in enumerate((sides.before, sides.after)):
        found = [each for each in frame.journey.records.values() if each.kind in kinds]
        for record in sorted(found, key=lambda each: (frame.span_of(each).first, place_in_order(each))):
            told = changes.get(record.id, ()) if side else ()
            yield side, record, states[side].get(record.id, "same"), told


def _card_lane(sides: Sides, role: str, kinds: Sequence[str], top: float) -> Drawn:
    """What was, and under it what is to be; the first journey shows only as changed what is gone."""
    title = draw_lane_title(sides.after, _row(sides.after, role), top)
    groups: list[Group] = [draw_border(sides.after, top), title]
    signs: dict[str, None] = {}
    y = top
    for side, frame in enumerate((sides.before, sides.after)):
        pieces = [
            difference_piece(frame, record, role, _seen(side, state), told)
            for own, record, state, told in _records(sides, kinds)
            if own == side and (role == "touchpoints" or state != "same")
        ]
        # The first band's name stands under the lane's own.
        band_top = y if y > top else title.rect.bottom - LANE_PADDING + 4
        name = _band_name(sides, side, band_top + LANE_PADDING)
        if pieces:
            body = stack(pieces, frame.columns, y)
            groups += [*body.groups, *name]
            signs |= dict.fromkeys(body.legend)
            y = max(body.bottom - LANE_PADDING / 2, *(group.rect.bottom for group in name))
    return Drawn(tuple(groups), max(y, title.rect.bottom) + LANE_PADDING, tuple(signs))


def _seen(side: int, state: State) -> State:
    """In the first journey a card is gone or still there; what is new about it stands in the second."""
    return state if side or state == "removed" else "same"


def _band_name(sides: Sides, side: int, top: float) -> list[Group]:
    style = BOLD if side else MEDIUM
    room = LANE_TITLE_WIDTH - LANE_ICON - 8
    lines = fit(sides.names[side], style, room, NAME_LINES)
    if not lines:
        return []
    x = MARGIN + LANE_ICON + 8
    ink = sides.after.theme.ink if side else sides.after.theme.ink_2
    text = paragraph(lines, style, (x, top), room, ink)
    place = Rect(x, top, room, len(lines) * style.leading)
    return [Group(Subject(lane="names", label=sides.names[side]), place, "card", (text,))]


def _row(frame: Frame, role: str) -> LaneRow:
    title, icon = TITLES[role] if role in TITLES else (LANE_KINDS[role].title, LANE_KINDS[role].icon)
    return LaneRow(role, frame.label(frame.say(title)), icon, "", ())


def _titled(frame: Frame, role: str, draw: Draw, top: float) -> Drawn:
    """A lane with its name; a lane of curves leaves room for its scale."""
    title = draw_lane_title(frame, _row(frame, role), top, narrow=role in ("emotion", "reason"))
    body = draw(top)
    bottom = max(body.bottom, title.rect.bottom + LANE_PADDING)
    return Drawn((draw_border(frame, top), title, *body.groups), bottom, body.legend)
