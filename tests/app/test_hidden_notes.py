"""A note that only its writer may read is on no page, and what keeps a workshop going is no content."""

from collections.abc import Iterator

import pytest
from streamlit.testing.v1 import AppTest

from cjm_studio.app import session
from cjm_studio.store import Store, open_store
from tests.small_journeys import adding, after, linking, small_journey

PAGES = ("map", "history", "workshop")


@pytest.fixture(scope="module")
def kept(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """A journey with a hidden note, one that all may read, and a vote going on."""
    journey = after(
        small_journey(),
        adding("sticky", "secret", text="Тайна", hidden=True),
        adding("sticky", "open", text="Явно"),
        adding("workshop", "today", name="Сегодня"),
        adding("voting_round", "dots"),
        adding("vote", "three", voter="p1"),
        linking("cast_in", "three", "dots"),
        linking("about", "three", "desk"),
    )
    opened = open_store(tmp_path_factory.mktemp("hidden") / "studio.db")
    opened.create(journey, "somebody")
    yield opened
    opened.close()


@pytest.fixture(autouse=True)
def visit(kept: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    """Outside a browser there are neither cookies nor a store of the process."""
    monkeypatch.setattr(session, "store", lambda: kept)
    monkeypatch.setattr(session, "author", lambda: "somebody")


def shown_page(name: str) -> None:
    from importlib import import_module

    import_module(f"cjm_studio.app.screens.{name}_screen").draw()


def drawn(page: str, **state: str) -> AppTest:
    test = AppTest.from_function(shown_page, args=(page,), default_timeout=60)
    test.query_params["j"] = "trip"
    test.query_params["lang"] = "en"
    for name, value in {"journey_id": "trip", "selected": "", **state}.items():
        test.session_state[name] = value
    return test.run()


def all_that_is_sent(test: AppTest) -> str:
    """Every message of the page to the browser, as text."""
    return str(test.main)


@pytest.mark.parametrize("page", PAGES)
def test_a_hidden_note_is_sent_to_no_browser(page: str) -> None:
    test = drawn(page)
    assert not test.exception
    assert "Тайна" not in all_that_is_sent(test)


def test_the_details_of_a_hidden_note_cannot_be_opened() -> None:
    assert "Тайна" not in all_that_is_sent(drawn("map", selected="secret"))
    assert "Явно" in all_that_is_sent(drawn("map", selected="open"))


def test_the_finder_offers_cards_and_no_machinery() -> None:
    offered = next(box for box in drawn("map").selectbox if box.label == "Find a card").options
    assert "Явно · Sticky note" in offered
    assert not [option for option in offered if "Сегодня" in option or "Vote" in option]


def test_in_the_table_the_agenda_comes_last_and_votes_are_nobodys_to_edit() -> None:
    test = drawn("map", view="table")
    kinds = next(box for box in test.selectbox if box.label == "Kind of record").options
    assert [kind.split(" · ")[0] for kind in kinds[-3:]] == ["Workshops", "Phases", "Voting rounds"]
    assert not [kind for kind in kinds if kind.startswith(("Votes", "Reactions"))]


def test_votes_are_not_listed_among_the_links_of_a_card() -> None:
    labels = [button.label for button in drawn("map", selected="desk").button]
    assert not [label for label in labels if "p1" in label]
