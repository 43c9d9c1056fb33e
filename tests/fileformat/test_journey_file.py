"""Journey files are written the same every time and read back as they were."""

import json
import os
from pathlib import Path
from random import Random

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from cjm_studio.errors import ExportError, JourneyFileError, NotAJourneyFileError
from cjm_studio.fileformat import FORMAT, VERSION, open_journey, read_journey, write_journey
from cjm_studio.fileformat.limits import MOST_BYTES
from cjm_studio.model import Journey, Persona, Stage
from tests.builders import journey_of, journey_of_everything, small_journey
from tests.fileformat.documents import NAME, as_bytes, small_document
from tests.strategies import journeys


@given(journeys())
@example(journey_of_everything())
def test_a_journey_reads_back_as_it_was_written(journey: Journey) -> None:
    assert read_journey(write_journey(journey), NAME) == journey


@given(journeys())
@example(journey_of_everything())
def test_a_written_file_is_the_same_to_the_byte_after_reading(journey: Journey) -> None:
    written = write_journey(journey)
    assert write_journey(read_journey(written, NAME)) == written


@given(journeys(), st.randoms(use_true_random=False))
def test_the_order_of_records_in_memory_leaves_no_trace_in_the_file(journey: Journey, random: Random) -> None:
    records, links = list(journey.records.items()), list(journey.links.items())
    random.shuffle(records)
    random.shuffle(links)
    assert write_journey(Journey(journey.id, dict(records), dict(links))) == write_journey(journey)


def test_a_file_looks_like_this() -> None:
    written = write_journey(journey_of(Stage(id="stage-1", name="Заявка 🙂"), journey_id="j1"))
    assert written.decode() == (
        "{\n"
        f'  "format": "{FORMAT}",\n'
        f'  "version": {VERSION},\n'
        '  "journey": {\n'
        '    "id": "j1",\n'
        '    "records": [\n'
        "      {\n"
        '        "id": "j1",\n'
        '        "kind": "journey"\n'
        "      },\n"
        "      {\n"
        '        "id": "stage-1",\n'
        '        "kind": "stage",\n'
        '        "name": "Заявка 🙂"\n'
        "      }\n"
        "    ],\n"
        '    "links": []\n'
        "  }\n"
        "}\n"
    )


def test_records_and_links_are_sorted_by_id() -> None:
    written = json.loads(write_journey(journey_of_everything()))["journey"]
    for entries in (written["records"], written["links"]):
        ids = [entry["id"] for entry in entries]
        assert ids == sorted(ids)


def test_a_byte_order_mark_is_accepted_and_not_written() -> None:
    written = write_journey(small_journey())
    assert read_journey(b"\xef\xbb\xbf" + written, NAME) == small_journey()
    assert not written.startswith(b"\xef\xbb\xbf")


def test_line_ends_of_other_systems_and_unsorted_entries_are_read() -> None:
    document = small_document()
    document["journey"]["records"].reverse()
    text = json.dumps(document, indent=4).replace("\n", "\r\n")
    assert read_journey(text.encode(), NAME) == small_journey()


def test_whole_numbers_are_taken_where_fractions_may_stand() -> None:
    document = small_document()
    document["journey"]["records"].append({"id": "p", "kind": "persona", "profit_per_month": 250})
    persona = read_journey(as_bytes(document), NAME).records["p"]
    assert persona == Persona(id="p", profit_per_month=250.0)


def test_a_journey_too_large_to_be_opened_again_is_not_written() -> None:
    texts = [Stage(id=f"stage-{number}", voice="я" * 20_000) for number in range(MOST_BYTES // 40_000 + 1)]
    with pytest.raises(ExportError, match=r"too large for a file: \d+ records and 0 links make \d+ bytes"):
        write_journey(journey_of(*texts))


def test_a_file_is_opened_by_its_path(tmp_path: Path) -> None:
    path = tmp_path / "Заявка.journey.json"
    path.write_bytes(write_journey(small_journey()))
    assert open_journey(path) == open_journey(str(path)) == small_journey()


def test_a_link_to_a_file_is_opened_like_the_file(tmp_path: Path) -> None:
    path = tmp_path / "real.journey.json"
    path.write_bytes(write_journey(small_journey()))
    (tmp_path / "link").symlink_to(path)
    assert open_journey(tmp_path / "link") == small_journey()


@pytest.mark.parametrize("name", ["missing.journey.json", "file/below", "missing/file"])
def test_a_missing_file_is_named(tmp_path: Path, name: str) -> None:
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(JourneyFileError, match=rf"There is no file '.*{name}'\. Check its name"):
        open_journey(tmp_path / name)


def test_a_folder_is_not_opened(tmp_path: Path) -> None:
    with pytest.raises(
        JourneyFileError, match=r"is a folder or a device, not a file\. Choose a journey file"
    ):
        open_journey(tmp_path)


def test_a_pipe_is_refused_without_waiting_for_it(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(JourneyFileError, match="is a folder or a device, not a file"):
        open_journey(tmp_path / "pipe")


def test_a_device_without_end_is_refused() -> None:
    with pytest.raises(JourneyFileError, match="'/dev/zero' is a folder or a device"):
        open_journey("/dev/zero")


def test_a_file_without_the_right_to_read_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "secret.journey.json"
    path.write_bytes(write_journey(small_journey()))

    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    # Not by chmod: root, who runs the tests in a container, may read everything.
    monkeypatch.setattr(Path, "open", refuse)
    with pytest.raises(
        JourneyFileError, match=r"secret\.journey\.json' may not be read by you\. Ask for the right"
    ):
        open_journey(path)


@pytest.mark.parametrize("name", ["a\0b", "x" * 5_000])
def test_an_impossible_name_is_refused_in_one_printable_line(tmp_path: Path, name: str) -> None:
    with pytest.raises(
        JourneyFileError, match=r"cannot be read: .*\. Check its name and where it lies"
    ) as caught:
        open_journey(tmp_path / name)
    assert str(caught.value).isprintable()
    assert len(str(caught.value)) < 500


def test_a_circle_of_links_is_refused(tmp_path: Path) -> None:
    (tmp_path / "round").symlink_to(tmp_path / "round")
    with pytest.raises(JourneyFileError, match="cannot be read: "):
        open_journey(tmp_path / "round")


def test_a_large_file_is_refused_before_it_is_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "large.journey.json"
    path.touch()
    os.truncate(path, 50_000_000)
    monkeypatch.setattr(Path, "open", lambda *_: pytest.fail("the file was opened"))
    with pytest.raises(
        NotAJourneyFileError, match="has 50000000 bytes, and a journey file has at most 30000000"
    ):
        open_journey(path)


def test_a_message_tells_a_strange_file_name_in_one_printable_line() -> None:
    with pytest.raises(NotAJourneyFileError, match="is empty") as caught:
        read_journey(b"", "\udcff\n\u202e<b>.json")
    assert str(caught.value).startswith("'\\udcff\\n\\u202e<b>.json' is empty")
