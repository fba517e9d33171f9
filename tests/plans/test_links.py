"""The private link: who may see and open a plan, and who may not."""

import base64
import logging
import re
from datetime import timedelta
from types import SimpleNamespace

import pytest
from django.apps import apps
from django.conf import settings
from django.contrib.sessions.models import Session
from django.core.management import call_command
from django.db.models import F
from django.http import Http404
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format

from coevorden.logs import MaskLinks
from dossier.arriving import renew
from nota.status import STATUSES
from plans import links
from plans.models import Plan
from plans.models import plan as the_plan
from tests.people.initiator import Initiator
from tests.routes import filled_in, routes

NOBODY = 999_999


def everything_stored() -> str:
    """Every value of every table, and what the stored sessions hold."""
    tables = apps.get_models(include_auto_created=True)
    values = [list(table.objects.values_list()) for table in tables]
    return repr([values, [s.get_decoded() for s in Session.objects.all()]])


def opens(link: str, client=None):
    """Press "Plan openen" on the page behind a link."""
    return (client or Client()).post(link)


@pytest.fixture
def link(initiator):
    return links.link(initiator.plan).removeprefix(settings.BASE_URL)


# The token


def test_a_token_is_a_mac_of_256_bits_that_fits_in_a_url(initiator):
    """SEC-T01"""
    given = links.token(initiator.plan)
    raw = base64.urlsafe_b64decode(given + "==")

    assert re.fullmatch(r"[A-Za-z0-9_-]{54}", given)
    assert raw[32:] == initiator.pk.to_bytes(8)
    assert len(raw[:32]) * 8 == 256


def test_ten_thousand_tokens_have_nothing_in_common():
    """SEC-T01"""
    plans = [Plan(pk=pk, link_serie=serie) for pk in range(5000) for serie in (1, 2)]
    assert len({links.token(plan)[:8] for plan in plans}) == 10_000


def test_a_token_depends_on_the_key_the_purpose_and_the_serial(initiator, settings):
    """SEC-T01"""
    plan = initiator.plan
    ours, to_read = links.token(plan), links.token(plan, "meelezen")
    plan.link_serie += 1
    renewed = links.token(plan)
    settings.LINK_KEY = "another key of at least fifty characters, for this test"

    assert len({ours, to_read, renewed, links.token(plan)}) == 4
    assert links.plan_of(ours, "meelezen") is None


def test_what_is_stored_opens_nothing(initiator):
    """SEC-T02"""
    given = links.token(initiator.plan)
    initiator.client.post(initiator.url("link"))
    initiator.client.post(initiator.url("link"), {"mail": "a@voorbeeld.nl"})
    initiator.fills_in("doel", doel="Elkaar vaker tegenkomen.")
    call_command("werk", eens=True)
    stored = everything_stored()

    raw = base64.urlsafe_b64decode(given + "==")
    shapes = [given, *(f(raw[:30]).decode() for f in (base64.b64encode, bytes_hex))]
    assert "Elkaar vaker tegenkomen." in stored
    assert [shape for shape in shapes if shape.lower() in stored.lower()] == []


def bytes_hex(raw: bytes) -> bytes:
    return raw.hex().encode()


# Opening


@pytest.mark.parametrize("method", ["get", "head", "options"])
def test_a_scanner_that_follows_the_link_changes_nothing(initiator, link, method):
    """SEC-T03; the form needs its csrf cookie, and that opens nothing."""
    before, scanner = everything_stored(), Client()
    for agent in ("Mozilla/5.0", "SafeLinks", ""):
        response = getattr(scanner, method)(link, headers={"user-agent": agent})
        assert response.status_code == 200

    assert everything_stored() == before
    assert set(scanner.cookies) <= {settings.CSRF_COOKIE_NAME}
    assert scanner.get(initiator.url()).status_code == 404
    assert opens(link).status_code == 302


def test_the_button_opens_the_plan_at_an_address_without_the_token(initiator, link):
    """SEC-T03"""
    browser = Client()
    response = browser.post(link, follow=True)

    assert response.redirect_chain == [(initiator.url(), 302)]
    assert initiator.plan.kenmerk in response.content.decode()
    assert links.token(initiator.plan) not in response.content.decode()


def test_opening_gives_a_new_session_id(initiator, link):
    """SEC-T11: a planted id is worth nothing."""
    victim, attacker = Client(), Client()
    Initiator.with_a_new_plan(victim)
    planted = victim.cookies[settings.SESSION_COOKIE_NAME].value
    attacker.cookies[settings.SESSION_COOKIE_NAME] = planted
    opens(link, victim)

    assert victim.cookies[settings.SESSION_COOKIE_NAME].value != planted
    assert attacker.get(initiator.url()).status_code == 404


def test_the_link_is_shown_only_after_a_press(initiator, link):
    """SEC-T04"""
    assert link not in initiator.sees("link")
    assert link in initiator.client.post(initiator.url("link")).content.decode()


@pytest.mark.parametrize(
    "path",
    [
        "/open/{}/",
        "/meelezen/{}/",
        "/open/{}/x/",
        "/adres/{}/",
        "/Open/{}/",
        "/open//{}/",
        "/{}/",
        "/hulp/{}",
        "/hulp-x{}x/",
    ],
)
def test_no_log_line_holds_a_token(link, caplog, path):
    """SEC-T04"""
    given = link.split("/")[2]
    caplog.set_level("WARNING", "django.request")  # tells the path, as a failure does
    Client().get(path.format(given[:-1]))
    handlers = logging.getLogger().handlers
    (ours,) = [h for h in handlers if isinstance(h.formatter, MaskLinks)]
    lines = [ours.format(record) for record in caplog.records]

    assert "Not Found" in lines[0]
    assert not [line for line in lines if given[:20] in line]


@pytest.mark.parametrize(
    "stuck",
    [
        "{}/.",
        "{}.",
        "{}./",
        "{},",
        "{})/",
        "{}/).",
        "{}==/",
        "<{}>/",
        "\u200b{}/",
        "{}/\n",
    ],
)
def test_a_sign_that_stuck_to_a_link_is_left_out(link, stuck):
    """Fault 26"""
    address = "/open/" + stuck.format(link.split("/")[2])
    assert Client().get(address).status_code == 200
    assert opens(address).status_code == 302


# A link that doesn't work


def broken(link: str) -> dict[str, str]:
    """Links that look like this one and open nothing."""
    start, given = "/open/", link.split("/")[2]
    other = "A" if given[5] != "A" else "B"
    raw = base64.urlsafe_b64decode(given + "==")
    huge = base64.urlsafe_b64encode(raw[:32] + b"\xff" * 8).decode()
    return {
        "wrong": f"{start}{given[:5]}{other}{given[6:]}/",
        "short": f"{start}{given[:20]}/",
        "long": f"{start}{given}AAAA/",
        "one letter": f"{start}A/",
        "other last bits": f"{start}{given[:-1]}{chr(ord(given[-1]) + 1)}/",
        "not ascii": f"{start}{'é' * 54}/",
        "not base64": f"{start}{'!' * 54}/",
        "a kenmerk": f"{start}SP-2026-7K3F9/",
        "for nobody": f"{start}{huge.rstrip('=')}/",
    }


@pytest.fixture
def not_found(gemeente) -> bytes:
    return Client().get(f"/open/{'A' * 54}/").content


PLAN_AND_GEMEENTE = 2  # the queries of this page, whatever is wrong with the link


@pytest.mark.parametrize("kind", broken("/open/" + "A" * 54 + "/"))
def test_a_link_that_was_not_made_here_gives_the_same_404(
    link, kind, not_found, django_assert_num_queries
):
    """SEC-T05"""
    browser = Client()
    for method in (browser.get, browser.post):
        with django_assert_num_queries(PLAN_AND_GEMEENTE):
            response = method(broken(link)[kind])
        assert (response.status_code, response.content) == (404, not_found)


@pytest.mark.parametrize(
    "ends",
    [
        lambda plan: plan.update(vervalt_op=timezone.now()),
        lambda plan: plan.update(link_serie=F("link_serie") + 1),
        lambda plan: plan.delete(),
    ],
    ids=["expired", "revoked", "purged"],
)
def test_a_link_that_worked_once_gives_that_same_404(
    initiator, link, ends, not_found, django_assert_num_queries
):
    """SEC-T05"""
    ends(Plan.objects.filter(pk=initiator.pk))
    with django_assert_num_queries(PLAN_AND_GEMEENTE):
        response = Client().get(link)
    assert (response.status_code, response.content) == (404, not_found)


def test_the_link_of_a_purged_plan_does_not_open_the_next_plan(initiator, link):
    """SEC-T05"""
    initiator.plan.delete()
    Initiator.with_a_new_plan(Client())
    assert opens(link).status_code == 404


# The life of a plan


@pytest.mark.parametrize(
    ("seconds", "status"), [(-1, 200), (0, 404), (1, 404)], ids=str
)
def test_a_plan_lives_to_its_last_second(initiator, link, monkeypatch, seconds, status):
    """SEC-T06"""
    moment = initiator.plan.vervalt_op + timedelta(seconds=seconds)
    monkeypatch.setattr(the_plan, "timezone", SimpleNamespace(now=lambda: moment))

    assert Client().get(link).status_code == status
    assert initiator.opens().status_code == status


def test_every_save_gives_a_plan_its_whole_life_again(initiator, monkeypatch):
    """SEC-T06"""
    later = timezone.now() + timedelta(days=30)
    monkeypatch.setattr(links, "timezone", SimpleNamespace(now=lambda: later))
    initiator.opens("doel")
    assert initiator.plan.vervalt_op < later + timedelta(days=settings.CONCEPT_DAYS)

    initiator.fills_in("doel", doel="Elkaar vaker tegenkomen.")
    assert initiator.plan.vervalt_op == later + timedelta(days=settings.CONCEPT_DAYS)


@pytest.mark.parametrize("page", ["", "link"])
def test_a_person_reads_until_which_day_the_plan_is_kept(initiator, page):
    """SEC-T06"""
    day = date_format(timezone.localtime(initiator.plan.vervalt_op), "j F Y")
    assert f"blijft bewaard tot {day}" in initiator.sees(page)


def test_a_plan_past_its_date_is_taken_away(initiator):
    """SEC-T06"""
    Plan.objects.filter(pk=initiator.pk).update(vervalt_op=timezone.now())
    call_command("werk", eens=True)
    assert not Plan.objects.filter(pk=initiator.pk).exists()


def test_a_new_serial_closes_the_old_link_and_every_open_browser(initiator, link):
    """SEC-T07"""
    other = Client()
    opens(link, other)
    Plan.objects.filter(pk=initiator.pk).update(link_serie=F("link_serie") + 1)
    renewed = links.link(initiator.plan).removeprefix(settings.BASE_URL)

    assert initiator.opens().status_code == 404
    assert other.get(initiator.url("doel")).status_code == 404
    assert opens(link).status_code == 404
    assert opens(renewed).status_code == 302


def test_who_makes_a_new_link_goes_on_here_and_is_followed_by_nobody(initiator, link):
    """SEC-T07"""
    other = Initiator(Client(), initiator.pk)
    opens(link, other.client)
    assert "Maak een nieuwe link" in initiator.sees("link")
    answer = initiator.client.post(initiator.url("link/nieuw"), follow=True)

    assert "Oude links werken niet meer." in answer.text
    assert initiator.opens("doel").status_code == 200
    assert "Er is een nieuwe link gemaakt." in other.sees()
    assert other.opens("doel").status_code == opens(link).status_code == 404
    renewed = links.link(initiator.plan).removeprefix(settings.BASE_URL)
    assert renewed in initiator.client.post(initiator.url("link")).text
    assert opens(renewed, other.client).status_code == 302


def test_of_two_who_renew_at_once_the_second_is_out(initiator):
    """SEC-T07: else who has the old link would follow."""
    theirs = initiator.plan
    renew(initiator.plan)
    with pytest.raises(Http404):
        renew(theirs)


def test_a_new_link_goes_to_the_address_of_the_plan(initiator, mailoutbox):
    """SEC-T07: however often one was asked for in this hour."""
    initiator.fills_in("doel", doel="Elkaar vaker tegenkomen.")
    initiator.is_reached_at("a@voorbeeld.nl")
    for n in range(5):
        initiator.client.post(initiator.url("link/nieuw"))
        call_command("werk", eens=True)
        assert links.link(initiator.plan) in mailoutbox[n].body
    assert {tuple(m.to) for m in mailoutbox} == {("a@voorbeeld.nl",)}


def test_a_link_is_renewed_by_a_press_and_ten_times_an_hour(initiator):
    """SEC-T07"""
    assert initiator.opens("link/nieuw").status_code == 405
    pressed = [initiator.client.post(initiator.url("link/nieuw")) for _ in range(11)]
    assert [p.status_code for p in pressed] == [302] * 10 + [429]
    assert initiator.plan.link_serie == 11


@pytest.mark.parametrize("status", STATUSES)
def test_a_link_can_be_renewed_wherever_the_plan_stands(initiator, status):
    """SEC-T07"""
    Plan.objects.filter(pk=initiator.pk).update(status=status)
    assert initiator.client.post(initiator.url("link/nieuw")).status_code == 302
    assert initiator.opens("link").status_code == 200


# Who else


def test_a_kenmerk_or_an_id_gives_no_access(initiator):
    """SEC-T10: on every address of a plan, by every key that people get to see."""
    initiator.fills_in("initiatief", titel="Geheim plan")
    row = initiator.adds("belangen", naam="Geheime groep")
    stranger, kenmerk = Client(), initiator.plan.kenmerk
    keys = (kenmerk, kenmerk.lower(), kenmerk[-5:], row, initiator.pk)
    for route in [route for route in routes("plan", "open") if "<" in route]:
        for key in keys:
            address = filled_in(route, plan_id=key, given=key)
            for response in (stranger.get(address), stranger.post(address)):
                assert response.status_code in (404, 405), address
                assert b"Geheim" not in response.content


def test_a_plan_that_is_closed_here_looks_like_one_that_does_not_exist(initiator):
    """SEC-T10: one and the same page, so nobody learns which plans exist."""
    stranger = Client()
    Initiator.with_a_new_plan(stranger)
    for route in [route for route in routes("plan") if "<int:plan_id>" in route]:
        addresses = [filled_in(route, plan_id=pk) for pk in (initiator.pk, NOBODY)]
        for method in (stranger.get, stranger.post):
            closed, unknown = map(method, addresses)
            assert closed.status_code == unknown.status_code in (404, 405), route
            assert closed.content == unknown.content


@pytest.mark.parametrize("pk", [0, 2**63, 10**30], ids=str)
def test_an_absurd_plan_number_is_a_plan_that_does_not_exist(client, gemeente, pk):
    """SEC-T10"""
    opened = Initiator.with_a_new_plan(client)
    assert client.get(f"/plan/{pk}/").content == client.get(f"/plan/{NOBODY}/").content
    assert opened.opens().status_code == 200


def test_the_404_page_tells_how_to_get_the_link(client, gemeente):
    """SEC-T10"""
    assert reverse("dossier:verder") in client.get(f"/plan/{NOBODY}/").content.decode()


def test_two_plans_in_one_browser_never_mix(client, gemeente):
    """SEC-T12"""
    plans = [Initiator.with_a_new_plan(client) for _ in range(2)]
    for plan, name in zip(plans, ("appelboom", "perenboom"), strict=True):
        plan.fills_in("initiatief", titel=name)
        plan.fills_in("doel", doel=name)
        plan.adds("belangen", naam=name)
    for plan, other in zip(plans, ("perenboom", "appelboom"), strict=True):
        pages = ["", "initiatief", "doel", "belangen", "inbreng", "vormen", "wissen"]
        assert not [page for page in pages if other in plan.sees(page)]
        assert other not in client.get(f"{plan.url()}plan.json").content.decode()


# Leaving


def test_an_erased_plan_is_gone_for_everybody(initiator, link):
    """PRI-04"""
    other = Client()
    opens(link, other)
    initiator.adds("belangen", naam="bewoners van de Kerklaan")
    initiator.client.get(initiator.url("wissen"))
    assert Plan.objects.filter(pk=initiator.pk).exists()

    initiator.client.post(initiator.url("wissen"))
    assert "Kerklaan" not in everything_stored()
    assert initiator.opens().status_code == 404
    assert other.get(initiator.url()).status_code == 404
    assert opens(link).status_code == 404


def test_closing_leaves_nothing_on_this_computer_and_the_plan_where_it_was(
    initiator, link
):
    """SEC-T09"""
    second = Initiator.with_a_new_plan(initiator.client)
    response = initiator.client.post(initiator.url("sluiten"))

    assert response["Clear-Site-Data"] == '"cache"'  # the other goes on here
    assert initiator.opens().status_code == 404
    assert initiator.plan.kenmerk not in initiator.client.get("/verder/").text
    assert second.opens().status_code == 200

    last = initiator.client.post(second.url("sluiten"))
    assert last["Clear-Site-Data"] == '"cache", "storage"'
    assert opens(link, initiator.client).status_code == 302


def test_closing_takes_a_press_and_not_a_look(initiator):
    """SEC-T09"""
    assert initiator.client.get(initiator.url("sluiten")).status_code == 405
    assert initiator.opens().status_code == 200


def test_a_session_past_its_date_is_taken_away(initiator):
    sessions = initiator.client.session.row()
    assert sessions.exists()
    sessions.update(expire_date=timezone.now() - timedelta(seconds=1))
    call_command("werk", eens=True)
    assert not sessions.exists()


@pytest.mark.parametrize("page", ["/", "/plan/nieuw/", "/verder/"])
def test_a_plan_that_is_open_here_stands_first_by_its_name(client, gemeente, page):
    assert "Verder met je plan" not in Client().get(page).text
    named = Initiator.with_a_new_plan(client)
    named.fills_in("initiatief", titel="Een bankje")
    Initiator.with_a_new_plan(client)

    text = client.get(page).text
    assert f'href="{named.url()}">Een bankje</a>' in text
    assert "Naamloos plan van " in text
    assert text.index("Een bankje") < text.index("</main>")
