"""Many presses at once: one submission, and no save that slips past it."""

import time
import urllib.parse
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
from django.db import connections
from django.test import Client

from plans.models import Gebeurtenis, Post, Versie
from tests.people.initiator import FIELD, Initiator
from tests.people.someone import Someone

pytestmark = pytest.mark.both

MANY = 20
MAIL = "allen-tegelijk@voorbeeld.nl"
QUIET = 5  # seconds in which a second mail would have come


@pytest.fixture
def someone(site) -> tuple[Someone, str]:
    """Somebody at the real server with a plan that can be sent."""
    answers = {"doel": "samen buiten", "activiteit": "een veld", "kernen": ["sleen"]}
    link = urllib.parse.urlsplit(site.reads_in(antwoorden=answers)).path
    person = Someone(site.url)
    _status, headers, _text = person.presses(link)
    return person, headers["Location"]


def test_twenty_identical_forms_at_once_are_one_submission(someone, site):
    """REL-D04: over two workers; one version, one step, one mail, one answer."""
    person, plan = someone
    _status, _headers, page = person.asks(f"{plan}indienen/")
    form = dict(FIELD.findall(page)) | {"mail": MAIL}
    together = Barrier(MANY)

    def send(_nth):
        together.wait()
        status, headers, _text = person.asks(f"{plan}indienen/", form)
        return status, headers["Location"]

    with ThreadPoolExecutor(MANY) as pool:
        answers = set(pool.map(send, range(MANY)))

    assert answers == {(302, f"{plan}versies/1/verstuurd/")}
    assert person.asks(f"{plan}versies/2/")[0] == 404
    assert person.asks(plan)[2].count("Je stuurde je plan naar de gemeente.") == 1
    assert site.mail.to(MAIL)
    time.sleep(QUIET)
    assert len([m for m in site.mail.messages if m["To"] == MAIL]) == 1


@pytest.mark.django_db(transaction=True)
def test_a_save_beside_a_submission_is_in_the_version_or_refused(client, gemeente):
    """Whatever comes first: what is frozen is what is stored."""
    for _round in range(12):
        person = Initiator.with_a_new_plan(client)
        person.fills_in("doel", doel="eerst", activiteit="een veld")
        person.fills_in("initiatief", kernen=["sleen"])
        saved, sent = at_once(
            person,
            ("doel", person.form("doel") | {"doel": "later", "activiteit": "x"}),
            ("indienen", person.form("indienen") | {"mail": "a@b.nl"}),
        )
        frozen = Versie.objects.get(plan=person.pk).inhoud["antwoorden"]["doel"]
        assert sent == 302
        assert person.plan.doel == frozen == {302: "later", 409: "eerst"}[saved]
    received = Post.objects.filter(soort="ontvangen")
    assert Gebeurtenis.objects.count() == received.count() == 12


def at_once(person, *posts) -> list[int]:
    """The statuses of posts that set out in the same moment."""
    together = Barrier(len(posts))

    def send(post):
        scherm, form = post
        browser = Client()
        browser.cookies = person.client.cookies.copy()
        together.wait()
        try:
            return browser.post(person.url(scherm), form).status_code
        finally:
            connections.close_all()

    with ThreadPoolExecutor(len(posts)) as pool:
        return list(pool.map(send, posts))
