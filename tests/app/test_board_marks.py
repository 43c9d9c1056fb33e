"""The audit's marks on the board: each finding at the first card that it is about."""

from cjm_studio.app.ledger.board_marks import marks_of
from cjm_studio.insight.audit import audit
from cjm_studio.model import Journey
from tests.insight.test_audit import SPOILING, good
from tests.small_journeys import after


def marks(journey: Journey) -> dict[str, list[str]]:
    found = marks_of(journey, audit(journey), "en")
    return {key: [part["severity"] for part in parts] for key, parts in found.items()}


def test_a_finding_marks_the_first_card_that_it_is_about() -> None:
    assert marks(good()) == {}
    assert marks(after(good(), *SPOILING["promise-too-short"])) == {"fast": ["error"]}


def test_the_worst_of_a_card_comes_first_and_what_is_no_card_is_left_to_the_audit() -> None:
    both = after(good(), *SPOILING["metric-without-action"], *SPOILING["counted-by-its-owner"])
    assert marks(both) == {"cr": ["error", "warning"]}
    assert marks(after(good(), *SPOILING["stage-without-owner"])) == {"greet": ["warning"]}
