"""All of an installation as it really runs: machines, their work, a database, mail.

A machine is gunicorn with its workers and the work beside it, in a folder of its own;
two of them share the database and nothing else. Whoever ends is started again, as the
units of deploy/systemd do.
"""

import os
import secrets
import signal
import subprocess
import sys
import threading
import time
from contextlib import contextmanager, suppress
from pathlib import Path

from django.conf import settings

from tests.chaos.ledger import Ledger
from tests.chaos.mail import MoodyMailBox
from tests.commands import commands
from tests.people.someone import Someone
from tests.postgres_server import binaries
from tests.site import PATIENCE, free_port, within

CONFIG = ("--config", "deploy/gunicorn.conf.py")
ANEW = 0.5  # seconds until whoever ended is started again


class Program:
    """A process that may be killed, and is there again a moment later."""

    def __init__(self, command: tuple, cwd: Path, environment: dict, log: Path):
        self.command, self.cwd, self.environment = command, cwd, environment
        self.log = log
        self.process: subprocess.Popen | None = None
        self.wanted = False

    def start(self) -> None:
        with self.log.open("ab") as log:
            self.process = subprocess.Popen(
                [sys.executable, *self.command],
                cwd=self.cwd,
                env=self.environment,
                stdout=log,
                stderr=subprocess.STDOUT,
                start_new_session=True,
            )
        self.wanted = True

    def starts_again(self) -> None:
        if self.wanted and self.process.poll() is not None:
            self.kill()  # what it left behind
            self.start()

    def kill(self) -> None:
        """All of it at once, without a word."""
        with suppress(ProcessLookupError):
            os.killpg(self.process.pid, signal.SIGKILL)
        self.process.wait()

    def stop(self) -> None:
        self.wanted = False
        self.process.terminate()
        with suppress(subprocess.TimeoutExpired):
            self.process.wait(PATIENCE)
        self.kill()

    def children(self) -> list[int]:
        return children_of(self.process.pid)


class Machine:
    def __init__(self, town: "Town", name: str):
        home = town.home / name
        home.mkdir()
        (home / "static").symlink_to(settings.STATIC_ROOT)
        self.port = free_port()
        self.url = f"http://127.0.0.1:{self.port}"
        environment = town.environment | {"VAR_DIR": str(home)}
        where = ("--bind", f"127.0.0.1:{self.port}")
        served = ("-m", "gunicorn", "coevorden.wsgi", *CONFIG, *where)
        told = (town.code, environment, town.log)
        self.web = Program(served, *told)
        self.work = Program(("manage.py", "werk"), *told)

    @property
    def programs(self) -> tuple[Program, Program]:
        return self.web, self.work


class Town:
    """`database` is its address, `code` where the program stands."""

    def __init__(self, home: Path, database: str, machines: int, code: Path):
        self.home, self.database, self.code = home, database, code
        self.log = home / "log"
        self.mail = MoodyMailBox(free_port())
        keys = ("SECRET_KEY", "LINK_KEY", "FACTOR_KEY")
        self.keys = {name: secrets.token_urlsafe(48) for name in keys}
        self.environment = {
            **os.environ,
            **self.keys,
            "PATH": f"{os.environ['PATH']}:{binaries()}",
            "DATABASE_URL": database,
            "VAR_DIR": str(home),
            "BASE_URL": "http://127.0.0.1:8000",
            "NUM_PROXIES": "1",  # each person says to be somewhere else
            "EMAIL_HOST": "127.0.0.1",
            "EMAIL_PORT": str(self.mail.port),
        }
        self.machines = [Machine(self, f"machine-{n}") for n in range(machines)]
        self.ledger = Ledger(home / "ledger.jsonl")
        self.copies: list[tuple[float, str]] = []  # when each began, and where it is
        self._closing = threading.Event()

    @property
    def addresses(self) -> list[str]:
        return [machine.url for machine in self.machines]

    @property
    def programs(self) -> list[Program]:
        return [each for machine in self.machines for each in machine.programs]

    @contextmanager
    def running(self):
        self.mail.opens()
        with commands(self.environment, self.code) as self._commands, self._works():
            yield self

    @contextmanager
    def _works(self):
        for program in self.programs:
            program.start()
        keeper = threading.Thread(target=self._keeps_all_running)
        keeper.start()
        try:
            within(PATIENCE, self.answers)
            yield
        finally:
            self._closing.set()
            keeper.join()
            for program in self.programs:
                program.stop()
            self.mail.closes()

    def _keeps_all_running(self) -> None:
        while not self._closing.wait(ANEW):
            for program in self.programs:
                program.starts_again()

    def answers(self) -> bool:
        """Every machine serves a page that asks the database."""
        return all(answers(machine.url) for machine in self.machines)

    def manage(self, *command: str) -> str:
        """What a command of manage.py says."""
        return self._commands.run(*command)

    def manage_with(self, *command: str, **more: str) -> None:
        """With other settings than the town has."""
        ran = subprocess.run(
            [sys.executable, "manage.py", *command],
            cwd=self.code,
            env=self.environment | more,
            capture_output=True,
            text=True,
        )
        assert ran.returncode == 0, ran.stderr[-2000:]


def answers(url: str) -> bool:
    with suppress(OSError):
        return Someone(url, patience=10).asks("/werkvormen/")[0] == 200
    return False


def children_of(pid: int) -> list[int]:
    """Its own, not theirs."""
    found: list[int] = []
    for thread in Path(f"/proc/{pid}/task").glob("*/children"):
        with suppress(OSError):
            found += map(int, thread.read_text().split())
    return found


def kill(pid: int) -> None:
    with suppress(ProcessLookupError):
        os.kill(pid, signal.SIGKILL)


def wait_for(moment, seconds: float) -> bool:
    """Whether it came within that time; a fault does not insist on its moment."""
    late = time.monotonic() + seconds
    while time.monotonic() < late:
        if moment():
            return True
        time.sleep(0.01)
    return False
