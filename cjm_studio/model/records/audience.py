"""Who walks the journey and who serves it."""

from typing import Literal

from cjm_studio.model.records.record import OrderedRecord, Record
from cjm_studio.model.texts import Amount, LongText, Number, Share, ShortText


class Persona(OrderedRecord):
    """A customer segment with a face. `profit_per_month` is in the journey's currency, lifetime in months."""

    kind: Literal["persona"] = "persona"
    name: ShortText = ""
    role: ShortText = ""
    job_to_be_done: LongText = ""
    portrait: LongText = ""
    segment_size: Amount | None = None
    segment_share: Share | None = None
    entering_customers: Amount | None = None
    profit_per_month: Number | None = None
    lifetime_months: Amount | None = None
    disc_style: Literal["D", "I", "S", "C"] | None = None
    habits: LongText = ""


class Actor(Record):
    """Somebody who owns or does a thing."""

    kind: Literal["actor"] = "actor"
    name: ShortText = ""
    actor_kind: Literal["customer", "employee_role", "department", "partner"] = "employee_role"
