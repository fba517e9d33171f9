"""A database with all that every installation has, made once and copied after that.

It is named after the code and the data that it was made from, so it is never stale.
"""

import fcntl
import os
import shutil
from collections.abc import Iterator
from contextlib import AbstractContextManager, closing, contextmanager, nullcontext
from functools import cache
from hashlib import sha256
from itertools import count
from pathlib import Path
from urllib.parse import urlsplit

import psycopg
from django.conf import settings
from psycopg import sql

from coevorden import env
from tests.commands import commands

ROOT = Path(settings.BASE_DIR)
MADE_BY = (("migrate", "--verbosity", "0"), ("laad_matrix",), ("laad_groepen",))
FRESH = count()


def own_database(home: Path) -> AbstractContextManager[str]:
    """The address of a fresh copy; `home` is where SQLite keeps it."""
    if _postgres():
        return _fresh("CREATE DATABASE {} TEMPLATE {}", _template_on_postgres())
    return nullcontext(copied_on_sqlite(home))


def empty_database(home: Path) -> AbstractContextManager[str]:
    """The same before the first migration."""
    if _postgres():
        return _fresh("CREATE DATABASE {}")
    return nullcontext(f"sqlite:///{home / 'samenspel.sqlite3'}")


def _postgres() -> bool:
    return "postgresql" in settings.DATABASES["default"]["ENGINE"]


def copied_on_sqlite(home: Path) -> str:
    template = settings.VAR / f"{_name()}.sqlite3"
    with _one_at_a_time():
        if not template.exists():
            for stale in settings.VAR.glob("template_*.sqlite3"):
                stale.unlink()
            make(f"sqlite:///{home / 'half'}")
            shutil.move(home / "half", template)
        return f"sqlite:///{shutil.copy(template, home / 'samenspel.sqlite3')}"


def _template_on_postgres() -> str:
    name, half = _name(), f"{_name()}_half"
    with _one_at_a_time(), _server() as server:
        if not _is_there(server, name):
            _do(server, "CREATE DATABASE {}", half)
            make(_address(half))
            _do(server, "ALTER DATABASE {} RENAME TO {}", half, name)
    return name


@contextmanager
def _fresh(command: str, *template: str) -> Iterator[str]:
    name = f"fresh_{os.getpid()}_{next(FRESH)}"
    with _server() as server:
        with _one_at_a_time():
            _do(server, command, name, *template)
        yield _address(name)
        _do(server, "DROP DATABASE {} WITH (FORCE)", name)


def _server() -> AbstractContextManager[psycopg.Connection]:
    return closing(psycopg.connect(env.text("DATABASE_URL"), autocommit=True))


def _is_there(server: psycopg.Connection, name: str) -> bool:
    found = server.execute("SELECT 1 FROM pg_database WHERE datname = %s", [name])
    return found.fetchone() is not None


def _do(server: psycopg.Connection, command: str, *names: str) -> None:
    server.execute(sql.SQL(command).format(*map(sql.Identifier, names)))


def _address(name: str) -> str:
    return urlsplit(env.text("DATABASE_URL"))._replace(path=f"/{name}").geturl()


@cache
def _name() -> str:
    packages = sorted(p.parent for p in ROOT.glob("*/__init__.py"))
    files = [
        file
        for package in packages
        if package.name != "tests"
        for kind in ("*.py", "*.json")
        for file in sorted(package.rglob(kind))
    ]
    read = b"".join(file.read_bytes() for file in (*files, ROOT / "uv.lock"))
    return f"template_{sha256(read).hexdigest()[:16]}"


@contextmanager
def _one_at_a_time() -> Iterator[None]:
    settings.VAR.mkdir(parents=True, exist_ok=True)
    with (settings.VAR / "template.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield


def make(address: str) -> None:
    with commands(os.environ | {"DATABASE_URL": address}, ROOT) as asked:
        for command in MADE_BY:
            asked.run(*command)
