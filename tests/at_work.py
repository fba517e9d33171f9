"""The real `manage.py werk` beside a test, and a database that does not answer it."""

import os
import sqlite3
import subprocess
import sys
from contextlib import closing, contextmanager
from pathlib import Path
from urllib.parse import urlsplit

import psycopg
from django.conf import settings
from django.db import connection

from coevorden import env
from tests.site import PATIENCE, within


def database() -> str:
    """The address of the database of this test, for another process."""
    name = connection.settings_dict["NAME"]
    if connection.vendor == "sqlite":
        return f"sqlite:///{name}"
    return urlsplit(env.text("DATABASE_URL"))._replace(path=f"/{name}").geturl()


class AtWork:
    """A process, and what it says of its work."""

    def __init__(self, process: subprocess.Popen, log: Path):
        self.process, self.pid, self._log = process, process.pid, log

    def said(self) -> str:
        return self._log.read_text()

    def fails(self) -> None:
        """Wait until a job of it failed; it may not end by that."""
        within(PATIENCE, lambda: self.has_ended() or " failed " in self.said())
        assert not self.has_ended(), self.said()

    def has_ended(self) -> bool:
        return self.process.poll() is not None


@contextmanager
def worker(home: Path, *options: str):
    """In a process of its own; it ends by itself, or when the test is done."""
    with (home / "worker.log").open("ab") as log:
        process = subprocess.Popen(
            [sys.executable, "manage.py", "werk", *options],
            cwd=settings.BASE_DIR,
            env=os.environ
            | {
                "DATABASE_URL": database(),
                "VAR_DIR": str(settings.VAR),
                "EMAIL_HOST": "127.0.0.1",
                "EMAIL_PORT": str(settings.EMAIL_PORT),
            },
            stderr=log,
        )
        try:
            yield AtWork(process, home / "worker.log")
        finally:
            process.kill()
            process.wait()


@contextmanager
def locked(address: str):
    """Somebody else is at it, for longer than anybody waits."""
    if address.startswith("sqlite"):
        file = address.removeprefix("sqlite:///")
        with closing(sqlite3.connect(file, check_same_thread=False)) as other:
            other.execute("BEGIN IMMEDIATE")
            yield
    else:
        with closing(psycopg.connect(address)) as other:
            other.execute("LOCK TABLE django_session, plans_post")
            yield
