"""The verslag: it begins with the plan, keeps what was told, and hides nothing."""

import re
from itertools import chain

import pytest
from django.conf import settings
from django.test import Client

from dossier.story import story_of
from matrix.models import Geval
from plans import links
from plans.models import Activiteit, Lezersreactie, Plan, Reactie, row_id
from wizard.editions import EDITIONS, as_seen
from wizard.flow import STEPS, slugs_of
from wizard.planned import told_id
from wizard.summary import summary

VERSLAG = [step.slug for step in STEPS if step.part == "verslag"]
NIET_GEDAAN = "Sprak je nog niemand? De gemeente geeft je eerst tijd"


@pytest.fixture
def planned(initiator):
    """A plan with two activities of stap 4."""
    initiator.lists("belangen", {"naam": "buren"}, {"naam": "de school"})
    groups = [row.rij_id for row in initiator.rows("belangen")]
    coffee = {"belanghebbenden": groups, "andere": "de wijkagent"}
    initiator.lists(
        "vormen",
        coffee | {"eigen_werkvorm": "soep eten", "wanneer": "in maart"},
        {"eigen_werkvorm": "een wandeling"},
    )
    return initiator


def cards(initiator) -> list[str]:
    """The names on the cards of uitgevoerd."""
    page = initiator.sees("uitgevoerd").split("<template")[0]
    return re.findall(r'name="activiteiten-\d+-activiteit" value="(.*?)"', page)


def tells(initiator, at: int, **cells):
    """Fill in one card, and send the whole screen."""
    form = initiator.form("uitgevoerd")
    names = cards(initiator)
    sent = {f"activiteiten-{n}-activiteit": name for n, name in enumerate(names)}
    sent |= {f"activiteiten-{at}-{name}": value for name, value in cells.items()}
    return initiator.client.post(initiator.url("uitgevoerd"), form | sent)


def told(initiator) -> list[tuple]:
    return [(row.activiteit, row.gedaan) for row in initiator.rows("activiteiten")]


# What was planned


def test_the_verslag_begins_with_what_was_planned(planned):
    page = planned.sees("uitgevoerd")

    assert cards(planned) == [
        "Soep eten: buren, de school en de wijkagent",
        "Een wandeling",
    ]
    assert "Gepland: in maart" in page
    assert told(planned) == []


def test_a_planned_activity_is_stored_when_something_is_told_of_it(planned):
    tells(planned, 1)
    assert told(planned) == []
    tells(planned, 1, gedaan="nee", waarom_niet="het regende")
    vorm = planned.rows("vormen")[1]
    assert [row.vorm for row in planned.rows("activiteiten")] == [vorm.rij_id]
    assert told(planned) == [("Een wandeling", "nee")]
    assert cards(planned)[1] == "Een wandeling"


def test_another_name_for_what_was_planned_is_something_told(planned):
    tells(planned, 1, activiteit="Een fietstocht")
    assert told(planned) == [("Een fietstocht", None)]
    assert cards(planned)[1] == "Een fietstocht"


@pytest.mark.parametrize("change", ["taken away", "changed"])
def test_what_was_told_outlives_the_plan(planned, change):
    tells(planned, 1, gedaan="ja")
    row = planned.rows("vormen")[1].rij_id
    if change == "changed":
        planned.lists("vormen", {"id": row, "eigen_werkvorm": "een feest"})
    else:
        planned.lists("vormen", actie=f"weg:{row}")

    assert told(planned) == [("Een wandeling", "ja")]
    assert "Een wandeling" in cards(planned)
    tells(planned, cards(planned).index("Een wandeling"), opbrengst="drie ideeën")
    assert [row.opbrengst for row in planned.rows("activiteiten")] == ["drie ideeën"]


def test_a_plan_that_is_gone_while_somebody_tells_loses_no_text(planned):
    form = planned.form("uitgevoerd")
    planned.lists("vormen", actie=f"weg:{planned.rows('vormen')[1].rij_id}")
    typed = {
        "activiteiten-1-activiteit": "Een wandeling",
        "activiteiten-1-datum": "1-3",
    }
    planned.client.post(planned.url("uitgevoerd"), form | typed)

    assert told(planned) == [("Een wandeling", None)]


def test_one_planned_activity_is_never_told_twice(planned):
    """Its id follows from the plan, so two browsers name the same row."""
    there = planned.on_another_device()
    form, again = planned.form("uitgevoerd"), there.form("uitgevoerd")
    vorm = planned.rows("vormen")[0].rij_id

    assert form["activiteiten-0-id"] == again["activiteiten-0-id"] == told_id(vorm)


def test_something_that_was_not_planned_can_be_added(planned):
    planned.fills_in("uitgevoerd", **{"activiteiten-7-activiteit": "Op de markt"})

    assert ("Op de markt", None) in told(planned)
    assert cards(planned)[-1] == "Op de markt"
    assert planned.rows("activiteiten")[-1].vorm is None


def test_who_only_told_begins_with_the_messages(initiator):
    initiator.fills_in("mogelijk", tijd="nee")
    initiator.lists("communicatie", {"middel": "een brief", "doelgroep": "de straat"})

    assert cards(initiator) == ["Een brief: de straat"]


def test_a_check_plans_nothing_and_still_can_tell(planned):
    planned.fills_in("uitkomst", route="check")
    assert cards(planned) == [""]


def test_what_was_told_can_be_taken_back(planned):
    tells(planned, 1, gedaan="ja")
    stored = planned.rows("activiteiten")[0].rij_id
    page = planned.sees("uitgevoerd")
    assert re.findall(r'value="weg:(\w+)"', page.split("<template")[0]) == [stored]

    planned.lists("uitgevoerd", actie=f"weg:{stored}")
    assert told(planned) == []
    assert cards(planned)[1] == "Een wandeling"


# The road


def test_the_verslag_has_a_road_of_its_own(planned):
    way = ["uitgevoerd"]
    while way[-1] != "verslag":
        way.append(planned.goes_to(planned.sends(way[-1])))

    assert way == [*VERSLAG, "verslag"]
    assert planned.journey.next_url == planned.url("initiatief")


def test_after_the_last_screen_comes_the_page_of_the_verslag(initiator):
    for slug in VERSLAG[:-1]:
        initiator.fills_in(slug)
    response = initiator.fills_in("terugblik", cijfer="7")

    assert response["Location"] == initiator.url("verslag")
    assert "<h1>Je verslag</h1>" in initiator.sees("verslag")


def test_vorige_goes_back_in_the_verslag_and_then_to_its_page(initiator):
    back = initiator.sends("reacties", actie="vorige")
    out = initiator.sends("uitgevoerd", actie="vorige")

    assert initiator.goes_to(back) == "uitgevoerd"
    assert out["Location"] == initiator.url("verslag")


def test_the_verslag_changes_no_count_of_the_plan(initiator):
    before = initiator.journey.route.slugs
    for slug in VERSLAG:
        initiator.fills_in(slug)

    assert initiator.journey.route.slugs == before
    assert slugs_of(initiator.journey.route.verslag) == tuple(VERSLAG)


@pytest.mark.parametrize("cijfer", ["0", "11", "-1", "7,5", "ongeveer 8"])
def test_a_cijfer_is_one_to_ten(initiator, cijfer):
    response = initiator.sends("terugblik", cijfer=cijfer, goed="veel mensen")

    assert response.status_code == 422
    assert "Kies een cijfer van 1 tot en met 10." in response.content.decode()
    assert (initiator.plan.cijfer, initiator.plan.goed) == (None, "veel mensen")


# Signals


def signal_slugs(initiator) -> set[str]:
    return {found.signal.slug for found in initiator.journey.advice.signals}


def test_nothing_is_said_about_a_verslag_that_was_not_begun(planned):
    """regels.md §8.6: an empty plan is silent."""
    assert not [slug for slug in signal_slugs(planned) if slug.startswith("v-")]
    planned.fills_in("terugblik", actie="overslaan")

    assert {"v-niet-verteld-wat-gebeurde", "v-plan-nu"} <= signal_slugs(planned)


def test_a_reaction_without_an_answer_is_pointed_out_on_its_page(initiator):
    rows = [reaction(initiator, n, overgenomen="ja") for n in range(30)]
    Reactie.objects.filter(rij_id=rows[27].rij_id).update(overgenomen=None)
    page = initiator.sees()

    link = f"{initiator.url('reacties')}?pagina=2#rij-{rows[27].rij_id}"
    assert f'href="{link}"' in page
    assert "Nog te doen: 1." in page
    assert f'id="rij-{rows[27].rij_id}"' in initiator.client.get(link).content.decode()


def test_not_working_together_is_a_verslag_and_says_what_a_duty_means(initiator):
    Geval.objects.create(
        slug="park", naam="Een zonnepark", bron="lijst", datum="2026-01-01"
    )
    initiator.fills_in("kring", niet_samengewerkt_omdat="alleen wij merken het")
    assert NIET_GEDAAN not in initiator.sees()
    assert "alleen wij merken het" in initiator.sees("verslag")

    initiator.fills_in("gemeente", geval="park")
    assert NIET_GEDAAN in initiator.sees()


# Reactions, a page at a time


def reaction(initiator, at: int, **cells) -> Reactie:
    made = {"plek": at, "inbreng": f"idee {at}"} | cells
    return Reactie.objects.create(plan_id=initiator.pk, **made)


@pytest.fixture
def heard(initiator):
    """A verslag with sixty reactions: three pages."""
    for at in range(60):
        reaction(initiator, at)
    return initiator


def page_of(initiator, query: str) -> list[str]:
    """The reactions on one page of the screen."""
    page = initiator.client.get(f"{initiator.url('reacties')}{query}")
    shown = page.content.decode().split("<template")[0]
    return re.findall(r'-inbreng" rows="3"[^>]*>\n(.*?)</textarea>', shown)


def sends_page(initiator, query: str, actie: str = "verder", **cells):
    """Send one page as it is shown, with something changed."""
    url = f"{initiator.url('reacties')}{query}"
    context = initiator.client.get(url).context
    sent = {name: context[name] for name in ("versie", "sleutel")}
    for form in context["screen"].forms:
        sent |= {n: v for n, v in form.as_data(form.initial).items() if v}
        sent[f"{form.prefix}-id"] = form.id
    return initiator.client.post(url, sent | cells | {"actie": actie})


@pytest.mark.parametrize(
    ("query", "shown"),
    [
        ("", range(25)),
        ("?pagina=1", range(25)),
        ("?pagina=2", range(25, 50)),
        ("?pagina=3", range(50, 60)),
        ("?pagina=9", range(50, 60)),
        ("?pagina=abc", range(25)),
        ("?pagina=-1", range(25)),
        ("?pagina=0", range(25)),
        ("?pagina=%00", range(25)),
        ("?pagina=99999999999999999999", range(25)),
        ("?pagina=٣", range(25)),
    ],
)
def test_twenty_five_reactions_a_page(heard, query, shown):
    assert page_of(heard, query) == [f"idee {at}" for at in shown]


def test_saving_a_page_leaves_the_rows_of_other_pages_alone(heard):
    before = [(row.rij_id, row.inbreng) for row in heard.rows("reacties")]
    sends_page(heard, "?pagina=2", **{"reacties-30-waarom": "dat kan"})
    rows = heard.rows("reacties")

    assert [(row.rij_id, row.inbreng) for row in rows] == before
    assert [at for at, row in enumerate(rows) if row.waarom] == [30]


def test_a_row_taken_away_on_one_page_moves_no_other(heard):
    second = heard.rows("reacties")[26].rij_id
    sends_page(heard, "?pagina=2", f"weg:{second}")
    left = [row.inbreng for row in heard.rows("reacties")]

    assert left == [f"idee {at}" for at in range(60) if at != 26]


def test_another_page_is_one_press_away_and_saves_first(heard):
    typed = {"reacties-0-waarom": "dat kan"}
    response = sends_page(heard, "", "blad:3", **typed)

    assert response["Location"] == f"{heard.url('reacties')}?pagina=3"
    assert heard.rows("reacties")[0].waarom == "dat kan"
    assert "reacties" not in heard.journey.passed


@pytest.mark.parametrize("what", ["", "x", "0", "-1", "1e9", "\0", "9" * 30])
def test_a_page_that_does_not_exist_is_the_first(heard, what):
    response = sends_page(heard, "", f"blad:{what}")
    assert response["Location"] == heard.url("reacties")


def test_a_new_reaction_comes_on_the_last_page(heard):
    response = sends_page(heard, "?pagina=1", "erbij")
    assert response["Location"] == f"{heard.url('reacties')}?erbij=1#nieuw"
    assert page_of(heard, "?erbij=1") == [f"idee {n}" for n in range(50, 60)] + [""]
    assert "<template" not in heard.sees("reacties")

    sends_page(heard, "?erbij=1", **{"reacties-60-inbreng": "nog een idee"})
    assert heard.rows("reacties")[-1].inbreng == "nog een idee"


def test_what_is_wrong_on_a_page_is_shown_there_and_linked_from_the_plan(heard):
    wrong = {"reacties-30-aantal": "veel"}
    response = sends_page(heard, "?pagina=2", **wrong)
    page = response.content.decode()
    link = f"{heard.url('reacties')}?pagina=2#id_reacties-30-aantal"

    assert response.status_code == 422
    assert 'href="#id_reacties-30-aantal"' in page
    assert "Kijk nog even naar 1 antwoord." in page
    assert f'href="{link}"' in heard.sees("verslag")
    assert "Kijk nog even" not in heard.sees("reacties")
    assert 'value="veel"' in heard.client.get(link).content.decode()


def test_a_reaction_too_many_comes_back_with_its_text(initiator):
    """SEC-X05"""
    for at in range(200):
        reaction(initiator, at)
    response = sends_page(
        initiator, "?pagina=8", **{"reacties-200-inbreng": "de laatste druppel"}
    )
    page = response.content.decode()

    assert response.status_code == 422
    assert "Er passen 200 regels op dit scherm" in page
    assert "de laatste druppel" in page
    assert len(initiator.rows("reacties")) == 200
    assert "de laatste druppel" in "".join(page_of(initiator, "?pagina=9"))


def test_a_row_of_somebody_else_becomes_a_row_of_your_own(heard):
    """SEC-T12"""
    other = heard.with_a_new_plan(heard.client)
    theirs = heard.rows("reacties")[0]
    other.lists("reacties", {"id": theirs.rij_id, "inbreng": "veranderd"})
    other.lists("reacties", actie=f"weg:{theirs.rij_id}")

    assert heard.rows("reacties")[0].inbreng == "idee 0"
    assert Reactie.objects.filter(plan=heard.pk).count() == 60


def test_two_browsers_on_two_pages_are_warned(heard):
    """REL-D03: one screen, one version; both texts come back."""
    there = heard.on_another_device()
    form = there.form("reacties")
    sends_page(heard, "?pagina=2", **{"reacties-30-waarom": "dat kan"})
    late = form | {"reacties-0-inbreng": "uit de andere", "actie": "verder"}
    response = there.client.post(there.url("reacties"), late)

    assert response.status_code == 409
    assert "uit de andere" in response.content.decode()
    assert "idee 40" not in response.content.decode()


# What a reader said


@pytest.fixture
def from_a_reader(initiator):
    """A reaction that was taken over from somebody with the reading link."""
    said = Lezersreactie.objects.create(
        plan_id=initiator.pk, groep="wandelaars", reactie="Houd het pad open."
    )
    row = reaction(
        initiator, 0, lezer=said.rij_id, inbreng=said.reactie, van=said.groep
    )
    return initiator, row.rij_id


def test_the_words_of_a_reader_stay_theirs(from_a_reader):
    initiator, id = from_a_reader
    typed = {"inbreng": "Alles is goed.", "van": "iedereen", "waarom": "dat kan"}
    initiator.lists("reacties", {"id": id} | typed)
    row = initiator.rows("reacties")[0]

    assert (row.inbreng, row.van) == ("Houd het pad open.", "wandelaars")
    assert (row.waarom, bool(row.lezer)) == ("dat kan", True)


def test_the_words_of_a_reader_are_marked_wherever_they_are_shown(from_a_reader):
    initiator, _id = from_a_reader
    screen = initiator.sees("reacties")

    assert "Van een lezer." in screen
    assert 'name="reacties-0-inbreng"' not in screen
    assert "wandelaars, via de meeleeslink" in initiator.sees("verslag")


# What stays out of the public version


@pytest.fixture
def personal(initiator):
    """A plan that says too much about somebody."""
    initiator.lists("belangen", {"naam": "de bewoner van Kerklaan 3", "belang": "rust"})
    group = initiator.rows("belangen")[0].rij_id
    initiator.lists("vormen", {"belanghebbenden": group, "andere": "de wijkagent"})
    initiator.fills_in("doel", doel="Elkaar zien.", activiteit="Bel 06-12345678.")
    return initiator


def marks(initiator, *keys):
    return initiator.client.post(initiator.url("afschermen"), {"weg": keys})


def shown_in(initiator, version: str) -> str:
    told = story_of(initiator.journey, version)
    sections = chain.from_iterable(told.sections.values())
    return str([(s.answers, s.rows) for s in sections])


def test_what_looks_personal_comes_first_and_is_not_yet_ticked(personal):
    page = personal.sees("afschermen")
    group = personal.rows("belangen")[0].rij_id
    found, others = page.split("Alle andere teksten")

    assert re.findall(r'value="([\w/]+/[\w/]+)"', found) == [
        "doel/activiteit",
        f"belangen/{group}/naam",
    ]
    assert 'value="doel/doel"' in others
    assert "checked" not in page
    assert f'href="{personal.url("doel")}#id_activiteit"' in found
    assert personal.plan.afgeschermd == []


def test_what_was_marked_is_left_out_of_the_public_version_only(personal):
    group = personal.rows("belangen")[0].rij_id
    response = marks(personal, "doel/activiteit", f"belangen/{group}/naam")
    public = shown_in(personal, "publiek")

    assert response["Location"] == personal.url("verslag")
    assert "06-12345678" not in public
    assert "Kerklaan 3" not in public  # nor where another screen names the group
    assert "weggelaten" in public
    assert "rust" in public
    for version in ("eigen", "gedeeld"):
        assert "06-12345678" in shown_in(personal, version)
        assert "Kerklaan 3" in shown_in(personal, version)
    assert personal.plan.activiteit == "Bel 06-12345678."


def test_the_public_version_has_no_estimates_either(personal):
    personal.lists("belangen", {"naam": "buren", "weging": "5"})
    heads = {
        version: [s["heads"] for s in map(vars, sections_of(personal, version))]
        for version in ("eigen", "publiek")
    }
    assert "Hoe zwaar, 1 tot 5" in str(heads["eigen"])
    assert "Hoe zwaar, 1 tot 5" not in str(heads["publiek"])


def sections_of(initiator, version):
    shown = EDITIONS[version]
    return summary(as_seen(initiator.journey, shown), shown)


def test_a_mark_can_be_taken_back(personal):
    marks(personal, "doel/activiteit")
    assert "checked" in personal.sees("afschermen")
    marks(personal)
    assert personal.plan.afgeschermd == []


def test_only_texts_of_this_plan_can_be_marked(personal):
    wrong = ("doel/titel", "x" * 5000, "doel", "//", "\0", "belangen/000000000000/naam")
    marks(personal, *wrong)
    assert personal.plan.afgeschermd == []


def test_the_marks_of_somebody_else_cannot_be_reached(personal):
    there = personal.with_a_new_plan(Client())
    response = there.client.post(personal.url("afschermen"), {"weg": "doel/doel"})

    assert response.status_code == 404
    assert there.client.get(personal.url("afschermen")).status_code == 404
    assert personal.plan.afgeschermd == []


def test_the_words_of_the_log_and_of_readers_can_be_left_out(personal):
    said = Lezersreactie.objects.create(plan_id=personal.pk, reactie="Bel 0524-512345")
    key = f"lezers/{said.rij_id}/reactie"
    marks(personal, key)
    assert personal.plan.afgeschermd == [key]


def test_a_mark_on_a_text_that_went_away_does_no_harm(personal):
    Plan.objects.filter(pk=personal.pk).update(
        afgeschermd=[f"belangen/{row_id()}/naam", "doel/alternatieven"]
    )
    assert "Elkaar zien." in shown_in(personal, "publiek")


def test_many_activities_fit_and_one_more_does_not(initiator):
    Activiteit.objects.bulk_create(
        Activiteit(plan_id=initiator.pk, plek=at, activiteit=f"{at}")
        for at in range(100)
    )
    response = initiator.lists("uitgevoerd", {"activiteit": "nog een"})

    assert response.status_code == 422
    assert "Er passen 100 regels op dit scherm" in response.content.decode()
    assert len(initiator.rows("activiteiten")) == 100


def test_a_verslag_that_is_finished_can_be_read_but_not_begun(initiator):
    initiator.fills_in("kring", afspraken="elk jaar een praatje")
    Plan.objects.filter(pk=initiator.pk).update(status="afgerond")
    verslag = initiator.sees("verslag")

    assert "elk jaar een praatje" in verslag
    assert "Verder met je verslag" not in verslag
    assert "Wijzig" not in verslag


def test_somebody_who_reads_along_sees_the_verslag(initiator):
    """Participants see it first; nothing is shown before it was begun."""
    Plan.objects.filter(pk=initiator.pk).update(meelezen=True, meelees_serie=1)
    link = links.link(initiator.plan, links.READ).removeprefix(settings.BASE_URL)
    assert "Het verslag tot nu toe" not in Client().get(link).content.decode()

    reaction(initiator, 0, waarom="dat kan")
    page = Client().get(link).content.decode()
    assert "Het verslag tot nu toe" in page
    assert "dat kan" in page
    assert "Wijzig" not in page


def test_with_a_permit_the_version_to_send_along_comes_first(initiator):
    shared, own = "PDF om mee te sturen", "PDF voor mezelf"
    assert shared not in initiator.sees()
    initiator.fills_in("gemeente", vergunning=["omgevingsvergunning", "evenement"])

    page = initiator.sees()
    assert page.index(shared) < page.index(own)


def test_before_sending_the_page_says_who_reads_what(initiator):
    initiator.fills_in("doel", doel="meer groen")
    page = initiator.client.get(initiator.url("indienen")).content.decode()

    assert "Wie leest wat?" in page
    assert "alleen als jij dat kiest" in page
