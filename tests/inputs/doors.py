"""A private link, and the name with which a colleague logs in."""

from django.test import Client

from plans.beginning import begin
from plans.links import token
from tests.inputs import Kind
from tests.people.staff import PASSWORD, colleague


def opened(typed: str) -> str:
    """What a browser gets at this address, where … is the token of a plan."""
    address = typed.replace("…", token(begin()))
    return "asks to open" if Client().get(address).status_code == 200 else "not there"


LINK = {
    "/open/…/": "asks to open", "/open/…/?fbclid=123": "asks to open",
    "/open/…x/": "not there", "/open/x…/": "not there", "/open/…=/": "asks to open",
    "/open/…/.": "asks to open", "/open/…)./": "asks to open",
    "/open/" + "a" * 5000 + "/": "not there", "/open/%00/": "not there",
    "/meelezen/…/": "not there",
}  # fmt: skip

NAME = {
    "collega-jansen": "goes on", "Collega-Jansen": "goes on",
    "COLLEGA-JANSEN": "goes on", " collega-jansen ": "goes on",
    "collega-jansen\u200b": "goes on", "\u202acollega-jansen\u202c": "goes on",
    "\uff43ollega-jansen": "goes on", "collega\u2011jansen": "goes on",
    "collega\u2013jansen": "goes on", "collega-jansen\u00a0": "goes on",
    "collega jansen": "sent back", "collega-janse": "sent back", "": "sent back",
    "collega-jansen\x00": "goes on", "\u200b": "sent back",
}  # fmt: skip


def known(typed: str) -> str:
    """What the login page does with this name and the right password."""
    colleague(username="collega-jansen")
    sent = {"naam": typed, "wachtwoord": PASSWORD}
    response = Client().post("/medewerkers/inloggen/", sent)
    return "goes on" if response.status_code == 302 else "sent back"


KINDS = {
    "a private link": Kind("the address bar", opened, LINK, stored=True),
    "a name at login": Kind("medewerkers: inloggen", known, NAME, stored=True),
}
