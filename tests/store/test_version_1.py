"""A store that the first version of the studio left: opened, brought up to date, nothing of it lost."""

import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest

from cjm_studio.commands import Set
from cjm_studio.store import Store
from cjm_studio.store.creating import APPLICATION_ID

OLD = Path(__file__).with_name("version_1.sql")


def ask(path: Path, question: str) -> list[tuple[object, ...]]:
    connection = sqlite3.connect(path)
    answer = connection.execute(question).fetchall()
    connection.close()
    return answer


@pytest.fixture
def old(path: Path) -> Path:
    """The file as that version wrote it: two journeys, five entries of two people."""
    connection = sqlite3.connect(path)
    connection.executescript(OLD.read_text(encoding="utf-8"))
    connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    connection.execute("PRAGMA user_version = 1")
    connection.close()
    return path


def test_its_journeys_and_its_log_are_what_they_were(old: Path, open_again: Callable[[], Store]) -> None:
    log = ask(old, "SELECT * FROM command ORDER BY journey_id, revision")
    store = open_again()
    assert [summary.title for summary in store.journeys()] == ["Поездка, копия", "Поездка"]
    assert ask(old, "SELECT * FROM command ORDER BY journey_id, revision") == log
    assert [entry.author for entry in store.history("trip")] == ["anna", "boris", "boris", "boris", "anna"]
    assert store.journey("trip").journey.records["desk"].title == "Окно"


def test_work_goes_on_in_it(old: Path, open_again: Callable[[], Store]) -> None:
    store = open_again()
    assert store.undo("trip", "anna").journey.records["desk"].title == "Стойка"
    done = store.commit("trip", Set(item="desk", values={"name": "Дверь"}), author="anna")
    assert done.revision == store.revision("trip") == 7


def test_it_takes_members_links_and_versions(old: Path, open_again: Callable[[], Store]) -> None:
    store = open_again()
    store.members.remember("trip", "anna", "Анна", "owner")
    store.join_links.make("trip", "participant", 10**12, "anna")
    store.versions.keep("trip", "Как было", "anna", revision=0)
    assert [member.name for member in store.members.of("trip")] == ["Анна"]
    assert ask(old, "PRAGMA user_version") == [(2,)]
    assert ask(old, "PRAGMA foreign_key_check") == []


def test_a_copy_of_the_old_file_stays_beside_it(old: Path, open_again: Callable[[], Store]) -> None:
    open_again()
    assert ask(old.with_name("studio.version-1.sqlite3"), "PRAGMA user_version") == [(1,)]
