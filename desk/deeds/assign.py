"""Who handles a plan: taken up, given to a colleague, laid down again."""

from django.utils.translation import gettext_lazy as _

from desk.deeds.deed import Deed, needed
from matrix.coordinating import working_in
from plans.models import Gebeurtenis
from questions.fields import E_KEUZE, Keuze, Tekst
from staff.called import name_of


class PakOp(Deed):
    actie = "pak-op"
    title = _("Ik pak dit op")
    intro = _("Je collega's zien dan dat jij dit plan behandelt.")
    press = _("Ik pak dit op")
    done = _("Jij behandelt dit plan.")
    listed = False

    @classmethod
    def offered(cls, dossier):
        return super().offered(dossier) and dossier.plan.behandelaar_id is None

    def columns(self):
        return {"behandelaar": self.dossier.user}


class GeefDoor(Deed):
    actie = "geef-door"
    title = _("Geef aan een collega")
    intro = _("Het plan staat daarna bij de collega onder Van mij.")
    press = _("Geef door")
    done = _("Je gaf het plan door.")
    listed = False

    collega = needed(
        Keuze(
            _("Wie behandelt dit plan?"),
            (),
            _("Collega's die nu in dit gebied werken, ook wie iemand vervangt."),
        ),
        E_KEUZE,
    )
    reden = Tekst(
        _("Wil je er iets bij zeggen?"),
        _("Alleen collega's lezen dit. Bijvoorbeeld: jij kent de school daar."),
    )

    def prepare(self):
        here = working_in(self.plan.gebied).exclude(pk=self.plan.behandelaar_id)
        self.people = {str(each.pk): each for each in here}
        named = [(key, name_of(each)) for key, each in self.people.items()]
        self.fields["collega"].choices = named
        self.fields["collega"].meanings = {str(self.dossier.user.pk): _("Dat ben jij.")}

    @property
    def chosen(self):
        return self.people[self.cleaned_data["collega"]]

    def columns(self):
        return {"behandelaar": self.chosen}

    def write(self, event):
        Gebeurtenis.objects.filter(pk=event.pk).update(aan=self.chosen)


class LegNeer(Deed):
    actie = "leg-neer"
    title = _("Geef het terug")
    intro = _("Daarna behandelt niemand dit plan. Elke collega kan het oppakken.")
    press = _("Geef het terug")
    done = _("Niemand behandelt dit plan nu.")
    listed = False

    @classmethod
    def offered(cls, dossier):
        mine = dossier.plan.behandelaar_id == dossier.user.pk
        return super().offered(dossier) and mine

    def columns(self):
        return {"behandelaar": None}
