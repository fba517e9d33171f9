"""Whether the tables are those that this program knows."""

from functools import cache

from django.db import connection
from django.db.migrations.loader import MigrationLoader
from django.db.migrations.recorder import MigrationRecorder


def is_behind() -> bool:
    """The last migration of each app tells: none is applied before its own."""
    return not _last() <= MigrationRecorder(connection).applied_migrations().keys()


@cache
def _last() -> set[tuple[str, str]]:
    return set(MigrationLoader(None).graph.leaf_nodes())
