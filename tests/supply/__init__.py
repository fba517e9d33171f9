"""What we stand on: the packages of uv.lock, those of the server and those of testing.

`python -m tests.supply` tells their licences, and which of them are quiet.
"""

import tomllib
from datetime import datetime, timedelta
from importlib.metadata import PackageNotFoundError, distribution
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).parents[2]
OURS = "samenspel"
QUIET_AFTER = timedelta(days=548)  # eighteen months


class Package(NamedTuple):
    name: str
    licence: str  # empty: not installed on this kind of machine
    released: datetime
    on_the_server: bool


def packages() -> list[Package]:
    """All but our own; a licence is what the package says of itself."""
    locked = _locked()
    server = _reached(locked, _names(locked[OURS]["dependencies"]))
    return [
        Package(name, licence(name), _released(each), name in server)
        for name, each in sorted(locked.items())
        if name != OURS
    ]


def quiet(found: list[Package]) -> dict[str, str]:
    """Those of the server without a release for long, seen from the newest of all.

    So the same lock always gives the same answer; who renews it hears what is new.
    """
    since = max(each.released for each in found) - QUIET_AFTER
    still = [each for each in found if each.on_the_server and each.released < since]
    return {each.name: f"{each.released:%Y-%m-%d}" for each in still}


def licence(name: str) -> str:
    try:
        told = distribution(name).metadata
    except PackageNotFoundError:
        return ""
    named = told.get_all("Classifier", [])
    lines = [line.split(" :: ")[-1] for line in named if line.startswith("License ::")]
    lines = [line for line in lines if line != "OSI Approved"]
    said = told.get("License-Expression") or " / ".join(lines) or told.get("License")
    return said or "unknown"


def _locked() -> dict[str, dict]:
    lock = tomllib.loads((ROOT / "uv.lock").read_text(encoding="utf-8"))
    return {each["name"]: each for each in lock["package"]}


def _names(needs: list[dict]) -> list[str]:
    return [each["name"] for each in needs]


def _reached(locked: dict[str, dict], first: list[str]) -> set[str]:
    found: set[str] = set()
    waiting = list(first)
    while waiting:
        name = waiting.pop()
        if name not in found:
            found.add(name)
            extras = locked[name].get("optional-dependencies", {}).values()
            for needs in (locked[name].get("dependencies", []), *extras):
                waiting += _names(needs)
    return found


def _released(each: dict) -> datetime:
    files = [*each.get("wheels", []), *filter(None, [each.get("sdist")])]
    return max(datetime.fromisoformat(file["upload-time"]) for file in files)
