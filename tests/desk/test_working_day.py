"""A day at the gemeente: what is late, what fell silent, and whose plan it is."""

from datetime import UTC, datetime, timedelta
from itertools import product

import pytest
import time_machine
from django.contrib.auth.models import Group, User
from django.utils import timezone

from desk.lists import listed
from nota.status import IN_TALK, RULES, STATUSES, VERSLAG, may
from plans.beginning import begin
from plans.models import Gebeurtenis, Plan, Post
from plans.promise import late_before
from plans.steps import perform
from tests.people.initiator import hidden
from tests.people.medewerker import INBOX, Medewerker, sent_plan

PLANNEN = "/medewerkers/plannen/"
HANDED_OVER = "/medewerkers/overgedragen/"
LISTS = ("nieuw", "op-tijd", "te-laat", "af-te-ronden", "inwoner", "van-mij")
MONDAY = datetime(2027, 3, 1, 12, tzinfo=UTC)
DUE = datetime(2027, 3, 15, 12, tzinfo=UTC)  # ten working days later


@pytest.fixture
def clock(db):
    with time_machine.travel(MONDAY) as clock:
        yield clock


@pytest.fixture
def anna(gemeente):
    return Medewerker("sleen", first_name="Anna", last_name="de Vries")


@pytest.fixture
def bo(gemeente):
    return Medewerker("sleen", first_name="Bo", last_name="Smit")


@pytest.fixture
def plan(gemeente):
    return sent_plan(titel="Perenlaantje")


# What was answered, and still is somebody's turn.
QUIET = dict.fromkeys(IN_TALK, "inwoner") | {VERSLAG: "af-te-ronden"}


def fresh(plan) -> Plan:
    return Plan.objects.get(pk=plan.pk)


def on(medewerker) -> set[str]:
    """The lists on which there is a plan."""
    return {name for name in LISTS if 'scope="row"' in medewerker.inbox(lijst=name)}


# By when


def test_a_row_says_by_when_and_then_how_late(clock, anna, plan):
    assert on(anna) == {"nieuw", "op-tijd"}
    assert "uiterlijk 15 maart" in anna.inbox(lijst="op-tijd")

    clock.move_to(DUE)
    assert on(Medewerker("sleen")) == {"nieuw", "op-tijd"}
    clock.move_to(DUE + timedelta(days=1))
    later = Medewerker("sleen")
    assert on(later) == {"nieuw", "te-laat"}
    assert "1 werkdag te laat" in later.inbox(lijst="te-laat")
    clock.move_to(DUE + timedelta(days=7))
    page = Medewerker("sleen").inbox(lijst="te-laat")
    assert "5 werkdagen te laat" in page
    assert "uiterlijk 15 maart" in page


def test_the_page_of_a_plan_says_by_when_too(clock, anna, plan):
    assert "Uiterlijk 15 maart" in anna.sees(plan)
    clock.move_to(DUE + timedelta(days=1))
    assert "1 werkdag te laat" in Medewerker("sleen").sees(plan)


def test_what_the_initiatiefnemer_leaves_lying_is_on_a_list_with_its_weeks(
    clock, anna, plan
):
    anna.does(plan, "besproken", reden="Mooi.")
    assert on(anna) == set()
    other = sent_plan(titel="Speeltuin")
    anna.does(other, "vraag-aanvulling", doel="Voor wie?")
    assert on(anna) == {"inwoner"}
    assert "sinds 1 maart" in anna.inbox(lijst="inwoner")

    clock.move_to(MONDAY + timedelta(weeks=6, days=1))
    assert "al 6 weken, sinds 1 maart" in Medewerker("sleen").inbox(lijst="inwoner")


def test_the_inbox_begins_where_there_is_work(clock, anna, plan):
    def here(medewerker) -> str:
        return medewerker.client.get(INBOX).context["list"]["name"]

    assert here(anna) == "nieuw"
    news = fresh(plan).nieuws_op.isoformat()
    anna.client.post(f"{anna.url(plan)}gezien/", {"nieuws": news})
    assert here(anna) == "op-tijd"
    clock.move_to(DUE + timedelta(days=1))
    assert here(Medewerker("sleen")) == "te-laat"


def test_a_tab_counts_what_is_on_its_list_and_no_further_than_99(anna, plan):
    def numbers() -> dict:
        tabs = anna.client.get(INBOX).context["tabs"]
        return {str(tab["name"]): tab.get("n") for tab in tabs}

    assert numbers()["Nieuw"] == numbers()["Op tijd"] == "1"
    assert numbers()["Te laat"] == numbers()["Van mij"] == "0"
    more = [copy_of(plan) for _ in range(98)]
    Plan.objects.bulk_create(more)
    assert numbers()["Nieuw"] == "99"
    Plan.objects.bulk_create([copy_of(plan)])
    assert numbers()["Nieuw"] == numbers()["Op tijd"] == "99+"


def copy_of(plan) -> Plan:
    copy = fresh(plan)
    copy.pk, copy.kenmerk = None, Plan._meta.get_field("kenmerk").get_default()
    return copy


def reached(gebied) -> dict[tuple[str, bool], Plan]:
    """A plan for every status and turn to which some road of steps leads."""
    plan = begin(gebied=gebied, ingediend_op=timezone.now())
    found, open_ends = {(plan.status, False): plan.pk}, [plan.pk]
    while open_ends:
        pk = open_ends.pop()
        for rule in RULES:
            plan = copy_of(Plan.objects.get(pk=pk))
            if not may(rule.actie, rule.wie, plan.status):
                continue
            plan.save(force_insert=True)
            for step in Gebeurtenis.objects.filter(plan=pk):
                step.pk, step.plan = None, plan
                step.save(force_insert=True)
            perform(plan, rule.actie, wie=rule.wie)
            state = plan.status, plan.wacht_sinds is not None
            if state not in found:
                found[state] = plan.pk
                open_ends.append(plan.pk)
    return {state: Plan.objects.get(pk=pk) for state, pk in found.items()}


def test_whatever_happens_who_waits_for_somebody_is_on_exactly_one_list(anna):
    gebied = anna.user.gebieden.get()
    plans = reached(gebied)
    turns = {state for state in plans if state[0] in IN_TALK}
    assert turns == set(product(IN_TALK, (True, False)))
    assert {status for status, _waits in plans} == set(STATUSES)

    lists = listed(late_before(10))
    for (status, waits), plan in plans.items():
        this = Plan.objects.filter(pk=plan.pk)
        names = ("op-tijd", "te-laat", "af-te-ronden", "inwoner")
        on_it = [name for name in names if lists[name].narrow(this).exists()]
        expected = "op-tijd" if waits else QUIET.get(status)
        assert on_it == [expected] * (expected is not None), (status, waits)
        assert expected in (None, "op-tijd") or plan.beantwoord_op is not None


def test_a_verslag_that_was_answered_stays_in_sight_until_it_is_rounded_off(
    clock, anna, plan
):
    Plan.objects.filter(pk=plan.pk).update(status=VERSLAG)
    anna.does(plan, "schrijf", tekst="Dank je wel voor het verslag.")
    assert on(anna) == {"af-te-ronden"}
    page = anna.inbox(lijst="af-te-ronden")
    assert "nog af te ronden" in page
    assert "sinds 1 maart" in page

    anna.does(plan, "rond-af")
    assert on(anna) == set()


# A caller on the telephone


@pytest.mark.parametrize(
    "asked",
    ["perenlaan", "Benneveld", "A@B.example", "Jan <a@b.example>", "laantje benneveld"],
)
def test_the_plan_of_a_caller_is_found(anna, plan, asked):
    sent_plan(
        titel="Een ander plan", doel="Dorpsfeest", plaats="Sleen", kernen=["sleen"]
    )
    Plan.objects.exclude(pk=plan.pk).update(mail="x@y.example")
    page = anna.client.get(PLANNEN, {"q": asked}).content.decode()
    assert "Perenlaantje" in page
    assert "@" not in asked or "Een ander plan" not in page


def test_a_mail_address_finds_the_plans_of_nobody_else(anna, plan):
    Plan.objects.filter(pk=plan.pk).update(mail="x@y.example")
    for asked in ("a@b.example", "@", "x@y"):
        page = anna.client.get(PLANNEN, {"q": asked}).content.decode()
        assert "Perenlaantje" not in page


@pytest.mark.parametrize("between", ["-", " ", "."])
def test_a_whole_kenmerk_leads_to_its_plan_at_once(anna, plan, between):
    asked = f" {plan.kenmerk.lower().replace('-', between)}. "
    found = anna.client.get(PLANNEN, {"q": asked})
    assert found["Location"] == anna.url(plan)


def test_nobody_finds_a_plan_of_another_gebied(gemeente, plan):
    there = Medewerker("dalen")
    for asked in (plan.kenmerk, "perenlaantje", "a@b.example"):
        answer = there.client.get(PLANNEN, {"q": asked})
        assert answer.status_code == 200
        assert "Perenlaantje" not in answer.content.decode()
        assert "is niets gevonden" in answer.content.decode()


@pytest.mark.parametrize("asked", ["\0", "x" * 5000, "%", "\U0001f333", "' OR 1=1"])
def test_garbage_finds_nothing(anna, plan, asked):
    answer = anna.client.get(PLANNEN, {"q": asked, "volgorde": asked})
    assert answer.status_code == 200


def test_the_order_is_chosen(anna):
    with time_machine.travel(timezone.now() - timedelta(days=2)):
        sent_plan(titel="Al twee dagen")
    sent_plan(titel="Net binnen")
    for order, is_old_first in (("oud", True), ("nieuw", False)):
        page = anna.inbox(lijst="op-tijd", volgorde=order)
        assert is_old_first == (page.index("Al twee") < page.index("Net binnen"))


# Whose plan it is


def test_a_plan_is_picked_up_given_to_a_colleague_and_given_back(anna, bo, plan):
    assert "Niemand behandelt dit plan nog." in anna.sees(plan)
    anna.does(plan, "pak-op")
    assert "Jij behandelt dit plan." in anna.sees(plan)
    assert "Anna de Vries behandelt dit plan." in bo.sees(plan)
    assert on(anna) == {"nieuw", "op-tijd", "van-mij"}
    assert "van Anna de Vries" in bo.inbox(lijst="op-tijd")

    anna.does(plan, "geef-door", collega=str(bo.user.pk), reden="Jij kent de school.")
    assert "van jou" in bo.inbox(lijst="van-mij")
    assert "van-mij" not in on(anna)
    assert "Gegeven aan Bo Smit" in anna.sees(plan)
    assert "Jij kent de school." in anna.sees(plan)

    bo.does(plan, "leg-neer")
    assert fresh(plan).behandelaar is None
    acties = Gebeurtenis.objects.filter(medewerker__isnull=False)
    assert [e.actie for e in acties] == ["pak-op", "geef-door", "leg-neer"]


def test_who_handles_a_plan_is_no_answer_and_not_told(anna, bo, plan, client):
    waits = fresh(plan).wacht_sinds
    anna.does(plan, "pak-op")
    anna.does(plan, "geef-door", collega=str(bo.user.pk), reden="Ik ben weg.")
    assert fresh(plan).wacht_sinds == waits
    told = Gebeurtenis.objects.filter(medewerker=anna.user)
    assert {(e.van, e.naar) for e in told} == {("ingediend", "ingediend")}


def test_who_is_given_a_plan_is_told(anna, bo, plan):
    User.objects.filter(pk=bo.user.pk).update(email="bo@gemeente.example")
    anna.does(plan, "geef-door", collega=str(bo.user.pk))
    told = Post.objects.get(medewerker=bo.user)
    assert told.sleutel == f"{bo.user.pk}-{Gebeurtenis.objects.last().pk}"


def test_two_colleagues_do_not_both_pick_up_a_plan(anna, bo, plan):
    form = hidden(anna.opens(plan)) | {"gezien": "999999"}
    bo.does(plan, "pak-op")
    assert anna.sends(plan, "pak-op", form).status_code == 409
    assert fresh(plan).behandelaar == bo.user


def test_a_plan_is_given_to_who_works_there_only(anna, plan):
    there = Medewerker("dalen")
    gone = Medewerker("sleen", username="weg", is_active=False)
    without = Medewerker("sleen", groups=(), username="zonder-recht")
    for each in (there, gone, without):
        answer = anna.sends(plan, "geef-door", collega=str(each.user.pk))
        assert answer.status_code == 422
    assert fresh(plan).behandelaar is None


def test_only_who_handles_a_plan_gives_it_back(anna, bo, plan):
    bo.does(plan, "pak-op")
    assert anna.opens(plan, "leg-neer").status_code == 409


# To another gebied, and back


def test_nothing_is_handed_over_to_where_nobody_works(anna, plan):
    """Nor to an account that is closed, or has no right any more."""
    Medewerker("dalen", is_active=False)
    right = Medewerker("dalen")
    right.user.groups.clear()
    given = {"gebied": "dalen", "reden": "Over de grens."}
    page = anna.sends(plan, "draag-over", **given)
    assert page.status_code == 422
    assert "Vraag een beheerder" in page.content.decode()
    assert "Over de grens." in page.content.decode()
    assert fresh(plan).gebied.slug == "sleen"

    right.user.groups.add(Group.objects.get(name="gebiedscoördinator"))
    anna.does(plan, "draag-over", **given)
    assert fresh(plan).gebied.slug == "dalen"


@pytest.fixture
def away(anna, plan):
    """A plan that was handed over; the colleague there."""
    there = Medewerker("dalen")
    anna.does(plan, "pak-op")
    anna.does(plan, "draag-over", gebied="dalen", reden="Over de grens.")
    return there


def test_a_hand_over_is_taken_back_by_who_did_it(anna, plan, away):
    assert fresh(plan).behandelaar is None
    page = anna.client.get(HANDED_OVER)
    assert plan.kenmerk in page.content.decode()
    back = anna.client.post(HANDED_OVER, hidden(page))
    assert back["Location"] == anna.url(plan)
    assert (fresh(plan).gebied.slug, fresh(plan).behandelaar) == ("sleen", anna.user)
    assert away.opens(plan).status_code == 404
    assert "Teruggehaald" in anna.sees(plan)
    assert plan.kenmerk not in anna.client.get(HANDED_OVER).content.decode()


def test_nobody_else_takes_a_hand_over_back(anna, bo, plan, away):
    drawn = hidden(anna.client.get(HANDED_OVER))
    for other in (bo, away):
        assert plan.kenmerk not in other.client.get(HANDED_OVER).content.decode()
        other.client.post(HANDED_OVER, drawn)
    assert fresh(plan).gebied.slug == "dalen"


@pytest.mark.parametrize("stap", [None, "", "x", "9" * 30])
def test_what_a_colleague_there_took_up_stays_there(anna, plan, away, stap):
    drawn = hidden(anna.client.get(HANDED_OVER))
    away.does(plan, "schrijf", tekst="Ik bel je.")
    sent = drawn if stap is None else drawn | {"stap": stap}
    answer = anna.client.post(HANDED_OVER, sent, follow=True)
    assert "Dit plan kan niet meer terug." in answer.content.decode()
    assert fresh(plan).gebied.slug == "dalen"
