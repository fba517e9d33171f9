"""SEC-X10: the program calls nobody but its database, its mail server and its login."""

import socket
import sys
from contextlib import contextmanager

import pytest
from django.conf import settings
from django.core.management import call_command
from django.test import Client

from plans.models import Post
from tests.people.initiator import Initiator
from tests.people.medewerker import MAIL, Medewerker, sent_plan

pytestmark = pytest.mark.both
CALLS = {"socket.connect", "socket.getaddrinfo", "socket.sendto"}
heard: list[list] = []  # an audit hook stays as long as the process


def hears(event: str, given: tuple) -> None:
    if heard and event in CALLS:
        heard[-1].append((event, given[1] if event != "socket.getaddrinfo" else given))


sys.addaudithook(hears)


@contextmanager
def listened_in():
    heard.append([])
    try:
        yield heard[-1]
    finally:
        heard.pop()


def strangers(calls: list) -> list:
    """Calls to another place than where our mail goes."""
    ours = (settings.EMAIL_HOST, settings.EMAIL_PORT)
    return [
        (event, to)
        for event, to in calls
        if isinstance(to, tuple) and tuple(to[:2]) != ours
    ]


def test_a_whole_journey_calls_only_the_mail_server(gemeente, postbus):
    """From the first word to a paper, a mail, an answer and an export."""
    with listened_in() as calls:
        initiator = Initiator.with_a_new_plan(Client())
        initiator.fills_in("doel", doel="Zie https://voorbeeld.nl/plaatje.png")
        assert initiator.client.get(f"{initiator.url()}startgesprek.pdf").content
        plan = sent_plan(doel="<img src='https://voorbeeld.nl/plaatje.png'>")
        medewerker = Medewerker("sleen")
        medewerker.does(plan, "schrijf", tekst="Zie http://voorbeeld.nl/")
        medewerker.client.post("/medewerkers/zoeken/plannen.xlsx")
        call_command("werk", eens=True)

    assert Post.objects.exclude(verzonden_op=None).exists()
    assert MAIL in str(postbus.mails[0]["To"])
    assert strangers(calls) == []
    assert len(calls) > 0


def test_a_call_to_anybody_else_is_heard(free_port):
    """The guard itself."""
    with listened_in() as calls, pytest.raises(ConnectionRefusedError):
        socket.create_connection(("127.0.0.1", free_port + 1), 1)
    assert strangers(calls) != []
