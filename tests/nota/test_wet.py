"""What may be said of the law: by who begins, what is decided and every permit."""

import re
from dataclasses import replace
from functools import cache
from itertools import chain, combinations, product

import pytest

from nota.answers import GEEN_VAN_DEZE, JA, NEE, WEET_NIET, Answers
from nota.conditions import advies_na_stap_1, overheid_begint, permits
from nota.wet import DECISIONS, after_a_nee, asked_by_law
from nota.words.advies import NA_NEE, PLICHT, STAP1
from nota.words.start import WAT_NU

PERMITS = ("omgevingsvergunning", "evenement", "andere", "geen", WEET_NIET)
TICKED = list(chain.from_iterable(combinations(PERMITS, n) for n in range(6)))
BEGINNERS = (None, "inwoners", "ondernemer", "organisatie", "gemeente", "overheid")
INSTRUMENTS = (
    *(None, "omgevingsvisie", "programma", "omgevingsplan", "projectbesluit"),
    *("beleid", "project", "anders"),
)
INTERESSE_REDENEN = ("weinig_mensen", "iedereen_voor", "zelf")
LISTS = ((), ("zonnepark",), ("alle", "zonnepark"))
GEVALLEN = (None, GEEN_VAN_DEZE, WEET_NIET, "zonnepark", "alle")
PREDICTS = re.compile(
    r"krijg je|je krijgt|wordt verleend|verleent|toegekend|goedgekeurd|afgewezen|"
    r"geweigerd|kans op|zal de gemeente",
    re.IGNORECASE,
)
LET_GO = re.compile(
    r"hoef je niet|je hoeft|niet verplicht|niet nodig|genoeg(?! mensen)", re.IGNORECASE
)
EVERY_NEE = (
    *({"ruimte": NEE}, {"interesse": NEE}),
    *({"interesse": NEE, "interesse_reden": r} for r in INTERESSE_REDENEN),
    *({"tijd": NEE}, {"tijd": NEE, "later": "in mei"}),
    {"ruimte": NEE, "interesse": NEE, "tijd": NEE},
)


def every_plan():
    for begint, what, ticked, geval in product(
        BEGINNERS, INSTRUMENTS, TICKED, GEVALLEN
    ):
        yield Answers(
            initiatiefnemer=begint, instrument=what, vergunning=ticked, geval=geval
        )


def with_every_nee(answers):
    return [replace(answers, **nee) for nee in EVERY_NEE]


def of_the_law(answers):
    """What each list makes us say of the law, without a sentence twice."""
    for lijst in LISTS:
        slugs = asked_by_law(answers, lijst)
        assert len(set(slugs)) == len(slugs)
        yield from slugs


def after_stap_1(answers):
    slugs = advies_na_stap_1(answers)
    return str(NA_NEE[after_a_nee(answers)]), *(str(STAP1[slug]) for slug in slugs)


@cache
def predicts(says):
    return PREDICTS.search(says)


@cache
def lets_go(says):
    return LET_GO.search(says)


def may_not_be_let_go(answers):
    """A permit is needed or nobody knows, or a decision that has to be explained."""
    unsure = not answers.vergunning or WEET_NIET in answers.vergunning
    decides = overheid_begint(answers) and answers.instrument in DECISIONS
    return unsure or decides or "omgevingsvergunning" in answers.vergunning


def test_no_combination_lets_a_bestuursorgaan_or_a_permit_go_or_predicts():
    for answers in every_plan():
        slugs = set(of_the_law(answers))
        if answers.initiatiefnemer in ("gemeente", "overheid"):
            assert "zonder-omgevingsvergunning" not in slugs
        law = {str(PLICHT[slug]) for slug in slugs}
        if set(permits(answers)) & {"omgevingsvergunning", WEET_NIET}:
            assert not any(map(lets_go, law))
        now = {str(WAT_NU[permit]) for permit in permits(answers)}
        assert not any(map(predicts, law | now))


def test_no_combination_with_a_nee_lets_a_permit_or_a_decision_go_or_predicts():
    for answers in chain.from_iterable(map(with_every_nee, every_plan())):
        said = after_stap_1(answers)
        assert not any(map(predicts, said))
        if may_not_be_let_go(answers):
            assert not any(map(lets_go, said))


def test_every_sentence_after_stap_1_is_read():
    """So that a new reason can't let somebody go unseen."""
    plans = (with_every_nee(Answers(geval=geval)) for geval in GEVALLEN)
    read = {slug for nee in chain(*plans) for slug in advies_na_stap_1(nee)}
    assert read == set(STAP1)


@pytest.mark.parametrize(
    ("told", "lijst", "slugs"),
    [
        ({"vergunning": ("omgevingsvergunning",)}, (), ("lijst-leeg",)),
        ({"vergunning": ("evenement", WEET_NIET)}, (), ("lijst-leeg",)),
        ({"vergunning": ("geen", "omgevingsvergunning")}, (), ("lijst-leeg",)),
        ({}, ("zonnepark",), ("weet_niet",)),
        ({"geval": GEEN_VAN_DEZE}, ("zonnepark",), ("niet-op-de-lijst",)),
        ({"geval": "zonnepark"}, ("zonnepark",), ("geval",)),
        ({"vergunning": ("geen",)}, (), ("zonder-omgevingsvergunning",)),
        ({"vergunning": ("evenement", "andere")}, (), ("zonder-omgevingsvergunning",)),
    ],
    ids=str,
)
def test_every_permit_that_is_ticked_is_looked_at(told, lijst, slugs):
    assert asked_by_law(Answers(**told), lijst) == slugs


@pytest.mark.parametrize("begint", ["gemeente", "overheid"])
@pytest.mark.parametrize(
    ("instrument", "slug"),
    [
        ("omgevingsvisie", "visie-of-programma"),
        ("programma", "visie-of-programma"),
        ("omgevingsplan", "omgevingsplan"),
        ("projectbesluit", "projectbesluit"),
        ("beleid", "bestuursorgaan"),
        (None, "bestuursorgaan"),
    ],
)
def test_a_bestuursorgaan_hears_what_its_own_decision_asks(begint, instrument, slug):
    answers = Answers(initiatiefnemer=begint, instrument=instrument)
    assert asked_by_law(answers, ()) == (slug,)
    with_permit = Answers(
        initiatiefnemer=begint,
        instrument=instrument,
        vergunning=("omgevingsvergunning",),
    )
    assert asked_by_law(with_permit, ()) == (slug, "lijst-leeg")


def test_a_case_of_every_plan_that_deviates_holds_unless_the_plan_fits():
    asks = {"vergunning": ("omgevingsvergunning",), "geval": GEEN_VAN_DEZE}
    lijst = ("alle", "zonnepark")
    assert asked_by_law(Answers(**asks), lijst) == ("alle",)
    assert asked_by_law(Answers(**asks, regels=NEE), lijst) == ("alle",)
    assert asked_by_law(Answers(**asks, regels=JA), lijst) == ("niet-op-de-lijst",)


@pytest.mark.parametrize(
    "other", ["andere_gemeente", "provincie", "waterschap", "rijk"]
)
def test_over_the_border_somebody_asks_there_too(other):
    answers = Answers(bevoegd_gezag=("gemeente", other))
    assert asked_by_law(answers, ()) == ("lijst-leeg", other)
    says = str(PLICHT[other])
    assert "Vraag" in says
    assert "wie" in says
    assert "overleg" in says


@pytest.mark.parametrize("ticked", [("omgevingsvergunning",), (WEET_NIET,), ()])
def test_with_a_permit_asked_or_unknown_a_nee_sends_to_the_omgevingscoach(ticked):
    assert "omgevingscoach" in NA_NEE[after_a_nee(Answers(vergunning=ticked))]


def test_only_who_needs_nothing_is_let_go_after_a_nee():
    assert after_a_nee(Answers(vergunning=("geen",))) == "vrij"
    haste = Answers(vergunning=("geen",), tijd=NEE)
    assert after_a_nee(haste) == "haast"
    visie = Answers(initiatiefnemer="gemeente", instrument="omgevingsvisie")
    assert after_a_nee(visie) == "besluit"


def test_an_event_is_told_when_the_omgevingsloket_may_be_needed():
    assert "podium, tent of camping" in str(WAT_NU["evenement"])
