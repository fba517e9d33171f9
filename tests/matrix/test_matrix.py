"""The werkvormen matrix: as the nota has it, complete, and the beheerder's own."""

import pytest
from django.core.management import call_command

from matrix.models import Cel, Gebied, Geleverd, Kern, Werkvorm
from nota.niveaus import NIVEAUS

GEBIED = "coevorden"
PLACES = ("straat", "dorp", "gebied", "gemeente")
# product.md §4, cell by cell: nota chapter 6. Workshops are workshop, and social media
# is post op social media: one werkvorm each.
NOTA = {
    "meeweten": (
        "bijeenkomst · straat/buurtshow · videogesprek · brief, mail, whatsappgroep · "
        "nieuwsbrief · inloopbijeenkomst",
        "webinar · post op social media · brief, mail, whatsappgroep · "
        "voorlichtingssessie · nieuwsbrief · inloopbijeenkomst",
        "webinar · brief of mail · posters/zuilen · huis-aan-huisbladen · website",
        "webinar · posters/zuilen · huis-aan-huisbladen · website · "
        "post op social media",
    ),
    "meedenken": (
        "videogesprek · straat/buurtshow · boodschappenlijstje · koffiesessies",
        "enquête · inwonerspanel · initiatievenpitch · koffiesessies",
        "enquête · digitale inloop · initiatievenpitch · expertpanel",
        "enquête · digitale inloop · initiatievenpitch · expertpanel",
    ),
    "meedoen": (
        "online atelier · workshop · brainstormsessie",
        "online atelier · workshop · versnellingskamer",
        "workshop · werkgroepen · versnellingskamer",
        "workshop · werkgroepen · versnellingskamer",
    ),
    "meebeslissen": (
        "videogesprek · buurtcommissie · buurt- of straatteam",
        "digitaal inwonerspanel · right to challenge · wijk-/dorpsvisie · "
        "wijk-/dorpsbudget",
        "digitaal inwonerspanel · burgerbegroting · right to challenge",
        "digitaal inwonerspanel · burgerbegroting · right to challenge",
    ),
}
BESIDE_THE_MATRIX = {
    "bewonersbrief",
    "bewonersavond",
    "huisbezoek",
    "klankbordgroep",
    "vraag in facebook- of whatsappgroep",
    "rondetafelgesprek",
    "klantreis",
    "digitaal debat",
}
FROM_PRACTICE = {
    "keukentafelgesprek",
    "excursie",
    "ontwerpsessie",
    "proefopstelling",
    "denktank",
    "belronde",
}
WHO = {"laaggeletterd", "jongeren", "werkenden", "slecht_ter_been", "anderstalig"}
GOALS = {
    "belangen": {"koffiesessies", "huisbezoek", "rondetafelgesprek"},
    "wensen": {"enquête", "inwonerspanel", "boodschappenlijstje"},
    "mogelijkheden": {"workshop", "online atelier", "versnellingskamer"},
    "deskundigheid": {"expertpanel", "werkgroepen"},
    "betrokkenheid": {"buurt- of straatteam", "straat/buurtshow", "werkgroepen"},
    "draagvlak": {"inloopbijeenkomst", "huisbezoek"},
    "acceptatie": {"inloopbijeenkomst", "huisbezoek"},
}

pytestmark = [pytest.mark.both, pytest.mark.usefixtures("gemeente")]


def names(**where) -> list[str]:
    cells = Cel.objects.filter(**where).select_related("werkvorm").order_by("plek")
    return [cel.werkvorm.naam.casefold() for cel in cells]


@pytest.mark.parametrize("inbreng", NIVEAUS)
@pytest.mark.parametrize("niveau", PLACES)
def test_every_cell_is_that_of_the_nota_and_in_its_order(inbreng, niveau):
    of_the_nota = NOTA[inbreng][PLACES.index(niveau)].split(" · ")
    shown = names(inbreng=inbreng, niveau=niveau)

    assert names(inbreng=inbreng, niveau=niveau, geschat=False) == of_the_nota
    assert shown[: len(of_the_nota)] == of_the_nota


def test_what_the_nota_names_beside_the_matrix_stands_where_we_think():
    found = Werkvorm.objects.filter(bron="nota 5.1")

    assert {werkvorm.naam.casefold() for werkvorm in found} == BESIDE_THE_MATRIX
    assert not Cel.objects.filter(werkvorm__in=found, geschat=False).exists()


def test_what_is_not_of_the_nota_says_so():
    practice = Werkvorm.objects.exclude(bron__startswith="nota")

    assert {werkvorm.naam.casefold() for werkvorm in practice} == FROM_PRACTICE
    assert set(practice.values_list("bron", flat=True)) == {"praktijk"}
    assert not Cel.objects.filter(werkvorm__in=practice, geschat=False).exists()


def test_every_werkvorm_is_complete():
    """product.md §4: what a werkvorm has, all of it."""
    for werkvorm in Werkvorm.objects.prefetch_related("cellen"):
        empty = [
            name
            for name in (
                *("naam", "uitleg", "past_goed", "past_niet", "stappen", "moeite"),
                *("doorlooptijd_weken", "kosten", "wijze", "doelgroepen"),
                *("nodig", "tip_verslag", "voorbeeld", "bron", "nagekeken_op"),
            )
            if getattr(werkvorm, name) in (None, "", [], {})
        ]
        assert empty == [], werkvorm.slug
        assert set(werkvorm.inclusie) == WHO, werkvorm.slug
        assert werkvorm.moeite in ("makkelijk", "gemiddeld", "veel"), werkvorm.slug
        assert werkvorm.kosten in (1, 2, 3), werkvorm.slug
        assert set(werkvorm.wijze) <= {"online", "fysiek", "papier"}, werkvorm.slug
        smallest, largest = werkvorm.groep_min or 0, werkvorm.groep_max or 10**6
        assert smallest <= largest, werkvorm.slug
        assert set(werkvorm.geschat) >= {"doorlooptijd_weken", "moeite", "kosten"}
        assert all(werkvorm.inclusie.values()), werkvorm.slug
        assert len(werkvorm.stappen) >= 3, werkvorm.slug
        assert werkvorm.cellen.all(), werkvorm.slug


@pytest.mark.parametrize("doel", GOALS)
def test_the_werkvormen_of_a_goal_are_those_of_the_rules(doel):
    """regels.md §7; more of them may help too."""
    helping = {w.naam.casefold() for w in Werkvorm.objects.all() if doel in w.helpt_bij}

    assert helping >= GOALS[doel]


def test_every_werkvorm_helps_with_a_goal_and_that_is_our_estimate():
    for werkvorm in Werkvorm.objects.all():
        assert 1 <= len(werkvorm.helpt_bij) <= 3, werkvorm.slug
        assert "helpt_bij" in werkvorm.geschat, werkvorm.slug


def everything() -> list:
    tables = (Werkvorm, Cel, Gebied, Kern)
    return [list(table.objects.order_by("pk").values()) for table in tables]


def test_loading_twice_changes_nothing():
    before = everything()
    call_command("laad_matrix")

    assert everything() == before


def test_loading_again_keeps_what_the_beheerder_wrote():
    Werkvorm.objects.filter(slug="webinar").update(uitleg="In onze woorden.")
    Kern.objects.filter(slug="sleen").update(naam="Slien")
    call_command("laad_matrix")

    assert Werkvorm.objects.get(slug="webinar").uitleg == "In onze woorden."
    assert Kern.objects.get(slug="sleen").naam == "Slien"


def test_what_the_beheerder_took_away_stays_away():
    Werkvorm.objects.get(slug="klantreis").delete()
    Kern.objects.filter(gebied__slug=GEBIED).delete()
    Gebied.objects.get(slug=GEBIED).delete()
    before = everything()
    call_command("laad_matrix")

    assert everything() == before


def test_what_a_newer_version_brings_is_added_beside_what_is_there():
    Werkvorm.objects.get(slug="klantreis").delete()
    Werkvorm.objects.get(slug="denktank").delete()
    Kern.objects.get(slug="sleen").delete()
    new = ["werkvorm/klantreis", "werkvorm/webinar", "kern/sleen"]
    Geleverd.objects.filter(naam__in=new).delete()
    call_command("laad_matrix")

    assert names(werkvorm__slug="klantreis")
    assert Kern.objects.get(slug="sleen").gebied.kernen.count() > 1
    assert not Werkvorm.objects.filter(slug="denktank").exists()


def test_an_older_installation_gets_the_goals_that_were_left_open():
    """Released 0.1.0 knew for 26 werkvormen of no goal; what was chosen stays."""
    Geleverd.objects.filter(naam="werkvormen/later").delete()
    Werkvorm.objects.filter(slug="webinar").update(helpt_bij=[], geschat=[])
    Werkvorm.objects.filter(slug="workshop").update(helpt_bij=["wensen"])
    Cel.objects.filter(werkvorm__slug="inloopbijeenkomst", geschat=True).delete()
    call_command("laad_matrix")

    webinar = Werkvorm.objects.get(slug="webinar")
    assert (webinar.helpt_bij, webinar.geschat) == (["acceptatie"], ["helpt_bij"])
    assert Werkvorm.objects.get(slug="workshop").helpt_bij == ["wensen"]
    again = Cel.objects.filter(werkvorm__slug="inloopbijeenkomst", geschat=True)
    assert again.count() == 2


def test_an_older_installation_hears_what_is_of_people_who_live_there():
    Geleverd.objects.filter(naam="werkvormen/van-bewoners").delete()
    Werkvorm.objects.update(van_bewoners=False)
    call_command("laad_matrix")
    assert set(
        Werkvorm.objects.filter(van_bewoners=True).values_list("slug", flat=True)
    ) == {
        *("buurtcommissie", "buurt-of-straatteam"),
        *("inwonerspanel", "digitaal-inwonerspanel"),
    }

    Werkvorm.objects.filter(slug="inwonerspanel").update(van_bewoners=False)
    call_command("laad_matrix")
    assert not Werkvorm.objects.get(slug="inwonerspanel").van_bewoners


def test_an_older_installation_hears_which_werkvorm_suits_which_phase():
    Geleverd.objects.filter(naam="werkvormen/fasen").delete()
    Werkvorm.objects.update(fasen=[], geschat=[])
    Werkvorm.objects.filter(slug="belronde").update(fasen=["uitvoering"])
    call_command("laad_matrix")

    enquete = Werkvorm.objects.get(slug="enquete")
    assert (enquete.fasen, enquete.geschat) == (["evaluatie"], ["fasen"])
    assert Werkvorm.objects.get(slug="belronde").fasen == ["uitvoering"]
    assert Werkvorm.objects.get(slug="webinar").geschat == []


def test_a_new_kern_does_not_bring_back_its_gebied():
    Kern.objects.filter(gebied__slug=GEBIED).delete()
    Gebied.objects.get(slug=GEBIED).delete()
    Geleverd.objects.filter(naam__startswith="kern/").delete()
    call_command("laad_matrix")

    assert not Gebied.objects.filter(slug=GEBIED).exists()


def test_the_matrix_page_shows_every_werkvorm_in_four_queries(
    client, django_assert_max_num_queries
):
    with django_assert_max_num_queries(4):
        page = client.get("/werkvormen/").content.decode()

    slugs = Werkvorm.objects.values_list("slug", flat=True)
    assert [slug for slug in slugs if f'href="/werkvormen/{slug}/"' not in page] == []


def test_every_werkvorm_has_a_page_of_its_own(client):
    for slug in Werkvorm.objects.values_list("slug", flat=True):
        page = client.get(f"/werkvormen/{slug}/").content.decode()
        assert Werkvorm.objects.get(slug=slug).naam in page
