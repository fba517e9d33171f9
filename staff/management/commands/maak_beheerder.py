import sys
from getpass import getpass

from django.conf import settings
from django.contrib.auth.models import Group, User
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError
from django.db import transaction
from django.urls import reverse

from staff import events
from staff.rights import BEHEERDER


class Command(BaseCommand):
    help = "Make an account for a beheerder; an installation starts without any."

    def add_arguments(self, parser):
        parser.add_argument("gebruikersnaam")
        parser.add_argument(
            "--stdin", action="store_true", help="read the password from standard input"
        )

    def handle(self, *args, gebruikersnaam, stdin=False, **options):
        user = User(username=User.normalize_username(gebruikersnaam))
        password = from_stdin() if stdin else asked_twice()
        try:
            validate_password(password, user)
            user.set_password(password)
            user.full_clean()
        except ValidationError as error:
            raise CommandError(" ".join(error.messages)) from error
        made(user)
        where = settings.BASE_URL + reverse("staff:inloggen")
        self.stdout.write(f"{user.username} is beheerder. Inloggen: {where}")


@transaction.atomic
def made(user) -> None:
    call_command("laad_groepen")
    user.save()
    user.groups.add(Group.objects.get(name=BEHEERDER))
    events.record("account", on=user, after=[BEHEERDER])


def from_stdin() -> str:
    return sys.stdin.readline().rstrip("\n")


def asked_twice() -> str:
    password = getpass("Wachtwoord: ")
    if getpass("Nog een keer: ") != password:
        raise CommandError("Dat waren twee verschillende wachtwoorden.")
    return password
