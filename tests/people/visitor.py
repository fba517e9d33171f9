"""A person in a browser: reads labels, fills in, presses buttons, looks at the result.

Whatever the browser complains of on the way is kept, and no test passes with it.
"""

import re
import shutil
from contextlib import contextmanager
from urllib.parse import urlsplit

from playwright.sync_api import Browser, BrowserContext, Locator, Page, sync_playwright

from wizard.screens import SCREENS

CHROMIUM = {
    "executable_path": shutil.which("chromium-headless-shell")
    or shutil.which("chromium"),
    "chromium_sandbox": False,
    "args": [
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
    ],
}


@contextmanager
def chromium():
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(**CHROMIUM)
        yield browser
        browser.close()


def beginning(words: str) -> re.Pattern:
    """A name that begins with these words; a tile also tells what its word means."""
    return re.compile(rf"^\s*{re.escape(words)}(?!\w)")


class Says(str):
    """A choice whose words on the screen differ from how it is told afterwards."""

    def __new__(cls, words: str, told: str):
        said = super().__new__(cls, words)
        said.told = told
        return said


ZOEK = "Zoek je dorp of wijk"  # the field above a list that is too long to read
CURRENT = "stones => stones.map((each) => each.getAttribute('aria-current'))"
WITHOUT_FETCH = "delete window.fetch; window.fetch = undefined"


class Visitor:
    """One person with one browser; `tab` is where they look now.

    Nothing is saved while they type, so that no test asks how quick they are; who
    is about just that says `saves_while_typing`.
    """

    saves_while_typing = False

    def __init__(self, browser: Browser, site, **options):
        options = {"locale": "nl-NL", "accept_downloads": True} | options
        self.site, self.javascript = site, options.get("java_script_enabled", True)
        self.browser: BrowserContext = browser.new_context(**options)
        self.browser.set_default_timeout(60_000)
        if not self.saves_while_typing:
            self.browser.add_init_script(WITHOUT_FETCH)
        self.requests, self.complaints = [], []
        self.may_meet: set[int] = set()
        self._listen()
        self.tab: Page = self.browser.new_page()

    # What the browser has to say

    def _listen(self):
        complain = self.complaints.append
        self.browser.on("request", lambda request: self.requests.append(request))
        self.browser.on("response", self._heard)
        self.browser.on("console", self._spoke)
        self.browser.on("weberror", lambda error: complain(str(error.error)))
        self.browser.on("dialog", self._asked)

    def _heard(self, response):
        if response.status >= 400 and response.status not in self.may_meet:
            self.complaints.append(f"{response.status} for {response.url}")

    def _spoke(self, message):
        # A status is judged above; everything else that is red is a fault.
        if message.type == "error" and "Failed to load resource" not in message.text:
            self.complaints.append(message.text)

    def _asked(self, dialog):
        self.complaints.append(f"A dialog: {dialog.message}")
        dialog.dismiss()

    @property
    def strangers(self) -> set[str]:
        """Every other site that a page asked something of (PRI-08)."""
        return {
            request.url
            for request in self.requests
            if not request.url.startswith(f"{self.site.url}/")
        }

    @property
    def visits(self) -> int:
        """How many pages were asked for."""
        return sum(request.is_navigation_request() for request in self.requests)

    # Going about

    def goes_to(self, path: str):
        return self.tab.goto(path if "://" in path else self.site.url + path)

    def opens_a_tab(self, path: str = "") -> Page:
        """A second tab, which becomes the one that is looked at."""
        self.tab = self.browser.new_page()
        if path:
            self.goes_to(path)
        return self.tab

    def follows(self, link: str):
        with self.tab.expect_navigation():
            self.tab.get_by_role("link", name=beginning(link)).first.click()

    def presses(self, button: str):
        """A button that sends the form; it ends on the page that answers."""
        with self.tab.expect_navigation():
            self.button(button).click()

    def button(self, name: str) -> Locator:
        return self.tab.get_by_role("button", name=name, exact=True)

    def begins(self, choice: str = "Plan maken"):
        self.goes_to("/")
        self.follows(choice)
        self.presses("Begin")

    @property
    def path(self) -> str:
        return urlsplit(self.tab.url).path

    @property
    def screen(self) -> str:
        """The slug of the screen; empty on the plan page."""
        return self.path.split("/")[3]

    @property
    def plan(self) -> str:
        """The address of the plan that is open in this tab."""
        return "/".join(self.path.split("/")[:3]) + "/"

    @property
    def text(self) -> str:
        return self.tab.locator("main").inner_text()

    @property
    def place(self) -> int:
        """Which stone you are on; the title and the path must tell the same step."""
        stones = self.tab.get_by_role("navigation", name="Je pad").locator(".steen")
        [here] = self.tab.locator(".pad__stap--hier > .pad__naam").all_inner_texts()
        assert f" – {here} – " in self.tab.title()
        states = stones.locator(":is(a, button)").evaluate_all(CURRENT)
        return states.index("step") + 1

    # Filling in

    def fills_in(self, answers):
        """A screen: its questions, or its rows, or the rows of its grid."""
        if isinstance(answers, dict):
            self._answers(self.tab.locator("main"), answers)
            return
        for place, row in enumerate(answers):
            if self.tab.locator(".rooster").count():
                self._ticks(**row)
                continue
            self.opens_a_row(place)
            self._answers(self.rows.first, row)
            self.presses("Klaar")

    @property
    def rows(self) -> Locator:
        """The rows that are open: one, unless more were added without a line."""
        return self.tab.locator(".rij")

    @property
    def lines(self) -> Locator:
        """The lines of a list."""
        return self.tab.locator(".lijst__rij")

    def opens_a_row(self, place: int):
        """The row in this place of the list, or a new one."""
        if self.lines.count() <= place:
            self.adds_a_row()
            return
        with self.tab.expect_navigation():
            self.lines.nth(place).get_by_role("button", name="Wijzig").click()

    def adds_a_row(self):
        with self.tab.expect_navigation():
            self.tab.locator(".rijen__erbij").click()

    def changes_the_list(self, what: str, title: str):
        """Weghalen, Omhoog or Omlaag, of the row with this title."""
        named = re.compile(rf"^{what}\s*: {re.escape(title)}$")
        with self.tab.expect_navigation():
            self.tab.get_by_role("button", name=named).click()

    def titles(self) -> list[str]:
        return self.tab.locator(".lijst__naam").all_inner_texts()

    def _answers(self, where: Locator, answers: dict):
        for question, answer in answers.items():
            words, nth = question if isinstance(question, tuple) else (question, 0)
            self.answers(where, words, answer, nth)

    def answers(self, where: Locator, question: str, answer, nth: int = 0):
        """One question: choose the named answers, or type the text."""
        choices = where.get_by_role(
            "group", name=question, exact=True, include_hidden=True
        )
        if choices.count():
            for each in [answer] if isinstance(answer, str) else answer:
                self._choice(choices, each).check()
            return
        field = self.unfolded(where.get_by_label(question, exact=True).nth(nth))
        if where.get_by_role("combobox", name=question, exact=True).count():
            field.select_option(label=answer)
        else:
            field.fill(answer)

    def _choice(self, choices: Locator, words: str) -> Locator:
        search = choices.get_by_label(ZOEK, exact=True)
        if search.count():
            search.fill(words)
        tile = choices.locator("label").filter(has_text=beginning(words))
        return self.unfolded(tile.locator("input"))

    def _ticks(self, Groep: str, **questions):
        group = self.tab.get_by_role("group", name=Groep, exact=True)
        for question, levels in questions.items():
            asked = group.get_by_role("group", name=question, exact=True)
            for level in levels:
                asked.get_by_role("checkbox", name=level, exact=True).check()

    def unfolded(self, field: Locator) -> Locator:
        """The field, after its fold was opened where there is one."""
        fold = field.locator("xpath=ancestor::details[not(@open)]/summary")
        if fold.count():
            fold.click()
        return field

    def walks(self, walk: dict) -> list[int]:
        """Fill in page after page with Verder; returns the places passed."""
        places, left = [], dict(walk)
        while left:
            here = [title for title in left if self.shows(title)]
            assert here, self.heading
            places.append(self.place)
            for title in here:
                self.fills_in(left.pop(title))
            self.presses("Verder")
        return places

    def shows(self, title: str) -> bool:
        """Whether a screen of this name stands on the page; the first bears no head."""
        [slug] = [slug for slug, each in SCREENS.items() if each.title == title]
        named = f"{slug} " in f"{self.tab.locator('[name=schermen]').input_value()} "
        return self.heading == title or named

    @property
    def heading(self) -> str:
        return self.tab.locator("h1").inner_text()

    # Looking back

    def field(self, question: str) -> Locator:
        return self.tab.get_by_label(question, exact=True)

    def reads_all_answers(self):
        """The page with everything that was told, and nothing folded away."""
        self.goes_to(f"{self.plan}antwoorden/?open=1")

    def section(self, title: str) -> Locator:
        named = self.tab.get_by_role("heading", name=title, exact=True)
        return self.tab.locator("section.scherm, section.deel").filter(has=named)

    def reads_back(self, title: str) -> list[list[str]]:
        """A screen in the overview: pairs of question and answer, or rows of cells."""
        section = self.section(title)
        if section.locator("table").count():
            rows = section.locator("tbody tr").all()
            return [row.locator("th, td").all_inner_texts() for row in rows]
        questions = section.locator("dt").all_inner_texts()
        answers = section.locator("dd").all_inner_texts()
        return [list(pair) for pair in zip(questions, answers, strict=True)]

    def downloads(self, link: str) -> bytes:
        with self.tab.expect_download() as download:
            self.tab.get_by_role("link", name=link, exact=True).click()
        return download.value.path().read_bytes()

    def shows_the_link(self) -> str:
        """The private link, as the page shows it on request."""
        self.goes_to(f"{self.plan}link/")
        self.presses("Toon mijn link")
        return self.tab.locator(".geheime-link").inner_text()

    def opens_the_link(self, link: str):
        self.goes_to(link)
        self.presses("Plan openen")

    def inert(self) -> bool:
        """Whether nothing that somebody typed became part of the page."""
        return self.tab.evaluate("window.__xss === undefined") and not (
            self.tab.locator("[src=x], [onerror], main script, main style").count()
        )

    def overflow(self, width: int) -> list[str]:
        """What sticks out sideways on a window of this width."""
        self.tab.set_viewport_size({"width": width, "height": 800})
        return self.tab.evaluate(STICKING_OUT)


STICKING_OUT = """() => {
  const width = document.documentElement.clientWidth;
  if (document.documentElement.scrollWidth <= width) return [];
  return [...document.querySelectorAll("body *")]
    .filter((e) => e.getBoundingClientRect().right > width + 1)
    .map((e) => `${e.tagName}.${e.className} ${e.textContent.trim().slice(0, 40)}`);
}"""


def told(answers) -> list[list[str]]:
    """What the overview must tell of a screen that was filled in like this."""
    if isinstance(answers, dict):
        return [[_words(q), _words(a)] for q, a in answers.items()]
    return [[_words(answer) for answer in row.values()] for row in answers]


def _words(said) -> str:
    if isinstance(said, tuple):
        return said[0]
    if isinstance(said, list):
        return ", ".join(said)
    return getattr(said, "told", said)
