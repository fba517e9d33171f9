"""Propose a group that may be missing; it is taken over, or the answer is why not."""

from django.utils.translation import gettext_lazy as _

from desk.deeds.deed import Deed, needed
from plans.models import Voorstel
from questions.fields import Tekst

LONGEST = 80  # as the column


class StelGroepVoor(Deed):
    actie = "stel-groep-voor"
    title = _("Stel een groep voor")
    intro = _(
        "Mist er iemand in het plan? De initiatiefnemer leest je voorstel, en neemt "
        "het over of zegt waarom niet."
    )
    press = _("Stel de groep voor")
    done = _("Je voorstel is verstuurd.")
    post = "nieuws"

    groep = needed(
        Tekst(
            _("Aan welke groep denk je?"),
            _("Bijvoorbeeld: de school. Noem groepen, geen namen."),
            lang=False,
            max_length=LONGEST,
        ),
        _("Schrijf op welke groep je bedoelt."),
    )
    waarom = needed(
        Tekst(
            _("Waarom?"),
            _("Bijvoorbeeld: de kinderen fietsen hier elke dag langs."),
            max_length=500,
        ),
        _("Schrijf kort op waarom."),
    )

    @property
    def reden(self):
        return "{groep}. {waarom}".format_map(self.cleaned_data)

    def write(self, event):
        Voorstel.objects.create(
            plan=self.plan,
            gedaan_op=event.op,
            medewerker=event.medewerker,
            groep=self.cleaned_data["groep"],
            waarom=self.cleaned_data["waarom"],
        )
