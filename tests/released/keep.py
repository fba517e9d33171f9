"""python -m tests.released.keep: write down the migrations, and a database with data.

All of it is made up: the examples, plans in most statuses, and a colleague. It is made
in the database of the tests.
"""

import json
from hashlib import sha256
from io import StringIO

import time_machine
from django.apps import apps
from django.contrib.auth.models import Group, User
from django.core.management import call_command
from django.db import connection

from matrix.models import Gebied
from plans.models import (
    Afdruk,
    Bericht,
    Drukwerk,
    Gemeentekant,
    Notitie,
    Plan,
    Post,
    Schermstand,
    Versie,
    Verzoek,
)
from tests import released

WITHOUT = ("auth.permission", "auth.group_permissions")  # every start makes them
PDF = b"%PDF-1.7\n"


def main() -> None:
    connection.creation.create_test_db(verbosity=0, autoclobber=True)
    with time_machine.travel(released.THEN):
        _fill()
        rows = [_row(each) for model in _models() for each in model.objects.all()]
    text = ",\n".join(json.dumps(row, ensure_ascii=False) for row in rows)
    released.DATA.write_text(f"[\n{text}\n]\n")
    released.MIGRATIONS.write_text(json.dumps(hashes(), indent=1) + "\n")


def hashes() -> dict[str, str]:
    """Every migration of ours with its SHA-256."""
    folders = [released.ROOT / app / "migrations" for app in released.APPS]
    files = [path for folder in folders for path in sorted(folder.glob("0*.py"))]
    return {
        str(path.relative_to(released.ROOT)): sha256(path.read_bytes()).hexdigest()
        for path in files
    }


def _fill() -> None:
    for command in ("laad_matrix", "laad_groepen", "demo"):
        call_command(command, stdout=StringIO())
    call_command("vul_met_plannen", 20, stdout=StringIO())
    colleague = User.objects.create_user("collega")
    colleague.groups.set(Group.objects.all())
    for gebied in Gebied.objects.all():
        gebied.coordinatoren.set([colleague])
        gebied.note("Zo begon het.", by=colleague)
    for versie in Versie.objects.all():
        _talk(versie, colleague)
    for plan in Plan.objects.all():
        _type(plan)


def _talk(versie: Versie, colleague: User) -> None:
    """What was said and done about a plan that was sent."""
    said = {"plan": versie.plan, "medewerker": colleague}
    Bericht.objects.create(**said, tekst="Kom je langs?")
    Notitie.objects.create(**said, tekst="Bellen in het voorjaar.")
    Verzoek.objects.create(**said, scherm="hinder", vraag="Tot hoe laat duurt het?")
    Gemeentekant.objects.create(plan=versie.plan, standpunt="Wij doen mee.")
    Post.objects.create(plan=versie.plan, soort="ontvangen")
    Drukwerk.objects.create(versie=versie, uitvoering="publiek")
    kept = {"pdf": PDF, "sha256": sha256(PDF).hexdigest()}
    Afdruk.objects.create(versie=versie, uitvoering="eigen", **kept)


def _type(plan: Plan) -> None:
    """Something that could not be accepted yet."""
    typed = {"klad": {"aantal_mensen": ["veel"]}}
    Schermstand.objects.update_or_create(typed, plan=plan, scherm="omvang")


def _models() -> list:
    kinds = [apps.get_app_config(kind) for kind in ("auth", *released.APPS)]
    every = [m for kind in kinds for m in kind.get_models(include_auto_created=True)]
    return [model for model in every if model._meta.label_lower not in WITHOUT]


def _row(instance) -> dict:
    columns = instance._meta.concrete_fields
    held = {field.attname: _plain(field, instance) for field in columns}
    known = {name: value for name, value in held.items() if value is not None}
    return {"model": instance._meta.label_lower} | known


def _plain(field, instance):
    value = field.value_from_object(instance)
    fits = value is None or isinstance(value, str | int | list | dict)
    return value if fits else field.value_to_string(instance)


if __name__ == "__main__":
    main()
