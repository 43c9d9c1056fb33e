"""The load test: `make load EDITORS=50 VIEWERS=150 SECONDS=300`. Its last line is JSON with the figures.

`--step-up` asks for more and more editors until it breaks and prints the curve.
"""

import argparse
import json
import sys

from tests.load.measuring import Plan, measure
from tests.load.stepping import step_up


def main() -> None:
    """Run one workshop, or many, and leave with 1 when a promise was broken."""
    parser = argparse.ArgumentParser(prog="python -m tests.load", description=__doc__)
    parser.add_argument("--editors", type=int, default=Plan.editors)
    parser.add_argument("--viewers", type=int, default=Plan.viewers)
    parser.add_argument("--seconds", type=float, help="300, or 15 for each step of --step-up")
    parser.add_argument("--per-second", type=float, default=Plan.per_second, help="acts of each editor")
    parser.add_argument("--deflate", action="store_true", help="compress the frames")
    parser.add_argument("--tick-ms", type=float, help="for how long news are gathered before they are told")
    parser.add_argument("--step-up", action="store_true", help="25, 50, 100, 150 editors ... until it breaks")
    wanted = parser.parse_args()
    seconds = wanted.seconds or (15 if wanted.step_up else Plan.seconds)
    plan = Plan(wanted.editors, wanted.viewers, seconds, wanted.per_second, wanted.deflate, wanted.tick_ms)
    if wanted.step_up:
        sys.stdout.write(json.dumps(step_up(plan)) + "\n")
        return
    figures, wrong = measure(plan)
    sys.stderr.write("".join(f"{fault}\n" for fault in wrong[:20]))
    sys.stdout.write(json.dumps(figures) + "\n")
    sys.exit(bool(wrong))


if __name__ == "__main__":
    main()
