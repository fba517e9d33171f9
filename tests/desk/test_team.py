"""Colleagues together: standing in, how much each handles, and where nobody is."""

import re
from datetime import timedelta

import pytest
import time_machine
from django.utils import timezone
from django.utils.formats import date_format

from matrix.models import Gebied, Vervanging
from plans.models import Plan
from tests.people.medewerker import INBOX, Medewerker, sent_plan
from tests.people.staff import BEHEERDER

VERVANGING = "/medewerkers/vervanging/"
TEAM = "/medewerkers/team/"
UNATTENDED = "/medewerkers/zonder-coordinator/"


@pytest.fixture
def anna(gemeente):
    return Medewerker("sleen", first_name="Anna", last_name="de Vries")


@pytest.fixture
def bo(gemeente):
    return Medewerker("dalen", first_name="Bo", last_name="Smit")


@pytest.fixture
def plan(anna):
    return sent_plan(titel="Perenlaantje")


def day(days: int):
    return timezone.localdate() + timedelta(days=days)


def asks(medewerker, deputy, van=0, tot=7, **given):
    """Fill in the form; days are counted from today."""
    sent = {
        "vervanger": str(deputy.user.pk),
        "van": day(van).isoformat(),
        "tot_en_met": day(tot).isoformat(),
    }
    return medewerker.client.post(VERVANGING, sent | given)


# Standing in


def test_a_deputy_sees_and_handles_the_plans_with_the_name_of_who_is_away(
    anna, bo, plan
):
    assert bo.opens(plan).status_code == 404
    assert asks(anna, bo).status_code == 302

    says = f"voor Anna de Vries, t/m {date_format(day(7), 'j F')}"
    page = bo.inbox(lijst="nieuw")
    assert "Perenlaantje" in page
    assert says in page
    bo.does(plan, "schrijf", tekst="Ik vervang Anna.")
    assert says not in anna.inbox(lijst="inwoner")
    assert "Bo Smit vervangt Anna de Vries" in bo.client.get(VERVANGING).text


def test_what_somebody_handles_is_on_the_own_list_of_the_deputy(anna, bo, plan):
    anna.does(plan, "pak-op")
    asks(anna, bo)
    page = bo.inbox(lijst="van-mij")
    assert "van Anna de Vries" in page
    assert "voor Anna de Vries" in page


def test_standing_in_begins_and_ends_with_its_days(anna, bo, plan):
    asks(anna, bo, van=2, tot=3)
    for days, seen in ((1, 404), (2, 200), (3, 200), (4, 404)):
        with time_machine.travel(timezone.now() + timedelta(days=days)):
            later = Medewerker(username=f"later-{days}")
            Vervanging.objects.update(vervanger=later.user)
            assert later.opens(plan).status_code == seen, days


def test_a_plan_may_be_given_to_who_stands_in(anna, bo, plan):
    assert anna.sends(plan, "geef-door", collega=str(bo.user.pk)).status_code == 422
    asks(anna, bo)
    anna.does(plan, "geef-door", collega=str(bo.user.pk))
    assert Plan.objects.get(pk=plan.pk).behandelaar == bo.user


@pytest.mark.parametrize(
    ("given", "says"),
    [
        ({"tot": -1, "van": 3}, "Deze dag ligt voor de eerste dag."),
        ({"tot": -1, "van": -3}, "Deze dag is al voorbij."),
        ({"tot": 400}, "Kies hoogstens een jaar."),
        ({"tot_en_met": ""}, "Deze datum kennen we niet."),
        ({"van": -9, "tot_en_met": "31-2-2027"}, "Deze datum kennen we niet."),
        ({"vervanger": ""}, "Kies wie jou vervangt."),
        ({"vervanger": "9" * 30}, "mag geen plannen behandelen"),
    ],
)
def test_what_is_wrong_is_said_at_its_field(anna, bo, given, says):
    answer = asks(anna, bo, **given)
    assert answer.status_code == 422
    assert says in answer.text
    assert Vervanging.objects.count() == 0


def test_nobody_stands_in_for_oneself_nor_without_the_right(anna, bo):
    assert "Je kunt jezelf niet vervangen." in asks(anna, anna).text
    bo.user.groups.clear()
    assert "mag geen plannen behandelen" in asks(anna, bo).text
    gone = Medewerker("dalen", is_active=False)
    assert "mag geen plannen behandelen" in asks(anna, gone).text
    assert Vervanging.objects.count() == 0


def test_who_is_away_stands_in_for_nobody(anna, bo):
    asks(bo, Medewerker("dalen"), van=5, tot=9)
    answer = asks(anna, bo, van=0, tot=5)
    assert "Bo Smit is zelf weg van" in answer.text
    assert asks(anna, bo, van=0, tot=4).status_code == 302


def test_only_who_is_away_takes_it_away(anna, bo):
    asks(anna, bo)
    agreed = {"weg": str(Vervanging.objects.get().pk)}
    for given in (agreed, {"weg": "x"}, {"weg": "9" * 30}):
        assert bo.client.post(VERVANGING, given).status_code == 302
    assert Vervanging.objects.count() == 1
    anna.client.post(VERVANGING, agreed)
    assert Vervanging.objects.count() == 0


# Together


def counted(medewerker) -> dict[str, tuple[str, str]]:
    rows = medewerker.client.get(TEAM).context["rows"]
    return {str(row["name"]): (row["n"], row["late"]) for row in rows}


def test_the_team_shows_who_handles_how_much_and_what_is_late(anna, bo, plan):
    away = Medewerker("sleen", first_name="Cas", last_name="Bos")
    long_ago = timezone.now() - timedelta(days=60)
    mine, his = sent_plan(), sent_plan()
    anna.does(mine, "pak-op")
    away.does(his, "pak-op")
    Plan.objects.filter(pk__in=(mine.pk, plan.pk)).update(wacht_sinds=long_ago)
    sent_plan("dalen")

    expected = {"Niemand": ("1", "1"), "Anna de Vries": ("1", "1")}
    assert counted(anna) == expected | {"Cas Bos": ("1", "0")}
    away.user.gebieden.clear()
    assert counted(anna)["Cas Bos"] == ("1", "0")
    assert counted(bo) == {"Niemand": ("1", "0"), "Bo Smit": ("0", "0")}


def test_each_count_of_the_team_leads_to_the_plans_that_were_counted(anna, bo, plan):
    cas = Medewerker("sleen", first_name="Cas", last_name="Bos")
    long_ago = timezone.now() - timedelta(days=60)
    his, also_his = sent_plan(titel="Kersenlaantje"), sent_plan(titel="Pruimenlaantje")
    for each in (his, also_his):
        cas.does(each, "pak-op")
    Plan.objects.filter(pk=his.pk).update(wacht_sinds=long_ago)
    anna.does(sent_plan(), "sluit", sluitreden="gestopt", reden="Het gaat niet door.")

    page = anna.client.get(TEAM)
    assert len(row_links(page.text)) == 3
    for row in page.context["rows"]:
        for n, url in ((row["n"], row["url"]), (row["late"], row["url_late"])):
            assert rows_of(anna, url) == int(n), (row["name"], url)
    names = {str(row["name"]): row["url"] for row in page.context["rows"]}
    nobodys = anna.client.get(names["Niemand"]).text
    assert "Perenlaantje" in nobodys
    assert "Kersenlaantje" not in nobodys
    found = anna.client.get(names["Cas Bos"]).text
    assert "Alleen de plannen van Cas Bos." in found
    assert "Van Cas Bos" in found
    assert f'name="collega" value="{cas.user.pk}"' in found


@pytest.mark.parametrize("garbage", ["x", "9" * 30, "0", "-1"])
def test_a_colleague_who_works_elsewhere_is_not_looked_at(anna, bo, plan, garbage):
    for collega in (garbage, str(bo.user.pk)):
        page = anna.client.get(INBOX, {"collega": collega, "lijst": "nieuw"}).text
        assert "Bo Smit" not in page
        assert "Perenlaantje" in page


def row_links(page: str) -> list:
    return re.findall(r'<td[^>]*>\s*<a [^>]*href="[^"]*collega=', page)


def rows_of(medewerker, url) -> int:
    return medewerker.client.get(url).text.count('scope="row"')


def test_the_team_of_nobody_is_empty(gemeente):
    assert counted(Medewerker()) == {"Niemand": ("0", "0")}


# Where nobody works


def test_the_beheerder_sees_the_plans_that_no_coordinator_sees(anna, plan):
    beheerder = Medewerker(groups=(BEHEERDER,))
    lost = sent_plan("dalen", titel="Een geheim plan")
    page = beheerder.client.get(UNATTENDED).text
    assert lost.kenmerk in page
    assert "Koppel iemand aan Dalen" in page
    assert plan.kenmerk not in page
    assert "Een geheim plan" not in page

    anna.user.is_active = False
    anna.user.save()
    assert plan.kenmerk in beheerder.client.get(UNATTENDED).text
    Medewerker(*Gebied.objects.values_list("slug", flat=True))
    page = beheerder.client.get(UNATTENDED).text
    assert "In elk gebied werkt iemand." in page
    assert lost.kenmerk not in page


def test_the_beheerder_is_led_to_that_page(gemeente):
    page = Medewerker(groups=(BEHEERDER,)).client.get(INBOX, follow=True).text
    assert UNATTENDED in page
