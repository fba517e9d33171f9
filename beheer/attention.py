"""What a beheerder should look at, each with the page on which it is mended."""

from collections.abc import Iterator
from datetime import timedelta
from typing import NamedTuple

from django.contrib.auth.models import User
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from dossier.worker import JOBS
from matrix.coordinating import unserved
from matrix.models import Gemeente, Hulpregel, Tekst, Werkvorm
from matrix.wording import DEFAULTS
from plans.models import Drukwerk, Hartslag, Plan, Post
from staff.former import past
from staff.four_eyes import waiting

A_YEAR, A_MONTH = timedelta(days=365), timedelta(days=30)
NAMED = 6  # of a longer list, so many are named


class Attention(NamedTuple):
    says: str
    href: str = ""
    names: str = ""
    is_urgent: bool = False


def points(user) -> list[Attention]:
    """Urgent first; only what this beheerder can do something about."""
    found = [*_about_work(user), *_about_requests(user)]
    if user.has_perm("matrix.change_gebied"):
        found += _about_people()
    if user.has_perm("matrix.change_werkvorm"):
        found += _about_words()
    return sorted(found, key=lambda point: not point.is_urgent)


def _about_work(user) -> Iterator[Attention]:
    if not user.has_perm("plans.zie_post"):
        return
    where = reverse("admin:plans_post_changelist")
    if Hartslag.objects.is_silent():
        says = _("Het werk op de achtergrond staat stil: er gaat geen mail uit.")
        yield Attention(says, where, is_urgent=True)
    elif failing := failing_jobs():
        says = _("Op de achtergrond lukt iets al een kwartier niet:")
        yield Attention(says, where, _named(failing), is_urgent=True)
    mails = Post.objects.waiting().failed().count()
    prints = Drukwerk.objects.failed().count()
    if mails:
        says = ngettext("{n} mail is mislukt.", "{n} mails zijn mislukt.", mails)
        yield Attention(says.format(n=mails), where, is_urgent=True)
    if prints:
        says = ngettext("{n} PDF is mislukt.", "{n} PDF’s zijn mislukt.", prints)
        yield Attention(says.format(n=prints), where, is_urgent=True)
    if going := _going().count():
        yield Attention(
            ngettext(
                "De komende 30 dagen verdwijnt {n} plan, omdat zijn tijd om is.",
                "De komende 30 dagen verdwijnen {n} plannen, omdat hun tijd om is.",
                going,
            ).format(n=going)
        )


def _about_requests(user) -> Iterator[Attention]:
    """What another beheerder asked: nothing happens until somebody looks."""
    if not user.has_perm("staff.change_collega"):
        return
    if asked := waiting().exclude(gevraagd_door=user).exclude(over=user).count():
        says = ngettext(
            "{n} verzoek wacht op een tweede beheerder.",
            "{n} verzoeken wachten op een tweede beheerder.",
            asked,
        )
        yield Attention(says.format(n=asked), reverse("admin:verzoeken"))
    if going := list(past(timezone.now() + A_MONTH)):
        says = ngettext(
            "De komende 30 dagen verdwijnt de naam van {n} oud-collega.",
            "De komende 30 dagen verdwijnen de namen van {n} oud-collega’s.",
            len(going),
        )
        yield Attention(
            says.format(n=len(going)), _list("staff_collega"), _named(going)
        )


def failing_jobs() -> list[str]:
    """In words. Mail fails one by one: then the job itself goes on."""
    says = {job.name: str(job.says) for job in JOBS}
    found = [says.get(name, name) for name in Hartslag.objects.failing()]
    if Post.objects.is_stuck() and says["mail"] not in found:
        found.append(says["mail"])
    return found


def _going():
    """What will be erased within a month, concepts included."""
    soon = timezone.now() + A_MONTH
    return Plan.objects.alive().filter(vervalt_op__lte=soon)


def _about_people() -> Iterator[Attention]:
    if alone := list(unserved()):
        says = ngettext(
            "{n} gebied heeft geen coördinator die er plannen behandelt.",
            "{n} gebieden hebben geen coördinator die er plannen behandelt.",
            len(alone),
        )
        where = reverse("desk:zonder-coordinator")  # with the plans that wait there
        yield Attention(says.format(n=len(alone)), where, _named(alone), is_urgent=True)
    silent = User.objects.filter(gebieden__isnull=False, is_active=True, email="")
    if unheard := list(silent.distinct().order_by("username")):
        says = ngettext(
            "{n} coördinator heeft geen mailadres en hoort dus niets.",
            "{n} coördinatoren hebben geen mailadres en horen dus niets.",
            len(unheard),
        )
        where = _list("staff_collega")
        yield Attention(
            says.format(n=len(unheard)), where, _named(unheard), is_urgent=True
        )
    gemeente = Gemeente.objects.first()
    if gemeente and not gemeente.contact_mail:
        says = _("De gemeente heeft nog geen mailadres waar inwoners terecht kunnen.")
        yield Attention(says, _change(gemeente))


def _about_words() -> Iterator[Attention]:
    before = timezone.localdate() - A_YEAR
    if old := list(Werkvorm.objects.published().filter(nagekeken_op__lt=before)):
        says = ngettext(
            "{n} werkvorm is een jaar niet nagekeken.",
            "{n} werkvormen zijn een jaar niet nagekeken.",
            len(old),
        )
        where = _list("matrix_werkvorm") + "?o=6"
        yield Attention(says.format(n=len(old)), where, _named(old))
    if unchecked := Hulpregel.objects.filter(nagekeken_op=None).count():
        says = ngettext(
            "{n} regel van de hulppagina is nog niet nagekeken.",
            "{n} regels van de hulppagina zijn nog niet nagekeken.",
            unchecked,
        )
        yield Attention(says.format(n=unchecked), _list("matrix_hulpregel"))
    if ours := len(DEFAULTS) - Tekst.objects.filter(slug__in=DEFAULTS).count():
        says = ngettext(
            "{n} vaste tekst is nog die van ons.",
            "{n} vaste teksten zijn nog die van ons.",
            ours,
        )
        yield Attention(says.format(n=ours), _list("matrix_tekst"))


def _named(rows) -> str:
    names = [str(row) for row in rows[:NAMED]]
    if more := len(rows) - len(names):
        names.append(_("en nog {n}").format(n=more))
    return ", ".join(names)


def _list(name: str) -> str:
    return reverse(f"admin:{name}_changelist")


def _change(row) -> str:
    meta = row._meta
    return reverse(f"admin:{meta.app_label}_{meta.model_name}_change", args=[row.pk])
