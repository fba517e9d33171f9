"""A photo put in on a phone, in a real browser, with JavaScript and without."""

import pytest

from tests.drawn import busy, told_by_a_phone, written
from tests.journeys.test_accessibility import faults

pytestmark = pytest.mark.browser
PHONE = {"viewport": {"width": 360, "height": 740}, "reduced_motion": "reduce"}


@pytest.mark.parametrize("javascript", [True, False], ids=["js", "no js"])
def test_a_photo_of_a_phone_is_put_in_and_seen(visitors, javascript):
    """SEC-X09"""
    person = visitors(**PHONE, java_script_enabled=javascript)
    person.begins()
    person.goes_to(person.plan)
    person.follows("Foto of tekening toevoegen")
    person.may_meet = {422}
    person.fills_in({"Wat staat erop?": "Een lege schuur naast de kerk"})
    person.presses("Voeg toe")
    assert "Kies eerst een foto" in person.text
    assert person.tab.get_by_label("Wat staat erop?").input_value().startswith("Een")
    if javascript:
        assert faults(person) == []

    photo = written(busy((1200, 900)), "HEIF", exif=told_by_a_phone(6))
    file = {"name": "IMG_1.HEIC", "mimeType": "image/heic", "buffer": photo}
    person.tab.get_by_label("Je foto of tekening").set_input_files(file)
    person.presses("Voeg toe")
    assert "Toegevoegd." in person.text
    shown = person.tab.locator("main img").first
    shown.scroll_into_view_if_needed()
    width = shown.evaluate("async e => { await e.decode(); return e.naturalWidth }")
    assert width == 360  # upright
    if javascript:
        assert faults(person) == []
    person.goes_to(person.plan)
    assert person.tab.get_by_role("img", name="Een lege schuur").count() == 1
    if javascript:
        assert faults(person) == []
