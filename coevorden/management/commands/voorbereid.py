from contextlib import suppress

from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError
from django.db import connection

from coevorden import schema, statics

DURABLE = ("fsync", "full_page_writes", "synchronous_commit")
LOSES = "PostgreSQL has {} off: what is saved last may be lost when the power goes."


class Command(BaseCommand):
    help = "All that must be there before a start; what is there already is skipped."
    requires_system_checks = []  # they load every page, and `werk` runs them too

    def handle(self, *args, **options):
        keep_to_ourselves()
        if schema.is_behind():
            migrate()
        call_command("laad_matrix")
        set_the_groups()
        call_command("demo_medewerkers", stdout=self.stdout)
        if not statics.collected():
            statics.collect()
        for setting in may_lose():
            self.stderr.write(LOSES.format(setting))


def keep_to_ourselves() -> None:
    """Also what stood open for others before; another's folder is theirs to close."""
    settings.VAR.mkdir(parents=True, exist_ok=True)
    with suppress(PermissionError):
        settings.VAR.chmod(0o700)


def may_lose() -> list[str]:
    """REL-D02: what is off in PostgreSQL; our SQLite writes to the disk by itself."""
    if connection.vendor != "postgresql":
        return []
    off = "SELECT name FROM pg_settings WHERE name = ANY(%s) AND setting = 'off'"
    with connection.cursor() as cursor:
        cursor.execute(f"{off} ORDER BY name", [list(DURABLE)])
        return [name for (name,) in cursor.fetchall()]


def migrate() -> None:
    """A page may take five seconds of the database; a table that is filled, longer."""
    if connection.vendor != "postgresql":
        call_command("migrate", verbosity=0)
        return
    with connection.cursor() as cursor:
        cursor.execute("SET statement_timeout = 0")
        call_command("migrate", verbosity=0)
        cursor.execute("RESET statement_timeout")


def set_the_groups() -> None:
    """Rights are made after the last table, so a start cut short may lack them."""
    try:
        call_command("laad_groepen")
    except CommandError:
        migrate()
        call_command("laad_groepen")
