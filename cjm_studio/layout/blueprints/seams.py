"""Seams: where the work changes its owner, numbered over the whole journey, and what gets lost there."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from cjm_studio.layout.blueprints.arrows import Arrow, arrows_of
from cjm_studio.layout.blueprints.grid import Cell, Grid, lay_grid
from cjm_studio.layout.blueprints.lanes import blueprint_lanes
from cjm_studio.layout.blueprints.slots import lay_slots
from cjm_studio.layout.frame import Frame
from cjm_studio.model import HandsOverTo, Link


@dataclass(frozen=True, slots=True)
class Seam:
    """A numbered seam: what is lost at it, or else what is passed; empty where nobody has said."""

    number: int
    arrow: Arrow
    told: str
    loses: bool

    def end_among(self, cells: Mapping[str, Cell]) -> str:
        """The card at which it begins or else ends, of those that are shown; "" where none is."""
        return next((key for key in (self.arrow.source, self.arrow.target) if key in cells), "")


def seams_of(frame: Frame, grid: Grid, arrows: tuple[Arrow, ...]) -> dict[str, Seam]:
    """The seams that begin or end at a card shown, by the id of their link, in the order of their numbers.

    They are numbered from left to right over the whole journey, so that a part calls them as the whole does.
    """
    cells = grid.cells
    if frame.journey is not frame.whole:
        arrows, cells = _whole(frame)

    def place(link: Link) -> tuple[int, int, str]:
        ends = cells[link.source], cells[link.target]
        return min(cell.column for cell in ends), min(cell.row for cell in ends), link.id

    links = {arrow.link.id: arrow for arrow in arrows if arrow.is_seam and arrow.link}
    ordered = sorted(links, key=lambda key: place(frame.whole.links[key]))
    seams = {key: _seam(number, links[key]) for number, key in enumerate(ordered, 1)}
    return {key: seam for key, seam in seams.items() if seam.end_among(grid.cells)}


def _whole(frame: Frame) -> tuple[tuple[Arrow, ...], Mapping[str, Cell]]:
    """The arrows and cells of the journey of which only a part is shown."""
    whole = frame.whole
    slots = lay_slots(whole)
    grid = lay_grid(whole, blueprint_lanes(replace(frame, journey=whole)), slots)
    return arrows_of(whole, grid, slots), grid.cells


def _seam(number: int, arrow: Arrow) -> Seam:
    link = arrow.link
    if isinstance(link, HandsOverTo):
        loses = bool(link.lost.strip())
        return Seam(number, arrow, link.lost if loses else link.passed, loses)
    return Seam(number, arrow, "", False)
