"""The parent's side: hand work to a child that may be killed, wait, receive.

A print or a picture can eat minutes and gigabytes, so the work must be killable;
forking a threaded server is unsafe and starting Python anew costs seconds. Hence a
fork server, which holds all it needs ready and forks a fresh child for every task.
"""

import json
import multiprocessing
import os
import signal
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from math import ceil
from multiprocessing import forkserver
from multiprocessing.connection import Connection
from pathlib import Path
from tempfile import TemporaryDirectory

ROOT = str(Path(__file__).resolve().parents[1])
WALL_SECONDS = 20
STARTING = threading.Lock()
AT_ONCE = threading.BoundedSemaphore(2)
SERVER = multiprocessing.get_context("forkserver")
# With __main__ here, the server runs the script that started us once, not each child.
SERVER.set_forkserver_preload(["__main__", "press.warm"])
ENDS = {
    -signal.SIGXCPU: "te_lang",
    -signal.SIGKILL: "geheugen",  # not by us, so by the system's memory guard
    -signal.SIGABRT: "geheugen",  # C libraries give up this way, or the next
    -signal.SIGTRAP: "geheugen",
}


class GivenUp(Exception):
    """Nothing came of it; why, is te_lang, geheugen, bezet, mislukt, or the task's."""

    def __init__(self, reason: str):
        super().__init__(reason)
        self.reason = reason


@dataclass(frozen=True)
class Done:
    """What came of a task, what it tells about that, and what it cost."""

    made: bytes
    told: dict
    warm: bool
    remarks: list[str]
    cpu: float
    megabytes: int


def done_apart(task: str, order: tuple, wall: float = WALL_SECONDS) -> Done:
    """One task of `press.child.TASKS` in a child of its own, or GivenUp."""
    with _turn(wall), TemporaryDirectory(prefix="samenspel-print-") as scratch:
        warm_up()
        return _child_does((task, *order), scratch, wall)


def warm_up() -> None:
    """Start the fork server without waiting for it, unless it is there already.

    Python (3.11 to 3.13) does not tell the server where our modules are, and it
    then silently preloads nothing. So it is told here, for the moment of starting.
    """
    with STARTING, _modules_found():
        forkserver.ensure_running()


@contextmanager
def _modules_found() -> Iterator[None]:
    before = os.environ.get("PYTHONPATH")
    os.environ["PYTHONPATH"] = os.pathsep.join(filter(None, (ROOT, before)))
    try:
        yield
    finally:
        if before is None:
            del os.environ["PYTHONPATH"]
        else:
            os.environ["PYTHONPATH"] = before


@contextmanager
def _turn(wall: float) -> Iterator[None]:
    if not AT_ONCE.acquire(timeout=wall):
        raise GivenUp("bezet")
    try:
        yield
    finally:
        AT_ONCE.release()


def _child_does(order: tuple, scratch: str, wall: float) -> Done:
    here, there = SERVER.Pipe(duplex=False)
    child = SERVER.Process(
        target=_work, args=(there, order, scratch, ceil(wall)), daemon=True
    )
    with here:
        with there:
            child.start()
        try:
            return _received(here, time.monotonic() + wall)
        except EOFError:
            child.join(1)
            raise GivenUp(ENDS.get(child.exitcode, "mislukt")) from None
        finally:
            child.kill()
            child.join()
            child.close()


def _work(to: Connection, order: tuple, scratch: str, seconds: int) -> None:
    warm = "press.warm" in sys.modules
    from press import child  # noqa: PLC0415 - the parent needs no WeasyPrint

    child.work(to, order, scratch, seconds, warm=warm)


def _received(here: Connection, deadline: float) -> Done:
    report = json.loads(_message(here, deadline))
    made = _message(here, deadline)
    if reason := report.pop("reason"):
        raise GivenUp(reason)
    return Done(made, **report)


def _message(here: Connection, deadline: float) -> bytes:
    if not here.poll(max(0, deadline - time.monotonic())):
        raise GivenUp("te_lang")
    return here.recv_bytes()
