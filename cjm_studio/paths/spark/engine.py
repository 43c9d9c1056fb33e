"""The analysis of a log on Spark.

The workers read the cleaned events from the temporary folder: on a cluster, name one in TMPDIR that all of
them see.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from cjm_studio.errors import LogError
from cjm_studio.paths.duck.handing import handed_events
from cjm_studio.paths.log import Log
from cjm_studio.paths.portable import Dialect, paths_sql, report_of, transitions_sql
from cjm_studio.paths.report import PathReport

if TYPE_CHECKING:
    from pyspark.sql import SparkSession

HERE = "local[*]"
CONNECT = "sc://"
VIEW = "cjm_events"
# collect_list keeps no order, so what it has collected is put in order by us and seq, the first fields.
SPARK = Dialect(
    path="concat_ws(',', transform(array_sort(collect_list(struct(us, seq, code))), each -> each.code))",
    median="percentile(gap_us, 0.5)",
)


class SparkEngine:
    """Spark by the address of a cluster (spark://...) or of Spark Connect (sc://...); without one, here.

    `memory` bounds each worker and the driver, as in "1GB".
    """

    def __init__(self, memory: str = "", server: str = "") -> None:
        self._memory = memory
        self._server = server

    def analyse(self, log: Log, outcome: str = "", top: int = 10) -> PathReport:
        """Paths, transitions and the outcome of a log. Raises LogError."""
        with (
            handed_events(log, "parquet", memory=self._memory, outcome=outcome) as handed,
            self._started() as spark,
        ):
            spark.read.parquet(handed.file.as_uri()).createOrReplaceTempView(VIEW)
            transitions = _rows(spark, transitions_sql(SPARK, handed, VIEW))
            paths = _rows(spark, paths_sql(SPARK, handed, VIEW))
            return report_of(handed, transitions, paths, outcome, top)

    @contextmanager
    def _started(self) -> "Iterator[SparkSession]":
        """A session, ended with the block unless it was there before; what goes wrong is said in words."""
        try:
            from py4j.protocol import Py4JError
            from pyspark.errors import PySparkException
            from pyspark.sql import SparkSession
        except ImportError as error:
            raise LogError(
                "The engine “{name}” needs more than the studio brings along. Install it: {command}.",
                name="spark",
                command="pip install 'cjm_studio[spark]'",
            ) from error
        try:
            was_there = SparkSession.getActiveSession() is not None
            session = self._addressed(SparkSession.builder.appName("cjm-studio paths")).getOrCreate()
            try:
                yield session
            finally:
                if not was_there:
                    session.stop()
        except (PySparkException, Py4JError, OSError) as error:
            raise LogError(
                "Spark cannot do it ({reason}). Check --server, and that Java is installed.",
                reason=(str(error).strip() or type(error).__name__).splitlines()[0][:200],
            ) from error

    def _addressed(self, builder: Any) -> Any:
        if self._server.startswith(CONNECT):
            return builder.remote(self._server)
        builder = builder.master(self._server or HERE).config("spark.ui.enabled", "false")
        builder = builder.config("spark.ui.showConsoleProgress", "false")
        if self._memory:
            memory = self._memory.upper().removesuffix("B")
            builder = builder.config("spark.driver.memory", memory).config("spark.executor.memory", memory)
        return builder


def _rows(spark: "SparkSession", sql: str) -> Iterator[Any]:
    return (tuple(row) for row in spark.sql(sql).toLocalIterator())
