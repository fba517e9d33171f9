"""A real site whose database breaks: who asks it for mails, and what came of them."""

import sqlite3
import time
from collections import Counter
from contextlib import closing, suppress
from datetime import UTC, datetime

import psycopg

from tests.site import Site, within
from wizard.editions import EDITIONS

BEGUN = """
from django.utils.timezone import now
from plans.beginning import begin
from tests.freezing import freeze
freeze(begin(mail="buurt@voorbeeld.nl", mail_bewezen_op=now(), titel="Een bankje"))
"""
ASKED = """
INSERT INTO plans_post (plan_id, soort, sleutel, gevraagd_op, volgende_op, pogingen)
SELECT id, 'ontvangen', ?, ?, ?, 0 FROM plans_plan
"""
ANOTHER = """
INSERT INTO plans_versie (plan_id, nummer, soort, ingediend_op, inhoud)
SELECT plan_id, nummer + ?, soort, ingediend_op, inhoud FROM plans_versie
WHERE nummer = 1
"""


class Bench:
    """One plan on a site with its work; its database is asked past the program."""

    def __init__(self, site: Site, database: str):
        self.site, self.database = site, database
        self.work = site.started[0].pid
        self.asked, self.versions = 0, 1
        site.manage("shell", "-c", BEGUN)

    def run(self, sql: str, *values) -> list[tuple]:
        """One statement in a transaction of its own; raises what the database says."""
        if self.database.startswith("sqlite"):
            file = self.database.removeprefix("sqlite:///")
            connected, values = sqlite3.connect(file, timeout=60), map(plain, values)
        else:
            connected = psycopg.connect(self.database, connect_timeout=2)
            sql = sql.replace("?", "%s")
        with closing(connected), connected:
            ran = connected.execute(sql, tuple(values))
            return ran.fetchall() if ran.description else []

    def insists(self, sql: str, *values) -> list[tuple]:
        """The same, until the database has done it."""
        while True:
            with suppress(sqlite3.OperationalError, psycopg.OperationalError):
                return self.run(sql, *values)
            time.sleep(0.2)

    def asks(self) -> str:
        """For one mail; returns by which word it can be found."""
        self.asked += 1
        now = datetime.now(UTC)
        self.insists(ASKED, str(self.asked), now, now)
        return str(self.asked)

    def another_version(self) -> None:
        self.insists(ANOTHER, self.versions)
        self.versions += 1

    def seconds_until_it_left(self, word: str, most: float) -> float:
        began = time.monotonic()
        left = "SELECT 1 FROM plans_post WHERE sleutel = ? AND verzonden_op IS NOT NULL"
        within(most, lambda: self.insists(left, word))
        return time.monotonic() - began

    def has_work(self) -> bool:
        """A mail that waits, or a version without one of its prints."""
        wait = "SELECT count(*) FROM plans_post WHERE verzonden_op IS NULL"
        return self.insists(wait) != [(0,)] or self.prints_missing() != 0

    def prints_missing(self) -> int:
        kept = self.insists("SELECT count(*) FROM plans_afdruk")[0][0]
        return self.versions * len(EDITIONS) - kept

    def longest_wait(self) -> float:
        sent = self.insists("SELECT gevraagd_op, verzonden_op FROM plans_post")
        return max((read(done) - read(asked)).total_seconds() for asked, done in sent)

    def not_once(self) -> int:
        """How many mails never arrived, or more than once."""
        came = Counter(mail["Message-ID"] for mail in self.site.mail.messages)
        return self.asked - sum(times == 1 for times in came.values())

    def has_ended(self) -> bool:
        return self.site.started[0].poll() is not None

    def megabytes(self) -> int:
        with open(f"/proc/{self.work}/status") as status:
            size = next(line for line in status if line.startswith("VmRSS"))
        return int(size.split()[1]) // 1024


def plain(value):
    """A moment as Django writes it into SQLite."""
    if isinstance(value, datetime):
        return value.replace(tzinfo=None).isoformat(" ")
    return value


def read(moment: str | datetime) -> datetime:
    if isinstance(moment, str):
        return datetime.fromisoformat(moment).replace(tzinfo=UTC)
    return moment
