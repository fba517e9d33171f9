"""Finished plans to look at, a small, a middling and a large one; never stored."""

import json
from dataclasses import dataclass
from datetime import datetime
from functools import cache, lru_cache
from pathlib import Path

from django.conf import settings
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from dossier.home import Listed, first_of, people
from dossier.papers.frozen import row_of
from dossier.papers.logo_to_print import logo_on_paper
from dossier.papers.pdf import print_html
from matrix.catalogue import werkvormen
from matrix.models import Gemeente
from nota.words import Said
from plans.models import ROWS, Plan
from plans.models.columns import answer_in
from press.printing import render_pdf
from wizard import flow
from wizard.findings import Advised, advised
from wizard.journey import Journey
from wizard.names import Names
from wizard.screens.vormen import copy_of
from wizard.source import LISTS

PLANS = Path(__file__).parent / "data" / "demo.json"
MOMENTS, GROUPS = 3, 4


@dataclass(frozen=True)
class Size:
    """One of the examples: for whom it is like their own, and which plan it is."""

    name: Said
    kenmerk: str


SIZES = {
    "klein": Size(_("Een klein plan"), "SP-2026-2NYC6"),
    "middel": Size(_("Een plan voor de hele wijk"), "SP-2026-V5G9L"),
    "groot": Size(_("Een groot plan"), "SP-2026-X4M6S"),
}


@cache
def shipped(maat: str) -> dict:
    plans = json.loads(PLANS.read_text(encoding="utf-8"))
    return next(plan for plan in plans if plan["kenmerk"] == SIZES[maat].kenmerk)


def example(gemeente: Gemeente, maat: str) -> Journey:
    return Journey(Sample(gemeente, shipped(maat)))


@dataclass(frozen=True)
class Shown:
    """An example on one screen; all of it stands in its PDF."""

    plan: Plan
    advised: Advised
    people: Listed
    moments: Listed


def shown(journey: Journey) -> Shown:
    named = [moment for moment in journey.planned.values() if moment.name]
    return Shown(
        plan=journey.plan,
        advised=advised(journey),
        people=first_of(people(journey), GROUPS),
        moments=first_of(named, MOMENTS),
    )


def print_example(gemeente: Gemeente, maat: str) -> bytes:
    """Its PDF; raises PrintingFailed."""
    journey = example(gemeente, maat)
    soort = flow.VERSLAG if journey.begun else flow.PLAN
    return _printed(print_html(journey, soort, "gedeeld"), gemeente)


@lru_cache(maxsize=len(SIZES))
def _printed(html: str, gemeente: Gemeente) -> bytes:
    """The html names the logo that it shows, so with another one it is another html."""
    pictures = logo_on_paper(gemeente)
    return render_pdf(html, pictures=pictures, wall=settings.PRINT_SECONDS)


def _this_morning() -> datetime:
    """The same all day, so that its PDF is made once a day."""
    return timezone.localtime().replace(hour=0, minute=0, second=0, microsecond=0)


class Sample:
    """A source of wizard.source in the memory only: nothing of it is read or saved."""

    versie = None

    def __init__(self, gemeente: Gemeente, file: dict):
        self._file, answers = file, file["antwoorden"]
        plain = [n for step in flow.STEPS if not step.rows for n in step.tells]
        told = {name: answer_in(answers, name) for name in plain}
        self.plan = Plan(
            pk=0,
            gemeente=gemeente,
            kenmerk=file["kenmerk"],
            bewaard_op=_this_morning(),
            **told,
        )
        self.weights, self.names, self.stands = gemeente.weights(), Names(gemeente), {}
        self._rows = {name: list(self._rows_of(name)) for name in LISTS}

    def _rows_of(self, name: str):
        held = self._file["antwoorden"] if name in ROWS else self._file
        for at, stored in enumerate(held.get(name) or ()):
            copied = self._copied(stored) if name == "vormen" else {}
            yield row_of(self.plan, name, at, stored | copied)

    def _copied(self, stored: dict) -> dict:
        """The text of the werkvorm, as a plan takes it over."""
        chosen = werkvormen(self.plan.gemeente).get(stored.get("werkvorm"))
        text = copy_of(chosen) if chosen else None
        return {"werkvorm_tekst": text}

    def rows(self, name: str) -> list:
        return self._rows[name]
