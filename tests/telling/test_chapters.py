"""A plan on paper: each answer once, nothing that nobody said, and short."""

import json
import re
from collections import Counter
from functools import cache
from html import unescape
from pathlib import Path

import pytest
from django.conf import settings

from dossier.intake import read_in
from dossier.papers.pdf import print_html
from wizard.journey import Journey
from wizard.source import Live

DEMO = Path(settings.BASE_DIR) / "dossier" / "data" / "demo.json"
PLANS = {plan["kenmerk"]: plan for plan in json.loads(DEMO.read_text("utf-8"))}
ZONNEWEIDE, BUURTFEEST = "SP-2026-X4M6S", "SP-2026-2NYC6"
SOORTEN = [(k, "plan") for k in PLANS] + [
    (k, "verslag") for k, p in PLANS.items() if p["antwoorden"].get("kring")
]
BLOCK = re.compile(r"</?(?:p|li|td|th|h\d|header|footer|title|span)\b[^>]*>")
SENTENCE = re.compile(r"[^.!?]+[.!?]")
LONG = 6  # words

pytestmark = pytest.mark.usefixtures("gemeente")


def paper(kenmerk, soort="plan", edition="eigen", **answers) -> str:
    data = PLANS[kenmerk]
    changed = data | {"antwoorden": data["antwoorden"] | answers}
    return print_html(Journey(Live(read_in(changed))), soort, edition)


def blocks(html: str) -> list[str]:
    """The text of each paragraph, cell and heading, on one line."""
    body = html.partition("<body")[2].partition(">")[2]
    bare = (re.sub(r"<[^>]*>", "", block) for block in BLOCK.split(body))
    return [" ".join(unescape(block).split()) for block in bare if block.strip()]


def typed(answers: dict) -> set[str]:
    """Everything in own words, of the plan and of its rows."""
    cells = [row for rows in answers.values() if isinstance(rows, list) for row in rows]
    held = [answers, *(row for row in cells if isinstance(row, dict))]
    return {
        " ".join(value.split())
        for row in held
        for name, value in row.items()
        if isinstance(value, str) and " " in value and name != "id"
    }


@cache
def cleaned(text: str) -> str:
    return re.sub(r"[\s.]+", "", text)


@pytest.mark.parametrize(("kenmerk", "soort"), SOORTEN)
def test_nothing_that_was_typed_is_missing(kenmerk, soort):
    told = cleaned("".join(blocks(paper(kenmerk, soort))))
    answers = PLANS[kenmerk]["antwoorden"]
    of_the_verslag = {"activiteiten", "reacties", "kring", "definitief_plan"}
    of_the_verslag |= {"afspraken", "verschil_van_mening", "niet_samengewerkt_omdat"}
    of_the_verslag |= {"opgesteld_door", "goed", "anders", "cijfer", "delen"}
    if soort == "plan":
        answers = {n: v for n, v in answers.items() if n not in of_the_verslag}

    assert [text for text in typed(answers) if cleaned(text) not in told] == []


@pytest.mark.parametrize(("kenmerk", "soort"), SOORTEN)
def test_no_sentence_stands_twice_on_one_paper(kenmerk, soort):
    told = Counter(
        sentence.strip()
        for block in blocks(paper(kenmerk, soort))
        for sentence in SENTENCE.findall(block)
        if len(sentence.split()) >= LONG
    )

    assert [sentence for sentence, times in told.items() if times > 1] == []


@pytest.mark.parametrize(("kenmerk", "soort"), SOORTEN)
def test_what_is_open_stands_in_one_list_and_nowhere_else(kenmerk, soort):
    html = paper(kenmerk, soort, doel=None, hinder_na=None)

    assert len(re.findall("niet ingevuld", html, re.IGNORECASE)) == 1
    assert "<li>Wat wordt er beter door je plan?</li>" in html


def test_who_was_not_asked_is_not_told_that_an_answer_is_missing():
    """The short road has no question on what is done with reactions."""
    assert "Wat gebeurt er met reacties?" not in paper(BUURTFEEST)
    assert "Wat gebeurt er met reacties?" in paper(ZONNEWEIDE)


def test_what_is_open_of_some_rows_says_of_which():
    vormen = [
        row | {"wanneer": None} for row in PLANS[BUURTFEEST]["antwoorden"]["vormen"]
    ]
    open = [
        each for each in blocks(paper(BUURTFEEST, vormen=vormen)) if "(bij " in each
    ]

    assert "Wanneer (bij 2 van de 2 gesprekken)" in open


def test_the_points_of_the_scales_say_what_they_are_of():
    told = " ".join(blocks(paper(ZONNEWEIDE, omvang=2, maatschappelijk_belang=0)))

    assert "hoe groot het plan is: weinig; hoeveel erover wordt gepraat: niet" in told


def test_who_does_not_know_the_form_reads_what_somebody_is_needed_for():
    group = {"id": "a" * 12, "naam": "De buren", "nodig": "ja"}
    told = paper(ZONNEWEIDE, edition="publiek", belangen=[group], vormen=[])

    assert "Nodig voor het plan?" in told
    assert "Nodig? " not in told


def test_of_what_did_not_go_through_nothing_but_the_reason_is_missing():
    row = {"id": "a" * 12, "activiteit": "Koffie", "gedaan": "nee"}
    told = paper(ZONNEWEIDE, "verslag", activiteiten=[row])

    assert "Waarom niet (bij 1 van de 1 activiteiten)" in told
    for question in ("Wanneer", "Uitgenodigd", "Bereikt", "Wat het opleverde"):
        assert f"{question} (bij 1 van de 1 activiteiten)" not in told


def test_the_check_tells_its_title_and_doel_once():
    answers = PLANS["SP-2026-B7D2M"]["antwoorden"]
    body = paper("SP-2026-B7D2M", route="check").partition("<body")[2]

    for name in ("titel", "doel"):
        assert body.count(answers[name]) == 1


@pytest.mark.parametrize("kenmerk", [BUURTFEEST, ZONNEWEIDE])
def test_no_heading_stands_twice_in_a_verslag(kenmerk):
    heads = re.findall(r"<h[23]>([^<]+)<", paper(kenmerk, "verslag"))

    assert [each for each, n in Counter(heads).items() if n > 1] == []


def test_no_name_is_cut_off():
    naam = "Bewoners van de Dorpsstraat, de Brink en het Hof " * 6
    group = {"id": "a" * 12, "naam": naam.strip()}
    html = paper(BUURTFEEST, belangen=[group], vormen=[])

    assert html.count(naam.strip()) == 3  # in short, in the table, in the advice
    assert "…" not in html


def test_a_long_doel_is_told_in_its_chapter_and_a_short_one_at_the_top():
    short, long = "Het dorp wordt mooier.", "Het dorp wordt mooier. " * 20

    assert f'<p class="lead" dir="auto">{short}</p>' in paper(BUURTFEEST, doel=short)
    html = paper(BUURTFEEST, doel=long.strip())
    assert 'class="lead"' not in html
    assert html.count(long.strip()) == 1


def test_moments_come_in_the_order_of_their_days_if_each_has_one():
    days = ("3-6-2027", "12 maart 2027", "1-4-2027")
    rows = [
        {"id": str(n) * 12, "eigen_werkvorm": f"Avond {n}", "wanneer": day}
        for n, day in enumerate(days)
    ]

    def order(rows) -> list[str]:
        html = paper(BUURTFEEST, vormen=rows, communicatie=[])
        timeline = html.partition('<ul class="tijdlijn">')[2].partition("</ul>")[0]
        return re.findall(r"Avond \d", timeline)

    assert order(rows) == ["Avond 1", "Avond 2", "Avond 0"]
    rows[1]["wanneer"] = "in het voorjaar"
    assert order(rows) == ["Avond 0", "Avond 1", "Avond 2"]


def test_who_decides_and_ones_own_people_are_not_promised_anything():
    groups = [
        {"id": "a" * 12, "naam": "De gemeente", "soort": "beslisser"},
        {"id": "b" * 12, "naam": "Onze leden", "soort": "achterban"},
        {"id": "c" * 12, "naam": "De buren", "kan": ["meedenken"], "wil": ["meedoen"]},
    ]
    told = blocks(paper(ZONNEWEIDE, belangen=groups, vormen=[]))

    for cell in ("beslissen over het plan", "horen bij de maker"):
        assert cell in told
    assert {"meedenken", "Zij willen: meedoen."} <= set(told)


def test_a_reaction_that_was_taken_over_is_not_told_twice():
    """It stands with what people said; there the answer to it stands too."""
    told = blocks(paper(ZONNEWEIDE, "verslag"))

    assert "Staat bij wat mensen zeiden." in told


def test_who_says_that_it_is_wrong_is_counted_as_well():
    told = paper(ZONNEWEIDE, "verslag")

    assert "2 lezers zeggen dat het verslag klopt." in told
    assert "1 lezer zegt dat het niet klopt." in told


def test_a_column_that_nobody_filled_in_is_left_out():
    head = '<th scope="col">Wat mogen zij?</th>'

    assert head in paper(ZONNEWEIDE)
    assert head not in paper(BUURTFEEST)


def test_who_did_not_say_who_makes_it_or_what_happens_with_reactions_reads_so():
    told = paper(ZONNEWEIDE, initiatiefnemer=None, gebruik_inbreng=None)
    open_at_the_end = told.partition("Niet ingevuld</h2>")[2]

    for question in ("Wie ben je?", "Wat doe je met wat je hoort?"):
        assert f"<li>{question}</li>" in open_at_the_end
