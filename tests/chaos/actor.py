"""Whoever asks the site for something, and believes only what it says.

Every form is the one that was served. What was typed is in the ledger before it goes,
and goes again, the same, as long as nobody knows what came of it.
"""

import threading
import time
from collections import Counter
from contextlib import suppress
from dataclasses import dataclass, field
from html import unescape
from http.client import HTTPException
from random import Random

from tests.chaos.form import Form, form_with
from tests.chaos.ledger import Ledger, Line
from tests.people.someone import Someone

TRIES = 60
PAUSE = (0.1, 0.7)  # seconds, before somebody presses again
PATIENCE = 30
HANGS_UP = SENDS_SLOWLY = 0.05  # how often
BROKEN = (OSError, HTTPException)
REFUSED = (400, 403, 404, 413, 422, 429)


class GaveUp(Exception):
    """Nothing more to do here; the next deed may do better."""


@dataclass
class Tab:
    """A page as it was opened, with what was typed on it since."""

    path: str
    form: Form
    rij: str = ""
    typed: dict[str, str] = field(default_factory=dict)


@dataclass
class Tally:
    """What all of them did and met."""

    did: Counter = field(default_factory=Counter)
    answers: Counter = field(default_factory=Counter)  # "broken", or a status
    wrong: list[str] = field(default_factory=list)


class Actor:
    def __init__(self, town, ledger: Ledger, tally: Tally, chance: Random):
        self.town, self.ledger, self.tally, self.chance = town, ledger, tally, chance
        self.comes_in_anew()

    def comes_in_anew(self) -> None:
        """From somewhere else, so that nobody is counted for another."""
        numbers = (self.chance.randrange(1, 255) for _nth in range(3))
        behind = "10." + ".".join(map(str, numbers))
        told = {"patience": PATIENCE, "behind": behind}
        self.someone = Someone(*self.town.addresses, **told)

    def does(self, deed) -> None:
        self.tally.did[deed.__name__] += 1
        deed(self)

    def waits(self) -> None:
        time.sleep(self.chance.uniform(*PAUSE))

    def reads(self, path: str) -> tuple[int, str]:
        """A page; asked again as long as it does not come."""
        status, _headers, page = self.insists(
            lambda: self.asks(path), lambda status: status < 500, path
        )
        return status, page

    def presses_a_button(self, path: str):
        """One without words, such as that of a new plan or of a private link."""
        return self.insists(
            lambda: self.presses_once(path), lambda status: status < 500, path
        )

    def presses_once(self, path: str):
        """Of a page the first form, as it is shown now."""
        _status, _headers, page = self.asks(path)
        form = form_with(page, "csrfmiddlewaretoken")
        return self.asks(path, form.sent()) if form else (500, {}, "")

    def insists(self, ask, is_well, path: str):
        for _nth in range(TRIES):
            with suppress(*BROKEN):
                status, headers, page = ask()
                if is_well(status):
                    return status, headers, page
            self.waits()
        self.tally.wrong.append(f"{path}: never answered in {TRIES} tries")
        raise GaveUp(path)

    def asks(self, path: str, form=None):
        try:
            answer = self.someone.asks(path, form)
        except BROKEN:
            self.tally.answers["broken"] += 1
            raise
        self.tally.answers[answer[0]] += 1
        self.sees_no_fault(path, *answer[::2])
        return answer

    def sees_no_fault(self, path: str, status: int, page: str) -> None:
        """I7: whatever breaks, the page is one for people."""
        if status == 500 or "Traceback" in page:
            self.tally.wrong.append(f"{status} at {path}: {page[-300:]!r}")

    def sends_until_known(
        self, what: str, of: str, tab: Tab, fields: dict[str, str]
    ) -> tuple[Line, str]:
        """The line of the answer that came at last, and its page."""
        key = tab.form["sleutel"] or ""
        for nth in range(TRIES):
            line = self.ledger.sends(what, of, fields, key)
            page = self.tries(line, tab, first=nth == 0)
            if line.status and line.status < 500:
                return line, page
            self.waits()
        self.tally.wrong.append(f"{tab.path}: not stored in {TRIES} tries")
        raise GaveUp(tab.path)

    def tries(self, line: Line, tab: Tab, *, first: bool) -> str:
        try:
            status, _headers, page = self.sends_in_some_way(tab, first)
        except BROKEN:
            self.tally.answers["broken"] += 1
            self.ledger.breaks(line)
            return ""
        self.tally.answers[status] += 1
        self.ledger.ends(line, status)
        self.sees_no_fault(tab.path, status, page)
        self.finds_each_word(line, tab, page)
        return page

    def sends_in_some_way(self, tab: Tab, first: bool):
        """Now and then slowly, and now and then gone before the answer."""
        sent, dice = tab.form.sent(actie="verder"), self.chance.random()
        if first and dice < HANGS_UP:
            self.someone.hangs_up_on(tab.path, sent)
            raise ConnectionError
        if first and dice < HANGS_UP + SENDS_SLOWLY:
            return self.someone.sends_slowly(tab.path, sent, 0.5)
        return self.someone.asks(tab.path, sent)

    def finds_each_word(self, line: Line, tab: Tab, page: str) -> None:
        """REL-D05: what was not stored comes back with the page."""
        shown = unescape(page)
        gone = [word for word in line.fields.values() if word not in shown]
        if line.status >= 400 and gone and line.what != "send":
            self.tally.wrong.append(f"{line.status} at {tab.path}: without {gone[0]}")
        if line.status in REFUSED:
            self.tally.wrong.append(
                f"{line.status} at {tab.path}: refused {line.fields}"
            )


def at_once(*deeds) -> None:
    threads = [threading.Thread(target=quietly, args=(deed,)) for deed in deeds]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()


def quietly(deed) -> None:
    with suppress(*BROKEN, GaveUp):
        deed()
