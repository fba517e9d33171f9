"""What a release was: its migrations, and a database of it that holds data.

`python -m tests.released.keep` writes both down when a version is released. Whatever
runs in here needs Django, and is no part of the server.
"""

import os
from datetime import UTC, datetime
from pathlib import Path

import django
from django.apps import apps

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
DATA = HERE / "0.1.0.json"
MIGRATIONS = HERE / "migrations.json"
APPS = ("matrix", "plans")
FIRST = [(app, "0001_initial") for app in APPS]  # the tables of 0.1.0
THEN = datetime(2026, 12, 1, 12, tzinfo=UTC)  # when nothing in it is past its date

if not apps.ready:
    os.environ["DJANGO_SETTINGS_MODULE"] = "coevorden.settings"
    django.setup()
