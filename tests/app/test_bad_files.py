"""Bad files on the command line: each is explained, names its file, and leaves everything as it was."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from cjm_studio.fileformat import write_journey
from cjm_studio.store import open_store
from tests.app.studio import run
from tests.small_journeys import small_journey

TRIP = write_journey(small_journey()).decode()


def changed(**values: Any) -> str:
    """The small journey's document with other values at its top."""
    return json.dumps(json.loads(TRIP) | values)


def with_links(*links: dict[str, str]) -> str:
    document = json.loads(TRIP)
    document["journey"]["links"] += links
    return json.dumps(document)


def part_of(source: str, target: str) -> dict[str, str]:
    return {"id": f"odd-{source}", "kind": "part_of", "source": source, "target": target}


# The file's text and words that the message must have beside the file's name.
BAD: dict[str, tuple[Callable[[], str | bytes], str]] = {
    "empty": (lambda: "", "is empty"),
    "not JSON": (lambda: "Dear colleagues, the map is attached.", "line 1"),
    "a picture": (lambda: b"\x89PNG\r\n\x1a\n" + bytes(range(256)), "UTF-8"),
    "another JSON": (lambda: '{"nodes": [], "edges": []}', "cjm-studio/journey"),
    "a list": (lambda: "[1, 2, 3]", "cjm-studio/journey"),
    "a newer version": (lambda: changed(version=99), "99"),
    "no version": (lambda: changed(version="one"), "version"),
    "a dangling link": (lambda: with_links(part_of("queue", "gone")), "'gone'"),
    "a circle of parents": (lambda: TRIP.replace('"target": "visit"', '"target": "desk"'), "part_of-queue"),
    "NaN": (lambda: TRIP.replace('"value": -1.0', '"value": NaN'), "NaN"),
    "infinity": (lambda: TRIP.replace('"value": -1.0', '"value": 1e999'), "Infinity"),
    "doubled keys": (lambda: TRIP.replace('"name": "Поиск"', '"name": "Поиск", "name": "Другой"'), "'name'"),
    "two records of one id": (lambda: TRIP.replace('"id": "visit"', '"id": "search"'), "'search'"),
    "200,000 levels": (lambda: "[" * 200_000 + "]" * 200_000, "deep"),
    "200,000 levels of a field": (
        lambda: TRIP.replace('"Поиск"', '{"a":' * 200_000 + "1" + "}" * 200_000),
        "deep",
    ),
    "50 MB": (lambda: TRIP.replace("Поиск", "П" * 25_000_000), "30000000"),
    "a number of a million digits": (lambda: TRIP.replace("-1.0", "9" * 1_000_000), "digits"),
    "control characters": (lambda: TRIP.replace("Поиск", "По\\u0000ис\\u001bк"), "(search).name"),
    "a lone surrogate": (lambda: TRIP.replace("Поиск", "По\\ud800иск"), "(search).name"),
    "a path for an id": (lambda: TRIP.replace('"trip"', '"../../etc/passwd"'), "id"),
    "a path for a record": (lambda: TRIP.replace('"search"', '"/etc/passwd"'), "/etc/passwd"),
    "an unknown field": (
        lambda: TRIP.replace('"name": "Поиск"', '"name": "Поиск", "__class__": "x"'),
        "__class__",
    ),
    "an unknown kind": (lambda: TRIP.replace('"kind": "system"', '"kind": "robot"'), "robot"),
}


def content(store: Path) -> list[bytes]:
    """Everything that a store holds, as journey files."""
    opened = open_store(store)
    found = [write_journey(opened.journey(summary.id).journey) for summary in opened.journeys()]
    opened.close()
    return sorted(found)


@pytest.mark.parametrize("case", BAD)
def test_a_bad_file_is_explained_and_nothing_is_written(case: str, tmp_path: Path, kept_store: Path) -> None:
    make, words = BAD[case]
    made = make()
    path = tmp_path / "плохой.journey.json"
    path.write_bytes(made if isinstance(made, bytes) else made.encode())
    before = content(kept_store)
    commands = (("check", str(path)), ("export", str(path), str(tmp_path / "out.png")))
    for command in commands:
        done = run(*command, store=kept_store)
        assert (done.returncode, done.stdout) == (1, "")
        assert "плохой.journey.json" in done.stderr
        assert words in done.stderr
        assert "Traceback" not in done.stderr
        assert len(done.stderr) < 20_000
    assert [left.name for left in tmp_path.iterdir()] == [path.name]
    assert content(kept_store) == before


@pytest.mark.parametrize(
    "named",
    [
        "../../etc/passwd",
        "/etc/passwd",
        "/dev/zero",
        "/proc/self/mem",
        "C:\\boot.ini",
        "a\nb.json",
        "x" * 5_000,
        "~",
    ],
)
def test_a_tricky_name_is_explained(named: str, kept_store: Path, tmp_path: Path) -> None:
    before = content(kept_store)
    for command in (("check", named), ("export", named, str(tmp_path / "out.svg"))):
        done = run(*command, store=kept_store)
        assert (done.returncode, done.stdout) == (1, "")
        assert "Traceback" not in done.stderr
        assert "root:" not in done.stderr
    assert list(tmp_path.iterdir()) == []
    assert content(kept_store) == before


@pytest.mark.parametrize("language", ["en", "ru"])
def test_a_bad_file_is_explained_in_both_languages(language: str, tmp_path: Path) -> None:
    path = tmp_path / "trip.journey.json"
    path.write_text(TRIP.replace('"target": "visit"', '"target": "desk"'), "utf-8")
    said = run("check", str(path), language=language).stderr
    assert ("Problems: " in said, "Ошибок: " in said) == (language == "en", language == "ru")
