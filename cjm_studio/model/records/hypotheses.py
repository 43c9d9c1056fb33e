"""What could be changed, and how it is found out."""

from typing import Annotated, ClassVar, Literal

from pydantic import BaseModel, ConfigDict, Field

from cjm_studio.model.records.record import OrderedRecord, Record
from cjm_studio.model.texts import Amount, Day, LongText, Number, Share, ShortText, WebLink


class Argument(BaseModel):
    """One of the ten arguments for the owners that holds for a hypothesis, and why."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True)

    key: Literal[
        "strategy",
        "quick_wins",
        "advantage",
        "benchmarks",
        "retention",
        "success_stories",
        "employees",
        "scaling",
        "risks",
        "call_to_action",
    ]
    why: ShortText = ""


class Hypothesis(OrderedRecord):
    """A change that should move a metric by `effect_low` to `effect_high` (in `effect_unit`).

    `confidence` is a share, `effort` person-days, costs are in the journey's currency. `arguments` are those
    of the ten that hold.
    """

    title_field: ClassVar[str] = "change"

    kind: Literal["hypothesis"] = "hypothesis"
    change: LongText = ""
    effect_low: Number | None = None
    effect_likely: Number | None = None
    effect_high: Number | None = None
    effect_unit: ShortText = ""
    because: LongText = ""
    confidence: Share | None = None
    effort: Amount | None = None
    cost_once: Amount | None = None
    cost_per_period: Amount | None = None
    status: Literal[
        "idea",
        "research",
        "hypothesis",
        "testing",
        "delivery",
        "rollout",
        "support",
        "rejected",
        "not_launched",
    ] = "idea"
    plan_b: LongText = ""
    arguments: Annotated[tuple[Argument, ...], Field(strict=False, max_length=10)] = ()
    tracker_link: WebLink = ""


class Test(Record):
    """A check of a hypothesis, with customers or without."""

    title_field: ClassVar[str] = "method"
    # Its name begins like a test class; pytest must not collect it.
    __test__: ClassVar[bool] = False

    kind: Literal["test"] = "test"
    with_customers: bool = False
    method: LongText = ""
    sample_size: Annotated[int, Field(ge=0, le=10**12)] | None = None
    started: Day | None = None
    ended: Day | None = None
    result: Literal["confirmed", "refuted", "unclear"] | None = None
    learnt: LongText = ""


class Opportunity(OrderedRecord):
    """A direction in which several hypotheses point."""

    title_field: ClassVar[str] = "text"

    kind: Literal["opportunity"] = "opportunity"
    text: LongText = ""
    state: Literal["open", "chosen", "done", "dropped"] = "open"
    due: Day | None = None


class Solution(OrderedRecord):
    """What is being built for some hypotheses."""

    title_field: ClassVar[str] = "text"

    kind: Literal["solution"] = "solution"
    text: LongText = ""
    state: Literal["open", "chosen", "done", "dropped"] = "open"
    due: Day | None = None
