"""Somebody who types, and reads the quiet line under the screen."""

import re

from tests.people.visitor import Visitor

BETER = "Wat wordt er beter door je plan?"
GROEP = "Welke groep?"
KEPT = "Object.keys(localStorage).filter((key) => key.startsWith('bewaren:'))"
MOMENT = 1_500  # milliseconds without a key, after which a screen is saved
LEFT = """async () => [
  ...Object.entries(localStorage),
  ...Object.entries(sessionStorage),
  ...(await indexedDB.databases()).map((each) => each.name),
  ...(await caches.keys()),
]"""


class Typist(Visitor):
    saves_while_typing = True

    def opens(self, slug: str, plan: str = "") -> None:
        self.goes_to(f"{plan or self.plan}{slug}/")

    def reads(self, words: re.Pattern) -> None:
        self.tab.locator("[data-bewaard]").filter(has_text=words).wait_for()

    def winds_on(self) -> None:
        """The moment after typing goes by at once, on a clock that was installed."""
        self.tab.clock.run_for(MOMENT)

    def types(self, words: str, question: str = BETER) -> None:
        self.tab.get_by_label(question, exact=True).fill(words)

    def lists(self, groups: list[str]) -> None:
        """One row after another on the page of a new row, which can't be left."""
        for place, group in enumerate(groups):
            if place:
                self.tab.locator(".rijen__erbij").click()
            self.answers(self.rows.nth(place), GROEP, group)

    @property
    def kept(self) -> list[str]:
        return self.tab.evaluate(KEPT)

    @property
    def left(self) -> list:
        """All that this device holds, whatever put it there."""
        return self.tab.evaluate(LEFT)

    def closes_the_tab(self) -> None:
        there = self.browser.new_page()
        self.tab.close(run_before_unload=False)
        self.tab = there
