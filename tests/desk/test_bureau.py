"""The gebiedscoördinator: what waits, one plan, and every step with it."""

import re
from datetime import timedelta
from html import unescape

import pytest
import time_machine
from django.conf import settings
from django.test import Client
from django.utils import timezone

from dossier.arriving import renew
from dossier.copying import GOES_ALONG
from dossier.papers.pdf import print_html
from dossier.submit import VERSLAG
from matrix.models import Gebied, Standaardantwoord
from plans.models import (
    Beeld,
    Bericht,
    Gebeurtenis,
    Gemeentekant,
    Lezersreactie,
    Notitie,
    Plan,
    Post,
    Verzoek,
)
from staff.session import TOGETHER
from tests.markup import untapped
from tests.people.initiator import Initiator
from tests.people.medewerker import INBOX, Medewerker, sends, sent_plan
from tests.people.staff import log_in
from wizard.journey import Journey
from wizard.source import Live


@pytest.fixture
def coordinator(gemeente):
    return Medewerker("sleen", first_name="Anna", last_name="Coördinator")


@pytest.fixture
def plan(gemeente):
    return sent_plan(titel="Perenlaantje")


@pytest.fixture
def initiatiefnemer(client, plan):
    """The person whose plan it is, with it open in a browser."""
    return Initiator(client, plan.pk).on_another_device()


def typed_on(response) -> list[str]:
    """What a page gives back under "Dit typte je"."""
    return re.findall(r'<li dir="auto">(.*?)</li>', response.content.decode(), re.S)


def fresh(plan) -> Plan:
    return Plan.objects.get(pk=plan.pk)


# The inbox


def test_who_waits_longest_stands_first(coordinator):
    with time_machine.travel(timezone.now() - timedelta(days=2)):
        sent_plan(titel="Al twee dagen")
    sent_plan(titel="Net binnen")

    page = coordinator.inbox(lijst="op-tijd")
    assert page.index("Al twee dagen") < page.index("Net binnen")


def test_a_plan_of_another_gebied_is_not_in_the_inbox(coordinator):
    sent_plan("dalen", titel="Van een ander")
    assert "Van een ander" not in coordinator.inbox()
    assert "Op deze lijst wacht niemand." in coordinator.inbox()


def test_an_answer_takes_a_plan_off_the_list_of_who_waits(coordinator, plan):
    coordinator.does(plan, "begin-gesprek")
    for lijst in ("", "nieuw", "op-tijd", "te-laat"):
        assert "Perenlaantje" not in coordinator.inbox(lijst=lijst)
    everything = coordinator.client.get("/medewerkers/plannen/").content.decode()
    assert "Perenlaantje" in everything


def test_what_is_new_stays_until_it_is_marked_as_seen(
    coordinator, plan, initiatiefnemer
):
    coordinator.does(plan, "besproken", reden="Mooi.")
    initiatiefnemer.client.post(f"{initiatiefnemer.url()}begonnen/")
    assert "Perenlaantje" in coordinator.inbox()
    coordinator.inbox()
    assert "Perenlaantje" in coordinator.inbox()  # looking marks nothing

    news = fresh(plan).nieuws_op.isoformat()
    coordinator.client.post(f"{coordinator.url(plan)}gezien/", {"nieuws": news})
    assert "Perenlaantje" not in coordinator.inbox()


def test_marking_as_seen_never_covers_what_came_in_since(coordinator, plan):
    news = fresh(plan).nieuws_op.isoformat()
    later = timezone.now() + timedelta(minutes=1)
    Plan.objects.filter(pk=plan.pk).update(nieuws_op=later, wacht_sinds=None)

    coordinator.client.post(f"{coordinator.url(plan)}gezien/", {"nieuws": news})
    assert "Perenlaantje" in coordinator.inbox()


@pytest.mark.parametrize(
    "garbage", ["", "x", "2026-99-99T00:00:00+00:00", "2999-01-01T00:00:00+00:00", "\0"]
)
def test_garbage_marks_nothing_as_seen(coordinator, plan, garbage):
    coordinator.client.post(f"{coordinator.url(plan)}gezien/", {"nieuws": garbage})
    assert fresh(plan).bekeken_op is None


def test_the_inbox_can_be_narrowed_to_a_gebied_and_a_status(gemeente):
    both = Medewerker("sleen", "dalen")
    sent_plan("sleen", titel="In Sleen")
    other = sent_plan("dalen", titel="In Dalen")
    both.does(other, "begin-gesprek")
    Plan.objects.filter(pk=other.pk).update(wacht_sinds=timezone.now())

    def waiting(**chosen) -> str:
        return both.inbox(lijst="op-tijd", **chosen)

    assert "In Dalen" not in waiting(gebied="sleen")
    assert "In Sleen" not in waiting(status="in_gesprek")
    assert "In Dalen" in waiting(status="in_gesprek")
    assert "In Dalen" in waiting(gebied="onbekend", status="\0")


def test_nobody_narrows_the_inbox_to_a_gebied_of_somebody_else(coordinator):
    sent_plan("dalen", titel="In Dalen")
    assert "In Dalen" not in coordinator.inbox(gebied="dalen")


def test_a_colleague_without_a_gebied_reads_what_to_do(gemeente):
    assert "Vraag een beheerder" in Medewerker().inbox()


# One plan


def test_the_page_shows_the_plan_as_it_was_sent_and_not_as_it_is_now(coordinator, plan):
    Plan.objects.filter(pk=plan.pk).update(doel="Nog in bewerking.")
    page = coordinator.sees(plan)
    assert "Benneveld krijgt een laantje met fruitbomen" in page
    assert "Nog in bewerking." not in page


def test_own_estimates_stay_out_of_sight_unless_they_were_sent(coordinator, gemeente):
    given, kept = sent_plan(), sent_plan(estimates=False)
    assert "Hoe zwaar, 1 tot 5" in coordinator.sees(given)
    for actie in ("", "vraag-aanvulling"):
        assert "Hoe zwaar, 1 tot 5" not in coordinator.sees(kept, actie)


def test_points_for_the_talk_ask_and_never_judge(coordinator, gemeente):
    plan = sent_plan(kaders=None, terugkoppeling=None)
    page = coordinator.sees(plan)
    assert "Wat ligt al vast, en weten de mensen dat?" in page
    assert "Het is geen oordeel over het plan" in page


def test_the_differences_between_two_versions_are_marked_in_words(coordinator, plan):
    coordinator.does(plan, "vraag-aanvulling", doel="Voor wie?")
    Plan.objects.filter(pk=plan.pk).update(doel="Benneveld krijgt een bankje.")
    rows = plan.belanghebbende_rijen.all()
    rows.filter(pk=rows[0].pk).update(naam="Nieuwe naam")
    rows[1].delete()
    rows.create(plan=plan, rij_id="z" * 12, plek=9, naam="Helemaal nieuw")
    sends(plan)

    page = coordinator.sees(plan, "verschil")
    assert "weggehaald: </span>laantje met fruitbomen" in page
    assert "toegevoegd: </span>bankje" in page
    assert "Nieuwe naam" in page
    assert "nieuwe regel" in page
    assert "weggehaalde regel" in page


@pytest.mark.parametrize(("first", "second"), [(True, False), (False, True)])
def test_estimates_that_were_not_sent_along_are_no_difference(
    coordinator, gemeente, first, second
):
    plan = sent_plan(estimates=first)
    coordinator.does(plan, "vraag-aanvulling", doel="Voor wie?")
    Plan.objects.filter(pk=plan.pk).update(doel="Benneveld krijgt een bankje.")
    sends(plan, estimates=second)

    page = coordinator.sees(plan, "verschil")
    assert "Hoe zwaar, 1 tot 5" not in page
    assert "niet meegestuurd, dus we vergelijken ze niet" in page
    assert page.count('<section class="scherm">') == 1, "only the goal changed"


def test_estimates_in_both_versions_are_compared(coordinator, plan):
    coordinator.does(plan, "vraag-aanvulling", doel="Voor wie?")
    plan.belanghebbende_rijen.update(weging=5)
    sends(plan)
    assert "Hoe zwaar, 1 tot 5" in coordinator.sees(plan, "verschil")


@pytest.mark.parametrize("estimates", [True, False])
def test_whether_estimates_go_along_is_remembered(
    coordinator, client, gemeente, estimates
):
    plan = sent_plan(estimates=estimates)
    coordinator.does(plan, "vraag-aanvulling", doel="Voor wie?")
    page = Initiator(client, plan.pk).on_another_device().opens("indienen")
    [tick] = re.findall(r'<input[^>]*name="inschattingen"[^>]*>', page.content.decode())
    assert ("checked" in tick) is estimates


def test_the_differences_tell_which_pictures_came_and_went(coordinator, plan):
    coordinator.does(plan, "vraag-aanvulling", doel="Hoe is het nu?")
    drawn = {"breedte": 8, "hoogte": 6, "groot": b"", "klein": b"", "sha256": ""}
    goes, stays = (
        Beeld.objects.create(plan=plan, rij_id=id * 12, onderschrift=says, **drawn)
        for id, says in (("a", "De oude schuur"), ("b", "De berm"))
    )
    sends(plan)
    coordinator.does(plan, "vraag-aanvulling", doel="Voor wie?")
    goes.delete()
    Beeld.objects.create(plan=plan, rij_id="c" * 12, beschrijving="Een bank", **drawn)
    sends(plan)

    page = coordinator.sees(plan, "verschil")
    assert 'De oude schuur <span class="merk">weggehaalde regel' in page
    assert 'Een bank <span class="merk">nieuwe regel' in page
    assert stays.onderschrift not in page


@pytest.mark.parametrize("query", [{"van": "9"}, {"naar": "x"}, {"van": "1x"}])
def test_versions_that_are_not_there_cannot_be_compared(coordinator, plan, query):
    coordinator.does(plan, "vraag-aanvulling", doel="Voor wie?")
    sends(plan)
    assert coordinator.opens(plan, "verschil", **query).status_code == 404


def test_one_version_has_nothing_beside_it(coordinator, plan):
    assert coordinator.opens(plan, "verschil").status_code == 302


# Steps


def test_a_message_reaches_the_initiatiefnemer_with_its_note(
    coordinator, plan, initiatiefnemer
):
    coordinator.does(plan, "schrijf", tekst="Zullen we bellen?")

    page = initiatiefnemer.sees()
    assert "Zullen we bellen?" in page
    assert "is geen besluit en geen belofte." in page
    assert "Zullen we bellen?" in coordinator.sees(plan)


def test_a_message_is_typed_beside_the_talk_and_the_plan(coordinator, plan):
    form = coordinator.form(plan, "")
    page = coordinator.sees(plan)
    assert f'action="{coordinator.url(plan, "schrijf")}"' in page
    assert "Het plan" in page
    response = coordinator.sends(plan, "schrijf", form, tekst="Mooi plan.")
    assert response["Location"] == coordinator.url(plan)
    assert Bericht.objects.get().tekst == "Mooi plan."


def test_a_standard_answer_comes_below_what_was_typed(coordinator, plan):
    chosen = Standaardantwoord.objects.create(naam="Dank", tekst="Dank voor je plan.")
    sent = {"tekst": "Dag Jan,", "antwoord": f"{chosen.pk}"}
    page = coordinator.client.post(coordinator.url(plan), sent)
    assert page.status_code == 200
    assert "Dag Jan,\n\nDank voor je plan.</textarea>" in page.content.decode()
    assert Bericht.objects.count() == 0, "nothing was sent"


@pytest.mark.parametrize("garbage", ["", "x", "99999", "\0"])
def test_a_standard_answer_that_is_none_leaves_what_was_typed(
    coordinator, plan, garbage
):
    sent = {"tekst": "Dag Jan,", "antwoord": garbage}
    page = coordinator.client.post(coordinator.url(plan), sent)
    assert "Dag Jan,</textarea>" in page.content.decode()


def test_a_section_leads_to_its_own_question(coordinator, plan):
    address = f"{coordinator.url(plan, 'vraag-aanvulling')}?scherm=doel"
    assert f'href="{address}#id_doel"' in coordinator.sees(plan)
    asking = coordinator.opens(plan, "vraag-aanvulling", scherm="doel")
    opened = asking.content.decode().split('<details class="uitklap" open>')
    assert len(opened) == 2, "one screen stands open"
    assert 'name="doel"' in opened[1].split("</details>")[0]


def test_of_a_long_talk_the_newest_stands_open(coordinator, plan):
    for n in range(6):
        coordinator.does(plan, "schrijf", tekst=f"Bericht nummer {n}.")
    newest, earlier = coordinator.sees(plan).split("Nog 4 eerder")
    assert "Bericht nummer 5." in newest
    assert "Bericht nummer 3." in newest
    assert "Bericht nummer 2." in earlier


def test_a_note_is_for_colleagues_only(coordinator, plan, initiatiefnemer):
    coordinator.does(plan, "noteer", tekst="Bel eerst wegen.")
    assert "Bel eerst wegen." in coordinator.sees(plan)
    assert "Bel eerst wegen." not in initiatiefnemer.sees()
    assert fresh(plan).wacht_sinds is not None


def test_a_question_stands_at_its_own_screen_and_opens_the_plan(
    coordinator, plan, initiatiefnemer
):
    asked = {"doel": "Voor wie is het?", "belangen": "Is de school gevraagd?"}
    coordinator.does(plan, "vraag-aanvulling", **asked)

    assert fresh(plan).status == "aanvulling"
    assert {v.scherm: v.vraag for v in Verzoek.objects.all()} == asked
    assert "Voor wie is het?" in initiatiefnemer.sees("doel")
    assert "geen besluit en geen belofte" in initiatiefnemer.sees()
    assert "Voor wie is het?" not in initiatiefnemer.sees("belangen")
    initiatiefnemer.fills_in("doel", doel="Voor het hele dorp.", activiteit="Planten.")
    assert "Voor het hele dorp." not in coordinator.sees(plan)


def test_asking_nothing_is_said_at_a_field(coordinator, plan):
    response = coordinator.sends(plan, "vraag-aanvulling", doel="  ")
    assert response.status_code == 422
    assert "Typ minstens één vraag." in response.content.decode()
    assert fresh(plan).status == "ingediend"


def test_what_was_agreed_is_told(coordinator, plan, initiatiefnemer):
    coordinator.does(plan, "besproken", reden="Eerst met de buren praten.")
    assert fresh(plan).status == "besproken"
    assert "Eerst met de buren praten." in initiatiefnemer.sees()


def test_a_plan_that_is_handed_over_is_new_there_and_gone_here(coordinator, plan):
    there = Medewerker("dalen")
    coordinator.does(plan, "begin-gesprek")
    done = coordinator.does(plan, "draag-over", gebied="dalen", reden="Over de grens.")

    assert done["Location"] == INBOX
    assert coordinator.opens(plan).status_code == 404
    assert "Perenlaantje" in there.inbox()
    assert "Over de grens." in there.sees(plan)


def test_handing_over_says_beforehand_who_can_see_it_then(coordinator, plan):
    Medewerker("dalen"), Medewerker("dalen"), Medewerker("sleen", "zweeloo")
    page = coordinator.sees(plan, "draag-over")
    assert "Dan zie je dit plan daarna niet meer." in page
    assert "2 collega's." in page
    assert "1 collega." in page
    coordinator.user.gebieden.add(Gebied.objects.get(slug="dalen"))
    assert "3 collega's. Ook van jou." in coordinator.sees(plan, "draag-over")
    assert "Hier werkt nu niemand." in page


def test_the_agreed_role_is_in_the_plan_and_in_the_pdf(
    coordinator, plan, initiatiefnemer
):
    coordinator.does(
        plan, "bevestig-rol", rol="regisseur", reden="De grond is van ons."
    )

    printed = print_html(Journey(Live(initiatiefnemer.plan)))
    for page in (initiatiefnemer.sees("antwoorden"), coordinator.sees(plan), printed):
        assert "De gemeente is hier regisseur." in page
        assert "Dit is de afgesproken rol." in page
        assert "De grond is van ons." in page.replace("\u200b", "")


def test_another_role_than_advised_needs_a_reason(coordinator, plan):
    response = coordinator.sends(plan, "bevestig-rol", rol="beslisser", reden="")
    assert response.status_code == 422
    assert fresh(plan).rol_afgesproken is None


def test_what_the_gemeente_thinks_appears_on_the_plan(
    coordinator, plan, initiatiefnemer
):
    coordinator.does(
        plan,
        "beantwoord-vragen",
        echte_vraag="Wie onderhoudt het?",
        standpunt="De berm blijft vrij.",
        aanspreekpunt="projectleider groen, 14 0524",
    )
    page = initiatiefnemer.sees()
    assert "Wat de gemeente vindt" in page
    assert "De berm blijft vrij." in page
    assert "projectleider groen, 14 0524" in untapped(page)
    assert "Wie onderhoudt het?" not in page
    assert "Wie onderhoudt het?" in coordinator.sees(plan, "beantwoord-vragen")
    assert Gemeentekant.objects.count() == 1


def test_a_plan_of_the_gemeente_answered_them_itself(coordinator, gemeente):
    plan = sent_plan(initiatiefnemer="gemeente")
    assert coordinator.opens(plan, "beantwoord-vragen").status_code == 409


def test_a_verslag_is_read_beside_its_plan(coordinator, plan, initiatiefnemer):
    Plan.objects.filter(pk=plan.pk).update(status="loopt")
    initiatiefnemer.lists("reacties", {"inbreng": "Plant ook kersen"})
    Lezersreactie.objects.create(plan=plan, rij_id="r" * 12, reactie="Lekker, peren")
    page = coordinator.sees(plan)
    assert "Het verslag" not in page
    assert "kersen" not in page
    sends(plan, soort=VERSLAG)

    page = coordinator.sees(plan)
    assert "Het verslag" in page
    assert "Plant ook kersen" in page
    assert "Lekker, peren" in page
    assert "nieuwe regel" in coordinator.sees(plan, "verschil")
    assert "Plant ook kersen" in coordinator.sees(plan, "verschil")


def test_the_verslag_is_opened_again_or_rounded_off(coordinator, plan):
    Plan.objects.filter(pk=plan.pk).update(status="verslag")
    coordinator.does(plan, "heropen-verslag", reden="Wat vonden de buren?")
    assert fresh(plan).status == "loopt"
    Plan.objects.filter(pk=plan.pk).update(status="verslag")
    coordinator.does(plan, "rond-af")
    assert fresh(plan).status == "afgerond"
    assert coordinator.opens(plan).status_code == 200


@pytest.mark.parametrize(
    ("actie", "field", "soort"),
    [
        ("schrijf", "tekst", "bericht"),
        ("vraag-aanvulling", "doel", "vraag"),
        ("besproken", "reden", "besproken"),
    ],
)
def test_a_mail_is_wished_for_with_the_step(coordinator, plan, actie, field, soort):
    coordinator.does(plan, actie, **{field: "Dag."})
    event = Gebeurtenis.objects.last()
    assert Post.objects.filter(soort=soort).get().sleutel == f"{soort}-{event.pk}"


# Pressed twice, a moment late, logged out


def test_a_button_pressed_twice_sends_one_message(coordinator, plan):
    form = coordinator.form(plan, "schrijf")
    first, second = (
        coordinator.sends(plan, "schrijf", form, tekst="Dag.") for _ in range(2)
    )
    assert first["Location"] == second["Location"] == coordinator.url(plan)
    assert Bericht.objects.count() == 1


def test_handing_over_twice_is_answered_like_once(coordinator, plan):
    Medewerker("dalen")
    form = coordinator.form(plan, "draag-over")
    given = {"gebied": "dalen", "reden": "Daar ligt het."}
    answers = [coordinator.sends(plan, "draag-over", form, **given) for _ in range(2)]
    assert [answer["Location"] for answer in answers] == [INBOX, INBOX]


def test_a_colleague_who_is_late_reads_what_happened_and_keeps_the_text(
    coordinator, plan
):
    form = coordinator.form(plan, "schrijf")
    Medewerker("sleen").does(plan, "schrijf", tekst="Ik bel je al.")

    late = coordinator.sends(plan, "schrijf", form, tekst="Zal ik je bellen?")
    page = late.content.decode()
    assert late.status_code == 409
    assert "Ik bel je al." in page
    assert "Zal ik je bellen?" in page
    assert Bericht.objects.count() == 1

    again = form | {"gezien": str(Gebeurtenis.objects.last().pk)}
    coordinator.sends(plan, "schrijf", again, tekst="Zal ik je bellen?")
    assert Bericht.objects.count() == 2


def test_a_step_that_no_longer_fits_gives_the_text_back(coordinator, plan):
    form = coordinator.form(plan, "begin-gesprek")
    Medewerker("sleen").does(plan, "begin-gesprek")

    late = coordinator.sends(plan, "begin-gesprek", form, tekst="Ik bel je.")
    assert late.status_code == 409
    assert "Ik bel je." in late.content.decode()
    assert Bericht.objects.count() == 0


def test_a_note_of_a_colleague_stops_nobody(coordinator, plan):
    form = coordinator.form(plan, "schrijf")
    Medewerker("sleen").does(plan, "noteer", tekst="Let op de sloot.")
    assert coordinator.sends(plan, "schrijf", form, tekst="Dag.").status_code == 302
    assert Notitie.objects.count() == 1


def test_text_typed_after_the_login_ended_is_shown_and_sent_again(coordinator, plan):
    form = coordinator.form(plan, "schrijf")
    coordinator.client.post("/medewerkers/uitloggen/")

    stopped = coordinator.sends(plan, "schrijf", form, tekst="Een lang bericht.")
    assert stopped.status_code == 403
    assert typed_on(stopped) == ["Een lang bericht."]
    assert Bericht.objects.count() == 0


@pytest.mark.parametrize(
    "garbage",
    [
        {"gezien": "x", "sleutel": "\0"},
        {"gezien": "9" * 40, "sleutel": "k" * 4000},
        {"tekst": "\0"},
        {"tekst": "x" * 4001},
    ],
)
def test_garbage_in_a_form_is_answered_with_the_form(coordinator, plan, garbage):
    response = coordinator.sends(plan, "schrijf", {"tekst": "Dag."} | garbage)
    assert response.status_code in (409, 422)


def test_text_in_an_old_form_is_shown_and_can_be_sent_again(coordinator, plan):
    coordinator.client.handler.enforce_csrf_checks = True
    old = {"csrfmiddlewaretoken": "x" * 64, "tekst": "Een lang bericht."}
    stopped = coordinator.sends(plan, "schrijf", **old)
    assert stopped.status_code == 403
    assert typed_on(stopped) == ["Een lang bericht."]
    assert "Stuur opnieuw" in stopped.content.decode()


# Together with somebody who is not online


def test_a_plan_begun_together_is_theirs_with_the_link(coordinator, client):
    made = coordinator.client.post("/medewerkers/samen/")
    assert made.status_code == 302
    plan = Plan.objects.get()
    page = coordinator.client.get(made["Location"]).content.decode()
    assert "/open/" not in page

    link = coordinator.client.post(made["Location"]).context["link"]
    client.post(link.split("127.0.0.1:8000")[1])
    theirs = Initiator(client, plan.pk)
    theirs.fills_in("doel", doel="Samen eten.", activiteit="Koken.")
    assert theirs.opens().status_code == 200


def test_what_is_handed_over_is_open_no_more_where_it_was_begun(coordinator):
    """But for its link, for ten minutes: who pressed twice still has it."""
    made = coordinator.client.post("/medewerkers/samen/")
    plan = Plan.objects.get()
    assert coordinator.client.get(f"/plan/{plan.pk}/").status_code == 200
    first = coordinator.client.post(made["Location"])
    assert coordinator.client.get(f"/plan/{plan.pk}/").status_code == 404
    assert coordinator.client.post(f"/plan/{plan.pk}/sluiten/").status_code == 404
    again = coordinator.client.post(made["Location"])
    assert again.context["link"] == first.context["link"] != ""
    with time_machine.travel(timezone.now() + timedelta(minutes=11)):
        assert coordinator.client.post(made["Location"]).status_code == 404


@pytest.mark.parametrize("leaves", ["logs out", "is idle"])
def test_a_plan_begun_together_closes_with_the_login_of_the_colleague(
    coordinator, leaves
):
    own = Initiator.with_a_new_plan(coordinator.client)
    coordinator.client.post("/medewerkers/samen/")
    plan, later = Plan.objects.last(), timezone.now()
    assert plan.pk != own.pk
    assert coordinator.client.get(f"/plan/{plan.pk}/").status_code == 200
    if leaves == "logs out":
        coordinator.client.post("/medewerkers/uitloggen/")
    else:
        later += timedelta(minutes=settings.STAFF_IDLE_MINUTES, seconds=1)
    with time_machine.travel(later):
        assert coordinator.client.get(f"/plan/{plan.pk}/").status_code == 404
        assert own.opens().status_code == 200


def test_filling_in_together_keeps_a_colleague_logged_in(coordinator):
    coordinator.client.post("/medewerkers/samen/")
    theirs = Initiator(coordinator.client, Plan.objects.get().pk)
    half = timedelta(minutes=settings.STAFF_IDLE_MINUTES * 2 / 3)
    for step in (1, 2, 3):
        with time_machine.travel(timezone.now() + step * half):
            assert theirs.opens("doel").status_code == 200


@pytest.mark.parametrize("page", ["link", "link/nieuw", "sluiten"])
def test_the_ways_to_the_link_lead_to_handing_it_over(coordinator, page):
    made = coordinator.client.post("/medewerkers/samen/")
    answer = coordinator.client.post(f"/plan/{Plan.objects.get().pk}/{page}/")
    assert answer["Location"] == made["Location"]


def test_a_copy_of_a_plan_begun_together_is_handed_over_too(coordinator):
    coordinator.client.post("/medewerkers/samen/")
    theirs = Initiator(coordinator.client, Plan.objects.get().pk)
    coordinator.client.post(theirs.url("kopie"), {"mee": [GOES_ALONG[0][0]]})
    copy = Initiator(coordinator.client, Plan.objects.last().pk)
    assert copy.pk != theirs.pk
    assert copy.opens().status_code == 200
    coordinator.client.post("/medewerkers/uitloggen/")
    assert copy.opens().status_code == 404


def test_handing_over_by_mail_names_a_fault_and_keeps_the_plan_open(coordinator):
    made = coordinator.client.post("/medewerkers/samen/")
    plan = Plan.objects.get()
    wrong = coordinator.client.post(made["Location"], {"mail": "geen adres"})
    assert wrong.status_code == 422
    assert coordinator.client.get(f"/plan/{plan.pk}/").status_code == 200
    coordinator.client.post(made["Location"], {"mail": "a@voorbeeld.nl"})
    assert Plan.objects.get().mail == "a@voorbeeld.nl"
    coordinator.client.post(made["Location"], {"mail": "b@voorbeeld.nl"})
    assert Plan.objects.get().mail == "a@voorbeeld.nl"


def test_a_step_that_is_taken_together_is_written_as_the_colleagues(coordinator):
    """Both sides read who sat beside it."""
    plan = sent_plan("sleen", titel="Perenlaantje")
    theirs = Initiator(coordinator.client, plan.pk)
    session = coordinator.client.session
    session[TOGETHER] = {str(plan.pk): [plan.link_serie, 0]}
    session.save()
    theirs.client.post(theirs.url("begonnen"))

    step = plan.gebeurtenissen.get(actie="begin-samenwerking")
    assert (step.wie, step.medewerker) == ("initiatiefnemer", coordinator.user)
    alone = Initiator(Client(), plan.pk).on_another_device()
    assert "Dat deed je samen met een medewerker." in alone.sees()
    assert "initiatiefnemer, samen met " in coordinator.sees(plan)


def test_a_plan_begun_together_is_seen_by_no_other_colleague(coordinator):
    made = coordinator.client.post("/medewerkers/samen/")
    other = Medewerker("sleen")
    assert other.client.get(made["Location"]).status_code == 404
    assert other.opens(Plan.objects.get()).status_code == 404
    assert coordinator.opens(Plan.objects.get()).status_code == 404
    told = Gebeurtenis.objects.get()
    assert (told.actie, told.medewerker) == ("begin-samen", coordinator.user)


def test_who_agreed_is_found_again_for_thirty_days_by_that_colleague_alone(coordinator):
    coordinator.client.post("/medewerkers/samen/", {"terugvinden": "on"})
    coordinator.client.post("/medewerkers/samen/")
    agreed, not_agreed = Plan.objects.order_by("pk")
    reasons = [step.reden for step in Gebeurtenis.objects.order_by("pk")]
    assert reasons == [
        "Afgesproken: de collega vindt het plan dertig dagen lang terug.",
        "",
    ]
    coordinator.client = log_in(Client(), coordinator.user)  # on another day

    page = unescape(coordinator.client.get("/medewerkers/samen/").content.decode())
    assert agreed.kenmerk in page
    assert not_agreed.kenmerk not in page
    again = f"/medewerkers/samen/{agreed.pk}/terug/"
    other = Medewerker("sleen")
    assert other.client.post(again).status_code == 404
    assert coordinator.client.post(again).status_code == 302
    assert coordinator.client.get(f"/medewerkers/samen/{agreed.pk}/").status_code == 200
    never = f"/medewerkers/samen/{not_agreed.pk}/terug/"
    assert coordinator.client.post(never).status_code == 404

    with time_machine.travel(timezone.now() + timedelta(days=31)):
        coordinator.client = log_in(Client(), coordinator.user)
        assert coordinator.client.post(again).status_code == 404
    renew(agreed)  # "oude links werken nergens meer"
    assert coordinator.client.post(again).status_code == 404
