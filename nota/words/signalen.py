"""What deserves a second look, one sentence a signal."""

from collections.abc import Iterable, Mapping
from typing import Any

from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _

from nota.words.advies import listed

# What deserves a second look.
NAAMLOOS = _("deze groep")
SIGNALS = {
    "plicht-vraag-na": _(
        "Vraag of overleg voor jouw plan verplicht is. Dat weet de "
        "omgevingscoach, die helpt met vergunningen."
    ),
    "plicht-alleen-vertellen": _(
        "Praten met mensen is voor jouw plan waarschijnlijk verplicht. Alleen "
        "vertellen is soms te weinig, vond de rechter. Alleen bericht krijgen "
        "nu: {groepen}."
    ),
    "doel-is-activiteit": _(
        "Je doel en wat je gaat doen zijn nu gelijk: wat wordt er beter door je plan?"
    ),
    "toch-zonder-reden": _(
        "Schrijf kort op waarom je toch samenwerkt, dan snapt een ander dat ook."
    ),
    "weinig-ruimte-wel-vragen": _(
        "Er valt weinig te kiezen: zeg erbij waarover mensen nog wel kunnen meepraten."
    ),
    "interesse-nee-groot-belang": _(
        "Je zei: dit raakt weinig mensen. Toch noem je een groep die veel merkt "
        "of zorgen heeft. Klopt dat?"
    ),
    "haast-en-zorgen": _(
        "Sommige mensen raakt dit hard: kun je later beginnen, of een deel uitstellen?"
    ),
    "hinder-verzachten": _(
        "Schrijf op wat je kunt doen om de last kleiner te maken. Zeg daarna "
        "hoeveel er overblijft."
    ),
    "hinder-voor-wie": _(
        "Mensen krijgen last van je plan, maar je noemt nog niemand die het merkt."
    ),
    "lusten-en-lasten": _(
        "Veel mensen hebben voordeel en een paar mensen last: praat apart met die paar."
    ),
    "alleen-draagvlak": _(
        "Steun krijg je eerder als je ook vraagt wat mensen belangrijk vinden."
    ),
    "vragen-maar-vertellen": _(
        "Je wilt horen wat mensen vinden, maar alleen bericht krijgen nu: {groepen}."
    ),
    "groot-belang-geen-plek": _(
        "Voor {naam} telt dit zwaar, maar er is nog geen plek in je plan."
    ),
    "groot-belang-geen-moment": _(
        "Voor {naam} telt dit zwaar, maar er staat nog geen gesprek gepland."
    ),
    "kan-niet-terugzeggen": _(
        "Met alleen een poster of ander bericht hoor je niets van {naam}: kies er een "
        "gesprek bij."
    ),
    "belofte-verder-dan-vorm": _(
        "Voor {naam} beloof je meer dan kan met wat je koos: kies er een vorm bij "
        "waarmee het wel kan."
    ),
    "past-niet-geen-gesprek": _(
        "Voor {naam} past je plan niet, en er komt alleen bericht: vraag wat er beter "
        "kan."
    ),
    "wil-meer-dan-kan": _(
        "Je biedt {naam} minder dan gewenst: leg uit waarom, of bied meer."
    ),
    "weinig-invloed": _(
        "De stem van {naam} klinkt niet snel door: praat ook apart, op een plek en "
        "tijd die past."
    ),
    "moeilijk-bereikbaar": _(
        "Met alleen een brief of scherm bereik je {naam} moeilijk: ga ook eens langs."
    ),
    "woordvoerder-zonder-weg-terug": _(
        "Eén stem spreekt voor {naam}: spreek af hoe de anderen horen wat er gezegd is "
        "en iets terug kunnen zeggen."
    ),
    "wie-spreekt-voor-wie": _(
        "Schrijf op wie voor een groep spreekt, en of de groep dat ook vindt."
    ),
    "meebeslissen-zonder-kaders": _(
        "Zeg vooraf wat vastligt, anders kun je meebeslissen niet waarmaken."
    ),
    "meebeslissen-niet-beloofd": _(
        "Je laat mensen meebeslissen. Zeg dan ook: wat de meeste mensen kiezen, doe ik."
    ),
    "meebeslissen-vastgezet": _(
        "Je laat mensen meebeslissen, maar er valt weinig te kiezen."
    ),
    "meebeslissen-gemeente": _(
        "Vraag vooraf of de gemeenteraad, of burgemeester en wethouders, de "
        "uitkomst overneemt."
    ),
    "geen-terugkoppeling": _(
        "Zeg ook hoe en wanneer je vertelt wat je met de reacties deed."
    ),
    "te-weinig-momenten": _(
        "Praat vaker met mensen. Zo veel momenten passen bij dit plan: {momenten}. Zo "
        "veel heb je er nu: {n}. Een brief of poster telt niet mee."
    ),
    "uitnodigen-op-tijd": _("Nodig mensen liefst {dagen} dagen van tevoren uit."),
    "middel-van-de-gemeente": _(
        "Deze vorm kan alleen samen met de gemeente. Bel de gebiedscoördinator, "
        "die jouw dorp helpt."
    ),
    "bel-op-tijd": _(
        "Bel de gebiedscoördinator voordat je verdergaat. Die helpt jouw dorp "
        "en denkt graag mee."
    ),
    "hulp-is-meedoen": _(
        "Je vraagt de gemeente om hulp: spreek af of zij dan ook meedoet."
    ),
    "loslaten": _("Kunnen inwoners dit zelf, en wat doet of laat de gemeente dan?"),
    "verantwoorden": _(
        "Besluit je iets? Vertel dan wie meededen en wat eruit kwam. Heb je "
        "eigen regels voor meedoen? Zeg ook hoe je die volgde."
    ),
    "kennisgeving": _("Maak bij de start bekend wie er meedoen, waarover en wanneer."),
    "persoonsgegevens": _(
        "Hier lijkt een adres, een nummer of iets over één persoon te staan: noem "
        "liever een groep of straat."
    ),
    "plicht-niets-gedaan": _(
        "Sprak je nog niemand? De gemeente geeft je eerst tijd om dat te doen. "
        "Daarna kan zij besluiten je aanvraag niet te behandelen."
    ),
    "v-zonder-antwoord": _(
        "Schrijf op wat je met elke reactie deed, en waarom. Nog te doen: {n}."
    ),
    "v-niet-teruggekoppeld": _(
        "Weten deze mensen al wat je met hun reactie deed? Nog te vertellen: {n}."
    ),
    "v-niet-verteld-wat-gebeurde": _(
        "Schrijf op wat er uit je plan doorging. Ging iets niet door, vertel dan "
        "waarom niet. Nog te doen: {n}."
    ),
    "v-wilde-niet": _(
        "Wilden mensen niet praten? Dat is geen mislukking. Probeer een andere weg, of "
        "vraag buurtbemiddeling. Schrijf hun dat je aanbod blijft staan."
    ),
    "v-getallen": _(
        "Klopt het dat er meer mensen kwamen of reageerden dan je uitnodigde?"
    ),
    "v-alles-nee": _(
        "Je nam niets over. Leg goed uit waarom, want dit wordt het meest gelezen."
    ),
    "v-laat-lezen": _(
        "Laat de mensen die meededen dit verslag lezen voordat je het meestuurt."
    ),
    "v-plan-nu": _("Hoe ziet je plan er nu uit, en wat is anders geworden?"),
}
SOORT = {"let_op": _("Let op"), "tip": _("Tip")}


def signal_sentence(slug: str, values: Mapping[str, Any]) -> str:
    """The sentence of one signal, also where a group has no name yet."""
    named = {**values, "naam": values.get("naam") or NAAMLOOS}
    if "groepen" in values:
        named["groepen"] = _named(values["groepen"])
    return capfirst(str(SIGNALS[slug]).format(**named))


def _named(names: Iterable[str | None]) -> str:
    return listed([str(name or NAAMLOOS) for name in names])
