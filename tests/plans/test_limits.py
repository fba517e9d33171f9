"""What may be done in an hour, from one address and with one plan (SEC-A01)."""

import threading
from datetime import timedelta
from ipaddress import ip_network

import pytest
import time_machine
from django.db import DatabaseError, connection, transaction
from django.test import Client, RequestFactory
from django.utils import timezone

from coevorden import often
from coevorden.failures import TooOften
from coevorden.models import Teller
from plans import limits, links
from plans.limits import LIMITS
from plans.models import Plan, Schermstand
from tests.people.initiator import Initiator, hidden
from tests.people.staff import colleague, log_in
from wizard.saving import LONGEST_PLAN

HALL = "198.51.100.7"
PEOPLE = 60


def full(what: str) -> None:
    """As often as may be, wherever somebody comes from."""
    assert Teller.objects.filter(wat=what).update(aantal=2_000_000_000)


def begins(client):
    return client.post("/plan/nieuw/")


# An evening in a dorpshuis


def test_sixty_people_on_one_address_begin_save_and_come_back(gemeente):
    for _each in range(PEOPLE):
        one = Initiator.with_a_new_plan(Client(REMOTE_ADDR=HALL))
        saved = one.sends("initiatief", titel="Een bankje")
        assert saved.status_code == 302
        assert one.client.post(f"/open/{links.token(one.plan)}/").status_code == 302


def test_sixty_people_on_one_address_never_meet_a_limit(gemeente):
    """As much as anybody does in one evening, all of it in one hour."""
    evening = {"beginnen": 1, "bewaren": 400, "openen": 2, "indienen": 1, "pdf": 4}
    evening |= {"reactie": 1, "bericht": 1, "beeld": 2, "mail": 1, "bestand": 1}
    evening |= {"nieuwe link": 1, "kenmerk": 1, "alles": 1}
    for what, times in evening.items():
        limit = LIMITS[what]
        assert PEOPLE * times <= limit.address, what
        assert times <= (limit.plan or times), what
    assert LIMITS["bytes"].address >= PEOPLE * 400 * 8_000  # each save a full page
    assert set(LIMITS) - set(evening) == {"bytes", "controleer"}


# A refusal


def test_one_plan_too_many_is_told_when_to_come_back(gemeente):
    robot = Client(REMOTE_ADDR=HALL)
    for _each in range(LIMITS["beginnen"].address):
        assert begins(robot).status_code == 302
    refused = begins(robot)

    assert refused.status_code == 429
    assert 3500 < int(refused["Retry-After"]) <= 3600
    assert "Probeer het over 60 minuten opnieuw." in refused.text
    assert Plan.objects.count() == LIMITS["beginnen"].address
    assert begins(Client(REMOTE_ADDR="198.51.100.8")).status_code == 302
    with time_machine.travel(timezone.now() + timedelta(hours=1)):
        assert begins(robot).status_code == 302


@pytest.mark.parametrize("what", ["bewaren", "bytes"])
@pytest.mark.parametrize("action", ["verder", "tussendoor"])
def test_a_save_too_many_stays_on_the_screen(initiator, what, action):
    initiator.sends("doel", doel="samen buiten")
    full(what)
    response = initiator.sends("doel", action, doel="samen buiten, ook in de winter")

    assert response.status_code == 429
    assert response["Retry-After"]
    page = response.text
    assert "ook in de winter" in page.split("<textarea", 1)[1]
    assert "Je bewaarde net heel vaak." in page
    assert initiator.plan.doel == "samen buiten"
    with time_machine.travel(timezone.now() + timedelta(hours=1, seconds=1)):
        again = initiator.client.post(
            initiator.url("doel"),
            hidden(response) | {"doel": "ook in de winter", "actie": "verder"},
        )
    assert again.status_code == 302
    assert initiator.plan.doel == "ook in de winter"


def test_a_plan_brings_only_so_many_bytes_in_an_hour(initiator):
    """However often it is written over."""
    most, size = LIMITS["bytes"].plan, 250_000
    initiator.sends("doel", activiteit="x" * size)
    counted = Teller.objects.filter(wat="bytes")
    assert min(counted.values_list("aantal", flat=True)) > size
    counted.update(aantal=most - size)

    assert initiator.sends("doel", activiteit="y" * size).status_code == 429
    assert initiator.sends("doel", activiteit="klein").status_code == 302


ASKED = {
    "beginnen": lambda one: begins(one.client),
    "openen": lambda one: one.client.post(f"/open/{links.token(one.plan)}/"),
    "pdf": lambda one: one.client.get(one.url("plan.json")[:-1]),
    "mail": lambda one: one.client.post("/verder/", {"mail": "wij@voorbeeld.nl"}),
    "bestand": lambda one: one.client.post("/verder/bestand/"),
    "controleer": lambda one: one.client.post("/controleer/", {"code": "ABCD"}),
}


@pytest.mark.parametrize("what", ASKED)
def test_what_is_asked_too_often_waits(initiator, what):
    assert ASKED[what](initiator).status_code in (200, 302, 422)
    full(what)
    refused = ASKED[what](initiator)

    assert refused.status_code == 429
    assert refused["Retry-After"]


@pytest.mark.parametrize("what", ["pdf", "beginnen"])
def test_a_copy_and_a_paper_count_as_well(initiator, what):
    page = {"pdf": "startgesprek.pdf", "beginnen": "kopie"}[what]
    ASKED[what](initiator)
    full(what)
    ask = {"pdf": initiator.client.get, "beginnen": initiator.client.post}[what]
    address = initiator.url(page) if what == "beginnen" else initiator.url(page)[:-1]
    assert ask(address, {"mee": ["antwoorden"]}).status_code == 429


def test_it_is_the_plan_that_waits_and_not_the_others_on_that_address(initiator):
    counted = RequestFactory(REMOTE_ADDR=HALL).get("/")
    limits.count(counted, "pdf", initiator.plan)
    other = Initiator.with_a_new_plan(initiator.client)
    Teller.objects.filter(wat="pdf").update(aantal=LIMITS["pdf"].plan)

    with pytest.raises(TooOften) as refused:
        limits.count(counted, "pdf", initiator.plan)
    assert refused.value.of_a_plan
    limits.count(counted, "pdf", other.plan)


def test_what_is_refused_is_not_counted_elsewhere(initiator):
    counted = RequestFactory(REMOTE_ADDR=HALL).get("/")
    limits.count(counted, "pdf", initiator.plan)
    of_the_plan = often.hashed("pdf", f"plan {initiator.pk}")
    Teller.objects.filter(wie=of_the_plan).update(aantal=LIMITS["pdf"].plan)
    with pytest.raises(TooOften):
        limits.count(counted, "pdf", initiator.plan)
    assert Teller.objects.get(wie=often.hashed("pdf", HALL)).aantal == 1


# Who is not stopped


def test_from_a_trusted_network_ten_times_as_much_may_come(settings, gemeente):
    settings.TRUSTED_NETWORKS = [ip_network("198.51.100.0/24")]
    library, home = Client(REMOTE_ADDR=HALL), Client(REMOTE_ADDR="192.0.2.1")
    assert begins(library).status_code == begins(home).status_code == 302
    Teller.objects.update(aantal=LIMITS["beginnen"].address)

    assert begins(home).status_code == 429
    assert begins(library).status_code == 302
    Teller.objects.update(aantal=10 * LIMITS["beginnen"].address)
    assert begins(library).status_code == 429


def test_a_colleague_at_work_is_never_stopped(client, gemeente):
    begins(Client())
    full("beginnen")
    log_in(client, colleague("gebiedscoördinator"))

    assert begins(client).status_code == 302


def test_looking_at_pages_counts_nothing(initiator):
    Teller.objects.all().delete()
    for page in ("", "doel", "indienen", "link", "delen", "antwoorden"):
        assert initiator.opens(page).status_code == 200
    for page in (
        "/",
        "/plan/nieuw/",
        "/verder/",
        f"/open/{links.token(initiator.plan)}/",
    ):
        assert initiator.client.get(page).status_code == 200
    assert not Teller.objects.exists()


def test_a_save_more_is_counted_in_one_statement(initiator, django_assert_num_queries):
    request, plan = RequestFactory(REMOTE_ADDR=HALL).get("/"), initiator.plan
    limits.count(request, "bewaren", plan, 10)
    with django_assert_num_queries(3):  # and a savepoint around it
        limits.count(request, "bewaren", plan, 10)
    counted = dict(Teller.objects.filter(wat="bytes").values_list("wie", "aantal"))
    assert set(counted.values()) == {20}


# All processes together


@pytest.mark.both
@pytest.mark.django_db(transaction=True)
def test_old_counts_are_forgotten_while_others_begin_their_hour_anew(initiator):
    """Neither waits for ever, and nobody counts with a row that is gone."""
    plan, start, faults = initiator.plan, threading.Barrier(4), []

    def comes(does):
        start.wait()
        try:
            for _each in range(40):
                does()
        except (DatabaseError, Teller.DoesNotExist) as fault:
            faults.append(fault)
        connection.close()

    def counts_anew():
        long_ago = timezone.now() - timedelta(hours=2)
        in_order = Teller.objects.order_by("pk").select_for_update().values("pk")
        with transaction.atomic():
            Teller.objects.filter(pk__in=in_order).update(sinds=long_ago)
        limits.count(RequestFactory(REMOTE_ADDR=HALL).get("/"), "bewaren", plan, 100)

    deeds = (
        counts_anew,
        counts_anew,
        often.forget_old_counts,
        often.forget_old_counts,
    )
    threads = [threading.Thread(target=comes, args=[does]) for does in deeds]
    for each in threads:
        each.start()
    for each in threads:
        each.join()
    assert faults == []


@pytest.mark.both
@pytest.mark.django_db(transaction=True)
def test_many_who_save_at_once_are_counted_exactly(initiator):
    """Of both, and the bytes as well; who is refused by one counts for none."""
    plan, start, allowed = initiator.plan, threading.Barrier(6), []
    limits.count(RequestFactory(REMOTE_ADDR=HALL).get("/"), "bewaren", plan, 1)
    Teller.objects.filter(wat="bewaren").update(aantal=LIMITS["bewaren"].plan - 20)
    Teller.objects.filter(wat="bytes").update(aantal=0)

    def comes():
        start.wait()
        for _each in range(5):
            try:
                request = RequestFactory(REMOTE_ADDR=HALL).get("/")
                limits.count(request, "bewaren", plan, 100)
                allowed.append(1)
            except TooOften:
                allowed.append(0)
        connection.close()

    threads = [threading.Thread(target=comes) for _each in range(6)]
    for each in threads:
        each.start()
    for each in threads:
        each.join()

    assert (len(allowed), sum(allowed)) == (30, 20)
    counted = Teller.objects.filter(wat="bytes").values_list("aantal", flat=True)
    assert list(counted) == [2000, 2000]


# What the klad takes


EMOJI = "😀"


@pytest.mark.both
def test_the_worst_plan_takes_little_more_than_its_limit(initiator):
    """An emoji took twelve bytes of JSON; 290,000 of them were 3.5 million."""
    kept = initiator.sends("doel", doel=EMOJI * (LONGEST_PLAN // 2 - 100))
    assert kept.status_code == 422  # too long for a field, so it is klad
    with connection.cursor() as cursor:
        cursor.execute("SELECT klad FROM plans_schermstand WHERE scherm = 'doel'")
        (stored,) = cursor.fetchone()
    assert len(str(stored).encode()) < 2.1 * LONGEST_PLAN

    more = initiator.sends("doel", doel=EMOJI * (LONGEST_PLAN // 2 + 1))
    assert more.status_code == 422
    assert "2 tekens te lang" in more.text
    assert EMOJI * (LONGEST_PLAN // 2 + 1) in more.text
    stand = Schermstand.objects.get(plan=initiator.pk, scherm="doel")
    assert len(stand.klad["doel"]) == LONGEST_PLAN // 2 - 100
