"""Somebody with a plan who types, goes back, comes again by the link, and sends it."""

import secrets
import threading
import time
from contextlib import suppress
from html import unescape
from urllib.parse import urlsplit

from tests.chaos.actor import BROKEN, Actor, GaveUp, Tab, at_once
from tests.chaos.form import form_with
from tests.site import LINK

THINKS = (0.15, 0.5)  # seconds: of 3 to 10, a twentieth
PAGES = ("initiatief", "bereiken")
LISTS = ("belangen", "communicatie")
MOST_ROWS = 4
NUMBERS = ("aantal", "aantal_mensen")
OPENS_ANEW = ("plan", "home", "rows", "sent", "links", "mails")


class Resident(Actor):
    """Walks until told to stop."""

    def __init__(self, *told):
        super().__init__(*told)
        self.links: dict[str, str] = {}  # of each plan its private link
        self.mails: dict[str, str] = {}  # of each plan where it may be reached
        self.may_send = lambda: True

    def walks(self, is_over: threading.Event) -> None:
        while not is_over.is_set():
            with suppress(*BROKEN, GaveUp):
                self.lives_with_a_plan(is_over)

    def lives_with_a_plan(self, is_over: threading.Event) -> None:
        self.begins()
        for _deed in range(self.chance.randrange(15, 40)):
            if is_over.is_set():
                return
            with suppress(*BROKEN, GaveUp):
                self.does(self.chance.choice(DEEDS))
            time.sleep(self.chance.uniform(*THINKS))

    # What somebody may do

    def begins(self) -> None:
        self.comes_in_anew()
        _status, headers, _page = self.presses_a_button("/plan/nieuw/")
        self.plan = place_in(headers).split("/")[2]
        self.home, self.rows, self.sent = f"/plan/{self.plan}/", {}, False
        _status, _headers, page = self.presses_a_button(f"{self.home}link/")
        self.links[self.plan] = path_of_the_link(page)

    def fills_in(self) -> None:
        self.sends(self.opens(self.chance.choice(PAGES)))

    def adds_a_row(self) -> None:
        self.sends(self.opens_a_row(self.chance.choice(LISTS)))

    def goes_back(self) -> None:
        """To a page that was sent already, and changes it once more."""
        tab = self.opens(self.chance.choice(PAGES))
        self.sends(tab)
        self.sends(tab)

    def reloads(self) -> None:
        self.opens(self.chance.choice(PAGES))

    def uses_two_tabs(self) -> None:
        page = self.chance.choice(PAGES)
        first, second = self.opens(page), self.opens(page)
        self.sends(first)
        self.sends(second)

    def presses_twice(self) -> None:
        """At once: one and the same form."""
        tab = self.types(self.opens(self.chance.choice(PAGES)))
        at_once(lambda: self.presses(tab), lambda: self.presses(tab))

    def types_on_two_devices(self) -> None:
        """Together, each with a browser of its own, on the same page."""
        page, there = self.chance.choice(PAGES), self.on_another_device()
        at_once(
            lambda: self.sends(self.opens(page)), lambda: there.sends(there.opens(page))
        )

    def comes_by_the_link(self) -> None:
        self.comes_in_anew()
        self.presses_a_button(self.links[self.plan])

    def sends_the_plan(self) -> None:
        """And proves the address; until the gemeente asks, no word can be changed."""
        if self.sent or not self.may_send():
            return
        self.tells_the_least()
        _status, page = self.reads(f"{self.home}indienen/")
        form = form_with(page, "mail")
        if form is None:
            return
        mail = self.mails.setdefault(self.plan, f"p{self.plan}@voorbeeld.nl")
        form.puts("mail", mail)
        form.chooses_if_none_is("gebied")
        tab = Tab(f"{self.home}indienen/", form)
        line, _page = self.sends_until_known(
            "send", self.plan, tab, {"nummer": form["nummer"] or ""}
        )
        self.sent = line.is_acknowledged
        self.proves_the_address(mail)

    def writes_to_the_gemeente(self) -> None:
        _status, page = self.reads(self.home)
        if form := form_with(page, "tekst"):
            words = {"tekst": self.word("bericht")}
            form.puts("tekst", words["tekst"])
            tab = Tab(f"{self.home}bericht/", form)
            self.sends_until_known("message", self.plan, tab, words)

    def answers_a_question(self) -> None:
        """What was asked opened the plan again; changed, it is sent once more."""
        if self.sent:
            self.fills_in()
            self.sent = False
            self.sends_the_plan()

    # How it is done

    def on_another_device(self) -> "Resident":
        there = Resident(self.town, self.ledger, self.tally, self.chance)
        for name in OPENS_ANEW:
            setattr(there, name, getattr(self, name))
        there.presses_a_button(self.links[self.plan])
        return there

    def opens(self, page: str, rij: str = "") -> Tab:
        path = f"{self.home}{page}/" + (f"{rij}/" if rij else "")
        status, text = self.reads(path)
        form = form_with(text, "versie") if status == 200 else None
        if form is None:
            raise GaveUp(f"{status} at {path}")  # such as a plan that was sent
        return Tab(path, form, rij)

    def opens_a_row(self, name: str) -> Tab:
        mine = self.rows.setdefault(name, [])
        if len(mine) < MOST_ROWS:
            mine.append(secrets.token_hex(6))
        return self.opens(name, self.chance.choice(mine))

    def types(self, tab: Tab) -> Tab:
        """In some fields, each time something that was never typed before."""
        fields = [n for n in tab.form.texts if not n.endswith(NUMBERS)]
        return self.writes(tab, self.chance.sample(fields, max(1, len(fields) // 2)))

    def tells_the_least(self) -> None:
        """What the gemeente can't do without."""
        self.presses(self.writes(self.opens("initiatief"), ["doel", "activiteit"]))

    def writes(self, tab: Tab, names: list[str]) -> Tab:
        tab.form.chooses_if_none_is("kernen")
        tab.typed = {name: self.word(name.rpartition("-")[2]) for name in names}
        for name, words in tab.typed.items():
            tab.form.puts(name, words)
        return tab

    def word(self, name: str) -> str:
        return f"{self.plan}/{name}/{secrets.token_hex(4)}"

    def sends(self, tab: Tab) -> None:
        """Numbered as bewaren.js does: what was sent later may arrive first."""
        self.types(tab)
        tab.form.puts("beurt", str(int(tab.form["beurt"] or 0) + 1))
        self.presses(tab)

    def presses(self, tab: Tab) -> None:
        line, page = self.sends_until_known("save", self.plan, tab, self.named(tab))
        if line.status == 409:
            self.chooses(tab, page)

    def chooses(self, tab: Tab, page: str) -> None:
        """Both texts stand there: one's own whole form, or what is stored."""
        self.tally.did["meets_a_conflict"] += 1
        form = form_with(page, "versie")
        if form is None or self.chance.random() < 0.5:  # the plan was sent, or theirs
            return
        mine = Tab(tab.path, form, tab.rij)
        mine.typed = {name: form[name] or "" for name in tab.form.texts}
        self.presses(mine)

    @staticmethod
    def named(tab: Tab) -> dict[str, str]:
        """By the column, and for a row by its list and id as well."""
        if not tab.rij:
            return dict(tab.typed)
        return {
            f"{name.split('-')[0]}:{tab.rij}:{name.rpartition('-')[2]}": words
            for name, words in tab.typed.items()
        }

    def proves_the_address(self, mail: str) -> None:
        """By the link in the first mail to it, if that comes soon enough."""
        if came := self.town.mail.comes_to(mail, 5):
            words = came.get_body(("plain",)).get_content()
            path = path_of_the_link(words)
            _status, page = self.reads(path)
            if form_with(page, "csrfmiddlewaretoken"):  # not proved before
                self.presses_a_button(path)


def place_in(headers) -> str:
    """Where an answer leads to."""
    if not headers.get("Location"):
        raise GaveUp("not there")
    return headers["Location"]


def path_of_the_link(words: str) -> str:
    found = LINK.search(unescape(words))
    if found is None:
        raise GaveUp("no link")
    return urlsplit(found[0].strip('"<>')).path


DEEDS = (
    *(Resident.fills_in,) * 6,
    *(Resident.adds_a_row,) * 3,
    *(Resident.goes_back, Resident.reloads, Resident.uses_two_tabs),
    *(Resident.presses_twice, Resident.types_on_two_devices),
    *(Resident.comes_by_the_link, Resident.sends_the_plan),
    *(Resident.writes_to_the_gemeente, Resident.answers_a_question),
)
