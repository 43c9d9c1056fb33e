"""The lanes of a blueprint: by what they mean, from what the customer holds down to what nobody sees."""

from typing import NamedTuple

from cjm_studio.language import N_
from cjm_studio.model import (
    Actor,
    BackstageAction,
    FrontstageAction,
    Journey,
    PhysicalEvidence,
    Record,
    SupportProcess,
    System,
    Touchpoint,
)


class BlueprintRole(NamedTuple):
    """A lane's name, icon and looks, and on which side of the three lines it lies.

    `alone` is its name where its twin of the same level (people beside technology) is not shown. `level` is
    0 for the customer's side, 1 what he sees, 2 what is done for him unseen, 3 what serves many, 4 what only
    measures. `tone` is the kind of record whose colours the lane has.
    """

    title: str
    icon: str
    level: int
    tone: str
    alone: str = ""
    lesson: str = ""


ROLES: dict[str, BlueprintRole] = {
    "physical_evidence": BlueprintRole(
        N_("Physical evidence"),
        "receipt_long",
        0,
        "physical_evidence",
        lesson=N_("What the customer sees and holds. For example: the ticket, the contract, the receipt."),
    ),
    "customer_actions": BlueprintRole(
        N_("Customer’s actions"),
        "directions_walk",
        0,
        "touchpoint",
        lesson=N_("What the customer does, in plain verbs. For example: waits to be called."),
    ),
    "frontstage_people": BlueprintRole(
        N_("Frontstage: people"),
        "support_agent",
        1,
        "frontstage_action",
        N_("Frontstage"),
        N_("What is done where the customer sees it. For example: the manager copies the passport."),
    ),
    "frontstage_technology": BlueprintRole(
        N_("Frontstage: technology"), "touch_app", 1, "frontstage_action", N_("Frontstage")
    ),
    "backstage_people": BlueprintRole(
        N_("Backstage: people"),
        "inventory",
        2,
        "backstage_action",
        N_("Backstage"),
        N_("What is done for this customer unseen. For example: the analyst checks the application."),
    ),
    "backstage_technology": BlueprintRole(
        N_("Backstage: technology"), "smart_display", 2, "backstage_action", N_("Backstage")
    ),
    "support_processes": BlueprintRole(
        N_("Support processes"),
        "settings",
        3,
        "support_process",
        lesson=N_("What serves many and is needed here. For example: the nightly count of limits."),
    ),
    "systems": BlueprintRole(
        N_("Systems"), "dns", 3, "system", lesson=N_("What it all runs on. For example: the branch’s CRM.")
    ),
    "partners": BlueprintRole(N_("Partners"), "handshake", 3, "support_process"),
    "metrics": BlueprintRole(N_("Metrics"), "monitoring", 4, "metric"),
    "employee_emotion": BlueprintRole(N_("Employees’ emotion"), "sentiment_satisfied", 4, "score"),
}

TWINS = {
    "frontstage_people": "frontstage_technology",
    "frontstage_technology": "frontstage_people",
    "backstage_people": "backstage_technology",
    "backstage_technology": "backstage_people",
}

# The line that is drawn under the last lane of a level: its name and the dashes that tell it apart.
LINES = {0: N_("line of interaction"), 1: N_("line of visibility"), 2: N_("line of internal interaction")}


def role_of(record: Record, journey: Journey) -> str:
    """The usual lane of a record; "" for one that no blueprint shows.

    What a partner owns is the partner's, wherever it would stand otherwise.
    """
    if isinstance(record, Touchpoint):
        return "customer_actions"
    if isinstance(record, PhysicalEvidence):
        return "physical_evidence"
    if isinstance(record, FrontstageAction | BackstageAction | SupportProcess | System):
        if any(owner.actor_kind == "partner" for owner in owners_of(record, journey)):
            return "partners"
        return _own_role(record)
    return ""


def _own_role(record: FrontstageAction | BackstageAction | SupportProcess | System) -> str:
    if isinstance(record, FrontstageAction):
        return f"frontstage_{record.done_by}"
    if isinstance(record, BackstageAction):
        return f"backstage_{record.done_by}"
    return "support_processes" if isinstance(record, SupportProcess) else "systems"


def owners_of(record: Record, journey: Journey) -> tuple[Actor, ...]:
    """Who owns the record, first named first."""
    linked = (journey.records.get(link.target) for link in journey.out(record.id, "owned_by"))
    return tuple(actor for actor in linked if isinstance(actor, Actor))


def first_owner(journey: Journey, record_id: str) -> str:
    """The name of who owns the record, or is named first; "" for nobody."""
    owners = owners_of(journey.records[record_id], journey)
    return owners[0].name if owners else ""
