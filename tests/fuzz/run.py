"""The whole attack on a database of its own, and a table of what came of it."""

import sys
import time
from collections.abc import Iterator
from pathlib import Path

import dj_database_url
from django.db import connection
from django.test.utils import override_settings

from coevorden.statics import collect, collected
from plans.models import Plan
from tests.fuzz import whole
from tests.fuzz.attack import Attack
from tests.ground import own_database

PARTS = 40
FLAT = 100  # MB that it may grow once everything was used
LOOKED_AT = 200  # plans
HERE = {
    "ALLOWED_HOSTS": ["testserver"],
    "EMAIL_BACKEND": "django.core.mail.backends.locmem.EmailBackend",
    "PASSWORD_HASHERS": ["django.contrib.auth.hashers.MD5PasswordHasher"],
    "WHITENOISE_AUTOREFRESH": True,  # it reads the files when they are asked for
}


def run(home: Path, times: int, seed: int) -> int:
    if not collected():
        collect()
    with own_database(home) as address, override_settings(**HERE):
        connection.settings_dict["NAME"] = dj_database_url.parse(address)["NAME"]
        lines = list(told(times, seed))
        connection.close()
    say(*lines)
    return any("FAILS" in line for line in lines)


def told(times: int, seed: int) -> Iterator[str]:
    began, attack, sizes = time.monotonic(), Attack(seed), []
    attack.knocks()
    for part in range(PARTS):
        attack.goes_on(times * (part + 1) // PARTS - attack.did["posts"])
        sizes.append(megabytes())
        say(f"{attack.did['posts']} posts, {sizes[-1]} MB", *attack.wrong)
    yield f"{connection.vendor}, seed {seed}, {time.monotonic() - began:.0f} s"
    yield from (f"{n:7} {what}" for what, n in sorted(attack.did.items()))
    yield from (f"FAILS {what}\n      {how}" for what, how in attack.holds().items())
    yield from (f"        not met: {r} {attack.met.get(r)}" for r in attack.unmet())
    plans = Plan.objects.order_by("?")[:LOOKED_AT]
    yield from (f"FAILS to open {page}" for page in whole.unopened(plans))
    yield f"{Plan.objects.count()} plans, of which {LOOKED_AT} were opened"
    grown = max(sizes) - sizes[PARTS // 2]
    yield f"{'FAILS' if grown > FLAT else 'holds'}: grew {grown} MB after the half"


def megabytes() -> int:
    status = Path("/proc/self/status").read_text()
    return int(status.split("VmRSS:")[1].split()[0]) // 1024


def say(*lines: str) -> None:
    for line in lines:
        sys.stdout.write(f"{line}\n")
    sys.stdout.flush()
