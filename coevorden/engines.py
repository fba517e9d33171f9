"""How each database writes all that it holds to one file, and reads it back."""

import os
import shutil
import sqlite3
import subprocess
from collections.abc import Iterable
from contextlib import closing
from hashlib import sha256
from pathlib import Path

from django.conf import settings
from django.db import connection, transaction
from django.db.backends.postgresql.client import DatabaseClient
from psycopg import sql

SOME = 200  # rows in memory at a time: some hold a PDF


class Sqlite:
    ends = "sqlite3"

    def write(self, copy: Path) -> dict[str, list]:
        """By the online backup: who saves meanwhile is in it as a whole, or not."""
        connection.ensure_connection()
        with closing(sqlite3.connect(copy)) as into:
            connection.connection.backup(into)
            return self._tables(into)

    def read(self, copy: Path) -> None:
        shutil.copyfile(copy, settings.DATABASES["default"]["NAME"])

    def tables(self) -> dict[str, list]:
        with closing(sqlite3.connect(settings.DATABASES["default"]["NAME"])) as here:
            return self._tables(here)

    def _tables(self, database: sqlite3.Connection) -> dict[str, list]:
        (sound,) = database.execute("PRAGMA integrity_check").fetchone()
        if sound != "ok":
            raise sqlite3.DatabaseError(sound)
        names = database.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")
        found = {}
        for (name,) in sorted(names.fetchall()):
            rows = database.execute(f'SELECT * FROM "{name}"')  # noqa: S608 - its own name
            found[name] = added_up(rows)
        return found


class Postgresql:
    """With pg_dump and pg_restore, which come with the clients of PostgreSQL."""

    ends = "dump"

    def write(self, copy: Path) -> dict[str, list]:
        """What is counted is the very snapshot that is written down."""
        with transaction.atomic(), connection.cursor() as cursor:
            cursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ")
            cursor.execute("SELECT pg_export_snapshot()")
            (snapshot,) = cursor.fetchone()
            kept = (f"--snapshot={snapshot}", f"--file={copy}")
            self._run("pg_dump", "--format=custom", "--no-owner", *kept)
            return self._tables()

    def read(self, copy: Path) -> None:
        whole = ("--exit-on-error", "--single-transaction", "--no-owner")
        self._run("pg_restore", *whole, str(copy))

    def tables(self) -> dict[str, list]:
        with transaction.atomic():
            return self._tables()

    def _tables(self) -> dict[str, list]:
        found = {}
        connection.cursor().execute("SET LOCAL statement_timeout = 0")
        for name in sorted(connection.introspection.table_names()):
            with connection.connection.cursor(name="all", binary=True) as rows:
                rows.itersize = SOME
                rows.execute(sql.SQL("SELECT * FROM {}").format(sql.Identifier(name)))
                found[name] = added_up(rows)
        return found

    def _run(self, program: str, *how: str) -> None:
        """To the database of the settings, as Django starts psql: no password shows."""
        words, more = DatabaseClient.settings_to_cmd_args_env(
            connection.settings_dict, []
        )
        (*place, name) = words[1:]
        called = [program, *place, f"--dbname={name}", *how]
        environment = os.environ | (more or {}) | self._among_more()
        subprocess.run(called, check=True, env=environment)  # noqa: S603 - ours

    @staticmethod
    def _among_more() -> dict[str, str]:
        """Which of more servers in one address: the one that we are connected to."""
        wanted = connection.settings_dict["OPTIONS"].get("target_session_attrs")
        return {"PGTARGETSESSIONATTRS": wanted} if wanted else {}


ENGINES = {"sqlite": Sqlite(), "postgresql": Postgresql()}


def added_up(rows: Iterable[tuple]) -> list:
    """How many, and a sum that does not depend on their order."""
    count = total = 0
    for row in rows:
        count += 1
        total += int.from_bytes(sha256(repr(tuple(row)).encode()).digest())
    return [count, f"{total % 2**256:064x}"]
