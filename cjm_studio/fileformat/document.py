"""The shape of the document: what stands in a journey file, as classes that check it and describe it."""

from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field

from cjm_studio.fileformat.limits import MOST_LINKS, MOST_RECORDS
from cjm_studio.model import AnyLink, AnyRecord, Identifier, Journey

FORMAT = "cjm-studio/journey"


class WrittenJourney(BaseModel):
    """A journey as it is written: its records and its links, each sorted by id."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True)

    id: Identifier
    records: Annotated[list[AnyRecord], Field(max_length=MOST_RECORDS)]
    links: Annotated[list[AnyLink], Field(max_length=MOST_LINKS)]

    def journey(self) -> Journey:
        """The journey itself; of two entries with one id, the last."""
        return Journey(
            self.id, {record.id: record for record in self.records}, {link.id: link for link in self.links}
        )
