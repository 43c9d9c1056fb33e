"""Old documents are brought up to date step by step; the steps are made up, the machinery is the real one."""

import ast
import inspect
from typing import Any

import pytest

from cjm_studio.errors import JourneyFileError, NewerFormatError, NotAJourneyFileError
from cjm_studio.fileformat import FORMAT, MIGRATIONS, VERSION, migrated, migrations, read_journey
from tests.fileformat.documents import NAME, as_bytes, small_document

Document = dict[str, Any]


def split_names(document: Document) -> Document:
    """1 → 2: what was called `title` is called `name`."""
    records = [{"name": record["title"]} for record in document["journey"]["records"]]
    return document | {"journey": {"records": records}}


def count_records(document: Document) -> Document:
    """2 → 3: changes what it is given, as a step may."""
    document["journey"]["count"] = len(document["journey"]["records"])
    return document


STEPS = (split_names, count_records)


def document(version: object) -> Document:
    return {"format": FORMAT, "version": version, "journey": {"records": [{"title": "Заявка"}]}}


def test_the_version_is_the_number_of_steps_and_one() -> None:
    assert len(MIGRATIONS) + 1 == VERSION


def test_a_document_of_the_first_version_takes_every_step() -> None:
    assert migrated(document(1), STEPS) == {
        "format": FORMAT,
        "version": 3,
        "journey": {"records": [{"name": "Заявка"}], "count": 1},
    }


def test_a_document_of_the_second_version_takes_only_the_second_step() -> None:
    assert migrated(document(2), STEPS)["journey"] == {"records": [{"title": "Заявка"}], "count": 1}


def test_a_document_of_today_takes_no_step() -> None:
    assert migrated(document(3), STEPS) == document(3)


def test_each_step_runs_once_and_in_order() -> None:
    taken: list[int] = []

    def step(number: int) -> migrations.Migration:
        def take(document: Document) -> Document:
            taken.append(number)
            return document

        return take

    assert migrated(document(2), tuple(step(number) for number in range(1, 6)))["version"] == 6
    assert taken == [2, 3, 4, 5]


def test_a_step_sees_the_version_it_is_made_for() -> None:
    seen: list[object] = []

    def look(document: Document) -> Document:
        seen.append(document["version"])
        return document

    migrated(document(1), (look, look, look))
    assert seen == [1, 2, 3]


def test_the_document_that_was_given_stays_as_it_is() -> None:
    given = document(1)
    migrated(given, STEPS)
    migrated(given, (count_records, count_records))
    assert given == document(1)


def test_a_failing_step_is_named() -> None:
    given = document(1)
    del given["journey"]["records"][0]["title"]
    with pytest.raises(
        JourneyFileError, match=r"'old\.json' cannot be brought from version 1 to 2"
    ) as caught:
        migrated(given, STEPS, file="old.json")
    assert isinstance(caught.value.__cause__, KeyError)


def test_a_later_step_that_fails_is_named_too() -> None:
    with pytest.raises(JourneyFileError, match=r"cannot be brought from version 2 to 3: .*\. Open it with"):
        migrated(document(2) | {"journey": None}, STEPS)


def test_a_newer_version_is_refused_by_name() -> None:
    with pytest.raises(NewerFormatError, match=r"its version is 4, and 3 is known\. Update the studio"):
        migrated(document(4), STEPS)


def test_a_newer_file_is_refused_whatever_else_stands_in_it() -> None:
    newer = small_document() | {"version": VERSION + 1, "journey": "something new"}
    with pytest.raises(
        NewerFormatError, match=rf"'loan\.journey\.json' .* version is {VERSION + 1}, and {VERSION} is"
    ):
        read_journey(as_bytes(newer), NAME)


@pytest.mark.parametrize(
    "version", [0, -1, "1", 1.0, 1.5, True, False, None, [], {}, float("nan"), float("inf")]
)
def test_what_is_no_version_is_refused(version: object) -> None:
    wrong = small_document() | {"version": version}
    with pytest.raises(NotAJourneyFileError, match="does not say its version as a whole number from 1 on"):
        read_journey(as_bytes(wrong), NAME)


def test_a_document_without_a_version_is_refused() -> None:
    wrong = small_document()
    del wrong["version"]
    with pytest.raises(NotAJourneyFileError, match="does not say its version"):
        read_journey(as_bytes(wrong), NAME)


def test_steps_never_see_the_model() -> None:
    tree = ast.parse(inspect.getsource(migrations))
    imported = {node.module for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)}
    assert {name for name in imported if name and name.startswith("cjm_studio")} == {"cjm_studio.errors"}
