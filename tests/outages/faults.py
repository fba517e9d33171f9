"""What may happen to a database and to a mail server, and how it is made to happen."""

import os
import shutil
import signal
import subprocess
import time
from contextlib import contextmanager, suppress
from pathlib import Path

from tests.at_work import locked
from tests.outages.bench import Bench
from tests.postgres_server import Server


@contextmanager
def lock(bench: Bench):
    with locked(bench.database):
        yield


def stopped(server: Server, mode: str):
    """A restart: how PostgreSQL is stopped, and then started."""

    @contextmanager
    def fault(_bench: Bench):
        server.stop(mode)
        yield
        server.start()

    return fault


def killed(server: Server):
    """All of it at once, without a word; it mends itself when it starts."""

    @contextmanager
    def fault(_bench: Bench):
        server.kill()
        yield
        starts_at_last(server)

    return fault


def starts_at_last(server: Server) -> None:
    """What was left behind may hold on to its memory for a moment."""
    for _ in range(30):
        with suppress(subprocess.CalledProcessError):
            return server.start()
        time.sleep(1)
    raise AssertionError("PostgreSQL does not start.")


@contextmanager
def full_disk(bench: Bench):
    """Not a byte is left where the database is."""
    folder = Path(bench.database.removeprefix("sqlite:///")).parent
    stuffing = folder / "stuffing"
    with stuffing.open("wb", buffering=0) as file, suppress(OSError):
        while True:
            file.write(bytes(4096))
    yield
    stuffing.unlink()


@contextmanager
def no_mail_server(bench: Bench):
    bench.site.stop_mail()
    yield
    bench.site.start_mail()


@contextmanager
def work_that_stands_still(bench: Bench):
    os.kill(bench.work, signal.SIGSTOP)
    yield
    os.kill(bench.work, signal.SIGCONT)


@contextmanager
def small_disk(home: Path, megabytes: int = 48):
    """A disk of its own in memory; only root may make one."""
    home.mkdir()
    size = f"size={megabytes}m"
    subprocess.run(["mount", "-t", "tmpfs", "-o", size, "tmpfs", home], check=True)
    try:
        yield home
    finally:
        subprocess.run(["umount", "-l", home], check=True)
        shutil.rmtree(home)
