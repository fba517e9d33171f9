"""What is new in this version, told to a beheerder."""

import re

import pytest
from django.conf import settings

from beheer.nieuw import NIEUW
from coevorden.version import version
from tests.markup import Markup
from tests.people.beheerders import Beheerder

CHANGES = settings.BASE_DIR / "CHANGELOG.md"


@pytest.fixture
def bea(gemeente) -> Beheerder:
    return Beheerder("bea")


def test_the_version_that_runs_is_told_first_and_all_are_those_of_the_changelog():
    told = re.findall(r"^## (\S+)", CHANGES.read_text(encoding="utf-8"), re.MULTILINE)
    assert list(NIEUW) == told
    assert told[0] == version()
    assert all(str(line).endswith(".") for lines in NIEUW.values() for line in lines)
    assert all(NIEUW.values())


def test_the_first_page_says_the_version_and_leads_to_what_is_new(bea):
    front = bea.sees("/beheer/")
    assert f"Dit is versie {version()}." in front
    assert '<a href="/beheer/nieuw/">Wat is nieuw?</a>' in front

    response = bea.client.get("/beheer/nieuw/")
    page = Markup(response)
    assert page.inline == []
    assert f"Versie {version()}" in page.text
    assert all(str(line) in page.text for line in NIEUW[version()])
