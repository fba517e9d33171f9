"""How a plan reads in a list: whose turn it is, since when, and who handles it."""

from datetime import date, datetime
from typing import NamedTuple

from django.contrib.auth.models import User
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from desk import words
from nota.status import IN_TALK, VERSLAG
from nota.termijn import werkdagen_na
from plans.promise import due
from staff.called import name_of


class Beurt(NamedTuple):
    """Who has to do something, and by when; in two short lines."""

    says: str = ""
    under: str = ""
    is_late: bool = False


class Rows:
    """The rows of one page; names of colleagues are read once."""

    def __init__(self, mine, werkdagen: int, known: User | None = None):
        self.mine, self.werkdagen = mine, werkdagen
        self.known = {known.pk: known} if known else {}
        self.names = {gebied.pk: gebied.naam for gebied in mine.gebieden}

    def of(self, plans) -> list[dict]:
        handled = {plan.behandelaar_id for plan in plans} - {None, *self.known}
        self.people = self.known | (User.objects.in_bulk(handled) if handled else {})
        return [self.row(plan) for plan in plans]

    def row(self, plan) -> dict:
        return {
            "plan": plan,
            "gebied": self.names[plan.gebied_id],
            "status": words.STATUS[plan.status],
            "van": words.INITIATIEFNEMER.get(plan.initiatiefnemer, ""),
            "is_new": is_new(plan),
            "turn": turn(plan, self.werkdagen),
            "handled": self.handled(plan),
            "instead": self.instead(plan),
        }

    def handled(self, plan) -> str:
        """Who handles it, if anybody said so."""
        if plan.behandelaar_id is None:
            return ""
        if plan.behandelaar_id == self.mine.user.pk:
            return _("van jou")
        return _("van {naam}").format(naam=name_of(self.people[plan.behandelaar_id]))

    def instead(self, plan) -> str:
        """For whom it is here, while that colleague is away."""
        lent = self.mine.lent.get(plan.gebied_id)
        away = self.mine.away.get(plan.behandelaar_id) or lent
        return away_words(away) if away else ""


def is_new(plan) -> bool:
    seen = plan.bekeken_op
    return bool(plan.nieuws_op) and (seen is None or plan.nieuws_op > seen)


def away_words(vervanging) -> str:
    return _("voor {naam}, t/m {dag}").format(
        naam=name_of(vervanging.medewerker), dag=short(vervanging.tot_en_met)
    )


def turn(plan, werkdagen: int) -> Beurt:
    if plan.wacht_sinds:
        return promised(plan.wacht_sinds, due(plan, werkdagen))
    answered = plan.beantwoord_op
    if answered and plan.status == VERSLAG:
        return Beurt(_("nog af te ronden"), silent(answered))
    if answered and plan.status in IN_TALK:
        return Beurt(_("wacht op de initiatiefnemer"), silent(answered))
    return Beurt()


def promised(since: datetime, last: date) -> Beurt:
    today = timezone.localdate()
    until = _("uiterlijk {dag}").format(dag=short(last))
    if last < today:
        return Beurt(late(werkdagen_na(last, today)), until, is_late=True)
    return Beurt(until, _("wacht sinds {dag}").format(dag=short(local(since))))


def late(werkdagen: int) -> str:
    if not werkdagen:
        return _("te laat")
    says = ngettext("{n} werkdag te laat", "{n} werkdagen te laat", werkdagen)
    return says.format(n=werkdagen)


def silent(since: datetime) -> str:
    """For how many weeks nothing came back, and since which day."""
    weeks = (timezone.now() - since).days // 7
    day = short(local(since))
    if not weeks:
        return _("sinds {dag}").format(dag=day)
    says = ngettext("al {n} week, sinds {dag}", "al {n} weken, sinds {dag}", weeks)
    return says.format(n=weeks, dag=day)


def local(moment: datetime) -> date:
    return timezone.localdate(moment)


def short(day: date) -> str:
    """15 december; with its year when that is another than now."""
    this_year = day.year == timezone.localdate().year
    return date_format(day, "j F" if this_year else "j F Y")
