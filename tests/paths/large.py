"""`make paths-large`: 59 million events, at leisure and with little memory, and that both find the same.

Draws the log of the retailer several times over, with customers and ends of paths of their own, and measures
the whole process of `cjm-studio paths`: CPU seconds (user and system) and the most memory it held.
"""

import argparse
import hashlib
import json
import subprocess
import sys
import tempfile
from pathlib import Path

import pyarrow as pa
import pyarrow.compute as compute
import pyarrow.parquet as parquet

from cjm_studio.paths import simulate_retailer

CUSTOMERS_AT_ONCE = 500_000
COMMAND = ["--case", "customer", "--event", "event", "--time", "time", "--outcome", "sale", "--json"]

# A process begins as a copy of its parent, and its memory counts from there: a small one must start it.
WATCH = """
import resource, subprocess, sys
subprocess.run(sys.argv[1:], check=True, stdout=subprocess.DEVNULL)
used = resource.getrusage(resource.RUSAGE_CHILDREN)
print(used.ru_utime + used.ru_stime, used.ru_maxrss / 1000)
"""


def draw(path: Path, crowds: int) -> int:
    """Write a log of crowds of 500,000 customers each; how many events it has."""
    events = 0
    writer = None
    for number in range(crowds):
        table = simulate_retailer(CUSTOMERS_AT_ONCE, number)
        customers = compute.binary_join_element_wise(f"{number:02}", table["customer"], "-")
        table = table.set_column(0, "customer", customers)
        table = table.set_column(1, "event", table["event"].cast(pa.string()))
        writer = writer or parquet.ParquetWriter(path, table.schema)
        writer.write_table(table)
        events += table.num_rows
    if writer:
        writer.close()
    return events


def measured(log: Path, *more: str) -> tuple[float, float, str]:
    """CPU seconds, most megabytes and the digest of an analysis as a process of its own."""
    out = log.with_name("report.json")
    program = Path(sys.executable).with_name("cjm-studio")
    command = list(map(str, (sys.executable, "-c", WATCH, program, "paths", log, *COMMAND, out, *more)))
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    cpu_s, peak_mb = map(float, done.stdout.split())
    digest = hashlib.sha256(json.dumps(json.loads(out.read_text()), sort_keys=True).encode()).hexdigest()[:12]
    return cpu_s, peak_mb, digest


def main() -> None:
    """Draw, measure, tell."""
    wanted = argparse.ArgumentParser(description=__doc__)
    wanted.add_argument("--crowds", type=int, default=12, help="of 500,000 customers each (12)")
    wanted.add_argument("--memory", default="1GB", help="the bound of the second run (1GB)")
    said = wanted.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        log = Path(folder) / "log.parquet"
        sys.stdout.write(f"{draw(log, said.crowds):,} events\n")
        digests = set()
        for name, more in (("without a bound", ()), (said.memory, ("--memory", said.memory))):
            cpu_s, peak_mb, digest = measured(log, *more)
            digests.add(digest)
            sys.stdout.write(f"{name}: {cpu_s:.1f} CPU s, {peak_mb:,.0f} MB at most, digest {digest}\n")
    if len(digests) > 1:
        sys.exit("The two runs found different things.")


if __name__ == "__main__":
    main()
