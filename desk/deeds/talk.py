"""Words: to the initiatiefnemer, or to colleagues only."""

from django.utils.translation import gettext_lazy as _

from desk.deeds.deed import Deed, needed
from plans.models import Bericht, Notitie
from questions.fields import Tekst

E_BERICHT = _("Typ eerst je bericht.")


class Schrijf(Deed):
    actie = "schrijf"
    title = _("Bericht aan de initiatiefnemer")
    press = _("Verstuur")
    done = _("Je bericht is verstuurd.")
    post = "bericht"
    listed = False

    tekst = needed(
        Tekst(
            _("Wat wil je zeggen?"),
            _("Bijvoorbeeld: mooi plan. Zal ik je bellen?"),
        ),
        E_BERICHT,
    )

    def write(self, event):
        Bericht.objects.create(
            plan=self.plan,
            op=event.op,
            medewerker=event.medewerker,
            tekst=self.cleaned_data["tekst"],
        )


class BeginGesprek(Deed):
    actie = "begin-gesprek"
    title = _("Begin het gesprek")
    intro = _("De initiatiefnemer ziet dat je het plan las en erover wilt praten.")
    press = _("Begin het gesprek")
    done = _("Het gesprek is begonnen.")

    tekst = Tekst(
        _("Wil je er iets bij zeggen?"),
        _("Bijvoorbeeld: ik bel je deze week. Leeg laten mag ook."),
    )

    @property
    def post(self):
        return "bericht" if self.cleaned_data["tekst"] else ""

    def write(self, event):
        if self.cleaned_data["tekst"]:
            Schrijf.write(self, event)


class Noteer(Deed):
    actie = "noteer"
    title = _("Notitie voor collega's")
    intro = _("Alleen collega's van dit gebied lezen dit.")
    press = _("Bewaar de notitie")
    done = _("Je notitie is bewaard.")
    listed = heeds = False

    tekst = needed(
        Tekst(
            _("Wat wil je onthouden?"),
            _("Bijvoorbeeld: de collega van wegen denkt mee over de inrit."),
        ),
        _("Typ eerst je notitie."),
    )

    def write(self, event):
        Notitie.objects.create(
            plan=self.plan,
            op=event.op,
            medewerker=event.medewerker,
            tekst=self.cleaned_data["tekst"],
        )
