"""A person at the real server, without a browser: keeps cookies, reads and sends forms.

Where the same site stands at more addresses, each request goes to any of them.
"""

import random
import time
from contextlib import closing
from http.client import HTTPConnection
from http.cookies import SimpleCookie
from urllib.parse import urlencode, urlsplit

from tests.people.initiator import FIELD
from tests.site import PATIENCE

FORM = {"Content-Type": "application/x-www-form-urlencoded"}


class Someone:
    def __init__(self, *addresses: str, patience: float = PATIENCE, behind: str = ""):
        """`behind` is what a proxy says of where this person is."""
        self.netlocs = [urlsplit(address).netloc for address in addresses]
        self.patience = patience
        self.says = FORM | ({"X-Forwarded-For": behind} if behind else {})
        self.cookies = SimpleCookie()

    def asks(self, path: str, form: dict | list | None = None):
        """(status, headers, text) of a GET, or of a POST when there is a form."""
        with closing(self._connected()) as connection:
            self._sends(connection, path, form)
            response = connection.getresponse()
            for cookie in response.headers.get_all("Set-Cookie", ()):
                self.cookies.load(cookie)
            return response.status, response.headers, response.read().decode()

    def hangs_up_on(self, path: str, form: dict | list) -> None:
        """Sends it whole, and never hears what came of it."""
        with closing(self._connected()) as connection:
            self._sends(connection, path, form)

    def sends_slowly(self, path: str, form: dict | list, seconds: float):
        """In two halves, with so much time between them."""
        body = urlencode(form).encode()
        with closing(self._connected()) as connection:
            connection.putrequest("POST", path)
            for name, value in self._headers.items():
                connection.putheader(name, value)
            connection.putheader("Content-Length", str(len(body)))
            connection.endheaders(body[: len(body) // 2])
            time.sleep(seconds)
            connection.send(body[len(body) // 2 :])
            response = connection.getresponse()
            return response.status, response.headers, response.read().decode()

    def presses(self, path: str, **typed):
        """Send the form of a page, as it is shown now."""
        _status, _headers, page = self.asks(path)
        return self.asks(path, dict(FIELD.findall(page)) | typed)

    def _connected(self) -> HTTPConnection:
        return HTTPConnection(random.choice(self.netlocs), timeout=self.patience)  # noqa: S311 - no secret

    def _sends(self, connection, path, form) -> None:
        body = urlencode(form) if form is not None else None
        method = "GET" if form is None else "POST"
        connection.request(method, path, body, self._headers)

    @property
    def _headers(self) -> dict[str, str]:
        jar = "; ".join(f"{n}={c.value}" for n, c in self.cookies.items())
        return self.says | {"Cookie": jar}
