"""Finding a sent plan by its words, on either database alike."""

import pytest

from plans.beginning import begin
from plans.kenmerk import meant, year_apart
from plans.models import Plan
from plans.zoekwoorden import first_beyond, remember_words, with_words, words_in

pytestmark = pytest.mark.both


@pytest.fixture
def plan(gemeente):
    plan = begin()
    remember_words(
        plan,
        {
            "titel": "Boomgaard bij het café",
            "plaats": "Jazzplein",
            "kernen": ["sleen"],
            "belangen": [{"naam": "Vrienden van حديقة"}, {"naam": None}],
        },
    )
    return plan


@pytest.mark.parametrize(
    ("asked", "is_found"),
    [
        ("boomgaard", True),
        ("BOOM", True),
        ("cafe", True),
        ("café boom", True),
        ("jazz", True),
        ("sleen", True),
        ("حديقة", True),
        ("حديق", False),
        ("oomgaard", False),
        ("boomgaard dalen", False),
        ("%", True),
        ("_oom", False),
        ("", True),
        ("x" * 5000, False),
    ],
)
def test_every_word_must_be_there_or_begin_one(plan, asked, is_found):
    assert with_words(Plan.objects.all(), asked).exists() == is_found


def test_sending_again_forgets_the_older_words(plan):
    remember_words(plan, {"titel": "Speeltuin"})

    assert with_words(Plan.objects.all(), "speeltuin").exists()
    assert not with_words(Plan.objects.all(), "boomgaard").exists()


def test_a_word_that_is_there_twice_is_kept_once(plan):
    remember_words(plan, {"titel": "laan Laan LÁÁN", "doel": "laan"})
    tail = plan.kenmerk[-5:].lower()
    assert {w.woord for w in plan.zoekwoorden.all()} == {"laan", tail}


def test_the_end_of_a_kenmerk_finds_it(plan):
    assert with_words(Plan.objects.all(), plan.kenmerk[-5:]).get() == plan


@pytest.mark.parametrize(
    ("word", "beyond"),
    [("boom", "boon"), ("jazz", "jb"), ("zz", None), ("a9", "aa"), ("حديقة", None)],
)
def test_where_the_words_end_that_begin_alike(word, beyond):
    assert first_beyond(word) == beyond


def test_words_are_cut_where_no_index_is_longer():
    assert list(words_in("a b" + "c" * 60)) == ["b" + "c" * 39]


@pytest.mark.parametrize(
    ("text", "kenmerk"),
    [
        ("kenmerk SP-2026-7K3F9, graag bellen", "SP-2026-7K3F9"),
        ("sp\u20132o26\u20137k3f9", "SP-2026-7K3F9"),
        ("SP-2026-7K3F9 en SP-2027-7K3F9", "SP-2026-7K3F9"),
        ("SP-2026-7K3", ""),
        ("WASP-2026-7K3F9", ""),
        ("SP-2026-7K3F99", ""),
        ("SP" + "-" * 5000, ""),
    ],
)
def test_a_kenmerk_is_found_anywhere_in_a_text(text, kenmerk):
    assert meant(text) == kenmerk


def test_half_a_kenmerk_names_its_year():
    assert year_apart("plannen van sp-2026") == ("SP-2026-", "PLANNEN VAN  ")
    assert year_apart("boomgaard 2026") == ("", "boomgaard 2026")
