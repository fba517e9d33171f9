"""The save contract: stored once and whole, or given back whole (eisen.md §2, REL)."""

from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from threading import Barrier

import pytest
from django.db import IntegrityError, OperationalError, connection, connections
from django.test import Client

from plans.models import Plan, Post, Schermstand
from tests.people.initiator import hidden

pytestmark = pytest.mark.both

ALL_OF_IT = 300_000


@pytest.fixture
def two_tabs(initiator):
    """The same screen open twice, and saved in the one."""
    late = initiator.form("mogelijk")
    initiator.fills_in("mogelijk", ruimte="ja", ruimte_toelichting="de plek niet")
    return initiator, late


def post(initiator, scherm, form, **typed):
    return initiator.client.post(initiator.url(scherm), form | typed)


def test_a_number_that_no_plan_can_have_is_not_there(client, db):
    assert client.get(f"/plan/{2**63}/doel/").status_code == 404


# Two versions (REL-D03)


def test_a_page_drawn_while_somebody_saves_passes_over_nothing(initiator):
    """REL-D03: the save comes between what is read of the plan and its versions."""
    there = initiator.on_another_device()
    with saved_between(there, doel="van daar", activiteit="een veld"):
        drawn = initiator.form("doel")
    late = {"doel": "", "activiteit": "van hier"}  # as the page showed it, and typed
    answer = post(initiator, "doel", drawn, **late)

    assert answer.status_code == 409
    assert initiator.plan.doel == "van daar"


def test_a_choice_drawn_while_somebody_saves_passes_over_nothing(two_tabs):
    """REL-D03: the same on the page with both texts."""
    initiator, late = two_tabs
    there = initiator.on_another_device()
    theirs = {"ruimte": "ja", "ruimte_toelichting": "van daar"}
    with saved_between(there, "mogelijk", nth=2, **theirs):
        choice = post(initiator, "mogelijk", late, ruimte_toelichting="van hier")
    answer = post(initiator, "mogelijk", hidden(choice))

    assert answer.status_code == 409
    assert initiator.plan.ruimte_toelichting == "van daar"


@contextmanager
def saved_between(there, scherm="doel", nth=1, **answers):
    """Somebody else saves as soon as the plan was read for this time."""
    reads = []

    def after(execute, sql, params, many, context):
        found = execute(sql, params, many, context)
        if 'FROM "plans_plan"' in sql:
            reads.append(sql)
            if len(reads) == nth:
                there.fills_in(scherm, **answers)
        return found

    with connection.execute_wrapper(after):
        yield


def test_a_conflict_shows_both_texts_and_stores_nothing(two_tabs):
    """REL-D03, REL-D05."""
    initiator, late = two_tabs
    response = post(initiator, "mogelijk", late, ruimte_toelichting="alles nog")
    page = response.content.decode()

    assert response.status_code == 409
    assert "alles nog" in page
    assert "de plek niet" in page
    assert initiator.plan.ruimte_toelichting == "de plek niet"


def test_a_conflict_shows_each_question_apart(two_tabs):
    """Two questions of one screen are worded alike: Waarom?"""
    initiator, late = two_tabs
    mine = {"ruimte_toelichting": "alles nog", "tijd_toelichting": "pas in mei"}
    changes = post(initiator, "mogelijk", late, **mine).context["changes"]

    assert [(change.after, change.before) for change in changes] == [
        ("", "Ja"),
        ("alles nog", "de plek niet"),
        ("pas in mei", ""),
    ]


def test_a_conflict_about_the_route_shows_both_choices(initiator):
    late = initiator.form("uitkomst")
    initiator.fills_in("uitkomst", route="kort")
    response = post(initiator, "uitkomst", late, route="check")

    [change] = response.context["changes"]
    assert (change.after, change.before) == ("De korte check", "Het korte plan")


def test_bewaar_de_mijne_saves_after_a_conflict(two_tabs):
    initiator, late = two_tabs
    conflict = post(initiator, "mogelijk", late, ruimte_toelichting="alles nog")
    response = post(initiator, "mogelijk", hidden(conflict))

    assert response.status_code == 302
    assert initiator.plan.ruimte_toelichting == "alles nog"


def test_bewaar_de_mijne_meets_a_third_version_again(two_tabs):
    initiator, late = two_tabs
    conflict = post(initiator, "mogelijk", late, ruimte_toelichting="alles nog")
    initiator.fills_in("mogelijk", ruimte_toelichting="een derde tekst")

    assert post(initiator, "mogelijk", hidden(conflict)).status_code == 409
    assert initiator.plan.ruimte_toelichting == "een derde tekst"


def test_a_conflict_of_rows_shows_groups_of_the_same_name_apart(initiator):
    late = initiator.form("belangen")
    initiator.lists("belangen", {"naam": "buren", "belang": "rust"})
    mine = {"belangen-0-naam": "buren", "belangen-0-belang": "zon"}
    mine |= {"belangen-1-naam": "buren", "belangen-1-belang": "wind"}
    page = post(initiator, "belangen", late, **mine).content.decode()

    assert [text for text in ("rust", "zon", "wind") if f": {text}" not in page] == []


def test_bewaar_de_mijne_saves_rows_too(initiator):
    late = initiator.form("belangen")
    initiator.lists("belangen", {"naam": "buren"})
    mine = {"belangen-0-naam": "school", "voorbeeld": ["boeren"]}
    conflict = post(initiator, "belangen", late, **mine)
    assert post(initiator, "belangen", hidden(conflict)).status_code == 302

    names = {row.naam for row in initiator.rows("belangen")}
    assert names == {"buren", "school", "boeren"}


def test_belangen_and_inbreng_share_one_version(initiator):
    initiator.lists("belangen", {"naam": "buren"})
    late = initiator.form("inbreng")
    row = initiator.rows("belangen")[0].rij_id
    initiator.lists("belangen", {"id": row, "naam": "naaste buren"})

    late["belangen-0-kan"] = "meedenken"
    assert post(initiator, "inbreng", late).status_code == 409
    assert initiator.rows("belangen")[0].kan is None


def test_two_tabs_on_different_screens_both_save(initiator):
    """REL-D03: a screen saves only its own columns."""
    doel, kaders = initiator.form("doel"), initiator.form("kaders")
    assert post(initiator, "kaders", kaders, kaders="geld").status_code == 302
    assert post(initiator, "doel", doel, doel="groen").status_code == 302

    assert (initiator.plan.doel, initiator.plan.kaders) == ("groen", "geld")


def test_two_devices_with_one_plan_meet_in_a_conflict(initiator):
    there = initiator.on_another_device()
    here, late = initiator.form("doel"), there.form("doel")
    post(initiator, "doel", here, doel="groen")

    assert post(there, "doel", late, doel="minder lawaai").status_code == 409


@pytest.mark.parametrize("versie", ["", "-1", "x", "9" * 12, "²"])
def test_a_forged_version_is_a_conflict(initiator, versie):
    initiator.fills_in("doel", doel="groen")
    form = initiator.form("doel") | {"versie": versie}

    assert post(initiator, "doel", form, doel="anders").status_code == 409
    assert initiator.plan.doel == "groen"


# Once (REL-D04)


def test_the_same_form_twice_is_stored_once(initiator):
    """REL-D04: a replay gets the first answer, and changes nothing."""
    form = initiator.form("belangen") | {"belangen-0-naam": "buren"}
    first = post(initiator, "belangen", form)
    before = initiator.exported(), initiator.journey.version("belangen")
    again = post(initiator, "belangen", form)

    assert again["Location"] == first["Location"]
    assert (initiator.exported(), initiator.journey.version("belangen")) == before


def test_the_same_form_with_other_text_saves(initiator):
    """Back in the browser, another word, and Verder again."""
    form = initiator.form("doel")
    post(initiator, "doel", form, doel="groen")

    assert post(initiator, "doel", form, doel="meer groen").status_code == 302
    assert initiator.plan.doel == "meer groen"


def test_the_same_form_with_other_text_does_not_undo_somebody_else(initiator):
    form = initiator.form("doel")
    post(initiator, "doel", form, doel="groen")
    initiator.fills_in("doel", doel="van een ander")

    assert post(initiator, "doel", form, doel="meer groen").status_code == 409
    assert initiator.plan.doel == "van een ander"


def test_a_form_without_a_key_is_never_taken_for_a_repeat(initiator):
    form = initiator.form("doel") | {"sleutel": ""}
    post(initiator, "doel", form, doel="groen")

    assert post(initiator, "doel", form, doel="groen").status_code == 409


def test_the_second_press_of_a_double_click_leads_on_too(initiator):
    """REL-D04: also when it read the plan before the first press was stored."""
    Schermstand.objects.exclude(scherm="belangen").update(gepasseerd=True)
    form = initiator.form("belangen") | {"belangen-0-naam": "buren"}
    there, answers = initiator.on_another_device(), []

    def press_first(execute, sql, params, many, context):
        if sql.startswith("SAVEPOINT") and not answers:
            answers.append("busy")
            answers[0] = post(there, "belangen", form)["Location"]
        return execute(sql, params, many, context)

    with connection.execute_wrapper(press_first):
        answers.append(post(initiator, "belangen", form)["Location"])

    assert answers == [initiator.url(), initiator.url()]
    assert [row.naam for row in initiator.rows("belangen")] == ["buren"]


@pytest.mark.django_db(transaction=True)
def test_twenty_equal_forms_at_once_are_stored_once(initiator):
    """REL-D04: on real connections; each gets the same answer, none an error."""
    Schermstand.objects.exclude(scherm="belangen").update(gepasseerd=True)
    form = initiator.form("belangen") | {"belangen-0-naam": "buren"}
    cookies, together = initiator.client.cookies, Barrier(20)

    def send(_nth):
        client = Client(raise_request_exception=False)
        client.cookies = cookies.copy()
        together.wait()
        try:
            response = client.post(initiator.url("belangen"), form)
            return response.status_code, response.headers.get("Location")
        finally:
            connections.close_all()

    with ThreadPoolExecutor(20) as pool:
        answers = set(pool.map(send, range(20)))

    assert answers == {(302, initiator.url())}
    assert [row.naam for row in initiator.rows("belangen")] == ["buren"]
    assert initiator.journey.version("belangen") == 1


@pytest.mark.django_db(transaction=True)
def test_of_twenty_different_forms_at_once_one_wins(initiator):
    """REL-D03: the other nineteen see both texts."""
    form = initiator.form("doel")
    cookies, together = initiator.client.cookies, Barrier(20)

    def send(nth):
        client = Client(raise_request_exception=False)
        client.cookies = cookies.copy()
        together.wait()
        try:
            own = form | {"sleutel": f"{nth}", "doel": f"doel {nth}"}
            return client.post(initiator.url("doel"), own).status_code
        finally:
            connections.close_all()

    with ThreadPoolExecutor(20) as pool:
        answers = list(pool.map(send, range(20)))

    assert sorted(answers) == [302] + 19 * [409]
    assert initiator.plan.doel == f"doel {answers.index(302)}"


# Whole (REL-D01)


def breaks_at(start: str, error):
    """A database that fails when a statement that begins so arrives."""

    def wrapper(execute, sql, params, many, context):
        if sql.startswith(start):
            raise error("the disk is gone")
        return execute(sql, params, many, context)

    return connection.execute_wrapper(wrapper)


def everything(initiator) -> tuple:
    """All that is stored of a plan."""
    stands = Schermstand.objects.filter(plan=initiator.pk).order_by("pk").values()
    return initiator.exported(), Plan.objects.values().get(pk=initiator.pk), [*stands]


@pytest.mark.parametrize(
    ("start", "error", "status"),
    [
        ('UPDATE "plans_schermstand"', OperationalError, 503),
        ('INSERT INTO "plans_belanghebbende"', IntegrityError, 500),
        ('DELETE FROM "plans_belanghebbende"', OperationalError, 503),
        ('UPDATE "plans_plan"', IntegrityError, 500),
    ],
)
@pytest.mark.django_db(transaction=True)
def test_a_save_that_breaks_halfway_stores_nothing(initiator, start, error, status):
    """REL-D01 and REL-D05: nothing of it is stored, and the text comes back."""
    initiator.lists("belangen", {"naam": "buren"}, {"naam": "school"})
    typed = {"belangen-0-naam": "andere buren", "belangen-1-naam": ""}
    form = initiator.form("belangen") | typed
    before = everything(initiator)
    initiator.client.raise_request_exception = False
    with breaks_at(start, error):
        response = post(initiator, "belangen", form)

    assert response.status_code == status
    assert "andere buren" in response.content.decode()
    assert everything(initiator) == before


@pytest.mark.django_db(transaction=True)
def test_a_redirect_comes_only_after_the_commit(initiator):
    """REL-D01: when the commit itself fails, there is no 302 and nothing is stored."""
    form, before = initiator.form("doel"), everything(initiator)
    initiator.client.raise_request_exception = False

    def leave_an_orphan(execute, sql, params, many, context):
        if sql.startswith('UPDATE "plans_plan"'):  # its foreign key breaks the commit
            Post.objects.create(plan_id=0, soort="link")
        return execute(sql, params, many, context)

    with connection.execute_wrapper(leave_an_orphan):
        response = post(initiator, "doel", form, doel="groen")

    assert response.status_code == 500
    assert "groen" in response.content.decode()
    assert everything(initiator) == before


# Limits (SEC-X05)


@pytest.mark.parametrize(("length", "status"), [(3999, 302), (4000, 302), (4001, 422)])
def test_a_field_holds_four_thousand_characters(initiator, length, status):
    response = initiator.sends("doel", doel="é" * length)

    assert response.status_code == status
    assert "é" * length in initiator.sees("doel")


@pytest.mark.parametrize(("length", "status"), [(500, 302), (501, 422)])
def test_a_cell_holds_five_hundred_characters(initiator, length, status):
    response = initiator.lists("communicatie", {"middel": "é" * length})

    assert response.status_code == status
    assert "é" * length in initiator.sees("communicatie")


@pytest.mark.parametrize(("more", "status"), [(0, 302), (1, 422)])
def test_a_plan_holds_three_hundred_thousand_characters(initiator, more, status):
    initiator.fills_in("kaders", kaders="x" * 4000)
    room = ALL_OF_IT - 4000
    initiator.client.post(initiator.url("doel"), initiator.form("doel"))
    response = initiator.sends("doel", actie="bewaar", doel="y" * (room + more))

    assert response.status_code == status
    assert ("y" * (room + more) in initiator.sees("doel")) == (status == 302)
    if status == 422:
        assert "y" * (room + more) in response.content.decode()
        assert "1 tekens te lang" in response.content.decode()


def test_too_much_text_stores_nothing_and_can_be_made_shorter(initiator):
    initiator.fills_in("doel", doel="groen")
    refused = initiator.sends("doel", actie="bewaar", doel="y" * 300_001)
    shorter = hidden(refused) | {"doel": "meer groen"}
    assert initiator.plan.doel == "groen"

    assert post(initiator, "doel", shorter).status_code == 302
    assert initiator.plan.doel == "meer groen"


def test_a_nul_is_dropped_and_a_line_end_is_one_character(initiator):
    initiator.fills_in("doel", doel="een\0twee\r\ndrie")

    assert initiator.plan.doel == "eentwee\ndrie"


def test_half_a_character_does_not_break_a_save(initiator):
    """A lone surrogate can't be sent as UTF-8; what arrives instead is saved."""
    form = initiator.form("doel")
    body = "&".join(f"{n}={v}" for n, v in form.items()).encode() + b"&doel=a%ED%A0%80b"
    kind = "application/x-www-form-urlencoded"
    response = initiator.client.post(initiator.url("doel"), body, content_type=kind)

    assert response.status_code == 302
    assert initiator.plan.doel.startswith("a\ufffd")


def test_only_the_fields_of_a_screen_can_be_saved(initiator):
    """SEC-X11: nothing else of the plan changes, whatever a form holds."""
    forged = {
        "kenmerk": "SP-2026-AAAAA",
        "link_serie": "9",
        "mail": "a@b.nl",
        "id": "1",
    }
    other = dict.fromkeys(("titel", "erbij", "vervalt_op", "gemeente_id"), "x")
    before = Plan.objects.values().get(pk=initiator.pk)
    initiator.fills_in("doel", doel="groen", **forged, **other)

    after = Plan.objects.values().get(pk=initiator.pk)
    changed = {name for name in before if before[name] != after[name]}
    assert changed == {"doel", "bewaard_op", "vervalt_op"}
