"""The public pages of the werkvormen in a real browser."""

import pytest

pytestmark = pytest.mark.browser


def test_somebody_on_a_phone_without_script_finds_one_and_comes_back(visitors):
    visitor = visitors(
        java_script_enabled=False, viewport={"width": 360, "height": 740}
    )
    visitor.goes_to("/werkvormen/")
    main = visitor.tab.locator("main")
    main.get_by_label("Hoe ver gaat het meepraten?").select_option("meedoen")
    main.get_by_label("Waar merken mensen er iets van?").select_option("straat")
    main.get_by_text("Meer wensen: mensen, tijd en geld").click()
    main.get_by_label("Op welke manier?").select_option("online")
    visitor.presses("Zoek wat past")
    assert "inbreng=meedoen" in visitor.tab.url
    names = main.locator(".gevonden h3").all_inner_texts()
    assert names[:2] == ["Brainstormsessie", "Online atelier"]
    assert "omdat het past bij wat je hun biedt" in visitor.text

    visitor.follows("Online atelier")
    assert visitor.path == "/werkvormen/online-atelier/"
    visitor.follows("Terug naar wat je vond")
    assert main.locator(".gevonden h3").all_inner_texts() == names


def test_the_matrix_is_a_table_when_wide_and_a_list_on_a_phone(visitors):
    visitor = visitors()
    visitor.goes_to("/werkvormen/")
    cells = visitor.tab.get_by_role("cell")
    for width, apart in ((1280, True), (360, False)):
        visitor.tab.set_viewport_size({"width": width, "height": 800})
        first, second = (cells.nth(n).bounding_box() for n in (1, 2))
        assert (first["y"] == second["y"]) == apart, width
        heads = visitor.tab.get_by_role("columnheader")
        assert heads.count() == 4
        assert visitor.tab.get_by_role("rowheader").all_inner_texts() == [
            *("mee-weten", "meedenken", "meedoen", "meebeslissen")
        ]
