"""A round: somebody types, leaves, loses the line and comes back, as a seed has it.

Every word that was typed must be stored in the end, but for those of the text that
was not chosen on the page that shows two.
"""

import re
from collections import Counter
from contextlib import suppress
from random import Random

from playwright.sync_api import Error

from tests.people.typist import KEPT, Typist

STEPS = 8
SCREENS = ("initiatief", "omvang", "belangen", "bereiken")
BUTTONS = (
    "verder",
    "klaar",
    "lijst",
    "vorige",
    "overzicht",
    "steen:initiatief",
    "steen:belangen",
    "bewaar",
)
FIELDS = "main form :is(textarea, input[type=text])[name]:visible"  # what is kept
WRONG = "main form [aria-invalid=true]"
WORDS = re.compile(r"\bwoord\d+\b")
ELSEWHERE = "Dit scherm is ook ergens anders veranderd"
# The clock of a page runs ten times as quick: a pause of 1.5 seconds is soon over.
QUICK = "{ const real = setTimeout; window.setTimeout = (f, ms) => real(f, ms / 10); }"
AT_REST = """() => {
  const line = document.querySelector('[data-bewaard]');
  const { botst, lang, dicht } = line ? line.dataset : {};
  return !line || (document.readyState === 'complete' && (
    [botst, lang, dicht].includes(line.textContent)
    || !Object.keys(localStorage).some((key) => key.includes(location.pathname))));
}"""


class Walker(Typist):
    """Types words that are all different, and forgets none of them."""

    def __init__(self, *args, **options):
        super().__init__(*args, **options)
        self.browser.add_init_script(QUICK)
        self.browser.set_default_timeout(20_000)
        self.may_meet = {409, 422}
        self.did, self.typed, self.let_go = Counter(), [], set()

    def walks_a_round(self, seed: int) -> list[str]:
        """Which words were lost."""
        self.chance = Random(seed)  # noqa: S311 - only to be repeated
        self.goes_to("/plan/nieuw/")
        self.presses("Begin")
        self.home, self.away = self.plan, False
        for _step in range(STEPS):
            self.takes(self.chance.choice(DEEDS))
        lost = set(self.typed) - self.stored() - self.let_go
        return sorted(lost and lost - self.waiting())

    def takes(self, deed) -> None:
        self.did[deed.__name__] += 1
        deed(self)
        if self.asks(f"document.title.startsWith('{ELSEWHERE}')"):
            self.chooses()
        if not self.asks("Boolean(document.getElementById('scherm'))"):
            self.comes_back()

    def asks(self, script: str):
        """Of a page that may reload itself meanwhile, to tell of what just arrived."""
        try:
            return self.tab.evaluate(script)
        except Error:
            self.tab.wait_for_load_state()
            return self.tab.evaluate(script)

    def chooses(self) -> None:
        """Both texts stand there; only the words that were not chosen may go."""
        self.did["chooses"] += 1
        told = self.tab.locator("main dd").all_inner_texts()
        mine, theirs = (set(WORDS.findall(" ".join(told[at::2]))) for at in (0, 1))
        take_theirs = self.chance.randrange(2)
        self.let_go |= mine - theirs if take_theirs else theirs - mine
        with self.tab.expect_navigation():
            self.tab.locator("main .knoppen .knop").nth(take_theirs).click()

    # What somebody may do

    def comes_back(self) -> None:
        self.line_comes_back()
        self.looks_at(self.chance.choice(SCREENS))

    def looks_at(self, slug: str) -> None:
        """A page that tells of what just arrived may reload itself meanwhile."""
        try:
            self.opens(slug, self.home)
        except Error:
            self.tab.wait_for_load_state()
            self.opens(slug, self.home)

    def types_a_word(self) -> None:
        fields = self.tab.locator(FIELDS).all()
        if not fields:
            return
        field, word = self.chance.choice(fields), f"woord{len(self.typed)}"
        field.press("End")
        field.press_sequentially(f" {word}")
        self.typed.append(word)

    def adds_one(self) -> None:
        button = self.tab.locator(".rijen__erbij")
        if button.count() and self.away:
            button.click()
        elif button.count():
            self.leaves_by(button)
        self.types_a_word()

    def waits(self) -> None:
        self.tab.wait_for_timeout(self.chance.choice([20, 200, 500]))

    def presses_a_button(self) -> None:
        named = f"[name=actie][value='{self.chance.choice(BUTTONS)}']:not([tabindex])"
        if self.tab.locator(named).count():
            self.leaves_by(self.tab.locator(named).first)

    def follows_a_link(self) -> None:
        if links := self.tab.locator(".kop a").all():
            self.leaves_by(self.chance.choice(links))
        if links and not self.away:
            self.moves(self.tab.go_back)

    def leaves_by(self, element) -> None:
        with self.tab.expect_event("framenavigated"):
            element.click(no_wait_after=True)
        self.tab.wait_for_load_state()

    def reloads(self) -> None:
        if not self.away:
            self.moves(self.tab.reload)

    def moves(self, how) -> None:
        """Unless the page just moves by itself."""
        with suppress(Error):
            how()
        self.tab.wait_for_load_state()

    def line_drops(self) -> None:
        self.away = True
        self.browser.set_offline(True)

    def line_comes_back(self) -> None:
        self.away = False
        self.browser.set_offline(False)

    def leaves_the_tab(self) -> None:
        self.line_comes_back()
        self.closes_the_tab()
        self.looks_at(self.chance.choice(SCREENS))

    def opens_another_tab(self) -> None:
        self.line_comes_back()
        self.opens_a_tab()
        self.looks_at(self.chance.choice(SCREENS))

    def looks_at_another_tab(self) -> None:
        self.tab = self.chance.choice(self.browser.pages)

    # What came of it

    def stored(self) -> set[str]:
        """All that the gemeente has, after everything was sent that was kept."""
        self.line_comes_back()
        self.tab = self.browser.new_page()
        for each in self.browser.pages[:-1]:
            each.close(run_before_unload=False)
        self.goes_to(self.home)
        while kept := self.kept:
            self.sends_what_was_kept(kept[0].split(":")[1])
            self.goes_to(self.home)
        self.goes_to(f"{self.home}antwoorden/?open=1")
        return set(WORDS.findall(self.text))

    def waiting(self) -> set[str]:
        """What the gemeente holds in a field that takes no words, and says so."""
        found: set[str] = set()
        for slug in SCREENS:
            self.looks_at(slug)
            wrong = self.tab.locator(WRONG).all()
            found |= {w for field in wrong for w in WORDS.findall(field.input_value())}
        return found

    def sends_what_was_kept(self, path: str) -> None:
        self.looks_at(path.removeprefix(self.home).strip("/"))
        self.tab.wait_for_function(AT_REST)
        if any(f":{path}:" in key for key in self.asks(KEPT)):
            self.takes(Walker.presses_verder)

    def presses_verder(self) -> None:
        self.leaves_by(self.tab.locator(".knoppen :is([value=verder], [value=klaar])"))


DEEDS = (
    *(Walker.types_a_word,) * 6,
    *(Walker.adds_one, Walker.waits, Walker.presses_a_button, Walker.follows_a_link),
    *(Walker.reloads, Walker.line_drops, Walker.line_comes_back),
    *(Walker.leaves_the_tab, Walker.opens_another_tab, Walker.looks_at_another_tab),
)
