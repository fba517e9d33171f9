"""python -m tests.fuzz [n] [seed]: so many hostile posts, and what they broke.

On SQLite; with DATABASE_URL on that server, or with `--postgres` on one of its own.
"""

import argparse
import logging
import os
import sys
from contextlib import ExitStack
from pathlib import Path
from tempfile import TemporaryDirectory

import django


def asked() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.fuzz")
    parser.add_argument("n", type=int, nargs="?", default=20_000)
    parser.add_argument("seed", type=int, nargs="?", default=1)
    parser.add_argument("--postgres", action="store_true")
    return parser.parse_args()


if __name__ == "__main__":
    wanted = asked()
    with ExitStack() as stack:
        memory = Path("/dev/shm")  # noqa: S108 - a disk would be waited for
        where = memory if memory.exists() else None
        home = Path(stack.enter_context(TemporaryDirectory(dir=where)))
        os.environ.setdefault("DJANGO_SETTINGS_MODULE", "coevorden.settings")
        if wanted.postgres:
            from tests.postgres_server import Server

            os.environ["DATABASE_URL"] = Server().address
        django.setup()
        from tests.fuzz.run import run

        logging.disable(logging.CRITICAL)
        sys.exit(run(home, wanted.n, wanted.seed))
