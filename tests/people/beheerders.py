"""Beheerders: how they come to be and how they log in, here and nowhere else."""

from html.parser import HTMLParser

from django.contrib.auth.models import Permission, User
from django.test import Client

from tests.people.staff import BEHEERDER, colleague, log_in

COMES_IN = """
from django.conf import settings
from django.test import Client
from tests.people.beheerders import there_is
from tests.people.staff import log_in
client = log_in(Client(), there_is("{name}"))
print("sessie:", client.cookies[settings.SESSION_COOKIE_NAME].value)
"""


def make(name: str) -> User:
    """A colleague in the group that may change the matrix."""
    return colleague(BEHEERDER, username=name)


def there_is(name: str) -> User:
    """The same colleague, however many tests on one site ask."""
    return User.objects.filter(username=name).first() or make(name)


def permission(named: str) -> Permission:
    app, codename = named.split(".")
    return Permission.objects.get(content_type__app_label=app, codename=codename)


def logged_in(user: User) -> Client:
    return log_in(Client(), user)


def logs_in(visitor, name: str) -> None:
    """In a real browser; ends on the first page of the beheer."""
    said = visitor.site.manage("shell", "-v0", "-c", COMES_IN.format(name=name))
    key = said.split("sessie:")[1].strip()
    cookie = {"name": "sessie", "value": key, "url": visitor.site.url}
    visitor.browser.add_cookies([cookie])
    visitor.goes_to("/beheer/")


class Beheerder:
    """Somebody of the beheer: opens a page, changes something, sends it."""

    def __init__(self, name: str):
        self.user = make(name)
        self.client = logged_in(self.user)

    def sees(self, address: str) -> str:
        response = self.client.get(address)
        assert response.status_code == 200
        return response.content.decode()

    def form(self, address: str) -> dict[str, list[str]]:
        """What a browser would send from this page, unchanged."""
        return Fields(self.sees(address)).found

    def sends(self, address: str, form=None, **changed):
        """The form of this page, or the one opened before, with these answers."""
        form = self.form(address) if form is None else form
        return self.client.post(address, form | changed)


class Fields(HTMLParser):
    """Every field of a page with what it holds, as a browser reads it."""

    def __init__(self, html: str):
        super().__init__()
        self.found: dict[str, list[str]] = {}
        self._typed_in = self._chosen_in = None
        self.feed(html)

    def handle_starttag(self, tag, attrs):
        given = dict(attrs)
        if tag == "textarea":
            self._typed_in = given["name"]
            self.found[self._typed_in] = [""]
        if tag == "select":
            self._chosen_in = given["name"]
        if tag == "option" and "selected" in given and self._chosen_in:
            self.found[self._chosen_in] = [given.get("value") or ""]
        if tag == "input" and "name" in given:
            box = given.get("type") in ("checkbox", "radio")
            sent = "checked" in given or not box
            if sent and given["name"] != "csrfmiddlewaretoken":
                values = self.found.setdefault(given["name"], [])
                values.append(given.get("value") or ("on" if box else ""))

    def handle_endtag(self, tag):
        if tag == "textarea":
            self._typed_in = None

    def handle_data(self, data):
        if self._typed_in:
            self.found[self._typed_in][0] += data.removeprefix("\n")
