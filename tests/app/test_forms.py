"""The form of every kind of record, drawn by Streamlit itself without a browser."""

from collections.abc import Iterator

import pytest
from streamlit.testing.v1 import AppTest
from streamlit.testing.v1.element_tree import Block

from cjm_studio.app import session
from cjm_studio.app.form_fields import form_fields
from cjm_studio.language import field_label
from cjm_studio.model import RECORD_CLASSES, Journey, Sticky, read_record
from cjm_studio.store import Store, open_store, renamed
from tests.builders import journey_of_everything

KINDS = sorted(set(RECORD_CLASSES) - {"journey"})


def page() -> None:
    from cjm_studio.app.screens import map_screen

    map_screen.draw()


def bare_journey() -> Journey:
    """A record of every kind with nothing filled in, and no link at all."""
    head = journey_of_everything().head
    records = [read_record({"id": kind.replace("_", "-"), "kind": kind}) for kind in KINDS]
    return Journey(head.id, {record.id: record for record in (head, *records)})


def journey_in_the_open() -> Journey:
    """Everything filled in, and no note hidden: hidden ones have no form."""
    journey = journey_of_everything()
    return journey.replaced(
        {note.id: note.model_copy(update={"hidden": False}) for note in journey.all_of(Sticky)}
    )


@pytest.fixture(scope="module")
def kept(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    opened = open_store(tmp_path_factory.mktemp("forms") / "studio.db")
    opened.create(renamed(journey_in_the_open(), "full"), "somebody")
    opened.create(renamed(bare_journey(), "bare"), "somebody")
    yield opened
    opened.close()


@pytest.fixture(autouse=True)
def visit(kept: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    """Outside a browser there are neither cookies nor a store of the process."""
    monkeypatch.setattr(session, "store", lambda: kept)
    monkeypatch.setattr(session, "author", lambda: "somebody")


def drawn(journey: str, record_id: str, language: str = "en") -> AppTest:
    """The map page with this record chosen."""
    test = AppTest.from_function(page, default_timeout=60)
    test.query_params["j"] = journey
    test.query_params["lang"] = language
    test.session_state["journey_id"] = journey
    test.session_state["selected"] = record_id
    return test.run()


def labels(test: AppTest) -> set[str]:
    """The labels of all widgets, whichever kind."""
    blocks, found = [test.main], set()
    while blocks:
        for child in blocks.pop().children.values():
            if isinstance(child, Block):
                blocks.append(child)
            found.add(str(getattr(getattr(child, "proto", child), "label", "")))
            found.add(str(getattr(child, "value", "")) if child.type == "caption" else "")
    return found


@pytest.mark.parametrize("language", ["ru", "en"])
@pytest.mark.parametrize("kind", KINDS)
def test_the_form_of_a_filled_record_shows_every_field(kind: str, language: str) -> None:
    test = drawn("full", f"{kind}-1", language)
    assert [error.message for error in test.exception] == []
    wanted = {field_label(field.name, language) for field in form_fields(RECORD_CLASSES[kind])}
    shown = {label.removesuffix(", %") for label in labels(test)}
    assert wanted - shown == set()


@pytest.mark.parametrize("kind", KINDS)
def test_the_form_of_an_empty_record_is_drawn(kind: str) -> None:
    test = drawn("bare", kind.replace("_", "-"))
    assert [error.message for error in test.exception] == []
    assert test.text_input or test.text_area or test.selectbox


@pytest.mark.parametrize("kind", ["stage", "persona", "metric", "pain_point", "sticky", "channel"])
def test_what_is_written_into_the_first_field_is_stored(kept: Store, kind: str) -> None:
    record_id = kind.replace("_", "-")
    field = RECORD_CLASSES[kind].title_field
    test = drawn("bare", record_id)
    wanted = field_label(field, "en")
    (widget,) = [widget for widget in (*test.text_input, *test.text_area) if widget.label == wanted]
    widget.set_value("Написано\x00 здесь").run()
    assert getattr(kept.journey("bare").journey.records[record_id], field) == "Написано здесь"
