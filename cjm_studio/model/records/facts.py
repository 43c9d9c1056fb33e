"""What is known and measured."""

from typing import Annotated, ClassVar, Literal

from pydantic import BaseModel, ConfigDict, Field

from cjm_studio.model.records.record import EvidenceLevel, Record
from cjm_studio.model.texts import Amount, Day, LongText, Number, ShortText, WebLink


class Evidence(Record):
    """Why we believe it. Not what the customer holds in hand: that is PhysicalEvidence."""

    title_field: ClassVar[str] = "text"

    kind: Literal["evidence"] = "evidence"
    evidence_kind: Literal["quote", "interview", "survey", "complaint", "log", "desk"] = "quote"
    text: LongText = ""
    source: ShortText = ""
    date: Day | None = None
    sample_size: Annotated[int, Field(ge=0, le=10**12)] | None = None
    link: WebLink = ""


class Observation(BaseModel):
    """A metric's value on a day, in the metric's unit."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True)

    date: Day
    value: Number
    evidence_level: EvidenceLevel = "measured"


class MetricInput(BaseModel):
    """A named figure that an own metric is counted from, as it is now."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True)

    name: ShortText
    value: Number | None = None
    unit: ShortText = ""


class Metric(Record):
    """A business metric; `base` says what the denominator counts. Values are in `unit`.

    `inputs` are the figures that the formula of an own metric names.
    `volume_per_period` is how many cases a cost per case is paid for in the journey's period.
    `money_per_unit` is what one unit more is worth in a period: the translation into money that the owners
    state for metrics that have none of their own.
    """

    kind: Literal["metric"] = "metric"
    name: ShortText = ""
    metric_kind: Literal[
        "cr",
        "lead_to_deal_cr",
        "nps",
        "tnps",
        "enps",
        "csat",
        "ces",
        "churn",
        "retention",
        "repeat_purchase",
        "average_order_value",
        "cac",
        "ltv",
        "complaint_rate",
        "passive_dissatisfaction",
        "fcr",
        "service_level",
        "asa",
        "abandonment_rate",
        "aht",
        "cost_per_contact",
        "staff_turnover",
        "staffing",
        "custom",
    ] = "cr"
    formula: LongText = ""
    inputs: Annotated[tuple[MetricInput, ...], Field(strict=False, max_length=50)] = ()
    unit: ShortText = "%"
    direction: Literal["higher_is_better", "lower_is_better"] = "higher_is_better"
    base: ShortText = ""
    baseline: Number | None = None
    target: Number | None = None
    volume_per_period: Amount | None = None
    money_per_unit: Number | None = None
    observations: Annotated[tuple[Observation, ...], Field(strict=False, max_length=10_000)] = ()
    who_counts: ShortText = ""


class EmployeeAction(Record):
    """What exactly somebody does that moves a metric."""

    title_field: ClassVar[str] = "text"

    kind: Literal["employee_action"] = "employee_action"
    level: Literal["executive", "manager", "line"] = "line"
    text: LongText = ""


class MaturityAssessment(Record):
    """How mature we are in one dimension, and what shows it."""

    title_field: ClassVar[str] = "what_shows_it"

    kind: Literal["maturity_assessment"] = "maturity_assessment"
    dimension: Literal[
        "measurement", "scope", "processes", "expectations", "channels", "employees", "money"
    ] = "measurement"
    level: Literal["reactive", "proactive", "cx_strategy", "monetisation"] = "reactive"
    what_shows_it: LongText = ""
