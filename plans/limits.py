"""How often somebody may do something in an hour (SEC-T08, SEC-A01).

The numbers are those of a full dorpshuis: sixty people on one address begin, save,
send and print in the same hour. Where more come together stands in TRUSTED_NETWORKS.
"""

from typing import NamedTuple

from django.http import HttpRequest

from coevorden.address import client, times_as_often
from coevorden.often import Count, count_all, hashed
from plans.models import Plan


class Limit(NamedTuple):
    """How often in an hour, from one address of the internet and with one plan."""

    address: int
    plan: int | None = None


# fmt: off
LIMITS = {
    "beginnen":   Limit(90),
    "bestand":    Limit(60),            # read in: a plan that was kept as a file
    "openen":     Limit(120),
    "bewaren":    Limit(30_000, 1_500),  # a script does, every few seconds of typing
    "bytes":      Limit(200_000_000, 20_000_000),  # that those saves brought
    "indienen":   Limit(90, 5),
    "pdf":        Limit(300, 60),
    "alles":      Limit(60, 5),         # every paper and picture of a plan
    "reactie":    Limit(90, 60),        # of readers
    "bericht":    Limit(90, 20),
    "beeld":      Limit(120, 60),       # each takes a second of work
    "mail":       Limit(90),            # the link of a plan
    "nieuwe link": Limit(90, 10),       # each is mailed
    "kenmerk":    Limit(90, 5),         # may not be guessed: it proves an address
    "controleer": Limit(30),            # a code may not be guessed
}
# fmt: on


def count(
    request: HttpRequest, what: str, plan: Plan | None = None, brings: int = 0
) -> None:
    """Count one more, and the bytes that it brings; raises TooOften.

    Colleagues are not counted.
    """
    if _is_a_colleague(request):
        return
    counts = _counts(request, what, plan)
    if brings > 0:
        counts += _counts(request, "bytes", plan, brings)
    count_all(counts)


def _is_a_colleague(request: HttpRequest) -> bool:
    """Where nobody's name is shown, nobody's session is opened for it either."""
    may_show: bool = getattr(request, "may_show_colleague", False)
    return may_show and request.user.is_authenticated


def _counts(
    request: HttpRequest, wat: str, plan: Plan | None, more: int = 1
) -> list[Count]:
    limit = LIMITS[wat]
    most = limit.address * times_as_often(request)
    counts = [Count(wat, hashed(wat, client(request)), most, more)]
    if plan and limit.plan:
        of_plan = hashed(wat, f"plan {plan.pk}")
        counts.append(Count(wat, of_plan, limit.plan, more, of_a_plan=True))
    return counts
