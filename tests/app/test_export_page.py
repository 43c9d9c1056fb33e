"""What the Export page says before a file is made, and the clicks that mend it."""

from dataclasses import replace
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from cjm_studio.app.export_choices import Choice, draw_choices
from cjm_studio.export import Options, previews
from cjm_studio.fileformat import open_journey
from cjm_studio.model import Journey, JourneyHead
from cjm_studio.store import renamed
from tests.app.ledger_pages import page, sound, store_with, words
from tests.builders import journey_of_cards
from tests.small_journeys import empty_journey, small_journey

SAMPLE = Path(__file__).parents[2] / "journeys" / "pre-approved-loan.en.journey.json"


@pytest.fixture
def loan(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """The id of a map that is too large for a slide."""
    store_with(tmp_path, monkeypatch, renamed(open_journey(SAMPLE), "loan"))
    return "loan"


def keys(running: AppTest) -> set[str]:
    return {button.key or "" for button in running.button}


def warned(running: AppTest) -> str:
    return " ".join(each.value.replace("\\", "") for each in running.warning)


def test_a_picture_too_small_for_a_slide_becomes_slides_with_one_click(loan: str) -> None:
    running = page("export_screen", loan)
    assert "From 10 pt on it can be read from the back row." in warned(running)
    assert "pixels high" in warned(running)
    sound(running.button(key="split-png").click().run())
    assert (running.session_state["format"], running.session_state["slides"]) == ("pptx", "auto")
    assert warned(running) == ""
    assert "pages of the picture; the smallest text has 10" in words(running).replace("\\", "")


@pytest.mark.parametrize("state", [{"format": "pptx"}, {"format": "pdf", "paper": "A4"}])
def test_one_overview_is_split_with_one_click(loan: str, state: dict[str, str]) -> None:
    running = page("export_screen", loan, slides="overview", **state)
    assert "From 10 pt on" in warned(running)
    sound(running.button(key=f"split-{state['format']}").click().run())
    assert (running.session_state["slides"], warned(running)) == ("auto", "")


def test_a_zip_gets_slides_beside_the_picture(loan: str) -> None:
    running = page("export_screen", loan, format="zip")
    running.session_state["formats"] = ["png"]
    sound(running.run().button(key="split-png").click().run())
    assert running.session_state["formats"] == ["png", "pptx"]
    assert "split-png" not in keys(running)


@pytest.mark.long
def test_a_bitmap_that_is_too_large_names_the_widest_and_takes_it_with_one_click(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store_with(tmp_path, monkeypatch, renamed(journey_of_cards(500), "crowded"))
    running = page("export_screen", "crowded")
    running.session_state["scale"] = 4.0
    sound(running.run())
    assert "The largest possible scale for this map is" in running.error[0].value
    assert running.button(key="make-file").disabled
    sound(running.button(key="widest").click().run())
    assert running.session_state["width"] > 2000
    assert not running.error
    assert not running.button(key="make-file").disabled


def test_an_empty_journey_teaches_and_leads_to_the_map(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store_with(tmp_path, monkeypatch, empty_journey())
    running = page("export_screen", "trip")
    assert "There is nothing to show around yet" in words(running)
    assert "to-map" in keys(running)


def test_a_text_is_shown_as_the_file_has_it(loan: str) -> None:
    running = page("export_screen", loan, format="md")
    assert running.code[0].value.startswith("# Pre-approved loan")


def test_what_the_preview_does_not_show_is_told(loan: str) -> None:
    assert "Slides of figures are added to the file" in words(page("export_screen", loan, format="pptx"))
    assert "also notes that are hidden" in words(page("export_screen", loan, format="json"))


def kept(name: str, kind: str) -> Journey:
    journey = renamed(small_journey(), name)
    head = journey.head.model_copy(update={"journey_kind": kind})
    assert isinstance(head, JourneyHead)
    return replace(journey, records={**journey.records, name: head})


@pytest.mark.parametrize("opened", ["now", "then"])
def test_a_comparison_begins_with_what_is_whichever_journey_is_open(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, opened: str
) -> None:
    store_with(tmp_path, monkeypatch, kept("now", "as_is"), kept("then", "to_be"))
    seen: list[Choice] = []

    def remembered(journey: Journey) -> Choice:
        seen.append(draw_choices(journey))
        return seen[-1]

    monkeypatch.setattr("cjm_studio.app.screens.export_screen.draw_choices", remembered)
    page("export_screen", opened, **{"export-view": "compare"})
    assert seen[-1].journey.id == opened
    assert [side.id for side in seen[-1].options.sides(seen[-1].shown)] == ["now", "then"]


def test_a_choice_is_looked_at_once(loan: str, monkeypatch: pytest.MonkeyPatch) -> None:
    looked: list[str] = []

    def counted(name: str, journey: Journey, options: Options) -> tuple[str, ...]:
        looked.append(name)
        return previews(name, journey, options)

    monkeypatch.setattr("cjm_studio.app.export_seen.previews", counted)
    running = page("export_screen", loan)
    sound(running.run())
    assert looked == ["png"]
    running.session_state["format"] = "svg"
    sound(running.run())
    assert looked == ["png", "svg"]


def test_a_poster_becomes_one_overview_where_there_is_paper(loan: str) -> None:
    running = page("export_screen", loan, format="pptx", slides="poster")
    assert "The page is" in words(running)
    running.session_state["format"] = "pdf"
    running.session_state["paper"] = "A3"
    sound(running.run())
    assert running.session_state["slides"] == "overview"


def test_a_company_chooses_its_own_colours(loan: str) -> None:
    running = page("export_screen", loan)
    assert not running.color_picker
    running = sound(running.toggle(key="own-colours").set_value(True).run())
    sound(running.color_picker(key="colour-0").set_value("#0a5fff").run())
    assert [picker.label for picker in running.color_picker] == ["Stages", "Charts", "Hypotheses"]
    choice, seen = running.session_state["export-seen"]
    assert choice.options.theme.chevron == "#0A5FFF"
    assert "#0A5FFF" in seen["pages"][0]


def test_colours_made_to_be_told_apart_stay(loan: str) -> None:
    running = page("export_screen", loan, **{"export-theme": "monochrome"})
    assert running.toggle(key="own-colours").disabled
    assert "they stay as they are" in words(running)
