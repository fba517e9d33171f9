"""Ways out, and back: close a plan, open it again, undo a step."""

from datetime import timedelta

from django.db.models.functions import Greatest
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from desk.deeds.deed import Deed, needed
from nota.bewaren import DUBBEL, HEROPENEN_DAGEN, VERZONNEN
from nota.status import GESLOTEN
from nota.words.standen import SLUITREDEN
from plans import links
from plans.kenmerk import meant
from plans.models import Plan
from questions.fields import E_KEUZE, Keuze, Tekst

E_KENMERK = _("Dit plan is er niet. Schrijf het kenmerk zo: SP-2026-7K3F9.")


def why(label, hint):
    return needed(Tekst(label, hint), _("Schrijf kort op waarom."))


class Sluit(Deed):
    """Out of the work, still found; the initiatiefnemer reads why."""

    actie = "sluit"
    title = _("Sluit het plan")
    intro = _(
        "Voor een plan dat er al is, dat verzonnen is of dat niet doorgaat. De "
        "initiatiefnemer leest waarom. Is het er al? Dan lees je het gesprek erover "
        "voortaan bij het andere plan. Je kunt het dertig dagen lang weer openen."
    )
    press = _("Sluit het plan")
    done = _("Het plan is gesloten. Je kunt het dertig dagen lang weer openen.")

    sluitreden = needed(
        Keuze(
            _("Waarom sluit je het?"),
            SLUITREDEN.items(),
            _("Is het verzonnen? Dan wissen we het na dertig dagen."),
        ),
        E_KEUZE,
    )
    dubbel_van = Tekst(
        _("Is het er al? Welk kenmerk heeft dat plan?"),
        _("Bijvoorbeeld: SP-2026-7K3F9."),
        lang=False,
        max_length=40,
    )
    reden = why(
        _("Wat wil je erbij zeggen?"),
        _("Bijvoorbeeld: we praten verder over je plan van mei."),
    )

    @property
    def post(self):
        """What is made up may bear the address of somebody who knows of nothing."""
        return "" if self.cleaned_data["sluitreden"] == VERZONNEN else "nieuws"

    def clean_dubbel_van(self):
        """The plan in which it goes on: within sight, and not itself closed."""
        given = self.cleaned_data["dubbel_van"]
        if self.cleaned_data.get("sluitreden") != DUBBEL:
            return None
        seen = Plan.objects.visible_to(self.dossier.user).exclude(status=GESLOTEN)
        others = seen.exclude(pk=self.plan.pk)
        found = others.filter(kenmerk=meant(given or "") or "").first()
        if found is None:
            self.add_error("dubbel_van", E_KENMERK)
        return found

    def columns(self):
        told = self.cleaned_data
        closed = {"dubbel_van": told["dubbel_van"]}
        if told["sluitreden"] == VERZONNEN:
            closed["vervalt_op"] = links.expiry_when_made_up()
        return closed | {"sluitreden": told["sluitreden"]}


class Heropen(Deed):
    actie = "heropen"
    title = _("Open het plan weer")
    intro = _("Het komt terug waar het stond. De initiatiefnemer leest waarom.")
    press = _("Open het weer")
    done = _("Het plan is weer open.")
    post = "nieuws"

    reden = why(
        _("Waarom open je het weer?"), _("Bijvoorbeeld: het was een vergissing.")
    )

    @classmethod
    def offered(cls, dossier):
        since = timezone.now() - timedelta(days=HEROPENEN_DAGEN)
        return super().offered(dossier) and dossier.plan.status_op > since

    def columns(self):
        """A plan that would be erased lives on as any other that was sent."""
        columns = {"sluitreden": None, "dubbel_van": None}
        if self.plan.sluitreden == VERZONNEN:
            columns["vervalt_op"] = Greatest("vervalt_op", links.expiry_when_sent())
        return columns


class NietBesproken(Deed):
    actie = "niet-besproken"
    title = _("Toch niet besproken")
    intro = _("Het plan komt terug waar het stond. De initiatiefnemer leest waarom.")
    press = _("Zet terug")
    done = _("Het plan staat weer waar het stond.")
    post = "nieuws"

    reden = why(_("Waarom?"), _("Bijvoorbeeld: ik drukte op de verkeerde knop."))


class NietAfgerond(Deed):
    actie = "niet-afgerond"
    title = _("Toch niet afgerond")
    intro = _("Het plan komt terug waar het stond. De initiatiefnemer leest waarom.")
    press = _("Zet terug")
    done = _("Het plan staat weer waar het stond.")
    post = "nieuws"

    reden = why(_("Waarom?"), _("Bijvoorbeeld: er komt nog een foto bij het verslag."))
