"""How many requests there were and how long they took, over all processes together.

One small file that all servers on this machine add to, a row for each route. It is
named after its rows, so a version with other routes counts anew.
"""

import fcntl
import os
import threading
from array import array
from bisect import bisect_left
from collections.abc import Iterator
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple

from django.conf import settings
from django.urls import URLResolver, get_resolver

ELSEWHERE = "-"  # static files, and what is no address of ours
CLASSES = ("1xx", "2xx", "3xx", "4xx", "5xx")
BOUNDS = (0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0)  # seconds
WIDTH = len(CLASSES) + len(BOUNDS) + 1 + 1  # over the last bound; microseconds in all
BYTES = WIDTH * array("q").itemsize


class Counts(NamedTuple):
    route: str
    classes: list[int]
    within: list[int]  # each bound, and longer
    seconds: float


class Tally:
    """Rows of numbers in a file; who adds to one locks it, threads included."""

    def __init__(self, file: Path, routes: list[str]):
        self._at = {route: at for at, route in enumerate(routes)}
        self._file = os.open(file, os.O_RDWR | os.O_CREAT, 0o600)
        self._one_thread = threading.Lock()

    def add(self, route: str, status: int, seconds: float) -> None:
        at = self._at.get(route, self._at[ELSEWHERE])
        with self._one_thread:
            fcntl.lockf(self._file, fcntl.LOCK_EX, BYTES, at * BYTES)
            try:
                self._add(at, status, seconds)
            finally:
                fcntl.lockf(self._file, fcntl.LOCK_UN, BYTES, at * BYTES)

    def _add(self, at: int, status: int, seconds: float) -> None:
        numbers = self._numbers(at)
        numbers[status // 100 - 1] += 1
        numbers[len(CLASSES) + bisect_left(BOUNDS, seconds)] += 1
        numbers[-1] += round(seconds * 1_000_000)
        os.pwrite(self._file, numbers.tobytes(), at * BYTES)

    def rows(self) -> Iterator[Counts]:
        """Of the routes that were asked."""
        for route, at in self._at.items():
            numbers = self._numbers(at).tolist()
            classes, within = numbers[: len(CLASSES)], numbers[len(CLASSES) : -1]
            if any(classes):
                yield Counts(route, classes, within, numbers[-1] / 1_000_000)

    def _numbers(self, at: int) -> array:
        read = os.pread(self._file, BYTES, at * BYTES)
        return array("q", read.ljust(BYTES, b"\0"))


@cache
def tally() -> Tally:
    """That of this program; those of other versions go."""
    known = [ELSEWHERE, *sorted(set(routes(get_resolver())))]
    named = sha256(repr((known, BOUNDS)).encode()).hexdigest()[:12]
    file = settings.VAR / f"figures-{named}"
    for older in set(settings.VAR.glob("figures-*")) - {file}:
        older.unlink(missing_ok=True)
    return Tally(file, known)


def routes(resolver: URLResolver, rooms: str = "", path: str = "") -> Iterator[str]:
    """Each by its name as coevorden.asked tells it, else by its pattern."""
    for each in resolver.url_patterns:
        here = path + str(each.pattern)
        if isinstance(each, URLResolver):
            room = f"{rooms}{each.namespace}:" if each.namespace else rooms
            yield from routes(each, room, here)
        else:
            yield f"{rooms}{each.name}" if each.name else here
