"""Which lanes a blueprint has, and what stands in each: the usual ones, changed by the Lane records."""

from collections.abc import Iterator
from dataclasses import dataclass

from cjm_studio.layout.blueprints.roles import ROLES, TWINS, role_of
from cjm_studio.layout.frame import Frame
from cjm_studio.model import (
    BackstageAction,
    FrontstageAction,
    Journey,
    Lane,
    Metric,
    PartOf,
    PhysicalEvidence,
    Record,
    SupportProcess,
    System,
    Touchpoint,
)

# Without these a blueprint says little: they are taught while they are empty.
TAUGHT = frozenset(
    {"customer_actions", "frontstage_people", "backstage_people", "support_processes", "systems"}
)
SHOWN_KINDS = (Touchpoint, PhysicalEvidence, FrontstageAction, BackstageAction, SupportProcess, System)


@dataclass(frozen=True, slots=True)
class BlueprintLane:
    """A lane as it stands on this blueprint; `lane_id` is that of its Lane record, if somebody made one."""

    role: str
    title: str
    records: tuple[Record, ...]
    lane_id: str = ""

    @property
    def level(self) -> int:
        return ROLES[self.role].level


def blueprint_lanes(frame: Frame) -> tuple[BlueprintLane, ...]:
    """The lanes from top to bottom.

    Levels keep their order, so that the three lines stay what they mean; within a level the Lane records say
    what comes first. Hidden lanes are left out together with their cards.
    """
    asked = [lane for lane in frame.journey.all_of(Lane) if lane.role in ROLES]
    own = {lane.id: lane for lane in asked}
    held: dict[str, list[Record]] = {}
    for record in _shown_records(frame.journey):
        held.setdefault(_lane_key(frame.journey, record, own, asked), []).append(record)
    found = [lane for lane in _all_lanes(frame, asked, held) if _is_shown(frame, lane)]
    return tuple(_named(frame, lane, found) for lane in found)


def _shown_records(journey: Journey) -> Iterator[Record]:
    for kind in SHOWN_KINDS:
        yield from journey.all_of(kind)


def _lane_key(journey: Journey, record: Record, own: dict[str, Lane], asked: list[Lane]) -> str:
    """The id of the Lane record that holds the card, or the role of its usual lane."""
    placed = (link for link in journey.out(record.id, "part_of") if isinstance(link, PartOf))
    chosen = next((link.lane for link in placed if link.lane in own), "")
    if chosen:
        return chosen
    role = role_of(record, journey)
    return next((lane.id for lane in asked if lane.role == role), role)


def _all_lanes(frame: Frame, asked: list[Lane], held: dict[str, list[Record]]) -> Iterator[BlueprintLane]:
    for role in _in_order(asked):
        lanes = [lane for lane in asked if lane.role == role]
        for lane in lanes:
            if not lane.hidden:
                records = held.get(lane.id, []) or _measured(frame, role)
                yield BlueprintLane(role, frame.words(lane.label), tuple(records), lane.id)
        if not lanes:
            yield BlueprintLane(role, "", tuple(held.get(role, [])))


def _measured(frame: Frame, role: str) -> list[Record]:
    """The metrics lane is on request only: it stands where somebody made a Lane record for it."""
    return list(frame.journey.all_of(Metric)) if role == "metrics" else []


def _in_order(asked: list[Lane]) -> list[str]:
    """Roles by level; within a level those with Lane records take turns in the order of these."""
    turn = {role: place for place, role in enumerate(dict.fromkeys(lane.role for lane in asked))}
    found: list[str] = []
    for level in sorted({role.level for role in ROLES.values()}):
        names = [name for name, role in ROLES.items() if role.level == level]
        ordered = iter(sorted((name for name in names if name in turn), key=turn.__getitem__))
        found += [next(ordered) if name in turn else name for name in names]
    return found


def _is_shown(frame: Frame, lane: BlueprintLane) -> bool:
    if not frame.options.shows_lane(lane.role):
        return False
    if lane.role == "employee_emotion":
        return any(getattr(r, "employee_emotion", None) is not None for r in _shown_records(frame.journey))
    return bool(lane.records) or (frame.options.teach and (lane.role in TAUGHT or bool(lane.lane_id)))


def _named(frame: Frame, lane: BlueprintLane, found: list[BlueprintLane]) -> BlueprintLane:
    if lane.title:
        return lane
    role = ROLES[lane.role]
    has_twin = any(other.role == TWINS.get(lane.role) for other in found)
    title = role.title if has_twin or not role.alone else role.alone
    return BlueprintLane(lane.role, frame.label(frame.say(title)), lane.records, lane.lane_id)
