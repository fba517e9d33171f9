"""The way to PostgreSQL is cut, and nobody says so."""

import os
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager, suppress

import psycopg
import pytest
from django.db import connection

from tests.site import PATIENCE, within

pytestmark = [
    pytest.mark.both,
    pytest.mark.skipif(os.geteuid() != 0, reason="only root makes a network"),
]
ROOM, CABLE, END = "cut", "cut-here", "cut-there"
HERE, THERE = "10.199.5.1", "10.199.5.2"
PORT = 5499
RELAY = """
import asyncio, sys
async def carries(reads, writes):
    while some := await reads.read(65536):
        writes.write(some)
    writes.close()
async def met(reads, writes):
    from_it, to_it = await asyncio.open_unix_connection(sys.argv[1])
    await asyncio.gather(carries(reads, to_it), carries(from_it, writes))
async def main():
    server = await asyncio.start_server(met, "0.0.0.0", int(sys.argv[2]))
    await server.serve_forever()
asyncio.run(main())
"""


def ip(*words: str) -> None:
    subprocess.run(["ip", *words], check=True, capture_output=True)


@contextmanager
def cable(socket: str):
    """A network of its own, with a relay in it that knows the way to PostgreSQL."""
    ip("netns", "add", ROOM)
    relay = ["ip", "netns", "exec", ROOM, sys.executable, "-c", RELAY]
    try:
        ip("link", "add", CABLE, "type", "veth", "peer", "name", END, "netns", ROOM)
        ip("addr", "add", f"{HERE}/30", "dev", CABLE)
        ip("link", "set", CABLE, "up")
        ip("-n", ROOM, "addr", "add", f"{THERE}/30", "dev", END)
        ip("-n", ROOM, "link", "set", END, "up")
        with subprocess.Popen([*relay, socket, str(PORT)]) as process:
            yield
            process.kill()
    finally:
        ip("netns", "del", ROOM)


def connects(params: dict) -> psycopg.Connection | None:
    with suppress(psycopg.OperationalError):
        return psycopg.connect(**params | {"host": THERE, "port": PORT})


def seconds_until_free(connected: psycopg.Connection, statement: str) -> float:
    began = time.monotonic()
    with pytest.raises(psycopg.OperationalError):
        connected.execute(statement)
    return time.monotonic() - began


@pytest.mark.skipif("connection.vendor == 'sqlite'", reason="has no network")
def test_whoever_asks_or_waits_is_free_within_ten_seconds(db):
    """F05: before the question left, and while its answer was waited for."""
    params = connection.get_connection_params()
    params.pop("cursor_factory", None)
    params.pop("context", None)
    with cable(f"{params['host']}/.s.PGSQL.{params.get('port') or 5432}"):
        asks, waits = (within(PATIENCE, lambda: connects(params)) for _ in range(2))
        with ThreadPoolExecutor() as threads:
            wait = threads.submit(seconds_until_free, waits, "SELECT pg_sleep(4)")
            time.sleep(1)
            ip("-n", ROOM, "link", "set", END, "down")
            assert seconds_until_free(asks, "SELECT 1") < 10
            assert wait.result() < 11  # of which one before it was cut
