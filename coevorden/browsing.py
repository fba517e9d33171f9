"""Somebody without a browser: reads pages and sends forms, over HTTP alone."""

import re
from html import unescape
from http.cookiejar import CookieJar
from typing import NamedTuple
from urllib.error import HTTPError
from urllib.parse import urlencode, urljoin
from urllib.request import HTTPCookieProcessor, Request, build_opener

HIDDEN = re.compile(r'<input type="hidden" name="([^"]+)" value="([^"]*)"')
NAMED = re.compile(r'<(?:input|textarea|select)\b[^>]*\bname="([^"]+)"')
HEADING = re.compile(r"<h1[^>]*>(.*?)</h1>", re.DOTALL)
TAG = re.compile(r"<[^>]+>")
PATIENCE = 60  # seconds


class Received(NamedTuple):
    """What came back, at which address in the end."""

    status: int
    address: str
    body: bytes

    @property
    def text(self) -> str:
        return self.body.decode(errors="replace")

    @property
    def heading(self) -> str:
        found = HEADING.search(self.text)
        return unescape(TAG.sub("", found[1])).strip() if found else ""

    @property
    def asked(self) -> set[str]:
        return set(NAMED.findall(self.text))

    def carries(self) -> dict[str, str]:
        """What its form sends along unseen."""
        return {name: unescape(value) for name, value in HIDDEN.findall(self.text)}


class Browser:
    """Keeps its cookies, and follows where an answer sends it."""

    def __init__(self, base_url: str):
        self.base_url = base_url
        self._opener = build_opener(HTTPCookieProcessor(CookieJar()))

    def reads(self, path: str) -> Received:
        return self._asks(Request(urljoin(self.base_url, path)))  # noqa: S310 - the operator's

    def sends(self, page: Received, **typed: str) -> Received:
        """The form of this page, to the page itself."""
        form = urlencode(page.carries() | typed).encode()
        headers = {"Referer": page.address}
        return self._asks(Request(page.address, form, headers))  # noqa: S310 - as above

    def _asks(self, request: Request) -> Received:
        try:
            answer = self._opener.open(request, timeout=PATIENCE)
        except HTTPError as error:
            answer = error
        with answer:
            return Received(answer.status, answer.geturl(), answer.read())
