"""What is agreed, and how a plan goes on or ends."""

from django.utils.translation import gettext_lazy as _

from desk.deeds.deed import Deed, needed
from plans.standing import kept_when_over
from questions.fields import Tekst


class Besproken(Deed):
    actie = "besproken"
    title = _("Markeer als besproken")
    intro = _("De initiatiefnemer leest wat je hier schrijft.")
    press = _("Markeer als besproken")
    done = _("Het plan is besproken.")
    post = "besproken"

    reden = needed(
        Tekst(
            _("Wat spraken jullie af?"),
            _(
                "Bijvoorbeeld: jullie praten eerst met de buren. Ik denk mee over de "
                "plek."
            ),
        ),
        _("Schrijf kort op wat jullie afspraken."),
    )


class BeginSamenwerking(Deed):
    actie = "begin-samenwerking"
    title = _("De samenwerking begint")
    intro = _("De initiatiefnemer gaat aan de slag. Daarna volgt het verslag.")
    press = _("De samenwerking begint")
    done = _("De samenwerking loopt.")


class HeropenVerslag(Deed):
    actie = "heropen-verslag"
    title = _("Zet het verslag weer open")
    intro = _("De initiatiefnemer leest wat je schrijft, en kan het verslag aanvullen.")
    press = _("Zet weer open")
    done = _("Het verslag staat weer open.")
    post = "bericht"

    reden = needed(
        Tekst(
            _("Wat mist er nog?"),
            _("Bijvoorbeeld: schrijf ook op wat je met de zorgen van de buren deed."),
        ),
        _("Schrijf kort op wat er nog mist."),
    )


class RondAf(Deed):
    actie = "rond-af"
    title = _("Rond het plan af")
    intro = _(
        "Daarna is alles alleen nog te lezen. Terugzetten kan met Toch niet afgerond."
    )
    press = _("Rond af")
    done = _("Het plan is afgerond.")

    reden = Tekst(
        _("Wil je er iets bij zeggen?"),
        _("Bijvoorbeeld: dank voor jullie werk. Leeg laten mag ook."),
    )

    def columns(self) -> dict:
        return kept_when_over(self.plan)
