"""Notes that only their writers may read so far, and a journey as everybody else sees it."""

from cjm_studio.model.journey import Journey
from cjm_studio.model.records import Sticky


def hidden_notes(journey: Journey) -> tuple[Sticky, ...]:
    """The notes that are hidden, in their order."""
    return tuple(note for note in journey.all_of(Sticky) if note.hidden)


def without_hidden(journey: Journey) -> Journey:
    """The journey without hidden notes and what is about them: for all that is not one writer's own."""
    gone = {note.id for note in hidden_notes(journey)}
    if not gone:
        return journey
    gone |= {link.source for note_id in tuple(gone) for link in journey.into(note_id, "about")}
    gone |= {link.target for note_id in tuple(gone) for link in journey.out(note_id, "pictured_by")}
    loose = [link.id for record_id in gone for link in (*journey.out(record_id), *journey.into(record_id))]
    return journey.replaced(dict.fromkeys(gone), dict.fromkeys(loose))
