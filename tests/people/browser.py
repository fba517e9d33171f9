"""A browser in which a colleague comes in, or does not; and the doors there are."""

from django.conf import settings
from django.contrib.auth.models import User
from django.test import Client

from tests.people.staff import PASSWORD, code_of


class Door:
    """The addresses on the way in and out."""

    LOGIN = "/medewerkers/inloggen/"
    CODE = "/medewerkers/inloggen/code/"
    SET_UP = "/medewerkers/inloggen/instellen/"
    ACCOUNT = "/medewerkers/account/"
    LOGOUT = "/medewerkers/uitloggen/"


class Browser(Client):
    """A test client that knows both steps in."""

    def gives_password(self, user: User, password=PASSWORD, where=Door.LOGIN):
        return self.post(where, {"naam": user.username, "wachtwoord": password})

    def logs_in(self, user: User, **late):
        self.gives_password(user)
        return self.post(Door.CODE, {"code": code_of(user, **late)})

    def fails(self, user: User, times=1, **where):
        """The last of so many answers to a wrong password."""
        wrong = {"naam": user.username, "wachtwoord": "fout"}
        return [self.post(Door.LOGIN, wrong, **where) for _ in range(times)][-1]

    @property
    def is_inside(self) -> bool:
        return self.get(Door.ACCOUNT).status_code == 200

    @property
    def key(self) -> str:
        """What the cookie of the session says."""
        return self.cookies[settings.SESSION_COOKIE_NAME].value
