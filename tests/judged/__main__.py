"""python -m tests.judged: how far we agree with the judged plans, and where not."""

import os
from pathlib import Path
from tempfile import TemporaryDirectory

import dj_database_url
import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "coevorden.settings")
django.setup()

from django.db import connection  # noqa: E402

from matrix.models import Gemeente  # noqa: E402
from tests.ground import own_database  # noqa: E402
from tests.judged.comparing import RULES, compared, deviations, share  # noqa: E402


def told() -> list[str]:
    points = list(compared(Gemeente.objects.get()))
    shares = [f"{rule}: {share(points, rule):.0%}" for rule in RULES]
    differ = [point for point in points if not point.agrees]
    return shares + [f"{p}{deviations().get(p.key, '')}" for p in differ]


with TemporaryDirectory() as home, own_database(Path(home)) as address:
    connection.settings_dict["NAME"] = dj_database_url.parse(address)["NAME"]
    print("\n".join(told()))  # noqa: T201
    connection.close()
