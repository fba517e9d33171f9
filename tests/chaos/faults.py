"""What may happen to a town, each with its id of docs/eisen.md; all of them heal.

A fault is a context: within it the thing is broken. It gets the town and a chance, and
may wait a moment for something to be under way.
"""

import os
import signal
import time
from collections.abc import Callable
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass
from random import Random

import psycopg

from tests.at_work import locked
from tests.chaos import mail
from tests.chaos.town import Town, children_of, kill, wait_for
from tests.outages import faults
from tests.postgres_server import Server


@dataclass(frozen=True)
class Fault:
    name: str  # with its id
    breaks: Callable  # (town, chance) to a context
    seconds: tuple[float, float] = (0, 0)  # how long it lasts


@contextmanager
def worker_killed(town: Town, chance: Random):
    """F01: in the middle of a save, when there is one."""
    web = chance.choice(town.machines).web
    workers = [pid for pid in web.children() if is_gunicorn(pid)]
    wait_for(lambda: town.ledger.under_way, 1)
    if workers:
        kill(chance.choice(workers))
    yield


def is_gunicorn(pid: int) -> bool:
    with suppress(OSError), open(f"/proc/{pid}/cmdline", "rb") as words:
        return b"gunicorn" in words.read()
    return False


@contextmanager
def machine_killed(town: Town, chance: Random):
    """F02: gunicorn with all its workers, and the work beside it."""
    machine = chance.choice(town.machines)
    wait_for(lambda: town.ledger.under_way, 1)
    for program in machine.programs:
        program.wanted = False
        program.kill()
    yield
    for program in machine.programs:
        program.start()


@contextmanager
def work_killed_in_a_mail(town: Town, _chance: Random):
    """F16: the mail server has it, and nobody marked it."""
    town.mail.at_each = lambda: [kill(m.work.process.pid) for m in town.machines]
    yield
    town.mail.at_each = lambda: None


@contextmanager
def work_killed_in_a_print(town: Town, chance: Random):
    """F16: when it prints, if it does so soon."""
    work = chance.choice(town.machines).work
    wait_for(lambda: printing(work.process.pid), 3)
    kill(work.process.pid)
    yield


@contextmanager
def print_that_never_ends(town: Town, chance: Random):
    """F17: a child that prints stands still; the program gives it up."""
    work = chance.choice(town.machines).work
    wait_for(lambda: printing(work.process.pid), 3)
    for pid in printing(work.process.pid):
        with suppress(ProcessLookupError):
            os.kill(pid, signal.SIGSTOP)
    yield


def printing(pid: int) -> list[int]:
    """The children of the fork server of the work."""
    return [child for server in children_of(pid) for child in children_of(server)]


def mood(name: str):
    @contextmanager
    def fault(town: Town, _chance: Random):
        with town.mail.in_a_mood(name):
            yield

    return fault


@contextmanager
def no_mail_server(town: Town, _chance: Random):
    town.mail.closes()
    yield
    town.mail.opens()


@contextmanager
def backup_made(town: Town, _chance: Random):
    """F10: while people save; when it began tells what must be in it."""
    began = time.monotonic()
    said = town.manage("reservekopie", str(town.home / "copies"))
    town.copies.append((began, said.strip()))
    yield


@contextmanager
def migrated(town: Town, _chance: Random):
    """F11: a next release has a column and an index more; and back again."""
    next_release = {"DJANGO_SETTINGS_MODULE": "tests.chaos.next_release.settings"}
    for goal in ("0001", "zero"):
        town.manage_with("migrate", "next_release", goal, **next_release)
    yield


@contextmanager
def database_locked(town: Town, _chance: Random):
    """F19, as far as SQLite knows it: somebody else writes."""
    with locked(town.database):
        yield


@contextmanager
def disk_full(town: Town, _chance: Random):
    with faults.full_disk(town):
        yield


def stopped(server: Server, mode: str):
    @contextmanager
    def fault(town: Town, _chance: Random):
        with faults.stopped(server, mode)(town):
            yield

    return fault


@contextmanager
def no_connection_left(town: Town, _chance: Random):
    """F19: others have them all."""
    with ExitStack() as taken:
        with suppress(psycopg.OperationalError):
            while True:
                one = psycopg.connect(town.database, connect_timeout=2)
                taken.callback(one.close)
        yield


EVERYWHERE = (
    Fault("F01 a worker killed while somebody saves", worker_killed),
    Fault("F01 a worker killed while somebody saves", worker_killed),
    Fault("F02 the whole program killed", machine_killed, (0.2, 3)),
    Fault("F07 no mail server", no_mail_server, (1, 6)),
    Fault("F07 mail is slow", mood(mail.SLOW), (1, 6)),
    Fault("F07 mail is refused for now", mood(mail.LATER), (1, 4)),
    Fault("F07 mail is refused for good", mood(mail.NEVER), (1, 4)),
    Fault("F07 mail is taken, and the line dropped", mood(mail.HANGS_UP), (1, 4)),
    Fault("F10 a backup is made", backup_made),
    Fault("F11 a next release migrates", migrated),
    Fault("F16 the work killed in a mail", work_killed_in_a_mail, (2, 5)),
    Fault("F16 the work killed in a print", work_killed_in_a_print),
    Fault("F17 a print that never ends", print_that_never_ends),
)
ON_SQLITE = (Fault("F19 the database is locked", database_locked, (0.5, 8)),)
ON_A_SMALL_DISK = (Fault("F06 the disk is full", disk_full, (0.5, 4)),)


def on_postgres(server: Server) -> tuple[Fault, ...]:
    return (
        Fault("F03 PostgreSQL crashes", stopped(server, "immediate"), (0.5, 8)),
        Fault("F03 PostgreSQL crashes", stopped(server, "immediate"), (0.1, 1)),
        Fault("F03 PostgreSQL is restarted", stopped(server, "fast"), (0.5, 4)),
        Fault("F19 no connection is left", no_connection_left, (0.5, 4)),
    )
