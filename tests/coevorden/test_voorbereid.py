"""Before a start: all that must be there is made, and nothing is made twice."""

from pathlib import Path

import pytest
from django.contrib.auth.models import Group, Permission, User
from django.core.management import call_command
from django.db import connection
from django.db.models.signals import pre_migrate
from django.test.utils import CaptureQueriesContext

from coevorden import schema, statics
from coevorden.management.commands import voorbereid
from matrix.models import Gebied
from staff import demo_accounts

pytestmark = pytest.mark.both
NEEDS_NOTHING = ("SELECT", "SAVEPOINT", "RELEASE SAVEPOINT", "BEGIN", "PRAGMA")


@pytest.fixture
def styles(settings, tmp_path):
    """A folder with one style sheet, in the place of all that we serve."""
    settings.STATICFILES_DIRS = [tmp_path / "ours"]
    settings.STATICFILES_FINDERS = [
        "django.contrib.staticfiles.finders.FileSystemFinder"
    ]
    settings.STATIC_ROOT = tmp_path / "served"
    sheet = tmp_path / "ours" / "a.css"
    sheet.parent.mkdir()
    sheet.write_text("p { color: red }")
    return sheet


def served(settings) -> dict:
    """Every file that is served, with the moment that it was written."""
    files = Path(settings.STATIC_ROOT).rglob("*")
    return {path: path.stat().st_mtime_ns for path in files}


@pytest.mark.django_db
def test_a_second_time_nothing_is_written(settings, styles):
    call_command("voorbereid")
    before = served(settings)
    with CaptureQueriesContext(connection) as queries:
        call_command("voorbereid")

    said = [query["sql"].strip() for query in queries]
    assert [sql for sql in said if not sql.startswith(NEEDS_NOTHING)] == []
    assert len(said) < 40
    assert before == served(settings) != {}


@pytest.mark.django_db(transaction=True)
def test_a_new_table_is_made_before_the_start(styles):
    call_command("migrate", "otp_static", "zero", verbosity=0)
    assert schema.is_behind()
    call_command("voorbereid")

    assert not schema.is_behind()
    assert "otp_static_staticdevice" in connection.introspection.table_names()


@pytest.mark.django_db(transaction=True)
def test_an_empty_database_gets_the_matrix_and_the_groups(styles):
    call_command("flush", interactive=False, verbosity=0)
    call_command("voorbereid")

    assert Gebied.objects.exists()
    assert Group.objects.exists()


@pytest.mark.django_db
def test_a_start_that_was_cut_short_before_the_rights_is_mended(styles):
    Permission.objects.filter(codename="zie_post").delete()
    call_command("voorbereid")
    assert Permission.objects.filter(codename="zie_post", group__name="beheerder")


@pytest.mark.django_db
def test_an_account_for_trying_out_ends_with_debug(styles):
    user = User.objects.create_user(demo_accounts.NAMES[0])
    call_command("voorbereid")
    user.refresh_from_db()
    assert not user.is_active


@pytest.mark.parametrize("what", ["a change", "a new file", "a file less", "a loss"])
def test_static_files_are_collected_anew_after(what, settings, styles):
    statics.collect()
    assert statics.collected()
    if what == "a change":
        styles.write_text("p { color: blue }")
    elif what == "a new file":
        styles.with_name("b.css").write_text("")
    elif what == "a file less":
        styles.unlink()
    else:
        Path(settings.STATIC_ROOT, "staticfiles.json").unlink()

    assert not statics.collected()


@pytest.mark.skipif(
    connection.vendor != "postgresql", reason="SQLite has no such limit"
)
@pytest.mark.django_db
def test_a_migration_may_take_as_long_as_it_takes():
    def limit() -> str:
        with connection.cursor() as cursor:
            cursor.execute("SHOW statement_timeout")
            return cursor.fetchone()[0]

    seen = []

    def look(**_rest):
        seen.append(limit())

    pre_migrate.connect(look)
    voorbereid.migrate()
    pre_migrate.disconnect(look)
    assert set(seen) == {"0"}
    assert limit() == "5s"
