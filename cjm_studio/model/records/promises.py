"""What we tell the customer and what we promise."""

from typing import ClassVar, Literal

from cjm_studio.model.records.record import OrderedRecord, Record
from cjm_studio.model.texts import Amount, LongText, ShortText


class Promise(OrderedRecord):
    """A promise; `promised_duration_s` is the time in seconds that it names."""

    title_field: ClassVar[str] = "text"

    kind: Literal["promise"] = "promise"
    text: LongText = ""
    promised_duration_s: Amount | None = None
    conditions: LongText = ""


class Communication(OrderedRecord):
    """A message, out to the customer or in from him; `frequency` is per customer and period."""

    title_field: ClassVar[str] = "message"

    kind: Literal["communication"] = "communication"
    direction: Literal["in", "out"] = "out"
    trigger: LongText = ""
    message: LongText = ""
    material: ShortText = ""
    frequency: Amount | None = None


class ContactPolicy(Record):
    """How often a customer may be contacted: at most `limit_per_customer` in one `period`."""

    kind: Literal["contact_policy"] = "contact_policy"
    name: ShortText = ""
    limit_per_customer: Amount | None = None
    period: Literal["day", "week", "month", "quarter", "year"] = "month"
    what_counts: LongText = ""
    surveys_count: bool = True
