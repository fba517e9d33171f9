"""The words by which a sent plan can be found, and how to look for them."""

import re
from collections.abc import Iterator

from plans.models import Plan, Zoekwoord
from plans.models.plan import PlanQuerySet
from typed.addresses import dialled
from typed.gate import bare

FIELDS = ("titel", "doel", "activiteit", "plaats", "definitief_plan")
WORD = re.compile(r"[^\W_]{2,}")
LONGEST = 40
MOST = 200
MOST_ASKED = 8
ALPHABET = "0123456789abcdefghijklmnopqrstuvwxyz"


def words_in(text: str) -> Iterator[str]:
    """Every word, in small letters, without accents and what nobody sees."""
    return (word[:LONGEST] for word in WORD.findall(bare(text)))


def words_of(plan: Plan, antwoorden: dict) -> list[str]:
    """Its texts, places and groups, the end of its kenmerk, and its telephone."""
    groups = (row.get("naam") for row in antwoorden.get("belangen") or ())
    places = [*(antwoorden.get("kernen") or ()), *(antwoorden.get("gebieden") or ())]
    texts = [*(antwoorden.get(name) for name in FIELDS), *places, *groups]
    first = plan.kenmerk.rpartition("-")[2], dialled(plan.telefoon or "")
    whole = (*first, *texts)
    found = dict.fromkeys(w for text in whole if text for w in words_in(text))
    return list(found)[:MOST]


def remember_words(plan: Plan, antwoorden: dict) -> None:
    """Index a plan as it was just sent, in place of what was known of it."""
    Zoekwoord.objects.filter(plan=plan).delete()
    found = [Zoekwoord(plan=plan, woord=w) for w in words_of(plan, antwoorden)]
    Zoekwoord.objects.bulk_create(found, ignore_conflicts=True)


def with_words(plans: PlanQuerySet, text: str) -> PlanQuerySet:
    """The plans in which every word occurs, or a word that begins with it."""
    for word in _asked(text):
        plans = plans.filter(pk__in=_beginning_with(word).values("plan"))
    return plans


def unknown_in(text: str) -> list[str]:
    """Words with which no word of any sent plan begins, so that a slip shows."""
    return [word for word in _asked(text) if not _beginning_with(word).exists()]


def _asked(text: str) -> list[str]:
    return list(dict.fromkeys(words_in(text)))[:MOST_ASKED]


def _beginning_with(word: str):
    """A range of the index: LIKE finds no index that both databases share."""
    beyond = first_beyond(word)
    if beyond is None:
        return Zoekwoord.objects.filter(woord=word)
    return Zoekwoord.objects.filter(woord__gte=word, woord__lt=beyond)


def first_beyond(word: str) -> str | None:
    """The first word after all that begin with this one; None in other scripts."""
    if set(word) - set(ALPHABET):
        return None
    head = word.rstrip("z")
    return (head and head[:-1] + ALPHABET[ALPHABET.index(head[-1]) + 1]) or None
