"""python -m tests.judged: how far we agree with the judged plans, and where not."""

import os
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

import dj_database_url
import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "coevorden.settings")
django.setup()

from django.db import connection  # noqa: E402 - Django is set up first

from matrix.models import Gemeente  # noqa: E402 - as above
from tests.ground import own_database  # noqa: E402 - as above
from tests.judged import comparing  # noqa: E402 - as above


def told(judged: str) -> list[str]:
    points = list(comparing.compared(Gemeente.objects.get(), judged))
    why = comparing.deviations(judged)
    shares = [f"{r}: {comparing.share(points, r):.0%}" for r in comparing.RULES]
    differ = [point for point in points if not point.agrees]
    return [f"## {judged}", *shares, *(f"{p}{why.get(p.key, '')}" for p in differ)]


with TemporaryDirectory() as home, own_database(Path(home)) as address:
    connection.settings_dict["NAME"] = dj_database_url.parse(address)["NAME"]
    sys.stdout.write(
        "\n".join([*(line for j in comparing.DEVIATIONS for line in told(j)), ""])
    )
    connection.close()
