"""Who delivers the journey: the records of the service blueprint and the lanes they lie in."""

from typing import ClassVar, Literal

from cjm_studio.model.records.record import OrderedRecord
from cjm_studio.model.texts import Amount, Feeling, LongText, ShortText

LaneRole = Literal[
    "goals",
    "customer_actions",
    "touchpoints",
    "expectations",
    "emotion",
    "reason",
    "pains",
    "gains",
    "hypotheses",
    "metrics",
    "promises",
    "communications",
    "physical_evidence",
    "frontstage_people",
    "frontstage_technology",
    "backstage_people",
    "backstage_technology",
    "support_processes",
    "systems",
    "partners",
    "employee_emotion",
    "stickies",
]


class BlueprintRecord(OrderedRecord):
    """A piece of delivery. Times are seconds, capacity and demand pieces per hour, emotion -2 to +2."""

    title_field: ClassVar[str] = "text"

    text: LongText = ""
    done_by: Literal["people", "technology"] = "people"
    working_time_s: Amount | None = None
    waiting_time_s: Amount | None = None
    capacity_per_hour: Amount | None = None
    demand_per_hour: Amount | None = None
    employee_emotion: Feeling | None = None


class PhysicalEvidence(BlueprintRecord):
    """What the customer sees and holds."""

    kind: Literal["physical_evidence"] = "physical_evidence"


class FrontstageAction(BlueprintRecord):
    """What is done where the customer sees it."""

    kind: Literal["frontstage_action"] = "frontstage_action"


class BackstageAction(BlueprintRecord):
    """What is done for this customer where he does not see it."""

    kind: Literal["backstage_action"] = "backstage_action"


class SupportProcess(BlueprintRecord):
    """A process that serves many and is needed here."""

    kind: Literal["support_process"] = "support_process"


class System(BlueprintRecord):
    """A system that something runs on."""

    kind: Literal["system"] = "system"


class Lane(OrderedRecord):
    """A row of the map. Without Lane records a map has its usual rows."""

    title_field: ClassVar[str] = "label"

    kind: Literal["lane"] = "lane"
    role: LaneRole = "stickies"
    label: ShortText = ""
    hidden: bool = False
