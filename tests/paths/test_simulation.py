"""Logs that are drawn: the same from the same seed, and of the shape that was asked for."""

from pathlib import Path

import pytest

from cjm_studio.errors import LogError
from cjm_studio.insight.funnel import funnel
from cjm_studio.model import Journey
from cjm_studio.paths import (
    Columns,
    PathReport,
    engine,
    recognise,
    simulate_journey,
    simulate_retailer,
    write_log,
)
from tests.insight.journeys import path, way
from tests.small_journeys import adding, after, empty_journey


def shop() -> Journey:
    """Two stages of 50 and 40 per cent with a touchpoint each, and one stage for those who have bought."""
    return after(
        path(50.0, 40.0, None, kinds=("contact", "contact", "after")),
        *(adding("step", f"step{number}", f"s{number}") for number in range(3)),
        *(adding("touchpoint", f"t{number}", f"step{number}", name=f"T{number}") for number in range(3)),
    )


def analysed(table: object, folder: Path, outcome: str) -> PathReport:
    """What the analysis finds in a simulated log."""
    write_log(table, folder / "log.parquet")
    return engine().analyse(recognise(folder / "log.parquet", Columns("customer", "event", "time")), outcome)


def test_a_simulated_log_has_the_funnel_of_its_journey(tmp_path: Path) -> None:
    report = analysed(simulate_journey(shop(), 20_000, 7), tmp_path, "T2")
    assert report.customers == 20_000
    assert report.outcome is not None
    assert report.outcome.share == pytest.approx(funnel(shop()).end_to_end_cr, abs=0.01)


def test_loops_and_branches_are_walked(tmp_path: Path) -> None:
    journey = after(shop(), way(1, 0, 0.5))
    report = analysed(simulate_journey(journey, 5_000, 7), tmp_path, "T2")
    assert report.paths > 3


def test_the_same_seed_draws_the_same_log() -> None:
    assert simulate_journey(shop(), 100, 7).equals(simulate_journey(shop(), 100, 7))
    assert not simulate_journey(shop(), 100, 7).equals(simulate_journey(shop(), 100, 8))


@pytest.mark.parametrize("customers", [5_000, 50_000])
def test_the_retailer_keeps_his_shape_at_any_size(tmp_path: Path, customers: int) -> None:
    report = analysed(simulate_retailer(customers, 7), tmp_path, "sale")
    assert (report.customers, report.paths) == (customers, customers // 5)
    assert report.outcome is not None
    assert report.outcome.paths == round(report.paths * 0.03)
    assert report.outcome.paths_for_80_percent == 10


@pytest.mark.parametrize("customers", [0, 10_000_001])
def test_crowds_that_cannot_be_drawn_are_refused(customers: int) -> None:
    with pytest.raises(LogError, match="cannot be simulated: choose 1 to"):
        simulate_journey(shop(), customers, 7)
    with pytest.raises(LogError, match=r"needs 5000 to 800000 customers|choose 1 to"):
        simulate_retailer(customers + 1, 7)


def test_nobody_walks_a_journey_without_touchpoints() -> None:
    with pytest.raises(LogError, match="Nobody can walk this journey"):
        simulate_journey(empty_journey(), 10, 7)


def test_a_place_that_cannot_be_written_is_said_and_nothing_is_left(tmp_path: Path) -> None:
    with pytest.raises(LogError, match="cannot be written"):
        write_log(simulate_journey(shop(), 10, 7), tmp_path / "no" / "log.parquet")
    assert list(tmp_path.iterdir()) == []
