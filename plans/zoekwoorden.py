"""The words by which a sent plan can be found, and how to look for them."""

import re
from collections.abc import Iterator

from plans.models import Plan, Zoekwoord
from plans.models.plan import PlanQuerySet
from typed.addresses import dialled
from typed.gate import bare

NAMES = ("titel", "plaats")
TEXTS = ("doel", "activiteit", "definitief_plan")
WORD = re.compile(r"[^\W_]{2,}")
LONGEST = 40
SHORTEST_PART = 3
MOST = 300
MOST_ASKED = 8
LETTERS = "abcdefghijklmnopqrstuvwxyz"
ALPHABET = f"0123456789{LETTERS}"


def words_in(text: str) -> Iterator[str]:
    """Every word, in small letters, without accents and what nobody sees."""
    return (word[:LONGEST] for word in WORD.findall(bare(text)))


def parts_in(word: str) -> Iterator[str]:
    """The word and its ends, so that a word within it begins one of them."""
    yield word
    if not set(word) - set(LETTERS):
        for begin in range(1, len(word) - SHORTEST_PART + 1):
            yield word[begin:]


def words_of(plan: Plan, antwoorden: dict) -> list[str]:
    """The end of its kenmerk, its telephone, its names with their parts, its texts."""
    groups = (row.get("naam") for row in antwoorden.get("belangen") or ())
    places = [*(antwoorden.get("kernen") or ()), *(antwoorden.get("gebieden") or ())]
    whole = plan.kenmerk.rpartition("-")[2], dialled(plan.telefoon or "")
    names = [w for name in NAMES for w in words_in(antwoorden.get(name) or "")]
    texts = [*(antwoorden.get(name) for name in TEXTS), *places, *groups]
    others = (w for text in texts if text for w in words_in(text))
    parts = (part for word in names for part in parts_in(word))
    known = (w for text in whole for w in words_in(text))
    return list(dict.fromkeys((*known, *names, *parts, *others)))[:MOST]


def remember_words(plan: Plan, antwoorden: dict) -> None:
    """Index a plan as it was just sent, in place of what was known of it."""
    Zoekwoord.objects.filter(plan=plan).delete()
    found = [Zoekwoord(plan=plan, woord=w) for w in words_of(plan, antwoorden)]
    Zoekwoord.objects.bulk_create(found, ignore_conflicts=True)


def with_words(plans: PlanQuerySet, text: str) -> PlanQuerySet:
    """The plans in which every word occurs, or in the names of which it is a part.

    What the words share is found first. Asked word by word of each plan, PostgreSQL now
    and then walked 26,000 plans for a page: 140 ms where this takes 15.
    """
    found = [_like(word).order_by().values("plan") for word in _asked(text)]
    if not found:
        return plans
    first, *others = found
    return plans.filter(pk__in=first.intersection(*others) if others else first)


def unknown_in(text: str) -> list[str]:
    """Words that find no sent plan, so that a slip shows."""
    return [word for word in _asked(text) if not _like(word).exists()]


def _asked(text: str) -> list[str]:
    return list(dict.fromkeys(words_in(text)))[:MOST_ASKED]


def _like(word: str):
    """A range of the index: LIKE finds no index that both databases share.

    Letters fewer than any part has would begin too many of them: a whole word.
    """
    is_short = len(word) < SHORTEST_PART and word.isalpha()
    beyond = None if is_short else first_beyond(word)
    if beyond is None:
        return Zoekwoord.objects.filter(woord=word)
    return Zoekwoord.objects.filter(woord__gte=word, woord__lt=beyond)


def first_beyond(word: str) -> str | None:
    """The first word after all that begin with this one; None in other scripts."""
    if set(word) - set(ALPHABET):
        return None
    head = word.rstrip("z")
    return (head and head[:-1] + ALPHABET[ALPHABET.index(head[-1]) + 1]) or None
