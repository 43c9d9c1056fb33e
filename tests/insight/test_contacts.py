import pytest

from cjm_studio.insight.contacts import contact_loads, is_survey, per_period
from cjm_studio.model import Communication, ContactPolicy, Journey, JourneyHead, Persona, Score, Touchpoint
from tests.builders import journey_of
from tests.layout.paths import link


def journey(*communications: Communication, limit: float = 3, **policy: object) -> Journey:
    fields = {"id": "policy", "limit_per_customer": limit, **policy}
    return journey_of(
        JourneyHead(id="journey-1", period="month"), ContactPolicy.model_validate(fields), *communications
    )


def test_contacts_add_up_and_the_excess_is_named() -> None:
    found = contact_loads(journey(Communication(id="a", frequency=2.6), Communication(id="b", frequency=1)))
    assert found[0].total == pytest.approx(3.6)
    assert found[0].over == pytest.approx(0.6)
    assert found[0].to_drop == ("a",)


def test_within_the_limit_nothing_is_to_be_dropped() -> None:
    (found,) = contact_loads(journey(Communication(id="a", frequency=3)))
    assert (found.over, found.to_drop) == (0, ())


def test_what_comes_from_the_customer_does_not_count() -> None:
    (found,) = contact_loads(journey(Communication(id="a", direction="in", frequency=9)))
    assert found.total == 0


def test_a_message_without_frequency_is_told_but_not_counted() -> None:
    (found,) = contact_loads(journey(Communication(id="a")))
    assert (found.total, found.uncounted) == (0, ("a",))


def test_surveys_count_only_where_the_policy_says_so() -> None:
    survey = Communication(id="a", message="Порекомендуете ли вы нас?", frequency=1)
    totals = [contact_loads(journey(survey, surveys_count=counts))[0].total for counts in (True, False)]
    assert totals == [1, 0]


@pytest.mark.parametrize(
    ("words", "asks"), [("Оцените визит", True), ("NPS survey", True), ("Ставка 10 %", False), ("", False)]
)
def test_a_survey_is_known_by_its_words(words: str, asks: bool) -> None:
    assert is_survey(Communication(id="a", message=words)) is asks


def test_frequencies_are_turned_into_the_policys_period() -> None:
    assert per_period(1, "day", "week") == 7
    (found,) = contact_loads(journey(Communication(id="a", frequency=3), period="quarter"))
    assert found.total == pytest.approx(9)


def test_a_policy_without_a_limit_is_no_limit() -> None:
    assert contact_loads(journey_of(ContactPolicy(id="policy"))) == ()


def test_a_message_reaches_those_who_are_met_where_it_arrives() -> None:
    found = contact_loads(
        journey_of(
            ContactPolicy(id="policy", limit_per_customer=1),
            Persona(id="marina"),
            Persona(id="pavel"),
            Touchpoint(id="desk"),
            Score(id="score"),
            Communication(id="push", frequency=2),
            link("reaches", "push", "desk"),
            link("scores", "score", "desk"),
            link("felt_by", "score", "marina"),
        )
    )
    assert {load.persona_id: load.total for load in found} == {"marina": 2, "pavel": 0}
