"""The Maturity page: a level is an act of the history; personas with their value and manner."""

from pathlib import Path

import pytest

from cjm_studio.commands import Set
from cjm_studio.insight.maturity import maturity
from cjm_studio.store import Store
from tests.app.ledger_pages import page, sound, store_with, words
from tests.small_journeys import adding, after, small_journey


@pytest.fixture
def store(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Store:
    journey = after(
        small_journey(),
        adding("maturity_assessment", "money", dimension="money", level="proactive"),
        Set(item="marina", values={"disc_style": "C", "profit_per_month": 50.0, "lifetime_months": 36.0}),
        Set(item="marina", values={"segment_size": 1_000.0}),
    )
    return store_with(tmp_path, monkeypatch, journey)


def levels(store: Store) -> dict[str, int | None]:
    return {each.dimension: each.level for each in maturity(store.journey("trip").journey)}


def test_a_dimension_is_assessed_with_one_click(store: Store) -> None:
    running = page("maturity_screen", "trip")
    running.button_group(key="level-scope-None").set_value("cx_strategy")
    sound(running.run())
    assert levels(store)["scope"] == 3


def test_another_level_changes_the_assessment_that_is_there(store: Store) -> None:
    running = page("maturity_screen", "trip")
    running.button_group(key="level-money-proactive").set_value("monetisation")
    sound(running.run())
    assert levels(store)["money"] == 4
    assert store.revision("trip") == 1


def test_a_persona_has_its_value_and_its_manner(store: Store) -> None:
    assert store.revision("trip") == 0
    said = words(page("maturity_screen", "trip", **{"maturity-part": "segments"}))
    assert "LTV 1,800 × 1,000 = 1.8M for the segment" in said.replace("\\", "").replace("\u00a0", " ")
    assert "Give figures, terms and sources in writing" in said
