"""`cjm-studio paths` as a user calls it."""

import json
from pathlib import Path

import pytest

from cjm_studio.app.cli import main
from tests.paths.logs import SHOP, written
from tests.paths.test_workbooks import saved
from tests.paths.test_xes import shop as shop_as_xes
from tests.paths.test_xes import written as xes_written

CALL = ["--case", "customer", "--event", "event", "--time", "time"]


def run(*arguments: str) -> int:
    """The exit code of a command."""
    with pytest.raises(SystemExit, match=r"^[01]$") as left:
        main(["paths", *arguments])
    return int(str(left.value.code))


def test_it_says_what_people_did(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(str(written(tmp_path, SHOP)), *CALL, "--outcome", "buy", "--language", "en") == 0
    said = capsys.readouterr().out.splitlines()
    assert said[0] == "8 events of 3 customers, 3 names, 2 distinct paths."
    assert said[1] == "“buy”: 2 customers (66.67 %) on 1 paths; 1 of them hold 80 %."
    assert said[2].split() == ["2", "home", "→", "cart", "→", "buy"]


def test_it_writes_the_contract_to_standard_output_and_to_a_file(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    log, out = str(written(tmp_path, SHOP)), tmp_path / "report.json"
    assert run(log, *CALL, "--json", "-") == 0
    printed = json.loads(capsys.readouterr().out)
    assert run(log, *CALL, "--json", str(out)) == 0
    assert printed == json.loads(out.read_text())
    assert printed["customers"] == 3


def test_a_missing_column_is_said_with_those_that_are_there(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    log = str(written(tmp_path, SHOP))
    assert run(log, "--case", "id", "--event", "event", "--time", "time", "--language", "en") == 1
    assert "no column “id”. Its columns: customer, event, time." in capsys.readouterr().err


def test_columns_that_are_not_said_are_guessed_aloud(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    rows = [row for number in range(10) for row in ((f"{name}{number}", *more) for name, *more in SHOP)]
    assert run(str(written(tmp_path, rows)), "--case", "customer", "--language", "en") == 1
    assert "perhaps --case customer --event event --time time." in capsys.readouterr().err


def test_xes_needs_no_columns_and_has_states(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    log = str(xes_written(tmp_path, shop_as_xes()))
    assert run(log, "--lifecycle", "complete", "--json", "-") == 0
    assert json.loads(capsys.readouterr().out)["paths"] == 2
    assert run(str(written(tmp_path, SHOP)), *CALL, "--lifecycle", "complete", "--language", "en") == 1
    assert "no column with the states of events" in capsys.readouterr().err


def test_sessions_are_said_in_minutes(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(str(written(tmp_path, SHOP)), *CALL, "--sessions", "2.5", "--json", "-") == 0
    assert json.loads(capsys.readouterr().out)["customers"] == 5


def test_a_sheet_is_said_by_its_name(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    book = str(saved(tmp_path / "log.xlsx", [("a", "b")], [("customer", "event", "time"), *SHOP]))
    assert run(book, *CALL, "--sheet", "Log 1", "--json", "-") == 0
    assert json.loads(capsys.readouterr().out)["events"] == 8


def test_what_is_odd_is_said_and_a_long_path_is_cut(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    rows = [("anna", "home", "2026-03-01T10:00:00Z")] * 50 + [("anna", "home", "2026-03-01T10:00:00")]
    assert run(str(written(tmp_path, rows)), *CALL, "--language", "en") == 0
    said = capsys.readouterr().out.splitlines()
    assert said[1] == "50 rows repeat the customer, event and time of the row before; they count."
    assert said[2] == "1 times have no time zone, as others do; they are taken as UTC."
    assert said[3].endswith("→ home → … (+11)")


def test_a_place_that_cannot_be_written_is_said(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = str(tmp_path / "no" / "report.json")
    assert run(str(written(tmp_path, SHOP)), *CALL, "--json", out, "--language", "en") == 1
    assert "“report.json” cannot be written" in capsys.readouterr().err
