"""Signals: for each one a plan in which it sounds, and one in which it does not."""

from datetime import date

import pytest

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
from nota.conditions import DECISIONS_THAT_EXPLAIN
from nota.signals import EACH, PLAN, SIGNALS, sounding
from nota.weights import Weights

TODAY = date(2027, 3, 1)
SCREENS = {
    *("initiatief", "vragen", "doel", "gemeente", "mogelijk", "omvang", "hinder"),
    *("uitkomst", "bereiken", "gevolgen", "belangen", "gezamenlijk", "inbreng"),
    *("kaders", "vormen", "communicatie"),
    *("uitgevoerd", "reacties", "kring", "terugblik"),
}
PERMIT = {"vergunning": ("omgevingsvergunning",)}
HEAVY = {"zwaarte_anders": "zwaar"}
GEMEENTE = {"initiatiefnemer": "gemeente"}


def heard(answers, schermen=SCREENS):
    return sounding(Answers(**answers), Weights(), schermen, TODAY)


def slugs(answers):
    return {sound.signal.slug for sound in heard(answers)}


def group(naam="buren", **told):
    """A plan with one group."""
    return {"belangen": (Belanghebbende(id="1", naam=naam, **told),)}


def may(*kan, **told):
    """A plan with one group that may do this."""
    return group(kan=kan) | told


def talk(*ids, **told):
    """One activity, for these groups."""
    return {"vormen": (Vorm(id="v", belanghebbenden=ids, **told),)}


def rows(*groups, **told):
    """A plan with groups of these names, each with what it may do."""
    return {
        "belangen": tuple(
            Belanghebbende(id=naam, naam=naam, kan=(kan,), **more)
            for naam, kan, more in groups
        )
    } | told


POSTER = {"werkvorm": "posters-zuilen", "wijze": ("papier",), "inbreng": ("meeweten",)}
INLOOP = {"werkvorm": "inloop", "wijze": ("fysiek",), "inbreng": ("meeweten",)}
ASKED = {"werkvorm": "enquete", "wijze": ("online",), "inbreng": ("meedenken",)}
NEIGHBOURS = ("buren", "meeweten", {})
CLUB = ("sportclub", "meedenken", {})
RAAD = ("Gemeenteraad", "meebeslissen", {})
MEMBERS = ("Leden", "meebeslissen", {})
LOOK_ON = ("wandelaars", "meeweten", {"weging": 1, "past": JA})


def did(**told):
    """A verslag that tells of one activity."""
    return {"activiteiten": (Activiteit(id="a", **told),)}


def heard_say(*each):
    """A verslag with these reactions."""
    rows = (Reactie(id=f"r{at}", **told) for at, told in enumerate(each))
    return {"reacties": tuple(rows)}


def typed(text, scherm="doel"):
    return {"teksten": (Typed(scherm, text, "veld"),)}


YES, NO = {"overgenomen": JA}, {"overgenomen": NEE, "waarom": "het past niet"}
ALONE = {"niet_samengewerkt_omdat": "alleen wij merken het"}
BIG = {"weging": 4}
UNHEARD = group(weging=3, weinig_invloed=JA)
FAR = group(moeilijk_bereikbaar=JA)
DECIDES = may("meebeslissen")
DUTY = {"geval": "zonnepark"}

# it sounds in the first, and not in any of the others
SITUATIONS = {
    "plicht-vraag-na": [
        PERMIT,
        PERMIT | {"geval": "geen_van_deze"},
        PERMIT | DUTY,
        {"vergunning": ("evenement", "andere")},
    ],
    "plicht-alleen-vertellen": [
        may("meeweten", **DUTY),
        may("meedenken", **DUTY),
        may("meeweten"),
        rows(CLUB, LOOK_ON, **DUTY),
        rows(RAAD, **DUTY),
        DUTY,
    ],
    "plicht-niets-gedaan": [ALONE | DUTY, ALONE, DUTY],
    "doel-is-activiteit": [
        {"doel": "Een  Baan", "activiteit": "een baan "},
        {"doel": "elkaar zien", "activiteit": "een baan"},
        {"doel": "een baan"},
    ],
    "toch-zonder-reden": [
        {"toch_samenwerken": JA},
        {"toch_samenwerken": JA, "toch_samenwerken_reden": "de plek is vrij"},
    ],
    "weinig-ruimte-wel-vragen": [
        may("meedenken", ruimte=NEE, toch_samenwerken=JA),
        may("meedenken", ruimte=NEE),
        may("meedenken", ruimte=NEE, toch_samenwerken=JA, onderdelen="het hek"),
        may("meeweten", ruimte=NEE, toch_samenwerken=JA),
        may("meedenken", ruimte=JA),
    ],
    "interesse-nee-groot-belang": [
        group(weging=4) | {"interesse": NEE},
        group(weging=4),
        group(weging=3, past=JA) | {"interesse": NEE},
    ],
    "haast-en-zorgen": [
        group(weging=4, past=NEE) | {"tijd": NEE},
        group(weging=4, past=NEE),
        group(weging=4, past=JA) | {"tijd": NEE},
        group(weging=3, past=NEE) | {"tijd": NEE},
    ],
    "hinder-verzachten": [
        {"hinder_na": 4},
        {"hinder_na": 3},
        {"hinder_na": 4, "maatregelen": "een heg"},
    ],
    "hinder-voor-wie": [
        {"hinder_tijdens": 3},
        {"hinder_tijdens": 2},
        group() | {"hinder_tijdens": 3},
    ],
    "lusten-en-lasten": [
        {"maatschappelijke_bijdrage": 4, "hinder_na": 4},
        {"maatschappelijke_bijdrage": 3, "hinder_na": 4},
        {"maatschappelijke_bijdrage": 4, "hinder_na": 3, "hinder_tijdens": 6},
        {"maatschappelijke_bijdrage": 4, "hinder_na": 4, "hinder_na_na_maatregelen": 1},
    ],
    "alleen-draagvlak": [
        {"doelen": ("draagvlak", "acceptatie")},
        {"doelen": ("draagvlak", "wensen")},
    ],
    "vragen-maar-vertellen": [
        may("meeweten", doelen=("mogelijkheden",)),
        may("meedenken", doelen=("mogelijkheden",)),
        may("meeweten", doelen=("draagvlak",)),
        may("meeweten", doelen=("mogelijkheden",)) | DUTY,
        {"doelen": ("mogelijkheden",)},
    ],
    "groot-belang-geen-plek": [
        group(weging=4),
        group(weging=3),
        group(weging=4, kan=("meeweten",)),
        group(weging=4, wil=("meeweten",)),
    ],
    "groot-belang-geen-moment": [
        group(weging=4, kan=("meedenken",)) | talk("2"),
        group(weging=4, kan=("meedenken",)) | talk("1", "2"),
        group(weging=4, kan=("meeweten",)),
        group(weging=3, kan=("meedenken",)),
    ],
    "kan-niet-terugzeggen": [
        may("meedenken") | talk("1", **POSTER),
        may("meeweten") | talk("1", **POSTER),
        may("meedenken") | talk("1", **INLOOP),
        may("meedenken") | talk("1", **ASKED),
        may("meedenken") | talk("1", eigen_werkvorm="soep eten"),
        may("meedenken") | talk("1"),
        may("meedenken") | talk("2", **POSTER),
        rows(RAAD) | talk("Gemeenteraad", **POSTER),
        rows(MEMBERS) | talk("Leden", **POSTER),
    ],
    "belofte-verder-dan-vorm": [
        may("meedoen") | talk("1", **ASKED),
        may("meedenken") | talk("1", **ASKED),
        may("meedoen") | talk("1", eigen_werkvorm="soep eten"),
        may("meedoen") | talk("1", **POSTER),
        rows(MEMBERS) | talk("Leden", **ASKED),
    ],
    "past-niet-geen-gesprek": [
        group(past=NEE, weging=3, kan=("meeweten",)),
        group(past=NEE, weging=3, kan=("meeweten", "meedenken")),
        group(past=NEE, weging=2, kan=("meeweten",)),
        group(past=JA, weging=3, kan=("meeweten",)),
        group(past=NEE, weging=3),
    ],
    "wil-meer-dan-kan": [
        group(kan=("meedenken",), wil=("meedoen",)),
        group(kan=("meedoen",), wil=("meedenken",)),
        group(wil=("meedoen",)),
    ],
    "weinig-invloed": [
        UNHEARD | talk("1", "2"),
        UNHEARD | talk("1"),
        group(weging=2, weinig_invloed=JA),
        group(weging=3),
        group(weging=3, weinig_invloed=NEE) | talk("1", "2"),
        group(weging=3, weinig_invloed=WEET_NIET) | talk("1", "2"),
    ],
    "moeilijk-bereikbaar": [
        FAR | talk("1", wijze=("online", "papier")),
        FAR | talk("1", wijze=("online", "fysiek")),
        FAR | talk("1"),
        FAR | talk("2", wijze=("online",)),
        group() | talk("1", wijze=("online",)),
        group(moeilijk_bereikbaar=NEE) | talk("1", wijze=("online",)),
        group(moeilijk_bereikbaar=WEET_NIET) | talk("1", wijze=("online",)),
    ],
    "woordvoerder-zonder-weg-terug": [
        group(weging=4, woordvoerder="het bestuur"),
        group(weging=4),
        group(weging=3, woordvoerder="het bestuur"),
        group(weging=4, woordvoerder="het bestuur") | {"terugkoppeling": "een brief"},
        group(weging=4, woordvoerder="de directeur", soort="organisatie"),
        group("Basisschool", weging=4, woordvoerder="de directeur"),
    ],
    "wie-spreekt-voor-wie": [HEAVY, HEAVY | {"hoe_gevonden": "deur voor deur"}, {}],
    "meebeslissen-zonder-kaders": [
        DECIDES,
        DECIDES | {"kaders": "de plek"},
        may("meedoen"),
    ],
    "meebeslissen-niet-beloofd": [
        DECIDES | {"gebruik_inbreng": ("meegewogen",)},
        DECIDES | {"gebruik_inbreng": ("meegewogen", "meerderheid")},
        DECIDES,
        may("meedoen", gebruik_inbreng=("meegewogen",)),
    ],
    "meebeslissen-vastgezet": [
        DECIDES | {"ruimte": NEE},
        DECIDES | {"ruimte": JA},
        may("meedoen", ruimte=NEE),
    ],
    "meebeslissen-gemeente": [DECIDES | GEMEENTE, may("meedoen", **GEMEENTE), DECIDES],
    "geen-terugkoppeling": [
        may("meedenken"),
        may("meedenken", terugkoppeling="een brief"),
        may("meeweten"),
    ],
    "te-weinig-momenten": [
        {"zwaarte_anders": "gemiddeld"} | talk("1"),
        {"zwaarte_anders": "licht"} | talk("1"),
        {"zwaarte_anders": "licht"} | talk("1", **INLOOP),
        {"zwaarte_anders": "gemiddeld", "tijd": NEE},
        {"omvang": 1},
    ],
    "uitnodigen-op-tijd": [
        talk("1", wanneer="op 14-3-2027"),
        talk("1", wanneer="op 15-3-2027"),
        talk("1", wanneer="op 28-2-2027"),
        talk("1", wanneer="in maart"),
        talk("1"),
    ],
    "middel-van-de-gemeente": [
        talk("1", van_gemeente=True),
        talk("1", van_gemeente=True) | GEMEENTE,
        talk("1"),
    ],
    "bel-op-tijd": [
        {"leiding": "samen", "zwaarte_anders": "gemiddeld"},
        {"leiding": "samen", "zwaarte_anders": "licht"},
        {"leiding": "samenleving", "zwaarte_anders": "zwaar"},
        {"leiding": "samen", "zwaarte_anders": "zwaar"} | GEMEENTE,
    ],
    "hulp-is-meedoen": [
        {"leiding": "samenleving", "hulp": ("kennis", "geld")},
        {"leiding": "samenleving", "hulp": ("kennis", "drempel")},
        {"leiding": "samen", "hulp": ("geld",)},
    ],
    "loslaten": [
        {"leiding": "samenleving"} | GEMEENTE,
        {"leiding": "samenleving", "ruimte": NEE} | GEMEENTE,
        {"leiding": "samenleving", "initiatiefnemer": "inwoners"},
    ],
    "verantwoorden": [
        {"instrument": "projectbesluit"},
        {"instrument": "project"},
        {"instrument": "omgevingsvisie", "fase": "evaluatie"},
        {"instrument": "projectbesluit", "fase": "uitvoering"},
    ],
    "kennisgeving": [
        {"instrument": "projectbesluit", "fase": "voorbereiding"},
        {"instrument": "programma"},
        {"instrument": "omgevingsplan", "fase": "evaluatie"},
        {"instrument": "projectbesluit", "fase": "uitvoering"},
    ],
    "persoonsgegevens": [
        typed("bel 06-12345678"),
        typed("bel 14 0524"),
    ],
    "v-zonder-antwoord": [
        heard_say({}),
        heard_say(YES),
        heard_say(NO),
        {},
    ],
    "v-niet-teruggekoppeld": [
        heard_say(NO),
        heard_say(NO | {"teruggekoppeld": "per brief"}),
        heard_say({}),
    ],
    "v-niet-verteld-wat-gebeurde": [
        did(gepland=True),
        did(gepland=True, gedaan=NEE),
        did(),
    ],
    "v-wilde-niet": [
        did(gedaan="geprobeerd", pogingen=3),
        did(gedaan=NEE),
        did(gepland=True),
    ],
    "v-getallen": [
        did(uitgenodigd=40, bereikt=41),
        did(uitgenodigd=40, bereikt=40, gereageerd=40),
        did(bereikt=41),
        did(uitgenodigd=40, gereageerd=41),
    ],
    "v-alles-nee": [
        heard_say(NO, NO, NO),
        heard_say(NO, NO),
        heard_say(NO, NO, {}),
        heard_say(NO, NO, {"overgenomen": "deels"}),
    ],
    "v-laat-lezen": [HEAVY, HEAVY | {"lezers": 1}, {"zwaarte_anders": "gemiddeld"}],
    "v-plan-nu": [{}, {"definitief_plan": "zoals het was"}, ALONE],
}


@pytest.mark.parametrize("slug", SITUATIONS)
def test_a_signal_sounds_when_there_is_a_reason(slug):
    reason, *others = SITUATIONS[slug]
    assert slug in slugs(reason)
    assert [other for other in others if slug in slugs(other)] == []


def test_every_signal_of_the_table_is_shown_above():
    assert list(SITUATIONS) == [signal.slug for signal in SIGNALS]


def test_more_ways_to_the_same_signal():
    assert "plicht-vraag-na" in slugs(PERMIT | {"geval": "weet_niet"})
    assert "interesse-nee-groot-belang" in slugs(group(past=NEE) | {"interesse": NEE})
    assert "bel-op-tijd" in slugs(PERMIT | HEAVY)
    assert "v-zonder-antwoord" in slugs(heard_say({"overgenomen": "deels"}))
    assert "v-getallen" in slugs(did(bereikt=0, gereageerd=1))
    assert "v-laat-lezen" in slugs(DUTY)
    assert "uitnodigen-op-tijd" in slugs(talk("1", wanneer="1 maart 2027, 20.00 uur"))
    assert {"verantwoorden", "kennisgeving"} <= slugs({"instrument": "omgevingsplan"})


@pytest.mark.parametrize("instrument", DECISIONS_THAT_EXPLAIN)
@pytest.mark.parametrize("fase", ["uitvoering", "evaluatie"])
def test_once_the_decision_was_taken_nothing_is_announced_or_explained(
    instrument, fase
):
    decided = {"instrument": instrument, "fase": fase} | GEMEENTE
    assert slugs(decided).isdisjoint({"verantwoorden", "kennisgeving"})


def test_an_empty_plan_is_silent():
    plan = {"doel": "elkaar vaker zien", "activiteit": "een baan"}
    verslag = {"uitgevoerd", "reacties", "kring", "terugblik"}
    assert heard(plan, SCREENS - verslag) == []


def test_a_screen_that_is_not_on_the_road_is_silent():
    for slug, (reason, *_) in SITUATIONS.items():
        [screen] = {s.signal.scherm for s in heard(reason) if s.signal.slug == slug}
        elsewhere = {s.signal.slug for s in heard(reason, SCREENS - {screen})}
        assert slug not in elsewhere


def test_every_signal_belongs_to_a_screen_and_has_a_source():
    assert {signal.scherm for signal in SIGNALS} <= SCREENS | {EACH}
    assert all(signal.source for signal in SIGNALS)
    assert {signal.soort for signal in SIGNALS} == {"let_op", "tip"}


def test_the_law_comes_first_then_who_counts_most_and_tips_come_last():
    rows = tuple(
        Belanghebbende(id=name, naam=name, weging=weging, kan=("meedenken",))
        for name, weging in {"school": 4, "club": 1, "buren": 5}.items()
    )
    plan = {"belangen": rows} | PERMIT | HEAVY | {"hinder_na": 5}
    order = [(s.signal.slug, s.row and s.row.id) for s in heard(plan)]
    assert order[:5] == [
        ("plicht-vraag-na", None),
        ("groot-belang-geen-moment", "buren"),
        ("groot-belang-geen-moment", "school"),
        ("geen-terugkoppeling", None),
        ("te-weinig-momenten", None),
    ]
    assert {s.signal.soort for s in heard(plan)[5:]} == {"tip"}


def test_the_first_three_are_three_different_things():
    """The same of another group comes after what is another thing to look at."""
    named = {"buren": 5, "school": 4, "club": 4}
    rows = tuple(
        Belanghebbende(id=name, naam=name, weging=weging, weinig_invloed=JA)
        for name, weging in named.items()
    )
    order = [
        (sound.signal.slug, sound.row.id)
        for sound in heard({"belangen": rows})
        if sound.row
    ]
    assert order == [
        ("groot-belang-geen-plek", "buren"),
        ("weinig-invloed", "buren"),
        ("groot-belang-geen-plek", "school"),
        ("weinig-invloed", "school"),
        ("groot-belang-geen-plek", "club"),
        ("weinig-invloed", "club"),
    ]


def test_who_refused_to_talk_comes_before_what_is_still_missing():
    refused = did(gedaan="geprobeerd") | group(weging=4) | {"zwaarte_anders": "licht"}
    assert [s.signal.slug for s in heard(refused)][:2] == [
        "v-wilde-niet",
        "groot-belang-geen-plek",
    ]


def test_equals_keep_the_order_of_the_table():
    table = [signal.slug for signal in SIGNALS]
    sounded = heard(HEAVY | PERMIT | {"toch_samenwerken": JA, "hinder_na": 5})
    alike = [sound.signal.slug for sound in sounded if sound.importance == (1, PLAN, 0)]
    assert len(alike) > 3
    assert alike == sorted(alike, key=table.index)


# What the advice block or "Wat nu?" says of these plans
SAID_BY_THE_ADVICE = {
    "make it with a few people": HEAVY,
    "ask the raad": HEAVY | GEMEENTE,
    "invite who gains": {"maatschappelijke_bijdrage": 5},
    "talk with more people": {"maatschappelijk_belang": 5},
    "apply for the event in time": {"vergunning": ("evenement",)},
    "talk before the permit": PERMIT | DUTY | talk("1"),
    "call the gebiedscoördinator": PERMIT | DUTY | HEAVY | {"initiatiefnemer": "stel"},
}


@pytest.mark.parametrize("plan", SAID_BY_THE_ADVICE.values(), ids=SAID_BY_THE_ADVICE)
def test_no_signal_repeats_the_advice(plan):
    enough = {"vormen": tuple(Vorm(id=str(at)) for at in range(4))}
    verslag = {"uitgevoerd", "reacties", "kring", "terugblik"}
    told = {"hoe_gevonden": "deur voor deur"} | plan | enough
    assert heard(told, SCREENS - verslag) == []


def test_a_signal_about_groups_sounds_once_for_each_of_them():
    rows = tuple(
        Belanghebbende(id=name, naam=name, weging=weging)
        for name, weging in {"buren": 4, "school": 2, "boeren": 5}.items()
    )
    found = [
        (sound.row.id, sound.values)
        for sound in heard({"belangen": rows})
        if sound.signal.slug == "groot-belang-geen-plek"
    ]
    assert found == [("boeren", {"naam": "boeren"}), ("buren", {"naam": "buren"})]


def test_a_signal_about_the_plan_brings_the_numbers_of_its_sentence():
    plan = {"zwaarte_anders": "zwaar"} | talk("1")
    [sound] = [s for s in heard(plan) if s.signal.slug == "te-weinig-momenten"]
    assert (sound.values["momenten"], sound.values["n"]) == (3, 1)


def test_personal_details_are_pointed_out_in_each_place():
    texts = (
        Typed("doel", "mail jan@voorbeeld.nl", "doel"),
        Typed("doel", "bel 06-12345678", "activiteit"),
        Typed("vormen", "bij Kerklaan 3", "andere", "v"),
        Typed("belangen", "bewoners van de Kerklaan", "naam", "b"),
    )
    found = [
        (sound.signal.scherm, *sound.place)
        for sound in heard({"teksten": texts})
        if sound.signal.slug == "persoonsgegevens"
    ]
    assert found == [
        ("doel", "", "doel"),
        ("doel", "", "activiteit"),
        ("vormen", "v", "andere"),
    ]


def test_a_signal_about_reactions_sounds_once_at_the_first_and_counts_them():
    found = [
        (sound.place.rij, sound.values)
        for sound in heard(heard_say(YES, {}, NO, {}))
        if sound.signal.slug == "v-zonder-antwoord"
    ]
    assert found == [("r1", {"n": 2})]


def test_who_is_asked_together_with_another_is_not_asked_apart():
    assert "weinig-invloed" in slugs(UNHEARD | talk("1", andere="de wijkagent"))


def test_one_visit_is_enough_for_who_is_hard_to_reach():
    letter = Vorm(id="a", belanghebbenden=("1",), wijze=("papier",))
    visit = Vorm(id="b", belanghebbenden=("1",), wijze=("fysiek",))
    assert "moeilijk-bereikbaar" in slugs(FAR | {"vormen": (letter, letter)})
    assert "moeilijk-bereikbaar" not in slugs(FAR | {"vormen": (letter, visit)})


def test_how_early_an_invitation_goes_out_comes_from_the_weights():
    answers = Answers(**talk("1", wanneer="14-3-2027"))
    week = Weights(uitnodigen_dagen=7)
    assert sounding(answers, week, {"vormen"}, TODAY) == []


def told_of(slug, answers):
    [sound] = [s for s in heard(answers) if s.signal.slug == slug]
    return sound.values["groepen"]


@pytest.mark.parametrize("others", [(CLUB,), (RAAD,), (MEMBERS,), (CLUB, RAAD)])
def test_one_who_is_asked_never_hides_neighbours_with_a_letter(others):
    plan = rows(NEIGHBOURS, *others, **DUTY)
    assert told_of("plicht-alleen-vertellen", plan) == ["buren"]
    plan = rows(NEIGHBOURS, *others, doelen=("belangen",))
    assert told_of("vragen-maar-vertellen", plan) == ["buren"]


def test_four_posters_are_no_conversation():
    own = [
        Vorm(id="own", eigen_werkvorm="Posters en flyers in de bus"),
        Vorm(id="site", eigen_werkvorm="website"),
    ]
    copied = [Vorm(id=slug, **POSTER) for slug in ("poster", "blad")]
    plan = HEAVY | {"vormen": (*own, *copied)}
    [sound] = [s for s in heard(plan) if s.signal.slug == "te-weinig-momenten"]
    assert sound.values["n"] == 0


@pytest.mark.parametrize("naam", ["Gemeenteraad", "Leden"])
def test_a_talk_with_who_decides_or_with_ourselves_is_no_moment(naam):
    inside = {"belangen": (Belanghebbende(id="1", naam=naam),)}
    light = {"zwaarte_anders": "licht"}
    assert "te-weinig-momenten" in slugs(inside | light | talk("1"))
    assert "te-weinig-momenten" not in slugs(inside | light | talk("1", "2"))
    assert "te-weinig-momenten" not in slugs(
        inside | light | talk("1", andere="de buren")
    )


@pytest.mark.parametrize("kan", ["meeweten", "meebeslissen"])
@pytest.mark.parametrize("naam", ["Gemeente Coevorden", "de raad", "onze leden"])
def test_no_signal_is_about_who_decides_or_ones_own_people(naam, kan):
    row = Belanghebbende(
        id="1",
        naam=naam,
        weging=5,
        past=NEE,
        weinig_invloed=JA,
        moeilijk_bereikbaar=JA,
        kan=(kan,),
        wil=("meebeslissen",),
    )
    told = DUTY | {"doelen": ("belangen",), "interesse": NEE, "tijd": NEE}
    told |= {"ruimte": NEE, "toch_samenwerken": JA, "toch_samenwerken_reden": "ja"}
    told |= talk("1", **POSTER)
    empty = told | {"belangen": ()}
    found = slugs({"belangen": (row,)} | told)
    assert found <= slugs(empty)


def test_what_a_plan_of_before_chose_is_a_talk_as_it_was():
    before = Vorm(id="v", werkvorm="posters-zuilen", wijze=("papier",))
    plan = {"zwaarte_anders": "licht", "vormen": (before,)}
    assert "te-weinig-momenten" not in slugs(plan)
