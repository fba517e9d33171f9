"""A real SMTP server that keeps what arrives, and the work that sends it."""

import email
import email.policy
from contextlib import contextmanager
from datetime import timedelta

from aiosmtpd.controller import Controller
from django.core.management import call_command
from django.db.models import F

from coevorden.models import Teller
from plans.models import Post


class Postbus:
    """Keeps what arrives, and refuses when told to."""

    def __init__(self):
        self.answer, self.envelopes = "250 OK", []

    async def handle_DATA(self, server, session, envelope):
        if self.answer.startswith("250"):
            self.envelopes.append(envelope)
        return self.answer

    @property
    def mails(self):
        strict = email.policy.strict
        return [
            email.message_from_bytes(envelope.content, policy=strict)
            for envelope in self.envelopes
        ]


@contextmanager
def listening(postbus: Postbus, port: int):
    controller = Controller(postbus, hostname="127.0.0.1", port=port)
    controller.start()
    try:
        yield
    finally:
        controller.stop()


def plain(mail) -> str:
    """The part that a reader without HTML sees."""
    return mail.get_body(["plain"]).get_content().replace("\r\n", "\n")


def work():
    call_command("werk", eens=True)


def an_hour_later():
    hour = timedelta(hours=1)
    Post.objects.update(
        gevraagd_op=F("gevraagd_op") - hour, volgende_op=F("volgende_op") - hour
    )
    Teller.objects.update(sinds=F("sinds") - hour)
