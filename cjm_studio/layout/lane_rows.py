"""Which lanes a map has, in which order, and what each holds: the usual ones, changed by the Lane records."""

from collections.abc import Iterator
from dataclasses import dataclass

from cjm_studio.language import N_
from cjm_studio.layout.frame import Frame
from cjm_studio.layout.lane_contents import lane_contents
from cjm_studio.model import PLACED_BY, Lane, Record


@dataclass(frozen=True, slots=True)
class LaneKind:
    """A usual lane: its name, its icon, and what to say while it is empty.

    Only the lanes without which a map says little are taught on every map; the others where somebody asked
    for them. A lane on request needs a Lane record even where it has cards.
    """

    title: str
    icon: str
    lesson: str = ""
    is_taught: bool = True
    on_request: bool = False


# From top to bottom.
LANE_KINDS: dict[str, LaneKind] = {
    "goals": LaneKind(
        N_("Customer’s goal"),
        "flag",
        N_(
            "What the customer wants to get done in this stage. "
            "For example: find out what the loan will cost."
        ),
        is_taught=False,
    ),
    "customer_actions": LaneKind(
        N_("Customer’s actions"),
        "directions_walk",
        N_("What the customer does, in plain verbs. For example: looks for the papers, calls the branch."),
        is_taught=False,
    ),
    "touchpoints": LaneKind(
        N_("Touchpoints"),
        "ads_click",
        N_("Where the customer meets you, and in which channel. For example: the form in the app."),
    ),
    "promises": LaneKind(
        N_("Promises"),
        "handshake",
        N_("What you promised. For example: the money within ten minutes."),
        is_taught=False,
    ),
    "expectations": LaneKind(
        N_("Expectations"),
        "straighten",
        N_(
            "What was expected at best and at worst, and what came. "
            "For example: an answer in 3 minutes, 15 at worst; it took 40."
        ),
    ),
    "communications": LaneKind(
        N_("Messages"),
        "forum",
        N_("What you write and say, and what the customer writes back. For example: a text about the loan."),
        is_taught=False,
        on_request=True,
    ),
    "emotion": LaneKind(
        N_("Emotion"),
        "sentiment_satisfied",
        N_(
            "How it felt, from −2 to +2, for each persona. "
            "For example: −2 when everything had to be filled in again."
        ),
    ),
    "reason": LaneKind(
        N_("Reason"),
        "balance",
        N_("What the head says, from −2 to +2. For example: +1, because the rate is fair."),
        is_taught=False,
    ),
    "pains": LaneKind(
        N_("Pains and gains"),
        "heart_broken",
        N_("What got in the way and what pleased. For example: the same data are asked for twice."),
    ),
    "gains": LaneKind(
        N_("Gains"), "add_circle", N_("What pleased. For example: the branch was next door."), is_taught=False
    ),
    "hypotheses": LaneKind(
        N_("Hypotheses"),
        "lightbulb",
        N_(
            "What you would change and which metric it should move. "
            "For example: check the data before the message goes out, CR from 58 to 74 %."
        ),
    ),
    "metrics": LaneKind(
        N_("Metrics"),
        "monitoring",
        N_(
            "What tells whether it gets better: now, target, and what is counted. "
            "For example: complaints per 1,000 receipts."
        ),
        is_taught=False,
    ),
    "stickies": LaneKind(
        N_("Notes"),
        "sticky_note_2",
        N_("Thoughts that have no place yet. For example: ask the couriers."),
        is_taught=False,
    ),
}


@dataclass(frozen=True, slots=True)
class LaneRow:
    """A lane as it stands on this map; `lane_id` is that of its Lane record, if somebody made one."""

    role: str
    title: str
    icon: str
    lesson: str
    records: tuple[Record, ...]
    lane_id: str = ""


def lane_rows(frame: Frame) -> tuple[LaneRow, ...]:
    """The lanes to draw: those with cards, those that were asked for, and those that teach while empty."""
    return tuple(
        row
        for row in _all_rows(frame)
        if frame.options.shows_lane(row.role) and (row.records or (frame.options.teach and row.lesson))
    )


def _all_rows(frame: Frame) -> Iterator[LaneRow]:
    asked = [lane for lane in frame.journey.all_of(Lane) if lane.role in LANE_KINDS]
    gains_apart = any(lane.role == "gains" for lane in asked)
    for role, lanes in _in_order(asked):
        contents = lane_contents(frame, role, gains_apart=gains_apart)
        if not lanes and not LANE_KINDS[role].on_request:
            yield _usual_row(frame, role, contents)
        for lane in lanes:
            if not lane.hidden:
                yield _asked_row(frame, lane, _own(frame, lane, lanes, contents))


def _in_order(asked: list[Lane]) -> list[tuple[str, list[Lane]]]:
    """Roles from top to bottom with their Lane records, which keep their own order."""
    by_role: dict[str, list[Lane]] = {}
    for lane in asked:
        by_role.setdefault(lane.role, []).append(lane)
    turn = iter(by_role)
    roles = [next(turn) if role in by_role else role for role in LANE_KINDS]
    return [(role, by_role.get(role, [])) for role in roles]


def _usual_row(frame: Frame, role: str, records: tuple[Record, ...]) -> LaneRow:
    kind = LANE_KINDS[role]
    lesson = frame.say(kind.lesson) if kind.is_taught else ""
    return LaneRow(role, frame.label(frame.say(kind.title)), kind.icon, frame.label(lesson), records)


def _asked_row(frame: Frame, lane: Lane, records: tuple[Record, ...]) -> LaneRow:
    kind = LANE_KINDS[lane.role]
    title = frame.words(lane.label) or frame.label(frame.say(kind.title))
    return LaneRow(lane.role, title, kind.icon, frame.label(frame.say(kind.lesson)), records, lane.id)


def _own(frame: Frame, lane: Lane, lanes: list[Lane], contents: tuple[Record, ...]) -> tuple[Record, ...]:
    """The cards put into one of several lanes of a role; the first has also those put nowhere."""
    ids = {each.id for each in lanes}

    def stands_in(record: Record) -> str:
        places = (
            getattr(link, "lane", "") for link in frame.journey.out(record.id, PLACED_BY.get(record.kind, ""))
        )
        return next((place for place in places if place in ids), lanes[0].id)

    return tuple(record for record in contents if stands_in(record) == lane.id)
