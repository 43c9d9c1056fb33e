"""Logs in XES, and XML that means harm."""

import gzip
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from xml.sax.saxutils import quoteattr

import pytest

from cjm_studio.errors import LogError
from cjm_studio.paths import Columns, all_paths, engine, opened, preview, recognise
from tests.paths.logs import SHOP

HEAD = (
    '<?xml version="1.0" encoding="UTF-8"?>\n<log xes.version="1.0" xmlns="http://www.xes-standard.org/">\n'
    '<global scope="event"><string key="concept:name" value="__INVALID__"/></global>\n'
)


def trace(name: str, events: Iterable[tuple[str, str, str]]) -> str:
    told = "".join(
        f'<event><string key="concept:name" value={quoteattr(event)}/>'
        f'<date key="time:timestamp" value="{at}"/>'
        f'<string key="lifecycle:transition" value="{state}"><string key="inner" value="no"/></string>'
        '<list key="more"><string key="deep" value="no"/></list></event>'
        for event, at, state in events
    )
    return f'<trace><string key="concept:name" value="{name}"/><int key="age" value="7"/>{told}</trace>\n'


def shop() -> str:
    customers = dict.fromkeys(customer for customer, _, _ in SHOP)
    told = [(customer, (event, at.replace(" ", "T") + "+03:00", "complete")) for customer, event, at in SHOP]
    traces = (trace(name, (event for customer, event in told if customer == name)) for name in customers)
    return HEAD + "".join(traces) + "</log>"


def written(folder: Path, text: str, name: str = "log.xes") -> Path:
    path = folder / name
    path.write_bytes(gzip.compress(text.encode()) if name.endswith(".gz") else text.encode())
    return path


@pytest.mark.parametrize("name", ["log.xes", "log.xes.gz", "Log.XES.GZ"])
def test_it_needs_no_word_about_its_columns(tmp_path: Path, name: str) -> None:
    packed = written(tmp_path, shop(), name.lower()).rename(tmp_path / name)
    report = engine().analyse(recognise(packed), "buy")
    assert (report.events, report.customers, report.paths, report.bad_rows.count) == (8, 3, 2, 0)


def test_only_attributes_of_traces_and_events_themselves_are_columns(tmp_path: Path) -> None:
    found = preview(written(tmp_path, shop()))
    assert found.columns == (
        "case:concept:name", "case:age", "concept:name", "time:timestamp", "lifecycle:transition",
    )  # fmt: skip
    assert found.rows[0] == ("anna", "7", "home", "2026-03-01T10:00:00+03:00", "complete")
    assert found.guess.case == "case:concept:name"


def test_attributes_are_kept_and_states_chosen(tmp_path: Path) -> None:
    text = HEAD + trace(
        "a", [("x", "2026-01-01T10:00:00Z", "start"), ("x", "2026-01-01T11:00:00Z", "complete")]
    )
    log = recognise(written(tmp_path, text + "</log>"), Columns("", "", "", attributes=("case:age",)))
    with opened(replace(log, lifecycle="Complete")) as found:
        assert [path.events for path in all_paths(found)] == [("x",)]
        assert found.query("SELECT a0 FROM went") == [("7",)]


def test_states_need_not_be_told_and_a_trace_needs_no_name(tmp_path: Path) -> None:
    event = (
        '<event><string key="concept:name" value="x"/><date key="time:timestamp" value="2026-01-01"/></event>'
    )
    text = f"{HEAD}<trace>{event}</trace><trace>{event}{event}</trace></log>"
    assert engine().analyse(recognise(written(tmp_path, text))).customers == 2


LAUGHS = (
    '<?xml version="1.0"?><!DOCTYPE log [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">'
    '<!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;">]><log><trace><string key="a" value="&c;"/></trace></log>'
)
FILE = '<!DOCTYPE log [<!ENTITY a SYSTEM "file:///etc/passwd">]><log>&a;</log>'


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        (LAUGHS, "has a document type"),
        (FILE, "has a document type"),
        (HEAD + "</log>", "holds no event"),
        (HEAD, "is damaged"),
        ("", "is damaged"),
        (HEAD + "<a>" * 500, "nested deeper"),
        (HEAD + f'<trace a="{"9" * 20_000_000}"/>', "never ends"),
        (
            HEAD + "<trace><event><string key='x' value='y'/></event></trace></log>",
            "no column “case:|no column “conc",
        ),
    ],
)
def test_what_is_no_log_or_means_harm_is_refused(tmp_path: Path, text: str, reason: str) -> None:
    with pytest.raises(LogError, match=reason):
        engine().analyse(recognise(written(tmp_path, text)))


@pytest.mark.parametrize("name", ["log.xes.gz", "log.csv.gz"])
def test_a_packed_log_that_grows_without_end_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    monkeypatch.setattr("cjm_studio.paths.reading.unpacking.FLOOR_BYTES", 1_000_000)
    path = written(tmp_path, HEAD + " " * 5_000_000, name)
    with pytest.raises(LogError, match="would grow to more than 300 times its size"):
        engine().analyse(recognise(path, Columns("a", "b", "c")))
