"""Stap 4: the best fitting werkvorm first, and never one less."""

from itertools import product

import pytest

from matrix.ranking import Candidate, Wens, fit, rank
from nota.niveaus import NIVEAUS
from nota.weights import Weights

WEIGHTS = Weights()
HERE = ("meedenken", "dorp")
WISH = Wens(inbreng="meedenken", niveau="dorp")

BRIEF = Candidate(
    slug="brief",
    naam="Brief, mail, whatsappgroep",
    cellen=(("meeweten", "straat"), ("meeweten", "dorp")),
    wijze=("papier", "online"),
    moeite="makkelijk",
)
BIJEENKOMST = Candidate(
    slug="bijeenkomst",
    naam="Bijeenkomst",
    cellen=(("meeweten", "straat"),),
    wijze=("fysiek",),
    moeite="gemiddeld",
)
KOFFIE = Candidate(
    slug="koffiesessies",
    naam="Koffiesessies",
    cellen=(("meedenken", "straat"), HERE),
    helpt_bij=("belangen",),
    wijze=("fysiek",),
    klein=True,
)
ENQUETE = Candidate(
    slug="enquete", naam="Enquête", cellen=(HERE,), helpt_bij=("wensen",)
)
WORKSHOP = Candidate(slug="workshop", naam="Workshop", cellen=(("meedoen", "dorp"),))
BUDGET = Candidate(
    slug="dorpsbudget",
    naam="Dorpsbudget",
    cellen=(("meebeslissen", "dorp"),),
    moeite="veel",
    van_gemeente=True,
)
MATRIX = (BRIEF, BIJEENKOMST, KOFFIE, ENQUETE, WORKSHOP, BUDGET)


SMALL = {"wijze": ("fysiek",), "klein": True}


def cells(*cellen):
    return {"cellen": cellen}


# what it is, what is asked: points, reasons
FITS = {
    "the cell itself": (cells(HERE), {}, 8, "precies"),
    "same inbreng elsewhere": (cells(("meedenken", "gebied")), {}, 4, "zelfde-inbreng"),
    "one step further here": (cells(("meedoen", "dorp")), {}, 2, "stap-ernaast"),
    "one step less here": (cells(("meeweten", "dorp")), {}, 2, "stap-ernaast"),
    "two steps further": (cells(("meebeslissen", "dorp")), {}, 0, ""),
    "one step, elsewhere": (cells(("meedoen", "straat")), {}, 0, ""),
    "the best cell counts": (cells(("meedoen", "dorp"), HERE), {}, 8, "precies"),
    "one goal": (
        {"helpt_bij": ("belangen",)},
        {"doelen": ("wensen", "belangen")},
        2,
        "doel-belangen",
    ),
    "at most two goals": (
        {"helpt_bij": ("wensen", "belangen", "draagvlak")},
        {"doelen": ("belangen", "wensen", "draagvlak")},
        4,
        "doel-belangen doel-wensen",
    ),
    "in person": (SMALL, {"persoonlijk": True}, 3, "persoonlijk"),
    "a few in person": (SMALL, {"groep": 4}, 6, "persoonlijk groep"),
    "not needed in person": (SMALL, {}, 0, ""),
    "a crowd": ({"wijze": ("fysiek",)}, {"persoonlijk": True}, 0, ""),
    "a chat": ({"wijze": ("online",), "klein": True}, {"persoonlijk": True}, 0, ""),
    "easy": ({"moeite": "makkelijk"}, {"zwaarte": "licht"}, 2, "makkelijk"),
    "much work": ({"moeite": "veel"}, {"zwaarte": "licht"}, -2, "veel-moeite"),
    "much work, heavy plan": ({"moeite": "veel"}, {"zwaarte": "zwaar"}, 0, ""),
    "of the gemeente": ({"van_gemeente": True}, {}, -6, "van-gemeente"),
    "the gemeente itself": ({"van_gemeente": True}, {"gemeente_begint": True}, 0, ""),
    "room for so many": ({"groep_min": 5, "groep_max": 20}, {"groep": 20}, 3, "groep"),
    "a few too many": ({"groep_max": 20}, {"groep": 40}, 1, "vaker"),
    "two rounds of a small talk": (
        {"groep_max": 8, "klein": True}, {"groep": 16}, 3, "vaker",
    ),
    "many too many": ({"groep_max": 20}, {"groep": 41}, 0, "niet-groep"),
    "the young are spoken to": (
        {"doelgroepen": ("kinderen",)}, {"jong": True}, 3, "jong",
    ),
    "children are no young families": (
        {"doelgroepen": ("jonge gezinnen",), "wijze": ("fysiek",)},
        {"jong": True, "kind": True}, 0, "",
    ),
    "children are not asked in an app": (
        {"wijze": ("online",)}, {"kind": True}, -8, "op-afstand",
    ),
    "who reads badly gets no form": (
        {"wijze": ("online", "papier")}, {"leest_slecht": True}, -8, "op-afstand",
    ),
    "who reads badly, and can come": (
        {"wijze": ("fysiek", "papier")}, {"leest_slecht": True}, 0, "",
    ),
    "some of many who read badly": (
        {"groep_max": 8} | SMALL, {"groep": 80, "leest_slecht": True}, 0, "niet-groep",
    ),
    "no visit to many who read badly": (
        {"groep_max": 4} | SMALL, {"groep": 80, "leest_slecht": True}, -8, "te-veel",
    ),
    "the young are not": ({"doelgroepen": ("ouderen",)}, {"jong": True}, 0, ""),
    "a street at a small table": (
        {"groep_max": 8, "klein": True}, {"groep": 17}, -8, "te-veel",
    ),
    "not enough people": ({"groep_min": 5}, {"groep": 4}, -8, "te-weinig"),
    "a visit to nobody knows how many": (
        {"groep_max": 4}, {"soort": "mensen"}, -8, "te-veel",
    ),
    "a few of one organisation alone in a circle": (
        {"groep_min": 6, "groep_max": 15}, {"soort": "organisatie", "groep": 4}, -3,
        "te-weinig aan-tafel",
    ),
    "a few of nobody knows how many": ({"groep_max": 5}, {"soort": "mensen"}, 0, ""),
    "one organisation at a table": (
        {"groep_max": 15}, {"soort": "organisatie"}, 5, "aan-tafel",
    ),
    "one organisation in a hall": ({"groep_max": 16}, {"soort": "organisatie"}, 0, ""),
    "people at a table": ({"groep_max": 15}, {"soort": "mensen"}, 0, ""),
    "of residents, to one organisation": (
        {"van_bewoners": True}, {"soort": "organisatie"}, 0, "van-bewoners",
    ),
    "of residents, to people": ({"van_bewoners": True}, {"soort": "mensen"}, 0, ""),
    "to look back with": (
        {"fasen": ("evaluatie",)}, {"fase": "evaluatie"}, 2, "fase-evaluatie",
    ),
    "while at work": (
        {"fasen": ("uitvoering",)}, {"fase": "uitvoering"}, 2, "fase-uitvoering",
    ),
    "of another phase": ({"fasen": ("evaluatie",)}, {"fase": "voorbereiding"}, 0, ""),
    "of no phase": ({"fasen": ("evaluatie",)}, {}, 0, ""),
    "time enough": ({"weken": 4}, {"weken": 4}, 3, "tijd"),
    "no time for it": ({"weken": 5}, {"weken": 4}, 0, "niet-tijd"),
    "nobody knows how long": ({}, {"weken": 4}, 0, "niet-tijd"),
    "cheap": ({"kosten": 1}, {"kosten": 2}, 3, "kosten"),
    "dear": ({"kosten": 3}, {"kosten": 2}, 0, "niet-kosten"),
    "on paper": ({"wijze": ("papier",)}, {"wijze": "papier"}, 3, "wijze"),
    "not online": ({"wijze": ("papier",)}, {"wijze": "online"}, 0, "niet-wijze"),
    "no reading": (
        {"wijze": ("fysiek",)}, {"doelgroep": "laaggeletterd"}, 3, "doelgroep",
    ),
    "something to read": (
        {"wijze": ("fysiek", "papier")}, {"doelgroep": "laaggeletterd"}, 0,
        "niet-doelgroep",
    ),
    "the young named": (
        {"doelgroepen": ("jonge gezinnen",)}, {"doelgroep": "jongeren"}, 3,
        "doelgroep",
    ),
    "from home": (
        {"wijze": ("online",)}, {"doelgroep": "slecht_ter_been"}, 3, "doelgroep",
    ),
    "a small talk": (SMALL, {"doelgroep": "anderstalig"}, 3, "doelgroep"),
    "an unknown group": (SMALL, {"doelgroep": "marsbewoners"}, 0, "niet-doelgroep"),
    "a plan for many": ({"groep_max": 50}, {"breed": True}, 1, "breed"),
    "a plan for many, no limit": ({}, {"breed": True}, 1, "breed"),
    "a small group": ({"groep_max": 49}, {"breed": True}, 0, ""),
    "no plan for many": ({}, {"breed": False}, 0, ""),
}  # fmt: skip


@pytest.mark.parametrize("name", FITS)
def test_every_point_has_its_reason(name):
    told, asked, points, reasons = FITS[name]
    wish = Wens(inbreng="meedenken", niveau="dorp", **asked)
    found = fit(Candidate(slug="x", naam="X", **told), wish, WEIGHTS)
    assert (found.points, " ".join(found.reasons)) == (points, reasons)


def test_the_niveau_alone_says_something_while_no_inbreng_is_known():
    wish = Wens(niveau="dorp")
    assert fit(WORKSHOP, wish, WEIGHTS).reasons == ("zelfde-niveau",)
    assert fit(BIJEENKOMST, wish, WEIGHTS).reasons == ()


def test_a_wish_that_is_not_met_costs_nothing():
    """What does not fit is told, and stands lower only than what does."""
    wish = Wens(weken=0, kosten=0, wijze="rook", doelgroep="onbekend")
    for found in rank(MATRIX, wish, WEIGHTS):
        assert found.points == (-6 if found.werkvorm is BUDGET else 0), found


def test_an_oprit_is_told_by_letter_rather_than_at_a_meeting():
    wish = Wens(inbreng="meeweten", niveau="straat", zwaarte="licht")
    names = [found.werkvorm.slug for found in rank(MATRIX, wish, WEIGHTS)]
    assert names.index("brief") < names.index("bijeenkomst")


def test_best_first_and_equals_by_name():
    names = [found.werkvorm.naam for found in rank(MATRIX, WISH, WEIGHTS)]
    assert names == [
        "Enquête",
        "Koffiesessies",
        "Workshop",
        "Brief, mail, whatsappgroep",
        "Bijeenkomst",
        "Dorpsbudget",
    ]


def test_of_equals_the_cell_of_the_nota_comes_before_our_estimate():
    """Meedenken in a gebied gave four of our own."""
    ours = Candidate(slug="x", naam="Atelier", cellen=(HERE,), geschat=(HERE,))
    first = [found.werkvorm for found in rank((ours, ENQUETE), WISH, WEIGHTS)]
    assert first == [ENQUETE, ours]


@pytest.mark.parametrize(
    ("inbreng", "first"),
    [("meeweten", BRIEF), ("meedoen", WORKSHOP), ("meebeslissen", BUDGET)],
)
def test_no_goal_or_size_makes_up_for_another_promise(inbreng, first):
    """Telling is no talk, and a talk decides nothing (nota 5.1, stap 3)."""
    every = {"doelen": ("belangen", "wensen"), "groep": 5, "persoonlijk": True}
    wish = Wens(inbreng=inbreng, niveau="dorp", zwaarte="licht", **every)
    weights = Weights(punten_per_doel=40, punten_doelen_hoogstens=80)
    mixed = (BUDGET, BRIEF, WORKSHOP) if first is WORKSHOP else MATRIX
    assert rank(mixed, wish, weights)[0].werkvorm is first


def test_every_wish_keeps_all_werkvormen():
    wishes = product(
        (None, *NIVEAUS),
        (None, "straat", "dorp", "gebied", "gemeente"),
        (None, "licht", "zwaar"),
        ((), ("belangen", "wensen")),
        (True, False),
    )
    for inbreng, niveau, zwaarte, doelen, both in wishes:
        wish = Wens(
            inbreng=inbreng,
            niveau=niveau,
            zwaarte=zwaarte,
            doelen=doelen,
            persoonlijk=both,
            gemeente_begint=both,
        )
        kept = [found.werkvorm for found in rank(MATRIX, wish, WEIGHTS)]
        assert sorted(kept, key=MATRIX.index) == list(MATRIX)


def test_who_is_only_told_is_all_told():
    wish = Wens(inbreng="meeweten", groep=41)
    found = fit(Candidate(slug="x", naam="X", groep_max=20), wish, WEIGHTS)
    assert (found.points, found.reasons) == (-8, ("te-veel",))


@pytest.mark.parametrize(("doel", "points"), [("acceptatie", 2), ("wensen", 0)])
def test_a_goal_that_needs_an_answer_is_not_reached_by_telling(doel, points):
    wish = Wens(inbreng="meeweten", doelen=(doel,))
    excursie = Candidate(slug="x", naam="X", helpt_bij=("acceptatie", "wensen"))
    assert fit(excursie, wish, WEIGHTS).points == points


def test_the_points_come_from_the_weights():
    weights = Weights(punten_precies=1, punten_stap_ernaast=9)
    first = rank((ENQUETE, WORKSHOP), WISH, weights)[0]
    assert (first.werkvorm, first.points) == (WORKSHOP, 9)
