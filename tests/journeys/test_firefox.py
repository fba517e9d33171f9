"""Every word arrives in Firefox too, as Debian ships it (REL-D06)."""

import pytest

from tests.people.firefox import Firefox, firefox
from tests.site import within

pytestmark = pytest.mark.browser

BETER = "[name=doel]"
GROEP = ".rij [name$=-naam]"
GROEPEN = ["bewoners van de Hoek", "boeren", "jongeren"]
VALUES = "[...document.querySelectorAll(arguments[0])].map((field) => field.value)"
SAYS = "document.querySelector('[data-bewaard]').textContent.includes(arguments[0])"
KEPT = "Object.keys(localStorage).some((key) => key.includes(arguments[0]))"
NAMES = "[...document.querySelectorAll('.lijst__naam')].map((e) => e.textContent)"
PLACES = (
    "[...document.querySelectorAll('.zoek .tegel')]"
    ".filter((e) => e.offsetParent).map((e) => e.innerText.trim())"
)
SENT = "void addEventListener('submit', () => { window.sent = true; })"
CHOSEN = "[...document.querySelectorAll('[name=kernen]:checked')].map((e) => e.value)"
PATH = "location.pathname"
ENTER = "\ue007"


class Typist(Firefox):
    """Somebody with a new plan in it."""

    def begins(self, site) -> None:
        self.site = site
        self.goes_to(f"{site.url}/plan/nieuw/")
        self.clicks("main form button")
        self.plan = "/".join(self.sees(PATH).split("/")[:3])

    def opens(self, slug: str) -> None:
        self.goes_to(f"{self.site.url}{self.plan}/{slug}/")

    def fields(self, path: str) -> list[str]:
        return self.sees(VALUES, path)


@pytest.fixture(scope="module")
def window(tmp_path_factory):
    with firefox(tmp_path_factory.mktemp("firefox"), Typist) as opened:
        yield opened


@pytest.fixture
def typist(window, site) -> Typist:
    window.begins(site)
    yield window
    window.drops_the_line(away=False)


def test_what_was_typed_is_there_after_verder_back_a_link_and_reload(typist):
    typist.opens("initiatief")
    typist.types(BETER, "Meer groen")
    typist.clicks(".knoppen [value=verder]")
    assert typist.sees(PATH) != f"{typist.plan}/initiatief/"
    typist.goes_back()
    assert typist.fields(BETER) == ["Meer groen"]

    typist.types(BETER, " en water")
    typist.clicks(".kop__nav [href='/werkvormen/']")
    typist.goes_back()
    assert typist.fields(BETER) == ["Meer groen en water"]

    typist.types(BETER, ", voor iedereen")
    typist.reloads()
    assert typist.fields(BETER) == ["Meer groen en water, voor iedereen"]


def test_three_new_rows_come_back_after_the_line_dropped_and_the_tab_closed(typist):
    typist.opens("belangen")
    typist.clicks(".rijen__erbij")
    row = typist.sees(PATH)
    typist.drops_the_line()
    for place, groep in enumerate(GROEPEN):
        if place:
            typist.clicks(".rijen__erbij")
        typist.types(GROEP, groep, place)
    typist.waits_for(SAYS, "De verbinding is even weg")

    typist.closes_the_tab()
    typist.drops_the_line(away=False)
    typist.goes_to(f"{typist.site.url}{row}")
    assert typist.fields(GROEP) == GROEPEN
    within(60, lambda: not typist.sees(KEPT, f"{typist.plan}/"))
    typist.opens("belangen")
    assert typist.sees(NAMES) == GROEPEN


def test_enter_in_the_field_of_the_kernen_ticks_the_only_match(typist):
    typist.opens("initiatief")
    typist.types(".zoek [type=text]", "noord sl")
    assert typist.sees(PLACES) == ["Noord-Sleen"]

    typist.sees(SENT)
    typist.types(".zoek [type=text]", ENTER)
    assert not typist.sees("window.sent")
    assert typist.sees(CHOSEN) == ["noord-sleen"]

    typist.reloads()
    assert typist.sees(PLACES) == ["Noord-Sleen"]
