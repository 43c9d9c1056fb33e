"""The lanes of the board as a browser gets them."""

from typing import Any

from cjm_studio.board.lane_table import LANES, BoardLane
from cjm_studio.language import translator
from cjm_studio.model import LANED_BY, PLACED_BY


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
            "owner": lane.owner,
            "several": _may_be_several(lane),
        }
        for lane in LANES
    ]


def _may_be_several(lane: BoardLane) -> bool:
    """Whether its cards say by their places in which of several lanes of a role they lie."""
    is_text = lane.shape in {"curve", "field"}
    return not is_text and all(PLACED_BY.get(kind) in LANED_BY for kind in lane.kinds)
