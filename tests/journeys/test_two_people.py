"""The whole journey in real browsers: a plan, a talk, a samenwerking, a verslag.

Two people take it there and back, and a third reads along.
"""

from itertools import count

import pytest

from tests.people.medewerker import AtWork, at_work
from tests.people.visitor import Visitor
from tests.walks import WEGEN

pytestmark = pytest.mark.browser

WITHOUT = pytest.param(False, marks=pytest.mark.both)  # a database hears no script
WITH_AND_WITHOUT_JAVASCRIPT = pytest.mark.parametrize(
    "javascript", [True, WITHOUT], ids=["javascript", "no-javascript"]
)
number = count(1)
BETER = "Wat wordt er beter door je plan?"
VRAAG = "Wie zijn die nieuwe buren?"
MEER = "Nieuwe buren uit de Kamp leren ons kennen."
AFSPRAAK = "De coördinator regelt de hekken."
AANTEKENING = "Kaart in de bus bij 24 huizen"
LEZER = "Ik mis een plek zonder muziek."
UITGEVOERD = {
    "Wat heb je gedaan?": [
        {
            "Wat was het?": "Soep op de stoep: bewoners van de Hoek",
            "Ging het door?": "Ja",
            "Hoeveel kwamen er, of lazen het?": "31",
        }
    ]
}
REACTIE = {
    "Wat zeiden mensen?": "Laat de muziek om tien uur stoppen.",
    "Welke groep zei dit?": "Gezinnen met een baby",
    "Doe je het?": "Ja",
    "Waarom wel of niet?": "Dan slaapt de hele straat.",
}
KRING = {
    "Met wie, en wat kwam eruit?": {
        "Hoe koos je wie je uitnodigde?": "Wie een deur heeft aan de Hoek.",
        "Hoe ziet je plan er nu uit, en wat is anders?": "Eén avond, en eerder klaar.",
    }
}
TERUGBLIK = {"Hoe kijk je terug?": {"Wat ging goed?": "Niemand zat alleen."}}
ZEIDEN = "Wat zeiden mensen, en wat deed je ermee?"


class Person(Visitor):
    """The initiatiefnemer, with one plan from beginning to end."""

    def makes_a_plan(self, title: str) -> None:
        choice, walk, _end = WEGEN["kort"]
        self.begins(choice)
        self.walks(walk | {"Over je plan": {"Hoe noem je je plan?": title}})
        self.home = self.path

    def sends_it(self) -> None:
        self.follows("Stuur naar de gemeente")
        self.fills_in({"Waar mogen we je mailen?": "hoek@voorbeeld.nl"})
        self.tab.get_by_label("Sleen en omgeving").check()
        self.presses("Stuur naar de gemeente")

    def goes_home(self) -> None:
        self.goes_to(self.home)

    def adds_what_was_asked(self) -> None:
        """The question stands at its very screen, and nowhere else."""
        self.goes_to(f"{self.home}gemeente/")
        assert VRAAG not in self.text
        self.goes_home()
        self.tab.locator(".verzoeken a").click()
        assert self.screen == "initiatief"
        assert VRAAG in self.text
        self.fills_in({BETER: MEER})
        self.presses("Verder")

    def sends_it_again(self) -> None:
        self.goes_home()
        self.follows("Stuur opnieuw naar de gemeente")
        self.presses("Stuur naar de gemeente")
        assert "versie 2" in self.text

    def begins_to_work_together(self) -> None:
        self.goes_home()
        assert "Besproken" in self.text
        self.presses("We zijn begonnen")
        assert "Samenwerking loopt" in self.text

    def notes_in_the_log(self, text: str) -> None:
        self.follows("Je logboek")
        self.fills_in({"Wat was het?": text})
        self.presses("Noteer")
        assert text in self.text

    def tells_how_it_went(self) -> None:
        self.goes_home()
        self.follows("Begin je verslag")
        self.walks(UITGEVOERD | {ZEIDEN: [REACTIE]} | KRING)

    def lets_others_read(self) -> str:
        """Where they read along."""
        self.goes_home()
        self.follows("Laat anderen meelezen")
        self.presses("Maak een leeslink")
        return self.tab.locator(".geheime-link").inner_text()

    def takes_over(self, said: str) -> None:
        self.goes_home()
        self.follows("Laat anderen meelezen")
        assert said in self.text
        self.presses("Neem over in je verslag")
        assert "Staat in je verslag." in self.text

    def answers_the_reader(self, said: str) -> None:
        self.goes_to(f"{self.home}reacties/")
        self.opens_a_row(self.lines.count() - 1)
        assert "Van een lezer" in self.text
        answer = {"Doe je het?": "Ja", "Waarom wel of niet?": "Om de hoek."}
        self._answers(self.rows.first, answer)
        self.presses("Klaar")
        self.goes_to(f"{self.home}verslag/")
        assert [row[0] for row in self.reads_back(ZEIDEN)][-1] == said

    def sends_the_verslag(self) -> None:
        self.goes_to(f"{self.home}terugblik/")
        self.walks(TERUGBLIK)
        self.follows("Stuur je verslag naar de gemeente")
        self.presses("Stuur naar de gemeente")
        assert "Je verslag is binnen" in self.text


@pytest.fixture
def title() -> str:
    return f"Straatfeest nummer {next(number)}"


@pytest.fixture
def coordinator(visitors, title) -> AtWork:
    return at_work(visitors(), "sleen", name=title.replace(" ", "-"))


@WITH_AND_WITHOUT_JAVASCRIPT
def test_a_plan_goes_from_the_first_word_to_a_verslag_that_is_read(
    visitors, coordinator, title, javascript
):
    person = visitors(Person, java_script_enabled=javascript)
    person.makes_a_plan(title)
    person.sends_it()
    assert person.heading == "Gelukt"

    desk = coordinator.visitor
    coordinator.opens(title)
    coordinator.asks(doel=VRAAG)
    person.adds_what_was_asked()
    desk.tab.reload()
    assert MEER not in desk.text
    person.sends_it_again()

    coordinator.opens(title)
    desk.follows("Wat is er anders dan in de vorige versie?")
    assert added(desk) == ["uit de Kamp"]
    desk.follows(title)
    coordinator.discusses(AFSPRAAK)

    person.begins_to_work_together()
    assert AFSPRAAK in person.text
    person.notes_in_the_log(AANTEKENING)
    person.tells_how_it_went()

    reader = visitors(java_script_enabled=javascript)
    says_back(reader, person.lets_others_read(), LEZER)
    person.takes_over(LEZER)
    person.answers_the_reader(LEZER)
    person.sends_the_verslag()

    coordinator.opens(title)
    desk.follows("Klap alles open")
    heard = [row[0] for row in desk.reads_back(ZEIDEN)]
    assert heard == [REACTIE["Wat zeiden mensen?"], LEZER]
    coordinator.begins("Rond het plan af")
    desk.presses("Rond af")
    person.goes_home()
    assert "Afgerond" in person.text
    assert person.tab.get_by_role("link", name="Wijzig").count() == 0


def added(desk) -> list[str]:
    """What came, on the page with the differences; after the word that says so."""
    new = desk.tab.locator("section.scherm ins").all_inner_texts()
    return [text.removeprefix("toegevoegd:").strip() for text in new]


def says_back(reader, link: str, said: str) -> None:
    reader.goes_to(link)
    assert "Het verslag tot nu toe" in reader.text
    assert AANTEKENING not in reader.text
    reader.fills_in(
        {"Bij welke groep hoor je?": "de straat", "Wat wil je zeggen?": said}
    )
    reader.presses("Stuur mijn reactie")
    assert reader.heading == "Dank je"
