"""A gebiedscoördinator at work: does in a test what a person does in a browser."""

import json
from html import unescape

from django.test import Client
from django_otp.oath import totp

from dossier.intake import read_in
from dossier.management.commands.demo import PLANS
from dossier.submit import PLAN, Sending, next_number, submit
from matrix.models import Gebied, Gemeente
from plans.models import Plan
from tests.people.initiator import Initiator, hidden
from tests.people.staff import GEBIEDSCOORDINATOR, PASSWORD, colleague, log_in

EXAMPLES = json.loads(PLANS.read_text(encoding="utf-8"))
INBOX = "/medewerkers/"
MAIL = "a@b.example"


def sent_plan(
    gebied: str = "sleen", *, estimates=True, mail=MAIL, telefoon=None, **answers
) -> Plan:
    """A plan of the examples, with these answers instead, sent to this gebied."""
    Gemeente.objects.get()
    example = EXAMPLES[0] | {"antwoorden": EXAMPLES[0]["antwoorden"] | answers}
    plan = read_in(example | {"kenmerk": None})
    reached = {"mail": mail, "telefoon": telefoon}
    return sends(plan, gebied, estimates=estimates, **reached)


def sends(
    plan: Plan,
    gebied="sleen",
    *,
    estimates=True,
    soort=PLAN,
    mail=MAIL,
    telefoon=None,
) -> Plan:
    """The initiatiefnemer sends the plan as it is now, for the first time or again."""
    plan = Plan.objects.get(pk=plan.pk)
    sending = Sending(
        nummer=next_number(plan),
        gebied=Gebied.objects.get(slug=gebied),
        mail=mail,
        telefoon=telefoon,
        estimates=estimates,
    )
    Initiator(Client(), plan.pk).is_reached_at(mail)
    submit(plan, soort, sending)
    return Plan.objects.get(pk=plan.pk)


class Medewerker:
    """A colleague in a browser (a Django test client), past the second factor."""

    def __init__(self, *gebieden: str, groups=(GEBIEDSCOORDINATOR,), **fields):
        mine = Gebied.objects.filter(slug__in=gebieden)
        self.user = colleague(*groups, gebieden=mine, **fields)
        self.client = log_in(Client(), self.user)

    def url(self, plan: Plan, actie: str = "") -> str:
        return f"/medewerkers/plan/{plan.kenmerk}/" + (f"{actie}/" if actie else "")

    def opens(self, plan: Plan, actie: str = "", **query):
        return self.client.get(self.url(plan, actie), query_params=query)

    def sees(self, plan: Plan, actie: str = "", **query) -> str:
        return unescape(self.opens(plan, actie, **query).content.decode())

    def inbox(self, **query) -> str:
        return unescape(self.client.get(INBOX, query_params=query).content.decode())

    def form(self, plan: Plan, actie: str) -> dict:
        """The hidden fields of a form as it is drawn now."""
        return hidden(self.opens(plan, actie))

    def sends(self, plan: Plan, actie: str, form=None, **answers):
        """Fill in a form, fresh unless one was drawn before, and press its button."""
        drawn = self.form(plan, actie) if form is None else form
        return self.client.post(self.url(plan, actie), drawn | answers)

    def does(self, plan: Plan, actie: str, **answers):
        """Take a step; fails when it was not taken."""
        response = self.sends(plan, actie, **answers)
        assert response.status_code == 302, response.content.decode()
        return response


ACCOUNT = """
from matrix.models import Gebied
from staff.models import Telefoon
from tests.people.staff import colleague
gebieden = Gebied.objects.filter(slug__in={gebieden})
user = colleague("{group}", gebieden=gebieden, username="{name}", email="{email}")
print("sleutel:", Telefoon.objects.get(user=user).bin_key.hex())
"""


def at_work(
    visitor, *gebieden: str, name: str, group=GEBIEDSCOORDINATOR, mail=False
) -> "AtWork":
    """A colleague in a real browser, logged in with a password and a code."""
    about = {"name": name, "email": f"{name}@voorbeeld.nl" if mail else ""}
    code = ACCOUNT.format(gebieden=list(gebieden), group=group, **about)
    said = visitor.site.manage("shell", "-v0", "-c", code)
    key = bytes.fromhex(said.split("sleutel:")[1].split()[0])
    visitor.goes_to("/medewerkers/inloggen/")
    visitor.fills_in({"Gebruikersnaam": name, "Wachtwoord": PASSWORD})
    visitor.presses("Verder")
    visitor.fills_in({"Code": f"{totp(key):06d}"})
    visitor.presses("Inloggen")
    return AtWork(visitor)


class AtWork:
    """What a gebiedscoördinator does in a real browser, in the words of the pages."""

    def __init__(self, visitor):
        self.visitor = visitor

    def opens(self, title: str) -> None:
        """From the inbox to the page of a plan, whatever list it is on."""
        self.visitor.goes_to(INBOX)
        self.visitor.fills_in({"Zoek een plan": title})
        self.visitor.presses("Zoek")
        self.visitor.follows(title)

    def answers(self, text: str) -> None:
        """A message, typed on the page of the plan itself."""
        self.visitor.fills_in({"Wat wil je zeggen?": text})
        self.visitor.presses("Verstuur")

    def asks_at(self, slug: str, vraag: str) -> None:
        """A question at one section of the plan, by the link that stands there."""
        tab = self.visitor.tab
        link = tab.locator(f"a[href*='?scherm={slug}#']")
        with tab.expect_navigation():
            self.visitor.unfolded(link).click()
        tab.locator("details[open] textarea").fill(vraag)
        self.visitor.presses("Verstuur de vragen")

    def begins(self, deed: str) -> None:
        """To the form of a deed, by the large button or the list behind the fold."""
        tab = self.visitor.tab
        link = tab.get_by_role("link", name=deed, exact=True, include_hidden=True)
        with tab.expect_navigation():
            self.visitor.unfolded(link.first).click()

    def asks(self, **questions: str) -> None:
        """A question at each of these screens, named by their slug."""
        self.begins("Vraag een aanvulling")
        for slug, vraag in questions.items():
            field = self.visitor.tab.locator(f"textarea[name={slug}]")
            self.visitor.unfolded(field).fill(vraag)
        self.visitor.presses("Verstuur de vragen")

    def discusses(self, agreed: str) -> None:
        self.begins("Markeer als besproken")
        self.visitor.fills_in({"Wat spraken jullie af?": agreed})
        self.visitor.presses("Markeer als besproken")
