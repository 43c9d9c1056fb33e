"""Event logs that are drawn instead of measured: for tests, for training, to see what a map would give."""

from pathlib import Path
from typing import TYPE_CHECKING, Any

from cjm_studio.errors import LogError
from cjm_studio.paths import retailer
from cjm_studio.paths.writing import whole_file

if TYPE_CHECKING:
    import pyarrow as pa

    from cjm_studio.model import Journey

START = "2026-01-01T00:00:00"
USUAL_GAP_S = 120.0
PERIOD_S = 90 * 86_400.0
MOST_CUSTOMERS = 10_000_000


def simulate_journey(journey: "Journey", customers: int, seed: int) -> "pa.Table":
    """A log of customers walking through a journey: customer, event, time, channel. Raises LogError.

    The same seed gives the same log.
    """
    import numpy as np
    import pyarrow as pa

    from cjm_studio.paths import journey_walks  # knows the model, which the analysis of a log does without

    _refuse_crowd(customers)
    walk = journey_walks.walk(journey, customers, np.random.default_rng(seed), PERIOD_S)
    order = np.lexsort((walk.event, walk.second, walk.customer))
    names, channels = pa.array(walk.names), pa.array(walk.channels)
    event = pa.array(walk.event[order].astype(np.int32))
    return pa.table(
        {
            "customer": _customers(walk.customer[order], customers),
            "event": pa.DictionaryArray.from_arrays(event, names),
            "time": _times(walk.second[order]),
            "channel": pa.DictionaryArray.from_arrays(event, channels),
        }
    )


def simulate_retailer(customers: int, seed: int) -> "pa.Table":
    """A log of the retailer's shape (see `retailer`): customer, event, time. Raises LogError."""
    import numpy as np
    import pyarrow as pa

    _refuse_crowd(customers)
    rng = np.random.default_rng(seed)
    codes, lengths = retailer.walks(customers, rng)
    who = np.repeat(np.arange(customers), lengths)
    begins = np.repeat(rng.uniform(0, PERIOD_S, customers), lengths)
    gaps = rng.exponential(USUAL_GAP_S, len(codes)).cumsum()
    first = np.repeat(np.concatenate([[0], lengths.cumsum()[:-1]]), lengths)
    event = pa.array(codes.astype(np.int32))
    return pa.table(
        {
            "customer": _customers(who, customers),
            "event": pa.DictionaryArray.from_arrays(event, pa.array(retailer.EVENTS)),
            "time": _times(begins + gaps - gaps[first]),
        }
    )


def write_log(table: "pa.Table", path: Path) -> None:
    """Write a log as Parquet or, by its name, as CSV. Raises LogError where it cannot be written."""
    import pyarrow.csv as csv
    import pyarrow.parquet as parquet

    with whole_file(path) as unfinished:
        if path.suffix.lower() == ".csv":
            csv.write_csv(table, unfinished)
        else:
            parquet.write_table(table, unfinished)


def _customers(numbers: Any, count: int) -> "pa.Array":
    import pyarrow as pa
    import pyarrow.compute as compute

    digits = compute.utf8_lpad(compute.cast(pa.array(numbers), pa.string()), len(str(count)), "0")
    return compute.binary_join_element_wise("c", digits, "")


def _times(seconds: Any) -> "pa.Array":
    import numpy as np
    import pyarrow as pa

    since = (seconds * 1_000).astype(np.int64).astype("timedelta64[ms]")
    return pa.array(np.datetime64(START, "ms") + since)


def _refuse_crowd(customers: int) -> None:
    if not 0 < customers <= MOST_CUSTOMERS:
        raise LogError(
            "{given} customers cannot be simulated: choose 1 to {most}.", given=customers, most=MOST_CUSTOMERS
        )
