"""The plan as a neighbour reads it, and the preview of that for who made it."""

import json
import re
from html import unescape
from pathlib import Path

import pytest
from django.conf import settings
from django.test import Client

from dossier.intake import read_in
from dossier.papers.frozen import journey_of
from nota import status
from nota.words import buren
from plans import links
from plans.models import Plan
from telling.neighbour import told_to_a_neighbour
from telling.story import story_of
from tests.freezing import freeze
from wizard.journey import Journey
from wizard.screens.initiatief import INITIATIEFNEMERS
from wizard.screens.kaders import GEBRUIK
from wizard.screens.mogelijk import REDENEN
from wizard.source import Live

DEMO = Path(settings.BASE_DIR) / "dossier" / "data" / "demo.json"
PLANS = {plan["kenmerk"]: plan for plan in json.loads(DEMO.read_text())}
PART = re.compile(r"<h3>(.*?)</h3>(.*?)</section>", re.DOTALL)
WORDS = [(n, str(w)) for n, w in vars(buren).items() if n.isupper() and w]


def words(html: str) -> str:
    return " ".join(unescape(re.sub(r"<[^>]*>", " ", html)).split())


def parts(page: str) -> list[tuple[str, str]]:
    """What stands under each heading of the plan and the verslag."""
    return [(words(title), words(told)) for title, told in PART.findall(page)]


def reads(plan) -> str:
    Plan.objects.filter(pk=plan.pk).update(meelezen=True)
    plan.refresh_from_db()
    address = links.link(plan, links.READ).removeprefix(settings.BASE_URL)
    response = Client().get(address)
    assert response.status_code == 200
    return response.content.decode()


def preview(client, plan) -> str:
    client.post(f"/open/{links.token(plan)}/")
    page = client.get(f"/plan/{plan.pk}/delen/").content.decode()
    return page[page.index('id="voorproef"') :]


@pytest.fixture
def told(initiator):
    """A plan with an answer of each kind."""
    initiator.fills_in(
        "initiatief", titel="Boomgaard", initiatiefnemer="organisatie", plaats="de wei"
    )
    initiator.fills_in("doel", doel="meer schaduw", activiteit="we planten bomen")
    initiator.fills_in("hinder", hinder_tijdens="3", aantal_mensen="40")
    initiator.fills_in(
        "belangen", **{"belangen-0-naam": "buren", "belangen-0-belang": "rust"}
    )
    [row] = initiator.rows("belangen")
    type(row).objects.update(weging=5, past="nee", weinig_invloed="ja", kan=["meedoen"])
    initiator.fills_in(
        "kaders",
        kaders="de wei blijft",
        onderdelen="de soort bomen",
        gebruik_inbreng=["verbeterd"],
        terugkoppeling="een brief in mei",
    )
    initiator.adds("vormen", andere="de school", eigen_werkvorm="soep", wanneer="maart")
    initiator.adds("communicatie", middel="een kaart", doelgroep="de straat")
    return initiator


def test_a_neighbour_reads_who_what_when_what_is_fixed_and_what_is_open(told):
    page = reads(told.plan)
    found = parts(page)

    assert [title for title, _told in found] == list(
        map(
            str,
            [
                *(buren.WIE, buren.WAT, buren.WAAR, buren.WANNEER, buren.VAST),
                *(buren.ZEGGEN, buren.MENSEN, buren.TERUG),
            ],
        )
    )
    said = dict(found)
    assert "Een vereniging of organisatie maakt dit plan." in said[str(buren.WIE)]
    assert "we planten bomen" in said[str(buren.WAT)]
    assert (
        "Dit wordt er beter door, zegt de maker: meer schaduw" in said[str(buren.WAT)]
    )
    assert "soep Het is voor: de school. Wanneer: maart." in said[str(buren.WANNEER)]
    assert said[str(buren.VAST)] == "de wei blijft"
    assert "Hierover kun je meepraten: de soort bomen" in said[str(buren.ZEGGEN)]
    assert "De maker maakt het plan beter met wat jij zegt." in said[str(buren.ZEGGEN)]
    assert (
        "buren Zij mogen meedoen. Dit vinden zij belangrijk" in said[str(buren.MENSEN)]
    )
    assert "een brief in mei" in said[str(buren.TERUG)]
    assert "een kaart Het is voor: de straat." in said[str(buren.TERUG)]


def test_the_box_for_a_reaction_comes_before_what_others_said_and_is_one_link_away(
    told,
):
    Plan.objects.filter(pk=told.pk).update(meelezen=True)
    told.plan.lezersreactie_rijen.create(reactie="mooi plan")
    page = reads(told.plan)

    places = ('href="#reageer"', "<h3>", 'id="reageer"', "mooi plan")
    assert sorted(places, key=page.index) == list(places)


@pytest.mark.parametrize(("many", "folded"), [(3, False), (4, True)])
def test_a_long_list_opens_when_a_neighbour_asks_for_it(initiator, many, folded):
    said = [f"Zo zei nummer {n} het." for n in range(many)]
    initiator.lists("reacties", *({"inbreng": each} for each in said))
    page = reads(initiator.plan)

    assert (f"<summary>Lees ze alle {many}</summary>" in page) is folded
    assert all(each in page for each in said)


@pytest.mark.parametrize("kenmerk", PLANS)
def test_nothing_that_is_empty_is_shown(kenmerk, gemeente):
    page = reads(read_in(PLANS[kenmerk]))

    assert "Nog leeg" not in page
    assert 'class="leeg"' not in page
    assert all(told for _title, told in parts(page))


def test_a_plan_that_tells_nothing_yet_says_so_in_a_sentence(initiator):
    page = reads(initiator.plan)

    assert str(buren.NOG_NIETS) in page
    assert [title for title, _told in parts(page)] == [
        str(title) for title in (buren.WIE, buren.WAT, buren.ZEGGEN)
    ]


GUESSED = {
    "schalen": (buren.LAST, "gemiddeld: een paar dagen", "mensen hebben er last van"),
    "groepen": ("5 van de 5", buren.PAST["nee"], buren.WEINIG_INVLOED),
}


@pytest.mark.parametrize("choice", GUESSED)
def test_what_the_maker_guesses_is_shown_only_when_chosen(told, choice):
    hidden = reads(told.plan)
    told.client.post(told.url("delen"), {"actie": "kies", "erbij": choice})
    shown = reads(told.plan)

    for guess in map(str, GUESSED[choice]):
        assert guess not in hidden
        assert guess in shown
    other = next(name for name in GUESSED if name != choice)
    assert not any(str(guess) in shown for guess in GUESSED[other])

    told.client.post(told.url("delen"), {"actie": "kies"})
    assert parts(reads(told.plan)) == parts(hidden)


@pytest.mark.parametrize("said", ["nee", "weet_niet"])
def test_of_who_is_heard_well_no_neighbour_reads_that_they_are_not(initiator, said):
    asked = {"weinig_invloed": said, "moeilijk_bereikbaar": said}
    initiator.fills_in("uitkomst", route="volledig")
    initiator.lists("belangen", {"naam": "buren"} | asked)
    initiator.client.post(initiator.url("delen"), {"actie": "kies", "erbij": "groepen"})
    page = reads(initiator.plan)

    assert "buren" in page
    assert str(buren.WEINIG_INVLOED) not in page
    assert str(buren.LASTIG) not in page


@pytest.mark.parametrize("name", ["weinig_invloed", "moeilijk_bereikbaar"])
@pytest.mark.parametrize("answer", ["ja", "nee", "weet_niet", None])
def test_what_is_thought_of_a_group_is_told_only_if_it_is_so(told, name, answer):
    type(told.rows("belangen")[0]).objects.update(
        **{"weinig_invloed": None, name: answer}
    )
    Plan.objects.filter(pk=told.pk).update(meelees_erbij=["groepen"])
    says = {"weinig_invloed": buren.WEINIG_INVLOED, "moeilijk_bereikbaar": buren.LASTIG}

    assert (str(says[name]) in reads(told.plan)) == (answer == "ja")


@pytest.mark.parametrize("more", [[], ["schalen"], ["schalen", "groepen"]])
@pytest.mark.parametrize("kenmerk", PLANS)
def test_the_preview_is_what_a_reader_sees_and_nothing_else(
    kenmerk, more, gemeente, client
):
    plan = read_in(PLANS[kenmerk])
    Plan.objects.filter(pk=plan.pk).update(meelees_erbij=more)

    assert parts(preview(client, plan)) == parts(reads(plan)) != []


def test_the_page_to_share_promises_nothing_more(told):
    page = told.sees("delen")

    assert "inschattingen" not in page
    assert str(buren.ERBIJ[0][1]) in page


def test_a_choice_that_does_not_exist_is_told(told):
    response = told.client.post(told.url("delen"), {"actie": "kies", "erbij": "alles"})

    assert response.status_code == 422
    assert "<title>Fout: " in response.content.decode()
    assert told.plan.meelees_erbij is None


NEE = {
    "ruimte": (buren.GEEN_RUIMTE, "alles is besteld"),
    "interesse": (buren.WEINIG["iedereen_voor"], "alles is besteld"),
    "tijd": (buren.GEEN_TIJD, "in mei"),
}


@pytest.mark.parametrize("question", NEE)
def test_a_no_of_the_first_step_is_told_with_its_reason(initiator, question):
    answers = {question: "nee", f"{question}_toelichting": "alles is besteld"}
    more = {"interesse_reden": "iedereen_voor", "later": "in mei"}
    initiator.fills_in("mogelijk", **answers | more)
    page = words(reads(initiator.plan))

    for said in map(str, NEE[question]):
        assert said in page


def test_what_is_off_the_road_is_told_to_nobody(told):
    before = reads(told.plan)
    told.fills_in("uitkomst", route="check")
    page = reads(told.plan)

    for typed in ("de wei blijft", "de soort bomen", "buren", "soep", "een kaart"):
        assert typed in before
        assert typed not in page
    assert "we planten bomen" in page


def test_a_group_is_never_told_our_advice(told):
    """What is not offered is not promised."""
    told.rows("belangen")[0].__class__.objects.update(kan=None)

    assert "Zij mogen" not in reads(told.plan)


def test_what_was_sent_reads_as_the_plan_did(told):
    before = told_to_a_neighbour(story_of(Journey(Live(told.plan)), "gedeeld"))
    versie = freeze(told.plan)
    told.fills_in("doel", doel="iets anders", activiteit="iets anders")
    after = told_to_a_neighbour(story_of(journey_of(versie), "gedeeld"))

    assert after.plan == before.plan


@pytest.mark.parametrize("now", sorted({*status.STATUSES} - {*status.UNREAD}))
def test_how_far_a_plan_is_can_be_told_from_every_status(initiator, now):
    Plan.objects.filter(pk=initiator.pk).update(status=now)

    assert str(buren.STAND[now]) in reads(initiator.plan)


@pytest.mark.parametrize("now", status.UNREAD)
def test_a_plan_taken_back_or_closed_is_shown_to_nobody_and_the_maker_hears_so(
    told, now
):
    Plan.objects.filter(pk=told.pk).update(status=now)
    told.plan.lezersreactie_rijen.create(reactie="mooi plan")
    told.client.post(told.url("delen"), {"actie": "open"})
    page = told.sees("delen")

    assert not told.plan.meelezen
    assert "Lezers zien er niets meer van" in page
    assert "voorproef" not in page
    assert "Maak een leeslink" not in page
    assert "mooi plan" in page


def test_who_works_on_the_verslag_is_told_to_do_so(initiator):
    initiator.fills_in("kring", afspraken="elk jaar een praatje")
    page = reads(initiator.plan)

    assert str(buren.GAANDE) in page
    assert ("Dit is afgesproken: elk jaar een praatje") in words(page)


@pytest.mark.parametrize(
    ("asked", "said"),
    [(INITIATIEFNEMERS, "MAKER"), (GEBRUIK, "GEBRUIK"), (REDENEN, "WEINIG")],
)
def test_every_answer_has_its_sentence_for_a_neighbour(asked, said):
    assert getattr(buren, said).keys() == {value for value, _label in asked}


def test_je_is_the_neighbour_and_the_plan_is_of_the_maker():
    theirs = re.compile(r"\b(jouw|je) (plan|verslag)\b|\b(ik|mijn)\b", re.IGNORECASE)
    to_the_neighbour = [(n, w) for n, w in WORDS if n != "ERBIJ"]

    assert [n for n, w in to_the_neighbour if theirs.search(w)] == []
