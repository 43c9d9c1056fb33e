"""What a reader may choose about a picture of a journey."""

from dataclasses import dataclass
from datetime import date
from typing import Literal


@dataclass(frozen=True, slots=True)
class MapOptions:
    """How a picture is laid out; every view takes the same options and heeds those that concern it.

    `columns`: one column for each stage (fits a slide) or for each step (shows the path in detail).
    `teach`: a lane without cards says what belongs there; a picture to take away leaves such lanes out.
    `persona_id`: whose curve is the strong one; empty means the first persona that has one.
    `emphasise`: tint the stage in which an expectation was missed and the leading persona felt worst.
    `title` stands instead of the view's own, `day` beside the line under it; `legend` explains the signs.
    `stages`, `personas` and `lanes` (roles, such as "pains") are those that are shown, by id and by role;
    all of them where none is named. Figures of the whole journey stay those of the whole. `steps` and
    `touchpoints` leave out what is beside them in their stages: a part of a stage too wide for one slide.
    """

    columns: Literal["stages", "steps"] = "stages"
    teach: bool = True
    persona_id: str = ""
    emphasise: bool = True
    title: str = ""
    day: date | None = None
    legend: bool = True
    stages: tuple[str, ...] = ()
    personas: tuple[str, ...] = ()
    lanes: tuple[str, ...] = ()
    steps: tuple[str, ...] = ()
    touchpoints: tuple[str, ...] = ()

    def shows_lane(self, role: str) -> bool:
        """Whether lanes of this role are on the picture."""
        return not self.lanes or role in self.lanes
