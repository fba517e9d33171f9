"""The whole job on a server that runs, as an inwoner does it; nothing stays (OPS-09).

It sends nothing to the gemeente, asks for no mail, and erases the plan that it made,
also when something failed halfway.
"""

import re
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from urllib.error import URLError
from urllib.parse import urljoin, urlsplit

from coevorden.browsing import Browser, Received

TITLE = "Rooktest, mag weg"
ANSWERS = {
    "titel": TITLE,
    "doel": "Nagaan of alles werkt.",
    "wat_kan_anders": "plek",
    "interesse": "ja",
    "tijd": "ja",
    "route": "kort",
}
MOST_SCREENS = 30
PLAN = re.compile(r"/plan/\d+/")


class WentWrong(Exception):
    """Something is not as it must be; which, in words for whoever runs the server."""


@dataclass(frozen=True)
class Passed:
    what: str
    seconds: float


class SmokeTest:
    """Each step as soon as it is done; raises WentWrong at the first that fails."""

    def __init__(self, base_url: str):
        self.browser = Browser(base_url)
        self.plan = ""

    def run(self) -> Iterator[Passed]:
        try:
            yield from self._walk()
        finally:
            if self.plan:
                yield self._timed("Het plan wissen", self._erase)

    def _walk(self) -> Iterator[Passed]:
        yield self._timed("De site antwoordt", lambda: self._reads("/healthz/ready"))
        yield self._timed("Een plan beginnen", self._begin)
        for number in range(MOST_SCREENS):
            if self._is_home:
                break
            said = f"Scherm {number + 1}: {self.page.heading}"
            yield self._timed(said, self._answer)
        yield self._timed("Alle antwoorden nakijken", self._check)
        yield self._timed("De PDF van het concept maken", self._print)

    def _timed(self, what: str, does: Callable[[], object]) -> Passed:
        began = time.monotonic()
        try:
            does()
        except (WentWrong, URLError, OSError) as error:
            raise WentWrong(f"{what}: {error}") from error
        return Passed(what, time.monotonic() - began)

    def _reads(self, path: str) -> Received:
        return expect(self.browser.reads(path))

    def _begin(self) -> None:
        first = self._reads("/plan/nieuw/")
        self.page = expect(self.browser.sends(first))
        found = PLAN.match(urlsplit(self.page.address).path)
        self.plan = found[0] if found else ""
        expect(self.page, self.plan, "er kwam geen plan")

    def _answer(self) -> None:
        """What is asked and known; the rest stays open, as on the short road it may."""
        known = {name: ANSWERS[name] for name in self.page.asked & ANSWERS.keys()}
        after = expect(self.browser.sends(self.page, actie="verder", **known))
        expect(after, after.address != self.page.address, "het scherm blijft staan")
        self.page = after

    def _check(self) -> None:
        expect(self.page, self._is_home, "het korte plan komt niet tot een eind")
        page = self._reads(urljoin(self.plan, "antwoorden/"))
        expect(page, TITLE in page.text, "het antwoord staat er niet")

    @property
    def _is_home(self) -> bool:
        return urlsplit(self.page.address).path == self.plan

    def _print(self) -> None:
        paper = self._reads(urljoin(self.plan, "plan.pdf"))
        expect(paper, paper.body.startswith(b"%PDF"), "dit is geen PDF")

    def _erase(self) -> None:
        expect(self.browser.sends(self._reads(urljoin(self.plan, "wissen/"))))
        if self.browser.reads(self.plan).status != 404:
            raise WentWrong("het plan is er nog")


def expect(page: Received, holds: object = True, otherwise: str = "") -> Received:
    """The page, if it came and this holds of it."""
    if page.status != 200:
        raise WentWrong(f"antwoord {page.status} in plaats van 200")
    if not holds:
        raise WentWrong(otherwise)
    return page
