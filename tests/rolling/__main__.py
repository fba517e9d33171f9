"""python -m tests.rolling [requests]: nobody notices that a server is started anew.

Without a number 5,000 requests, half of them saves, on a PostgreSQL of its own.
"""

import os
import sys
import time
from pathlib import Path
from tempfile import TemporaryDirectory

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "coevorden.settings")
django.setup()

from coevorden.statics import collect, collected  # noqa: E402 - Django is set up first
from tests.ground import make  # noqa: E402 - as above
from tests.postgres_server import Server  # noqa: E402 - as above
from tests.rolling.load import Load, restarted_under  # noqa: E402 - as above
from tests.rolling.pair import pair  # noqa: E402 - as above

TOLD = """{done} requests in {seconds:.0f} s, {times} restarts meanwhile
failed: {failed}
half took {half:.2f} s at most, 99 of 100 {most:.2f} s, the longest {longest:.2f} s
"""

if __name__ == "__main__":
    if not collected():
        collect()
    database = Server().address
    make(database)
    with TemporaryDirectory() as home, pair(Path(home), database) as servers:
        load = Load(servers.proxy, int(*sys.argv[1:2] or ["5000"]))
        began = time.monotonic()
        times = restarted_under(load, servers)
        seconds, took = time.monotonic() - began, sorted(load.took)
    counted = {"done": load.done, "seconds": seconds, "times": times}
    waited = {"half": took[len(took) // 2], "most": took[-len(took) // 100 or -1]}
    told = counted | waited | {"longest": took[-1], "failed": len(load.failed)}
    sys.stdout.write(TOLD.format(**told))
    for line in load.failed[:20]:
        sys.stdout.write(f"{line}\n")
    sys.exit(bool(load.failed))
