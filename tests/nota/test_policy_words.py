"""Every slug of the rules has words, no words lack a slug, and none say too much."""

import re
import string
from inspect import getmembers

import pytest
from django.utils.functional import Promise

from nota.aanpak import NAMES, WHO
from nota.conditions import QUESTIONS_OF_STAP_1
from nota.fase import EVALUATIE, UITVOERING
from nota.floors import FLOORS, ZWAARTES
from nota.niveaus import NIVEAUS, PROMISES, promised_by
from nota.raises import RAISES
from nota.rol import ROLLEN, ROWS
from nota.signals import SIGNALS
from nota.wet import ALLE, BESLUIT, DECISIONS, HAAST, OTHERS, VRAAG_EERST, VRIJ
from nota.words import advies, gewicht, papier, signalen, standen, start, werkvormen
from nota.words.signalen import signal_sentence
from nota.zwaarte import WEIGHED

DOELEN = (
    *("belangen", "wensen", "mogelijkheden", "deskundigheid"),
    *("betrokkenheid", "draagvlak", "acceptatie"),
)
OF_THE_TABLE = {"telt-licht", "plan-is-licht", "telt-mee", "telt-zwaar", "past-niet"}
WISHED = {"groep", "tijd", "kosten", "wijze", "doelgroep"}

SLUGS = {
    "NIVEAU": set(NIVEAUS),
    "DOELEN": set(DOELEN),
    "STAP1": {*QUESTIONS_OF_STAP_1, "plicht", "later", "later-beloven"}
    | {"weinig_mensen", "iedereen_voor", "zelf"},
    "ROL": set(ROLLEN),
    "ROL_DOET": set(ROLLEN),
    "ROL_WAAROM": {row.waarom for row in ROWS} | {"beslist-wel", "ander-beslist"},
    "ZWAARTE": set(ZWAARTES),
    "UITKOMST": set(ZWAARTES),
    "UITKOMST_FASE": {UITVOERING, EVALUATIE},
    "WEGING_VAN": set(WEIGHED),
    "FLOORS": {floor.slug for floor in FLOORS},
    "PLAN": {"niet_nodig", "verstandig", "sterk"},
    "WIE": {who for some in WHO.values() for who in some}
    | {"gebied", "meer-mensen", "ruimer-dan-bezwaar"},
    "NOG_NIET_GENOEMD": set(NAMES),
    "BREEDTE": {"breed", "wijd", "smal"},
    "INBRENG_REDEN": {r.reason for r in RAISES}
    | OF_THE_TABLE
    | {"niet-samenwerken", "gemeente-beslist"},
    "INBRENG_GEEN_ADVIES": {"weging-onbekend", "beslist-apart", "eigen-achterban"},
    "INBRENG_VERGELEKEN": {"lower", "equal", "higher"},
    "RANGLIJST": {f"doel-{doel}" for doel in DOELEN}
    | {"precies", "zelfde-inbreng", "stap-ernaast", "persoonlijk", "makkelijk"}
    | {"zelfde-niveau", "breed", "vaker", "aan-tafel", "jong"}
    | {"fase-uitvoering", "fase-evaluatie"}
    | WISHED,
    "RANGLIJST_TEGEN": {"veel-moeite", "van-gemeente", "te-veel", "te-weinig"}
    | {"van-bewoners", "op-afstand"}
    | {f"niet-{name}" for name in WISHED},
    "SIGNALS": {signal.slug for signal in SIGNALS},
    "SOORT": {signal.soort for signal in SIGNALS},
    "PLICHT": {
        *("geval", ALLE, "niet-op-de-lijst", "weet_niet"),
        *("zonder-omgevingsvergunning", "lijst-leeg"),
        *("bestuursorgaan", *DECISIONS.values(), *OTHERS),
    },
    "NA_NEE": {VRAAG_EERST, BESLUIT, HAAST, VRIJ},
    "WAT_NU": {
        *("omgevingsvergunning", "evenement", "andere", "geen", "weet_niet"),
        *("gemeente", "gemeente-uitvoering", "gemeente-evaluatie", "eerst-de-regels"),
    },
    "BUURT": {"titel", "inleiding", "eigen-plan"},
    "FIXED": {
        *("niet-eens", "geen-aanvraag", "geen-bezwaar", "geen-besluit"),
        *("openbaar", "belanghebbenden", "vrij-gebruik"),
    },
}
WORDS = [
    (name, value)
    for module in (advies, gewicht, papier, signalen, standen, start, werkvormen)
    for name, value in getmembers(module)
]
TABLES = {name: table for name, table in WORDS if isinstance(table, dict)}
TABLES = {name: table for name, table in TABLES.items() if name.isupper()}
SENTENCES = [str(text) for table in TABLES.values() for text in table.values()]
SENTENCES += [str(text) for _, text in WORDS if isinstance(text, Promise)]


@pytest.mark.parametrize("name", SLUGS)
def test_every_slug_has_words_and_no_words_lack_a_slug(name):
    assert set(TABLES[name]) == SLUGS[name]


def test_all_words_can_be_translated():
    for table in TABLES.values():
        assert all(isinstance(text, Promise) for text in table.values())


@pytest.mark.parametrize(
    "forbidden",
    [
        r"\bmoet(en)?\b",
        r"\bverplicht\b(?<!waarschijnlijk verplicht)(?<!\bof overleg voor jouw plan "
        r"verplicht)",
        r"\bniet verplicht\b",
        r"\bkans\b|\bverleen|\bverlen|\bgoedkeur|\bgoedgekeurd|\bafgewezen|\bafwijz",
        r"\bakkoord\b|\btoestemming van\b",
    ],
    ids=["a must", "a duty", "no duty", "the end of a permit", "agreement"],
)
def test_no_sentence_says_more_than_we_may(forbidden):
    assert [s for s in SENTENCES if re.search(forbidden, s, re.IGNORECASE)] == []


# What a sentence may not lose: without it, it says more than its source, or too little.
@pytest.mark.parametrize(
    ("table", "slug", "holds"),
    [
        ("PLICHT", "geval", "Wijkt het af van het omgevingsplan"),
        ("PLICHT", "geval", "en beslissen burgemeester en wethouders erover?"),
        ("PLICHT", "geval", "Soms geeft ook de gemeenteraad advies"),
        ("PLICHT", "alle", "elk plan dat afwijkt van het omgevingsplan"),
        ("PLICHT", "alle", "en beslissen burgemeester en wethouders erover?"),
        ("PLICHT", "zonder-omgevingsvergunning", "Heb je geen omgevingsvergunning"),
        ("PLICHT", "projectbesluit", "een waterschap, een provincie of het Rijk"),
        ("PLICHT", "projectbesluit", "Meedoen hoort er altijd bij."),
        ("PLICHT", "visie-of-programma", "hoe je het eigen participatiebeleid volgde"),
        ("PLICHT", "omgevingsplan", "maak je vooraf bekend hoe mensen meedoen"),
        ("SIGNALS", "plicht-niets-gedaan", "geeft je eerst tijd"),
        ("SIGNALS", "plicht-niets-gedaan", "Daarna kan zij besluiten"),
        ("SIGNALS", "v-wilde-niet", "een andere weg"),
        ("SIGNALS", "v-wilde-niet", "buurtbemiddeling"),
        ("SIGNALS", "v-wilde-niet", "Schrijf hun dat je aanbod blijft staan."),
        ("SIGNALS", "verantwoorden", "Heb je eigen regels voor meedoen?"),
        ("INBRENG_GEEN_ADVIES", "beslist-apart", "Praat vooraf met hen (vooroverleg)."),
        ("INBRENG_REDEN", "plicht", "soms te weinig"),
        ("ROL_WAAROM", "beslist-wel", "beslist wel over de vergunning. Praat daarom"),
        ("STAP1", "tijd", "noem één nummer dat mensen kunnen bellen"),
        ("STAP1", "later", "ook aan de mensen om wie het gaat"),
        ("STAP1", "later-beloven", "Beloof nu een dag"),
        ("WAT_NU", "eerst-de-regels", "Quick Scan"),
        ("WAT_NU", "gemeente-evaluatie", "wat was beloofd en wat er is gedaan"),
    ],
)
def test_a_sentence_keeps_the_words_that_make_it_right(table, slug, holds):
    assert holds in str(TABLES[table][slug])


def test_a_sentence_asks_for_nothing_but_what_the_rules_bring():
    known = {
        *("naam", "momenten", "n", "dagen", "geval", "bron", "datum", "contact"),
        *("zwaarte", "som", "advies", "reden", "kan", "groep", "groepen", "wanneer"),
        *("functie", "telefoon", "mail", "gemeente", "gebied", "dag", "lezen", "titel"),
        *("nummer", "code", "wie"),
    }
    asked = {
        name
        for sentence in SENTENCES
        for _, name, _, _ in string.Formatter().parse(sentence)
        if name
    }
    assert asked == known


@pytest.mark.parametrize("slug", sorted(signalen.SIGNALS))
def test_every_signal_is_one_whole_sentence(slug):
    values = {"naam": "bewoners van {x}", "momenten": 3, "n": 1, "dagen": 14}
    values["groepen"] = ["bewoners van {x}", None]
    sentence = signal_sentence(slug, values)
    assert sentence[0].isupper()
    assert sentence[-1] in ".?"
    assert "  " not in sentence


def test_a_group_without_a_name_is_still_spoken_of():
    sentence = signal_sentence("groot-belang-geen-plek", {"naam": None})
    assert sentence.startswith("Voor deze groep telt dit zwaar")


@pytest.mark.parametrize("name", ["De school", "Omwonenden"])
def test_a_sentence_about_a_group_fits_one_as_well_as_many(name):
    """No verb and no "hun" that would have to agree with the name (nota, stap 3)."""
    about = [slug for slug, text in signalen.SIGNALS.items() if "{naam}" in text]
    bare = rf"(?<!voor )(?<!van )(?<!bereik je )(?<!biedt ){name}"
    agrees = re.compile(rf"{bare}|\bh[ue]n\b|\bzij\b", re.IGNORECASE)
    said = [signal_sentence(slug, {"naam": name}) for slug in about]
    assert len(said) > 4
    assert [sentence for sentence in said if agrees.search(sentence)] == []


def test_every_level_promises_what_the_nota_says():
    assert promised_by("meerderheid") == ("meebeslissen",)
    assert promised_by("verbeterd") == ("meedenken", "meedoen")
    assert PROMISES["meeweten"] == ()
