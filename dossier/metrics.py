"""Figures of the running program, for a program that watches (OPS-05).

In the text of Prometheus, for who knows METRICS_TOKEN. Counts and ages only: no figure
tells of one plan, and no label holds more than the name of a route or a status.
"""

import hmac
from collections.abc import Iterator

from django.conf import settings
from django.db.models import Count, Min
from django.http import Http404, HttpResponse
from django.utils import timezone
from django.views.decorators.http import require_safe
from prometheus_client import CollectorRegistry, generate_latest
from prometheus_client.core import (
    CounterMetricFamily,
    GaugeMetricFamily,
    HistogramMetricFamily,
    Metric,
)
from prometheus_client.exposition import CONTENT_TYPE_PLAIN_0_0_4
from prometheus_client.registry import Collector

from coevorden.counter import BOUNDS, CLASSES, Counts, tally
from plans.models import Drukwerk, Hartslag, Plan, Post


@require_safe
def metrics(request):
    if not may_read(request):
        raise Http404
    registry = CollectorRegistry()
    registry.register(Figures())
    text = generate_latest(registry)
    return HttpResponse(text, content_type=CONTENT_TYPE_PLAIN_0_0_4)


def may_read(request) -> bool:
    """Without a token in the settings nobody may."""
    wanted = f"Bearer {settings.METRICS_TOKEN}".encode()
    given = request.headers.get("Authorization", "").encode()
    return bool(settings.METRICS_TOKEN) and hmac.compare_digest(given, wanted)


class Figures(Collector):
    def describe(self) -> list[Metric]:
        """What there is, is read when it is asked for."""
        return []

    def collect(self) -> Iterator[Metric]:
        yield from of_requests(list(tally().rows()))
        yield of_plans()
        yield from of_waiting("mail", Post.objects.waiting())
        yield from of_waiting("prints", Drukwerk.objects.all())
        yield from of_the_work()


def of_requests(rows: list[Counts]) -> Iterator[Metric]:
    said = "Requests by route and class of status; - is a file or no address of ours"
    counted = CounterMetricFamily(
        "samenspel_requests", said, labels=["route", "status"]
    )
    said = "Seconds until an answer, by route"
    took = HistogramMetricFamily("samenspel_request_seconds", said, labels=["route"])
    for row in rows:
        for name, count in zip(CLASSES, row.classes, strict=True):
            if count:
                counted.add_metric([row.route, name], count)
        took.add_metric([row.route], cumulated(row.within), row.seconds)
    yield from (counted, took)


def cumulated(within: list[int]) -> list[tuple[str, float]]:
    bounds = [*map(str, BOUNDS), "+Inf"]
    return [(bound, sum(within[: at + 1])) for at, bound in enumerate(bounds)]


def of_plans() -> Metric:
    plans = GaugeMetricFamily("samenspel_plans", "Plans by status", labels=["status"])
    counted = Plan.objects.order_by().values_list("status").annotate(Count("pk"))
    for status, count in counted:
        plans.add_metric([status], count)
    return plans


def of_waiting(what: str, waiting) -> Iterator[Metric]:
    """How many, since when, and how many were given up."""
    found = waiting.aggregate(count=Count("pk"), since=Min("gevraagd_op"))
    name = f"samenspel_{what}_waiting"
    yield GaugeMetricFamily(name, f"How many {what} wait", found["count"])
    said = f"Age of the {what} that wait longest"
    yield GaugeMetricFamily(f"{name}_seconds", said, age(found["since"]))
    said, failed = f"Those of the {what} that were given up", waiting.failed().count()
    yield GaugeMetricFamily(f"samenspel_{what}_failed", said, failed)


def of_the_work() -> Iterator[Metric]:
    said = "Seconds since the work outside requests was seen; none if it never was"
    seen = GaugeMetricFamily("samenspel_heartbeat_age_seconds", said)
    if last := Hartslag.objects.last_seen():
        seen.add_metric([], age(last))
    yield seen
    said, failing = "Jobs that fail for a quarter", len(Hartslag.objects.failing())
    yield GaugeMetricFamily("samenspel_jobs_failing", said, failing)


def age(since) -> float:
    return (timezone.now() - since).total_seconds() if since else 0
