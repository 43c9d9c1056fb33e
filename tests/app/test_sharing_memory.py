"""A studio that was killed opens the same door again; one that was ended in order does not."""

import json
import subprocess
from pathlib import Path

import pytest

from cjm_studio.app.sharing_memory import PlaceMemory, SharedPlace, host_name
from cjm_studio.app.sharing_reach import answers
from tests.app.studio import Studio, end, free_port, serving, wait_until_ready

PLACE = SharedPlace("127.0.0.1", 8713, "studio.test")


@pytest.fixture
def memory(tmp_path: Path) -> PlaceMemory:
    return PlaceMemory(tmp_path / "studio.db.sharing.json")


def test_a_place_is_kept_until_it_is_forgotten(memory: PlaceMemory) -> None:
    assert memory.recalled() is None
    memory.keep(PLACE)
    assert memory.recalled() == PLACE
    memory.forget()
    memory.forget()
    assert memory.recalled() is None


@pytest.mark.parametrize(
    "written",
    [
        "",
        "{",
        "[1]",
        "[" * 100_000,
        '{"interface": "evil.example", "port": 1, "name": ""}',
        '{"interface": "127.0.0.1", "port": 70000, "name": ""}',
        '{"interface": "127.0.0.1", "port": 1, "name": "a b"}',
        '{"interface": "127.0.0.1", "port": "1", "name": ""}',
    ],
)
def test_what_could_be_no_place_of_ours_is_none(tmp_path: Path, written: str) -> None:
    file = tmp_path / "place.json"
    file.write_text(written, "utf-8")
    assert PlaceMemory(file).recalled() is None


def test_without_a_file_nothing_is_kept() -> None:
    memory = PlaceMemory()
    memory.keep(PLACE)
    memory.forget()
    assert memory.recalled() is None


def test_where_nothing_can_be_written_sharing_goes_on(tmp_path: Path) -> None:
    PlaceMemory(tmp_path / "missing" / "place.json").keep(PLACE)


@pytest.mark.parametrize(
    ("written", "name"),
    [
        (" Studio.Local ", "studio.local"),
        ("http://laptop:8713/", "laptop"),
        ("evil.example/path", ""),
        ("a\nb", ""),
        ("-a", ""),
        ("пример", ""),
        ("", ""),
    ],
)
def test_a_host_name_is_what_can_stand_in_an_address(written: str, name: str) -> None:
    assert host_name(written) == name


def test_a_killed_studio_shares_again_and_an_ended_one_does_not(tmp_path: Path) -> None:
    place, file = SharedPlace("127.0.0.1", free_port()), tmp_path / "studio.db.sharing.json"
    file.write_text(json.dumps(vars(place)), "utf-8")
    with serving(tmp_path) as studio:
        assert answers(place.address)
        studio.process.kill()
        studio.process.wait()
        assert file.exists()
        again = subprocess.Popen(studio.process.args, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL)
        revived = Studio(studio.address, studio.port, studio.store, studio.log_file, again)
        try:
            wait_until_ready(revived)
            assert answers(place.address)
        finally:
            end(revived)
    assert not file.exists()
    assert not answers(place.address)
