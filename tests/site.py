"""The real server, as deploy/serve runs it, with a database and a mail box of its own.

The tests reach it over HTTP and SMTP only. It keeps what it says, so that a test can
look for what must not be there.
"""

import json
import os
import re
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from contextlib import ExitStack, contextmanager
from email.message import EmailMessage
from email.parser import BytesParser
from email.policy import default
from functools import cached_property
from pathlib import Path
from urllib.error import URLError
from urllib.parse import urlsplit

from aiosmtpd.controller import Controller
from django.conf import settings

from tests.commands import Commands, commands
from tests.ground import own_database

LINK = re.compile(r"http://\S+/(?:open|adres)/\S+")
PATIENCE = 120  # seconds; a busy machine may need them, an idle one never does


class MailBox:
    """What an SMTP server of our own received."""

    def __init__(self):
        self.messages: list[EmailMessage] = []

    async def handle_DATA(self, server, session, envelope):
        parser = BytesParser(policy=default)
        self.messages.append(parser.parsebytes(envelope.content))
        return "250 OK"

    def to(self, address: str, nth: int = 0) -> EmailMessage:
        """The first message to this address, or a later one, as soon as it arrives."""
        return within(PATIENCE, lambda: self._found(address)[nth:])[0]

    def _found(self, address):
        return [m for m in self.messages if m["To"] == address]


class Site:
    """An address to visit, the mail that it sent, and all that it said."""

    def __init__(self, home: Path, database: str, **more: str):
        self.home = home
        self.log = home / "log"
        self.mail = MailBox()
        self.port = free_port()
        self.url = f"http://127.0.0.1:{self.port}"
        self.mail_port = free_port()
        self.started: list[subprocess.Popen] = []  # the work, and then the server
        self.environment = {
            **os.environ,
            "DATABASE_URL": database,
            "VAR_DIR": str(home),
            "BASE_URL": self.url,
            "TRUSTED_NETWORKS": "127.0.0.1",
            "EMAIL_HOST": "127.0.0.1",
            "EMAIL_PORT": str(self.mail_port),
            **more,
        }

    @contextmanager
    def running(self):
        """The server with the work beside it, until the tests are done."""
        (self.home / "static").symlink_to(settings.STATIC_ROOT)
        with ExitStack() as stack:
            self._stack = stack
            self.start_mail()
            stack.callback(self.stop_mail)
            log = stack.enter_context(self.log.open("ab"))
            for command in (("manage.py", "werk"), self._gunicorn):
                stack.enter_context(self._process(command, log))
            within(PATIENCE, self._answers)
            yield self

    def start_mail(self) -> None:
        self._post = Controller(self.mail, hostname="127.0.0.1", port=self.mail_port)
        self._post.start()

    def stop_mail(self) -> None:
        self._post.stop()

    def manage(self, *command: str) -> str:
        """What a command of manage.py says."""
        return self._commands.run(*command)

    @cached_property
    def _commands(self) -> Commands:
        asked = commands(self.environment, settings.BASE_DIR)
        return self._stack.enter_context(asked)

    def reads_in(self, **plan) -> str:
        """Take in a plan in the shape of its JSON; returns its private link."""
        file = self.home / "plan.json"
        file.write_text(json.dumps({"schema": "samenspel-plan/1"} | plan))
        return LINK.search(self.manage("importeer_plan", str(file)))[0]

    @staticmethod
    def link_in(mail: EmailMessage) -> str:
        return LINK.search(mail.get_body(("plain",)).get_content())[0]

    def said(self) -> str:
        """Everything that the server and the work wrote."""
        return self.log.read_text()

    @property
    def _gunicorn(self):
        config = ("--config", "deploy/gunicorn.conf.py")
        where = f"127.0.0.1:{self.port}"
        return "-m", "gunicorn", "coevorden.wsgi", *config, "--bind", where

    @contextmanager
    def _process(self, command, log):
        process = subprocess.Popen(
            [sys.executable, *command],
            cwd=settings.BASE_DIR,
            env=self.environment,
            stdout=log,
            stderr=subprocess.STDOUT,
            start_new_session=True,
        )
        self.started.append(process)
        try:
            yield
            assert process.poll() is None, f"{command} stopped by itself."
        finally:
            process.terminate()
            try:
                process.wait(PATIENCE)
            except subprocess.TimeoutExpired:
                os.killpg(process.pid, signal.SIGKILL)
                process.wait()

    def _answers(self) -> bool:
        host = urlsplit(self.environment["BASE_URL"]).netloc
        asked = urllib.request.Request(self.url, headers={"Host": host})  # noqa: S310 - ours
        try:
            urllib.request.urlopen(asked, timeout=PATIENCE).close()  # noqa: S310 - ours
        except URLError:
            return False
        return True


def free_port() -> int:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        return taken.getsockname()[1]


def within(seconds: float, look):
    """What `look` finds, as soon as it finds something."""
    late = time.monotonic() + seconds
    while not (found := look()):
        assert time.monotonic() < late, f"{seconds} seconds went by."
        time.sleep(0.05)
    return found


@contextmanager
def real_site(home: Path, **more: str):
    """With these settings beside its own."""
    with own_database(home) as address, Site(home, address, **more).running() as site:
        yield site
