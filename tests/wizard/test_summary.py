"""One source feeds overview, print and JSON: no answer on the road is missing."""

import json
import re
from collections import Counter
from dataclasses import replace
from datetime import date, datetime
from html import unescape
from itertools import chain, pairwise

import pytest
from django import forms
from django.db import transaction
from django.test import Client
from django.utils import timezone

from dossier.papers.exchange import BESIDE_COLUMNS
from dossier.papers.pdf import print_html, print_plan
from matrix.models import Opgave
from nota.words import buren, hoofdstukken
from plans.models import BESIDE, ROWS, Plan, row_id
from plans.models.columns import may_be_guessed
from questions.fields import Keuze, Meer
from tests.pdf_checks import attachments_of, squeezed
from tests.pdf_heard import heard_in
from tests.people.initiator import Initiator
from tests.shipped import load_shipped
from wizard import flow
from wizard.editions import OWN_ESTIMATES
from wizard.flow import STEP, STEPS, slugs_of
from wizard.nouns import belanghebbende, vorm
from wizard.screens import SCREENS

# What paper says in a sentence of its own.
SENTENCES = {
    "initiatiefnemer": buren.MAKER,
    "niveau": buren.MERKBAAR,
    "regels": hoofdstukken.REGELS,
    "vergunning": hoofdstukken.GEEN_VERGUNNING | buren.VERGUNNING,
    "geval": hoofdstukken.GEEN_GEVAL,
    "ruimte": hoofdstukken.RUIMTE,
    "interesse": hoofdstukken.INTERESSE,
    "tijd": hoofdstukken.TIJD,
    "gebruik_inbreng": buren.GEBRUIK,
}
CELL = re.compile(r"<(dt|dd|th|td)\b[^>]*>(.*?)</\1>", re.DOTALL)
BOOKKEEPING = {
    "id",
    "gemeente_id",
    "kenmerk",
    "aangemaakt_op",
    "bewaard_op",
    "vervalt_op",
    "bewaren_tot",
    "link_serie",
    "mail",
    "mail_bewezen_op",
    "mail_geweigerd_op",
    "erbij",
    "gezien",
    "verteld",
    "meelees_serie",
    "meelezen",
    "meelees_erbij",
    "afgeschermd",
    "status",
    "status_op",
    "ingediend_op",
    "gebied_id",
    "telefoon",
    "wacht_sinds",
    "beantwoord_op",
    "behandelaar_id",
    "sluitreden",
    "dubbel_van_id",
    "nieuws_op",
    "bekeken_op",
    "zwaarte",
    "rol",
    "rol_afgesproken",
    "rol_afgesproken_reden",
}
ON_THE_WHOLE_ROAD = {
    "initiatiefnemer": "gemeente",
    "fase": "voorbereiding",  # who looks back is asked less
    "route": "volledig",
    "soort": "mensen",  # who decides gets no advice
}
PLAIN = [step for step in STEPS if not step.rows]


def cells(page: str) -> list[str]:
    """The texts of all cells of a page, in order, as a person reads them."""
    found = (unescape(text) for _tag, text in CELL.findall(page))
    return [re.sub(r"<[^>]*>", "", text).replace("\u200b", "") for text in found]


def words_in(line: str) -> list[str]:
    """Every text of a row, whatever it stands in."""
    found = (unescape(text).replace("\u200b", "") for text in re.split("<[^>]*>", line))
    return [text.strip() for text in found if text.strip()]


def typed(scherm: str, name: str, field) -> str | list[str]:
    """An answer like no other, as a browser sends it."""
    if name == "cijfer":
        return "9"
    if name in ON_THE_WHOLE_ROAD:
        return ON_THE_WHOLE_ROAD[name]
    if isinstance(field, Meer):
        return [value for value, _label in field.choices][:2]
    if isinstance(field, Keuze):
        no_nee = [str(value) for value, _label in field.choices if value != "nee"]
        return no_nee[-1]
    number = "1174" if STEP[scherm].rows else "4711"
    return number if field.drawn == "getal" else f"tekst van {scherm} {name}"


def fill_in(initiator, scherm: str) -> None:
    screen = SCREENS[scherm].stored(initiator.journey)
    if screen.rows and not screen.forms:
        screen = SCREENS[scherm].shown(initiator.journey, row_id())
    forms = screen.forms[:1] if screen.rows else [screen]
    answers = {
        form.add_prefix(name): value
        for form in forms
        for name, field in form.fields.items()
        if (value := typed(scherm, name, flat(field)))
    }
    initiator.fills_in(scherm, **answers)


def flat(field):
    """Choices without their headings."""
    if (
        isinstance(field, Meer)
        and field.choices
        and isinstance(field.choices[0][1], list)
    ):
        field.choices = field.choices[0][1]
    return field


@pytest.fixture(scope="module")
def told_once(django_db_setup, django_db_blocker):
    """The longest road is walked once; what a test does with the plan is undone."""
    with django_db_blocker.unblock(), transaction.atomic():
        load_shipped()
        Opgave.objects.create(slug="wonen", naam="Wonen in elke kern")
        initiator = Initiator.with_a_new_plan(Client())
        for step in STEPS:
            fill_in(initiator, step.slug)
        yield initiator
        transaction.set_rollback(True)


@pytest.fixture
def told(told_once, db):
    """Somebody who answered every question of the longest road."""
    road = told_once.journey.route
    assert (*road.slugs, *slugs_of(road.verslag)) == tuple(SCREENS)
    return told_once


def answers_of(journey) -> list[tuple[str, str]]:
    """Each question with its answer, straight from fields and database."""
    fields = {
        name: field
        for step in PLAIN
        for name, field in SCREENS[step.slug](journey).fields.items()
    }
    said = {n: str(f.in_words(getattr(journey.plan, n))) for n, f in fields.items()}
    said["route"] = "Het hele plan"
    for name in ("hinder_tijdens", "hinder_na"):
        said[name] += f", met maatregelen {said.pop(f'{name}_na_maatregelen')}"
    return [(str(fields[name].label), answer) for name, answer in said.items()]


def rows_of(journey) -> list[Counter]:
    """The words of each row, straight from fields and database."""
    forms = (
        form
        for step in STEPS
        if step.rows
        for form in SCREENS[step.slug].stored(journey).forms
    )
    return [
        Counter(
            str(field.in_a_cell(getattr(form.row, name)))
            for name, field in form.fields.items()
        )
        for form in forms
    ]


def test_every_column_of_a_plan_is_a_question_of_some_screen():
    told = {name for step in PLAIN for name in step.tells}
    columns = {field.attname for field in Plan._meta.concrete_fields}

    guesses = {f"{name}_schatting" for name in may_be_guessed(Plan)}
    assert columns - told - guesses == BOOKKEEPING


@pytest.mark.parametrize("rows", ROWS)
def test_every_column_of_a_row_is_a_question_of_some_screen(rows):
    told = {name for step in STEPS if step.rows == rows for name in step.tells}
    columns = {field.attname for field in ROWS[rows]._meta.concrete_fields}

    guesses = {f"{name}_schatting" for name in may_be_guessed(ROWS[rows])}
    behind = {"werkvorm_tekst", "vorm", "lezer"}
    assert columns - told - behind - guesses == {"id", "plan_id", "rij_id", "plek"}


def pages_of(told) -> str:
    """All that the maker reads back: home, the answers, and how it went."""
    return "".join(map(told.sees, ("", "antwoorden", "verslag")))


def paper_of(told) -> str:
    return print_html(told.journey, "verslag")


def test_every_answer_can_be_read_back(told):
    """product.md §6: no stored answer on the road is missing."""
    said = set(pairwise(cells(pages_of(told))))
    everything = answers_of(told.journey)

    assert all(answer for _question, answer in everything)
    assert [pair for pair in everything if pair not in said] == []


def on_paper(journey) -> list[str]:
    """Each answer as paper says it: in a sentence, or in the words of the screen."""
    screens = [SCREENS[step.slug](journey) for step in PLAIN]
    fields = chain.from_iterable(screen.fields.items() for screen in screens)
    return [
        str(SENTENCES.get(name, {}).get(each) or field.in_words(value))
        for name, field in fields
        if (value := getattr(journey.plan, name)) and name != "route"
        for each in (value if isinstance(value, list) else [value])
    ]


def test_every_answer_can_be_read_on_paper(told):
    said = squeezed("".join(words_in(paper_of(told))))
    everything = [answer.split(", ") for answer in on_paper(told.journey)]

    assert len(everything) > 60
    assert [a for a in chain(*everything) if squeezed(a) not in said] == []
    assert squeezed("Het hele plan") in said


def test_every_cell_of_every_row_can_be_read_back(told):
    lines = re.findall(r"<tr\b.*?</tr>", pages_of(told), re.DOTALL)
    said = [Counter(words_in(line)) for line in lines]
    everything = rows_of(told.journey)

    assert all("" not in words for words in everything)
    assert [row for row in everything if not any(row <= line for line in said)] == []


def test_every_cell_of_every_row_can_be_read_on_paper(told):
    """In one line of a table, or in one point of a list."""
    lines = re.findall(r"<(tr|li)\b(.*?)</\1>", paper_of(told), re.DOTALL)
    said = [squeezed("".join(words_in(line))) for _tag, line in lines]

    for row in rows_of(told.journey):
        assert any(all(squeezed(w) in line for w in row) for line in said), row


def test_the_plan_page_is_read_back_without_building_a_form(told, monkeypatch):
    built, make = [], forms.BaseForm.__init__

    def made(form, *args, **kwargs):
        built.append(type(form).__name__)
        make(form, *args, **kwargs)

    monkeypatch.setattr(forms.BaseForm, "__init__", made)
    pages_of(told)
    paper_of(told)

    assert built == []


def test_the_road_is_walked_once_for_a_page(told, monkeypatch):
    walked, walk = [], flow.route

    def counted(*args):
        walked.append(1)
        return walk(*args)

    monkeypatch.setattr(flow, "route", counted)
    Plan.objects.update(afgeschermd=["doel/doel"])
    counts = []
    for look in (
        told.sees,
        lambda: print_html(told.journey, "verslag"),
        lambda: print_html(told.journey, "verslag", "publiek"),
    ):
        walked.clear()
        look()
        counts.append(len(walked))

    assert counts == [1, 1, 1]


def test_what_stands_in_lists_never_decides_the_road(told):
    journey = told.journey
    given = replace(
        journey.given,
        belangen=tuple(map(belanghebbende, journey.rows("belangen"))),
        vormen=tuple(map(vorm, journey.rows("vormen"))),
    )
    at_once = flow.route(given, journey.passed, journey.weights, journey.plan.erbij)

    assert given.belangen
    assert given.vormen
    assert journey.told == at_once


@pytest.mark.parametrize("rows", BESIDE)
def test_every_column_of_the_log_and_of_readers_is_in_the_json(rows):
    columns = {field.attname for field in BESIDE[rows]._meta.concrete_fields}
    assert columns - set(BESIDE_COLUMNS[rows]) == {"id", "plan_id", "rij_id", "plek"}


def test_every_answer_is_in_the_json(told):
    answers = told.exported()["antwoorden"]
    plain = {name for step in PLAIN for name in step.tells}

    assert set(answers) == plain | set(ROWS)
    assert [name for name in plain if answers[name] != getattr(told.plan, name)] == []
    for step in STEPS:
        for row in answers.get(step.rows, ()):
            assert [name for name in step.tells if row[name] in (None, "")] == []


@pytest.fixture
def kept_beside(told):
    """Somebody who told everything, with a note in the log and a reader who spoke."""
    told.plan.aantekening_rijen.create(
        datum=date(2026, 8, 30), soort="brief", tekst="bezorgd"
    )
    told.plan.lezersreactie_rijen.create(
        groep="lezers van hiernaast", reactie="de heg", klopt="nee"
    )
    return told


def by_day(row: dict) -> dict:
    """What a neighbour said holds the day in a file that is passed on, not the hour."""
    if "gemaakt_op" not in row:
        return row
    moment = datetime.fromisoformat(row["gemaakt_op"])
    return row | {"gemaakt_op": timezone.localdate(moment)}


def test_every_answer_is_in_the_text_and_in_the_file_of_the_real_pdf(kept_beside):
    """Whatever the templates hold: this is what came out of the printer."""
    journey = kept_beside.journey
    pdf = print_plan(journey, "verslag")
    text = squeezed(heard_in(pdf))
    (inside,) = attachments_of(pdf).values()
    file = json.loads(inside)
    said = [a for answer in on_paper(journey) for a in answer.split(", ")]
    said += [word for row in rows_of(journey) for word in row]
    said += ["30-8-2026", "Briefofbericht", "bezorgd"]
    said += ["lezers van hiernaast", "de heg"]

    assert [each for each in said if squeezed(each) not in text] == []
    assert file["antwoorden"] == kept_beside.exported()["antwoorden"]
    for rows in BESIDE:
        kept = kept_beside.exported()[rows]
        assert list(map(by_day, file[rows])) == list(map(by_day, kept))
        assert set(file[rows][0]) == {"id", *BESIDE_COLUMNS[rows]}


def test_what_is_shared_leaves_out_your_own_estimates(told):
    """weging, past, weinig_invloed and the advice per group (product.md §6)."""
    own, shared = print_html(told.journey), print_html(told.journey, edition="gedeeld")
    group = SCREENS["belangen"].row_form.base_fields
    heads = [str(group[name].short) for name in sorted(OWN_ESTIMATES)]
    kept = str(group["moeilijk_bereikbaar"].short)

    assert {"weging", "past", "weinig_invloed"} == OWN_ESTIMATES
    assert [head for head in heads if f'"feit">{head}' not in own] == []
    assert [head for head in heads if f'"feit">{head}' in shared] == []
    assert f'"feit">{kept}' in shared
    assert ("Ons advies:" in own, "Ons advies:" in shared) == (True, False)


@pytest.mark.parametrize(
    ("said", "told"), [("ja", "Ja"), ("nee", "Nee"), ("weet_niet", "Weet ik niet")]
)
def test_what_was_said_of_a_group_is_told_back_as_said(initiator, said, told):
    """Only who said nothing is told that it is empty."""
    asked = {"weinig_invloed": said, "moeilijk_bereikbaar": said}
    initiator.fills_in("uitkomst", route="volledig")
    initiator.lists("belangen", {"naam": "buren"} | asked)
    page = initiator.sees(f"belangen/{initiator.rows('belangen')[0].rij_id}")
    paper = words_in(print_html(initiator.journey))

    for name in asked:
        assert f'name="belangen-0-{name}" value="{said}" checked' in page
    assert paper[paper.index("De mensen om wie het gaat") :].count(f"{told}.") == 2
    assert cells(initiator.sees("antwoorden")).count(told) == 2


OFF_THE_ROAD = {
    "a nee": ("mogelijk", {"interesse": "nee"}, ["omvang", "hinder", "bereiken"]),
    "check": ("uitkomst", {"route": "check"}, ["bereiken", "gevolgen", "kaders"]),
    "kort": ("uitkomst", {"route": "kort"}, ["gevolgen", "gezamenlijk", "kaders"]),
    "not the gemeente": (
        "initiatief",
        {"initiatiefnemer": "inwoners", "titel": "Boomgaard"},
        ["vragen"],
    ),
}


@pytest.mark.parametrize(("scherm", "answer", "left"), OFF_THE_ROAD.values())
def test_what_is_off_the_road_is_printed_nowhere(told, scherm, answer, left):
    """It stays stored, and comes back with the road."""
    told.fills_in(scherm, **answer)
    texts = [text for slug in left for text in own_texts(told.plan, slug)]
    assert texts
    pages = [
        pages_of(told),
        *(print_html(told.journey, edition=v) for v in ("eigen", "gedeeld")),
    ]

    assert [text for text in texts for page in pages if text in page] == []
    assert not set(left) & set(told.journey.route.slugs)


def own_texts(plan, scherm: str) -> list[str]:
    """What only this screen can have said."""
    step = next(step for step in STEPS if step.slug == scherm)
    fields = SCREENS[scherm].base_fields
    words = [fields[name].in_words(getattr(plan, name)) for name in step.tells]
    return [w for w in words if w.startswith(("tekst van", "4711", "Horen"))]


def test_rows_off_the_road_are_printed_nowhere(told):
    told.fills_in("uitkomst", route="check")
    both = pages_of(told) + print_html(told.journey)

    assert re.findall("tekst van (?:belangen|vormen|communicatie)", both) == []
    assert told.rows("belangen")[0].naam == "tekst van belangen naam"


def test_cells_that_the_short_road_does_not_ask_are_not_printed(told):
    told.fills_in("uitkomst", route="kort")
    weging = str(SCREENS["belangen"].row_form.base_fields["weging"].short)

    assert "tekst van belangen naam" in print_html(told.journey)
    assert f'"feit">{weging}' not in print_html(told.journey)


def test_a_list_without_rows_is_named_among_what_is_open(initiator):
    initiator.fills_in("initiatief", initiatiefnemer="gemeente")
    open_at_the_end = print_html(initiator.journey).partition("Niet ingevuld</h2>")[2]
    titles = [str(SCREENS[slug].title) for slug in ("belangen", "vormen")]
    assert [
        title for title in titles if f"<li>{title}</li>" not in open_at_the_end
    ] == []

    initiator.lists("belangen", {"naam": "buren"})
    assert f"<li>{titles[0]}</li>" not in print_html(initiator.journey)


def test_last_before_and_after_measures_is_compared_on_the_page_and_on_paper(initiator):
    initiator.fills_in("hinder", hinder_na="5", hinder_na_na_maatregelen="2")
    both = "groot, met maatregelen weinig"

    assert f'<dd dir="auto">{both}</dd>' in initiator.sees("antwoorden")
    paper = " ".join(words_in(print_html(initiator.journey)))
    assert "last daarna: groot" in paper
    assert "last daarna die overblijft: weinig" in paper
    assert initiator.exported()["antwoorden"]["hinder_na_na_maatregelen"] == 2


@pytest.mark.parametrize("name", ["doel", "activiteit"])
def test_doel_and_activiteit_are_open_points_until_they_are_filled_in(initiator, name):
    other = {"doel", "activiteit"} - {name}
    initiator.fills_in("doel", **dict.fromkeys(other, "iets"))
    says = str(SCREENS["doel"].needed[name])
    link = f'<a href="{initiator.url("initiatief")}#doel">{says}</a>'
    assert link in initiator.sees()

    initiator.fills_in("doel", doel="groen", activiteit="bomen planten")
    assert says not in initiator.sees()


def test_a_plan_without_a_name_can_be_printed(initiator):
    assert "Plan zonder naam" in print_html(initiator.journey)
