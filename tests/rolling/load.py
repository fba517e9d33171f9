"""Who reads and saves all the time, and what went wrong for them."""

import itertools
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from html import unescape
from http.cookies import SimpleCookie
from urllib.parse import urlencode

from tests.people.initiator import hidden
from tests.proxy import HOST, Proxy
from tests.rolling.pair import Pair


class Reader:
    """With a plan of its own: reads a page, saves it, reads that it is there."""

    def __init__(self, proxy: Proxy):
        self.proxy, self.cookies = proxy, SimpleCookie()
        self.last = ""
        began = self.asks("/plan/nieuw/", hidden(self.asks("/plan/nieuw/")))
        self.page = began.headers["Location"]

    def asks(self, path: str, form: dict | None = None):
        cookies = "; ".join(f"{n}={m.value}" for n, m in self.cookies.items())
        headers = {"Cookie": cookies, "Referer": f"https://{HOST}{path}"}
        if form is None:
            answer = self.proxy.asks(path, **headers)
        else:
            headers["Content-Type"] = "application/x-www-form-urlencoded"
            answer = self.proxy.asks(path, "POST", urlencode(form), **headers)
        for line in answer.headers.get_all("Set-Cookie", ()):
            self.cookies.load(line)
        return answer

    def reads(self):
        answer = self.asks(self.page)
        assert answer.status == 200, answer.status
        assert self.last in unescape(answer.content.decode()), "a save is lost"
        return answer

    def saves(self, page, words: str) -> None:
        form = hidden(page) | {"titel": words, "actie": "verder"}
        answer = self.asks(self.page, form)
        assert answer.status == 302, answer.status
        self.last = words


@dataclass
class Load:
    """So many requests, by so many readers at a time."""

    proxy: Proxy
    requests: int
    readers: int = 6
    done: int = 0
    failed: list[str] = field(default_factory=list)
    took: list[float] = field(default_factory=list)
    over: threading.Event = field(default_factory=threading.Event)

    def run(self) -> None:
        try:
            with ThreadPoolExecutor(self.readers) as pool:
                list(pool.map(self._goes_on, range(self.readers)))
        finally:
            self.over.set()

    def _goes_on(self, _which: int) -> None:
        reader = Reader(self.proxy)
        for number in itertools.count():
            if self.done >= self.requests:
                return
            page = self._counted(reader.reads)
            if page:
                self._counted(reader.saves, page, f"Woord {number}.")

    def _counted(self, asks, *given):
        began = time.monotonic()
        try:
            return asks(*given)
        except (AssertionError, OSError) as error:
            self.failed.append(f"{asks.__name__}: {type(error).__name__} {error}")
            return None
        finally:
            self.done += 1
            self.took.append(time.monotonic() - began)


def restarted_under(load: Load, servers: Pair, at_most: int | None = None) -> int:
    """One after the other, until all was asked; how often."""
    working = threading.Thread(target=load.run)
    working.start()
    times = 0
    while not load.over.is_set() and times != at_most:
        (servers.first, servers.second)[times % 2].restart()
        times += 1
    working.join()
    return times
