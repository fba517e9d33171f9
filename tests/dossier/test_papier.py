"""Before there is a plan: the blank forms on paper, and an example to look at."""

import json
import re
from html import unescape

import pytest

from dossier import example
from dossier.example import SIZES, shipped
from dossier.papers import blank
from matrix.models import Gemeente, Geval, Opgave
from nota.stappen import in_step
from nota.words.werkvormen import NIVEAU
from plans.models import Plan
from questions import room
from questions.fields import SCHAAL
from tests.pdf_checks import (
    bookmarks_of,
    fonts_of,
    framed_in,
    heard,
    nested_lists_of,
    pages_of,
    smallest_letters_of,
    squeezed,
    text_of,
    verapdf,
)
from tests.shipped import load_shipped
from wizard import flow, on_paper
from wizard.blank_forms import PAPERS
from wizard.names import Names
from wizard.screens import SCREENS

pytestmark = pytest.mark.usefixtures("gemeente")
ZWAARTE = {
    "klein": "Je plan lijkt licht.",
    "middel": "Je plan lijkt gemiddeld.",
    "groot": "Je plan lijkt zwaar.",
}


ROADS = {"check", "kort", "volledig"}
PLANS, WHOLE, AFTER = {"kort", "volledig"}, {"volledig"}, {"verslag"}
ON = {  # which forms ask what a screen asks; a new screen has to be given its place
    **dict.fromkeys(("initiatief", "doel", "gemeente", "mogelijk"), ROADS),
    **dict.fromkeys(("omvang", "hinder"), ROADS),
    "vragen": {"gemeente"},
    "uitkomst": set(),  # only a screen knows which outcome it asks about
    **dict.fromkeys(("bereiken", "belangen", "vormen"), PLANS),
    **dict.fromkeys(("gevolgen", "gezamenlijk", "inbreng", "kaders"), WHOLE),
    "communicatie": WHOLE,
    **dict.fromkeys(("uitgevoerd", "reacties", "kring", "terugblik"), AFTER),
}
MOST = {"check": 2, "kort": 4, "volledig": 8, "verslag": 4, "gemeente": 2}
GEVALLEN = ("Een zonneweide", "Een windmolen", "Een feesttent", "Een mestvergister")
LISTS = {
    "short": GEVALLEN,
    "wordy": tuple(f"Een groot gebouw van het soort nummer {n}" for n in range(6)),
    "long": tuple(f"Een plan van het soort {n}" for n in range(40)),
}
ON_A_CARD = ("inbreng",)  # what is asked about a group, without a title of its own
LETTERS = 73  # of a hand that write one line of a form


@pytest.fixture(scope="module")
def pdfs(django_db_setup, django_db_blocker) -> dict[str, bytes]:
    """Every form, printed once for all tests here."""
    with django_db_blocker.unblock():
        load_shipped()
        gemeente = Gemeente.objects.get()
        return {soort: blank.print_blank(gemeente, soort) for soort in PAPERS}


@pytest.fixture(scope="module")
def words(pdfs) -> dict[str, str]:
    return {soort: read(heard(pdf)) for soort, pdf in pdfs.items()}


def read(said) -> str:
    """Also of a question that follows another: "Zo nee: wil je toch samenwerken?"."""
    return squeezed(str(said)).casefold()


def asked_by(slug: str, soort: str, gemeente: Gemeente) -> dict:
    """The check leaves out what a screen folds away, and the short road some cells."""
    screen = SCREENS[slug]
    listed = {} if screen.rows else screen.listed(Names(gemeente))
    fields = {n: f for n, f in (screen.base_fields | listed).items() if f.asked}
    if soort == "check":
        return {n: f for n, f in fields.items() if n not in screen.folded}
    if (slug, soort) == ("belangen", "kort"):
        return {n: fields[n] for n in flow.STEP["belangen"].tells_on_a_short_road}
    return fields


@pytest.mark.parametrize("slug", SCREENS)
def test_a_screen_stands_on_exactly_the_forms_that_ask_it(slug):
    told = {
        soort
        for soort, paper in PAPERS.items()
        for step in on_paper.steps_of(paper)
        if step.slug == slug
    }
    assert told == ON[slug]


@pytest.mark.parametrize("slug", SCREENS)
def test_every_question_is_on_paper_with_all_that_can_be_ticked(words, gemeente, slug):
    for soort in ON[slug]:
        told = [in_step(slug, SCREENS[slug].title)] if slug not in ON_A_CARD else []
        for field in asked_by(slug, soort, gemeente).values():
            told += [field.label]
            if not room.is_written_in(field):
                told += [box.words for box in room.boxes_of(field)]
        if soort == "check":
            told = [each for each in told if each not in dict(SCHAAL).values()]

        assert [each for each in told if read(each) not in words[soort]] == []


def test_a_scale_tells_what_each_of_its_seven_means(words):
    for soort in ROADS:
        for meaning in SCREENS["hinder"].base_fields["hinder_na"].meanings.values():
            assert read(meaning) in words[soort]


def test_nothing_is_asked_that_only_a_screen_can_follow(words):
    for field in SCREENS["uitkomst"].base_fields.values():
        for soort in words:
            assert read(field.label) not in words[soort]


@pytest.mark.parametrize("soort", MOST)
def test_a_form_is_as_long_as_the_page_says_and_no_longer_than_it_may_be(pdfs, soort):
    assert pages_of(pdfs[soort]) == PAPERS[soort].sides <= MOST[soort]


@pytest.mark.parametrize("names", LISTS.values(), ids=LISTS)
def test_a_form_keeps_its_length_with_a_list_of_the_gemeente(names):
    for n, name in enumerate(names):
        Geval.objects.create(slug=f"g{n}", naam=name, bron="raad", datum="2026-01-01")
        Opgave.objects.create(slug=f"o{n}", naam=f"Opgave {name}")
    for soort in ("check", "kort", "volledig", "gemeente"):
        pdf = blank.print_blank(Gemeente.objects.get(), soort)
        assert (soort, pages_of(pdf)) == (soort, PAPERS[soort].sides)


def numbers_on(sheet) -> set[int]:
    alone = [int(one.number) for pair in sheet.questions for one in pair]
    card = [one for each in sheet.cards for pair in each.questions for one in pair]
    columns = [column for grid in sheet.tables for column in grid.columns]
    return {*alone, *(int(each.number[:-1]) for each in [*card, *columns])}


@pytest.mark.parametrize("soort", MOST)
def test_the_questions_are_numbered_through(gemeente, soort):
    sheets = on_paper.sheets(PAPERS[soort], Names(gemeente))
    numbers = [number for sheet in sheets for number in sorted(numbers_on(sheet))]

    assert numbers == list(range(1, len(numbers) + 1))


@pytest.mark.parametrize("soort", MOST)
def test_its_first_side_says_who_helps_and_where_to_go_instead(pdfs, soort):
    first = squeezed(text_of(pdfs[soort]).split("\f")[0])
    for told in (
        "Liever op de computer? Ga naar http",
        "Lukt lezen of schrijven niet? Bel de gebiedscoördinator (helpt jouw dorp),",
        "telefoon 14 0524. Die helpt je en schrijft mee.",
        "Dit is geen aanvraag voor een vergunning.",
        "Kenmerk, als je plan al op de site staat:",
    ):
        assert squeezed(told) in first


@pytest.mark.parametrize("soort", MOST)
def test_old_eyes_can_read_it(pdfs, soort):
    assert smallest_letters_of(pdfs[soort]) >= 10.99


@pytest.mark.parametrize("soort", MOST)
def test_it_can_be_kept_and_read_aloud(pdfs, soort):
    assert verapdf(pdfs[soort], "ua1") == []
    assert verapdf(pdfs[soort], "3a") == []
    assert all(name.startswith("Atkinson") for name in fonts_of(pdfs[soort]))
    assert len(pdfs[soort]) < 150_000


def test_it_is_heard_without_lists_in_lists_and_with_few_bookmarks(pdfs, gemeente):
    assert {nested_lists_of(pdf) for pdf in pdfs.values()} == {0}
    assert max(bookmarks_of(pdf) for pdf in pdfs.values()) < 20
    for soort in pdfs:
        html = blank.blank_html(gemeente, soort)
        assert not re.search(r"<(h[3-6]|dl)\b", html)
        assert html.count("<caption>") == html.count("<table")
        headed = re.findall(r'<tr><th scope="(?:row|col)"', html)
        assert len(headed) == html.count("<tr>")


def test_it_ends_with_what_to_do_and_who_filled_it_in(words):
    for said in words.values():
        end = said[-400:]
        assert read("Klaar? Typ je antwoorden over op http") in end
        assert read("Of bel de gebiedscoördinator (helpt jouw dorp), telefoon") in end
        assert end.index(read("Wie vulde dit in?")) < end.index(read("Telefoon Datum"))


@pytest.mark.parametrize("soort", MOST)
def test_each_side_says_whose_plan_it_is(pdfs, soort):
    first, *others = text_of(pdfs[soort]).split("\f")[: MOST[soort]]
    assert "naam" in first.casefold() or "Hoe noem je je plan?" in first
    assert all(each.strip().startswith("Naam van je plan:") for each in others)


@pytest.mark.parametrize("soort", MOST)
def test_a_pen_has_room_in_boxes_of_4_mm_and_on_lines_of_8(pdfs, gemeente, soort):
    html = blank.blank_html(gemeente, soort)
    frames = framed_in(pdfs[soort])
    lines = len(re.findall(r'class="(?:lijn|getal|cijfer)"', html))
    lists = re.findall(r'<ul class="hokjes.*?</ul>', html, re.DOTALL)
    boxes = html.count('class="hokje"') + sum(each.count("<li>") for each in lists)

    assert sum(height == 8 for _width, height in frames) == lines + MOST[soort] - 1
    assert sum(width == height == 4 for width, height in frames) == boxes > 5


def demo_plans(route: str) -> list[dict]:
    plans = json.loads(example.PLANS.read_text(encoding="utf-8"))
    told = [plan["antwoorden"] for plan in plans]
    return [answers for answers in told if answers.get("route") == route]


def room_of(one: room.Asked) -> int:
    """In letters: the first line is shorter where it stands behind its question."""
    return one.lines * LETTERS - (len(one.label) if one.shape == room.BEHIND else 0)


@pytest.mark.parametrize("soort", sorted(PLANS))
def test_the_answers_of_every_demo_plan_have_room(gemeente, soort):
    paper, plans = PAPERS[soort], demo_plans(soort)
    asked_of = on_paper.asked_on(paper, Names(gemeente))
    alone = [each for slug, each in asked_of.items() if not flow.STEP[slug].rows]
    asked = {name: question for each in alone for name, question in each.items()}
    written = {
        name: on_paper._asked(paper, 1, name, question)
        for name, question in asked.items()
        if question.drawn in ("tekst", "lang")
    }
    short = {
        (name, len(plan[name]))
        for plan in plans
        for name, one in written.items()
        if len(plan.get(name) or "") > room_of(one)
    }

    assert len(plans) > 1
    assert short == set()


def test_a_gebied_can_be_ticked(words, gemeente):
    names = [place.naam for place in Names(gemeente).gebieden]
    assert len(names) > 1
    for soort in PLANS:
        assert [name for name in names if read(name) not in words[soort]] == []


def test_nothing_is_said_that_only_a_screen_does(words):
    for screen in (
        "hierboven",
        "later veranderen",
        "staat bovenaan",
        "eerste bladzijde",
    ):
        assert [soort for soort, said in words.items() if read(screen) in said] == []


@pytest.mark.parametrize("soort", MOST)
def test_who_may_say_yes_can_say_no(gemeente, soort):
    for screen in on_paper.sheets(PAPERS[soort], Names(gemeente)):
        rows = [
            *screen.questions,
            *(p for card in screen.cards for p in card.questions),
        ]
        asked = [[box.words for box in one.boxes] for pair in rows for one in pair]
        columns = [column.boxes for grid in screen.tables for column in grid.columns]
        assert [boxes for boxes in [*asked, *columns] if len(boxes) == 1] == []


def test_a_werkvorm_can_be_chosen_from_a_list_by_level(words, gemeente):
    named = {form.naam for form in Names(gemeente).werkvormen.values()}
    for level in NIVEAU.values():
        assert read(f"{level}: ") in words["kort"]
    assert [name for name in named if read(name) not in words["volledig"]] == []
    assert 10 < sum(read(name) in words["kort"] for name in named) < len(named)
    for soort in PLANS:
        assert "/werkvormen/" in words[soort]


def test_all_about_a_group_stands_on_one_card(gemeente):
    paper = PAPERS["volledig"]
    sheets = {s.slug: s for s in on_paper.sheets(paper, Names(gemeente))}
    asked = {*asked_by("belangen", "volledig", gemeente).values()}
    asked |= {*asked_by("inbreng", "volledig", gemeente).values()}
    told = [
        {one.label for pair in card.questions for one in pair}
        for card in sheets["belangen"].cards
    ]
    assert told == [{str(field.label) for field in asked}] * paper.groups
    assert "inbreng" not in sheets


def test_the_check_tells_what_its_ticks_add_up_to(words, gemeente):
    said = words["check"]
    assert read("Tel op: 2 × vraag 18") in said
    assert (
        read("Minder dan 12: Je plan lijkt licht. Neem dan het formulier Kort") in said
    )
    assert read("5 of meer bij vraag 19, 22 of 23: ten minste gemiddeld.") in said
    numbers = on_paper.numbered(on_paper.asked_on(PAPERS["check"], Names(gemeente)))
    told = ("omvang", "maatschappelijk_belang", "hinder_tijdens", "hinder_na")
    assert [numbers[name] for name in told] == [18, 19, 22, 23]


def test_the_sum_of_the_check_follows_the_numbers_of_the_gemeente(gemeente):
    gemeente.gewicht_omvang, gemeente.gemiddeld_vanaf = 3, 15
    html = unescape(blank.blank_html(gemeente, "check"))
    assert "3 × vraag 18" in html
    assert "Minder dan 15: Je plan lijkt licht." in html


def test_there_is_room_for_whom_you_talk_with_however_it_is_called(words):
    """A werkvorm is written down anyway, so its column is a wide one."""
    for soort in PLANS:
        asked = "Hoe praat je met hen? Of bedenk zelf iets."
        assert read(asked) in words[soort]


def test_it_is_printed_once_until_its_words_change(client):
    client.get("/papier/kort.pdf")
    printed = blank._printed.cache_info().misses
    response = client.get("/papier/kort.pdf")

    assert blank._printed.cache_info().misses == printed
    assert response["Content-Type"] == "application/pdf"
    name = 'inline; filename="samenspel-kort-op-papier.pdf"'
    assert response["Content-Disposition"] == name
    assert response.content.startswith(b"%PDF")

    Gemeente.objects.update(productnaam="Meedoen")
    response = client.get("/papier/kort.pdf")
    assert blank._printed.cache_info().misses == printed + 1
    assert "Meedoen" in text_of(response.content)
    assert "Samenspel" not in text_of(response.content)


def test_a_form_that_can_not_be_printed_has_a_page_that_says_so(client, settings):
    Gemeente.objects.update(productnaam="Nog niet gedrukt")
    settings.PRINT_SECONDS = 0.001
    response = client.get("/papier/kort.pdf")
    assert response.status_code == 503
    assert "De PDF is nu niet gelukt" in response.content.decode()
    assert response["Cache-Control"] == "no-store"


def test_the_page_of_the_forms_says_what_each_is_and_how_long(client):
    text = unescape(client.get("/papier/").content.decode())
    for soort, paper in PAPERS.items():
        said = f"{paper.name}, {paper.sides} bladzijden (PDF)"
        assert f'href="/papier/{soort}.pdf">{said}</a>' in text
        assert str(paper.told) in text
    assert "lukt schrijven niet? Bel" in text


def test_a_form_that_there_is_not_is_not_found(client):
    assert client.get("/papier/reusachtig.pdf").status_code == 404


def test_the_help_page_leads_to_the_forms(client):
    assert 'href="/papier/"' in client.get("/hulp/").content.decode()


# The example


def test_an_example_of_each_size_can_be_chosen(client):
    text = unescape(client.get("/voorbeeld/").content.decode())
    for maat, size in SIZES.items():
        assert f'href="/voorbeeld/{maat}/"' in text
        assert str(size.name) in text
        assert shipped(maat)["antwoorden"]["titel"] in text


@pytest.mark.parametrize(("maat", "zwaarte"), ZWAARTE.items())
def test_an_example_fits_one_screen_and_stores_nothing(client, maat, zwaarte):
    text = unescape(client.get(f"/voorbeeld/{maat}/").content.decode())
    answers = shipped(maat)["antwoorden"]

    assert answers["doel"] in text
    assert [row["naam"] for row in answers["belangen"] if row["naam"] not in text] == []
    assert zwaarte in text
    assert f'href="/voorbeeld/{maat}/plan.pdf"' in text
    assert "verzonnen voorbeeld" in text
    assert "/plan/0/" not in text
    assert "<form" not in text
    assert not Plan.objects.exists()


def test_the_pdf_of_an_example_holds_all_of_it(client):
    response = client.get("/voorbeeld/middel/plan.pdf")
    paper = squeezed(text_of(response.content))
    answers = shipped("middel")["antwoorden"]
    rows = [row for name in ("belangen", "communicatie") for row in answers[name]]
    told = [each for row in (answers, *rows) for each in row.values()]
    told = [each for each in told if isinstance(each, str) and " " in each]

    assert response["Content-Type"] == "application/pdf"
    assert len(told) > 20
    assert [each for each in told if squeezed(each) not in paper] == []


def test_an_example_is_printed_once_a_day(client):
    client.get("/voorbeeld/klein/plan.pdf")
    printed = example._printed.cache_info().misses
    again = client.get("/voorbeeld/klein/plan.pdf")

    assert example._printed.cache_info().misses == printed
    assert again.content.startswith(b"%PDF")


def test_an_example_of_an_unknown_size_is_not_found(client):
    for page in ("/voorbeeld/reusachtig/", "/voorbeeld/reusachtig/plan.pdf"):
        assert client.get(page).status_code == 404


def test_an_example_takes_few_queries(client, django_assert_max_num_queries):
    client.get("/voorbeeld/groot/")
    with django_assert_max_num_queries(6):
        client.get("/voorbeeld/groot/")


def test_the_start_page_leads_to_the_paper_and_to_an_example_of_each_size(client):
    text = client.get("/").content.decode()
    for address in ("/papier/", *(f"/voorbeeld/{maat}/" for maat in SIZES)):
        assert f'href="{address}"' in text
        assert client.get(address).status_code == 200
