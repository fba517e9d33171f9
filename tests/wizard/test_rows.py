"""Screens that are a list of rows: belangen, inbreng, vormen, communicatie."""

import re

import pytest

from matrix.models import Werkvorm
from plans.models import row_id
from wizard.screens.belangen import VOORBEELDEN

GROUPS = ("buren", "school", "sportclub")


def names(initiator) -> list[str]:
    return [row.naam for row in initiator.rows("belangen")]


def as_sent(row, **cells) -> dict:
    """A stored group as its form sends it back."""
    return {
        "id": row.rij_id,
        "naam": row.naam or "",
        "belang": row.belang or "",
    } | cells


@pytest.fixture
def with_groups(initiator):
    response = initiator.lists("belangen", *({"naam": naam} for naam in GROUPS))
    assert response.status_code == 302
    return initiator


OPEN = re.compile(r'name="belangen-(\d)-naam" value="(.*?)"')


def test_nog_een_saves_and_opens_a_new_row_on_a_page_of_its_own(initiator):
    response = initiator.lists("belangen", {"naam": "buren"}, actie="erbij")
    address = initiator.goes_to(response)
    assert re.fullmatch("belangen/[0-9a-f]{12}", address)

    assert names(initiator) == ["buren"]
    assert OPEN.findall(initiator.sees(address).split("<template")[0]) == [("1", "")]
    assert "belangen" not in initiator.journey.passed


def test_a_list_shows_a_line_a_row_and_no_question(with_groups):
    first = with_groups.rows("belangen")[0]
    with_groups.changes(f"belangen/{first.rij_id}", belang="rust", weging="4")
    page = with_groups.sees("belangen")

    assert re.findall(r'class="lijst__naam" dir="auto">(.*?)<', page) == list(GROUPS)
    assert "rust · telt 4" in page
    assert "veld__vraag" not in page


def test_a_row_is_opened_changed_and_leads_back_to_the_list(with_groups):
    first, second, _third = with_groups.rows("belangen")
    response = with_groups.sends("belangen", f"rij:{second.rij_id}")
    address = with_groups.goes_to(response)

    assert address == f"belangen/{second.rij_id}"
    page = with_groups.sees(address).split("<template")[0]
    assert OPEN.findall(page) == [("1", "school")]
    response = with_groups.changes(address, naam="basisschool")
    assert with_groups.goes_to(response) == "belangen"
    assert names(with_groups) == ["buren", "basisschool", "sportclub"]
    assert first.rij_id in str(with_groups.sees("belangen"))


def test_a_list_is_not_passed_while_a_row_of_it_is_not_right(initiator):
    first = initiator.adds("belangen", naam="buren")
    initiator.changes(f"belangen/{first}", actie="lijst", naam="x" * 501)
    response = initiator.sends("belangen")
    assert response.status_code == 422
    assert f'href="#rij-{first}"' in response.content.decode()
    assert "belangen" not in initiator.journey.passed

    initiator.adds("belangen", naam="school")
    initiator.sends("belangen", f"weg:{first}")
    initiator.sends("belangen")
    assert "belangen" in initiator.journey.passed


def test_the_address_of_a_new_row_is_that_row_from_then_on(initiator):
    address = initiator.goes_to(initiator.sends("belangen", "erbij"))
    initiator.changes(address, actie="tussendoor", naam="buren")
    assert 'value="buren"' in initiator.sees(address)

    initiator.changes(address, naam="naaste buren")
    assert names(initiator) == ["naaste buren"]


def test_a_row_opens_whole_also_when_its_list_was_changed_meanwhile(with_groups):
    """Only what was opened can be overwritten, and a list holds no text."""
    late = with_groups.form("belangen")
    late = {name: late[name] for name in ("versie", "sleutel")}
    with_groups.lists("belangen", {"naam": "winkels"})
    second = with_groups.rows("belangen")[1].rij_id
    for actie in (f"rij:{second}", "erbij", "verder"):
        sent = late | {"actie": actie}
        response = with_groups.client.post(with_groups.url("belangen"), sent)
        assert response.status_code == 302

    assert "belangen" in with_groups.journey.passed


@pytest.mark.parametrize("rij", ["x", "A" * 12, "0" * 13, "a" * 5000])
def test_an_address_that_can_be_no_row_is_not_found(with_groups, rij):
    assert with_groups.opens(f"belangen/{rij}").status_code == 404


@pytest.mark.parametrize("scherm", ["doel", "inbreng", "niets"])
def test_a_screen_that_opens_no_rows_has_no_such_address(with_groups, scherm):
    first = with_groups.rows("belangen")[0].rij_id
    assert with_groups.opens(f"{scherm}/{first}").status_code == 404


@pytest.mark.both
def test_a_row_goes_up_and_down_the_list(with_groups):
    _first, second, third = with_groups.rows("belangen")
    with_groups.sends("belangen", f"op:{third.rij_id}")
    assert names(with_groups) == ["buren", "sportclub", "school"]
    with_groups.sends("belangen", f"neer:{second.rij_id}")
    assert names(with_groups) == ["buren", "sportclub", "school"]
    with_groups.sends("belangen", f"op:{third.rij_id}")
    assert names(with_groups) == ["sportclub", "buren", "school"]


@pytest.mark.parametrize("what", ["", "x", "0" * 12])
def test_to_move_what_is_no_row_moves_nothing(with_groups, what):
    with_groups.sends("belangen", f"op:{what}")
    assert names(with_groups) == list(GROUPS)


def test_what_was_done_follows_the_plan_and_is_not_moved(with_groups):
    with_groups.lists("uitgevoerd", {"activiteit": "een"}, {"activiteit": "twee"})
    _first, second = with_groups.rows("activiteiten")
    with_groups.sends("uitgevoerd", f"op:{second.rij_id}")
    assert [r.activiteit for r in with_groups.rows("activiteiten")] == ["een", "twee"]


def test_a_message_can_begin_with_its_moment(initiator):
    assert "Voor je begint: bericht plannen" in initiator.sees("communicatie")
    response = initiator.sends("communicatie", "erbij:Voor je begint")
    page = initiator.client.get(response["Location"]).content.decode()
    assert 'value="Voor je begint"' in page

    initiator.lists("communicatie", {"middel": "brief", "moment": "Voor je begint"})
    assert "Voor je begint: bericht plannen" not in initiator.sees("communicatie")


@pytest.mark.both
def test_weghalen_takes_that_row_and_saves_the_others(with_groups):
    first, *others = with_groups.rows("belangen")
    sent = [as_sent(first), *(as_sent(row, belang="rust") for row in others)]
    response = with_groups.lists("belangen", *sent, actie=f"weg:{first.rij_id}")

    assert with_groups.goes_to(response) == "belangen"
    assert names(with_groups) == ["school", "sportclub"]
    assert [row.belang for row in with_groups.rows("belangen")] == ["rust", "rust"]


@pytest.mark.both
def test_rows_that_were_not_sent_stay(with_groups):
    with_groups.lists("belangen", {"naam": "winkels"})

    assert sorted(names(with_groups)) == sorted([*GROUPS, "winkels"])


def test_a_row_that_was_made_empty_goes(with_groups):
    first, second, _third = with_groups.rows("belangen")
    with_groups.lists("belangen", as_sent(first), as_sent(second, naam=" "))

    assert names(with_groups) == ["buren", "sportclub"]


def test_rows_that_stayed_empty_are_not_stored(initiator):
    initiator.lists("communicatie", {"middel": ""}, {"middel": "brief"}, {"moment": ""})

    assert [row.middel for row in initiator.rows("communicatie")] == ["brief"]


def test_ticked_examples_become_rows(initiator):
    form = initiator.form("belangen")
    chosen = [str(VOORBEELDEN[0]), str(VOORBEELDEN[4])]
    typed = form | {"belangen-0-naam": "de kerk", "voorbeeld": chosen, "actie": "weg:"}
    response = initiator.client.post(initiator.url("belangen"), typed)

    assert initiator.goes_to(response) == "belangen"
    assert names(initiator) == ["de kerk", "buren", "boeren"]


def test_the_short_road_keeps_the_cells_that_it_does_not_ask(initiator):
    cells = {"naam": "buren", "weging": "4", "past": "nee", "moeilijk_bereikbaar": "ja"}
    initiator.lists("belangen", cells)
    initiator.fills_in("uitkomst", route="kort")
    row = initiator.rows("belangen")[0]
    assert "belangen-0-weging" not in initiator.sees(f"belangen/{row.rij_id}")

    initiator.lists("belangen", as_sent(row, naam="naaste buren", weging="1"))

    row = initiator.rows("belangen")[0]
    assert (row.naam, row.past) == ("naaste buren", None)
    assert (row.weging, row.moeilijk_bereikbaar) == (4, "ja")


@pytest.mark.both
@pytest.mark.parametrize("count", [1, 50])
def test_one_to_fifty_rows_are_saved(initiator, count):
    response = initiator.lists("belangen", *({"naam": f"{n}"} for n in range(count)))

    assert response.status_code == 302
    assert names(initiator) == [f"{n}" for n in range(count)]


@pytest.mark.parametrize("actie", ["verder", "bewaar"])
def test_a_row_too_many_is_kept_as_klad(initiator, actie):
    """SEC-X05: over a limit the text is kept, and the overview says so."""
    sent = [{"naam": f"groep {n}"} for n in range(51)]
    response = initiator.lists("belangen", *sent, actie=actie)
    page = initiator.opens("belangen").content.decode()

    assert response.status_code == (422 if actie == "verder" else 302)
    assert len(names(initiator)) == 50
    assert 'dir="auto">groep 50<' in page
    assert "Er passen 50 regels op dit scherm" in page
    assert "Er passen 50 regels op dit scherm" in initiator.sees()


def test_a_row_too_many_fits_when_another_goes(initiator):
    initiator.lists("belangen", *({"naam": f"groep {n}"} for n in range(51)))
    first, *stored = initiator.rows("belangen")
    last = next(iter(initiator.journey.klad("belangen")))
    sent = [as_sent(row) for row in stored] + [{"id": last, "naam": "groep 50"}]
    initiator.lists("belangen", as_sent(first), *sent, actie=f"weg:{first.rij_id}")

    assert names(initiator) == [f"groep {n}" for n in range(1, 51)]
    assert initiator.journey.klad("belangen") == {}


def test_more_rows_than_fit_cannot_be_added_in_two_forms(initiator):
    initiator.lists("belangen", *({"naam": f"groep {n}"} for n in range(50)))
    response = initiator.lists("belangen", {"naam": "nog een"})

    assert response.status_code == 422
    assert len(names(initiator)) == 50


def test_a_wrong_cell_holds_no_other_cell_back(with_groups):
    """What is right is saved; what is not keeps its last accepted value."""
    first, second, third = with_groups.rows("belangen")
    with_groups.lists(
        "belangen",
        as_sent(first, naam="x" * 501, belang="rust"),
        as_sent(second, naam="basisschool"),
        as_sent(third, belang="x" * 501),
        actie="bewaar",
    )

    assert names(with_groups) == ["buren", "basisschool", "sportclub"]
    assert with_groups.rows("belangen")[0].belang == "rust"
    klad = with_groups.journey.klad("belangen")
    assert klad == {
        first.rij_id: {"naam": "x" * 501},
        third.rij_id: {"belang": "x" * 501},
    }


def test_a_wrong_cell_of_a_later_row_keeps_what_was_accepted_before(with_groups):
    first, second, third = with_groups.rows("belangen")
    sent = [as_sent(first), as_sent(second, naam="y" * 501), as_sent(third)]
    with_groups.lists("belangen", *sent, actie="bewaar")

    assert names(with_groups) == list(GROUPS)


def test_the_klad_of_a_row_that_was_not_sent_stays(with_groups):
    first, second, _third = with_groups.rows("belangen")
    with_groups.lists("belangen", as_sent(first, naam="z" * 501), actie="bewaar")
    with_groups.lists("belangen", as_sent(second, belang="rust"))

    assert "z" * 501 in with_groups.sees(f"belangen/{first.rij_id}")


@pytest.mark.parametrize("id", ["", "kort", "<script>000", "a" * 13, "A" * 12])
def test_a_row_without_a_good_id_gets_one(initiator, id):
    initiator.lists("belangen", {"id": id, "naam": "buren"})
    row = initiator.rows("belangen")[0]

    assert row.naam == "buren"
    assert re.fullmatch("[0-9a-f]{12}", row.rij_id)


@pytest.mark.both
def test_two_rows_with_one_id_stay_two_rows(initiator):
    id = row_id()
    initiator.lists("belangen", {"id": id, "naam": "a"}, {"id": id, "naam": "b"})

    assert names(initiator) == ["a", "b"]


@pytest.mark.both
def test_a_row_of_another_plan_cannot_be_reached(with_groups):
    """SEC-T12: an id of somebody else's row makes a row of your own."""
    other = with_groups.with_a_new_plan(with_groups.client)
    theirs = with_groups.rows("belangen")[0]
    other.lists("belangen", {"id": theirs.rij_id, "naam": "veranderd"})
    other.lists("belangen", actie=f"weg:{theirs.rij_id}")

    assert names(with_groups) == list(GROUPS)
    assert names(other) == []


def test_inbreng_cannot_add_a_group(with_groups):
    stranger = {"id": row_id(), "kan": "meedenken"}
    known = {"id": with_groups.rows("belangen")[0].rij_id, "kan": "meedoen"}
    response = with_groups.lists("inbreng", known, stranger)

    assert response.status_code == 422
    assert "hoort niet bij je plan" in response.content.decode()
    assert names(with_groups) == list(GROUPS)
    assert with_groups.rows("belangen")[0].kan == ["meedoen"]


def test_inbreng_cannot_take_a_group_away(with_groups):
    first = with_groups.rows("belangen")[0].rij_id
    with_groups.lists("inbreng", {"id": first}, actie=f"weg:{first}")

    assert names(with_groups) == list(GROUPS)


# Vormen


@pytest.fixture
def with_vorm(with_groups):
    """A plan with webinar chosen for the first group."""
    group = with_groups.rows("belangen")[0].rij_id
    with_groups.fills_in("vormen", actie=f"neem:{group}:webinar")
    return with_groups


def test_neem_adds_a_vorm_for_that_group(with_vorm):
    vorm = with_vorm.rows("vormen")[0]

    assert vorm.belanghebbenden == [with_vorm.rows("belangen")[0].rij_id]
    assert (vorm.werkvorm, vorm.werkvorm_tekst["naam"]) == ("webinar", "Webinar")


def test_neem_keeps_what_stood_in_the_form(with_vorm):
    vorm = with_vorm.rows("vormen")[0]
    sent = {"id": vorm.rij_id, "werkvorm": "webinar", "wanneer": "in maart"}
    group = with_vorm.rows("belangen")[1].rij_id
    with_vorm.lists("vormen", sent, actie=f"neem:{group}:huisbezoek")

    first, second = with_vorm.rows("vormen")
    assert (first.wanneer, second.werkvorm) == ("in maart", "huisbezoek")


@pytest.mark.parametrize("what", ["", "x", "000000000000:webinar", "x:bestaat-niet"])
def test_neem_of_something_unknown_breaks_nothing(with_vorm, what):
    response = with_vorm.sends("vormen", actie=f"neem:{what}")

    assert response.status_code in (302, 422)
    assert with_vorm.opens("vormen").status_code == 200


def test_taking_a_group_away_does_not_break_its_vorm(with_vorm):
    group = with_vorm.rows("belangen")[0].rij_id
    with_vorm.lists("belangen", actie=f"weg:{group}")

    assert group not in with_vorm.sees()
    assert group not in with_vorm.sees("vormen") + with_vorm.sees_rows("vormen")
    vorm = with_vorm.rows("vormen")[0]
    sent = {"id": vorm.rij_id, "werkvorm": vorm.werkvorm, "wanneer": "in maart"}
    assert with_vorm.lists("vormen", sent).status_code == 302
    assert with_vorm.rows("vormen")[0].wanneer == "in maart"


@pytest.fixture
def edited_matrix(with_vorm):
    """The beheerder words a werkvorm anew, after it was chosen in a plan."""
    werkvorm = Werkvorm.objects.get(slug="webinar")
    werkvorm.naam, werkvorm.uitleg = "online avond", "Heel anders."
    werkvorm.save()
    return with_vorm


@pytest.mark.both
def test_a_later_edit_of_the_matrix_changes_no_plan(edited_matrix):
    vorm = edited_matrix.rows("vormen")[0]
    sent = {"id": vorm.rij_id, "werkvorm": "webinar", "wanneer": "in maart"}
    edited_matrix.lists("vormen", sent)

    vorm = edited_matrix.rows("vormen")[0]
    assert (vorm.wanneer, vorm.werkvorm_tekst["naam"]) == ("in maart", "Webinar")
    assert vorm.werkvorm_tekst["uitleg"] != "Heel anders."


def test_a_new_choice_takes_the_new_text(edited_matrix):
    edited_matrix.lists("vormen", {"werkvorm": "webinar", "wanneer": "in mei"})

    texts = {v.wanneer: v.werkvorm_tekst for v in edited_matrix.rows("vormen")}
    assert texts["in mei"]["uitleg"] == "Heel anders."


def test_a_werkvorm_that_left_the_matrix_stays_chosen(with_vorm):
    Werkvorm.objects.get(slug="webinar").delete()
    vorm = with_vorm.rows("vormen")[0]
    sent = {"id": vorm.rij_id, "werkvorm": "webinar", "wanneer": "in maart"}

    assert 'value="webinar" checked' in with_vorm.sees_rows("vormen")
    assert with_vorm.lists("vormen", sent).status_code == 302
    assert with_vorm.rows("vormen")[0].werkvorm_tekst["naam"] == "Webinar"


def test_choosing_no_werkvorm_any_more_drops_its_text(with_vorm):
    vorm = with_vorm.rows("vormen")[0]
    sent = {"id": vorm.rij_id, "werkvorm": "", "eigen_werkvorm": "soep eten"}
    with_vorm.lists("vormen", sent)

    vorm = with_vorm.rows("vormen")[0]
    assert (vorm.werkvorm, vorm.werkvorm_tekst) == (None, None)
    assert vorm.eigen_werkvorm == "soep eten"


def test_a_plan_keeps_how_far_people_may_go_with_what_it_chose(with_vorm):
    assert with_vorm.rows("vormen")[0].werkvorm_tekst["inbreng"] == ["meeweten"]
    assert with_vorm.journey.told.answers.vormen[0].inbreng == ("meeweten",)


# Who decides, and one's own people


@pytest.fixture
def with_insiders(initiator):
    """A plan that names the gemeente and its own members beside the neighbours."""
    named = ("Gemeente Coevorden", "buren", "Leden", "dorpsraad")
    initiator.lists("belangen", *({"naam": naam} for naam in named))
    return initiator


def test_belangen_says_what_a_name_proposes_until_somebody_chose(with_insiders):
    page = with_insiders.sees_rows("belangen")
    assert page.count("Klopt dat niet?") == 2
    assert "We denken dat zij over je plan beslissen." in page
    assert "We denken dat dit jullie eigen leden of achterban zijn." in page

    gemeente, *_others = with_insiders.rows("belangen")
    with_insiders.lists("belangen", as_sent(gemeente, soort="mensen"))
    assert "over je plan beslissen. Klopt" not in with_insiders.sees_rows("belangen")


def test_who_decides_is_asked_for_no_inbreng_and_stands_on_a_line_of_its_own(
    with_insiders,
):
    page = with_insiders.sees("inbreng")
    asked = re.findall(r'class="rooster__groep".*?<span dir="auto">(.*?)</span>', page)
    assert asked == ["buren", "dorpsraad"]
    for line in ("beslissen zij apart", "Zij horen bij jullie"):
        assert page.count(line) == 1


def test_nobody_proposes_a_werkvorm_for_who_decides(with_insiders):
    page = with_insiders.sees("vormen")
    assert page.count("beslissen zij apart") == 1
    proposed = " ".join(re.findall(r"Voor (.*?): dit past het best", page))
    assert "buren" in proposed
    assert "Gemeente" not in proposed
    assert "Leden" not in proposed


def test_what_was_offered_to_who_decides_in_an_earlier_plan_stays(with_insiders):
    gemeente, neighbours, *_others = with_insiders.rows("belangen")
    gemeente.kan = ["meebeslissen"]
    gemeente.save()
    with_insiders.lists("inbreng", {"id": neighbours.rij_id, "kan": "meedoen"})

    rows = with_insiders.rows("belangen")
    assert [row.naam for row in rows[:2]] == ["Gemeente Coevorden", "buren"]
    assert [row.kan for row in rows[:2]] == [["meebeslissen"], ["meedoen"]]


def with_whom(page) -> list[tuple[str, bool]]:
    """The groups to choose from, and whether they are ticked, of each activity."""
    tick = r'name="vormen-\d+-belanghebbenden" value="(\w{12})"([^>]*)>'
    return [(id, "checked" in rest) for id, rest in re.findall(tick, page)]


def test_who_decides_is_not_offered_for_a_talk(with_insiders):
    gemeente, *others = with_insiders.rows("belangen")
    address = with_insiders.goes_to(with_insiders.sends("vormen", "erbij"))
    offered = with_whom(with_insiders.sees(address).split("<template")[0])
    assert [id for id, _ticked in offered] == [row.rij_id for row in others]
    assert gemeente.rij_id not in str(offered)


def test_who_decides_stays_where_they_were_ticked_and_can_be_taken_away(with_insiders):
    gemeente, neighbours, *_others = with_insiders.rows("belangen")
    ticked = [gemeente.rij_id, neighbours.rij_id]
    with_insiders.lists("vormen", {"belanghebbenden": ticked})
    [activity] = with_insiders.rows("vormen")
    assert activity.belanghebbenden == ticked

    page = with_insiders.sees_rows("vormen")
    assert [id for id, chosen in with_whom(page) if chosen] == ticked
    with_insiders.lists("vormen", {"id": activity.rij_id, "belanghebbenden": ticked})
    assert with_insiders.rows("vormen")[0].belanghebbenden == ticked

    with_insiders.lists(
        "vormen", {"id": activity.rij_id, "belanghebbenden": neighbours.rij_id}
    )
    assert with_insiders.rows("vormen")[0].belanghebbenden == [neighbours.rij_id]
    assert gemeente.rij_id not in str(with_whom(with_insiders.sees_rows("vormen")))


def test_a_group_that_turns_out_to_decide_keeps_its_place_in_the_plan(initiator):
    initiator.lists("belangen", {"naam": "Waterbeheer"})
    [group] = initiator.rows("belangen")
    initiator.lists("vormen", {"belanghebbenden": group.rij_id})
    initiator.lists("belangen", as_sent(group, soort="beslisser"))

    page = initiator.sees_rows("vormen")
    assert (group.rij_id, True) in with_whom(page)
    assert "Waterbeheer" in initiator.sees()


def test_a_plan_with_nobody_but_who_decides_still_has_groups(initiator):
    initiator.lists("belangen", {"naam": "Gemeenteraad"})
    for slug in ("inbreng", "vormen"):
        assert "Er staan nog geen groepen" not in initiator.sees(slug)


def test_without_groups_nobody_is_asked_to_choose_one(initiator):
    address = initiator.goes_to(initiator.sends("vormen", "erbij"))
    assert "Met wie?" not in initiator.sees(address)
    initiator.adds("belangen", naam="buren")
    assert "Met wie?" in initiator.sees(address)


def test_a_talk_begins_with_the_groups_that_it_is_meant_for(with_groups):
    first, second, _third = (row.rij_id for row in with_groups.rows("belangen"))
    response = with_groups.sends("vormen", f"erbij:{first},{second},{'0' * 12}")
    page = with_groups.client.get(response["Location"]).content.decode()
    ticked = [id for id, chosen in with_whom(page.split("<template")[0]) if chosen]
    assert ticked == [first, second]
