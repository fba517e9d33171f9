"""A private link, and a name with which a colleague logs in."""

from django.test import Client

from plans.beginning import begin
from plans.links import token
from tests.inputs import Kind


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

KINDS = {"a private link": Kind("the address bar", opened, LINK, stored=True)}
