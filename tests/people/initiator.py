"""A person with a plan: does in a test what a person does in a browser."""

import re
from html import unescape

from django.test import Client
from django.utils import timezone

from plans.links import token
from plans.models import Plan
from wizard.flow import STEP
from wizard.journey import Journey
from wizard.screens import SCREENS
from wizard.source import Live

FIELD = re.compile(r'<input type="hidden" name="([^"]+)" value="([^"]*)"')


def hidden(response) -> dict:
    """The hidden fields of a page, as a browser would send them back."""
    return {n: unescape(v) for n, v in FIELD.findall(response.content.decode())}


class Initiator:
    """Somebody with a plan that is open in a browser (a Django test client)."""

    def __init__(self, client, pk: int):
        self.client, self.pk = client, pk

    @classmethod
    def with_a_new_plan(cls, client, **query):
        response = client.post("/plan/nieuw/", query_params=query)
        return cls(client, int(response["Location"].split("/")[2]))

    @property
    def plan(self) -> Plan:
        return Plan.objects.select_related("gemeente").get(pk=self.pk)

    def is_reached_at(self, address: str) -> None:
        """Gave this address, and proved that it is theirs."""
        reached = {"mail": address, "mail_bewezen_op": timezone.now()}
        Plan.objects.filter(pk=self.pk).update(**reached)

    @property
    def journey(self) -> Journey:
        return Journey(Live(self.plan))

    def url(self, scherm: str = "") -> str:
        return f"/plan/{self.pk}/{scherm}/" if scherm else f"/plan/{self.pk}/"

    def opens(self, scherm: str = ""):
        """The page that a screen stands on, or any other address of the plan."""
        at = STEP[scherm].page if scherm in STEP else scherm
        return self.client.get(self.url(at))

    def sees(self, scherm: str = "") -> str:
        """The text of a page as served."""
        return unescape(self.opens(scherm).content.decode())

    def form(self, scherm: str) -> dict:
        """The hidden fields of one screen as it is now; of a list, all its rows."""
        return hidden(self.opens(scherm)) | {"schermen": scherm} | self._ids(scherm)

    def _ids(self, scherm: str) -> dict:
        """The rows of a list as their own pages send them, in one form."""
        kind = SCREENS.get(scherm)
        lines = kind.lines(self.journey) if kind and kind.grows else ()
        return {f"{kind.rows}-{at}-id": id for at, id in enumerate(lines)}

    def sends(self, scherm: str, actie: str = "verder", **answers):
        """Fill in a fresh form and press a button."""
        return self.client.post(
            self.url(scherm), self.form(scherm) | answers | {"actie": actie}
        )

    def goes_on(self, page: str, **answers):
        """Press Verder on a whole page, with all the screens that stand on it."""
        sent = hidden(self.opens(page)) | self._ids(page) | answers
        return self.client.post(self.url(page), sent | {"actie": "verder"})

    def fills_in(self, scherm: str, **answers):
        """Fill in and go on; fails when the screen did not accept it."""
        response = self.sends(scherm, **answers)
        assert response.status_code == 302, response.content.decode()
        return response

    def adds(self, scherm: str, **answers):
        """A new row of a list, on a page of its own; its id."""
        rij = self.goes_to(self.sends(scherm, "erbij"))
        assert self.goes_to(self.changes(rij, **answers)) == scherm
        return rij.rpartition("/")[2]

    def changes(self, rij: str, actie: str = "klaar", **answers):
        """Fill in a row that is opened: "belangen/<id>"."""
        page = self.opens(rij)
        [form] = page.context["screen"].forms
        shown = {
            name: value for name, value in form.as_data(form.initial).items() if value
        }
        cells = {form.add_prefix(name): value for name, value in answers.items()}
        sent = hidden(page) | shown | cells | {f"{form.prefix}-id": form.id}
        return self.client.post(self.url(rij), sent | {"actie": actie})

    def sees_rows(self, scherm: str) -> str:
        """The pages of all rows of a list, opened one after another."""
        ids = re.findall(r'value="rij:(\w+)"', self.sees(scherm))
        return "".join(self.sees(f"{scherm}/{id}") for id in ids)

    def rows(self, name: str) -> list:
        """The stored rows of a list, in order."""
        return self.journey.rows(name)

    def lists(self, scherm: str, *rows: dict, actie: str = "verder"):
        """Send exactly these rows, in this order, on a fresh form."""
        form = self.form(scherm)
        sent = {name: form[name] for name in ("versie", "sleutel")}
        name = STEP[scherm].rows
        for at, row in enumerate(rows):
            sent |= {f"{name}-{at}-{cell}": value for cell, value in row.items()}
        return self.client.post(self.url(scherm), sent | {"actie": actie})

    def goes_to(self, response) -> str:
        """The slug that an answer leads to; empty for the plan page."""
        assert response.status_code == 302, response.content.decode()
        return response["Location"].split("#")[0].removeprefix(self.url()).strip("/")

    def on_another_device(self) -> "Initiator":
        """The same plan, opened with its private link in another browser."""
        there = Initiator(Client(), self.pk)
        there.client.post(f"/open/{token(self.plan)}/")
        return there

    def exported(self) -> dict:
        """The plan as JSON, as it is downloaded."""
        return self.client.get(f"{self.url()}plan.json").json()
