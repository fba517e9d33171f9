"""Saved as you type: the same saving as of the buttons, only quiet (REL-D06)."""

import pytest

pytestmark = pytest.mark.both


def types(initiator, scherm, form, **typed):
    """What the script sends a moment after a key; the form as it is sent next."""
    sent = form | typed | {"actie": "tussendoor"}
    response = initiator.client.post(initiator.url(scherm), sent)
    assert response.status_code == 200, response.content.decode()
    told = response.json()
    return form | typed | {name: str(told[name]) for name in ("versie", "sleutel")}


def lists(initiator, **cells):
    """One group on belangen, and the form as it stands then."""
    return initiator.adds("belangen", **cells), initiator.form("belangen")


def test_what_was_typed_is_stored_and_the_screen_is_not_passed(initiator):
    """REL-D06"""
    types(initiator, "doel", initiator.form("doel"), doel="groen")

    assert initiator.plan.doel == "groen"
    assert "doel" not in initiator.journey.passed


def test_the_next_save_of_the_same_form_is_no_conflict(initiator):
    form = types(initiator, "doel", initiator.form("doel"), doel="gr")
    form = types(initiator, "doel", form, doel="groen")
    response = initiator.client.post(initiator.url("doel"), form)

    assert response.status_code == 302
    assert initiator.plan.doel == "groen"


def test_a_save_of_which_the_answer_got_lost_does_nothing_twice(initiator):
    """REL-D04"""
    form = initiator.form("doel")
    first = types(initiator, "doel", form, doel="groen")
    again = types(initiator, "doel", form, doel="groen")
    assert again["versie"] == first["versie"]

    more = types(initiator, "doel", form, doel="groen gras")
    assert int(more["versie"]) == int(first["versie"]) + 1
    assert initiator.plan.doel == "groen gras"


def test_a_save_that_was_overtaken_by_its_own_page_overwrites_nothing(initiator):
    """REL-D03: it left before the button was pressed, and arrives after."""
    form = initiator.form("doel")
    late = form | {"doel": "gr", "beurt": "1", "actie": "tussendoor"}
    initiator.client.post(initiator.url("doel"), form | {"doel": "groen", "beurt": "2"})

    assert initiator.client.post(initiator.url("doel"), late).status_code == 409
    assert initiator.plan.doel == "groen"


def test_what_was_saved_elsewhere_meanwhile_is_not_overwritten(initiator):
    """REL-D03"""
    late = initiator.form("doel")
    types(initiator, "doel", initiator.form("doel"), doel="groen")
    sent = late | {"doel": "geel", "actie": "tussendoor"}

    assert initiator.client.post(initiator.url("doel"), sent).status_code == 409
    assert initiator.plan.doel == "groen"


def test_half_a_number_is_kept_as_it_was_typed(initiator):
    types(initiator, "hinder", initiator.form("hinder"), aantal_mensen="vee")

    assert initiator.journey.klad("hinder") == {"aantal_mensen": "vee"}


def test_a_row_that_is_typed_anew_keeps_what_other_screens_know_of_it(initiator):
    """Emptied to type another name; only a button takes a row away."""
    row, _form = lists(initiator, naam="buren")
    initiator.lists("inbreng", {"id": row, "kan": "meedenken"})
    form = types(initiator, "belangen", initiator.form("belangen"), **cell(""))
    assert [each.kan for each in initiator.rows("belangen")] == [["meedenken"]]

    types(initiator, "belangen", form, **cell("naaste buren"))
    [stored] = initiator.rows("belangen")
    assert (stored.naam, stored.kan) == ("naaste buren", ["meedenken"])


def cell(naam):
    return {"belangen-0-naam": naam}


def test_a_row_that_somebody_else_added_stays(initiator):
    _row, form = lists(initiator, naam="buren")
    there = initiator.on_another_device()
    there.lists("belangen", {"naam": "school"})
    sent = form | cell("wij") | {"actie": "tussendoor"}

    assert initiator.client.post(initiator.url("belangen"), sent).status_code == 409
    assert {row.naam for row in initiator.rows("belangen")} == {"buren", "school"}


def test_a_row_that_was_not_sent_stays(initiator):
    row, form = lists(initiator, naam="buren")
    sent = {name: form[name] for name in form if not name.startswith("belangen-0")}
    types(initiator, "belangen", sent, **{"belangen-1-naam": "school"})

    stored = {each.rij_id: each.naam for each in initiator.rows("belangen")}
    assert stored[row] == "buren"
    assert sorted(stored.values()) == ["buren", "school"]


def test_a_ticked_example_becomes_one_row_with_the_button_only(initiator):
    form = initiator.form("belangen") | {"voorbeeld": ["boeren"]}
    form = types(initiator, "belangen", types(initiator, "belangen", form))
    assert initiator.rows("belangen") == []

    initiator.client.post(initiator.url("belangen"), form | {"actie": "voorbeeld"})
    assert [row.naam for row in initiator.rows("belangen")] == ["boeren"]


def test_boxes_that_were_unticked_in_the_grid_are_stored_as_such(initiator):
    row, _form = lists(initiator, naam="buren")
    initiator.lists("inbreng", {"id": row, "kan": "meedenken"})
    types(initiator, "inbreng", initiator.form("inbreng"))

    assert not initiator.rows("belangen")[0].kan
