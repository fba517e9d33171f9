"""What is kept, of whom, what for and how long: nothing is kept that is not told."""

import re
from html import unescape

import pytest
from django.apps import apps

from dossier.columns_kept import ALL, KINDS
from dossier.management.commands import bewaarlijst
from dossier.management.commands.bewaarlijst import PAPERS
from dossier.privacy import span
from nota.words.bewaard import BEWAARD, OVER_JOU, OVER_MEDEWERKERS
from wizard.screens import SCREENS

MODELS = {m._meta.label: m for m in apps.get_models(include_auto_created=True)}
ID = re.compile(r"(?:SEC|REL|PRI|OPS)-[A-Z]?\d+")
ASKED_OF_NOBODY = re.compile(
    r"bsn|burgerservice|sofi|geboorte|geslacht|nationaliteit|godsdienst|paspoort|iban",
    re.IGNORECASE,
)


def columns(model) -> set[str]:
    return {field.name for field in model._meta.concrete_fields}


def told(label: str) -> list[str]:
    """The columns that its lines name; one of two lines stands here twice."""
    return [name for names in KINDS[label].values() for name in names.split()]


def test_every_table_has_a_line_and_every_line_a_table():
    """PRI-01"""
    assert set(MODELS) == set(KINDS)


@pytest.mark.parametrize("label", sorted(KINDS))
def test_every_column_has_one_line_and_every_line_a_column(label):
    """PRI-01"""
    if told(label) == [ALL]:
        return
    assert sorted(told(label)) == sorted(columns(MODELS[label]))


def test_what_somebody_types_is_told_column_by_column():
    """A new question is a new line; only tables without such columns have one."""
    whole = {n for n in KINDS if told(n) == [ALL]}
    assert not {n for n in whole if n.startswith("plans.")} - {"plans.Hartslag"}


def test_every_kind_of_data_is_kept_somewhere_and_told_on_the_page():
    kinds = {kind for lines in KINDS.values() for kind in lines}
    assert kinds == set(BEWAARD)
    assert {*OVER_JOU, *OVER_MEDEWERKERS} == kinds - {"techniek"}


def test_no_column_and_no_question_asks_who_somebody_is_by_law():
    """PRI-01"""
    asked = {f"{n}.{c}" for n, m in MODELS.items() for c in columns(m)} | set(SCREENS)
    assert not set(filter(ASKED_OF_NOBODY.search, asked))


def test_no_name_and_no_way_to_be_reached_is_needed_for_a_plan():
    """PRI-01: the database takes a plan without any of them."""
    plan = MODELS["plans.Plan"]
    kinds = KINDS["plans.Plan"]
    free = [
        plan._meta.get_field(n) for k in ("mail", "telefoon") for n in kinds[k].split()
    ]
    assert all(field.null for field in free)
    assert not {n for n in columns(plan) if "naam" in n}


def test_anybody_reads_what_is_kept_and_until_when(client, db, settings):
    settings.CONCEPT_DAYS, settings.SENT_DAYS = 77, 4 * 365 + 1
    page = unescape(client.get("/privacy/").content.decode())
    for kind in (*OVER_JOU, *OVER_MEDEWERKERS):
        assert str(BEWAARD[kind].naam) in page
        assert str(BEWAARD[kind].doel) in page
        assert str(BEWAARD[kind].grondslag) in page
    assert "Nog niet gestuurd: 77 dagen" in page
    assert "Gestuurd naar de gemeente: 4 jaar" in page
    assert "{" not in page


def test_every_page_leads_there(client, db):
    assert 'href="/privacy/"' in client.get("/").content.decode()


@pytest.mark.parametrize("name", sorted(bewaarlijst.TABLES))
def test_the_papers_tell_what_is_kept_as_it_is(name):
    """PRI-10: `manage.py bewaarlijst` makes their tables anew."""
    assert (bewaarlijst.PAPERS / name).read_text("utf-8") == bewaarlijst.page(name)


def test_the_gemeente_finds_all_four_papers_and_each_id_in_them_exists():
    """PRI-10"""
    papers = {path.name: path.read_text("utf-8") for path in PAPERS.glob("*.md")}
    demands = (PAPERS.parent / "eisen.md").read_text("utf-8")
    ids = {found for text in papers.values() for found in ID.findall(text)}
    assert set(papers) == {"verklaring.md", "dpia.md", *bewaarlijst.TABLES}
    assert ids
    assert {each for each in ids if f"| {each} |" not in demands} == set()
    server = (PAPERS.parent / "server.md").read_text("utf-8")
    assert "docs/privacy/" in server


@pytest.mark.parametrize(
    ("days", "said"),
    [
        (1, "1 dag"),
        (90, "90 dagen"),
        (365, "1 jaar"),
        (731, "2 jaar"),
        (400, "400 dagen"),
    ],
)
def test_a_term_is_told_in_years_where_they_come_out(days, said):
    assert span(days) == said
