"""What the gemeente arranges on its own side: gebied, role, the five questions."""

from copy import deepcopy

from django.core.exceptions import ValidationError
from django.db.models import Count, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from desk.deeds.deed import Deed, needed
from matrix.coordinating import gebieden_of, handlers
from matrix.models import Gebied
from nota.rol import GEMEENTE
from nota.words.advies import ROL
from plans.models import Gebeurtenis, Gemeentekant
from questions.fields import E_KEUZE, Keuze, Tekst
from wizard.screens.vragen import Scherm as Vragen

NIEMAND_DAAR = _(
    "In {gebied} werkt nu niemand. Vraag een beheerder om eerst iemand aan dit gebied "
    "te koppelen."
)
NOTA_3_3 = (
    *("echte_vraag", "achterliggend_doel", "van_wie", "standpunt", "aanspreekpunt"),
)


class DraagOver(Deed):
    actie = "draag-over"
    title = _("Draag over aan een ander gebied")
    intro = _(
        "De gebiedscoördinator daar neemt het over. Is het niet een van jouw "
        "gebieden? Dan zie je dit plan daarna niet meer. De initiatiefnemer leest "
        "de reden. Terughalen kan tot een collega daar iets met het plan doet."
    )
    press = _("Draag over")
    done = _("Het plan is overgedragen. Terughalen kan bij Door jou overgedragen.")

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
        self.uit = self.plan.gebied_id
        people = Count("coordinatoren", Q(coordinatoren__in=handlers()), distinct=True)
        others = Gebied.objects.exclude(pk=self.uit).annotate(collegas=people)
        self.others = {gebied.slug: gebied for gebied in others}
        mine = set(gebieden_of(self.dossier.user).values_list("pk", flat=True))
        field = self.fields["gebied"]
        field.choices = [(gebied.slug, gebied.naam) for gebied in others]
        field.meanings = {gebied.slug: meaning(gebied, mine) for gebied in others}

    def clean_gebied(self):
        """Nobody would see it there, and the initiatiefnemer would wait for nobody."""
        slug = self.cleaned_data["gebied"]
        if slug and not self.others[slug].collegas:
            raise ValidationError(NIEMAND_DAAR.format(gebied=self.others[slug].naam))
        return slug

    def columns(self):
        """New for whoever takes it over, also when nobody waits for an answer."""
        gebied, now = self.others[self.cleaned_data["gebied"]], timezone.now()
        fresh = {"nieuws_op": now, "bekeken_op": None, "behandelaar": None}
        return {"gebied": gebied} | fresh

    def write(self, event):
        Gebeurtenis.objects.filter(pk=event.pk).update(uit=self.uit)


def meaning(gebied, mine) -> str:
    if not gebied.collegas:
        return _("Hier werkt nu niemand. Overdragen kan nog niet.")
    says = ngettext("{n} collega.", "{n} collega's.", gebied.collegas)
    here = [str(_("Ook van jou."))] if gebied.pk in mine else []
    return " ".join([says.format(n=gebied.collegas), *here])


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
