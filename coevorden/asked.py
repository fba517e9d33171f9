"""One line for each request, and the number by which its lines are found (OPS-04)."""

import logging
import re
import time
import uuid
from collections.abc import Callable
from dataclasses import dataclass

from django.conf import settings
from django.core.signals import request_finished
from django.db import connection

from coevorden.counter import ELSEWHERE, tally
from coevorden.logs import REQUEST_ID

LOG = logging.getLogger("verzoek")
HEADER = "X-Request-ID"
NUMBER = re.compile(r"[0-9a-f]{32}", re.ASCII)  # as nginx makes it; no token fits


@dataclass
class Counted:
    """How many there were, and how long the database took."""

    count: int = 0
    seconds: float = 0

    def __call__(self, execute: Callable, *query):
        began = time.perf_counter()
        try:
            return execute(*query)
        finally:
            self.count += 1
            self.seconds += time.perf_counter() - began


class EachAsked:
    """The outermost: also what the others refuse has its line."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        number, queries, began = number_of(request), Counted(), time.perf_counter()
        REQUEST_ID.set(number)
        with connection.execute_wrapper(queries):
            response = self.get_response(request)
        took = time.perf_counter() - began
        tell(request, response, queries, took)
        if settings.METRICS_TOKEN:
            count(route(request), response.status_code, took)
        response[HEADER] = number
        return response


def number_of(request) -> str:
    """That of our own proxy, if there is one; from others we take none."""
    given = request.headers.get(HEADER, "") if settings.NUM_PROXIES else ""
    return given if NUMBER.fullmatch(given) else uuid.uuid4().hex


def route(request) -> str:
    """The name, or the pattern of what has none; never the path with a private link."""
    found = request.resolver_match
    if not found:
        return ELSEWHERE
    return found.view_name if found.url_name else found.route


def tell(request, response, queries: Counted, seconds: float) -> None:
    facts = {
        "method": request.method,
        "route": route(request),
        "status": response.status_code,
        "ms": round(seconds * 1000, 1),
        "queries": queries.count,
        "db_ms": round(queries.seconds * 1000, 1),
    }
    said = "{method} {route} {status} in {ms} ms, {queries} queries in {db_ms} ms"
    LOG.info(said.format(**facts), extra={"facts": facts})


def count(route: str, status: int, seconds: float) -> None:
    """A full disk takes a figure away, and no answer."""
    try:
        tally().add(route, status, seconds)
    except OSError as error:
        LOG.warning("Not counted: %s", type(error).__name__)


def forget(**_signal) -> None:
    """The last to speak of a request is Django, after all that is ours."""
    REQUEST_ID.set("")


request_finished.connect(forget)
