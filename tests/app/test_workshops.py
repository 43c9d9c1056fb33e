"""Which versions belong to which workshop, and what its summary is written from."""

from collections.abc import Iterator

import pytest

from cjm_studio.app import session
from cjm_studio.app.workshops import report_of, span_of, workshops_of
from cjm_studio.commands import Set
from cjm_studio.store import Store, open_store
from tests.small_journeys import adding, linking, small_journey


@pytest.fixture(scope="module")
def kept(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """Two workshops, one after the other; the first was planned together with the second."""
    store = open_store(tmp_path_factory.mktemp("workshops") / "studio.db")
    store.create(small_journey(), "anna")
    for name in ("first", "second"):
        store.commit("trip", adding("workshop", name, name=name), author="anna")
    for name in ("first", "second"):
        hold(store, name)
    store.commit("trip", adding("stage", "tidied-up"), author="anna")
    yield store
    store.close()


def hold(store: Store, name: str) -> None:
    """Start a workshop, write a note, turn it into a hypothesis, end."""
    store.commit("trip", Set(item=name, values={"status": "running"}), author="anna")
    store.versions.keep("trip", name, "anna", "workshop_start")
    store.commit("trip", adding("sticky", f"note-{name}", text=name), author="anna")
    store.commit("trip", adding("hypothesis", f"idea-{name}", "desk", change=name), author="anna")
    store.commit("trip", linking("became", f"note-{name}", f"idea-{name}"), author="anna")
    store.commit("trip", Set(item=name, values={"status": "ended"}), author="anna")
    store.versions.keep("trip", name, "anna", "workshop_end")


@pytest.fixture(autouse=True)
def visit(kept: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    """Outside a browser there are neither cookies nor a store of the process."""
    monkeypatch.setattr(session, "store", lambda: kept)
    monkeypatch.setattr(session, "author", lambda: "anna")


@pytest.mark.parametrize("name", ["first", "second"])
def test_each_workshop_has_its_own_start_and_end(name: str) -> None:
    span = span_of("trip", name)
    assert span.start is not None
    assert span.end is not None
    assert (span.start.name, span.end.name) == (name, name)


@pytest.mark.parametrize("name", ["first", "second"])
def test_each_workshop_has_its_own_decisions_and_hypotheses(kept: Store, name: str) -> None:
    summary = report_of(kept.journey("trip"), name, span_of("trip", name)).summary
    assert [each.hypothesis.id for each in summary.hypotheses] == [f"idea-{name}"]
    assert [each.source.id for each in summary.decisions] == [f"note-{name}"]
    assert summary.notes == 1


def test_what_changed_is_counted_from_start_to_end_only(kept: Store) -> None:
    report = report_of(kept.journey("trip"), "second", span_of("trip", "second"))
    assert {(each.kind, each.added) for each in report.changes} == {("sticky", 1), ("hypothesis", 1)}


def test_a_workshop_without_a_kept_start_is_told_all_the_same(kept: Store) -> None:
    kept.commit("trip", adding("workshop", "third", name="third"), author="anna")
    span = span_of("trip", "third")
    report = report_of(kept.journey("trip"), "third", span)
    assert (span.start, span.end, report.changes) == (None, None, ())
    assert workshops_of(kept.journey("trip").journey)[0].id == "third"
