"""The Paths page: what stands on it before a log is open, while it is, and over the map."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from openpyxl import Workbook
from streamlit.testing.v1 import AppTest

from cjm_studio.app.paths.goals import guessed_goal
from cjm_studio.app.paths.held import HeldLog
from cjm_studio.app.screens import paths_screen
from cjm_studio.commands import Set
from cjm_studio.errors import LogError
from cjm_studio.model import Metric, Touchpoint
from cjm_studio.paths import Columns, recognise
from cjm_studio.paths.questions import facts
from cjm_studio.store import Store
from tests.app.ledger_pages import page, sound, store_with, words
from tests.paths.logs import SHOP, written
from tests.small_journeys import after, small_journey


@pytest.fixture
def held(monkeypatch: pytest.MonkeyPatch) -> Iterator[HeldLog]:
    """The log of this visit, in the place of Streamlit's own."""
    found = HeldLog()
    monkeypatch.setattr(paths_screen, "held_log", lambda: found)
    yield found
    found.clear()


@pytest.fixture
def store(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Store:
    return store_with(tmp_path, monkeypatch, small_journey())


def bring(held: HeldLog, path: Path) -> None:
    held.take(path.name, lambda place: shutil.copy(path, place))


def open_shop(held: HeldLog, tmp_path: Path) -> None:
    """The shop of three customers, two of whom buy."""
    bring(held, written(tmp_path, SHOP))
    assert held.file is not None
    assert held.seen is not None
    held.open(recognise(held.file, held.seen.guess))
    held.outcome = "buy"


def rules(store: Store) -> dict[str, tuple[str, ...]]:
    """The rules of each touchpoint as the store has them."""
    return {each.id: each.event_rules for each in store.journey("trip").journey.all_of(Touchpoint)}


def part(name: str) -> AppTest:
    return page("paths_screen", "trip", **{"paths-part": name})


def test_without_a_log_the_page_says_what_one_needs(held: HeldLog, store: Store) -> None:
    assert "One row for each thing that a customer did" in words(page("paths_screen", "trip"))


def test_the_wizard_has_guessed_the_columns_and_opens_the_log(
    held: HeldLog, store: Store, tmp_path: Path
) -> None:
    bring(held, written(tmp_path, SHOP))
    running = page("paths_screen", "trip")
    assert [running.selectbox(key=f"column-{name}-").value for name in ("case", "event", "time")] == [
        "customer",
        "event",
        "time",
    ]
    running.button(key="open-log").click()
    sound(running.run())
    assert held.outcome == "buy"
    assert "reach “buy”; 1 of 2 paths hold 80 % of them" in words(running)


def test_another_sheet_of_a_workbook_can_be_chosen(held: HeldLog, store: Store, tmp_path: Path) -> None:
    book = Workbook()
    notes, rows = book.active, book.create_sheet("Rows")
    assert notes is not None
    notes.append(["note", "text", "more"])
    notes.append(["nothing", "of", "use"])
    for row in (("customer", "event", "time"), *SHOP):
        rows.append(row)
    book.save(tmp_path / "book.xlsx")
    bring(held, tmp_path / "book.xlsx")
    running = page("paths_screen", "trip")
    running.selectbox(key="log-sheet").set_value("Rows")
    sound(running.run())
    running.button(key="open-log").click()
    sound(running.run())
    assert "66.7 % reach “buy”" in words(running).replace("\\", "").replace("\u00a0", " ")


@pytest.mark.long
def test_who_comes_back_to_the_columns_finds_them_as_they_were(
    held: HeldLog, store: Store, tmp_path: Path
) -> None:
    bring(held, written(tmp_path, SHOP))
    assert held.file is not None
    held.open(recognise(held.file, Columns("event", "customer", "time")))
    running = page("paths_screen", "trip")
    running.button(key="log-columns-again").click()
    sound(running.run())
    assert held.log is None
    assert [running.selectbox(key=f"column-{name}-").value for name in ("case", "event")] == [
        "event",
        "customer",
    ]


@pytest.mark.long
@pytest.mark.parametrize("name", ["overview", "moves", "funnel", "groups", "map", "discover"])
def test_every_part_is_drawn(held: HeldLog, store: Store, tmp_path: Path, name: str) -> None:
    open_shop(held, tmp_path)
    running = part(name)
    assert [each.value for each in running.error] == []


@pytest.mark.long
def test_rows_that_could_not_be_used_are_counted_and_shown(
    held: HeldLog, store: Store, tmp_path: Path
) -> None:
    bring(held, written(tmp_path, [*SHOP, ("vera", "", "2026-03-02"), ("vera", "buy", "soon")]))
    assert held.file is not None
    assert held.seen is not None
    held.open(recognise(held.file, held.seen.guess))
    running = part("overview")
    assert [each.label for each in running.expander][:1] == ["2 rows could not be used"]
    assert "Row 10, time “soon”" in words(running)


@pytest.mark.long
def test_a_filter_is_followed_by_every_figure(held: HeldLog, store: Store, tmp_path: Path) -> None:
    open_shop(held, tmp_path)
    running = part("overview")
    running.multiselect(key="paths-contains-0").set_value(["buy"])
    sound(running.run())
    assert "with buy: 2 of 3 customers" in words(running)
    assert [each.value for each in running.metric if each.label == "Customers"] == ["2"]
    running.button(key="paths-everybody").click()
    sound(running.run())
    assert [each.value for each in running.metric if each.label == "Customers"] == ["3"]


def test_events_are_connected_with_one_act_that_can_be_undone(
    held: HeldLog, store: Store, tmp_path: Path
) -> None:
    open_shop(held, tmp_path)
    touchpoint = next(iter(rules(store)))
    running = part("map")
    running.selectbox(key="match-cart-3").set_value(touchpoint)
    sound(running.run())
    running.button(key="connect-events").click()
    sound(running.run())
    assert rules(store)[touchpoint] == ("cart",)
    running.button(key="undo").click()
    sound(running.run())
    assert rules(store)[touchpoint] == ()


@pytest.mark.long
def test_what_stages_convert_is_written_as_observations(
    held: HeldLog, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first, second = (each.id for each in small_journey().all_of(Touchpoint))
    journey = after(
        small_journey(),
        Set(item=first, values={"event_rules": ["home"]}),
        Set(item=second, values={"event_rules": ["cart"]}),
    )
    store = store_with(tmp_path, monkeypatch, journey)
    open_shop(held, tmp_path)
    running = part("map")
    assert "keep to the map" in words(running)
    running.button(key="write-observations").click()
    sound(running.run())
    seen = [each for each in store.journey("trip").journey.all_of(Metric) if each.observations]
    assert [each.observations[0].evidence_level for each in seen] == ["measured"] * len(seen)
    assert seen


@pytest.mark.long
def test_a_first_map_is_taken_as_a_new_journey(held: HeldLog, store: Store, tmp_path: Path) -> None:
    open_shop(held, tmp_path)
    running = part("discover")
    running.text_input(key=f"discovered-name-{held.number}").set_value("What the shop's customers did")
    running.button(key="take-proposal").click()
    running.run()
    names = {each.title: each.kind for each in store.journeys()}
    assert names["What the shop's customers did"] == "actual"


@pytest.mark.long
def test_another_log_closes_this_one_and_removes_its_file(
    held: HeldLog, store: Store, tmp_path: Path
) -> None:
    open_shop(held, tmp_path)
    before, file = held.log, held.file
    assert before is not None
    assert file is not None
    running = part("overview")
    running.button(key="log-close").click()
    sound(running.run())
    assert not file.exists()
    with pytest.raises(LogError, match="has been closed"):
        facts(before)


def test_the_same_question_is_reckoned_once(held: HeldLog, tmp_path: Path) -> None:
    open_shop(held, tmp_path)
    assert held.log is not None
    assert held.ask(facts, held.log) is held.ask(facts, held.log)
    assert held.ask(facts, held.log, outcome="buy") is not held.ask(facts, held.log)


def test_a_file_that_is_no_log_leaves_nothing_behind(held: HeldLog, tmp_path: Path) -> None:
    (tmp_path / "empty.csv").write_text("", encoding="utf-8")
    with pytest.raises(LogError, match="is empty"):
        bring(held, tmp_path / "empty.csv")
    assert (held.folder, held.file, held.seen) == (None, None, None)


@pytest.mark.parametrize(
    "name", ["../../etc/passwd", "C:\\logs\\a.csv", "a\x00b.csv", "." * 9, "ж" * 300 + ".csv"]
)
def test_a_files_name_stays_in_its_folder(held: HeldLog, tmp_path: Path, name: str) -> None:
    places: list[Path] = []
    with pytest.raises(LogError, match=r"is no event log|cannot be read"):
        held.take(name, places.append)
    assert "/" not in places[0].name
    assert places[0].parent.name.startswith("cjm-log-")


def test_the_goal_is_guessed_by_its_name() -> None:
    assert guessed_goal(["home", "payment_details", "purchase"]) == "purchase"
    assert guessed_goal(["Главная", "Ошибка оплаты", "Заказ оплачен"]) == "Заказ оплачен"
    assert guessed_goal(["A", "B"]) == ""
