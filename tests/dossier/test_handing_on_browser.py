"""Copying and sharing a link in a real browser, also where the browser can't."""

import pytest

from tests.people.medewerker import EXAMPLES

pytestmark = pytest.mark.browser

HANDS_OVER = (
    "navigator.share = (what) => { window.handed = what; return Promise.resolve(); };"
)
NO_SHARE = "Object.defineProperty(navigator, 'share', { value: undefined });"
CLOSED = "Object.defineProperty(navigator, 'clipboard', { value: undefined });"
NOTHING_COPIES = "document.execCommand = () => false;"


def sees_the_link(visitors, *scripts: str):
    """Somebody with the private link on the page, in a browser that can do this."""
    person = visitors()
    person.tab.context.grant_permissions(["clipboard-read", "clipboard-write"])
    for script in scripts:
        person.tab.add_init_script(script)
    person.begins()
    person.goes_to(f"{person.plan}link/")
    person.presses("Toon mijn link")
    return person, person.tab.locator(".geheime-link").inner_text()


def status(person) -> str:
    return person.tab.locator("[data-link] [role=status]").inner_text()


def test_a_press_copies_the_link(visitors):
    person, link = sees_the_link(visitors)
    person.tab.get_by_role("button", name="Kopieer de link").click()

    person.tab.get_by_text("De link is gekopieerd.").wait_for()
    assert person.tab.evaluate("navigator.clipboard.readText()") == link


def test_where_the_clipboard_is_closed_the_page_copies_it_itself(visitors):
    person, link = sees_the_link(visitors, CLOSED)
    person.tab.get_by_role("button", name="Kopieer de link").click()

    person.tab.get_by_text("De link is gekopieerd.").wait_for()
    assert person.tab.evaluate("getSelection().toString()").strip() == link


def test_where_nothing_copies_the_link_is_selected_to_copy_by_hand(visitors):
    person, link = sees_the_link(visitors, CLOSED, NOTHING_COPIES)
    person.tab.get_by_role("button", name="Kopieer de link").click()

    person.tab.get_by_text("kopieer hem zelf").wait_for()
    assert person.tab.evaluate("getSelection().toString()").strip() == link


def test_sharing_hands_over_the_link_and_is_offered_only_where_it_can(visitors):
    person, link = sees_the_link(visitors, HANDS_OVER)
    person.tab.get_by_role("button", name="Deel de link").click()
    assert person.tab.evaluate("window.handed")["url"] == link
    assert status(person) == ""

    other, _link = sees_the_link(visitors, NO_SHARE)
    assert not other.tab.locator("[data-deel]").is_visible()
    assert other.tab.locator("[data-kopieer]").is_visible()


def test_without_a_script_there_is_only_the_link(visitors):
    person = visitors(java_script_enabled=False)
    person.begins()
    person.goes_to(f"{person.plan}link/")
    person.presses("Toon mijn link")

    assert person.tab.locator(".geheime-link a").is_visible()
    assert not person.tab.locator("[data-kopieer]").is_visible()
    assert not person.tab.locator("[data-deel]").is_visible()


def sees_the_answers(visitors, site, *scripts: str, **kwargs):
    """Somebody whose plan is about to be an application, and the first answer."""
    person = visitors(**kwargs)
    person.tab.context.grant_permissions(["clipboard-read", "clipboard-write"])
    for script in scripts:
        person.tab.add_init_script(script)
    person.goes_to(site.reads_in(antwoorden=EXAMPLES[0]["antwoorden"]))
    person.presses("Plan openen")
    person.goes_to(f"{person.plan}aanvraag/")
    return person, person.tab.locator("textarea").first


def test_a_press_copies_an_answer_for_the_application(visitors, site):
    person, box = sees_the_answers(visitors, site)
    person.tab.get_by_role("button", name="Kopieer dit antwoord").first.click()

    person.tab.get_by_text("Het antwoord is gekopieerd.").wait_for()
    assert person.tab.evaluate("navigator.clipboard.readText()") == box.input_value()


def test_where_nothing_copies_the_answer_is_selected_to_copy_by_hand(visitors, site):
    person, box = sees_the_answers(visitors, site, CLOSED, NOTHING_COPIES)
    person.tab.get_by_role("button", name="Kopieer dit antwoord").first.click()

    person.tab.get_by_text("kopieer het zelf").wait_for()
    selected = "box => box.value.slice(box.selectionStart, box.selectionEnd)"
    assert box.evaluate(selected) == box.input_value()


def test_without_a_script_the_answer_can_be_selected(visitors, site):
    person, box = sees_the_answers(visitors, site, java_script_enabled=False)

    assert box.is_visible()
    assert box.get_attribute("readonly") is not None
    assert not person.tab.locator("[data-kopieer]").first.is_visible()
