"""The numbers of the advice in groups, each with a sentence of help."""

from django.utils.translation import gettext_lazy as _

OP_DE_SCHAAL = _("Een getal van 1 tot en met 6, op de schaal van niet tot zeer groot.")
ALS_WEGING = _("Een getal van 1 tot en met 5: hoe zwaar een belang telt.")

GROEPEN = (
    (
        _("Hoe zwaar is een plan?"),
        _(
            "Elk antwoord van stap 2 is een getal van 0 tot en met 6. Elk getal keer "
            "zijn gewicht, bij elkaar opgeteld, is de som van het plan."
        ),
        {
            "gewicht_omvang": _("0 betekent: deze vraag telt niet mee."),
            "gewicht_maatschappelijk_belang": _(
                "0 betekent: deze vraag telt niet mee."
            ),
            "gewicht_hinder_na": _("Hinder die blijft, telt meestal zwaarder."),
            "gewicht_hinder_tijdens": _(
                "Hinder die voorbijgaat, telt meestal lichter."
            ),
            "gemiddeld_vanaf": _("Onder deze som is een plan licht."),
            "zwaar_vanaf": _(
                "Hoger dan gemiddeld, en hoogstens 6 keer alle gewichten samen."
            ),
            "vragen_voor_advies": _(
                "1 tot en met 4. Met minder antwoorden geven we geen advies."
            ),
        },
    ),
    (
        _("Wanneer is iets bijzonder?"),
        _("Een antwoord vanaf dit getal zegt al iets, ook als de som laag is."),
        {
            "gevoelig_vanaf": OP_DE_SCHAAL,
            "veel_hinder_vanaf": OP_DE_SCHAAL,
            "merkbare_hinder_vanaf": OP_DE_SCHAAL,
            "flinke_hinder_vanaf": OP_DE_SCHAAL,
            "zeer_groot_vanaf": OP_DE_SCHAAL,
            "zeer_veel_hinder_vanaf": OP_DE_SCHAAL,
            "brede_bijdrage_vanaf": OP_DE_SCHAAL,
            "veel_mensen_boven": _(
                "Zoveel mensen met last is nog gewoon. Meer is veel."
            ),
            "weinig_mensen_tot": _("Een of twee huishoudens. Meer is gewoon."),
        },
    ),
    (
        _("Hoe vaak praat je met mensen?"),
        _("Zoveel momenten raden we aan. Een zwaarder plan vraagt nooit minder."),
        {
            "momenten_licht": _("Ten minste 1."),
            "momenten_gemiddeld": _("Niet minder dan bij licht."),
            "momenten_zwaar": _("Niet minder dan bij gemiddeld."),
            "momenten_erbij_als_beladen": _("0 betekent: dan komt er niets bij."),
            "momenten_bij_plicht": _("Ook als het plan verder licht is."),
            "uitnodigen_dagen": _("14 is twee weken."),
        },
    ),
    (
        _("Hoe zwaar telt een belang?"),
        _("Wie een plan maakt, geeft elk belang een weging van 1 tot en met 5."),
        {
            "groot_belang_vanaf": ALS_WEGING,
            "gewoon_belang_vanaf": ALS_WEGING,
            "klein_belang_vanaf": ALS_WEGING,
            "belang_als_plan_niet_past": ALS_WEGING,
            "belang_als_nodig": ALS_WEGING,
        },
    ),
    (
        _("Welke werkvorm staat bovenaan?"),
        _("Punten bepalen de volgorde. Er valt nooit een werkvorm af."),
        {
            "punten_precies": _("De werkvorm staat in precies het vak van de groep."),
            "punten_ander_niveau": _(
                "Wel dezelfde inbreng, maar voor een andere plek."
            ),
            "punten_stap_ernaast": _("Dezelfde plek, net iets meer of minder inbreng."),
            "punten_per_doel": _(
                "Voor elk doel dat het plan en de werkvorm samen hebben."
            ),
            "punten_doelen_hoogstens": _(
                "Meer punten dan dit geven de doelen samen niet."
            ),
            "punten_persoonlijk": _("Voor groepen die je niet snel hoort of bereikt."),
            "punten_makkelijk": _("Alleen bij een licht plan."),
            "aftrek_veel_moeite": _("Alleen bij een licht plan."),
            "aftrek_van_gemeente": _("Als een ander dan de gemeente het plan begint."),
            "punten_zelfde_niveau": _(
                "Zolang nog niemand koos hoe ver het meepraten gaat."
            ),
            "punten_breed": _("Als veel mensen iets aan het plan hebben."),
            "grote_groep_vanaf": _("Een werkvorm voor zoveel mensen is een grote."),
            "aftrek_groep": _("Als de werkvorm voor meer of minder mensen is."),
            "bezoek_tot": _("Een werkvorm voor zo weinig mensen is een bezoek."),
            "punten_fase": _("Als een plan al bezig is, of als iemand terugkijkt."),
            "punten_aan_tafel": _("Voor één organisatie, met een klein gesprek."),
            "aan_tafel_tot": _("Een klein gesprek is met zoveel mensen of minder."),
        },
    ),
    (
        _("Wat telt bij het zoeken op de site?"),
        _("Wie een werkvorm zoekt, kan dit aangeven. Wat niet past, kost geen punten."),
        {
            "punten_groep": _("De werkvorm past bij dit aantal mensen."),
            "punten_tijd": _("De werkvorm is op tijd klaar."),
            "punten_kosten": _("De werkvorm is niet duurder."),
            "punten_wijze": _("Online, op papier, of samen op een plek."),
            "punten_doelgroep": _("De werkvorm zegt hoe deze mensen mee kunnen doen."),
        },
    ),
)
HULP = {
    name: says for _title, _intro, numbers in GROEPEN for name, says in numbers.items()
}
FIELDSETS = [
    (title, {"fields": list(numbers), "description": intro})
    for title, intro, numbers in GROEPEN
]
