"""python -m tests.outages sqlite|disk|postgres [times seconds]: faults, and what held.

Without numbers 100 faults in ten minutes. `disk` must be root, to make a small one.
"""

import logging
import os
import sys
from contextlib import ExitStack
from pathlib import Path
from tempfile import TemporaryDirectory

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "coevorden.settings")
django.setup()
logging.getLogger("mail.log").setLevel(logging.WARNING)

from coevorden.statics import collect, collected  # noqa: E402 - Django is set up first
from tests.ground import copied_on_sqlite, make  # noqa: E402 - as above
from tests.outages import faults, played  # noqa: E402 - as above
from tests.outages.bench import Bench  # noqa: E402 - as above
from tests.postgres_server import Server  # noqa: E402 - as above
from tests.site import Site  # noqa: E402 - as above


def rows(which: str, times: int, seconds: int, stack: ExitStack):
    home = Path(stack.enter_context(TemporaryDirectory()))

    def bench(database: str) -> Bench:
        site = stack.enter_context(Site(home, database).running())
        return Bench(site, database)

    if which == "postgres":
        server = Server()
        make(server.address)
        return played.on_postgres(bench(server.address), server, times, seconds)
    if which == "disk":
        disk = stack.enter_context(faults.small_disk(home / "disk"))
        return played.on_small_disk(bench(copied_on_sqlite(disk)))
    return played.on_sqlite(bench(copied_on_sqlite(home)), times, seconds)


if __name__ == "__main__":
    which, numbers = sys.argv[1], [int(each) for each in sys.argv[2:]]
    if not collected():
        collect()
    wrong = 0
    with ExitStack() as stack:
        for row in rows(which, *(numbers or (100, 600)), stack):
            wrong += row.found > row.most
            sys.stdout.write(f"{row}\n")
            sys.stdout.flush()
    sys.exit(bool(wrong))
