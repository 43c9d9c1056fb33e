"""What every record has: an id, a kind, tags and a level of evidence."""

from typing import Any, ClassVar, Literal, get_args

from pydantic import BaseModel, ConfigDict

from cjm_studio.model.texts import Identifier, OrderKey, ShortTexts

EvidenceLevel = Literal["assumed", "reported", "observed", "measured"]
EVIDENCE_LEVELS: tuple[str, ...] = get_args(EvidenceLevel)


class Record(BaseModel):
    """A thing on the map. Frozen: a change makes another record with the same id.

    Author and time stamps are kept by the store's log, not here.
    """

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True, validate_default=False)

    # The field that names the record in lists and on cards.
    title_field: ClassVar[str] = "name"

    id: Identifier
    kind: str
    tags: ShortTexts = ()
    evidence_level: EvidenceLevel = "assumed"

    @property
    def title(self) -> str:
        """The record's own words for itself, in one text; may be empty."""
        return str(getattr(self, self.title_field))

    def as_written(self) -> dict[str, Any]:
        """The record as plain JSON data: id, kind, then the fields that differ from their defaults."""
        written = self.model_dump(mode="json", exclude_defaults=True, exclude={"id", "kind"})
        return {"id": self.id, "kind": self.kind} | written


class OrderedRecord(Record):
    """A record that stands before or after its siblings; `order` is a fractional key (see `order_keys`)."""

    order: OrderKey = ""
