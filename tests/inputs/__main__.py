"""python -m tests.inputs: how many inputs of each kind are understood as they say.

With `--generated 100000` so many answers that nobody thought of, in boxes, overview,
paper and file; with `--seed 1` others.
"""

import argparse
import os
import sys
from collections import Counter
from contextlib import redirect_stdout
from io import StringIO
from pathlib import Path

import pytest

ROWS = Path(__file__).with_name("test_inputs.py")
GENERATED = Path(__file__).with_name("test_generated.py")


class Tally:
    """Counts each row, and names the ones that don't hold."""

    def __init__(self):
        self.held, self.tried, self.failed = Counter(), Counter(), []

    def pytest_runtest_logreport(self, report):
        name = dict(report.user_properties).get("kind")
        if report.when != "call" or name is None:
            return
        self.tried[name] += 1
        self.held[name] += report.passed
        if report.failed:
            self.failed.append(report.nodeid)

    def told(self) -> str:
        rows = [f"{self.held[n]:4} of {self.tried[n]:4}  {n}" for n in self.tried]
        total = f"{self.held.total():4} of {self.tried.total():4}  all"
        return "\n".join([*rows, total, *self.failed])


def each_row() -> int:
    tally = Tally()
    with redirect_stdout(StringIO()):
        code = pytest.main([str(ROWS), "-p", "no:randomly"], [tally])
    sys.stdout.write(f"{tally.told()}\n")
    return code


def generated(many: int, first: int) -> int:
    os.environ |= {"GENERATED": str(many), "SEED": str(first)}
    return pytest.main([str(GENERATED), "-q", "--no-header"])


if __name__ == "__main__":
    asked = argparse.ArgumentParser(prog="python -m tests.inputs")
    asked.add_argument("--generated", type=int, metavar="MANY")
    asked.add_argument("--seed", type=int, default=0)
    told = asked.parse_args()
    sys.exit(generated(told.generated, told.seed) if told.generated else each_row())
