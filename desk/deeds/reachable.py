"""How the initiatiefnemer is reached: a lost link again, an address put right."""

from django import forms
from django.utils.translation import gettext_lazy as _

from desk.deeds.deed import Deed, needed
from dossier.forms import E_MAIL, LONGEST_MAIL, Mailadres
from dossier.letters import LINK, MAIL_NIEUW, MAIL_OUD
from dossier.mail import ask_for_link, wish
from plans.links import NEXT_SERIAL
from plans.reached import at


class StuurLink(Deed):
    """To the address that is known, and to no other."""

    actie = "stuur-link"
    title = _("Mail de link opnieuw")
    intro = _(
        "Is de initiatiefnemer de link kwijt? Dan gaat hij naar het mailadres dat bij "
        "het plan staat. Dat kan drie keer per uur."
    )
    press = _("Mail de link")
    done = _("De link wordt gemaild, als dat dit uur nog kan.")
    heeds = False

    @classmethod
    def offered(cls, dossier):
        return super().offered(dossier) and bool(dossier.plan.mail)

    def write(self, event):
        """To the address as it is now: a colleague may just have put it right."""
        self.plan.refresh_from_db(fields=["mail"])
        ask_for_link(self.plan, self.plan.mail)


class VernieuwLink(Deed):
    """For who fears that somebody else has the link; nobody here gets to see it."""

    actie = "vernieuw-link"
    title = _("Maak een nieuwe link")
    intro = _(
        "Heeft iemand anders de link van dit plan? Maak dan een nieuwe. Elke oude link "
        "werkt daarna nergens meer. De nieuwe gaat alleen naar het mailadres dat bij "
        "het plan staat."
    )
    press = _("Maak en mail een nieuwe link")
    done = _("Er is een nieuwe link. Die wordt gemaild.")
    heeds = False

    @classmethod
    def offered(cls, dossier):
        return super().offered(dossier) and bool(dossier.plan.mail_bewezen_op)

    def columns(self):
        return NEXT_SERIAL

    def write(self, event):
        wish(self.plan, LINK, f"nieuw-{event.pk}")


class VerbeterMail(Deed):
    """The step keeps the address that was wrong, so that it can be told there."""

    actie = "verbeter-mail"
    title = _("Verbeter het mailadres")
    intro = _(
        "Vraag eerst zeker na of het klopt: met de link uit een mail kan iemand het "
        "plan veranderen. De oude link werkt daarna niet meer. Het nieuwe adres krijgt "
        "eerst een mail om het te bevestigen. Daarbij is het kenmerk nodig: geef dat "
        "door. Daarna gaat de nieuwe link erheen. Was het oude adres bevestigd? Dan "
        "hoort dat het ook."
    )
    press = _("Verbeter het mailadres")
    done = _("Het mailadres is verbeterd. Er gaat een mail heen om het te bevestigen.")

    mail = needed(
        Mailadres(
            label=_("Wat is het goede mailadres?"),
            help_text=_("Bijvoorbeeld: naam@voorbeeld.nl."),
            max_length=LONGEST_MAIL,
            error_messages=dict.fromkeys(("invalid", "max_length"), E_MAIL),
        ),
        E_MAIL,
    )

    @classmethod
    def offered(cls, dossier):
        """Also when somebody said that the address which was typed is not theirs."""
        plan = dossier.plan
        return super().offered(dossier) and bool(plan.mail or plan.mail_geweigerd_op)

    def prepare(self):
        self.old, self.proved = self.plan.mail or "", self.plan.mail_bewezen_op

    def clean_mail(self):
        if self.cleaned_data["mail"].lower() == self.old.lower():
            raise forms.ValidationError(_("Dit adres staat er al."))
        return self.cleaned_data["mail"]

    @property
    def reden(self):
        return self.old

    def columns(self):
        """A stranger who got a link loses it with the address."""
        return at(self.cleaned_data["mail"]) | NEXT_SERIAL

    def write(self, event):
        for soort in (MAIL_OUD, MAIL_NIEUW) if self.proved else (MAIL_NIEUW,):
            wish(self.plan, soort, f"{soort}-{event.pk}")
        ask_for_link(self.plan, self.plan.mail)
