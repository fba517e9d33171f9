"""python -m tests.likeness FOLDER: all that the demo plans show, as text to compare.

Every screen, plan page, version, JSON and PDF is asked for as a browser does, so that
`diff -r` of two folders tells whether two checkouts say the same. What is random, and
the time of day, is made the same first. The PDFs take minutes; `--no-pdf` skips them.
"""

import json
import os
import re
import sys
from html.parser import HTMLParser
from io import StringIO
from pathlib import Path

OPEN = re.compile(r"(SP-\d{4}-\w{5})  .*\n.*?(/open/\S+)")
RANDOM = (
    (re.compile(r"\b[0-9a-f]{32}\b"), "SLEUTEL"),
    (re.compile(r"\b\w{64}\b"), "TOKEN"),
    (re.compile(r"\b(?:[A-Z0-9]{4}-){2}[A-Z0-9]{4}\b"), "CODE"),
    (re.compile(r"\b\d\d:\d\d(:\d\d\.\d+\+\d\d:\d\d)?\b"), "TIJD"),
    (re.compile(r"\b(?=\d*[a-f])(?=[a-f]*\d)[0-9a-f]{12}\b"), "RIJ"),
)
SAID = {"input": ("name", "value", "checked"), "a": ("href",), "button": ("value",)}
EDITIONS = ("eigen", "gedeeld", "publiek")


def main(folder: Path, *, pdf: bool) -> None:
    _alone()
    from django.core.management import call_command  # noqa: PLC0415 - after set-up

    folder.mkdir(parents=True, exist_ok=True)
    for command in ("migrate", "laad_matrix", "laad_groepen"):
        call_command(command, verbosity=0, stdout=StringIO())
    links = StringIO()
    call_command("demo", stdout=links)
    for kenmerk, link in OPEN.findall(links.getvalue()):
        for name, text in _told(link, pdf=pdf):
            (folder / f"{kenmerk}-{name}.txt").write_text(text, "utf-8")


def _alone() -> None:
    """A database in the memory, and settings that are the same everywhere."""
    os.environ["DJANGO_SETTINGS_MODULE"] = "coevorden.settings"
    os.environ["DATABASE_URL"] = "sqlite://:memory:"
    import django  # noqa: PLC0415 - it reads the settings

    django.setup()
    from django.conf import settings  # noqa: PLC0415
    from django.core.management import call_command  # noqa: PLC0415

    settings.ALLOWED_HOSTS = ["testserver"]
    call_command("collectstatic", interactive=False, verbosity=0)


def _told(link: str, *, pdf: bool):
    """(name, text) of everything that one plan shows."""
    from django.test import Client  # noqa: PLC0415

    browser = Client()
    home = browser.post(link)["Location"]
    yield "plan", _page(browser, home)
    for slug in _screens():
        yield f"scherm-{slug}", _page(browser, f"{home}{slug}/")
    yield "json", _file(browser, f"{home}plan.json")
    if pdf:
        yield from _papers(browser, home)
    yield "indienen", _page(browser, f"{home}indienen/")
    _send(browser, f"{home}indienen/")
    yield "ingediend", _page(browser, home)
    yield "versie", _page(browser, f"{home}versies/1/")
    if pdf:
        yield from _prints(browser, home)


def _screens() -> list[str]:
    from wizard.flow import STEPS  # noqa: PLC0415

    return [step.slug for step in STEPS]


def _papers(browser, home: str):
    for soort in ("plan", "verslag"):
        for version in EDITIONS:
            address = f"{home}{soort}.pdf?versie={version}"
            yield f"{soort}-{version}", _paper(browser, address)


def _prints(browser, home: str):
    for version in EDITIONS:
        yield f"versie-{version}", _paper(browser, f"{home}versies/1/{version}.pdf")


def _send(browser, address: str) -> None:
    shown = browser.get(address).content.decode()
    gebied = re.search(r'name="gebied"[^>]*value="([^"]+)"', shown)
    form = {"nummer": "1", "mail": "a@b.nl", "inschattingen": "ja"}
    form |= {"gebied": gebied[1]} if gebied else {}
    browser.post(address, form)


def _page(browser, address: str) -> str:
    answer = browser.get(address)
    seen = Seen()
    seen.feed(answer.content.decode())
    head = f"{answer.status_code} {answer.get('Location', '')}"
    return _same("\n".join([head, *seen.lines, ""]))


def _file(browser, address: str) -> str:
    told = browser.get(address).json()
    return _same(json.dumps(told, ensure_ascii=False, indent=1, sort_keys=True))


def _paper(browser, address: str) -> str:
    from tests.pdf_checks import attachments_of, text_of  # noqa: PLC0415

    answer = browser.get(address)
    if answer.status_code != 200:
        return f"{answer.status_code}\n"
    told = attachments_of(answer.content).values()
    files = [content.decode("utf-8", "surrogatepass") for content in told]
    return _same("\n".join([text_of(answer.content), *files]))


def _same(text: str) -> str:
    for pattern, word in RANDOM:
        text = pattern.sub(word, text)
    return text


class Seen(HTMLParser):
    """What a page says, a line for each piece, and what its form would send."""

    def __init__(self):
        super().__init__()
        self.lines, self.hidden = [], 0

    def handle_starttag(self, tag, attrs):
        self.hidden += tag in ("style", "script")
        held = dict(attrs)
        if tag in SAID and held.get("name") != "csrfmiddlewaretoken":
            says = [f"{n}={held[n]}" for n in SAID[tag] if n in held]
            self.lines.append(f"[{' '.join([tag, *says])}]")

    def handle_endtag(self, tag):
        self.hidden -= tag in ("style", "script")

    def handle_data(self, data):
        if not self.hidden and (words := " ".join(data.split())):
            self.lines.append(words)


if __name__ == "__main__":
    main(Path(sys.argv[1]), pdf="--no-pdf" not in sys.argv)
