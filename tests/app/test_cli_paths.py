"""`cjm-studio paths` as a user calls it."""

import json
from pathlib import Path

import pytest

from cjm_studio.app.cli import main
from tests.paths.logs import SHOP, written

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
