"""The lanes of the board as a browser gets them."""

from typing import Any

from cjm_studio.board.lane_table import LANES, BoardLane
from cjm_studio.language import translator
from cjm_studio.model import PLACED_BY


def board_lanes(language: str) -> list[dict[str, Any]]:
    """The lanes as plain data, in a language."""
    say = translator(language)
    return [
        {
            "role": lane.role,
            "title": say(lane.title),
            "icon": lane.icon,
            "kinds": list(lane.kinds),
            "adds": "" if lane.shape in {"curve", "field"} else lane.kinds[0],
            "lesson": say(lane.lesson),
            "shape": lane.shape,
            "curve": lane.curve,
            "taught": not lane.is_quiet,
            "field": lane.field,
            "done_by": lane.done_by,
            "several": _may_be_several(lane),
        }
        for lane in LANES
    ]


def _may_be_several(lane: BoardLane) -> bool:
    """Only what stands in a step says in which of several lanes of a role it lies."""
    return lane.shape == "cards" and all(PLACED_BY.get(kind) == "part_of" for kind in lane.kinds)
