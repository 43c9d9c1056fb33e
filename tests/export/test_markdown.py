from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cjm_studio.export import Options, exported
from cjm_studio.export.markdown_signs import plain
from cjm_studio.fileformat import open_journey
from cjm_studio.model import Communication, Hypothesis, Metric, Stage, Touchpoint
from tests.small_journeys import adding, after, empty_journey, linking, small_journey

JOURNEYS = Path(__file__).parents[2] / "journeys"


@pytest.mark.parametrize("language", ["ru", "en"])
def test_stages_and_cards_can_be_read(language: str) -> None:
    journey = open_journey(JOURNEYS / f"pre-approved-loan.{language}.journey.json")
    text = exported("md", journey, Options(language=language)).decode()
    assert [s.name for s in journey.all_of(Stage) if f"## {plain(s.name)}\n" not in text] == []
    assert [card.name for card in journey.all_of(Touchpoint) if plain(card.name) not in text] == []


@given(st.text(max_size=40))
def test_a_text_never_leaves_its_cell(text: str) -> None:
    said = plain(text)
    assert "\n" not in said
    assert "|" not in said.replace("\\\\", "").replace("\\|", "")


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("<b>", "\\<b\\>"),
        ("[a](http://b)", "\\[a\\](http\\://b)"),
        ("a | b", "a \\| b"),
        ("*x* _y_ `z`", "\\*x\\* \\_y\\_ \\`z\\`"),
        ("@all", "\\@all"),
        ("15:30, 9 дн.", "15\\:30, 9 дн."),
    ],
)
def test_signs_mean_nothing(text: str, written: str) -> None:
    assert plain(text) == written


def test_the_curves_are_numbers() -> None:
    text = exported("md", small_journey(), Options()).decode()
    assert "| Emotion | Марина | Касса | −1 |" in text


def test_an_empty_journey_has_a_title_and_a_nameless_stage_a_word() -> None:
    assert exported("md", empty_journey(), Options()).decode().startswith("# Поездка")
    nameless = after(empty_journey(), adding("stage", "s"))
    assert "## Without a name" in exported("md", nameless, Options()).decode()


def test_effects_and_figures_have_their_units() -> None:
    journey = open_journey(JOURNEYS / "pre-approved-loan.en.journey.json")
    text = exported("md", journey, Options()).decode()
    assert "Effect, likely: 2 pp" in text.replace("\u00a0", " ")
    assert "Baseline: 64 %" in text.replace("\u00a0", " ")


def test_hypotheses_and_metrics_are_tables_and_money_is_argued_for() -> None:
    journey = open_journey(JOURNEYS / "pre-approved-loan.en.journey.json")
    text = exported("md", journey, Options()).decode()
    sections = dict(part.split("\n", 1) for part in text.split("\n## ")[1:])
    rows = [line for line in sections["Hypotheses"].splitlines() if line.startswith("| ")]
    assert len(rows) == 1 + len(journey.all_of(Hypothesis))
    rows = [line for line in sections["Metrics"].splitlines() if line.startswith("| ")]
    assert len(rows) == 1 + len(journey.all_of(Metric))
    first = sections["Business case"].split("### ")[1]
    assert first.startswith("Build the application beforehand")
    assert "- Money, forecast: 4.9M" in first


def test_what_is_not_there_has_no_heading() -> None:
    text = exported("md", small_journey(), Options()).decode()
    assert "## Hypotheses" not in text
    assert "## Business case" not in text


def test_an_expectation_says_what_was_expected_and_what_came() -> None:
    answer = adding("expectation", "answer", name="Ответ", worst=10.0, perceived=24.0, unit="мин")
    journey = after(small_journey(), answer, linking("expects", "answer", "desk"))
    text = exported("md", journey, Options(language="ru")).decode()
    assert "Ответ · Худшее допустимое: 10 мин · Вышло: 24 мин" in text


def test_a_communication_map_is_a_table_of_messages_by_channel() -> None:
    journey = open_journey(JOURNEYS / "pre-approved-loan.en.journey.json")
    text = exported("md", journey, Options(view="communications")).decode()
    rows = [line for line in text.splitlines() if line.startswith("| **")]
    said = journey.all_of(Communication)
    channels = {link.target for each in said for link in journey.out(each.id, "happens_in")}
    assert len(rows) == len(channels)
    assert [each.message for each in said if plain(each.message) not in text] == []
    assert "| Marina, 34 | 4.03 | 3 | 1.03 | per month |" in text
    assert "Money in 10 minutes (promise not kept)" in text
    assert "promise kept" in text


def test_a_communication_map_without_messages_says_so() -> None:
    text = exported("md", small_journey(), Options(view="communications")).decode()
    assert text.endswith("Nobody says anything yet.\n")
