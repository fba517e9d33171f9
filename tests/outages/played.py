"""What is played, for how long, and what must hold afterwards."""

import random
import time
from collections.abc import Iterator
from dataclasses import dataclass

from tests.outages import faults
from tests.outages.bench import Bench
from tests.outages.watch import again_and_again, seconds_until
from tests.postgres_server import Server
from tests.site import within
from wizard.editions import EDITIONS

DRAINED = 900  # seconds; a print that failed halfway waits for 1, 2, 4 minutes
WAITING = 3000  # prints


@dataclass(frozen=True)
class Row:
    what: str
    found: float
    most: float

    def __str__(self):
        holds = "holds" if self.found <= self.most else "FAILS"
        return f"| {self.what} | {self.found:.1f} | {self.most:g} | {holds} |"


def on_sqlite(bench: Bench, times: int, seconds: int) -> Iterator[Row]:
    yield from storm(bench, "SQLite locked", [faults.lock], times, seconds)
    for _ in range(3):
        yield from outage(bench, "locked for 12 s", faults.lock, 12)
    yield from standstill(bench)
    yield from without_mail(bench)
    yield from many_prints(bench)


def on_small_disk(bench: Bench) -> Iterator[Row]:
    yield from outage(bench, "disk full for 75 s", faults.full_disk, 75, red=True)


def on_postgres(bench: Bench, server: Server, times: int, seconds: int):
    restarts = [faults.stopped(server, "fast"), faults.stopped(server, "immediate")]
    yield from storm(bench, "PostgreSQL restarted", restarts, times, seconds)
    for _ in range(3):
        yield from outage(
            bench, "killed, 20 s away", faults.killed(server), 20, red=True
        )
    yield from outage(bench, "tables locked for 12 s", faults.lock, 12)


def storm(bench: Bench, name: str, kinds: list, times: int, seconds: int):
    """So many faults in so much time, at odd moments and of odd lengths."""
    chance, began = random.Random(times), time.monotonic()  # noqa: S311 - no secret
    with again_and_again(bench.asks, 2):
        for number in range(times):
            time.sleep(max(0, began + seconds * number / times - time.monotonic()))
            if number % 5 == 0:
                bench.another_version()
            with chance.choice(kinds)(bench):
                time.sleep(chance.uniform(0, seconds / times))
    took = time.monotonic() - began
    within(DRAINED, lambda: not bench.has_work())
    mails, prints = bench.asked, bench.versions * len(EDITIONS)
    yield Row(f"{name} {times} times: in seconds", took, seconds * 1.2)
    yield Row("the work ended, times", bench.has_ended(), 0)
    yield Row(f"of {mails} mails, not sent once", bench.not_once(), 0)
    yield Row(f"of {prints} prints, not kept once", bench.prints_missing(), 0)
    yield Row("longest wait of a mail, faults included, s", bench.longest_wait(), 120)
    yield Row("memory of the work, MB", bench.megabytes(), 150)


def outage(bench: Bench, name: str, fault, seconds: int, *, red=False):
    """One fault, and the first mail that is asked after it ended."""
    with fault(bench):
        ends = time.monotonic() + seconds
        if red:
            turned = seconds_until(bench, ready=False)
            yield Row(f"{name}: health is red after, s", turned, 60)
        time.sleep(max(0, ends - time.monotonic()))
    word = bench.asks()
    left = bench.seconds_until_it_left(word, DRAINED)
    yield Row(f"{name}: the next mail left after, s", left, 30)
    yield Row(
        "and health is green after, s", left + seconds_until(bench, ready=True), 60
    )


def standstill(bench: Bench) -> Iterator[Row]:
    with faults.work_that_stands_still(bench):
        turned = seconds_until(bench, ready=False)
    yield Row("the work stands still: health is red after, s", turned, 60)
    yield Row("and goes on: green after, s", seconds_until(bench, ready=True), 60)


def without_mail(bench: Bench) -> Iterator[Row]:
    with faults.no_mail_server(bench):
        waits = bench.asks()
        time.sleep(60)
    left = bench.seconds_until_it_left(bench.asks(), DRAINED)
    yield Row("mail server away for 60 s: the next mail left after, s", left, 30)
    left += bench.seconds_until_it_left(waits, DRAINED)
    yield Row("and the one that waited after, s", left, 120)


def many_prints(bench: Bench) -> Iterator[Row]:
    """A mail is asked now and then, while the work is at all those."""
    while bench.versions * len(EDITIONS) < WAITING:
        bench.another_version()
    waiting = "SELECT count(*) FROM plans_drukwerk"
    within(DRAINED, lambda: bench.insists(waiting)[0][0] > WAITING * 0.9)
    found = []
    for _ in range(10):
        time.sleep(6)
        found.append(bench.seconds_until_it_left(bench.asks(), DRAINED))
    there = bench.insists(waiting)[0][0]
    yield Row(
        f"with {there} prints waiting: the longest of 10 mails, s", max(found), 60
    )
    yield Row("of all these mails, not sent once", bench.not_once(), 0)
