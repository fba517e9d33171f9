"""python -m tests.rounds 1000 [first]: so many rounds, and the words that were lost."""

import os
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

import django
from django.core.management import call_command

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "coevorden.settings")
django.setup()

from tests.people.visitor import chromium  # noqa: E402 - Django is set up first
from tests.rounds.tally import told, walks  # noqa: E402 - as above
from tests.site import real_site  # noqa: E402 - as above

if __name__ == "__main__":
    many, first = int(sys.argv[1]), int((sys.argv[2:] or [1])[0])
    rounds = range(first, first + many)
    call_command("collectstatic", interactive=False, verbosity=0)
    with (
        TemporaryDirectory() as home,
        real_site(Path(home)) as site,
        chromium() as browser,
    ):
        did, wrong = walks(rounds, browser, site)
    sys.stdout.write(f"{told(did, wrong)}\n")
    sys.exit(bool(wrong))
