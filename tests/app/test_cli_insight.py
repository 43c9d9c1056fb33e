"""The audit and the results on the command line: what is written where, and with which exit code."""

import json
from pathlib import Path

import pytest

from cjm_studio.commands import Set
from cjm_studio.fileformat import write_journey
from cjm_studio.model import Journey
from tests.app.studio import run
from tests.insight.test_audit import good
from tests.small_journeys import after

KEYS = ["code", "rake", "severity", "records", "title", "why", "do"]
REPORT = {
    "funnel",
    "end_to_end_cr",
    "money",
    "sensitivity",
    "personas",
    "expectations",
    "promises",
    "hypotheses",
    "untested_share",
    "health",
}


def saved(folder: Path, journey: Journey) -> str:
    path = folder / "map.journey.json"
    path.write_bytes(write_journey(journey))
    return str(path)


def test_findings_are_written_as_data_and_errors_end_with_one(trip_file: Path) -> None:
    done = run("audit", str(trip_file), "--json", "-")
    findings = json.loads(done.stdout)
    assert (done.returncode, done.stderr) == (1, "")
    assert [list(finding) for finding in findings] == [KEYS] * len(findings)
    assert "no-hypothesis" in {finding["code"] for finding in findings}


def test_a_good_map_ends_with_nought_and_an_empty_list(tmp_path: Path) -> None:
    done = run("audit", saved(tmp_path, good()), "--json", "-")
    assert (done.returncode, json.loads(done.stdout)) == (0, [])


def test_warnings_alone_are_no_failure(tmp_path: Path) -> None:
    path = saved(tmp_path, after(good(), Set(item="hope", values={"source": "reviews"})))
    done = run("audit", path)
    assert (done.returncode, done.stderr) == (0, "")
    assert "Warning 3: No expectation comes from past experience [past-ignored]" in done.stdout
    assert "1 finding. Health of the map: 98 of 100." in done.stdout


def test_findings_go_into_a_file(trip_file: Path, tmp_path: Path) -> None:
    out = tmp_path / "findings.json"
    assert run("audit", str(trip_file), "--json", str(out)).returncode == 1
    assert all(list(finding) == KEYS for finding in json.loads(out.read_text("utf-8")))


def test_a_stored_journey_is_audited_by_its_id(kept_store: Path) -> None:
    done = run("audit", "pre-approved-loan-ru", "--json", "-", store=kept_store)
    assert done.returncode == 1
    assert {finding["rake"] for finding in json.loads(done.stdout)} >= {5, 7, 9, 10, 11}


@pytest.mark.parametrize("command", ["audit", "insight"])
@pytest.mark.parametrize("name", ["nothing-here", "none.journey.json"])
def test_a_journey_that_cannot_be_read_ends_with_two(command: str, name: str, kept_store: Path) -> None:
    done = run(command, name, "--json", "-", store=kept_store)
    assert (done.returncode, done.stdout) == (2, "")
    assert name in done.stderr
    assert "Traceback" not in done.stderr


def test_the_results_have_their_keys_and_only_numbers_that_are_known(trip_file: Path) -> None:
    done = run("insight", str(trip_file), "--json", "-")
    report = json.loads(done.stdout, parse_constant=pytest.fail)
    assert done.returncode == 0
    assert report.keys() >= REPORT
    assert report["money"] is None
    assert [flow["customers"] for flow in report["funnel"]] == [None, None]
