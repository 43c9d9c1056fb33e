"""What the customer expected, felt, suffered and enjoyed."""

from typing import ClassVar, Literal

from cjm_studio.model.records.record import OrderedRecord, Record
from cjm_studio.model.texts import Amount, Day, Feeling, LongText, Number, OneToFive, Share, ShortText


class Score(Record):
    """A point of a curve; `value` runs from -2 to +2 whatever scale is shown."""

    title_field: ClassVar[str] = "what_makes_five"

    kind: Literal["score"] = "score"
    curve: Literal["emotion", "reason"] = "emotion"
    value: Feeling = 0.0
    reading: Literal["below", "as", "beyond"] | None = None
    what_makes_five: LongText = ""
    date: Day | None = None


class Expectation(OrderedRecord):
    """What was expected and what came, four levels on one scale.

    The scale is a score (-2 to +2) or a quantity in `unit`, where `direction` says which end is better.
    """

    kind: Literal["expectation"] = "expectation"
    name: ShortText = ""
    scale: Literal["score", "quantity"] = "quantity"
    unit: ShortText = ""
    direction: Literal["higher_is_better", "lower_is_better"] = "higher_is_better"
    best_text: LongText = ""
    best: Number | None = None
    expected_text: LongText = ""
    expected: Number | None = None
    worst_text: LongText = ""
    worst: Number | None = None
    perceived_text: LongText = ""
    perceived: Number | None = None
    source: (
        Literal[
            "our_promise",
            "advertising",
            "reviews",
            "competitor",
            "past_experience",
            "word_of_mouth",
            "brand_position",
            "habit_or_culture",
        ]
        | None
    ) = None
    decision_factor: Literal["technical", "service", "emotional", "financial"] | None = None
    force: Literal["fairness", "clarity", "control", "status", "belonging", "enjoyment"] | None = None
    date: Day | None = None


class PainPoint(OrderedRecord):
    """What hurts. `frequency` is times per affected customer and period, `cost_per_case` money to us.

    `avoided_risk_price` is the price of the risk that a rule avoids, for pains whose cause is a rule.
    """

    title_field: ClassVar[str] = "text"

    kind: Literal["pain_point"] = "pain_point"
    text: LongText = ""
    severity: OneToFive | None = None
    frequency: Amount | None = None
    affected_share: Share | None = None
    cost_per_case: Amount | None = None
    cause: Literal["rule", "process", "person", "system", "product"] | None = None
    avoided_risk_price: Amount | None = None
    our_answer: LongText = ""


class Gain(OrderedRecord):
    """What pleases; the fields mean the same as those of a pain, on the good side."""

    title_field: ClassVar[str] = "text"

    kind: Literal["gain"] = "gain"
    text: LongText = ""
    severity: OneToFive | None = None
    frequency: Amount | None = None
    affected_share: Share | None = None
    cost_per_case: Amount | None = None
    cause: Literal["rule", "process", "person", "system", "product"] | None = None
    our_answer: LongText = ""
