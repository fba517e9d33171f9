"""A storm over a town: who walks in it, what breaks when, and what is found."""

import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import pairwise
from random import Random

from tests.chaos.actor import GaveUp, Tally
from tests.chaos.coordinator import Coordinator
from tests.chaos.database import Database
from tests.chaos.faults import Fault
from tests.chaos.resident import Resident
from tests.chaos.town import Town
from tests.chaos.verdict import Findings, Verdict, prints_due
from tests.site import within

COORDINATORS = ("anna", "bo")
PAUSE = 4  # seconds between two faults, in the middle; less in a short storm
SECONDS_A_VERSION = 8  # each costs prints, which cost as many seconds
DRAINED = 600
SLOWEST = 120  # seconds until a page comes again after a fault


@dataclass
class Report:
    seed: int
    tally: Tally
    found: Findings = field(default_factory=Findings)
    acknowledged: int = 0
    longest_outage: float = 0
    well_again: list[float] = field(default_factory=list)  # after each fault
    faults: list[str] = field(default_factory=list)

    @property
    def holds(self) -> bool:
        return not self.found.said

    @property
    def broken_requests(self) -> int:
        answers = self.tally.answers
        failed = (n for status, n in answers.items() if is_a_failure(status))
        return sum(failed)


def is_a_failure(status) -> bool:
    return status == "broken" or status >= 500


class Ration:
    """So many versions in so much time, for all residents together."""

    def __init__(self, first: int = 1):
        self._began, self._first, self._given = time.monotonic(), first, 0
        self._lock = threading.Lock()

    def takes(self) -> bool:
        with self._lock:
            passed = (time.monotonic() - self._began) / SECONDS_A_VERSION
            given = self._given < self._first + passed
            self._given += given
            return given


class Storm:
    def __init__(self, town: Town, faults: tuple[Fault, ...], seed: int):
        self.town, self.faults = town, faults
        self.chance = Random(seed)  # noqa: S311 - only to be repeated
        self.report = Report(seed, Tally())

    def rages(self, seconds: float, residents: int) -> None:
        with self._people_walk(residents):
            ends = time.monotonic() + seconds
            pause = min(PAUSE, seconds / len(self.faults) / 2)
            for fault in self._in_some_order():
                time.sleep(min(self.chance.expovariate(1 / pause), pause * 3))
                if time.monotonic() > ends and self._all_were_played():
                    break
                self._plays(fault)
        self._measures()

    def _all_were_played(self) -> bool:
        return {fault.name for fault in self.faults} <= set(self.report.faults)

    def _in_some_order(self) -> Iterator[Fault]:
        """Each comes before any comes again."""
        while True:
            yield from self.chance.sample(self.faults, len(self.faults))

    def _plays(self, fault: Fault) -> None:
        with fault.breaks(self.town, self.chance):
            time.sleep(self.chance.uniform(*fault.seconds))
        self.report.faults.append(fault.name)
        began = time.monotonic()
        within(SLOWEST, self.town.answers)
        self.report.well_again.append(time.monotonic() - began)

    @contextmanager
    def _people_walk(self, residents: int):
        is_over, ration = threading.Event(), Ration()
        told = (self.town, self.town.ledger, self.report.tally)
        seeds = [Random(self.chance.random()) for _nth in range(residents)]  # noqa: S311 - as above
        self.residents = [Resident(*told, seed) for seed in seeds]
        for resident in self.residents:
            resident.may_send = ration.takes
        colleagues = [Coordinator(n, *told, self.chance) for n in COORDINATORS]
        threads = [
            threading.Thread(target=each.walks, args=(is_over,))
            for each in (*self.residents, *colleagues)
        ]
        for thread in threads:
            thread.start()
        try:
            yield
        finally:
            is_over.set()
            for thread in threads:
                thread.join()

    def _measures(self) -> None:
        known = [ln.ended for ln in self.town.ledger.lines if ln.is_acknowledged]
        gaps = [later - sooner for sooner, later in pairwise(sorted(known))]
        self.report.acknowledged = len(known)
        self.report.longest_outage = max(gaps, default=0)

    # Afterwards

    def drains(self) -> None:
        """An hour goes by, and the work is begun anew: all that waits is done."""
        database = Database(self.town.database)
        for table in ("plans_post", "plans_drukwerk"):
            database.an_hour_later(table)
        for machine in self.town.machines:
            machine.work.kill()
        within(DRAINED, lambda: not waits(database))

    def judges(self, elsewhere: list[str]) -> Report:
        found = self.report.found
        verdict = Verdict(self.town.ledger, Database(self.town.database), found=found)
        verdict.of_all(self.town.keys["LINK_KEY"], self.town.mail.messages)
        for (began, copy), address in zip(self.town.copies, elsewhere, strict=False):
            self.town.manage_with("zet_terug", copy, DATABASE_URL=address)
            restored = Database(address)
            Verdict(
                self.town.ledger, restored, began, found=found
            ).of_what_people_wrote()
        self._opens_each_link()
        for said in self.report.tally.wrong:
            found.finds("broken", said)
        return self.report

    def _opens_each_link(self) -> None:
        """I6"""
        for resident in self.residents:
            for plan, link in resident.links.items():
                resident.comes_in_anew()
                try:
                    _status, headers, _page = resident.presses_a_button(link)
                except GaveUp:
                    self.report.found.finds("lost", f"the link of plan {plan}")
                else:
                    assert f"/plan/{plan}/" in headers["Location"]


def waits(database: Database) -> bool:
    """A print that is not made yet, or a mail that may go and did not."""
    unsent = (
        "SELECT 1 FROM plans_post post JOIN plans_plan p ON p.id = post.plan_id"
        " WHERE post.verzonden_op IS NULL AND post.medewerker_id IS NULL"
        " AND p.mail IS NOT NULL"
        " AND (p.mail_bewezen_op IS NOT NULL OR post.soort = 'bewijs') LIMIT 1"
    )
    kept = "SELECT count(*) AS n FROM plans_afdruk"
    due = "SELECT inhoud FROM plans_versie"
    prints = sum(len(prints_due(row["inhoud"])) for row in database.rows(due))
    return bool(database.rows(unsent)) or database.rows(kept)[0]["n"] < prints
