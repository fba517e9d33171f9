"""The verslag: it begins with the plan, keeps what was told, and hides nothing."""

import re
from itertools import chain

import pytest
from django.conf import settings
from django.test import Client

from matrix.models import Geval
from plans import links
from plans.models import Activiteit, Lezersreactie, Plan, Reactie, row_id
from telling.story import story_of
from tests.people.initiator import hidden
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
    """The names in the list of uitgevoerd."""
    return re.findall(r'__naam" dir="auto">(.*?)<', initiator.sees("uitgevoerd"))


def tells(initiator, at: int, **cells):
    """Open one line, and fill it in."""
    rij = initiator.form("uitgevoerd")[f"activiteiten-{at}-id"]
    return initiator.changes(f"uitgevoerd/{rij}", **cells)


def told(initiator) -> list[tuple]:
    return [(row.activiteit, row.gedaan) for row in initiator.rows("activiteiten")]


# What was planned


def test_the_verslag_begins_with_what_was_planned(planned):
    page = planned.sees_rows("uitgevoerd")

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
    planned.adds("uitgevoerd", activiteit="Op de markt")

    assert ("Op de markt", None) in told(planned)
    assert cards(planned)[-1] == "Op de markt"
    assert planned.rows("activiteiten")[-1].vorm is None


def test_who_only_told_begins_with_the_messages(initiator):
    initiator.fills_in("mogelijk", tijd="nee")
    initiator.lists("communicatie", {"middel": "een brief", "doelgroep": "de straat"})

    assert cards(initiator) == ["Een brief: de straat"]


def test_a_check_plans_nothing_and_still_can_tell(planned):
    planned.fills_in("uitkomst", route="check")
    assert cards(planned) == []


def test_what_was_told_can_be_taken_back(planned):
    tells(planned, 1, gedaan="ja")
    stored = planned.rows("activiteiten")[0].rij_id
    page = planned.sees("uitgevoerd")
    assert re.findall(r'value="weg:(\w+)"', page) == [stored]

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


def test_a_reaction_without_an_answer_is_pointed_out_where_it_stands(initiator):
    rows = [reaction(initiator, n, overgenomen="ja") for n in range(30)]
    Reactie.objects.filter(rij_id=rows[27].rij_id).update(overgenomen=None)
    page = initiator.sees()

    link = f"{initiator.url('reacties')}{rows[27].rij_id}/#rij-{rows[27].rij_id}"
    assert f'href="{link}"' in page
    assert "Nog te doen: 1." in page
    assert f'id="rij-{rows[27].rij_id}"' in initiator.client.get(link).content.decode()


@pytest.mark.parametrize(("many", "folded"), [(3, False), (4, True)])
def test_a_long_list_opens_on_the_page_of_the_verslag_when_asked(
    initiator, many, folded
):
    said = [f"Zo zei nummer {n} het." for n in range(many)]
    initiator.lists("reacties", *({"inbreng": each} for each in said))
    page = initiator.sees("verslag")

    assert (f"<summary>Lees ze alle {many}<" in page) is folded
    assert all(each in page for each in said)


def test_not_working_together_is_a_verslag_and_says_what_a_duty_means(initiator):
    Geval.objects.create(
        slug="park", naam="Een zonnepark", bron="lijst", datum="2026-01-01"
    )
    initiator.fills_in("kring", niet_samengewerkt_omdat="alleen wij merken het")
    assert NIET_GEDAAN not in initiator.sees()
    assert "alleen wij merken het" in initiator.sees("verslag")

    initiator.fills_in("gemeente", geval="park")
    assert NIET_GEDAAN in initiator.sees()


# Reactions, one at a time


def reaction(initiator, at: int, **cells) -> Reactie:
    made = {"plek": at, "inbreng": f"idee {at}"} | cells
    return Reactie.objects.create(plan_id=initiator.pk, **made)


@pytest.fixture
def heard(initiator):
    """A verslag with sixty reactions."""
    for at in range(60):
        reaction(initiator, at)
    return initiator


def ideas(initiator) -> list[str]:
    return [row.inbreng for row in initiator.rows("reacties")]


def test_a_reaction_that_is_opened_leaves_the_others_alone(heard):
    before = [(row.rij_id, row.inbreng) for row in heard.rows("reacties")]
    heard.changes(f"reacties/{before[30][0]}", waarom="dat kan")
    rows = heard.rows("reacties")

    assert [(row.rij_id, row.inbreng) for row in rows] == before
    assert [at for at, row in enumerate(rows) if row.waarom] == [30]


def test_a_reaction_is_taken_away_where_it_is_open(heard):
    gone = heard.rows("reacties")[26].rij_id
    heard.changes(f"reacties/{gone}", actie=f"weg:{gone}")

    assert ideas(heard) == [f"idee {at}" for at in range(60) if at != 26]


def test_a_new_reaction_comes_last(heard):
    heard.adds("reacties", inbreng="nog een idee")
    assert ideas(heard)[-1] == "nog een idee"
    assert "<template" not in heard.sees("reacties")


def test_what_is_wrong_in_a_row_is_shown_there_and_linked_from_the_plan(heard):
    wrong = heard.rows("reacties")[30].rij_id
    response = heard.changes(f"reacties/{wrong}", aantal="veel")
    page, place = response.content.decode(), "#id_reacties-30-aantal"

    assert response.status_code == 422
    assert f'href="{place}"' in page
    assert "Kijk nog even naar 1 antwoord." in page
    link = f"{heard.url('reacties')}{wrong}/{place}"
    assert f'href="{link}"' in heard.sees("verslag")
    assert 'value="veel"' in heard.client.get(link).content.decode()
    assert f'href="#rij-{wrong}"' in heard.sees("reacties")


def test_a_reaction_too_many_comes_back_with_its_text(initiator):
    """SEC-X05"""
    initiator.lists("reacties", *({"inbreng": f"idee {n}"} for n in range(199)))
    late = initiator.url(initiator.goes_to(initiator.sends("reacties", "erbij")))
    form = hidden(initiator.client.get(late))
    initiator.adds("reacties", inbreng="idee 199")
    typed = {"reacties-199-inbreng": "de laatste druppel", "actie": "klaar"}
    conflict = initiator.client.post(late, form | typed)
    response = initiator.client.post(late, hidden(conflict) | typed)
    page = response.content.decode()

    assert response.status_code == 422
    assert "Er passen 200 regels op dit scherm" in page
    assert "de laatste druppel" in page
    assert len(initiator.rows("reacties")) == 200


def test_a_full_list_opens_no_new_row(initiator):
    initiator.lists("reacties", *({"inbreng": f"idee {n}"} for n in range(200)))
    assert initiator.goes_to(initiator.sends("reacties", "erbij")) == "reacties"
    new = initiator.opens(f"reacties/{'0' * 12}")
    assert initiator.goes_to(new) == "reacties"
    assert 'value="erbij"' not in initiator.sees("reacties")


def test_a_row_of_somebody_else_becomes_a_row_of_your_own(heard):
    """SEC-T12"""
    other = heard.with_a_new_plan(heard.client)
    theirs = heard.rows("reacties")[0]
    other.lists("reacties", {"id": theirs.rij_id, "inbreng": "veranderd"})
    other.lists("reacties", actie=f"weg:{theirs.rij_id}")

    assert heard.rows("reacties")[0].inbreng == "idee 0"
    assert Reactie.objects.filter(plan=heard.pk).count() == 60


def test_two_browsers_with_two_rows_are_warned(heard):
    """REL-D03: one list, one version; both texts come back."""
    there = heard.on_another_device()
    first, second = (heard.rows("reacties")[at].rij_id for at in (0, 30))
    form = there.form(f"reacties/{first}")
    heard.changes(f"reacties/{second}", waarom="dat kan")
    late = form | {"reacties-0-inbreng": "uit de andere", "actie": "klaar"}
    response = there.client.post(there.url(f"reacties/{first}"), late)

    assert response.status_code == 409
    assert "uit de andere" in response.content.decode()
    assert "idee 40" not in response.content.decode()
    again = hidden(response)
    there.client.post(there.url(f"reacties/{first}"), again)
    assert ideas(heard)[0] == "uit de andere"
    assert heard.rows("reacties")[30].waarom == "dat kan"


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
    screen = initiator.sees_rows("reacties")

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
    assert f'href="{personal.url("initiatief")}#id_activiteit"' in found
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
