"""Small faults that are planted in a copy of the code; a storm must find each of them.

A mutant is a text of one file and what stands there instead. The text must stand there
once: whoever changes that code looks here, and a test says so.
"""

import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from tests.chaos.played import Play, play
from tests.ground import ROOT

RESIDENTS = 16
COPIED = ("manage.py", "deploy", "static", "templates", "locale", "tests", "uv.lock")


@dataclass(frozen=True)
class Mutant:
    name: str
    file: str
    was: str
    becomes: str
    only: tuple[str, ...] = ()  # faults by their id; all of them when none is named
    database: str = "sqlite"
    seconds: int = 25

    def fits(self) -> bool:
        return (ROOT / self.file).read_text().count(self.was) == 1

    def planted(self, home: Path) -> Path:
        """A copy of the code with this fault in it."""
        code = copied(home / "code")
        file = code / self.file
        file.write_text(file.read_text().replace(self.was, self.becomes))
        return code


def copied(code: Path) -> Path:
    packages = [p.parent.name for p in ROOT.glob("*/__init__.py")]
    code.mkdir()
    for name in {*packages, *COPIED}:
        whole: Callable = shutil.copytree if (ROOT / name).is_dir() else shutil.copy
        whole(ROOT / name, code / name)
    return code


MUTANTS = (
    Mutant(
        "acknowledged before it is stored",
        "wizard/views.py",
        "self.journey = self.save(page, passes=action.passes_with(valid))",
        "how = {'page': page, 'passes': action.passes_with(valid)}; "
        "__import__('threading').Timer(0.3, self.save, kwargs=how).start()",
        ("F01", "F02"),
    ),
    Mutant(
        "no version is checked",
        "wizard/saving.py",
        "    newest = Q(versie=sent.versie)\n",
        "    newest = Q(pk__isnull=False)\n",
        ("F01",),
    ),
    Mutant(
        "a form of a colleague has no key",
        "desk/acting.py",
        'return sent.get("sleutel", "")[:32] or None',
        "return None",
        ("F01", "F02"),
    ),
    Mutant(
        "whoever dies in a mail leaves it for good",
        "plans/models/werk.py",
        "        later = timezone.now() + timedelta(seconds=pause)\n",
        "        later = timezone.now() + timedelta(days=pause)\n",
        ("F16", "F07"),
    ),
    Mutant(
        "PostgreSQL does not wait for its disk",
        "coevorden/settings.py",
        '"-c statement_timeout=5000"',
        '"-c statement_timeout=5000 -c synchronous_commit=off"',
        ("F03",),
        "postgres",
    ),
    Mutant(
        "what is counted is not in the database",
        "plans/limits.py",
        "    count_all(counts)\n",
        "    len(counts)\n",
        ("F01",),
    ),
    Mutant(
        "a failed save loses its text",
        "coevorden/failures.py",
        '    typed = typed_text(request)\n    context = {"title"',
        '    typed = []\n    context = {"title"',
        ("F19", "F06"),
    ),
    Mutant(
        "two requests at once share a plan",
        "wizard/saving.py",
        "    with transaction.atomic():\n        if not _take(",
        "    shared = globals().setdefault('SHARED', {})\n"
        "    shared['plan'] = journey.plan.pk\n"
        "    __import__('time').sleep(0.05)\n"
        "    journey.plan.pk = shared['plan']\n"
        "    with transaction.atomic():\n        if not _take(",
        ("F01",),
        "postgres",
    ),
)


def caught(mutant: Mutant, home: Path) -> tuple[bool, str]:
    """Whether a storm over that code finds something wrong, and what first."""
    code = mutant.planted(home)
    town = home / "town"
    town.mkdir()
    it = Play(mutant.seconds, RESIDENTS, code=code, only=mutant.only)
    found = play(town, mutant.database, it).found.said
    return bool(found), next(iter(found), "nothing was found")
