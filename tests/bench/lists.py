"""python -m tests.bench.lists [plans plans rounds]: do pages feel how many there are?

Two installations on one PostgreSQL, asked in turn, so that a busy moment hits both. It
ends with 1 if a page takes over 1.2 times as long with the many, at the slowest but one
in twenty times (p95).
"""

import logging
import os
import subprocess
import sys
from io import StringIO
from statistics import median, quantiles
from time import perf_counter

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "coevorden.settings")
django.setup()

from django.core.management import call_command  # noqa: E402 - Django is set up first
from django.db import connection  # noqa: E402 - as above

from tests.ground import make  # noqa: E402 - as above
from tests.people.medewerker import Medewerker  # noqa: E402 - as above
from tests.people.staff import AMBTENAAR, GEBIEDSCOORDINATOR  # noqa: E402 - as above
from tests.postgres_server import Server  # noqa: E402 - as above

MOST = 1.2
LONG_AGO = "1750000000000000-1000000"  # half of the plans are newer
HERE, THERE = GEBIEDSCOORDINATOR, AMBTENAAR
PAGES = {
    "inbox: te laat": (HERE, "/medewerkers/?lijst=te-laat"),
    "inbox: nieuw": (HERE, "/medewerkers/?lijst=nieuw"),
    "inbox: bij de inwoner": (HERE, "/medewerkers/?lijst=inwoner"),
    "all plans": (HERE, "/medewerkers/plannen/"),
    "all plans, next page": (HERE, f"/medewerkers/plannen/?na={LONG_AGO}"),
    "coordinator, a word": (HERE, "/medewerkers/plannen/?q=moestuin"),
    "coordinator, two words": (HERE, "/medewerkers/plannen/?q=moestuin+17"),
    "ambtenaar, all": (THERE, "/medewerkers/zoeken/"),
    "ambtenaar, a word": (THERE, "/medewerkers/zoeken/?q=moestuin"),
    "ambtenaar, two words": (THERE, "/medewerkers/zoeken/?q=moestuin+17"),
    "ambtenaar, status": (THERE, "/medewerkers/zoeken/?status=besproken"),
    "ambtenaar, zwaarte": (THERE, "/medewerkers/zoeken/?zwaarte=zwaar"),
    "figures": (THERE, "/medewerkers/cijfers/"),
}


def fill(plans: int) -> None:
    with connection.cursor() as cursor:
        cursor.execute("SET statement_timeout = 0")
    call_command("vul_met_plannen", str(plans), stdout=StringIO())
    with connection.cursor() as cursor:
        cursor.execute("VACUUM ANALYZE")  # as a database that lives has had


class Installation:
    """In a process of its own: fills a database, then tells how long each page took."""

    def __init__(self, server: Server, plans: int):
        address = server.database(f"plans_{plans}")
        make(address)
        self._process = subprocess.Popen(
            [sys.executable, "-m", "tests.bench.lists", "--answer", str(plans)],
            env=os.environ | {"DATABASE_URL": address},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )

    def is_filled(self) -> None:
        self._process.stdout.readline()

    def seconds(self, page: str) -> float:
        self._process.stdin.write(f"{page}\n")
        self._process.stdin.flush()
        return float(self._process.stdout.readline())


def answer(plans: int) -> None:
    fill(plans)
    people = {
        HERE: Medewerker("sleen", "dalen", "zweeloo"),
        THERE: Medewerker(groups=(AMBTENAAR,)),
    }
    tell("filled")
    for line in sys.stdin:
        who, address = PAGES[line.strip()]
        begun = perf_counter()
        response = people[who].client.get(address, headers={"host": "localhost"})
        tell(perf_counter() - begun)
        assert response.status_code == 200, address


def tell(what: object) -> None:
    sys.stdout.write(f"{what}\n")
    sys.stdout.flush()


def compare(few: int, many: int, rounds: int) -> bool:
    """Draws the table; false when a page feels the number of plans."""
    server = Server()
    both = [Installation(server, plans) for plans in (few, many)]
    for installation in both:
        installation.is_filled()
    tell(f"ms, {rounds} rounds: median and p95 at {few}, at {many}; p95 {MOST} at most")
    worst = 0.0
    for page in PAGES:
        took = [[] for _ in both]
        for _ in range(rounds):
            for installation, seconds in zip(both, took, strict=True):
                seconds.append(installation.seconds(page))
        ratio = p95(took[1]) / p95(took[0])
        worst = max(worst, ratio)
        told = "".join(f"{median(s) * 1e3:8.1f}{p95(s) * 1e3:8.1f}" for s in took)
        tell(f"{page:26}{told}{ratio:8.2f}")
    return worst <= MOST


def p95(seconds: list[float]) -> float:
    return quantiles(seconds, n=20)[-1]


if __name__ == "__main__":
    logging.disable(logging.WARNING)
    if sys.argv[1:2] == ["--answer"]:
        answer(int(sys.argv[2]))
    else:
        numbers = [int(each) for each in sys.argv[1:]] or [1_000, 100_000, 200]
        sys.exit(not compare(*numbers))
