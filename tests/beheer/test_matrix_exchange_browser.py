"""A beheerder takes the matrix out and in, in a real browser."""

import json
from secrets import token_hex

import pytest

from tests.journeys.test_accessibility import RULES, faults
from tests.people.beheerders import logs_in

pytestmark = pytest.mark.browser

LIST = "/beheer/matrix/werkvorm/"


@pytest.fixture
def beheerder(visitors, site, monkeypatch):
    """Somebody who is logged in for the beheer."""
    # Axe would copy the stylesheets of the admin into the page, which our policy bars.
    monkeypatch.setitem(RULES, "preload", False)
    visitor = visitors(reduced_motion="reduce")
    visitor.may_meet = {404, 422}  # the admin has no icon; a bad file is refused
    logs_in(visitor, f"b-{token_hex(3)}")
    visitor.goes_to(LIST)
    return visitor


def takes_out(beheerder, link: str):
    with beheerder.tab.expect_download() as download:
        beheerder.tab.get_by_role("link", name=link).click()
    return download.value.path()


def offers(beheerder, path):
    beheerder.goes_to(f"{LIST}importeren/")
    beheerder.tab.get_by_label("Bestand").set_input_files(path)
    beheerder.presses("Bekijk wat er verandert")


def test_the_spreadsheet_that_was_taken_out_holds_no_news(beheerder, tmp_path):
    kept = tmp_path / "matrix.xlsx"
    kept.write_bytes(takes_out(beheerder, "Exporteer (XLSX)").read_bytes())
    offers(beheerder, kept)

    assert "Er valt niets in te lezen." in beheerder.text


def test_a_changed_file_is_looked_at_and_read_in(beheerder, tmp_path):
    data = json.loads(takes_out(beheerder, "Exporteer (JSON)").read_text())
    data["werkvormen"][0]["uitleg"] = "-5 graden is =geen= formule."
    file = tmp_path / "matrix.json"
    file.write_text(json.dumps(data))
    offers(beheerder, file)

    assert "-5 graden is =geen= formule." in beheerder.text
    assert faults(beheerder) == []

    beheerder.tab.get_by_label("Waarom verander je dit?").fill("Nagelopen")
    beheerder.presses("Lees in")
    assert "1 is veranderd" in beheerder.tab.inner_text("body")


def test_a_bad_file_is_refused_with_every_fault(beheerder, tmp_path):
    data = json.loads(takes_out(beheerder, "Exporteer (JSON)").read_text())
    data["werkvormen"][0]["kosten"] = 9
    data["werkvormen"][1]["moeite"] = "?"
    file = tmp_path / "matrix.json"
    file.write_text(json.dumps(data))
    offers(beheerder, file)

    assert "veld kosten: kies 1, 2 of 3." in beheerder.text
    assert "veld moeite: kies makkelijk, gemiddeld of veel." in beheerder.text
    assert faults(beheerder) == []
