"""Notes that only their writers may read so far."""

from cjm_studio.model import hidden_notes, structure_problems, without_hidden
from tests.small_journeys import adding, after, linking, small_journey


def test_a_journey_without_hidden_notes_is_left_as_it_is() -> None:
    journey = after(small_journey(), adding("sticky", "open", "queue", text="Долго"))
    assert without_hidden(journey) is journey


def test_a_hidden_note_is_gone_with_what_is_about_it() -> None:
    journey = after(
        small_journey(),
        adding("sticky", "open", "queue", text="Долго"),
        adding("sticky", "secret", "queue", text="Грубят", hidden=True),
        adding("comment", "remark", text="Кто?"),
        linking("about", "remark", "secret"),
    )
    assert [note.id for note in hidden_notes(journey)] == ["secret"]
    shown = without_hidden(journey)
    assert set(journey.records) - set(shown.records) == {"secret", "remark"}
    assert structure_problems(shown) == ()
