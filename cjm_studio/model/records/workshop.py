"""What people leave on the map while they work on it together."""

from typing import Annotated, ClassVar, Literal

from pydantic import Field

from cjm_studio.model.records.record import OrderedRecord, Record
from cjm_studio.model.texts import LongText, ShortText

Activity = Literal["writing", "reveal", "grouping", "voting", "deciding", "talk"]


class Sticky(OrderedRecord):
    """A note that has not become a record of its own yet. `hidden`: only its writer may read it so far."""

    title_field: ClassVar[str] = "text"

    kind: Literal["sticky"] = "sticky"
    text: LongText = ""
    hidden: bool = False


class Cluster(OrderedRecord):
    """Notes that say the same, under one name; each is `gathered_in` it."""

    kind: Literal["cluster"] = "cluster"
    name: ShortText = ""


class Workshop(Record):
    """People at work on the map together. Its phases are its agenda; it `runs` the present one.

    The timer: `timer_ends_ms` is the moment (epoch, milliseconds) at which it rings while it runs,
    `timer_left_s` what is left of it while it is stopped. `names_hidden`: nobody sees who wrote what.
    """

    kind: Literal["workshop"] = "workshop"
    name: ShortText = ""
    status: Literal["planned", "running", "ended"] = "planned"
    timer_ends_ms: Annotated[int, Field(ge=0, le=10**13 - 1)] | None = None
    timer_left_s: Annotated[int, Field(ge=0, le=86_400)] | None = None
    names_hidden: bool = False


class Phase(OrderedRecord):
    """A step of a workshop's agenda: what is done, for how long, and the question that is put to the room."""

    kind: Literal["phase"] = "phase"
    name: LongText = ""
    activity: Activity = "talk"
    minutes: Annotated[int, Field(ge=1, le=480)] | None = None


class VotingRound(Record):
    """A dot vote: each person has `votes_per_person` dots for what `scope` says."""

    kind: Literal["voting_round"] = "voting_round"
    name: ShortText = ""
    votes_per_person: Annotated[int, Field(ge=1, le=100)] = 5
    scope: Literal["stickies", "touchpoints", "pains", "hypotheses", "everything"] = "everything"
    is_open: bool = True


class Vote(Record):
    """One person's dots on one record; `voter` is the id by which others know the person."""

    title_field: ClassVar[str] = "voter"

    kind: Literal["vote"] = "vote"
    voter: ShortText = ""
    dots: Annotated[int, Field(ge=1, le=100)] = 1


class Comment(Record):
    """A remark about a record."""

    title_field: ClassVar[str] = "text"

    kind: Literal["comment"] = "comment"
    text: LongText = ""
    resolved: bool = False


class Reaction(Record):
    """A sign that somebody puts on a record instead of words."""

    title_field: ClassVar[str] = "sign"

    kind: Literal["reaction"] = "reaction"
    sign: Literal["agree", "love", "question", "idea", "warning"] = "agree"
