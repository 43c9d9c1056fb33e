"""What people leave on the map while they work on it together."""

from typing import Annotated, ClassVar, Literal

from pydantic import Field

from cjm_studio.model.records.record import OrderedRecord, Record
from cjm_studio.model.texts import LongText, ShortText


class Sticky(OrderedRecord):
    """A note that has not become a record of its own yet."""

    title_field: ClassVar[str] = "text"

    kind: Literal["sticky"] = "sticky"
    text: LongText = ""


class VotingRound(Record):
    """A dot vote: each person has `votes_per_person` dots for what `scope` says."""

    kind: Literal["voting_round"] = "voting_round"
    name: ShortText = ""
    votes_per_person: Annotated[int, Field(ge=1, le=100)] = 5
    scope: Literal["stickies", "pains", "hypotheses", "everything"] = "everything"
    is_open: bool = True


class Vote(Record):
    """One person's dots on one record."""

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
