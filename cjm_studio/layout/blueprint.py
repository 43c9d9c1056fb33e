"""The service blueprint: who and what delivers the journey, from what the customer holds to the systems."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from cjm_studio.layout.blueprints.arrow_words import arrow_subject
from cjm_studio.layout.blueprints.arrows import Point, draw_arrow
from cjm_studio.layout.blueprints.cards import draw_card
from cjm_studio.layout.blueprints.emotion import draw_employee_emotion
from cjm_studio.layout.blueprints.geometry import Geometry
from cjm_studio.layout.blueprints.head import columns_of, draw_slot_steps, stretched
from cjm_studio.layout.blueprints.lessons import draw_empty_lane
from cjm_studio.layout.blueprints.lines import draw_lane_name, draw_lines, draw_zones, room_for_names
from cjm_studio.layout.blueprints.panels import Told, draw_panels
from cjm_studio.layout.blueprints.plan import Plan, plan_of
from cjm_studio.layout.blueprints.samples import blueprint_entries
from cjm_studio.layout.blueprints.seam_signs import draw_loose_seams, draw_seams
from cjm_studio.layout.blueprints.stage_pictures import draw_pictures, shows_pictures
from cjm_studio.layout.frame import Frame
from cjm_studio.layout.framing import frame_of
from cjm_studio.layout.lanes.drawn_lanes import draw_lesson
from cjm_studio.layout.lanes.headers import draw_chevrons
from cjm_studio.layout.legend import draw_legend
from cjm_studio.layout.measures import MARGIN
from cjm_studio.layout.options import MapOptions
from cjm_studio.layout.scene import Group, Rect, Scene
from cjm_studio.layout.text import drawable
from cjm_studio.layout.theme import LIGHT, Theme
from cjm_studio.layout.title import draw_title, view_heading
from cjm_studio.model import Journey

BOTTOM, PANEL_GAP = 24, 18
LAYERS = ("ground", "card", "mark")
DEFAULT = MapOptions()


def blueprint(
    journey: Journey, *, theme: Theme = LIGHT, language: str = "en", options: MapOptions = DEFAULT
) -> Scene:
    """The blueprint at its natural size: 20 px is the smallest type, a slot for each touchpoint.

    `language` is that of the labels; cards speak the journey's own. The same journey gives the same Scene.
    """
    plan = plan_of(frame_of(journey, theme, language, options))
    plan = _widened(plan) if plan.slots.count else plan
    frame = plan.frame
    groups, bottom = _drawn(plan)
    return Scene(
        frame.columns.page_right + MARGIN,
        bottom + BOTTOM,
        drawable(journey.head.name) or frame.say("Journey without a name"),
        _description(frame),
        language,
        theme.surface,
        tuple(sorted(groups, key=lambda group: LAYERS.index(group.layer))),
    )


def _widened(plan: Plan) -> Plan:
    """The plan with columns of a known width; the page is wide enough for the names of the lines."""
    flat = plan.geometry(0)
    frame = replace(plan.frame, columns=columns_of(plan.slots, flat, flat.right))
    loose = draw_loose_seams(frame, plan.loose_seams(), plan.places(flat))
    more = room_for_names(frame, flat, [*_uprights(plan.ways(flat)), *(sign.rect for sign in loose)])
    edge = frame.columns.page_right + more if more else flat.right
    return replace(plan, frame=replace(frame, columns=columns_of(plan.slots, flat, edge)))


def _drawn(plan: Plan) -> tuple[list[Group], float]:
    frame = plan.frame
    title = draw_title(frame, view_heading(frame, frame.say("Service blueprint"), _conclusion(plan)))
    if not plan.slots.count or not (plan.lanes or shows_pictures(frame)):
        lesson = frame.say(
            "A blueprint shows who delivers each step of the journey. Begin with the stages and steps of the "
            "customer, then add what your people and systems do for each of them."
        )
        drawn = draw_lesson(frame, "stages", frame.label(lesson), title.bottom)
        return [*title.groups, *drawn.groups], drawn.bottom
    chevrons = draw_chevrons(stretched(frame), title.bottom)
    steps = draw_slot_steps(frame, chevrons.bottom)
    pictures = draw_pictures(frame, steps.bottom)
    top = pictures.bottom + (0 if pictures.groups else 10)
    geometry = plan.geometry(top)
    ways = plan.ways(geometry)
    uprights = _uprights(ways)
    cards = [*_lanes(plan, geometry, uprights), *_cards(plan, geometry)]
    loose = draw_loose_seams(frame, plan.loose_seams(), plan.places(geometry))
    lines = list(draw_lines(frame, geometry, [*uprights, *(sign.rect for sign in loose)]))
    taken = [group.rect for group in (*cards, *lines, *loose) if group.layer != "ground"]
    told = Told(plan.checks, tuple(plan.seams.values()))
    panels = draw_panels(frame, told, geometry.bottom + PANEL_GAP)
    legend = draw_legend(
        frame,
        _signs(plan),
        panels.bottom + 10,
        tuple(blueprint_entries(frame, plan.arrows, _own_signs(plan))),
    )
    groups = [
        *title.groups,
        *chevrons.groups,
        *steps.groups,
        *pictures.groups,
        *draw_zones(frame, geometry, plan.lanes, top),
        *_links(plan, ways),
        *lines,
        *cards,
        *loose,
        *draw_seams(frame, plan.shown_seams(), ways, taken),
        *panels.groups,
        *legend.groups,
    ]
    return groups, legend.bottom


def _conclusion(plan: Plan) -> str:
    """What the blueprint shows, as a sentence with its figure; "" without promises."""
    count, kept = len(plan.checks), sum(check.verdict == "kept" for check in plan.checks)
    if not count or any(check.verdict == "unknown" for check in plan.checks):
        return ""
    say = plan.frame.say
    if kept == count:
        return say.many("The promise is kept", "All {count} promises are kept", count)
    if not kept:
        return say.many("The promise is not kept", "None of {count} promises is kept", count)
    return say("{kept} of {count} promises are kept", kept=kept, count=count)


def _lanes(plan: Plan, geometry: Geometry, uprights: Sequence[Rect]) -> Iterator[Group]:
    """Names of lanes, the curve of the employees, and what belongs into empty lanes."""
    for number, lane in enumerate(plan.lanes):
        rows = [row for row, own in enumerate(plan.grid.row_lanes) if own == number]
        top, bottom = geometry.tops[rows[0]], geometry.tops[rows[-1]] + geometry.heights[rows[-1]]
        yield draw_lane_name(plan.frame, lane, top, bottom)
        place = Rect(MARGIN, top, 0, bottom - top)
        if lane.role == "employee_emotion":
            yield from draw_employee_emotion(plan, place)
        yield from draw_empty_lane(plan.frame, lane, place, uprights)


def _cards(plan: Plan, geometry: Geometry) -> Iterator[Group]:
    """Every card with what lies on its edge."""
    places = plan.places(geometry)
    for key, content in plan.contents.items():
        yield from draw_card(plan.frame, content, places[key])


def _links(plan: Plan, ways: Sequence[Sequence[Point]]) -> Iterator[Group]:
    """The arrows, quiet ones first; a link tells what is passed on and lost when it is pointed at."""
    order = ("serves", "depends_on", "follows", "triggers", "hands_over")
    for arrow, way in sorted(zip(plan.arrows, ways, strict=True), key=lambda each: order.index(each[0].look)):
        xs, ys = [x for x, _ in way], [y for _, y in way]
        rect = Rect(min(xs), min(ys), max(xs) - min(xs), max(ys) - min(ys))
        yield Group(
            arrow_subject(plan.frame, arrow), rect, "ground", draw_arrow(arrow, way, plan.frame.theme)
        )


def _uprights(ways: Sequence[Sequence[Point]]) -> list[Rect]:
    """Every piece of an arrow that runs up or down."""
    pieces = (ends for way in ways for ends in pairwise(way))
    return [
        Rect(one[0] - 2, min(one[1], other[1]), 4, abs(one[1] - other[1]))
        for one, other in pieces
        if one[0] == other[0] and one[1] != other[1]
    ]


def _signs(plan: Plan) -> tuple[str, ...]:
    """Evidence and marks of the cards, for the legend."""
    levels = [content.record.evidence_level for content in plan.contents.values()]
    marks = [mark for content in plan.contents.values() for mark in content.marks]
    return tuple(dict.fromkeys([*levels, *marks]))


def _own_signs(plan: Plan) -> set[str]:
    shown = plan.shown_seams().values()
    seams = ({"seam"} if plan.seams else set()) | {"lost" for seam in shown if seam.arrow.is_lost}
    return seams | {"waiting" for content in plan.contents.values() if content.waits}


def _description(frame: Frame) -> str:
    """The picture in words, for those who do not see it."""
    names = ", ".join(drawable(stage.name) for stage in frame.columns.stages if stage.name.strip())
    if not names:
        return frame.say("A service blueprint")
    return frame.say("A service blueprint with the stages: {stages}", stages=names)
