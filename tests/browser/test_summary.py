"""The Workshop page: what a workshop has brought, read on the screen and taken away as Markdown."""

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import expect

from cjm_studio.commands import Set
from cjm_studio.model import Journey
from cjm_studio.store import Store
from tests.browser.board import BoardVisit
from tests.browser.visit import Visit
from tests.insight.test_workshop import vote, workshop
from tests.small_journeys import adding, linking

pytestmark = [pytest.mark.browser, pytest.mark.long]


@pytest.fixture
def held(keep: Callable[[Journey], str], kept: Store) -> str:
    """A journey with a workshop that Anna and Boris have held."""
    journey = keep(workshop())
    kept.members.remember(journey, "anna", "Анна", "participant")
    kept.members.remember(journey, "boris", "Борис", "participant")
    kept.versions.keep(journey, "Касса", "anna", "workshop_start")
    for command in (
        adding("hypothesis", "second-till", "desk", change="Открыть <b>вторую</b> кассу"),
        linking("became", "queue-notes", "second-till"),
        Set(item="today", values={"status": "ended"}),
    ):
        kept.commit(journey, command, author="anna")
    kept.versions.keep(journey, "Касса", "anna", "workshop_end")
    return journey


def test_the_votes_are_ranked_and_ties_are_told(visit: Visit, held: str, kept: Store) -> None:
    for command in vote("galya", "cold", 2):
        kept.commit(held, command, author="galya")
    visit.open("/workshop", j=held)
    bars = visit.page.locator(".st-key-votes [data-testid=stProgress]")
    expect(bars).to_have_count(2)  # a cluster has the dots of its notes
    expect(bars.first).to_contain_text("1. Очередь")
    expect(bars.first).to_contain_text("5 dots, from 3 people")
    expect(visit.page.get_by_text("The first place is shared by 2.")).to_be_visible()


def test_decisions_hypotheses_and_what_changed_are_told(visit: Visit, held: str) -> None:
    visit.open("/workshop", j=held)
    page = visit.page
    expect(page.get_by_text("Очередь → Hypothesis: Открыть <b>вторую</b> кассу")).to_be_visible()
    expect(page.get_by_text("No metric yet", exact=False)).to_be_visible()
    expect(page.get_by_text("Hypotheses: 1 added")).to_be_visible()
    expect(page.get_by_text("Анна, Борис")).to_be_visible()
    expect(page.get_by_text("15 minutes planned")).to_be_visible()


def test_it_is_saved_as_markdown(visit: Visit, held: str, tmp_path: Path) -> None:
    visit.open("/workshop", j=held)
    with visit.page.expect_download() as waiting:
        visit.button("Save as Markdown").click()
    path = tmp_path / "summary.md"
    waiting.value.save_as(path)
    text = path.read_text("utf-8")
    assert text.startswith("# Касса\n")
    assert "| 1 | Очередь | 5 | 3 |" in text
    assert "Открыть \\<b\\>вторую\\</b\\> кассу" in text


def test_a_vote_comes_in_while_the_page_is_open(visit: Visit, held: str, kept: Store) -> None:
    visit.open("/workshop", j=held)
    for command in vote("galya", "cold", 4):
        kept.commit(held, command, author="galya")
    expect(visit.page.locator(".st-key-votes [data-testid=stProgress]").first).to_contain_text(
        "7 dots, from 2 people"
    )


def test_a_hidden_note_is_in_no_list(visit: Visit, held: str, kept: Store) -> None:
    kept.commit(held, adding("sticky", "secret", text="Тайна", hidden=True), author="anna")
    visit.open("/workshop", j=held)
    expect(visit.page.get_by_text("Parking lot")).to_be_visible()
    expect(visit.page.get_by_text("Тайна")).to_have_count(0)


def test_without_a_workshop_it_says_where_one_is_planned(visit: Visit, trip: str) -> None:
    visit.open("/workshop", j=trip)
    expect(visit.page.get_by_text("There has been no workshop yet")).to_be_visible()
    visit.button("To the board").click()
    expect(visit.page.locator(".board[data-revision]")).to_be_visible()
    BoardVisit.joined(visit.page).expect_saved()


def test_one_of_several_workshops_is_chosen(visit: Visit, held: str, kept: Store) -> None:
    kept.commit(held, adding("workshop", "second", name="Вторая встреча"), author="anna")
    visit.open("/workshop", j=held)
    expect(visit.page.get_by_role("heading", name="Вторая встреча")).to_be_visible()
    visit.page.get_by_role("combobox", name="Which workshop").click()
    visit.page.get_by_role("option", name="Касса").click()
    expect(visit.page.get_by_role("heading", name="Касса")).to_be_visible()
