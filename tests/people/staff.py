"""Colleagues in tests: an account with a group and a phone, logged in or not."""

import json
import time
from itertools import count

from django.conf import settings
from django.contrib.auth.models import Group, User
from django.core.management import call_command
from django.http import HttpRequest
from django.test import Client
from django_otp.oath import TOTP

from staff import session
from staff.models import Telefoon
from staff.rights import AMBTENAAR, BEHEERDER, GEBIEDSCOORDINATOR

__all__ = ["AMBTENAAR", "BEHEERDER", "GEBIEDSCOORDINATOR"]
PASSWORD = "een lange zin voor de test"  # noqa: S105 - of nobody
number = count(1)


def colleague(*groups: str, phone=True, gebieden=(), **fields) -> User:
    """An account in these groups; with a phone the second factor is set up."""
    if not Group.objects.exists():  # a test on real transactions emptied all
        call_command("laad_groepen")
    fields.setdefault("username", f"collega-{next(number)}")
    user = User.objects.create_user(**{"password": PASSWORD} | fields)
    user.groups.set(Group.objects.filter(name__in=groups))
    user.gebieden.set(gebieden)
    if phone:
        Telefoon.new(user, name="app")
    return user


def log_in(client: Client, user: User) -> Client:
    """As if this colleague just passed the second factor in this browser."""
    request = HttpRequest()
    request.session = client.session
    device = Telefoon.objects.filter(user=user).first()
    session.enter(request, user, device)
    request.session.save()
    client.cookies[settings.SESSION_COOKIE_NAME] = request.session.session_key
    return client


def code_of(user: User, *, later: int = 0, **which) -> str:
    """What the app shows, or will show a number of half minutes later."""
    device = Telefoon.objects.get(user=user, **which)
    clock = TOTP(device.bin_key)
    clock.time = time.time() + later * device.step
    return f"{clock.token():06d}"


def security_events(caplog) -> list[dict]:
    """What the log of security events says; every record is one line of JSON."""
    lines = [r.getMessage() for r in caplog.records if r.name == "veiligheid"]
    assert not [line for line in lines if "\n" in line]
    return [json.loads(line) for line in lines]
