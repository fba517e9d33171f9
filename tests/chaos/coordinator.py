"""A gebiedscoördinator: picks up what comes in, asks, answers, and writes notes."""

import re
import secrets
import threading
import time
from contextlib import suppress
from html import unescape

from django.conf import settings

from tests.chaos.actor import BROKEN, Actor, GaveUp, Tab
from tests.chaos.form import form_with

THINKS = (0.5, 1.5)
PLAN = re.compile(r"/medewerkers/plan/([\w-]+)/")
LISTS = ("nieuw", "op-tijd", "van-mij", "inwoner")
ENTERS = """
from django.test import Client
from matrix.models import Gebied
from tests.people.staff import GEBIEDSCOORDINATOR, colleague, log_in
user = colleague(GEBIEDSCOORDINATOR, gebieden=Gebied.objects.all(), username="{name}")
from django.conf import settings
print("sessie:", log_in(Client(), user).cookies[settings.SESSION_COOKIE_NAME].value)
"""


class Coordinator(Actor):
    def __init__(self, name: str, *told):
        self.name = name
        super().__init__(*told)

    def comes_in_anew(self) -> None:
        super().comes_in_anew()
        said = self.town.manage("shell", "-v0", "-c", ENTERS.format(name=self.name))
        session = said.split("sessie:")[1].split()[0]
        self.someone.cookies[settings.SESSION_COOKIE_NAME] = session

    def walks(self, is_over: threading.Event) -> None:
        while not is_over.is_set():
            with suppress(*BROKEN, GaveUp):
                self.takes_a_plan()
                self.does(self.chance.choice(DEEDS))
            time.sleep(self.chance.uniform(*THINKS))

    def takes_a_plan(self) -> None:
        """Any of those on a list."""
        _status, page = self.reads(f"/medewerkers/?lijst={self.chance.choice(LISTS)}")
        found = sorted(set(PLAN.findall(unescape(page))))
        if not found:
            raise GaveUp("no plan here")
        self.plan = self.chance.choice(found)
        self.home = f"/medewerkers/plan/{self.plan}/"

    # What she may do

    def picks_up(self) -> None:
        self.does_a_deed("pak-op")

    def asks_for_more(self) -> None:
        self.does_a_deed("vraag-aanvulling", "doel")

    def answers(self) -> None:
        self.does_a_deed("schrijf", "tekst")

    def writes_a_note(self) -> None:
        self.does_a_deed("noteer", "tekst")

    def does_a_deed(self, actie: str, field: str = "") -> None:
        """On the form as it is drawn now; who is too late reads so."""
        path = f"{self.home}{actie}/"
        status, page = self.reads(path)
        form = form_with(page, "sleutel") if status == 200 else None
        if form is None:
            raise GaveUp(f"{status} at {path}")
        words = f"{self.plan}/{actie}/{secrets.token_hex(4)}"
        if field:
            form.puts(field, words)
        typed = {actie: words} if field else {}
        self.sends_until_known("deed", self.plan, Tab(path, form), typed)


DEEDS = (
    Coordinator.picks_up,
    *(Coordinator.asks_for_more, Coordinator.answers) * 2,
    Coordinator.writes_a_note,
)
