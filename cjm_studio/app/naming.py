"""How a record is called in lists and menus."""

from cjm_studio.language import kind_label, option_label, signed
from cjm_studio.model import Journey, Record, Score

LONGEST = 60


def called(journey: Journey, record: Record, language: str) -> str:
    """The record's words, shortened; a score by its value and persona, an empty record by its kind."""
    if isinstance(record, Score):
        felt_by = [journey.records[link.target].title for link in journey.out(record.id, "felt_by")]
        return " ".join([option_label(record.curve, language), signed(record.value, language), *felt_by])
    words = " ".join(record.title.split()) or f"({kind_label(record.kind, language)})"
    return words if len(words) <= LONGEST else words[: LONGEST - 1].rstrip() + "…"
