"""Asking another beheerder, and doing what was asked (staff.four_eyes)."""

from collections.abc import Callable

from django.contrib import messages
from django.contrib.auth.models import Group
from django.urls import reverse
from django.utils.html import format_html
from django.utils.translation import gettext_lazy as _

from dossier.staff_mail import UITNODIGING
from matrix.models import Gebied
from plans.models import Post, row_id
from staff import events, factor, four_eyes
from staff.collega import Collega
from staff.models import Goedkeuring
from staff.rights import held_by
from staff.rights_told import tell
from staff.welcome import start_anew

E_SECOND = _(
    "Deze versie geeft terug wat een andere beheerder moet goedkeuren. Vraag dat aan "
    "op de pagina van het account of het gebied."
)
ASKED = _("Een andere beheerder moet dit nog goedkeuren: {wat}.")
ALONE = _(
    "Er is nu geen andere beheerder. Vraag wie de server beheert om er een te maken, "
    "met manage.py maak_beheerder."
)
BY_TWO = _("Goedgekeurd door twee beheerders.")


def asked(request, user, wat: str, naam: str = "") -> None:
    """Keep the request, and tell what happens now, also if nobody can give it."""
    somebody = four_eyes.ask(request, user, wat, naam)
    says = ASKED.format(wat=naam or dict(Goedkeuring.WAT)[wat])
    link = format_html(
        '{} <a href="{}">{}</a>', says, reverse("admin:verzoeken"), _("Alle verzoeken")
    )
    messages.warning(request, link)
    if not somebody:
        messages.warning(request, ALONE)


def invite_again(request, user, **more) -> None:
    start_anew(user)
    Post.objects.create(medewerker=user, soort=UITNODIGING, sleutel=row_id())
    events.record("invited", request, on=user, **more)


def give(request, verzoek: Goedkeuring) -> None:
    """Both names stand in the log: who asked, and who gave it."""
    before, more = held_by(verzoek.over), {"asked_by": verzoek.gevraagd_door}
    DEEDS[verzoek.wat](request, verzoek, more)
    tell(request, verzoek.over, before, what="accepted", chosen=str(verzoek), **more)
    verzoek.delete()


def _group(request, verzoek, more) -> None:
    """Whoever reads at another address than before begins anew with this account."""
    row = Collega.objects.get(pk=verzoek.over_id)
    row.note_the_start()
    row.groups.add(Group.objects.get(name=verzoek.naam))
    row.note(str(BY_TWO), request.user)
    if row.has_usable_password() and four_eyes.had_another_address(row):
        _factor(request, verzoek, more)
        _link(request, verzoek, more)


def _gebied(request, verzoek, more) -> None:
    for row in Gebied.objects.filter(slug=verzoek.naam):
        row.note_the_start()
        row.coordinatoren.add(verzoek.over)
        row.note(str(BY_TWO), request.user)


def _link(request, verzoek, more) -> None:
    invite_again(request, verzoek.over, **more)


def _factor(request, verzoek, more) -> None:
    factor.reset(verzoek.over)
    events.record("factor_reset", request, on=verzoek.over, **more)


DEEDS: dict[str, Callable] = {
    Goedkeuring.GROEP: _group,
    Goedkeuring.GEBIED: _gebied,
    Goedkeuring.WACHTWOORD: _link,
    Goedkeuring.TWEEDE_STAP: _factor,
}
