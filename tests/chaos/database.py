"""The database of a town, read past the program."""

import sqlite3
from contextlib import closing

import psycopg
from psycopg.rows import dict_row


class Database:
    """Read past the program."""

    def __init__(self, address: str):
        self.address = address
        self.is_sqlite = address.startswith("sqlite")

    def rows(self, sql: str, *values) -> list[dict]:
        if self.is_sqlite:
            file = self.address.removeprefix("sqlite:///")
            with closing(sqlite3.connect(file, timeout=60)) as connected:
                connected.row_factory = sqlite3.Row
                return [dict(row) for row in connected.execute(sql, values)]
        with psycopg.connect(self.address, row_factory=dict_row) as connected:
            return connected.execute(sql.replace("?", "%s"), values or None).fetchall()

    def all_of(self, table: str) -> list[dict]:
        return self.rows(f"SELECT * FROM {table}")  # noqa: S608 - one of ours

    def runs(self, sql: str) -> None:
        """One statement that changes something."""
        if self.is_sqlite:
            file = self.address.removeprefix("sqlite:///")
            with closing(sqlite3.connect(file, timeout=60)) as connected, connected:
                connected.execute(sql)
        else:
            with psycopg.connect(self.address) as connected:
                connected.execute(sql)

    def an_hour_later(self, table: str) -> None:
        """Whatever waits in it is tried an hour sooner."""
        earlier = "volgende_op - interval '1 hour'"
        if self.is_sqlite:
            earlier = "strftime('%Y-%m-%d %H:%M:%f', volgende_op, '-1 hour')"
        self.runs(f"UPDATE {table} SET volgende_op = {earlier}")  # noqa: S608 - ours

    def faults(self) -> list[str]:
        """I5: what the database says of its own health."""
        if self.is_sqlite:
            found = self.rows("PRAGMA integrity_check")
            broken = self.rows("PRAGMA foreign_key_check")
            return [str(row) for row in found if "ok" not in row.values()] + [
                str(row) for row in broken
            ]
        return self._faults_of_postgres()

    def _faults_of_postgres(self) -> list[str]:
        with psycopg.connect(self.address, autocommit=True) as connected:
            connected.execute("CREATE EXTENSION IF NOT EXISTS amcheck")
            indexes = connected.execute(
                "SELECT c.oid::regclass::text FROM pg_class c JOIN pg_am a"
                " ON a.oid = c.relam JOIN pg_namespace n ON n.oid = c.relnamespace"
                " WHERE a.amname = 'btree' AND c.relkind = 'i' AND n.nspname = 'public'"
            ).fetchall()
            for (index,) in indexes:
                connected.execute("SELECT bt_index_check(%s, true)", [index])
        return []
