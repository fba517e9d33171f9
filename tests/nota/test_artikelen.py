"""Every sentence about the law has its article, on a page for a lawyer."""

import re

import pytest

from dossier.management.commands.wetten import PAGE, page, sentence
from nota.artikelen import WETTEN
from nota.signals import SIGNALS, LegalSignal
from nota.words.advies import NA_NEE, PLICHT

TOLD = {(wet.table, wet.slug) for wet in WETTEN}


def test_the_page_for_a_lawyer_is_made_of_the_rules_as_they_are():
    assert PAGE.read_text(encoding="utf-8") == page(), "run manage.py wetten"


def test_every_sentence_about_the_law_stands_on_it_once():
    legal = {("PLICHT", slug) for slug in PLICHT}
    legal |= {("NA_NEE", slug) for slug in NA_NEE} - {("NA_NEE", "vrij")}
    legal |= {("SIGNALS", s.slug) for s in SIGNALS if isinstance(s, LegalSignal)}
    assert legal <= TOLD
    assert len(TOLD) == len(WETTEN)


@pytest.mark.parametrize("wet", WETTEN, ids=lambda wet: f"{wet.table}-{wet.slug}")
def test_a_sentence_about_the_law_has_an_article_and_a_day_with_its_source(wet):
    assert sentence(wet)
    assert re.search(r"\d|Wet", wet.articles)
    assert bool(wet.source) is bool(wet.read)
