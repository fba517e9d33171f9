"""A mail goes out once, whatever happens to the work in between (F16)."""

import os
import signal
import socket
from urllib.parse import urlsplit

import pytest
from django.conf import settings
from django.db import transaction
from django.utils import timezone

from dossier.letters import BESPROKEN, CONCEPT_VERLOOPT, ONTVANGEN
from dossier.mail import wish
from plans.models import Plan, Post
from tests.at_work import worker
from tests.people.initiator import Initiator
from tests.postbus import Postbus, an_hour_later, listening, work

pytestmark = pytest.mark.both

PATIENCE = 30
once = pytest.mark.django_db(transaction=True)


@pytest.fixture
def plan(client, gemeente):
    plan = Initiator.with_a_new_plan(client).plan
    plan.mail, plan.mail_bewezen_op = "buurt@voorbeeld.nl", timezone.now()
    plan.save()
    return plan


def test_a_wish_is_made_once_for_each_occasion(plan):
    for sleutel in ("1", "1", "2"):
        wish(plan, ONTVANGEN, sleutel)
    wish(plan, BESPROKEN, "1")
    assert Post.objects.count() == 3


def test_without_an_address_there_is_nothing_to_wish(plan):
    plan.mail = None
    wish(plan, ONTVANGEN, "1")
    assert not Post.objects.exists()


@once
def test_a_wish_goes_the_way_of_what_it_tells_about(plan):
    """REL-D01: undone with it."""
    with transaction.atomic():
        wish(plan, ONTVANGEN, "1")
        transaction.set_rollback(True)
    assert not Post.objects.exists()


@once
def test_work_that_is_killed_before_it_sends_sends_once_later(
    plan, free_port, tmp_path
):
    """F16: it is claimed, and the server has not said a word yet."""
    wish(plan, ONTVANGEN, "1")
    with socket.create_server(("127.0.0.1", free_port)) as silent, worker(tmp_path):
        silent.settimeout(PATIENCE)
        silent.accept()[0].close()
    assert list(Post.objects.values_list("pogingen", "verzonden_op")) == [(1, None)]

    postbus = Postbus()
    with listening(postbus, free_port):
        work()
        assert postbus.mails == []  # whoever claimed it may still be at it
        an_hour_later()
        work()
        an_hour_later()
        work()
    assert len(postbus.mails) == 1


class Deadly(Postbus):
    """Takes the mail in, and then the sender dies before it hears so."""

    def __init__(self):
        super().__init__()
        self.victim = None

    async def handle_DATA(self, server, session, envelope):
        if self.victim:
            os.kill(self.victim, signal.SIGKILL)
        return await super().handle_DATA(server, session, envelope)


@once
def test_a_second_delivery_can_be_told_by_its_message_id(plan, free_port, tmp_path):
    """F16: as far as SMTP allows."""
    wish(plan, ONTVANGEN, "1")
    postbus = Deadly()
    with listening(postbus, free_port):
        with worker(tmp_path) as at_work:
            postbus.victim = at_work.pid
            at_work.process.wait(PATIENCE)
        postbus.victim = None
        an_hour_later()
        work()
        an_hour_later()
        work()

    first, second = (mail["Message-ID"] for mail in postbus.mails)
    assert first == second
    assert first.endswith(f"@{urlsplit(settings.BASE_URL).hostname}>")


@once
def test_two_workers_at_once_send_each_mail_once(plan, free_port, tmp_path):
    postbus = Postbus()
    for sleutel in range(20):
        wish(plan, ONTVANGEN, str(sleutel))
    with (
        listening(postbus, free_port),
        worker(tmp_path, "--eens") as one,
        worker(tmp_path, "--eens") as other,
    ):
        assert one.process.wait(PATIENCE) == other.process.wait(PATIENCE) == 0

    assert len(postbus.mails) == 20
    assert len({mail["Message-ID"] for mail in postbus.mails}) == 20
    assert not Post.objects.waiting().exists()


def test_a_mail_that_cannot_be_written_does_not_stop_the_work(plan, postbus, caplog):
    wish(plan, "onbekend", "1")
    wish(plan, ONTVANGEN, "1")
    work()
    assert len(postbus.mails) == 1
    assert "KeyError" in caplog.text


def test_a_mail_about_nothing_does_not_stop_the_work(plan, postbus, caplog):
    Post.objects.create(soort=CONCEPT_VERLOOPT)
    wish(plan, ONTVANGEN, "1")
    work()
    assert len(postbus.mails) == 1
    assert "failed at try 1: AttributeError" in caplog.text


def test_a_wish_of_another_plan_is_another_occasion(plan, client, gemeente):
    other = Initiator.with_a_new_plan(client).plan
    Plan.objects.filter(pk=other.pk).update(
        mail=plan.mail, mail_bewezen_op=timezone.now()
    )
    other.mail = plan.mail
    for each in (plan, other):
        wish(each, ONTVANGEN, "1")
    assert Post.objects.count() == 2
