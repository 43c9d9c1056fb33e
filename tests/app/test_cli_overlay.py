"""`cjm-studio paths` with a map, an earlier log, and as a map."""

import json
from pathlib import Path

import pytest

from cjm_studio.app.cli import main
from cjm_studio.fileformat import open_journey, write_journey
from cjm_studio.paths import simulate_journey, write_log
from tests.paths.maps import row_map

CALL = ["--case", "customer", "--event", "event", "--time", "time"]
SAMPLES = sorted((Path(__file__).parents[2] / "journeys").glob("*.ru.journey.json"))


def run(*arguments: str) -> int:
    """The exit code of a command."""
    with pytest.raises(SystemExit, match=r"^[01]$") as left:
        main(["paths", *arguments])
    return int(str(left.value.code))


def drawn(folder: Path, rate: float, seed: int = 7) -> tuple[str, str]:
    """A journey's file and a log of 400 customers drawn from it."""
    journey = row_map(["A", "BC"], rate, None)
    (folder / "map.journey.json").write_bytes(write_journey(journey))
    write_log(simulate_journey(journey, 400, seed), folder / f"{rate}.csv")
    return str(folder / "map.journey.json"), str(folder / f"{rate}.csv")


def test_a_log_over_a_map_is_said(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    journey, log = drawn(tmp_path, 50.0)
    assert run(log, *CALL, "--map", journey, "--language", "en") == 0
    said = capsys.readouterr().out
    assert "100 % of the customers keep to the map" in said
    assert "% go on, the map says 50 %." in said


def test_deviations_are_said_with_customers_and_money(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    journey, log = drawn(tmp_path, 100.0)
    rows = Path(log).read_text(encoding="utf-8").splitlines()
    kept = [row for row in rows if not ('"c0' in row and '"B"' in row)]
    Path(log).write_text("\n".join(kept) + "\n", encoding="utf-8")
    assert run(log, *CALL, "--map", journey, "--language", "en", "--json", str(tmp_path / "out.json")) == 0
    found = json.loads((tmp_path / "out.json").read_text(encoding="utf-8"))["conformance"]
    skipped = found["deviations"][0]
    assert (skipped["kind"], skipped["touchpoint"], skipped["customers"], skipped["money"]) == (
        "skipped",
        "t-b",
        100,
        10_000,
    )
    assert found["fit"] == 0.75
    assert run(log, *CALL, "--map", journey, "--language", "en") == 0
    assert "25 %  skipped: B (customers: 100, money: 10,000)" in capsys.readouterr().out


@pytest.mark.long
def test_an_earlier_log_is_compared(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    journey, before = drawn(tmp_path, 50.0)
    _, now = drawn(tmp_path, 90.0)
    assert run(now, *CALL, "--map", journey, "--against", before, "--json", "-") == 0
    shifts = json.loads(capsys.readouterr().out)["drift"]["shifts"]
    assert {"stage", "path", "transition", "arrival"} == {each["kind"] for each in shifts}
    assert run(now, *CALL, "--against", before, "--language", "en") == 0
    assert "shares changed by more than chance" in capsys.readouterr().out


def test_a_discovered_map_is_a_journey_file_that_the_log_fits(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    _, log = drawn(tmp_path, 50.0)
    found = tmp_path / "found.journey.json"
    assert run(log, *CALL, "--discover", str(found), "--language", "en") == 0
    assert "found.journey.json is written: journey" in capsys.readouterr().out
    assert open_journey(found).head.journey_kind == "actual"
    assert run(log, *CALL, "--map", str(found), "--json", "-") == 0
    assert json.loads(capsys.readouterr().out)["conformance"]["fit"] == 1.0


def test_a_file_that_is_there_is_not_overwritten_by_a_map(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    journey, log = drawn(tmp_path, 50.0)
    assert run(log, *CALL, "--discover", journey, "--language", "en") == 1
    assert "map.journey.json" in capsys.readouterr().err


@pytest.mark.long
@pytest.mark.parametrize("sample", SAMPLES, ids=lambda sample: sample.name.split(".")[0])
def test_a_log_drawn_from_a_sample_fits_the_sample(
    sample: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    log = str(tmp_path / "log.parquet")
    with pytest.raises(SystemExit, match="^0$"):
        main(["simulate", str(sample), "--customers", "500", "-o", log])
    capsys.readouterr()
    assert run(log, *CALL, "--map", str(sample), "--json", "-") == 0
    found = json.loads(capsys.readouterr().out)["conformance"]
    assert (found["fit"], found["deviations"], found["unmatched_events"]) == (1.0, [], [])
