"""The record that says what the journey as a whole is."""

from typing import Literal

from cjm_studio.model.records.record import Record
from cjm_studio.model.texts import Amount, Currency, LongText, ShortText


class JourneyHead(Record):
    """Title and frame of a journey; there is exactly one, and its id is the journey's id.

    `entering_customers` is per `period`; `value` is money per customer in `currency`, on `value_basis`.
    `structure_locked` leaves participants of a workshop nothing but cards of their own.
    """

    kind: Literal["journey"] = "journey"
    name: ShortText = ""
    journey_kind: Literal["as_is", "to_be", "actual"] = "as_is"
    variant: ShortText = ""
    scenario: LongText = ""
    goal: LongText = ""
    language: Literal["ru", "en"] = "ru"
    currency: Currency = ""
    period: Literal["day", "week", "month", "quarter", "year"] = "month"
    entering_customers: Amount | None = None
    value_basis: Literal["order_value", "margin", "ltv"] | None = None
    value: Amount | None = None
    owner: ShortText = ""
    status: Literal["draft", "in_review", "agreed", "archived"] = "draft"
    structure_locked: bool = False
