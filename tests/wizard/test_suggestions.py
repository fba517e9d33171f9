"""Stap 4: the werkvormen that are proposed, for whom, and why."""

import json
import re
from collections import Counter
from itertools import product

import pytest

from dossier.intake import read_in
from dossier.management.commands.demo import PLANS
from matrix.catalogue import plain, werkvormen
from matrix.ranking import rank
from matrix.wens import wens_of
from matrix.wishes import Wens
from nota.answers import Answers, Belanghebbende
from nota.niveaus import NIVEAUS
from nota.weights import Weights
from nota.words.advies import listed
from nota.words.werkvormen import warning, whys
from nota.zwaarte import weigh
from wizard import offered
from wizard.journey import Journey
from wizard.screens.vormen import Scherm
from wizard.source import Live

WEIGHTS = Weights()
SENTENCE = re.compile(r"[^.]+\.")
PLACES = ("straat", "dorp", "gebied", "gemeente")
TELLS = {
    *("bijeenkomst", "straat-buurtshow", "videogesprek", "brief-mail-whatsappgroep"),
    *("nieuwsbrief", "inloopbijeenkomst", "webinar", "post-op-social-media"),
    *("voorlichtingssessie", "brief-of-mail", "posters-zuilen", "website"),
    *("huis-aan-huisbladen", "bewonersbrief", "bewonersavond"),
    *("huisbezoek", "belronde", "proefopstelling", "excursie"),
}

pytestmark = pytest.mark.usefixtures("gemeente")


@pytest.fixture
def best(gemeente):
    """The first three for such a group, in such a plan, at such a level."""
    matrix = [plain(each) for each in werkvormen(gemeente).values()]

    def of(inbreng: str, row: dict, **plan) -> list[str]:
        answers = Answers(**plan)
        group = [Belanghebbende(id="a", **row)]
        wens = wens_of(answers, group, inbreng, weigh(answers, WEIGHTS), WEIGHTS)
        return [fit.werkvorm.slug for fit in rank(matrix, wens, WEIGHTS)[:3]]

    return of


GOALS = [("belangen",), ("wensen", "belangen"), ("draagvlak", "acceptatie"), ()]


@pytest.mark.parametrize("niveau", ["straat", "dorp"])
@pytest.mark.parametrize("doelen", GOALS)
def test_a_street_of_127_addresses_is_not_visited_house_by_house(best, niveau, doelen):
    for sign in ("weinig_invloed", "moeilijk_bereikbaar", "past"):
        street = {"naam": "Bewoners", "aantal": 127, sign: "ja"}
        found = best("meedenken", street, niveau=niveau, doelen=doelen)
        assert not {"huisbezoek", "belronde", "keukentafelgesprek"} & set(found), found


def test_127_addresses_get_an_enquete_and_an_inloop(best):
    street = {"naam": "Bewoners van de straat", "aantal": 127}
    found = best("meedenken", street, niveau="straat", doelen=("wensen", "belangen"))
    assert {"enquete", "inloopbijeenkomst"} <= set(found)


@pytest.mark.parametrize("niveau", PLACES)
@pytest.mark.parametrize("doelen", GOALS)
def test_a_club_of_nobody_knows_how_many_is_not_visited(best, niveau, doelen):
    for inbreng in NIVEAUS:
        found = best(inbreng, {"naam": "De hele club"}, niveau=niveau, doelen=doelen)
        assert "huisbezoek" not in found


def test_one_person_is_visited(best):
    found = best("meedenken", {"naam": "De buur", "aantal": 1}, niveau="straat")
    assert found[0] == "huisbezoek"


def test_near_and_far_differ_within_one_plan(best):
    plan = {"niveau": "gebied", "doelen": ("belangen",)}
    near = {"naam": "Naaste buren", "nabijheid": "straat", "aantal": 12}
    farmers = {"naam": "Boermarke", "soort": "organisatie", "aantal": 6}
    many = {"naam": "Inwoners van de streek", "aantal": 900}
    three = [best("meedenken", row, **plan) for row in (near, farmers, many)]
    assert len(set(map(frozenset, three))) == 3
    assert {"digitale-inloop", "enquete"} <= set(three[2])


def test_the_place_of_a_group_goes_before_that_of_the_plan(best):
    near = best("meedoen", {"naam": "Buren", "nabijheid": "straat"}, niveau="gebied")
    assert near == best("meedoen", {"naam": "Buren"}, niveau="straat")
    assert near != best("meedoen", {"naam": "Buren"}, niveau="gebied")


@pytest.mark.parametrize("niveau", PLACES)
def test_the_cell_of_the_nota_comes_first_where_the_rest_is_equal(best, niveau):
    found = best("meedenken", {"naam": "Inwoners"}, niveau=niveau)
    cells = {"enquete", "digitale-inloop", "initiatievenpitch", "expertpanel"}
    if niveau in ("gebied", "gemeente"):
        assert set(found) < cells
    assert not {"denktank", "belronde", "excursie", "proefopstelling"} & set(found)


FROM_A_DISTANCE = {
    *("enquete", "vraag-in-facebook-of-whatsappgroep", "videogesprek"),
    *("online-atelier", "digitale-inloop", "digitaal-debat"),
}
AT_A_TABLE = {
    *("koffiesessies", "huisbezoek", "expertpanel", "rondetafelgesprek", "denktank"),
    *("keukentafelgesprek", "klankbordgroep", "videogesprek", "klantreis"),
}


@pytest.mark.parametrize("niveau", PLACES)
@pytest.mark.parametrize("aantal", [None, 4, 6])
@pytest.mark.parametrize("doelen", GOALS)
def test_one_organisation_is_spoken_at_a_table(best, niveau, aantal, doelen):
    """No enquête for one organisation."""
    row = {"naam": "Hulpdiensten", "soort": "organisatie", "aantal": aantal}
    found = best("meedenken", row, niveau=niveau, doelen=doelen)
    assert set(found) <= AT_A_TABLE, found


OF_RESIDENTS = {
    *("buurtcommissie", "buurt-of-straatteam"),
    *("inwonerspanel", "digitaal-inwonerspanel"),
}


@pytest.mark.parametrize("niveau", PLACES)
@pytest.mark.parametrize("inbreng", NIVEAUS)
@pytest.mark.parametrize("aantal", [None, 2, 8, 40])
def test_one_organisation_gets_nothing_that_people_who_live_there_do_together(
    best, niveau, inbreng, aantal
):
    club = {"naam": "Stichting", "soort": "organisatie", "aantal": aantal}
    for begint, doelen in product(("inwoners", "gemeente"), GOALS):
        plan = {"niveau": niveau, "doelen": doelen, "initiatiefnemer": begint}
        found = best(inbreng, club, **plan)
        assert OF_RESIDENTS.isdisjoint(found), found


def test_people_of_a_street_still_decide_in_a_buurtcommissie_or_a_straatteam(best):
    street = {"naam": "Bewoners", "soort": "mensen", "aantal": 8}
    found = best("meebeslissen", street, niveau="straat")
    assert {"buurtcommissie", "buurt-of-straatteam"} <= set(found)


def test_of_one_organisation_it_is_said_why_such_a_werkvorm_stands_last(gemeente):
    matrix = [plain(each) for each in werkvormen(gemeente).values()]
    wens = Wens(inbreng="meebeslissen", niveau="straat", soort="organisatie")
    last = {f.werkvorm.slug: f for f in rank(matrix, wens, WEIGHTS) if not f.keeps}
    assert set(last) >= OF_RESIDENTS
    for slug in OF_RESIDENTS:
        says = warning("die", last[slug].reasons)
        assert "is van bewoners met elkaar" in says


VILLAGE = {"naam": "Inwoners van het dorp", "soort": "mensen", "aantal": 600}


def in_each_phase(best, inbreng: str, row: dict, niveau: str) -> list[list[str]]:
    """The first three in voorbereiding, uitvoering and evaluatie (Gemeentewet 150)."""
    fasen = ("voorbereiding", "uitvoering", "evaluatie")
    return [best(inbreng, row, niveau=niveau, fase=fase) for fase in fasen]


def test_people_look_back_in_another_way_than_they_prepare(best):
    before, during, after = in_each_phase(best, "meedenken", VILLAGE, "dorp")
    assert "inwonerspanel" in after
    assert "inwonerspanel" not in before
    assert "inloopbijeenkomst" in during
    assert "inloopbijeenkomst" not in before


def test_who_is_told_while_the_work_goes_on_hears_it_more_than_once(best):
    before, during, after = in_each_phase(best, "meeweten", VILLAGE, "dorp")
    assert during[0] == "nieuwsbrief"
    assert before[0] != "nieuwsbrief"
    assert after == before  # who is only told does not look back


@pytest.mark.parametrize("inbreng", ["meedenken", "meedoen"])
@pytest.mark.parametrize("niveau", PLACES)
def test_no_phase_puts_another_promise_or_place_before_the_cell_itself(
    best, gemeente, inbreng, niveau
):
    """What is in the cell and suits the people stays first."""
    row = {"naam": "Bewoners", "soort": "mensen"}
    for first, *_others in in_each_phase(best, inbreng, row, niveau):
        cells = plain(werkvormen(gemeente)[first]).cellen
        assert (inbreng, niveau) in cells


@pytest.mark.parametrize(
    ("fase", "werkvorm", "reden"),
    [
        ("evaluatie", "enquete", "mensen er goed mee kunnen terugkijken"),
        ("uitvoering", "koffiesessies", "je zo ook tijdens het werk met mensen"),
    ],
)
def test_a_werkvorm_says_that_it_suits_the_phase(gemeente, fase, werkvorm, reden):
    matrix = [plain(each) for each in werkvormen(gemeente).values()]
    wens = Wens(inbreng="meedenken", niveau="dorp", fase=fase)
    (found,) = (f for f in rank(matrix, wens, WEIGHTS) if f.werkvorm.slug == werkvorm)
    assert any(reden in why for why in whys("", found.reasons))


@pytest.mark.parametrize("naam", ["Schoolkinderen", "Leerlingen", "Jongeren", "Jeugd"])
@pytest.mark.parametrize("inbreng", ["meedenken", "meedoen"])
def test_children_are_not_called_or_visited_one_by_one(best, naam, inbreng):
    row = {"naam": naam, "weinig_invloed": "ja", "moeilijk_bereikbaar": "ja"}
    for niveau, doelen in product(PLACES, GOALS):
        found = best(inbreng, row, niveau=niveau, doelen=doelen)
        assert not {"belronde", "huisbezoek", "enquete"} & set(found[:1]), found
        assert not {"belronde", "huisbezoek"} & set(found), found


@pytest.mark.parametrize("naam", ["Schoolkinderen", "Leerlingen van de basisschool"])
@pytest.mark.parametrize("inbreng", ["meedenken", "meedoen"])
def test_small_children_are_spoken_where_they_are(best, naam, inbreng):
    """On the playground, and not in an app or on a form."""
    for doelen in GOALS:
        found = best(inbreng, {"naam": naam}, niveau="dorp", doelen=doelen)
        assert found == best(inbreng, {"naam": naam}, niveau="straat", doelen=doelen)
        assert not set(found) & FROM_A_DISTANCE, found


@pytest.mark.parametrize("aantal", [None, 60, 3000])
@pytest.mark.parametrize("niveau", PLACES)
def test_who_reads_with_difficulty_gets_no_form(best, niveau, aantal):
    row = {"naam": "Wie moeilijk leest", "aantal": aantal, "weinig_invloed": "ja"}
    for doelen in GOALS:
        found = best("meedenken", row, niveau=niveau, doelen=doelen)
        assert not set(found) & FROM_A_DISTANCE, found


@pytest.mark.parametrize("niveau", PLACES)
def test_one_organisation_is_no_circle_by_itself(best, niveau):
    """A klankbordgroep or a round table takes more parties than one."""
    for naam in ("Dorpsbelangen", "Boermarke"):
        found = best("meedenken", {"naam": naam}, niveau=niveau, doelen=("belangen",))
        assert not {"klankbordgroep", "rondetafelgesprek", "denktank"} & set(found)
        assert {"huisbezoek", "keukentafelgesprek"} & set(found)


def test_the_parents_of_schoolchildren_are_no_children(best):
    plan = {"niveau": "straat", "doelen": ("belangen",)}
    for naam in ("Ouders van leerlingen", "Kinderopvang"):
        row = {"naam": naam, "weinig_invloed": "ja"}
        assert "koffiesessies" in best("meedenken", row, **plan)


@pytest.mark.parametrize("niveau", PLACES)
def test_who_is_only_told_gets_a_form_that_tells(best, niveau):
    for doelen, aantal, soort in product(
        GOALS, (None, 1, 30, 2000), ("mensen", "organisatie")
    ):
        row = {"naam": "Groep", "aantal": aantal, "soort": soort}
        row["weinig_invloed"] = "ja"
        found = best("meeweten", row, niveau=niveau, doelen=doelen)
        assert set(found) <= TELLS, found


# On the screen


def shown(answers: dict) -> Scherm:
    """Stap 4 of a plan with these answers."""
    told = {"schema": "samenspel-plan/1", "kenmerk": None, "antwoorden": answers}
    return Scherm.stored(Journey(Live(read_in(told))))


def with_groups(*rows: dict, **plan) -> Scherm:
    begun = {"titel": "Plan", "initiatiefnemer": "inwoners", "niveau": "dorp"}
    known = [{"id": f"{n:012x}", "kan": ["meedenken"]} | r for n, r in enumerate(rows)]
    return shown(begun | {"route": "volledig", "belangen": known} | plan)


def test_who_decides_gets_no_werkvorm():
    raad = {"naam": "Gemeenteraad", "kan": ["meebeslissen"]}
    names = [
        each["names"] for each in with_groups(raad, {"naam": "Buren"}).suggestions()
    ]
    assert names == ["Buren"]


def test_ones_own_people_are_no_group_to_win_over():
    own = {"naam": "Onze leden", "kan": None}
    names = [
        each["names"] for each in with_groups(own, {"naam": "Buren"}).suggestions()
    ]
    assert names == ["Buren"]


def test_groups_with_the_same_answer_share_a_block():
    screen = with_groups({"naam": "de buren"}, {"naam": "de straat"}, {"naam": "wie"})
    (block,) = screen.suggestions()
    assert block["names"] == "de buren, de straat en wie"
    assert block["ids"].split(",") == [f"{n:012x}" for n in range(3)]


def test_a_press_takes_a_werkvorm_for_all_groups_of_the_block(initiator):
    initiator.fills_in("initiatief", initiatiefnemer="inwoners", niveau="dorp")
    initiator.lists("belangen", {"naam": "de buren"}, {"naam": "de straat"})
    both = [row.rij_id for row in initiator.rows("belangen")]
    assert f"neem:{','.join(both)}:" in initiator.sees("vormen")

    initiator.fills_in("vormen", actie=f"neem:{','.join(both)}:webinar")
    assert initiator.rows("vormen")[0].belanghebbenden == both


def test_groups_of_whom_we_say_the_same_stand_on_one_line():
    """On the page of the plan and on paper, five times "Ons advies" is said once."""
    screen = with_groups(
        {"naam": "de buren", "weging": 5},
        {"naam": "de straat", "weging": 5},
        {"naam": None, "belang": "rust", "weging": 5},
        {"naam": "de gemeente"},
    )
    together, apart = offered.groups(screen.journey)
    assert listed(together.names) == "de buren, de straat en een groep zonder naam"
    assert apart.names == ("de gemeente",)


def sentences(screen: Scherm) -> list[str]:
    """Every reason on the page."""
    cards = [form.fields["werkvorm"].meanings.values() for form in screen.forms]
    said = [str(says) for told in cards for says in told]
    said += [why for each in screen.suggestions() for _, why in each["best"]]
    found = (each.strip() for text in said for each in SENTENCE.findall(text))
    return [each for each in found if each.startswith(("Past goed", "Let op"))]


def test_no_reason_stands_twice_on_a_page_of_an_example():
    for data in json.loads(PLANS.read_text(encoding="utf-8")):
        said = sentences(Scherm.stored(Journey(Live(read_in(data)))))
        assert [s for s, n in Counter(said).items() if n > 1] == [], data["kenmerk"]


SITUATIONS = [
    ({"naam": "Omwonenden", "aantal": 24, "nabijheid": "straat"}, "meedoen"),
    ({"naam": "Omwonenden verderop", "aantal": 140}, "meedenken"),
    ({"naam": "Boermarke", "soort": "organisatie", "aantal": 6}, "meedoen"),
    ({"naam": "Leerlingen", "weinig_invloed": "ja"}, "meedoen"),
    ({"naam": "Bakker", "soort": "organisatie", "aantal": 1}, "meedoen"),
    ({"naam": "Wijk", "aantal": 1500}, "meebeslissen"),
    ({"naam": "Inwoners", "aantal": 30000, "nabijheid": "gebied"}, "meeweten"),
    ({"naam": "Huurders", "moeilijk_bereikbaar": "ja"}, "meedenken"),
]


@pytest.mark.parametrize("niveau", PLACES)
@pytest.mark.parametrize("beginner", ["inwoners", "gemeente"])
def test_three_werkvormen_have_three_reasons_and_each_thing_is_said_once(
    niveau, beginner
):
    """Three times "omdat het past bij wat je hun biedt"."""
    rows = [row | {"kan": [level]} for row, level in SITUATIONS]
    goals = ["belangen", "draagvlak"]
    screen = with_groups(*rows, initiatiefnemer=beginner, niveau=niveau, doelen=goals)
    seen = set()
    for block in screen.suggestions():
        for werkvorm, why in block["best"]:
            assert why or werkvorm.slug in seen, werkvorm.slug
            seen.add(werkvorm.slug)
    said = sentences(Scherm.stored(screen.journey))
    assert [s for s, n in Counter(said).items() if n > 1] == []


def test_a_reason_is_what_is_special_to_the_werkvorm():
    (block,) = with_groups({"naam": "Café", "soort": "organisatie"}).suggestions()
    told = {werkvorm.slug: why for werkvorm, why in block["best"]}
    assert told["koffiesessies"] == (
        "Past goed als je echt wilt horen wat mensen belangrijk vinden, "
        "ook wie in een zaal niets zegt."
    )
