"""The line under a picture that says where its evidence comes from."""

from bisect import bisect_left

from cjm_studio.layout.frame import Frame
from cjm_studio.layout.lettering import BODY, fit, paragraph
from cjm_studio.layout.measures import MARGIN
from cjm_studio.layout.scene import Group, Rect, Subject
from cjm_studio.model import Evidence

MOST_LINES = 4


def draw_sources(frame: Frame, top: float) -> tuple[Group, ...]:
    """Where the evidence comes from, each source once; those that have no room are counted."""
    sources = dict.fromkeys(evidence.source.strip() for evidence in frame.journey.all_of(Evidence))
    named = [source for source in sources if source]
    if not named:
        return ()
    room = frame.columns.page_right - MARGIN
    left_out = bisect_left(
        range(len(named)), True, key=lambda left: len(_lines(frame, named, left, room)) <= MOST_LINES
    )
    lines = _lines(frame, named, left_out, room)[:MOST_LINES]
    rect = Rect(MARGIN, top, room, len(lines) * BODY.leading + 4)
    text = paragraph(lines, BODY, (MARGIN, top + 2), room, frame.theme.ink_3)
    label = frame.say("Sources: {sources}", sources="; ".join(named))
    return (Group(Subject(lane="sources", label=label), rect, "ground", (text,)),)


def _lines(frame: Frame, named: list[str], left_out: int, room: float) -> tuple[str, ...]:
    """The sources but for the last few, which are counted, in one line more than there may be."""
    told = "; ".join(named[: len(named) - left_out])
    if left_out:
        told = frame.say.many("{sources}; {count} more", "{sources}; {count} more", left_out, sources=told)
    words = frame.label(frame.say("Sources: {sources}", sources=told))
    return fit(words, BODY, room, MOST_LINES + 1)
