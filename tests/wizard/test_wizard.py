"""The conversation: somebody walks through the screens, in every way one can."""

import re
from datetime import UTC, datetime

import pytest
from django.conf import settings
from django.utils import timezone

from dossier.beginnen import starts
from plans.models import Plan
from tests.people.initiator import Initiator
from wizard.actions import ACTIONS
from wizard.flow import STEP, STEPS
from wizard.page import TITLES
from wizard.path import stage_of
from wizard.screens import SCREENS

ROAD = [step.slug for step in STEPS if step.part == "plan"]
FIRST_CELL = {
    "belangen": "naam",
    "vormen": "andere",
    "communicatie": "middel",
    "activiteiten": "opbrengst",
    "reacties": "waarom",
}
PAGES = list(dict.fromkeys(step.page for step in STEPS if step.part == "plan"))
CHECK = ["initiatief", "gemeente", "mogelijk", "omvang", "uitkomst"]
BEANTWOORD = r'<details class="uitklap beantwoord".*?</summary>'


@pytest.fixture
def of_the_gemeente(initiator):
    """Somebody whose road has every screen there is."""
    initiator.fills_in("initiatief", initiatiefnemer="gemeente", titel="Boomgaard")
    return initiator


def an_answer(scherm: str) -> dict:
    """One thing to fill in on a screen, as a browser sends it."""
    if rows := STEP[scherm].rows:
        return {f"{rows}-0-{FIRST_CELL[rows]}": "buren"}
    field = next(iter(SCREENS[scherm].base_fields))
    choices = {
        "leiding": "samen",
        "wat_kan_anders": ["plek"],
        "omvang": "3",
        "hinder_tijdens": "2",
    }
    choices |= {"route": "volledig", "doelen": ["belangen"]}
    return {field: choices.get(field, "iets")}


def is_stored(initiator, scherm: str) -> bool:
    if rows := STEP[scherm].rows:
        stored = initiator.rows(rows)
        return [getattr(row, FIRST_CELL[rows]) for row in stored] == ["buren"]
    return getattr(initiator.plan, next(iter(SCREENS[scherm].base_fields))) is not None


@pytest.mark.parametrize(
    "actie",
    ["verder", "overslaan", "vorige", "bewaar", "overzicht", "steen:initiatief"],
)
def test_every_button_of_every_screen_saves(of_the_gemeente, actie):
    initiator = of_the_gemeente
    walked = [slug for slug in SCREENS if slug not in ("initiatief", "inbreng")]
    for scherm in walked:
        initiator.fills_in(scherm, actie=actie, **an_answer(scherm))

    assert [scherm for scherm in walked if not is_stored(initiator, scherm)] == []
    passes = set(walked) if actie in ("verder", "overslaan") else set()
    assert initiator.journey.passed == {"initiatief"} | passes


def test_inbreng_is_saved_with_the_groups_of_belangen(initiator):
    initiator.lists("belangen", {"naam": "buren"})
    initiator.fills_in("inbreng", **{"belangen-0-kan": ["meedenken", "meedoen"]})

    assert initiator.rows("belangen")[0].kan == ["meedenken", "meedoen"]
    assert initiator.rows("belangen")[0].naam == "buren"


def test_what_was_offered_to_a_group_can_be_taken_back(initiator):
    initiator.lists("belangen", {"naam": "buren"})
    initiator.fills_in("inbreng", **{"belangen-0-kan": ["meedenken"]})
    initiator.fills_in("inbreng")

    assert initiator.rows("belangen")[0].kan is None
    assert initiator.rows("belangen")[0].naam == "buren"


def walk(initiator, scherm: str, **answers) -> list[str]:
    """Press Verder until the plan page; the pages on the way."""
    way = [scherm]
    while way[-1] and len(way) <= len(STEPS):
        way.append(initiator.goes_to(initiator.goes_on(way[-1], **answers)))
    return way


def test_every_screen_may_stay_empty(initiator):
    """Nothing is required: somebody can press Verder all the way."""
    road = [page for page in PAGES if page != "vragen"]

    assert walk(initiator, "initiatief") == [*road, ""]


def test_verder_leads_to_the_open_step_and_at_the_end_to_the_plan(initiator):
    """After every save: to the open step, or else to the plan."""
    initiator.client.post("/plan/nieuw/", query_params={"route": "check"})
    for scherm in [s for s in ROAD if s not in ("vragen", "gemeente", "kaders")]:
        initiator.fills_in(scherm)

    assert initiator.goes_to(initiator.sends("hinder")) == "gemeente"
    assert initiator.sends("gemeente").url == f"{initiator.url('bereiken')}#kaders"
    assert initiator.goes_to(initiator.sends("kaders")) == ""
    assert initiator.goes_to(initiator.sends("hinder")) == ""


@pytest.mark.parametrize(
    ("actie", "leads_to"),
    [("verder", "initiatief"), ("overslaan", "initiatief"), ("vorige", "initiatief")],
)
def test_the_buttons_of_the_second_page_lead_on(initiator, actie, leads_to):
    assert initiator.goes_to(initiator.sends("gemeente", actie=actie)) == leads_to


def test_vorige_on_the_first_screen_leads_to_the_plan(initiator):
    assert initiator.goes_to(initiator.sends("initiatief", actie="vorige")) == ""


def test_bewaar_leads_to_the_way_back(initiator):
    assert initiator.goes_to(initiator.sends("doel", actie="bewaar")) == "link"


@pytest.mark.parametrize(
    ("actie", "leads_to"),
    [
        ("overzicht", ""),
        ("steen:belangen", "belangen"),
        ("steen:bereiken", "bereiken"),
        ("steen:vragen", "initiatief"),
        ("steen:geen-scherm", "initiatief"),
        ("steen:", "initiatief"),
    ],
)
def test_a_stone_and_the_overview_save_and_lead_there(initiator, actie, leads_to):
    response = initiator.sends("doel", actie=actie, doel="Elkaar vaker zien.")

    assert initiator.goes_to(response) == leads_to
    assert initiator.plan.doel == "Elkaar vaker zien."
    assert "doel" not in initiator.journey.passed


@pytest.mark.parametrize("actie", ["overzicht", "steen:initiatief"])
def test_a_stone_and_the_overview_keep_what_is_not_right_yet(initiator, actie):
    initiator.sends("hinder", actie=actie, aantal_mensen="heel veel")

    assert "heel veel" in initiator.sees("hinder")


def test_on_a_screen_every_stone_is_a_button_and_elsewhere_a_link(initiator):
    initiator.fills_in("initiatief", titel="Boomgaard")
    screen, page = initiator.sees("doel"), initiator.sees("antwoorden")
    for slug in ("initiatief", "gemeente", "mogelijk"):
        assert f'value="steen:{slug}"' in screen
        assert f'href="{initiator.url(slug)}"' not in screen
        assert f'href="{initiator.url(slug)}"' in page


@pytest.mark.parametrize("nee", [{}, {"tijd": "nee"}], ids=["samen", "mee-weten"])
def test_no_link_of_a_screen_leaves_for_another_without_a_save(of_the_gemeente, nee):
    """REL-D06: what leads to a screen is a button, so it works without JavaScript."""
    of_the_gemeente.fills_in("mogelijk", **nee)
    lead_away = re.compile(rf'href="({of_the_gemeente.url()}[^"]*)"')
    pages = {slug: of_the_gemeente.sees(slug) for slug in SCREENS}

    found = {slug: lead_away.findall(page) for slug, page in pages.items()}
    assert {slug: links for slug, links in found.items() if links} == {}


def test_the_first_button_of_a_screen_is_verder(initiator):
    """Enter in a field presses it."""
    page = initiator.sees("doel").partition('<main class="vel"')[2]

    first = re.search(r"<button [^>]*>", page)[0]
    assert 'form="scherm"' in first
    assert 'value="verder"' in first


def test_a_screen_tells_until_when_everything_is_saved(initiator):
    moment = datetime(2026, 3, 2, 10, 24, tzinfo=UTC)
    Plan.objects.filter(pk=initiator.pk).update(bewaard_op=moment)
    assert "Je antwoorden tot 2 maart, 11:24 zijn bewaard." in initiator.sees("doel")

    initiator.fills_in("doel", doel="groen")
    saved = timezone.localtime(initiator.plan.bewaard_op)
    assert f"{saved:%H:%M} zijn bewaard." in initiator.sees("doel")


def test_passed_is_not_answered(initiator):
    """A screen that was passed empty says so; one that was only saved stays open."""
    initiator.fills_in("gemeente", actie="overslaan")
    initiator.fills_in("mogelijk", ruimte="ja")
    initiator.fills_in("omvang", actie="bewaar", omvang="3")

    states = states_on_the_path(initiator, "initiatief")
    expected = {"gemeente": "overgeslagen", "mogelijk": "klaar", "omvang": "open"}
    assert states.items() >= expected.items()


def test_a_page_is_passed_when_all_its_screens_are(initiator):
    initiator.fills_in("omvang", omvang="3")
    assert states_on_the_path(initiator, "gemeente")["omvang"] == "open"

    initiator.fills_in("hinder")
    assert states_on_the_path(initiator, "gemeente")["omvang"] == "klaar"


def states_on_the_path(initiator, here: str) -> dict[str, str]:
    """The states of the stones, as one page shows them."""
    path = initiator.opens(here).context["path"]
    return {s["slug"]: s["state"] for stage in path for s in stage.stones}


@pytest.mark.parametrize("actie", ["vorige", "bewaar", "overslaan"])
def test_what_is_not_right_yet_is_kept_and_does_not_hold_you_up(initiator, actie):
    initiator.fills_in("hinder", aantal_mensen="40", maatregelen="om tien uur stil")
    initiator.fills_in("hinder", actie=actie, aantal_mensen="een stuk of veertig")

    assert "een stuk of veertig" in initiator.sees("hinder")
    assert initiator.plan.aantal_mensen == 40


def test_klad_is_kept_also_when_verder_refuses(initiator):
    refused = initiator.sends("doel", doel="x" * 4001, activiteit="bomen planten")

    assert refused.status_code == 422
    assert "x" * 4001 in initiator.sees("doel")
    assert (initiator.plan.doel, initiator.plan.activiteit) == (None, "bomen planten")
    assert "doel" not in initiator.journey.passed


def test_the_overview_lists_the_klad_and_shows_the_last_accepted_value(initiator):
    initiator.fills_in("hinder", aantal_mensen="40")
    initiator.sends("hinder", actie="bewaar", aantal_mensen="veel", hinder_na="3")
    overview = initiator.opens("antwoorden")
    hinder = next(
        s for s in overview.context["page"].sections["plan"] if s.slug == "hinder"
    )

    assert ("Hoeveel mensen hebben er last van?", "40") in hinder.answers
    assert f'href="{initiator.url("omvang")}#id_aantal_mensen"' in initiator.sees()


def test_klad_goes_when_the_answer_is_right(initiator):
    initiator.sends("hinder", actie="bewaar", aantal_mensen="veel")
    initiator.fills_in("hinder", aantal_mensen="41")

    assert initiator.plan.aantal_mensen == 41
    assert f"{initiator.url('omvang')}#id" not in initiator.sees()


def test_changing_the_route_halfway_loses_nothing(initiator):
    initiator.lists("belangen", {"naam": "buren", "weging": "4", "past": "nee"})
    initiator.fills_in("kaders", kaders="de plek ligt vast")
    before = initiator.exported()["antwoorden"]

    for route in ("kort", "check", "volledig"):
        initiator.fills_in("uitkomst", route=route)

    assert initiator.exported()["antwoorden"] == before | {"route": "volledig"}
    assert "de plek ligt vast" in initiator.sees("antwoorden")


def test_changing_your_mind_keeps_answers_but_does_not_trust_them(initiator):
    initiator.fills_in("omvang", omvang="5")
    initiator.fills_in("mogelijk", ruimte="nee")

    assert initiator.plan.omvang == 5
    assert initiator.journey.route.answers.omvang is None


def test_a_nee_leads_over_the_road_of_mee_weten(initiator):
    initiator.fills_in("initiatief")
    initiator.fills_in("doel")
    initiator.fills_in("gemeente")
    way = walk(initiator, "mogelijk", tijd="nee")

    road = ["uitkomst", "bereiken", "belangen", "communicatie"]
    assert way == ["mogelijk", *road, ""]
    assert "Er is nu weinig tijd." in initiator.sees("antwoorden")


@pytest.mark.parametrize(
    ("told", "says"),
    [
        ({"omvang": "6"}, "Voorlopig lijkt je plan zwaar. Reken later op 3 momenten"),
        (
            {"omvang": "1", "maatschappelijk_belang": "1"},
            "Voorlopig lijkt je plan licht. Reken later op 1 moment om",
        ),
        ({}, None),
    ],
    ids=["heavy", "light", "not told"],
)
def test_with_haste_a_plan_for_a_village_hears_how_many_talks_to_promise(
    initiator, told, says
):
    initiator.fills_in("initiatief", niveau="dorp")
    initiator.fills_in("mogelijk", tijd="nee")
    assert "omvang" in initiator.journey.route
    initiator.fills_in("omvang", **told)

    for page in ("uitkomst", "antwoorden"):
        shown = initiator.sees(page)
        assert ("Reken later op" in shown) is (says is not None)
        assert says is None or says in shown


def test_the_gemeente_gets_five_questions_first(initiator):
    response = initiator.sends("initiatief", initiatiefnemer="gemeente")

    assert initiator.goes_to(response) == "vragen"
    assert "Wie bepaalt dit plan?" in initiator.sees("gemeente")


def test_the_check_of_the_start_page_has_five_pages(client, gemeente):
    assert 'href="/plan/nieuw/?route=check"' in client.get("/").content.decode()
    initiator = Initiator.with_a_new_plan(client, route="check")

    assert walk(initiator, "initiatief", route="check") == [*CHECK, ""]
    assert stones_of(initiator) == CHECK


def stones_of(initiator) -> list[str]:
    """The pages of the path, as the first one shows it."""
    return re.findall(r'value="steen:(\w+)"', initiator.sees("initiatief"))


def test_who_stops_after_the_check_is_offered_the_pdf_and_a_way_on(initiator):
    """Also while it is not known whether the plan fits the rules."""
    walk(initiator, "initiatief", route="check", regels="weet_niet")
    panel = initiator.sees().split('class="paneel volgende"')[1].split("</section>")[0]

    assert f'knop--primair" href="{initiator.url("plan.pdf")[:-1]}"' in panel
    assert f'href="{initiator.url("uitkomst")}">Maak er een plan van</a>' in panel


def test_the_pdf_of_a_check_for_a_permit_is_the_one_to_send_along(initiator):
    told = {"route": "check", "vergunning": ["omgevingsvergunning"]}
    walk(initiator, "initiatief", **told)

    assert 'plan.pdf?versie=gedeeld">Maak een PDF</a>' in initiator.sees()


def test_nobody_is_told_how_long_the_road_is_before_it_was_chosen(initiator):
    assert stones_of(initiator) == CHECK
    later = re.findall(r'"pad__naam">(.*?)<', initiator.sees("initiatief"))
    assert later == ["Je plan", "Stap 1", "Stap 2", "Stap 3", "Stap 4"]

    initiator.fills_in("uitkomst", route="kort")
    assert stones_of(initiator) == [*CHECK, "bereiken", "belangen", "vormen"]


def test_a_screen_off_the_road_leads_on_when_opened(initiator):
    response = initiator.opens("vragen")

    assert initiator.goes_to(response) == "initiatief"


@pytest.mark.parametrize("actie", ["verder", "vorige", "erbij", "overslaan"])
def test_a_screen_that_left_the_road_meanwhile_is_saved_with_a_notice(initiator, actie):
    form = initiator.form("omvang")
    initiator.fills_in("mogelijk", tijd="nee")
    typed = form | {"omvang": "5", "actie": actie}
    response = initiator.client.post(initiator.url("omvang"), typed)

    assert initiator.goes_to(response) == "initiatief"
    assert initiator.plan.omvang == 5
    assert "Dit scherm hoort nu niet bij jouw plan" in initiator.sees("initiatief")


def test_a_wrong_answer_off_the_road_is_kept_too(initiator):
    """REL-D05: no save fails with an error of ours, and the text is still there."""
    form = initiator.form("hinder")
    initiator.fills_in("mogelijk", tijd="nee")
    typed = form | {"aantal_mensen": "veel", "hinder_na": "2"}
    response = initiator.client.post(initiator.url("hinder"), typed)

    assert initiator.goes_to(response) == "initiatief"
    assert initiator.plan.hinder_na == 2
    assert initiator.journey.klad("hinder") == {"aantal_mensen": "veel"}


def test_too_much_text_off_the_road_comes_back(initiator):
    form = initiator.form("hinder")
    initiator.fills_in("mogelijk", tijd="nee")
    typed = form | {"maatregelen": "x" * 300_001}
    response = initiator.client.post(initiator.url("hinder"), typed)

    assert response.status_code == 422
    assert "x" * 300_001 in response.content.decode()


def test_ook_invullen_adds_a_screen_to_the_road(initiator):
    initiator.fills_in("uitkomst", route="kort")
    assert "kaders" not in initiator.journey.route
    assert 'name="scherm" value="kaders"' in initiator.sees("antwoorden")

    added = initiator.client.post(initiator.url("erbij"), {"scherm": "kaders"})

    assert added.url == f"{initiator.url('bereiken')}#kaders"
    assert "kaders" in initiator.journey.route
    assert 'name="kaders"' in initiator.sees("bereiken")


@pytest.mark.parametrize("scherm", ["vragen", "omvang", "bestaat-niet", ""])
def test_only_a_screen_that_is_offered_can_be_added(initiator, scherm):
    initiator.fills_in("uitkomst", route="kort")
    response = initiator.client.post(initiator.url("erbij"), {"scherm": scherm})

    assert initiator.goes_to(response) == ""
    assert initiator.plan.erbij == []


def test_every_screen_says_where_you_are_and_leads_to_the_overview(of_the_gemeente):
    for scherm in SCREENS:
        page = of_the_gemeente.sees(scherm)
        title = page.split("<title>")[1].split("</title>")[0]
        stage = stage_of(scherm, STEP[scherm].part)
        named = TITLES.get(STEP[scherm].page, SCREENS[scherm].title)
        says = f"{named} – {stage} – Boomgaard"

        assert title.startswith(says)
        assert 'value="overzicht">Naar het overzicht</button>' in page


def test_a_plan_of_somebody_else_does_not_exist(initiator, client, gemeente):
    """SEC-T12: two plans in two browsers; neither shows the other."""
    other = Initiator.with_a_new_plan(initiator.on_another_device().client)
    other.fills_in("initiatief", titel="Het geheim van de buren")

    assert initiator.client.get(other.url()).status_code == 404
    assert initiator.client.get(other.url("initiatief")).status_code == 404
    assert initiator.client.post(other.url("doel"), {"doel": "x"}).status_code == 404
    assert "geheim" not in initiator.sees()


def test_one_browser_holds_two_plans_apart(initiator):
    """SEC-T12: opening plan B never shows A."""
    other = Initiator.with_a_new_plan(initiator.client)
    initiator.fills_in("doel", doel="meer groen")
    other.fills_in("doel", doel="minder lawaai")

    assert "meer groen" in initiator.sees("antwoorden")
    assert "meer groen" not in other.sees("antwoorden")
    assert "minder lawaai" not in initiator.sees("antwoorden")


def test_a_signal_can_be_ticked_away_and_brought_back(initiator):
    initiator.fills_in("doel", doel="Een bankje", activiteit="een  bankje")
    says = "Je doel en wat je gaat doen zijn nu gelijk"
    tick = {"signaal": "doel-is-activiteit/doel/"}

    assert "Wat je al gezien hebt" not in initiator.sees()
    initiator.client.post(initiator.url("gezien"), tick)
    assert "Wat je al gezien hebt" in initiator.sees()
    assert says in initiator.sees()
    initiator.client.post(initiator.url("gezien"), tick)
    assert "Wat je al gezien hebt" not in initiator.sees()


@pytest.mark.parametrize("slug", ["riool", "weg", "verkeer"])
def test_a_plan_for_works_that_come_back_begins_with_answers(client, gemeente, slug):
    """Nota 8: riool, weg and verkeer; no answer has been passed yet."""
    assert f'value="{slug}"' in client.get("/plan/nieuw/").content.decode()
    begun = client.post("/plan/nieuw/", {"voorbeeld": slug})
    plan = Plan.objects.get(pk=begun["Location"].split("/")[2])

    assert begun["Location"].endswith("/initiatief/")
    assert plan.titel == starts()[slug]["antwoorden"]["titel"]
    assert len(Initiator(client, plan.pk).rows("belangen")) > 2


def test_a_start_that_is_not_there_gives_an_empty_plan(client, gemeente):
    begun = client.post("/plan/nieuw/", {"voorbeeld": "onbekend"})
    assert Plan.objects.get(pk=begun["Location"].split("/")[2]).titel in (None, "")


def test_who_may_not_fit_the_rules_reads_what_comes_first(initiator):
    says = "Bel eerst de omgevingscoach, die helpt met vergunningen. Of vraag een"
    assert says not in initiator.sees("uitkomst") + initiator.sees()
    initiator.fills_in("gemeente", regels="weet_niet")

    what_now = initiator.sees().partition("Wat nu?")[2]
    assert initiator.sees("uitkomst").count(says) == initiator.sees().count(says) == 1
    assert what_now.partition("<p>")[2].startswith(says)


def test_once_the_verslag_is_there_home_says_what_it_is_for(initiator):
    initiator.fills_in("gemeente", vergunning="omgevingsvergunning")
    before = "Maak daarna je verslag."
    assert before in initiator.sees()
    for slug in ("uitgevoerd", "reacties", "kring", "terugblik"):
        initiator.fills_in(slug)

    home = initiator.sees()
    assert before not in home
    assert "Je verslag is klaar. Stuur het als PDF mee" in home
    assert f"{initiator.url()}verslag.pdf?versie=gedeeld" in home


def test_home_leads_to_all_the_moments_it_has_no_room_for(initiator):
    Plan.objects.update(route="kort")
    named = ({"eigen_werkvorm": name} for name in ("Soep", "Taart", "Wandeling"))
    initiator.lists("vormen", *named)

    home, answers = initiator.sees(), initiator.sees("antwoorden")
    assert f'href="{initiator.url("antwoorden")}?open=1#vormen">En nog 1' in home
    assert 'id="vormen"' in answers


def test_a_choice_from_many_reads_as_its_answer_once_it_was_made(initiator):
    assert not re.search(BEANTWOORD, initiator.sees("omvang"))
    initiator.fills_in("omvang", omvang="3")

    [fold] = re.findall(BEANTWOORD, initiator.sees("omvang"), re.DOTALL)
    assert "gemiddeld: iets blijvends in de buurt" in fold
    assert " open>" not in fold


def test_an_example_is_for_who_has_no_answer_yet(initiator):
    only_an_example, more = "twee weken bouwverkeer", "de plek en het geld"
    assert only_an_example in initiator.sees("bereiken")
    initiator.fills_in("gevolgen", gevolgen_tijdens="Vrachtwagens.")
    initiator.fills_in("kaders", kaders="Het pad.")

    page = initiator.sees("bereiken")
    assert only_an_example not in page
    assert more in page
    assert "id_gevolgen_tijdens_hint" not in page


def test_a_choice_that_is_not_good_stays_open(initiator):
    initiator.sends("omvang", omvang="11")
    assert not re.search(BEANTWOORD, initiator.sees("omvang"))


def test_three_signals_stand_in_sight_and_the_others_are_a_press_away(initiator):
    initiator.fills_in("doel", doel="Een bankje", activiteit="een bankje")
    assert "Nog 1 tip" not in initiator.sees()
    initiator.fills_in("mogelijk", toch_samenwerken="ja")
    initiator.fills_in("hinder", hinder_na="5")

    first, later = initiator.sees().split("Nog 2 tips")
    assert first.count('name="signaal"') == 3
    assert later.count('name="signaal"') == 2


def test_only_a_signal_that_sounds_can_be_ticked_away(initiator):
    initiator.client.post(initiator.url("gezien"), {"signaal": "x" * 500})
    assert initiator.plan.gezien == []


@pytest.mark.parametrize(
    ("scherm", "answers"),
    [
        ("doel", {"alternatieven": "Mail naar piet@voorbeeld.nl."}),
        ("belangen", {"belangen-0-naam": "de bewoner van Dorpsstraat 12"}),
        ("uitgevoerd", {"activiteiten-0-opbrengst": "koffie op Dorpsstraat 12"}),
        ("kring", {"opgesteld_door": "Bel 06-12345678."}),
    ],
)
def test_an_address_that_was_typed_is_pointed_out_with_a_way_to_it(
    initiator, scherm, answers
):
    says = "Hier lijkt een adres, een nummer of iets over één persoon te staan"
    assert says not in initiator.sees()
    initiator.fills_in(scherm, **answers)

    pointed_out = initiator.sees().split(says)[1].partition("</li>")[0]
    [field] = answers
    page = STEP[scherm].page
    [address] = re.findall(rf'href="([^"]*{page}[^"]*)#id_{field}"', pointed_out)
    assert f'id="id_{field}"' in initiator.client.get(address).content.decode()


def test_the_telephone_number_that_was_asked_for_is_not_pointed_out(initiator):
    initiator.fills_in("initiatief", initiatiefnemer="gemeente")
    initiator.fills_in("vragen", aanspreekpunt="projectleider, telefoon 0524 123 456")

    assert (
        "Hier lijkt een adres, een nummer of iets over één persoon te staan"
        not in initiator.sees()
    )


def test_every_button_of_a_screen_stands_in_the_table_and_no_other():
    templates = settings.BASE_DIR / "templates"
    drawn = [
        name
        for package in ("wizard", "questions")
        for path in (templates / package).rglob("*.html")
        for name in re.findall(r'name="actie" value="(\w+)', path.read_text("utf-8"))
    ]

    scripts = (settings.BASE_DIR / "static" / "js").glob("*.js")
    pressed = r'"actie", "(\w+)"'
    unseen = [n for path in scripts for n in re.findall(pressed, path.read_text())]

    assert {*drawn, *unseen} == set(ACTIONS)


def test_another_overheid_gets_its_five_questions_and_may_choose_a_projectbesluit(
    initiator,
):
    initiator.fills_in("initiatief", initiatiefnemer="overheid")
    page = initiator.sees("vragen")

    assert "Wat vindt jouw organisatie zelf" in page
    assert "Projectbesluit" in page


def test_a_gemeente_is_not_offered_what_she_does_not_decide(initiator):
    initiator.fills_in("initiatief", initiatiefnemer="gemeente")

    assert "Projectbesluit" not in initiator.sees("vragen")


@pytest.mark.parametrize("nee", ["ruimte", "tijd"])
def test_with_a_permit_a_nee_sends_to_the_omgevingscoach_first(initiator, nee):
    initiator.fills_in("gemeente", vergunning=["omgevingsvergunning"])
    initiator.fills_in("mogelijk", **{nee: "nee"})
    page = initiator.sees("uitkomst")

    assert "weet de omgevingscoach, die helpt met vergunningen. Vraag dat eerst" in page
    assert "Je hoeft nu niet" not in page
    assert "Toch samenwerken?" in page
