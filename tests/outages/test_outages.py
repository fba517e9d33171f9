"""PostgreSQL stops, and the work beside the server goes on when it is back.

`python -m tests.outages` plays many more faults, for much longer.
"""

import pytest

from tests.ground import make
from tests.outages import faults
from tests.outages.bench import Bench
from tests.outages.watch import is_ready
from tests.postgres_server import Server
from tests.site import PATIENCE, Site, within


@pytest.fixture(scope="module")
def server():
    server = Server()
    make(server.address)
    yield server
    server.stop()


def test_a_restart_of_postgresql_is_outlived_and_each_mail_leaves_once(
    server, tmp_path
):
    """OPS-11, OPS-02: orderly, in a crash, and without a word."""
    ways = faults.stopped(server, "fast"), faults.stopped(server, "immediate")
    with Site(tmp_path, server.address).running() as site:
        bench = Bench(site, server.address)
        for fault in (*ways, faults.killed(server)):
            within(PATIENCE, lambda: is_ready(bench))
            with fault(bench):
                within(PATIENCE, lambda: not is_ready(bench))
            bench.seconds_until_it_left(bench.asks(), PATIENCE)
        within(PATIENCE, lambda: is_ready(bench))
        assert not bench.has_ended()
        assert bench.not_once() == 0
