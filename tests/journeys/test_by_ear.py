"""By keyboard and by ear: where you are after a press, and what you hear.

What a screen reader reads is the accessibility tree, as Chromium makes it.
"""

import pytest

from tests.people.visitor import Visitor

pytestmark = pytest.mark.browser

ROLE = "e => e.getAttribute('role') || e.type || e.tagName"


@pytest.fixture
def listener(visitors) -> Visitor:
    """Without JavaScript: what holds then, a script only makes quicker."""
    return visitors(java_script_enabled=False)


def focused(visitor) -> tuple[str, str]:
    """What gets the focus: its role, or kind of field, and its words."""
    here = visitor.tab.locator(":focus")
    return here.evaluate(ROLE), here.inner_text().strip()


def heard(visitor) -> list[str]:
    """Every status on the page that says something."""
    said = visitor.tab.get_by_role("status").all_inner_texts()
    return [text.strip() for text in said if text.strip()]


# After a small deed you are where you were


def test_a_signal_that_was_seen_is_told_where_it_stood(listener, site):
    same = {"doel": "Een bankje", "activiteit": "een bankje"}
    listener.opens_the_link(site.reads_in(antwoorden=same))
    for press, first in (("Gezien", "Gezien: "), ("Zet terug", "Teruggezet: ")):
        for fold in listener.tab.locator(".nog summary").all():
            fold.click()
        with listener.tab.expect_navigation():
            listener.tab.get_by_role("button", name=press).first.click()
        [said] = heard(listener)
        assert said.startswith(f"{first}Je doel en wat je gaat doen zijn nu gelijk")
        assert focused(listener) == ("status", said)
        assert listener.tab.locator(".nog [role=status]").count() == 1


def test_an_answer_that_was_taken_away_leaves_you_at_its_question(listener):
    listener.begins()
    for scherm, question in (("hinder", "hinder_tijdens"), ("mogelijk", "tijd")):
        listener.goes_to(f"{listener.plan}{scherm}/")
        chosen = f"[name={question}] >> nth=1"
        listener.tab.locator(chosen).check()
        listener.presses("Verder")
        listener.goes_to(f"{listener.plan}{scherm}/")
        with listener.tab.expect_navigation():
            listener.tab.locator(f"[value='leeg:{question}']").click()
        assert heard(listener) == ["Weggehaald."]
        first = listener.tab.locator(f"[name={question}]:focus")
        assert first.get_attribute("id") == f"id_{question}_0"
        assert not listener.tab.locator(chosen).is_checked()


def test_a_note_is_told_where_it_was_made_and_where_it_went(listener):
    listener.begins()
    listener.goes_to(f"{listener.plan}logboek/")
    listener.fills_in({"Wat was het?": "Brief in de bus."})
    listener.presses("Noteer")
    assert focused(listener) == ("status", "Genoteerd in je logboek.")
    listener.presses("Haal weg : Brief in de bus.")
    assert focused(listener) == ("status", "Weggehaald uit je logboek.")
    assert listener.tab.locator(".scherm [role=status]").count() == 1


def test_a_reaction_is_hidden_and_shown_where_it_stands(listener):
    listener.begins()
    listener.goes_to(f"{listener.plan}delen/")
    listener.presses("Maak een leeslink")
    assert focused(listener) == ("status", "Je leeslink werkt.")
    delen = listener.tab.url
    link = listener.tab.locator(".geheime-link a").get_attribute("href")
    for words in ("Mooi plan.", "Denk aan de kinderen."):
        listener.goes_to(link)
        listener.fills_in({"Wat wil je zeggen?": words})
        listener.presses("Stuur mijn reactie")
    listener.goes_to(delen)
    last = listener.tab.locator(".reactie").last
    for press, said in (
        ("Verberg", "Verborgen."),
        ("Toon weer", "Niet meer verborgen."),
    ):
        with listener.tab.expect_navigation():
            last.get_by_role("button", name=press).click()
        assert focused(listener) == ("status", said)
        assert last.get_by_role("status").count() == 1
