"""Every engine finds the same in every log: a digest of the whole report."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from cjm_studio.errors import LogError
from cjm_studio.paths import Columns, Log, engine, recognise, simulate_retailer, write_log
from tests.paths.logs import COLUMNS, SHOP, written
from tests.paths.real_logs import REAL_LOGS, real_log
from tests.paths.servers import postgres_server, spark_cluster
from tests.paths.test_xes import shop as shop_as_xes
from tests.paths.test_xes import written as xes_written

pytestmark = [
    pytest.mark.long,
    pytest.mark.filterwarnings("ignore:PySpark does not yet fully support pandas"),
]
LOGS = ("retailer", "sessions", "ties", "values", "bad rows", "zones", "xes", *REAL_LOGS)


def log_called(name: str, folder: Path) -> tuple[Log, str]:
    """A log with what engines stumble over, and its outcome."""
    at = "2026-03-01T10:00:00.0000"
    match name:
        case "retailer" | "sessions":
            write_log(simulate_retailer(5_000, 7), folder / "log.parquet")
            log = recognise(folder / "log.parquet", COLUMNS)
            return replace(log, sessions_gap_s=300.0 if name == "sessions" else None), "sale"
        case "ties":
            rows = [(customer, event, at) for customer in "ab" for event in ("z", "a", "z", "ё", "a", "a")]
            return recognise(written(folder, rows), COLUMNS), "ё"
        case "values":
            lines = [
                f"{customer},{event},{when},{number * 4}"
                for number, (customer, event, when) in enumerate(SHOP)
            ]
            (folder / "log.csv").write_text("\n".join(["customer,event,time,v", *lines]), encoding="utf-8")
            return recognise(folder / "log.csv", replace(COLUMNS, value="v")), ""
        case "bad rows":
            rows = [*SHOP, ("", "home", at), ("anna", "", at), ("anna", "home", "soon"), ("a", "x\",\n'", at)]
            return recognise(written(folder, rows), COLUMNS), "buy"
        case "zones":
            rows = [
                ("a", "x", at + "01+03:00"),
                ("a", "y", at + "02Z"),
                ("a", "x", at + "03"),
                ("a", "y", at + "03"),
            ]
            return recognise(written(folder, rows), COLUMNS), "y"
        case _ if name in REAL_LOGS:
            return real_log(name)
        case _:
            return recognise(xes_written(folder, shop_as_xes())), "buy"


@pytest.fixture(scope="module")
def postgres() -> Iterator[str]:
    with postgres_server() as address:
        yield address


@pytest.fixture(scope="module")
def spark() -> Iterator[str]:
    """A cluster, and a session on it that lasts for all tests: to begin one takes ten seconds."""
    from pyspark.sql import SparkSession

    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SPARK_LOCAL_IP", "127.0.0.1")
        with spark_cluster() as address:
            session = SparkSession.builder.master(address).config("spark.ui.enabled", "false").getOrCreate()
            yield address
            session.stop()


@pytest.mark.parametrize("name", LOGS)
@pytest.mark.parametrize("other", ["postgres", "spark"])
def test_another_engine_finds_the_same(
    tmp_path: Path, request: pytest.FixtureRequest, other: str, name: str
) -> None:
    log, outcome = log_called(name, tmp_path)
    found = engine(other, server=request.getfixturevalue(other)).analyse(log, outcome)
    assert found == engine().analyse(log, outcome)


def test_memory_is_told_to_the_server(tmp_path: Path, postgres: str) -> None:
    log = recognise(written(tmp_path, SHOP), COLUMNS)
    assert engine("postgres", "64MB", postgres).analyse(log, "buy").paths == 2


@pytest.mark.parametrize("other", ["postgres", "spark"])
def test_an_outcome_that_never_happens_is_refused_before_anything_is_sent(tmp_path: Path, other: str) -> None:
    with pytest.raises(LogError, match="called “pay”"):
        engine(other, server="host=/nowhere").analyse(recognise(written(tmp_path, SHOP), COLUMNS), "pay")


def test_a_server_that_is_not_there_is_said(tmp_path: Path) -> None:
    log = recognise(written(tmp_path, SHOP), Columns("customer", "event", "time"))
    with pytest.raises(LogError, match=r"PostgreSQL cannot do it .*Name the server with --server"):
        engine("postgres", server="host=/nowhere").analyse(log)
