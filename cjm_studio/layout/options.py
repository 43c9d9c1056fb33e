"""What a reader may choose about the journey map."""

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True)
class MapOptions:
    """How the map is laid out.

    `columns`: one column for each stage (fits a slide) or for each step (shows the path in detail).
    `teach`: a lane without cards says what belongs there; a picture to take away leaves such lanes out.
    `persona_id`: whose curve is the strong one; empty means the first persona that has one.
    `emphasise`: tint the stage in which an expectation was missed and the leading persona felt worst.
    """

    columns: Literal["stages", "steps"] = "stages"
    teach: bool = True
    persona_id: str = ""
    emphasise: bool = True
