"""The role of the gemeente: the quadrant as a table, with the nota's examples."""

from dataclasses import replace
from datetime import date
from itertools import product

import pytest

from nota.answers import JA, NEE, Answers, Belanghebbende, Vorm
from nota.conditions import help_that_is_taking_part, instrument_of_the_gemeente
from nota.inbreng import advise
from nota.offers import meebeslissen_with_the_gemeente
from nota.rol import ROLLEN, ROWS, rol_van_gemeente
from nota.situation import Situation, better_call_first
from nota.weights import Weights
from nota.zwaarte import weigh

WEIGHTS = Weights()

EXAMPLES = {
    "dorpsvisie Sleen": ("inwoners", "samenleving", JA, "toeschouwer"),
    "bermbeheer Benneveld": ("inwoners", "samen", JA, "deelnemer"),
    "aardgasvrij Dalen": ("gemeente", "samen", JA, "regisseur"),
    "nieuw AZC": ("gemeente", "gemeente", JA, "beslisser"),
    "energietransitie": ("gemeente", "gemeente", JA, "beslisser"),
    "carbidschieten": ("gemeente", "gemeente", NEE, "beslisser"),
    "herinrichting weg": ("gemeente", "samen", JA, "regisseur"),
    "oprit": ("inwoners", "samenleving", JA, "toeschouwer"),
    "festival": ("ondernemer", "samenleving", JA, "toeschouwer"),
    "sportveldjes": ("inwoners", "samen", JA, "deelnemer"),
    "nothing to choose": ("gemeente", "samen", NEE, "beslisser"),
    "nothing said": (None, None, None, None),
}

# begint, leiding, ruimte: role, why
TABLE = [
    (None, "samen", JA, None, "wie-begint"),
    ("gemeente", "samenleving", NEE, "beslisser", "weinig-te-kiezen"),
    ("gemeente", None, NEE, "beslisser", "weinig-te-kiezen"),
    ("gemeente", "gemeente", JA, "beslisser", "gemeente-beslist"),
    ("gemeente", "gemeente", None, "beslisser", "gemeente-beslist"),
    ("gemeente", "samen", None, "regisseur", "samen-maken"),
    ("gemeente", "samenleving", JA, "regisseur", "inwoners-kunnen-zelf"),
    ("gemeente", None, JA, None, "wie-bepaalt"),
    ("organisatie", "samenleving", NEE, "toeschouwer", "zelf-doen"),
    ("overheid", "samenleving", JA, "toeschouwer", "overheid-beslist"),
    ("overheid", "samen", NEE, "deelnemer", "gemeente-doet-mee"),
    ("inwoners", "gemeente", NEE, "regisseur", "gemeente-leidt"),
    ("inwoners", None, JA, None, "samen-bepalen"),
]


def role(initiatiefnemer, leiding, ruimte, **more):
    answers = Answers(
        initiatiefnemer=initiatiefnemer, leiding=leiding, ruimte=ruimte, **more
    )
    return rol_van_gemeente(answers)


@pytest.mark.parametrize("example", EXAMPLES)
def test_the_examples_of_the_nota(example):
    *told, expected = EXAMPLES[example]
    assert role(*told).slug == expected


@pytest.mark.parametrize(("begint", "leiding", "ruimte", "slug", "why"), TABLE)
def test_every_row_has_its_role_and_its_reason(begint, leiding, ruimte, slug, why):
    found = role(begint, leiding, ruimte)
    assert (found.slug, found.waarom) == (slug, why)


def test_every_row_of_the_table_is_shown_above():
    assert {row.waarom for row in ROWS} == {why for *_, why in TABLE}


def test_exactly_one_row_decides_whatever_is_said():
    who = (None, "inwoners", "ondernemer", "organisatie", "gemeente", "overheid")
    how = (None, "samenleving", "samen", "gemeente")
    for told in product(who, how, (JA, NEE, None)):
        assert role(*told).slug in (None, *ROLLEN)


def test_only_who_starts_what_people_can_do_themselves_may_let_go():
    assert role("gemeente", "samenleving", JA).loslaten
    assert not role("gemeente", "samen", JA).loslaten
    assert not role("inwoners", "samenleving", JA).loslaten


def test_another_role_may_be_chosen_and_the_advice_is_kept():
    found = role("inwoners", "samen", JA, rol_anders="toeschouwer")
    assert (found.slug, found.advies) == ("toeschouwer", "deelnemer")
    assert found.anders
    assert not role("inwoners", "samen", JA).anders


@pytest.mark.parametrize("agreed", ROLLEN)
def test_the_agreed_role_holds_before_what_somebody_chose(agreed):
    for begint in ("gemeente", "inwoners", None):
        chosen = {"rol_afgesproken": agreed, "rol_anders": "toeschouwer"}
        found = role(begint, "samenleving", JA, **chosen)
        assert (found.slug, found.afgesproken, found.loslaten) == (agreed, True, False)


# agreed: the most that a group may do, whether a plan of the gemeente says that the
# college takes it over, whether a plan of people needs her for her own werkvorm
@pytest.mark.parametrize(
    ("agreed", "most", "takes_over", "calls_her"),
    [
        ("toeschouwer", "meedoen", False, True),
        ("deelnemer", "meedoen", False, True),
        ("regisseur", "meedoen", True, False),
        ("beslisser", "meedenken", True, False),
        (None, "meedenken", True, True),
    ],
)
def test_the_agreed_role_rules_caps_and_signals(agreed, most, takes_over, calls_her):
    row = Belanghebbende(id="1", weging=5, past=NEE, kan=("meebeslissen",))
    plan = Answers(
        initiatiefnemer="gemeente",
        leiding="gemeente",
        belangen=(row,),
        zwaarte_anders="zwaar",
        rol_afgesproken=agreed,
    )
    weighed, rol = weigh(plan, WEIGHTS), rol_van_gemeente(plan)
    assert advise(plan, row, weighed, rol, WEIGHTS).level == most
    assert meebeslissen_with_the_gemeente(plan) is takes_over

    own = Vorm(id="1", van_gemeente=True)
    theirs = replace(plan, initiatiefnemer="inwoners", vormen=(own,))
    assert instrument_of_the_gemeente(theirs) is calls_her


def test_who_agreed_on_the_role_has_called_already():
    plan = Answers(
        initiatiefnemer="inwoners",
        leiding="samenleving",
        hulp=("grond",),
        vergunning=("omgevingsvergunning",),
        zwaarte_anders="zwaar",
    )
    agreed = replace(plan, rol_afgesproken="deelnemer")
    for says in (help_that_is_taking_part, lambda a: better_call_first(on_a_day(a))):
        assert (says(plan), says(agreed)) == (True, False)


def on_a_day(answers):
    return Situation(answers, WEIGHTS, date(2026, 12, 1))


@pytest.mark.parametrize(
    ("vergunning", "gezag", "zwaar", "why"),
    [
        (("omgevingsvergunning",), (), True, "beslist-wel"),
        (("omgevingsvergunning", "geen"), ("gemeente",), True, "beslist-wel"),
        (("evenement",), (), True, "beslist-wel"),
        (("omgevingsvergunning",), ("provincie",), True, "ander-beslist"),
        (("omgevingsvergunning",), (), False, "zelf-doen"),
        (("geen",), (), True, "zelf-doen"),
        (("weet_niet",), (), True, "zelf-doen"),
        ((), (), True, "zelf-doen"),
    ],
)
def test_where_public_interest_weighs_heavily_somebody_decides_on_the_permit(
    vergunning, gezag, zwaar, why
):
    plan = Answers(
        initiatiefnemer="ondernemer",
        leiding="samenleving",
        vergunning=vergunning,
        bevoegd_gezag=gezag,
    )
    found = rol_van_gemeente(plan, zwaar=zwaar)
    assert (found.slug, found.waarom) == ("toeschouwer", why)


def test_who_is_helped_by_the_gemeente_keeps_its_reason_however_heavy_it_is():
    plan = Answers(
        initiatiefnemer="ondernemer", leiding="samen", vergunning=("evenement",)
    )
    assert rol_van_gemeente(plan, zwaar=True).waarom == "gemeente-doet-mee"
