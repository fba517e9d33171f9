"""The numbers of the advice, as columns that a beheerder can read and change."""

from dataclasses import fields

from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator
from django.db import models
from django.utils.translation import gettext_lazy as _

from nota.weights import SCALES, Weights


def aantal(label, name, most=100):
    """A number of the advice, with what nobody can mean left out."""
    return models.PositiveSmallIntegerField(
        label, default=getattr(Weights, name), validators=[MaxValueValidator(most)]
    )


class Rekenwaarden(models.Model):
    """The numbers of the advice. The nota gives none: all of them are an estimate."""

    gewicht_omvang = aantal(_("hoe zwaar telt de omvang"), "gewicht_omvang")
    gewicht_maatschappelijk_belang = aantal(
        _("hoe zwaar telt hoeveel erover gepraat wordt"),
        "gewicht_maatschappelijk_belang",
    )
    gewicht_hinder_na = aantal(_("hoe zwaar telt hinder daarna"), "gewicht_hinder_na")
    gewicht_hinder_tijdens = aantal(
        _("hoe zwaar telt hinder tijdens"), "gewicht_hinder_tijdens"
    )
    gemiddeld_vanaf = aantal(_("gemiddeld vanaf deze som"), "gemiddeld_vanaf")
    zwaar_vanaf = aantal(_("zwaar vanaf deze som"), "zwaar_vanaf")
    vragen_voor_advies = aantal(
        _("zoveel antwoorden zijn nodig voor een advies"), "vragen_voor_advies"
    )
    gevoelig_vanaf = aantal(
        _("ligt gevoelig: hoeveel erover gepraat wordt, vanaf"), "gevoelig_vanaf"
    )
    veel_hinder_vanaf = aantal(_("veel hinder vanaf"), "veel_hinder_vanaf")
    veel_mensen_boven = aantal(
        _("veel mensen: meer dan"), "veel_mensen_boven", most=30_000
    )
    zeer_veel_hinder_vanaf = aantal(
        _("zeer veel hinder voor veel mensen vanaf"), "zeer_veel_hinder_vanaf"
    )
    weinig_mensen_tot = aantal(_("een paar mensen: tot en met"), "weinig_mensen_tot")
    merkbare_hinder_vanaf = aantal(_("merkbare hinder vanaf"), "merkbare_hinder_vanaf")
    flinke_hinder_vanaf = aantal(_("flinke hinder vanaf"), "flinke_hinder_vanaf")
    zeer_groot_vanaf = aantal(_("zeer groot vanaf"), "zeer_groot_vanaf")
    brede_bijdrage_vanaf = aantal(_("brede bijdrage vanaf"), "brede_bijdrage_vanaf")
    momenten_licht = aantal(_("momenten bij licht"), "momenten_licht")
    momenten_gemiddeld = aantal(_("momenten bij gemiddeld"), "momenten_gemiddeld")
    momenten_zwaar = aantal(_("momenten bij zwaar"), "momenten_zwaar")
    momenten_erbij_als_beladen = aantal(
        _("momenten erbij als het gevoelig ligt"), "momenten_erbij_als_beladen"
    )
    momenten_bij_plicht = aantal(
        _("momenten, ten minste, als overleg waarschijnlijk verplicht is"),
        "momenten_bij_plicht",
    )
    uitnodigen_dagen = aantal(
        _("uitnodigen: zoveel dagen van tevoren"), "uitnodigen_dagen", most=365
    )
    groot_belang_vanaf = aantal(_("groot belang vanaf weging"), "groot_belang_vanaf")
    gewoon_belang_vanaf = aantal(_("gewoon belang vanaf weging"), "gewoon_belang_vanaf")
    klein_belang_vanaf = aantal(_("klein belang vanaf weging"), "klein_belang_vanaf")
    belang_als_plan_niet_past = aantal(
        _("weging als het plan niet past en niets is ingevuld"),
        "belang_als_plan_niet_past",
    )
    belang_als_nodig = aantal(
        _("weging als de groep nodig is en niets is ingevuld"), "belang_als_nodig"
    )
    punten_precies = aantal(
        _("werkvorm: punten voor precies dit vak"), "punten_precies"
    )
    punten_ander_niveau = aantal(
        _("werkvorm: punten voor dezelfde inbreng op een ander niveau"),
        "punten_ander_niveau",
    )
    punten_stap_ernaast = aantal(
        _("werkvorm: punten voor een stap meer of minder inbreng"),
        "punten_stap_ernaast",
    )
    punten_per_doel = aantal(_("werkvorm: punten per doel dat past"), "punten_per_doel")
    punten_doelen_hoogstens = aantal(
        _("werkvorm: punten voor doelen, hoogstens"), "punten_doelen_hoogstens"
    )
    punten_persoonlijk = aantal(
        _("werkvorm: punten als hij persoonlijk is"), "punten_persoonlijk"
    )
    punten_makkelijk = aantal(
        _("werkvorm: punten als hij makkelijk is"), "punten_makkelijk"
    )
    aftrek_veel_moeite = aantal(
        _("werkvorm: aftrek als hij veel moeite kost"), "aftrek_veel_moeite"
    )
    aftrek_van_gemeente = aantal(
        _("werkvorm: aftrek als alleen de gemeente hem kan inzetten"),
        "aftrek_van_gemeente",
    )
    punten_zelfde_niveau = aantal(
        _("werkvorm: punten voor het niveau, als de inbreng nog niet bekend is"),
        "punten_zelfde_niveau",
    )
    punten_breed = aantal(
        _("werkvorm: punten voor een grote groep, als het plan voor velen is"),
        "punten_breed",
    )
    grote_groep_vanaf = aantal(_("grote groep vanaf"), "grote_groep_vanaf")
    punten_groep = aantal(
        _("werkvorm: punten als hij past bij het aantal mensen"), "punten_groep"
    )
    aftrek_groep = aantal(
        _("werkvorm: aftrek als hij voor veel meer of veel minder mensen is"),
        "aftrek_groep",
    )
    bezoek_tot = aantal(
        _("werkvorm: een bezoek is met hoogstens zoveel mensen"), "bezoek_tot"
    )
    punten_fase = aantal(
        _("werkvorm: punten als hij past bij uitvoeren of terugkijken"), "punten_fase"
    )
    punten_aan_tafel = aantal(
        _("werkvorm: punten voor een gesprek aan tafel met één organisatie"),
        "punten_aan_tafel",
    )
    aan_tafel_tot = aantal(
        _("aan tafel passen hoogstens zoveel mensen"), "aan_tafel_tot"
    )
    punten_tijd = aantal(_("werkvorm: punten als er tijd genoeg is"), "punten_tijd")
    punten_kosten = aantal(
        _("werkvorm: punten als hij goedkoop genoeg is"), "punten_kosten"
    )
    punten_wijze = aantal(
        _("werkvorm: punten voor online, fysiek of papier"), "punten_wijze"
    )
    punten_doelgroep = aantal(
        _("werkvorm: punten als hij past bij de doelgroep"), "punten_doelgroep"
    )

    class Meta:
        abstract = True

    def weights(self) -> Weights:
        return Weights(**{f.name: getattr(self, f.name) for f in fields(Weights)})

    def clean(self):
        super().clean()
        weights = self.weights()
        problems = {name: why(name, weights) for name in weights.problems()}
        if problems:
            raise ValidationError(problems)


def why(name: str, weights: Weights) -> str:
    """What keeps this number from making sense."""
    most = next((most for most, names in SCALES.items() if name in names), None)
    if most:
        return _("Kies een getal van 1 tot en met {most}.").format(most=most)
    if name == "gemiddeld_vanaf":
        return _("Een som van 0 is altijd licht. Kies 1 of meer.")
    if name == "zwaar_vanaf":
        return _(
            "Zwaar begint boven gemiddeld ({gemiddeld}), en niet boven {most}: "
            "zes keer alle gewichten samen."
        ).format(gemiddeld=weights.gemiddeld_vanaf, most=weights.highest_sum)
    if name.startswith("momenten"):
        return _("Kies 1 of meer, en niet minder dan bij een lichter plan.")
    return _("Kies 0 of meer.")
