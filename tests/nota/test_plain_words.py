"""How we speak to residents: short sentences, one name a thing, no words of an office.

Every text of ours is read where it is written (tests/spoken.py), so it is the word that
fails and not the page that happens to show it.
"""

import re

import pytest

from tests.spoken import texts, words_of

MOST = 20  # words a sentence

# One thing has one name: what may not be said, and what we say.
SAY = {
    r"hinder\b": "last",
    r"(?:ver|in)?(?:ge)?dien(?:en|t|d|de)? (?:je|jouw|het|een) .*\bin\b": "sturen",
    r"ingediende?|indienen|indient": "gestuurd, sturen",
    r"verstu(?:ur|urt|urd|ren)|verzend\w*|verzond\w*": "stuur, gestuurd",
    r"intrek\w*|ingetrokken": "terugtrekken, teruggetrokken",
    r"halen we (?:je plan|het) weg|plan \S+ wordt \w+ weggehaald": "wissen",
    r"afscherm\w*|afgeschermd": "verbergen, verborgen",
    r"weging|gewichten": "hoe zwaar het telt",
    r"inbreng": "hoe ver iemand meepraat, of wat je hoort",
    r"inschatting\w*": "wat jij denkt",
    r"notitie": "kort stukje tekst",
    r"namens": "voor",
    r"minstens": "ten minste, of: niet licht",
    r"argument\w*": "redenen",
    r"webinar|outlet|social management": "woorden van hier",
    r"college": "burgemeester en wethouders",
    r"standpunt\w*": "wat de gemeente vindt",
}
# Where such a word stands after all, and why.
UNLESS = {
    "https://www.coevorden.nl/bezwaarschrift-indienen": "an address of another site",
    "Nieuw ingediend: {kenmerk}": "a mail to colleagues",
    **dict.fromkeys(("webinar", "Webinar"), "a werkvorm of the nota"),
}


def said(pattern: str) -> list[str]:
    word = re.compile(rf"\b(?:{pattern})\b", re.IGNORECASE)
    return [
        f"{text.where}: {text.says}"
        for text in texts()
        if word.search(text.says) and text.says not in UNLESS
    ]


@pytest.mark.parametrize("pattern", SAY)
def test_a_thing_has_one_name(pattern):
    assert said(pattern) == [], f"say: {SAY[pattern]}"


def test_no_sentence_is_longer_than_twenty_words():
    long = {
        f"{text.where}: {sentence}"
        for text in texts()
        for sentence in text.sentences
        if len(words_of(sentence)) > MOST
    }
    assert long == set()


def test_no_text_joins_two_sentences_with_a_semicolon():
    assert [text for text in texts() if ";" in text.says] == []


def test_the_words_of_templates_code_and_data_are_all_read():
    kinds = {text.where.split(":")[0].rsplit(".")[-1] for text in texts()}
    assert kinds >= {"py", "html", "json"}
    assert len(texts()) > 2500
