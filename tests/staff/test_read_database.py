"""Who reads the whole database is not inside: what is stored there opens nothing."""

import re
from base64 import b32encode, b64encode
from importlib import import_module

import pytest
from django.apps import apps
from django.conf import settings
from django.contrib.sessions.models import Session
from django.core.exceptions import ImproperlyConfigured
from django.core.management import call_command
from django.db import connection
from django.utils import timezone
from django_otp.oath import totp

from staff.models import Telefoon
from staff.rights import GEBIEDSCOORDINATOR
from tests.people.browser import Browser
from tests.people.initiator import Initiator
from tests.people.staff import code_of, colleague

pytestmark = [pytest.mark.django_db, pytest.mark.both]
COOKIES = [
    settings.SESSION_COOKIE_NAME,
    settings.CSRF_COOKIE_NAME,
    settings.MESSAGE_COOKIE_NAME,
    settings.DISPLAY_COOKIE_NAME,
]


A_COOKIE = re.compile(r"[!#-+\--:<-\[\]-~]{8,}")  # RFC 6265; Django takes none under 8


@pytest.fixture
def resident(initiator):
    assert initiator.opens().status_code == 200
    return initiator


@pytest.fixture
def coordinator(resident):
    user = colleague(GEBIEDSCOORDINATOR)
    browser = Browser()
    browser.logs_in(user)
    assert browser.is_inside
    return user


def stored() -> set[str]:
    """Every value of every column of every table, as text."""
    values = set()
    with connection.cursor() as cursor:
        for table in connection.introspection.table_names():
            cursor.execute(f"SELECT * FROM {connection.ops.quote_name(table)}")  # noqa: S608
            values |= {_text(value) for row in cursor.fetchall() for value in row}
    return values


def _text(value) -> str:
    is_bytes = isinstance(value, bytes | memoryview)
    return bytes(value).decode(errors="replace") if is_bytes else str(value)


def test_no_stored_value_opens_anything_as_a_cookie(resident, coordinator):
    """SEC-T02: of a coordinator past the code, and of a resident with a plan."""
    values = {value for value in stored() if A_COOKIE.fullmatch(value)}
    assert coordinator.password in values
    opened = [value for value in values if opens(value, resident.url())]
    assert not opened


def opens(value: str, plan: str) -> bool:
    """Whether it lets somebody in, in any of our cookies."""
    thief = Browser()
    for name in COOKIES:
        thief.cookies[name] = value
    return thief.is_inside or thief.get(plan).status_code == 200


def test_no_stored_value_is_the_secret_of_an_app(coordinator):
    """SEC-T02: no row holds what an app makes its codes of."""
    secret = Telefoon.objects.get(user=coordinator).bin_key
    written = {secret.hex(), b32encode(secret).decode(), b64encode(secret).decode()}
    assert f"{totp(secret):06d}" == code_of(coordinator)
    assert not [value for value in stored() if any(way in value for way in written)]


def test_a_secret_opens_for_its_own_colleague_only(coordinator):
    """Who writes in the database puts nobody's app in the row of another."""
    kept, other = Telefoon.objects.get(user=coordinator), colleague()
    Telefoon.objects.filter(user=other).update(key=kept.key)
    with pytest.raises(ImproperlyConfigured, match="FACTOR_KEY"):
        code_of(other)


def test_a_new_key_takes_over_what_the_old_one_sealed(client, settings):
    """After one login the old key can go."""
    user, (old,) = colleague(GEBIEDSCOORDINATOR), settings.FACTOR_KEYS
    settings.FACTOR_KEYS = ["n" * 50, old]
    client.logs_in(user)
    assert client.is_inside
    settings.FACTOR_KEYS = ["n" * 50]
    code_of(user)
    settings.FACTOR_KEYS = [old]
    with pytest.raises(ImproperlyConfigured, match="FACTOR_KEY"):
        code_of(user)


def test_what_stood_in_clear_is_sealed(coordinator):
    """The migration: the app in the pocket goes on."""
    code = code_of(coordinator, later=2)
    secret = Telefoon.objects.get(user=coordinator).bin_key
    Telefoon.objects.update(key=secret.hex())
    import_module("staff.migrations.0005_geheimen_verzegeld").seal_all(apps, None)
    assert Telefoon.objects.get(user=coordinator).key != secret.hex()
    assert code_of(coordinator, later=2) == code


def test_a_session_is_found_by_its_cookie_and_by_nothing_else(client):
    plan = Initiator.with_a_new_plan(client)
    row = Session.objects.get()
    assert row.pk != client.session.session_key
    assert client.get(plan.url()).status_code == 200
    assert client.session.exists(client.session.session_key)
    assert not client.session.exists(row.pk)


def test_old_sessions_are_cleared_and_others_stay(client):
    plan = Initiator.with_a_new_plan(client)
    Session.objects.create(pk="oud", expire_date=timezone.now())
    call_command("clearsessions")
    assert not Session.objects.filter(pk="oud").exists()
    assert client.get(plan.url()).status_code == 200
