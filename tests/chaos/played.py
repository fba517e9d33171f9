"""A whole run: a town on one of both databases, a storm over it, and the verdict."""

import os
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path

from tests.chaos import faults
from tests.chaos.cluster import ALONE, SYNCHRONOUS, Cluster
from tests.chaos.faults import Fault
from tests.chaos.storm import Report, Storm
from tests.chaos.town import Town
from tests.ground import ROOT, copied_on_sqlite, make
from tests.outages.faults import small_disk
from tests.postgres_server import Server

MEGABYTES = 400
BESIDE_A_LOSS = ("F01", "F02", "F10")  # of one of two databases
COPIES = 2  # that are restored elsewhere


@dataclass
class Ground:
    """A database with all that every installation has, and what may happen to it."""

    address: str
    machines: int
    faults: tuple[Fault, ...]
    another: Callable[[int], str] | None = None  # the address of an empty one


@dataclass(frozen=True)
class Play:
    seconds: float
    residents: int = 30
    seed: int = 1
    code: Path = ROOT
    only: tuple[str, ...] = ()  # faults by their id; all of them when none is named

    def of(self, faults: tuple[Fault, ...]) -> tuple[Fault, ...]:
        return tuple(f for f in faults if not self.only or f.name[:3] in self.only)


@contextmanager
def on_sqlite(home: Path) -> Iterator[Ground]:
    """On a small disk of its own, if we may make one."""
    with ExitStack() as stack:
        folder = home / "disk"
        may_happen = faults.EVERYWHERE + faults.ON_SQLITE
        if os.geteuid() == 0:
            stack.enter_context(small_disk(folder, MEGABYTES))
            may_happen += faults.ON_A_SMALL_DISK
        else:
            folder.mkdir()
        address = copied_on_sqlite(folder)
        empty = f"sqlite:///{home}/empty{{}}"
        yield Ground(address, 1, may_happen, empty.format)


@contextmanager
def on_postgres(home: Path) -> Iterator[Ground]:
    """With two machines that share nothing but the database."""
    server = Server()
    try:
        make(address := server.database("samenspel"))
        may_happen = faults.EVERYWHERE + faults.on_postgres(server)
        yield Ground(address, 2, may_happen, server.empty)
    finally:
        server.stop(check=False)


def on_a_cluster(commit: str):
    @contextmanager
    def ground(_home: Path) -> Iterator[Ground]:
        """Two machines, and a database that is lost while its standby goes on."""
        cluster = Cluster(commit)
        try:
            beside = [f for f in faults.EVERYWHERE if f.name[:3] in BESIDE_A_LOSS]
            may_happen = (cluster.fault, *beside)
            yield Ground(cluster.address, 2, may_happen, cluster.standby.empty)
        finally:
            cluster.stops()

    return ground


GROUNDS = {
    "sqlite": on_sqlite,
    "postgres": on_postgres,
    "cluster": on_a_cluster(SYNCHRONOUS),
    "async": on_a_cluster(ALONE),
}


def play(home: Path, database: str, it: Play) -> Report:
    with GROUNDS[database](home) as ground:
        town = Town(home, ground.address, ground.machines, it.code)
        with town.running():
            storm = Storm(town, it.of(ground.faults), it.seed)
            storm.rages(it.seconds, it.residents)
            storm.drains()
            copies = len(town.copies[-COPIES:])
            town.copies = town.copies[-COPIES:]
            return storm.judges([ground.another(nth) for nth in range(copies)])
