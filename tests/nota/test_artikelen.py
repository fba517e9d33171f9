"""Every sentence about the law has its article, on a page for a lawyer."""

import re

import pytest

from dossier.management.commands.wetten import MODULES, PAGE, neighbours, page, sentence
from nota.artikelen import IN_MIJN_BUURT, WETTEN
from nota.signals import SIGNALS, LegalSignal
from nota.wet import BESLUIT, VRAAG_EERST
from nota.words.advies import PLICHT

SPEAKS_OF_THE_LAW = re.compile(
    r"\bde wet\b|omgevingswet|verplicht|rechter|bezwaar|zienswijze", re.IGNORECASE
)
TOLD = {(wet.table, wet.slug) for wet in WETTEN}


def test_the_page_for_a_lawyer_is_made_of_the_rules_as_they_are():
    assert PAGE.read_text(encoding="utf-8") == page(), "run manage.py wetten"


def test_every_sentence_about_the_law_stands_on_it_once():
    legal = {("PLICHT", slug) for slug in PLICHT}
    legal |= {("NA_NEE", slug) for slug in (VRAAG_EERST, BESLUIT)}
    legal |= {("SIGNALS", s.slug) for s in SIGNALS if isinstance(s, LegalSignal)}
    assert legal <= TOLD
    assert len(TOLD) == len(WETTEN)


def test_no_sentence_speaks_of_the_law_without_standing_on_it():
    tables = {n: t for words in MODULES for n, t in vars(words).items() if n.isupper()}
    found = {
        (name, slug)
        for name, table in tables.items()
        if isinstance(table, dict)
        for slug, says in table.items()
        if SPEAKS_OF_THE_LAW.search(str(says))
    }
    found |= {
        (IN_MIJN_BUURT, title)
        for title, says in neighbours().items()
        if SPEAKS_OF_THE_LAW.search(f"{title} {says}")
    }
    assert len(found) > 10
    assert found <= TOLD


@pytest.mark.parametrize("wet", WETTEN, ids=lambda wet: f"{wet.table}-{wet.slug}")
def test_a_sentence_about_the_law_has_an_article_and_a_day_with_its_source(wet):
    assert sentence(wet)
    assert re.search(r"\d|Wet", wet.articles)
    assert bool(wet.source) is bool(wet.read)
