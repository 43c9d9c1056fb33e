"""The path itself: stages, their steps, the touchpoints and the channels they happen in."""

from typing import Literal

from cjm_studio.model.records.record import OrderedRecord, Record
from cjm_studio.model.texts import LongText, OneToFive, ShortText, ShortTexts


class Stage(OrderedRecord):
    """A part of the path; `voice` is the criterion in the customer's own words."""

    kind: Literal["stage"] = "stage"
    name: ShortText = ""
    stage_kind: Literal["stimulus", "zmot", "legacy_trail", "contact", "use", "after"] = "contact"
    customer_goal: LongText = ""
    voice: LongText = ""


class Step(OrderedRecord):
    """An ordered column inside a stage."""

    kind: Literal["step"] = "step"
    name: ShortText = ""


class Touchpoint(OrderedRecord):
    """Where the customer meets the service; `event_rules` are names or patterns of events in a log."""

    kind: Literal["touchpoint"] = "touchpoint"
    name: ShortText = ""
    customer_action: LongText = ""
    importance: OneToFive | None = None
    moment_of_truth: bool = False
    fail_point: bool = False
    event_rules: ShortTexts = ()


class Channel(Record):
    """A way by which the customer and the service reach each other."""

    kind: Literal["channel"] = "channel"
    name: ShortText = ""
    channel_kind: Literal[
        "site",
        "app",
        "store",
        "phone",
        "chat",
        "email",
        "messenger",
        "courier",
        "social",
        "outdoor",
        "partner",
    ] = "site"
    owned: bool = True
