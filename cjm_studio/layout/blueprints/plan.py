"""What stands where on a blueprint, before it is drawn."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from cjm_studio.insight import PromiseCheck, check_promises
from cjm_studio.layout.blueprints.arrows import Arrow, Point, arrows_of
from cjm_studio.layout.blueprints.contents import Content, content_of
from cjm_studio.layout.blueprints.geometry import Geometry, lay_geometry
from cjm_studio.layout.blueprints.grid import Grid, lay_grid
from cjm_studio.layout.blueprints.head import columns_of
from cjm_studio.layout.blueprints.lanes import BlueprintLane, blueprint_lanes
from cjm_studio.layout.blueprints.lines import least_heights, line_gaps
from cjm_studio.layout.blueprints.routes import Crowd, Route, find_route
from cjm_studio.layout.blueprints.seams import Seam, seams_of
from cjm_studio.layout.blueprints.slots import Slots, lay_slots
from cjm_studio.layout.blueprints.tracks import Tracks, assign_tracks
from cjm_studio.layout.frame import Frame
from cjm_studio.layout.scene import Rect
from cjm_studio.model import Journey


@dataclass(frozen=True)
class Plan:
    """Lanes, cells, cards and ways of a blueprint; `contents` are by record id, `seams` by link id."""

    frame: Frame
    slots: Slots
    lanes: tuple[BlueprintLane, ...]
    grid: Grid
    contents: Mapping[str, Content]
    arrows: tuple[Arrow, ...]
    routes: tuple[Route, ...]
    tracks: Tracks
    checks: tuple[PromiseCheck, ...]
    seams: Mapping[str, Seam]

    def geometry(self, top: float) -> Geometry:
        """Where everything sits when the lanes begin at `top`."""
        lines = line_gaps(self.lanes, self.grid.row_lanes)
        return lay_geometry(self.grid, self.contents, self.tracks, lines, top)

    def places(self, geometry: Geometry) -> dict[str, Rect]:
        """Where each card stands."""
        return {key: geometry.card(self.grid.cells[key]) for key in self.contents}

    def ways(self, geometry: Geometry) -> list[list[Point]]:
        """The corners of each arrow's line."""
        pairs = zip(self.routes, self.tracks.numbers, strict=True)
        return [geometry.points(route, numbers) for route, numbers in pairs]

    def shown_seams(self) -> dict[int, Seam]:
        """The seams whose arrows are drawn, by the place of these."""
        links = {arrow.link.id: place for place, arrow in enumerate(self.arrows) if arrow.link}
        return {links[key]: seam for key, seam in self.seams.items() if key in links}

    def loose_seams(self) -> dict[str, list[Seam]]:
        """The seams that lead to or from another part of the journey, by the card that is here."""
        shown = {arrow.link.id for arrow in self.arrows if arrow.link}
        found: dict[str, list[Seam]] = {}
        for key, seam in self.seams.items():
            if key not in shown:
                found.setdefault(seam.end_among(self.grid.cells), []).append(seam)
        return found


def plan_of(frame: Frame) -> Plan:
    """The plan of a journey; `frame.columns` is replaced by the blueprint's own."""
    journey = frame.journey
    slots = lay_slots(journey)
    frame = replace(frame, columns=columns_of(slots))
    lanes = blueprint_lanes(frame)
    grid = lay_grid(journey, lanes, slots) if slots.count else Grid({}, (), 0)
    grid = replace(grid, least_heights=least_heights(lanes, grid.row_lanes))
    checks = tuple(each for each in check_promises(frame.whole) if each.promise_id in journey.records)
    marks = _promise_marks(journey, checks)
    contents = {
        record.id: content_of(frame, record, lane, marks.get(record.id, ()))
        for lane in lanes
        for record in lane.records
        if record.id in grid.cells
    }
    arrows = arrows_of(journey, grid, slots)
    crowd = Crowd(grid)
    cells = grid.cells
    routes = tuple(find_route(cells[arrow.source], cells[arrow.target], crowd) for arrow in arrows)
    seams = seams_of(frame, grid, arrows)
    return Plan(frame, slots, lanes, grid, contents, arrows, routes, assign_tracks(routes), checks, seams)


def _promise_marks(journey: Journey, checks: tuple[PromiseCheck, ...]) -> dict[str, tuple[str, ...]]:
    """A mark where a promise is given: on the touchpoint that a message with it reaches.

    A touchpoint where several are given is marked as broken when one of them is.
    """
    verdicts: dict[str, bool] = {}
    for check in checks:
        if check.verdict == "unknown":
            continue
        for said in journey.into(check.promise_id, "says"):
            for reached in journey.out(said.source, "reaches"):
                is_kept = check.verdict == "kept"
                verdicts[reached.target] = verdicts.get(reached.target, True) and is_kept
    return {key: ("promise_kept" if kept else "promise_broken",) for key, kept in verdicts.items()}
