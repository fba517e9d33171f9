"""What the gemeente arranges on its own side: gebied, role, the five questions."""

from copy import deepcopy

from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from desk.deeds.deed import Deed, needed
from matrix.models import Gebied
from nota.rol import GEMEENTE
from nota.words.advies import ROL
from plans.models import Gemeentekant
from questions.fields import E_KEUZE, Keuze, Tekst
from wizard.screens.vragen import Scherm as Vragen

NOTA_3_3 = (
    *("echte_vraag", "achterliggend_doel", "van_wie", "standpunt", "aanspreekpunt"),
)


class DraagOver(Deed):
    actie = "draag-over"
    title = _("Draag over aan een ander gebied")
    intro = _(
        "De gebiedscoördinator daar neemt het over. Is het niet een van jouw "
        "gebieden? Dan zie je dit plan daarna niet meer. De initiatiefnemer leest "
        "de reden."
    )
    press = _("Draag over")
    done = _("Het plan is overgedragen.")

    gebied = needed(
        Keuze(
            _("Welk gebied neemt het over?"),
            (),
            _("Bijvoorbeeld: het gebied waar het plan het meest te merken is."),
        ),
        E_KEUZE,
    )
    reden = needed(
        Tekst(_("Waarom?"), _("Bijvoorbeeld: het veld ligt net over de grens.")),
        _("Schrijf kort op waarom."),
    )

    def prepare(self):
        others = Gebied.objects.exclude(pk=self.plan.gebied_id)
        mine = set(self.dossier.user.gebieden.values_list("pk", flat=True))
        staffed = set(others.exclude(coordinatoren=None).values_list("pk", flat=True))
        field = self.fields["gebied"]
        field.choices = [(gebied.slug, gebied.naam) for gebied in others]
        field.meanings = {g.slug: meaning(g, mine, staffed) for g in others}

    def columns(self):
        """New for whoever takes it over, also when nobody waits for an answer."""
        gebied = Gebied.objects.get(slug=self.cleaned_data["gebied"])
        return {"gebied": gebied, "nieuws_op": timezone.now(), "bekeken_op": None}


def meaning(gebied, mine, staffed) -> str:
    if gebied.pk in mine:
        return _("Ook van jou.")
    return "" if gebied.pk in staffed else _("Hier werkt nog niemand.")


class BevestigRol(Deed):
    actie = "bevestig-rol"
    title = _("De rol van de gemeente")
    intro = _(
        "Spreek samen af wat de gemeente doet. De rol staat daarna als afgesproken rol "
        "in het plan en in de PDF."
    )
    press = _("Leg de rol vast")
    done = _("De rol is vastgelegd.")

    rol = needed(
        Keuze(
            _("Welke rol spraken jullie af?"),
            ROL.items(),
            _("Bijvoorbeeld: deelnemer, want de gemeente helpt mee."),
        ),
        E_KEUZE,
    )
    reden = Tekst(
        _("Waarom deze rol?"),
        _("Bijvoorbeeld: de grond is van de gemeente, dus we doen mee."),
    )

    @classmethod
    def blank(cls, dossier):
        plan = dossier.plan
        told = {
            "rol": dossier.journey.advice.rol.slug,
            "reden": plan.rol_afgesproken_reden,
        }
        return cls(dossier, initial=told)

    def prepare(self):
        advised = self.dossier.journey.advice.rol.slug
        self.fields["rol"].choices = list(ROL.items())
        self.fields["rol"].meanings = {advised: _("Dit staat nu in het plan.")}

    def clean(self):
        chosen, reden = self.cleaned_data.get("rol"), self.cleaned_data.get("reden")
        other = chosen and chosen != self.dossier.journey.advice.rol.slug
        if other and not reden and "reden" not in self.errors:
            self.add_error("reden", _("Dit is een andere rol. Schrijf op waarom."))

    def columns(self):
        return {
            "rol": self.cleaned_data["rol"],
            "rol_afgesproken": self.cleaned_data["rol"],
            "rol_afgesproken_reden": self.reden or None,
        }


class BeantwoordVragen(Deed):
    """The five questions of nota 3.3, answered by the gemeente for another's plan."""

    actie = "beantwoord-vragen"
    title = _("Vijf vragen voor de gemeente")
    intro = _(
        "De gemeente stelt ze zichzelf bij elk plan. Wat de gemeente vindt, en bij "
        "wie mensen terechtkunnen, leest de initiatiefnemer ook."
    )
    press = _("Bewaar de antwoorden")
    done = _("De antwoorden zijn bewaard.")

    echte_vraag = deepcopy(Vragen.base_fields["echte_vraag"])
    achterliggend_doel = deepcopy(Vragen.base_fields["achterliggend_doel"])
    van_wie = deepcopy(Vragen.base_fields["van_wie"])
    standpunt = deepcopy(Vragen.base_fields["standpunt"])
    aanspreekpunt = deepcopy(Vragen.base_fields["aanspreekpunt"])

    @classmethod
    def offered(cls, dossier):
        of_another = dossier.journey.plan.initiatiefnemer != GEMEENTE
        return super().offered(dossier) and of_another

    @classmethod
    def blank(cls, dossier):
        kant = getattr(dossier.plan, "gemeentekant", None)
        return cls(dossier, initial={n: getattr(kant, n, "") for n in NOTA_3_3})

    def write(self, event):
        told = {name: self.cleaned_data[name] or "" for name in NOTA_3_3}
        Gemeentekant.objects.update_or_create(plan=self.plan, defaults=told)
