"""A dossier that is only read: by an ambtenaar, of whichever gebied it is."""

from datetime import timedelta
from html import unescape

import pytest
import time_machine
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from plans.models import Plan
from staff.models import Voorval
from tests.people.medewerker import Medewerker, sends, sent_plan
from tests.people.staff import AMBTENAAR, GEBIEDSCOORDINATOR, log_in, security_events

NOTE = "Alleen voor collega's van Sleen"


@pytest.fixture
def ambtenaar(gemeente):
    return Medewerker(groups=(AMBTENAAR,))


@pytest.fixture
def coordinator(gemeente):
    return Medewerker("sleen", first_name="Jo", last_name="Smit")


@pytest.fixture
def plan(coordinator) -> Plan:
    """One that was talked about, and sent twice."""
    plan = sent_plan("sleen", titel="Perenlaantje", doel="Meer fruit")
    coordinator.does(plan, "noteer", tekst=NOTE)
    coordinator.does(plan, "bevestig-rol", rol="beslisser", reden="Zo is het.")
    coordinator.does(plan, "vraag-aanvulling", doel="Waarom daar?")
    return sends(plan)


def test_a_search_leads_to_the_plan_with_all_that_was_said(ambtenaar, plan):
    found = ambtenaar.client.get("/medewerkers/zoeken/").text
    assert f'href="{ambtenaar.url(plan)}"' in found
    page = ambtenaar.sees(plan)
    for told in ("Perenlaantje", "Meer fruit", "Waarom daar?", "Jo Smit", "beslisser"):
        assert told in page
    assert "Ingediend" in page
    assert "Perenlaantje" in ambtenaar.sees(plan, "verschil")


def test_who_only_reads_is_offered_nothing_to_do_and_no_notes(ambtenaar, plan):
    page = ambtenaar.sees(plan)
    main = page.partition("<main")[2].partition("</main>")[0]
    assert NOTE not in page
    assert "<form" not in main
    for deed in ("schrijf", "noteer", "draag-over", "vraag-aanvulling", "gezien"):
        assert f"{ambtenaar.url(plan)}{deed}/" not in page


def test_the_coordinator_of_the_plan_is_offered_as_much_as_before(coordinator, plan):
    page = coordinator.sees(plan)
    assert NOTE in page
    for deed in ("noteer", "draag-over", "vraag-aanvulling", "gezien"):
        assert f"{coordinator.url(plan)}{deed}/" in page


def readers(plan) -> list[int]:
    """Who opened it, as the table of the log has it; the last first."""
    rows = Voorval.objects.filter(wat="dossier", waarop=plan.kenmerk)
    return list(rows.values_list("wie", flat=True))


def test_reading_a_dossier_is_written_down_whoever_does_it(
    ambtenaar, coordinator, plan, caplog
):
    """SEC-A04: of the own gebied too; an hour is one row, however often."""
    Voorval.objects.all().delete()
    noon = timezone.now().replace(hour=12, minute=0)
    with time_machine.travel(noon), caplog.at_level("INFO", "veiligheid"):
        for reader in (coordinator, ambtenaar):
            log_in(reader.client, reader.user)
            for _ in range(3):
                reader.sees(plan)
        ambtenaar.sees(plan, "verschil")
    assert readers(plan) == [ambtenaar.user.pk, coordinator.user.pk]
    events = security_events(caplog)
    assert {(e["what"], e["on"]) for e in events} == {("dossier", plan.kenmerk)}
    assert plan.titel not in caplog.text

    with time_machine.travel(noon + timedelta(minutes=61)):
        log_in(ambtenaar.client, ambtenaar.user)
        ambtenaar.sees(plan)
    assert len(readers(plan)) == 3


def test_writing_it_down_takes_one_query_each_time(coordinator, plan):
    Voorval.objects.all().delete()
    for _ in range(2):
        with CaptureQueriesContext(connection) as queries:
            coordinator.sees(plan)
        told = [q for q in queries if "staff_voorval" in q["sql"]]
        assert len(told) == 1, told


def test_searching_is_written_down_without_the_words(ambtenaar, plan, caplog):
    """SEC-A04: the words may be a name."""
    search = "/medewerkers/zoeken/"
    with caplog.at_level("INFO", "veiligheid"):
        ambtenaar.client.get(search, {"gebied": "sleen"})
        assert security_events(caplog) == []
        ambtenaar.client.get(search, {"q": "Janneke Pot"})
        ambtenaar.client.get(search, {"q": "Janneke Pot", "gebied": "sleen"})
    events = [(e["what"], e["on"]) for e in security_events(caplog)]
    assert events == [("search", ""), ("search", "sleen")]
    assert "Janneke" not in caplog.text
    assert not Voorval.objects.filter(waarop__contains="Janneke").exists()
    assert Voorval.objects.filter(wat="search", wie=ambtenaar.user).count() == 2


def test_who_handles_one_gebied_only_reads_the_plans_of_another(plan):
    both = Medewerker("dalen", groups=(AMBTENAAR, GEBIEDSCOORDINATOR))
    own = sent_plan("dalen")
    assert f"{both.url(own)}besproken/" in both.sees(own)
    assert f"{both.url(plan)}besproken/" not in both.sees(plan)
    assert NOTE not in both.sees(plan)
    for deed in ("schrijf", "noteer", "gezien"):
        assert both.client.post(both.url(plan, deed)).status_code == 404


def test_what_was_taken_back_is_told_to_who_handled_it_only(coordinator, plan):
    Plan.objects.filter(pk=plan.pk).update(status="ingetrokken")
    beside = Medewerker("sleen", groups=(AMBTENAAR,))
    assert coordinator.opens(plan).status_code == 410
    response = beside.opens(plan)
    assert response.status_code == 404
    assert "Perenlaantje" not in unescape(response.text)
