"""A week at the gemeente: two gebiedscoördinatoren, an ambtenaar and a beheerder."""

from datetime import timedelta

import pytest
from django.utils import timezone

from tests.journeys.test_accessibility import full_plan
from tests.people.medewerker import at_work
from tests.people.staff import AMBTENAAR, BEHEERDER
from tests.site import PATIENCE, within

pytestmark = pytest.mark.browser

TITLE = "Pannaveldje van een week"
DOUBLE = "Nog eens dat veldje"
GEBIED = "Zweeloo"
ANNA, BERT = "anna-van-de-week", "bert-van-de-week"


def sends(person, site, title: str) -> None:
    """Somebody sends a plan to the gebied of Anna and Bert."""
    told = full_plan() | {"titel": title, "initiatiefnemer": "inwoners"}
    places = ("gebieden", "kernen")  # without these any gebied may be chosen
    answers = {name: answer for name, answer in told.items() if name not in places}
    person.opens_the_link(site.reads_in(antwoorden=answers))
    person.plan_page = person.plan
    person.follows("Stuur naar de gemeente")
    person.fills_in({"Waar mogen we je mailen?": "week@voorbeeld.nl"})
    person.tab.get_by_label(GEBIED).check()
    person.presses("Stuur naar de gemeente")


class Mail:
    """What arrived for somebody since it was last looked at."""

    def __init__(self, site, name: str):
        self.site, self.address, self.read = site, f"{name}@voorbeeld.nl", 0

    def comes(self, says: str) -> None:
        assert within(PATIENCE, lambda: self._new(says)), (self.address, says)

    def _new(self, says: str) -> bool:
        mine = [m for m in self.site.mail.messages if m["To"] == self.address]
        new = mine[self.read :]
        self.read = len(mine)
        return any(says in m.get_body(("plain",)).get_content() for m in new)


def test_a_week_of_work_from_a_new_plan_to_one_that_was_discussed(visitors, site):
    person, desk, other = visitors(), visitors(), visitors()
    anna = at_work(desk, "zweeloo", name=ANNA, mail=True)
    bert = at_work(other, "zweeloo", name=BERT, mail=True)
    post_of_anna, post_of_bert = Mail(site, ANNA), Mail(site, BERT)

    # Monday: a plan comes in, both are told, Anna takes it on and asks
    sends(person, site, TITLE)
    for post in (post_of_anna, post_of_bert):
        post.comes(TITLE)
    anna.opens(TITLE)
    desk.presses("Ik pak dit op")
    assert "Jij behandelt dit plan." in desk.text
    anna.asks_at("doel", "Voor wie is het veldje?")
    desk.goes_to("/medewerkers/?lijst=inwoner")
    assert TITLE in desk.text

    # Tuesday: an answer comes in, and only Anna is told
    person.goes_to(f"{person.plan_page}doel/")
    assert "Voor wie is het veldje?" in person.text
    person.fills_in({"Wat wordt er beter door je plan?": "Kinderen spelen er."})
    person.presses("Verder")
    person.goes_to(person.plan_page)
    person.follows("Stuur opnieuw naar de gemeente")
    person.presses("Stuur naar de gemeente")
    post_of_anna.comes("Er is een plan gestuurd")

    # Wednesday: Anna is away, so Bert hears of a message too, and answers it
    today = timezone.localdate()
    desk.goes_to("/medewerkers/vervanging/")
    desk.tab.get_by_label("Wie vervangt je?").select_option(label=BERT)
    last = today + timedelta(days=4)
    desk.fills_in({"Vanaf welke dag?": str(today)})
    desk.fills_in({"Tot en met welke dag?": str(last)})
    desk.presses("Leg vast")
    assert "Je vervanging staat erin." in desk.text
    person.goes_to(person.plan_page)
    box = person.tab.get_by_label("Wat wil je de gemeente vragen of vertellen?")
    person.unfolded(box).fill("Mag het op zondag?")
    person.presses("Stuur bericht")
    post_of_bert.comes("Er is een bericht van de initiatiefnemer")
    bert.opens(TITLE)
    assert "Mag het op zondag?" in other.text
    bert.answers("Dat mag, tot acht uur.")
    person.goes_to(person.plan_page)
    assert "Dat mag, tot acht uur." in person.tab.content()

    # Thursday: a double is closed, by mistake, and opened again
    sends(visitors(), site, DOUBLE)
    bert.opens(DOUBLE)
    bert.begins("Sluit het plan")
    other.tab.get_by_label("Het gaat niet door").check()
    other.fills_in({"Wat wil je erbij zeggen?": "Dit plan is er al."})
    other.presses("Sluit het plan")
    assert "Het plan is gesloten." in other.text
    bert.begins("Open het plan weer")
    other.fills_in({"Waarom open je het weer?": "Het is toch een ander plan."})
    other.presses("Open het weer")
    assert "Het plan is weer open." in other.text

    # Friday: discussed; the ambtenaar reads it, the beheerder tries other weights
    desk.goes_to("/medewerkers/?lijst=inwoner")
    desk.follows(TITLE)
    anna.discusses("Het veldje ligt straks naast de school.")
    person.goes_to(person.plan_page)
    assert "Besproken" in person.text
    office = visitors()
    at_work(office, name="els-van-de-week", group=AMBTENAAR)
    office.fills_in({"Kenmerk, woorden, mailadres of telefoon": TITLE})
    office.presses("Zoek")
    office.follows(TITLE)
    assert office.heading == TITLE
    assert office.button("Verstuur").count() == 0  # reads, and does nothing
    manager = visitors()
    at_work(manager, name="jan-van-de-week", group=BEHEERDER)
    manager.goes_to("/beheer/matrix/gemeente/1/change/")
    before = manager.tab.locator("[name=zwaar_vanaf]").input_value()
    manager.unfolded(manager.tab.locator("[name=zwaar_vanaf]")).fill("2")
    manager.tab.locator("[name=gemiddeld_vanaf]").fill("1")
    manager.tab.locator("[name=reden]").fill("Kijken wat het doet.")
    with manager.tab.expect_popup() as tried:
        manager.tab.locator("button[name=_voorbeeld]").click()
    assert "Er is niets bewaard." in tried.value.locator("#content").inner_text()
    manager.goes_to("/beheer/matrix/gemeente/1/change/")
    assert manager.tab.locator("[name=zwaar_vanaf]").input_value() == before
