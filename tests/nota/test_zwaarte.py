"""Stap 2: the examples of the nota, weighed. The answers to them are our estimate."""

from dataclasses import replace

import pytest

from nota.aanpak import not_named
from nota.answers import Answers, Belanghebbende
from nota.weights import Weights
from nota.zwaarte import weigh

WEIGHTS = Weights()
NO = None
STRAAT, DORP, GEBIED, OVERAL = "straat", "dorp", "gebied", "gemeente"
FLOORS = {
    "ligt-gevoelig": "M1",
    "veel-hinder": "M2",
    "veel-mensen": "M3",
    "zeer-groot": "M4",
    "zwaar-voor-velen": "M5",
}

# omvang, belang, hinder tijdens, hinder na, bijdrage, niveau:
# sum, zwaarte, width, moments, samenwerkingsplan, floors
# fmt: off
EXAMPLES = {
    "oprit":          (1, 0, 2, 0, 0, STRAAT,  "4 licht smal 1 niet_nodig"),
    "garage":         (1, 0, 3, 2, 0, STRAAT,  "9 licht smal 1 niet_nodig"),
    "buurtfeest":     (2, 1, 3, 0, 3, STRAAT,  "9 licht smal 1 niet_nodig"),
    "festival":       (4, 3, 5, 1, 3, DORP,    "21 gemiddeld smal 3 verstandig M2"),
    "zonneweide":     (5, 6, 3, 5, 4, DORP,    "35 zwaar breed 4 sterk M1 M2 M4"),
    "sportveldjes":   (3, 2, 2, 3, 4, DORP,    "18 gemiddeld breed 2 verstandig"),
    "bermbeheer":     (3, 3, 2, 1, 5, DORP,    "16 gemiddeld breed 2 verstandig"),
    "dorpsvisie":     (5, 4, 0, 0, 6, DORP,    "18 gemiddeld breed 2 verstandig"),
    "aardgasvrij":    (5, 5, 5, 2, 5, DORP,    "29 zwaar breed 4 sterk M1 M2"),
    "azc":            (5, 6, 2, 4, 4, OVERAL,  "32 zwaar breed 4 sterk M1 M4"),
    "glasvezel":      (5, 2, 4, 0, 6, GEBIED,  "18 gemiddeld breed 2 verstandig"),
    "weg":            (4, 2, 5, 2, 3, DORP,    "21 gemiddeld smal 3 verstandig M2"),
    "verbouwing":     (1, 0, 3, 1, 0, STRAAT,  "7 licht smal 1 niet_nodig"),
    "snelweg":        (6, 6, 6, 6, 5, GEBIED,  "42 zwaar breed 4 sterk M1 M2 M4"),
    "outlet-centrum": (6, 5, 4, 5, 4, OVERAL,  "36 zwaar breed 4 sterk M1 M2 M4"),
    "opvang":         (3, 2, 2, 2, 2, DORP,    "16 gemiddeld smal 2 verstandig"),
    "carbidschieten": (3, 5, 5, 1, 2, OVERAL,  "23 gemiddeld wijd 3 verstandig M1 M2"),
    "nothing":        (NO, NO, NO, NO, NO, NO, "0 - - - -"),
    "only omvang":    (1, NO, NO, NO, NO, NO,  "2 - - - -"),
    "only belang":    (NO, 6, NO, NO, NO, NO,  "12 zwaar - 4 sterk M1 M4"),
    "just licht":     (2, 2, 1, 1, 3, STRAAT,  "11 licht smal 1 niet_nodig"),
    "just gemiddeld": (2, 2, 2, 1, 3, STRAAT,  "12 gemiddeld smal 2 verstandig"),
    "nearly zwaar":   (4, 4, 3, 2, 3, DORP,    "23 gemiddeld smal 2 verstandig"),
    "just zwaar":     (4, 4, 4, 2, 3, DORP,    "24 zwaar smal 3 sterk"),
    "loud build":     (1, 0, 5, 0, 0, STRAAT,  "7 gemiddeld smal 3 verstandig M2"),
}
# fmt: on


def stap_2(omvang, belang, tijdens, na, bijdrage=None, niveau=None, **more):
    return Answers(
        omvang=omvang,
        maatschappelijk_belang=belang,
        hinder_tijdens=tijdens,
        hinder_na=na,
        maatschappelijke_bijdrage=bijdrage,
        niveau=niveau,
        **more,
    )


def in_short(found):
    """An outcome as it stands in the table above."""
    told = (found.som, found.advies, found.breedte, found.momenten, found.plan)
    floors = [FLOORS[floor.slug] for floor in found.floors]
    return " ".join("-" if value is None else str(value) for value in (*told, *floors))


@pytest.mark.parametrize("example", EXAMPLES)
def test_the_examples_of_the_nota(example):
    *told, outcome = EXAMPLES[example]
    assert in_short(weigh(stap_2(*told), WEIGHTS)) == outcome


@pytest.mark.parametrize(
    ("answers", "text"),
    [
        (stap_2(4, 3, 5, 1), "2 × 4 + 2 × 3 + 2 × 1 + 5 = 21"),
        (stap_2(1, None, 3, None), "2 × 1 + 3 = 5"),
        (stap_2(None, None, 0, None), "0 = 0"),
        (Answers(maatschappelijke_bijdrage=6), ""),
    ],
    ids=["festival", "two filled in", "one filled in", "only a bijdrage"],
)
def test_the_sum_is_written_as_on_paper(answers, text):
    assert str(weigh(answers, WEIGHTS)) == text


@pytest.mark.parametrize(
    ("people", "zwaarte"), [(None, "licht"), (100, "licht"), (101, "gemiddeld")]
)
def test_hinder_for_many_people_is_never_light(people, zwaarte):
    assert weigh(stap_2(1, 0, 3, 0, aantal_mensen=people), WEIGHTS).advies == zwaarte


def one_neighbour(tijdens, na, people=1, **more):
    return weigh(stap_2(1, 1, tijdens, na, aantal_mensen=people, **more), WEIGHTS)


def test_one_loud_week_for_one_neighbour_is_light():
    found = one_neighbour(5, 0)
    assert (found.advies, found.momenten, found.plan) == ("licht", 1, "niet_nodig")
    assert (found.wie, found.smaller) == (("ernaast",), True)
    assert one_neighbour(5, 0, people=40).advies == "gemiddeld"


def test_what_stays_for_one_neighbour_weighs_less_and_still_weighs():
    assert str(one_neighbour(3, 3, people=5)) == "2 × 1 + 2 × 1 + 3 + 3 = 10"
    assert one_neighbour(3, 3, people=5).advies == "licht"
    assert one_neighbour(3, 3, people=6).advies == "gemiddeld"
    assert one_neighbour(0, 5).advies == "gemiddeld"


@pytest.mark.parametrize(
    ("hinder", "people", "zwaarte"),
    [(6, 3000, "zwaar"), (6, 100, "gemiddeld"), (5, 3000, "gemiddeld")],
)
def test_the_worst_hinder_for_many_people_is_heavy(hinder, people, zwaarte):
    event = stap_2(4, 3, hinder, 0, aantal_mensen=people)
    assert weigh(event, WEIGHTS).advies == zwaarte


def test_hinder_counts_as_it_is_after_measures():
    party = stap_2(2, 1, 5, 2)
    assert str(weigh(party, WEIGHTS)) == "2 × 2 + 2 × 1 + 2 × 2 + 5 = 15"
    quieter = replace(party, hinder_tijdens_na_maatregelen=2)
    assert str(weigh(quieter, WEIGHTS)) == "2 × 2 + 2 × 1 + 2 × 2 + 2 = 12"
    assert weigh(quieter, WEIGHTS).floors == ()
    none_left = replace(quieter, hinder_na_na_maatregelen=0)
    assert weigh(none_left, WEIGHTS).advies == "licht"


def test_who_looks_back_is_not_asked_what_it_gives_while_at_work():
    looking_back = stap_2(3, 3, None, 2)
    assert weigh(looking_back, WEIGHTS).voorlopig
    assert not weigh(replace(looking_back, fase="evaluatie"), WEIGHTS).voorlopig


def test_many_people_who_notice_little_change_nothing():
    many = weigh(stap_2(1, 0, 2, 0, aantal_mensen=5000), WEIGHTS)
    assert (many.advies, many.floors) == ("licht", ())


@pytest.mark.parametrize(
    ("answers", "provisional"),
    [
        (stap_2(1, 0, 0, 0), False),
        (stap_2(1, 0, 0, None), True),
        (stap_2(1, 0, None, None), True),
        (stap_2(None, 6, None, None), True),
        (stap_2(1, None, None, None), False),
    ],
    ids=[
        "all filled in",
        "one is missing",
        "just enough",
        "a floor decides",
        "no advice at all",
    ],
)
def test_an_advice_on_part_of_the_answers_is_provisional(answers, provisional):
    assert weigh(answers, WEIGHTS).voorlopig is provisional


def test_who_chooses_otherwise_gets_what_belongs_to_the_choice():
    found = weigh(stap_2(1, 0, 0, 0, zwaarte_anders="zwaar"), WEIGHTS)
    assert (found.advies, found.geldt) == ("licht", "zwaar")
    assert (found.momenten, found.plan) == (3, "sterk")


def test_choosing_lighter_does_not_take_away_what_the_hinder_asks():
    found = weigh(stap_2(1, 0, 5, 0, zwaarte_anders="licht"), WEIGHTS)
    assert (found.geldt, found.momenten, found.plan) == ("licht", 2, "verstandig")


def test_a_duty_asks_for_two_moments_and_a_plan_even_for_a_light_one():
    light = stap_2(1, 0, 0, 0, geval="zonnepark")
    found = weigh(light, WEIGHTS)
    assert (found.advies, found.momenten, found.plan) == ("licht", 2, "sterk")
    assert found.wie == ("ernaast", "ruimer-dan-bezwaar")
    assert weigh(Answers(geval="zonnepark"), WEIGHTS).momenten == 2


@pytest.mark.parametrize(
    ("example", "who"),
    [
        ("nothing", ""),
        ("oprit", "ernaast"),
        ("sportveldjes", "ernaast straat verenigingen"),
        ("festival", "ernaast straat verenigingen meer-mensen"),
        ("just zwaar", "ernaast straat verenigingen dorp dorpsbelangen weinig-invloed"),
    ],
)
def test_who_to_talk_with_at_least(example, who):
    found = weigh(stap_2(*EXAMPLES[example][:6]), WEIGHTS)
    assert " ".join(found.wie) == who


@pytest.mark.parametrize(
    ("niveau", "people", "who"),
    [
        ("straat", 2, "ernaast straat"),
        ("straat", 60, "ernaast straat verenigingen"),
        ("gebied", 60, "ernaast straat verenigingen gebied"),
    ],
)
def test_who_to_talk_with_follows_how_many_notice_it_and_where(niveau, people, who):
    plan = stap_2(4, 3, 3, 1, niveau=niveau, aantal_mensen=people)
    assert " ".join(weigh(plan, WEIGHTS).wie) == who


def test_a_heavy_plan_for_one_street_asks_nobody_of_the_whole_village():
    found = weigh(stap_2(4, 4, 4, 3, niveau="straat"), WEIGHTS)
    assert (found.geldt, "dorp" in found.wie) == ("zwaar", False)


@pytest.mark.parametrize(
    ("rows", "missing"),
    [
        ((), ()),
        (({"naam": "Omwonenden"},), ("verenigingen",)),
        (({"naam": "De Harmonie", "soort": "organisatie"},), ("ernaast", "straat")),
        (({"naam": "Wij van nr 3", "nabijheid": "straat"},), ("verenigingen",)),
        (({"naam": "Buurman", "soort": "beslisser"},), ()),
        (({"naam": "Gemeente Coevorden", "nabijheid": "straat"},), ()),
        (({"naam": "Omwonenden"}, {"naam": "Brandweer"}), ()),
    ],
    ids=[
        *("no rows", "a name", "a kind", "a place", "only who decides"),
        *("who decides by its name", "one organisation by its name"),
    ],
)
def test_who_is_in_no_row_yet_is_named(rows, missing):
    belangen = tuple(Belanghebbende(id=str(at), **row) for at, row in enumerate(rows))
    plan = replace(stap_2(3, 2, 2, 3, niveau="dorp"), belangen=belangen)
    assert not_named(plan, weigh(plan, WEIGHTS).wie) == missing


def test_only_the_gemeente_asks_the_raad_and_only_when_it_is_heavy():
    azc = stap_2(*EXAMPLES["azc"][:6], initiatiefnemer="gemeente")
    assert weigh(azc, WEIGHTS).raad
    assert not weigh(replace(azc, initiatiefnemer="inwoners"), WEIGHTS).raad
    assert not weigh(replace(azc, zwaarte_anders="gemiddeld"), WEIGHTS).raad
    assert not weigh(replace(azc, fase="uitvoering"), WEIGHTS).raad
    assert not weigh(replace(azc, rol_raad="kaders"), WEIGHTS).raad
    assert weigh(replace(azc, rol_raad="weet_niet"), WEIGHTS).raad


@pytest.mark.parametrize(
    ("bijdrage", "niveau", "width"),
    [
        (None, None, None),
        (3, None, "smal"),
        (4, None, "breed"),
        (0, "gebied", "wijd"),
        (3, "gebied", "wijd"),
        (4, "gebied", "breed"),
        (None, "gemeente", "wijd"),
        (None, "dorp", "smal"),
    ],
)
def test_a_plan_is_wide_when_many_gain_by_it(bijdrage, niveau, width):
    answers = Answers(maatschappelijke_bijdrage=bijdrage, niveau=niveau)
    assert weigh(answers, WEIGHTS).breedte == width


def test_the_numbers_come_from_the_weights():
    weights = Weights(gewicht_omvang=3, gemiddeld_vanaf=3, momenten_gemiddeld=5)
    found = weigh(stap_2(1, 0, 0, 0), weights)
    assert (found.som, found.advies, found.momenten) == (3, "gemiddeld", 5)
