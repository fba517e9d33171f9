"""F04: a PostgreSQL with a standby, as an operator has it, of which the first is lost.

The program knows both by one address, and goes to whichever takes what is written.
"""

import os
import signal
import time
from contextlib import contextmanager
from random import Random

from tests.chaos.faults import Fault
from tests.chaos.town import Town, wait_for
from tests.ground import make
from tests.postgres_server import Server, Standby

SYNCHRONOUS, ALONE = "remote_apply", "local"  # when a save is said to be stored
ENOUGH = 20  # saves before it is lost
LAGS = 1.5  # seconds in which nothing reaches the standby, before the first is lost


class Cluster:
    def __init__(self, commit: str):
        self.first = Server()
        self.database = self.first.database("samenspel")
        make(self.database)
        self.standby = Standby(self.first)
        if commit != ALONE:
            self.first.sets("synchronous_standby_names", "standby")
        self.first.sets("synchronous_commit", commit)
        self._is_lost = False

    @property
    def fault(self) -> Fault:
        return Fault("F04 the first database is lost", self.first_lost)

    @property
    def address(self) -> str:
        """Of both, the standby first: who asks has to look which can be written to."""
        hosts = ",".join(each.host for each in (self.standby, self.first))
        writable = "target_session_attrs=read-write"
        return f"postgres://postgres@{hosts}/samenspel?{writable}"

    @contextmanager
    def first_lost(self, town: Town, _chance: Random):
        """While the line to the standby is slow; for good, so it can be once."""
        if not self._is_lost:
            self._is_lost = True
            wait_for(lambda: len(town.ledger.acknowledged("save")) > ENOUGH, 30)
            self._loses_the_first()
        yield

    def _loses_the_first(self) -> None:
        receiver = self.standby.receiver()
        os.kill(receiver, signal.SIGSTOP)
        time.sleep(LAGS)
        self.first.stop("immediate")
        os.kill(receiver, signal.SIGTERM)  # before it reads what is still under way
        os.kill(receiver, signal.SIGCONT)
        self.standby.becomes_the_first()

    def stops(self) -> None:
        for server in (self.first, self.standby):
            server.stop(check=False)
