"""Stap 3: how far each group may go, with the groups of the nota's examples."""

import pytest

from nota.answers import JA, NEE, Answers, Belanghebbende
from nota.inbreng import Inbreng, advise, compare
from nota.raises import RAISES
from nota.rol import rol_van_gemeente
from nota.weights import Weights
from nota.zwaarte import weigh

WEIGHTS = Weights()
KNOW, THINK, JOIN, DECIDE = "meeweten", "meedenken", "meedoen", "meebeslissen"
LIGHT, EVEN, HEAVY = "licht", "gemiddeld", "zwaar"

NO = None
OWN = "betrokkenheid"
KNOWLEDGE = "deskundigheid"
SOLVE = "mogelijkheden"
WISHES = "wensen"
HEAR = "belangen"
SUPPORT = "draagvlak"
ACCEPT = "acceptatie"

# weging, past, zwaarte, goals, nodig, role: advice
# fmt: off
GROUPS = {
    "oprit: buren":            (2, JA, LIGHT, (), NO, NO, KNOW),
    "garage: buren ernaast":   (4, NEE, LIGHT, (HEAR,), NO, NO, THINK),
    "garage: overburen":       (2, NO, LIGHT, (), NO, NO, KNOW),
    "buurtfeest: straat":      (4, JA, LIGHT, (OWN,), JA, NO, DECIDE),
    "buurtfeest: om de hoek":  (2, NO, LIGHT, (OWN,), NO, NO, KNOW),
    "festival: omwonenden":    (4, NEE, EVEN, (SUPPORT,), NO, NO, JOIN),
    "festival: café":          (3, JA, EVEN, (SUPPORT,), NO, NO, THINK),
    "zonneweide: zicht":       (5, NEE, HEAVY, (SOLVE,), NO, NO, JOIN),
    "zonneweide: dorp":        (4, JA, HEAVY, (SOLVE,), NO, NO, JOIN),
    "zonneweide: natuur":      (3, NEE, HEAVY, (SOLVE,), NO, NO, THINK),
    "zonneweide: wandelaars":  (2, JA, HEAVY, (SOLVE,), NO, NO, KNOW),
    "veldjes: jongeren":       (5, JA, EVEN, (WISHES, OWN), JA, NO, JOIN),
    "veldjes: ernaast":        (4, NEE, EVEN, (WISHES, OWN), NO, NO, JOIN),
    "veldjes: scholen":        (2, JA, EVEN, (WISHES, OWN), NO, NO, THINK),
    "berm: bewoners":          (3, JA, EVEN, (OWN, KNOWLEDGE), JA, "deelnemer", JOIN),
    "berm: boeren":            (4, JA, EVEN, (OWN, KNOWLEDGE), JA, "deelnemer", JOIN),
    "berm: eromheen":          (1, JA, EVEN, (OWN,), NO, "deelnemer", KNOW),
    "Sleen: inwoners":         (5, JA, EVEN, (WISHES, OWN), JA, "toeschouwer", JOIN),
    "Sleen: jongeren":         (4, JA, EVEN, (WISHES, OWN), NO, "toeschouwer", THINK),
    "Dalen: bewoners":         (5, NO, HEAVY, (SOLVE, OWN), JA, "regisseur", JOIN),
    "Dalen: huurders":         (5, NEE, HEAVY, (SOLVE,), NO, "regisseur", JOIN),
    "AZC: omwonenden":         (5, NEE, HEAVY, (HEAR, ACCEPT), NO, "beslisser", THINK),
    "AZC: inwoners":           (2, NO, HEAVY, (ACCEPT,), NO, "beslisser", KNOW),
    "glasvezel: bewoners":     (3, JA, EVEN, (SUPPORT,), NO, NO, THINK),
    "glasvezel: eigenaren":    (4, NO, EVEN, (SUPPORT,), JA, NO, JOIN),
    "weg: aanwonenden":        (4, JA, EVEN, (SOLVE,), NO, "regisseur", JOIN),
    "weg: winkeliers":         (4, NEE, EVEN, (SOLVE,), NO, "regisseur", JOIN),
    "weg: verkeer":            (1, NO, EVEN, (SOLVE,), NO, "regisseur", KNOW),
    "only past NEE known":     (NO, NEE, EVEN, (), NO, NO, THINK),
    "only nodig known":        (NO, NO, EVEN, (), JA, NO, JOIN),
    "only past JA known":      (NO, JA, EVEN, (), NO, NO, THINK),
    "only past JA, and light": (NO, JA, LIGHT, (), NO, NO, KNOW),
    "nothing known":           (NO, NO, EVEN, (), NO, NO, NO),
    "knowledge of others":     (2, JA, EVEN, (KNOWLEDGE,), NO, NO, KNOW),
    "needed for little":       (1, JA, EVEN, (), JA, NO, JOIN),
    "light: no way together":  (4, JA, LIGHT, (SOLVE,), NO, NO, THINK),
    "light, and theirs":       (3, JA, LIGHT, (OWN,), JA, NO, JOIN),
    "beslisser caps":          (4, JA, LIGHT, (OWN,), JA, "beslisser", THINK),
    "zwaarte unknown":         (5, JA, NO, (), NO, NO, JOIN),
}
# fmt: on

# zwaarte, past: the advice for a weging of 1 to 5
TABLE = {
    ("licht", JA): (KNOW, KNOW, KNOW, THINK, THINK),
    ("licht", NEE): (KNOW, KNOW, THINK, THINK, THINK),
    (EVEN, JA): (KNOW, KNOW, THINK, THINK, JOIN),
    (EVEN, NEE): (KNOW, THINK, THINK, JOIN, JOIN),
    ("zwaar", JA): (KNOW, KNOW, THINK, JOIN, JOIN),
    ("zwaar", NEE): (KNOW, THINK, THINK, JOIN, JOIN),
}


def advice(row, **told):
    answers = Answers(belangen=(row,), **told)
    zwaarte, rol = weigh(answers, WEIGHTS), rol_van_gemeente(answers)
    return advise(answers, row, zwaarte, rol, WEIGHTS)


def group(weging=None, past=None, nodig=None, naam="buren"):
    return Belanghebbende(id="1", naam=naam, weging=weging, past=past, nodig=nodig)


@pytest.mark.parametrize("name", GROUPS)
def test_the_groups_of_the_examples(name):
    weging, past, zwaarte, goals, nodig, rol, level = GROUPS[name]
    found = advice(
        group(weging, past, nodig),
        zwaarte_anders=zwaarte,
        doelen=goals,
        rol_anders=rol,
    )
    assert found.level == level


@pytest.mark.parametrize(("zwaarte", "past"), TABLE)
def test_without_a_goal_the_table_decides(zwaarte, past):
    found = tuple(
        advice(group(weging, past), zwaarte_anders=zwaarte).level
        for weging in range(1, 6)
    )
    assert found == TABLE[zwaarte, past]


def test_a_duty_makes_telling_too_little():
    row = group(3, JA)
    assert advice(row, zwaarte_anders="licht").level == KNOW
    found = advice(row, zwaarte_anders="licht", geval="zonnepark")
    assert found == Inbreng(THINK, ("plicht",))
    assert advice(group(2, JA), geval="zonnepark").level == KNOW
    assert advice(group(1, NEE), geval="zonnepark").level == THINK


def test_who_does_not_work_together_only_tells():
    row = group(5, NEE, JA)
    told = {"zwaarte_anders": "zwaar", "doelen": ("betrokkenheid",)}
    assert advice(row, **told).level == JOIN
    assert advice(row, tijd=NEE, **told) == Inbreng(KNOW, ("niet-samenwerken",))


def test_two_rings_around_a_heavy_plan_get_two_levels():
    near, further = group(4, NEE), group(3, NEE)
    assert advice(near, zwaarte_anders="zwaar").level == JOIN
    assert advice(further, zwaarte_anders="zwaar").level == THINK


@pytest.mark.parametrize("leiding", [None, "samenleving", "samen", "gemeente"])
@pytest.mark.parametrize("naam", ["Gemeente Coevorden", "de gemeente", "Gemeenteraad"])
def test_who_decides_gets_no_level_whoever_leads(naam, leiding):
    apart = Inbreng(None, ("beslist-apart",))
    row = group(5, NEE, JA, naam=naam)
    assert advice(row, leiding=leiding, doelen=("betrokkenheid",)) == apart
    assert advice(row, leiding=leiding, tijd=NEE) == apart
    assert advice(group(5, JA, naam="buren"), leiding=leiding).level == JOIN


def test_ones_own_members_get_no_advice_for_outsiders():
    ours = Inbreng(None, ("eigen-achterban",))
    assert advice(group(4, JA, naam="Leden")) == ours
    assert advice(group(4, JA, naam="Leden van de tennisclub")).level == THINK


# weging, past, nodig, zwaarte, goals: the reasons
REASONS = [
    (2, JA, None, "zwaar", "", ("telt-licht",)),
    (3, JA, None, "licht", "", ("plan-is-licht",)),
    (3, JA, None, EVEN, "", ("telt-mee",)),
    (4, JA, None, EVEN, "", ("telt-zwaar",)),
    (5, JA, None, EVEN, "", ("telt-zwaar",)),
    (5, NEE, None, EVEN, "", ("past-niet",)),
    (None, None, None, EVEN, "", ("weging-onbekend",)),
    (2, JA, None, EVEN, "belangen", ("belang-horen",)),
    (4, JA, None, EVEN, "mogelijkheden", ("samen-zoeken",)),
    (3, JA, JA, EVEN, "betrokkenheid", ("nodig",)),
    (4, JA, JA, "licht", "betrokkenheid", ("klein-en-samen",)),
    (4, NEE, None, EVEN, "mogelijkheden", ("past-niet", "samen-zoeken")),
    (4, NEE, None, "licht", "wensen", ("past-niet", "belang-horen")),
]


@pytest.mark.parametrize(
    ("weging", "past", "nodig", "zwaarte", "goals", "reasons"), REASONS
)
def test_an_advice_gives_the_reasons_that_lead_to_it(
    weging, past, nodig, zwaarte, goals, reasons
):
    doelen = tuple(goals.split())
    row = group(weging, past, nodig)
    found = advice(row, zwaarte_anders=zwaarte, doelen=doelen)
    assert found.reasons == reasons


def test_a_cap_is_the_reason_only_when_it_caps():
    capped = advice(group(5, NEE), zwaarte_anders="zwaar", rol_anders="beslisser")
    assert capped == Inbreng(THINK, ("gemeente-beslist",))
    below = advice(group(3, JA), zwaarte_anders="zwaar", rol_anders="beslisser")
    assert below == Inbreng(THINK, ("telt-mee",))


ALSO = {
    "willen-meedenken": (
        {"weging": 1, "past": JA, "wil": ("meedenken",)},
        {"zwaarte_anders": "licht"},
        "meedenken",
    ),
    "willen-meedoen": (
        {"weging": 2, "past": JA, "wil": ("meedoen",)},
        {"zwaarte_anders": "licht", "doelen": ("betrokkenheid",)},
        "meedoen",
    ),
    "weinig-gehoord": (
        {"weging": 4, "past": JA, "weinig_invloed": JA},
        {"zwaarte_anders": "gemiddeld"},
        "meedoen",
    ),
    "meerderheid-beloofd": (
        {"weging": 3, "past": JA},
        {"zwaarte_anders": "gemiddeld", "gebruik_inbreng": ("meerderheid",)},
        "meebeslissen",
    ),
}


@pytest.mark.parametrize("reason", ALSO)
def test_what_people_want_and_what_was_promised_counts(reason):
    """Judged plans: the wish to join, little say, and a promise of the majority."""
    row, told, level = ALSO[reason]
    found = advice(Belanghebbende(id="1", naam="buren", **row), **told)
    assert found == Inbreng(level, (reason,))


@pytest.mark.parametrize(
    ("kan", "wil", "weging", "zwaarte", "level"),
    [
        ((DECIDE,), (DECIDE,), 3, LIGHT, DECIDE),
        ((DECIDE,), (DECIDE,), 3, EVEN, DECIDE),
        ((DECIDE,), (DECIDE,), 3, HEAVY, THINK),
        ((DECIDE,), (DECIDE,), 2, LIGHT, THINK),
        ((DECIDE,), (THINK,), 3, LIGHT, THINK),
        ((THINK,), (DECIDE,), 3, LIGHT, THINK),
    ],
)
def test_who_may_decide_and_wants_to_is_promised_the_majority(
    kan, wil, weging, zwaarte, level
):
    """Buren choose where, when and how of a buurtfeest (nota 9)."""
    row = Belanghebbende(id="1", naam="buren", weging=weging, past=JA, kan=kan, wil=wil)
    assert advice(row, zwaarte_anders=zwaarte).level == level


def test_every_raise_is_the_reason_of_some_advice():
    shown = {reason for *_, reasons in REASONS for reason in reasons} | {"plicht"}
    shown |= ALSO.keys()
    assert {r.reason for r in RAISES} <= shown


def test_support_is_not_a_reason_to_go_further():
    for doelen in [("draagvlak",), ("acceptatie",), ("draagvlak", "acceptatie")]:
        assert advice(group(2, JA), doelen=doelen) == advice(group(2, JA))


@pytest.mark.parametrize(
    ("kan", "level", "verdict"),
    [
        ((KNOW,), THINK, "lower"),
        ((THINK,), THINK, "equal"),
        ((KNOW, THINK), THINK, "equal"),
        ((THINK, DECIDE), THINK, "higher"),
        ((), THINK, None),
        ((THINK,), None, None),
    ],
)
def test_an_offer_is_compared_by_its_highest_level(kan, level, verdict):
    assert compare(kan, Inbreng(level, ())) == verdict
