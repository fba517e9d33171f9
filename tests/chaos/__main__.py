"""python -m tests.chaos [seconds] [--sqlite] [--postgres] [--cluster] [--seed 7]
       python -m tests.chaos mutants [a part of a name]

Without seconds ten minutes; without a database on SQLite and then on PostgreSQL.
--cluster loses the first of two databases (F04), --async of two that do not wait for
each other, which has to lose something. The same seed breaks the same in that order.
"""

import argparse
import logging
import os
import sys
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "coevorden.settings")
django.setup()
logging.getLogger("mail.log").setLevel(logging.WARNING)

from coevorden.statics import collect, collected  # noqa: E402 - Django is set up first
from tests.chaos.mutants import MUTANTS, caught  # noqa: E402 - as above
from tests.chaos.played import GROUNDS, Play, play  # noqa: E402 - as above
from tests.chaos.told import told  # noqa: E402 - as above


def asked() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.chaos", usage=__doc__)
    parser.add_argument("what", nargs="?", default="600")
    parser.add_argument("named", nargs="?", default="")
    parser.add_argument("--residents", type=int, default=30)
    parser.add_argument("--seed", type=int)
    for name in GROUNDS:
        how = {"dest": "on", "action": "append_const", "const": name}
        parser.add_argument(f"--{name}", **how)
    return parser.parse_args()


def says(words: str) -> None:
    sys.stdout.write(f"{words}\n")
    sys.stdout.flush()


def storms(seconds: float, how: argparse.Namespace) -> bool:
    """Whether all held."""
    held = True
    for name in how.on or ("sqlite", "postgres"):
        seed = Random().randrange(10**6) if how.seed is None else how.seed  # noqa: S311 - only to be repeated
        says(f"{name}, seed {seed}")
        with TemporaryDirectory() as home:
            report = play(Path(home), name, Play(seconds, how.residents, seed))
        says(told(report))
        held = held and report.holds
    return held


def mutants(named: str) -> bool:
    """Whether each was caught."""
    all_caught = True
    for mutant in MUTANTS:
        if named in mutant.name:
            with TemporaryDirectory() as home:
                was_caught, why = caught(mutant, Path(home))
            says(f"{'caught' if was_caught else 'MISSED'}  {mutant.name}: {why[:200]}")
            all_caught = all_caught and was_caught
    return all_caught


def main() -> bool:
    how = asked()
    if not collected():
        collect()
    if how.what == "mutants":
        return mutants(how.named)
    return storms(float(how.what), how)


if __name__ == "__main__":
    sys.exit(not main())
