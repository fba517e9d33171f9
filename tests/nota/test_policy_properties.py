"""What holds for every plan, whatever is filled in; and for every file of the rules."""

import ast
import sys
from collections import Counter
from dataclasses import fields, replace
from datetime import date
from itertools import compress, pairwise, product
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nota.answers import (
    JA,
    NEE,
    WEET_NIET,
    Activiteit,
    Answers,
    Belanghebbende,
    Reactie,
    Typed,
    Vorm,
)
from nota.floors import GEMIDDELD, LICHT, ZWAAR, ZWAARTES
from nota.inbreng import advise
from nota.niveaus import MEEBESLISSEN, MEEDENKEN, MEEDOEN, MEEWETEN, NIVEAUS
from nota.rol import BESLISSER, ROLLEN, rol_van_gemeente
from nota.signals import sounding
from nota.weights import LARGEST_ANSWER, Weights
from nota.zwaarte import WEIGHED, weigh

WEIGHTS = Weights()
ANSWERS = range(7)
DOELEN = (
    *("belangen", "wensen", "mogelijkheden", "deskundigheid"),
    *("betrokkenheid", "draagvlak", "acceptatie"),
)


# How heavy a plan is


@pytest.fixture(scope="module")
def all_plans():
    """Every way to answer the four questions, and how heavy that is."""
    return {
        told: weigh(Answers(**dict(zip(WEIGHED, told, strict=True))), WEIGHTS).advies
        for told in product(ANSWERS, repeat=4)
    }


def test_how_many_plans_are_light_middling_and_heavy(all_plans):
    assert Counter(all_plans.values()) == {LICHT: 198, GEMIDDELD: 1109, ZWAAR: 1094}


def test_no_plan_gets_lighter_when_an_answer_rises(all_plans):
    for told, zwaarte in all_plans.items():
        for place, answer in enumerate(told):
            if answer < LARGEST_ANSWER:
                more = all_plans[*told[:place], answer + 1, *told[place + 1 :]]
                assert ZWAARTES.index(more) >= ZWAARTES.index(zwaarte)


answer = st.none() | st.integers(0, LARGEST_ANSWER)
niveau = st.sampled_from((None, "straat", "dorp", "gebied", "gemeente"))
stap_2 = st.builds(
    Answers,
    omvang=answer,
    maatschappelijk_belang=answer,
    maatschappelijke_bijdrage=answer,
    hinder_tijdens=answer,
    hinder_na=answer,
    aantal_mensen=st.none() | st.integers(0, 300),
    niveau=niveau,
    geval=st.sampled_from((None, "zonnepark")),
    zwaarte_anders=st.sampled_from((None, *ZWAARTES)),
)


@settings(deadline=None)
@given(answers=stap_2, bijdrage=answer, niveau=niveau)
def test_what_a_plan_gives_never_counts_against_it(answers, bijdrage, niveau):
    other = replace(answers, maatschappelijke_bijdrage=bijdrage, niveau=niveau)
    before, after = weigh(answers, WEIGHTS), weigh(other, WEIGHTS)
    apart = {"breedte": None, "wie": ()}  # where it is felt, not how heavy it is
    assert replace(before, **apart) == replace(after, **apart)


@settings(deadline=None)
@given(answers=stap_2, question=st.sampled_from(WEIGHED))
def test_filling_in_more_never_asks_for_fewer_moments(answers, question):
    told = getattr(answers, question)
    if told == LARGEST_ANSWER:
        return
    more = replace(answers, **{question: 0 if told is None else told + 1})
    before, after = weigh(answers, WEIGHTS), weigh(more, WEIGHTS)
    assert (after.momenten or 0) >= (before.momenten or 0)


# How far a group may go


def levels(zwaarte, past, weging, **told):
    """The advice for one group, as its place among the four levels."""
    row = Belanghebbende(id="1", past=past, weging=weging, nodig=told.pop("nodig"))
    answers = Answers(zwaarte_anders=zwaarte, belangen=(row,), **told)
    rol = rol_van_gemeente(answers)
    found = advise(answers, row, weigh(answers, WEIGHTS), rol, WEIGHTS)
    return NIVEAUS.index(found.level), found.reasons


GOALS = tuple(
    tuple(compress(DOELEN, chosen)) for chosen in product((True, False), repeat=7)
)
SITUATIONS = tuple(
    {"doelen": doelen, "nodig": nodig, "geval": geval, "rol_anders": rol}
    for doelen, nodig, geval, rol in product(
        GOALS, (None, JA), (None, "zonnepark"), (None, *ROLLEN)
    )
)
WEGINGEN = range(1, 6)


@pytest.fixture(scope="module")
def advice():
    """The advice in every situation, for every group, in every plan."""
    return {
        (number, zwaarte, past, weging): levels(zwaarte, past, weging, **situation)
        for number, situation in enumerate(SITUATIONS)
        for zwaarte, past, weging in product(ZWAARTES, (JA, NEE), WEGINGEN)
    }


def test_who_counts_more_is_never_asked_less(advice):
    for number, zwaarte, past in product(range(len(SITUATIONS)), ZWAARTES, (JA, NEE)):
        for less, more in pairwise(WEGINGEN):
            below, _ = advice[number, zwaarte, past, less]
            assert advice[number, zwaarte, past, more][0] >= below


def test_who_has_worries_is_never_asked_less(advice):
    for (number, zwaarte, past, weging), (level, _) in advice.items():
        if past == NEE:
            assert level >= advice[number, zwaarte, JA, weging][0]


def test_a_heavier_plan_never_asks_less_but_for_what_is_small_and_theirs(advice):
    for (number, zwaarte, past, weging), (level, reasons) in advice.items():
        if zwaarte != ZWAAR and reasons != ("klein-en-samen",):
            heavier = ZWAARTES[ZWAARTES.index(zwaarte) + 1]
            assert advice[number, heavier, past, weging][0] >= level


def test_where_the_gemeente_decides_others_think_along_at_most(advice):
    found = {
        level
        for (number, *_), (level, _) in advice.items()
        if SITUATIONS[number]["rol_anders"] == BESLISSER
    }
    assert found == {NIVEAUS.index(MEEWETEN), NIVEAUS.index(MEEDENKEN)}


def test_only_what_is_small_and_theirs_is_for_them_to_decide(advice):
    for level, reasons in advice.values():
        decides = NIVEAUS[level] == MEEBESLISSEN
        assert decides is (reasons == ("klein-en-samen",))


def test_who_counts_heavily_never_only_hears_of_it(advice):
    found = {
        NIVEAUS[level] for (*_, weging), (level, _) in advice.items() if weging >= 4
    }
    assert found == {MEEDENKEN, MEEDOEN, MEEBESLISSEN}


def test_without_working_together_everybody_only_hears_of_it():
    for situation, zwaarte, past, weging in product(
        SITUATIONS, ZWAARTES, (JA, NEE), WEGINGEN
    ):
        if situation["geval"] is None:
            level, _ = levels(zwaarte, past, weging, tijd=NEE, **situation)
            assert NIVEAUS[level] == MEEWETEN


# Everything together


def choice(*values):
    return st.sampled_from((None, *values))


def several(*values):
    return st.lists(st.sampled_from(values), unique=True).map(tuple)


group = st.builds(
    Belanghebbende,
    id=st.sampled_from("abc"),
    naam=choice("buren", "de gemeente", "{naam}"),
    weging=st.none() | st.integers(1, 5),
    past=choice(JA, NEE),
    nodig=choice(JA),
    weinig_invloed=choice(JA, NEE, WEET_NIET),
    moeilijk_bereikbaar=choice(JA, NEE, WEET_NIET),
    kan=several(*NIVEAUS),
    wil=several(*NIVEAUS),
)
vorm = st.builds(
    Vorm,
    id=st.just("v"),
    belanghebbenden=several("a", "b", "c"),
    wanneer=choice("morgen", "3-3-2027", "31-2-2027"),
    wijze=several("online", "fysiek", "papier"),
    van_gemeente=st.booleans(),
)
number = choice(0, 1, 2**31 - 1)
activiteit = st.builds(
    Activiteit,
    id=st.just("a"),
    gepland=st.booleans(),
    gedaan=choice(JA, "deels", NEE),
    uitgenodigd=number,
    bereikt=number,
    gereageerd=number,
)
reactie = st.builds(
    Reactie,
    id=st.just("r"),
    overgenomen=choice(JA, "deels", NEE),
    waarom=choice("het past"),
    teruggekoppeld=choice("per brief"),
)
plans = st.builds(
    Answers,
    initiatiefnemer=choice("inwoners", "gemeente"),
    niveau=niveau,
    leiding=choice("samenleving", "samen", "gemeente"),
    geval=choice("zonnepark", "weet_niet"),
    vergunning=several("omgevingsvergunning", "evenement"),
    ruimte=choice(JA, NEE),
    tijd=choice(JA, NEE),
    omvang=answer,
    maatschappelijk_belang=answer,
    hinder_na=answer,
    doelen=several(*DOELEN),
    belangen=st.lists(group, max_size=3).map(tuple),
    vormen=st.lists(vorm, max_size=3).map(tuple),
    activiteiten=st.lists(activiteit, max_size=3).map(tuple),
    reacties=st.lists(reactie, max_size=4).map(tuple),
    niet_samengewerkt_omdat=choice("alleen wij merken het"),
    lezers=st.integers(0, 2),
    teksten=st.lists(st.builds(Typed, st.just("doel"), st.text())).map(tuple),
)


@settings(deadline=None)
@given(answers=plans)
def test_no_plan_is_too_strange_for_the_rules(answers):
    zwaarte, rol = weigh(answers, WEIGHTS), rol_van_gemeente(answers)
    for row in answers.belangen:
        found = advise(answers, row, zwaarte, rol, WEIGHTS)
        assert found.level in (None, *NIVEAUS)
        assert found.reasons
    here = {"uitgevoerd", "reacties", "kring", "inbreng", "vormen", "doel"}
    heard = sounding(answers, WEIGHTS, here, date(2027, 3, 1))
    assert {sound.signal.scherm for sound in heard} <= here


# The numbers


def test_the_shipped_numbers_make_sense():
    assert WEIGHTS.problems() == ()


@pytest.mark.parametrize(
    ("changed", "problems"),
    [
        ({"gewicht_omvang": -1}, ("gewicht_omvang",)),
        ({"punten_precies": -1}, ("punten_precies",)),
        ({"gemiddeld_vanaf": 0}, ("gemiddeld_vanaf",)),
        ({"gemiddeld_vanaf": 24}, ("zwaar_vanaf",)),
        ({"zwaar_vanaf": 42}, ()),
        ({"zwaar_vanaf": 43}, ("zwaar_vanaf",)),
        ({"gewicht_omvang": 0, "zwaar_vanaf": 31}, ("zwaar_vanaf",)),
        ({"gevoelig_vanaf": 0}, ("gevoelig_vanaf",)),
        ({"veel_hinder_vanaf": 7}, ("veel_hinder_vanaf",)),
        ({"groot_belang_vanaf": 6}, ("groot_belang_vanaf",)),
        ({"vragen_voor_advies": 0}, ("vragen_voor_advies",)),
        ({"vragen_voor_advies": 5}, ("vragen_voor_advies",)),
        ({"momenten_licht": 0}, ("momenten_licht",)),
        ({"momenten_gemiddeld": 4}, ("momenten_zwaar",)),
        (
            {"gewicht_hinder_na": -1, "gemiddeld_vanaf": 0},
            ("gewicht_hinder_na", "gemiddeld_vanaf"),
        ),
    ],
    ids=str,
)
def test_numbers_that_make_no_sense_are_named(changed, problems):
    assert Weights(**changed).problems() == problems


def test_what_is_not_filled_in_says_nothing_even_at_the_lowest_thresholds():
    thresholds = (field.name for field in fields(Weights) if "_vanaf" in field.name)
    lowest = Weights(**dict.fromkeys(thresholds, 1), veel_mensen_boven=0)
    group = Belanghebbende(id="1")
    answers = Answers(doel="elkaar zien", belangen=(group,))
    assert weigh(answers, lowest).floors == ()
    screens = {"hinder", "belangen", "inbreng", "vormen"}
    assert sounding(answers, lowest, screens, date(2027, 3, 1)) == []


def test_every_number_is_whole_and_has_a_name_without_numbers():
    for field in fields(Weights):
        assert type(field.default) is int
        assert not any(character.isdigit() for character in field.name)


# The files


ROOT = Path(__file__).parents[2]
PLAIN = sorted(
    path.relative_to(ROOT)
    for path in (
        *ROOT.glob("nota/*.py"),
        *ROOT.glob("typed/*.py"),
        ROOT / "matrix/ranking.py",
        ROOT / "matrix/sizes.py",
        ROOT / "matrix/wishes.py",
        ROOT / "wizard/flow.py",
    )
)
THEIR_OWN = (
    *("nota", "typed", "wizard.flow"),
    *("matrix.ranking", "matrix.sizes", "matrix.wishes"),
)

# Easter, and a King's Day on a Sunday, are arithmetic that others keep: it reads no
# clock and no file, and knows no Django.
COUNTED_BY_OTHERS = {"nota/termijn.py": ("holidays",)}


def imported_by(path):
    """Every module that a file imports, also inside a function."""
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield "." * node.level + (node.module or "")


@pytest.mark.parametrize("path", PLAIN, ids=str)
def test_the_rules_are_plain_python(path):
    foreign = [
        name
        for name in imported_by(ROOT / path)
        if name.split(".")[0] not in sys.stdlib_module_names
        and not name.startswith(THEIR_OWN)
        and name not in COUNTED_BY_OTHERS.get(str(path), ())
    ]
    assert foreign == []
