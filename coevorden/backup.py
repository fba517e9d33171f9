"""All that the database holds in one file, and back into an empty place (OPS-07).

A manifest beside it tells how many rows each table had and what they add up to, so that
a restore knows that it is whole. The keys are in neither: keep those apart, or no
private link and no second factor works after a restore.
"""

import json
from hashlib import file_digest, sha256
from pathlib import Path

from django.conf import settings
from django.db import connection
from django.utils import timezone

from coevorden import engines
from coevorden.version import version


class NotRestored(Exception):
    """Says why, to whoever runs the installation."""


def make(folder: Path) -> Path:
    """A copy of this very moment, whoever is saving; returns where it is."""
    folder.mkdir(parents=True, exist_ok=True)
    engine = engines.ENGINES[connection.vendor]
    now = timezone.now()
    copy = folder / f"samenspel-{now:%Y%m%d-%H%M%S-%f}.{engine.ends}"
    told = {
        "version": version(),
        "made": now.isoformat(timespec="seconds"),
        "keys": {name: seen(own[0]) for name, own in _keys().items()},
        "tables": engine.write(copy),
    }
    told["sha256"] = _hash(copy)
    _manifest(copy).write_text(json.dumps(told, indent=1) + "\n")
    return copy


def restore(copy: Path) -> dict[str, list]:
    """Into the empty database of the settings; returns each table with its rows.

    Raises NotRestored when the copy is of another kind or not whole, when its links
    need another key, when something is there already, and when other rows came out.
    """
    engine = engines.ENGINES[connection.vendor]
    told = _trusted(copy, engine)
    if connection.introspection.table_names():
        raise NotRestored("The database is not empty.")
    connection.close()
    engine.read(copy)
    found = engine.tables()
    if found != told["tables"]:
        raise NotRestored("Other rows came out than went in.")
    return found


def _trusted(copy: Path, engine) -> dict:
    if copy.suffix != f".{engine.ends}":
        raise NotRestored("This copy is of another kind of database.")
    try:
        told = json.loads(_manifest(copy).read_text())
        whole = told["sha256"] == _hash(copy)
    except OSError as error:
        raise NotRestored(
            f"{error.filename} can't be read: {error.strerror}."
        ) from error
    if not whole:
        raise NotRestored("The copy is damaged: it has another hash than it had.")
    for name, own in _keys().items():
        if told["keys"][name] not in map(seen, own):
            raise NotRestored(f"{name} is another one than this copy was made with.")
    return told


def _manifest(copy: Path) -> Path:
    return copy.with_suffix(".json")


def _hash(copy: Path) -> str:
    with copy.open("rb") as file:
        return file_digest(file, "sha256").hexdigest()


def _keys() -> dict[str, list[str]]:
    """Without these the copy can't be used; of each the one in use comes first."""
    return {"LINK_KEY": [settings.LINK_KEY], "FACTOR_KEY": settings.FACTOR_KEYS}


def seen(key: str) -> str:
    """Enough of it to know it again, and not to know it."""
    return sha256(f"backup|{key}".encode()).hexdigest()[:16]
