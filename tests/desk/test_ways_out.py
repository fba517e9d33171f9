"""Ways out of the work, and back: closing, undoing, a lost link, no help."""

from datetime import timedelta

import pytest
import time_machine
from django.core import mail
from django.core.management import call_command
from django.utils import timezone

from desk.lists import listed
from dossier.mail import MAILS_AN_HOUR
from matrix.models import Gebied
from plans.links import link
from plans.models import Plan, Post
from tests.people.initiator import Initiator
from tests.people.medewerker import INBOX, Medewerker, sent_plan
from tests.people.staff import AMBTENAAR

CLOSED = {"sluitreden": "gestopt", "reden": "Het gaat niet door."}


@pytest.fixture
def coordinator(gemeente):
    return Medewerker("sleen", first_name="Anna", last_name="Coördinator")


@pytest.fixture
def plan(gemeente):
    return sent_plan(titel="Perenlaantje")


@pytest.fixture
def initiatiefnemer(client, plan):
    return Initiator(client, plan.pk).on_another_device()


def fresh(plan) -> Plan:
    return Plan.objects.get(pk=plan.pk)


def test_a_closed_plan_leaves_the_work_and_stays_found(coordinator, plan):
    coordinator.does(plan, "sluit", **CLOSED)
    assert "Perenlaantje" not in coordinator.inbox()
    assert "Perenlaantje" in coordinator.client.get(f"{INBOX}plannen/").content.decode()
    page = coordinator.sees(plan)
    assert "Gesloten" in page
    assert "Het gaat niet door." in page
    assert "Wat wil je zeggen?" not in page, "nothing is said any more"


def test_search_finds_a_closed_plan_and_can_ask_for_these_alone(coordinator, plan):
    coordinator.does(plan, "sluit", **CLOSED)
    ambtenaar = Medewerker(groups=(AMBTENAAR,))
    for query in ({"q": plan.kenmerk}, {"status": "gesloten"}):
        found = ambtenaar.client.get(f"{INBOX}zoeken/", query).content.decode()
        assert "Perenlaantje" in found
        assert "Gesloten" in found


def test_the_initiatiefnemer_reads_why_and_may_read_and_copy(
    coordinator, plan, initiatiefnemer
):
    coordinator.does(plan, "sluit", **CLOSED)
    page = initiatiefnemer.sees()
    assert "De gemeente heeft je plan gesloten." in page
    assert "Het gaat niet door." in page
    assert "Klopt dat niet?" in page
    assert initiatiefnemer.client.get(f"{initiatiefnemer.url()}plan.pdf").status_code
    assert initiatiefnemer.opens("kopie").status_code == 200
    assert initiatiefnemer.sends("doel", doel="Toch door.").status_code == 409
    written = initiatiefnemer.client.post(
        initiatiefnemer.url("bericht"), {"tekst": "Hallo?"}
    )
    assert written.status_code == 409
    assert "Hallo?" in written.content.decode()


@pytest.mark.parametrize(
    ("reden", "mailed"), [("gestopt", 1), ("dubbel", 1), ("verzonnen", 0)]
)
def test_closing_is_mailed_unless_somebody_made_it_up(coordinator, plan, reden, mailed):
    other = sent_plan()
    told = CLOSED | {"sluitreden": reden, "dubbel_van": other.kenmerk}
    coordinator.does(plan, "sluit", **told)
    assert Post.objects.filter(plan=plan, soort="nieuws").count() == mailed
    call_command("werk", eens=True)
    told = [
        m for m in mail.outbox if m.subject == f"Nieuws over je plan {plan.kenmerk}"
    ]
    assert [("Het gaat niet door." in m.body, "/open/" in m.body) for m in told] == [
        (True, False)
    ] * mailed


@pytest.mark.parametrize(
    "wrong",
    ["", "x", "SP-2026-00000", "itself", "a closed one", "a concept", "out of sight"],
)
def test_a_double_names_another_plan_that_was_sent(coordinator, plan, wrong):
    closed, concept = sent_plan(), sent_plan()
    coordinator.does(closed, "sluit", **CLOSED)
    Plan.objects.filter(pk=concept.pk).update(ingediend_op=None, status="concept")
    meant = {"itself": plan, "a closed one": closed, "a concept": concept}
    meant["out of sight"] = sent_plan("dalen")
    kenmerk = meant[wrong].kenmerk if wrong in meant else wrong
    told = CLOSED | {"sluitreden": "dubbel", "dubbel_van": kenmerk}
    response = coordinator.sends(plan, "sluit", **told)
    assert response.status_code == 422
    assert "Dit plan is er niet." in response.content.decode()
    assert fresh(plan).status == "ingediend"


def test_a_double_is_shown_at_both_plans(coordinator, plan):
    other = sent_plan(titel="Perenlaan, nog eens")
    typed = plan.kenmerk.lower().replace("-", " ")
    told = CLOSED | {"sluitreden": "dubbel", "dubbel_van": typed}
    coordinator.does(other, "sluit", **told)
    assert coordinator.url(plan) in coordinator.sees(other)
    assert coordinator.url(other) in coordinator.sees(plan)


@pytest.fixture
def double(client, gemeente, coordinator, plan):
    """What was sent once more, talked about, and then merged with the first."""
    other = Initiator(client, sent_plan(titel="Perenlaan, nog eens").pk)
    coordinator.does(other.plan, "schrijf", tekst="Hoort hier ook een bankje bij?")
    told = {"sluitreden": "dubbel", "dubbel_van": plan.kenmerk}
    coordinator.does(other.plan, "sluit", **told, reden="We praten daar verder.")
    return other.on_another_device()


def test_the_talk_about_a_double_is_read_at_the_plan_that_goes_on(
    coordinator, plan, double
):
    page = coordinator.sees(plan)
    assert "Samengevoegd met:" in page
    assert "Hoort hier ook een bankje bij?" in page
    assert "Samengevoegd met:" in coordinator.sees(double.plan)
    reader = Medewerker(groups=(AMBTENAAR,)).sees(plan)
    assert "Samengevoegd met:" in reader
    assert "een bankje" not in reader, "of whoever reads it the opening is written down"
    Plan.objects.filter(pk=double.plan.pk).update(
        gebied=Gebied.objects.get(slug="dalen")
    )
    assert "een bankje" not in coordinator.sees(plan), "handled by others"


def test_whose_plan_goes_on_elsewhere_hears_so_and_nothing_of_the_other(
    coordinator, plan, double
):
    page = double.sees()
    call_command("werk", eens=True)
    news = f"Nieuws over je plan {double.plan.kenmerk}"
    [told] = [m.body for m in mail.outbox if m.subject == news]
    for text in (page, " ".join(told.split())):
        assert "Het gaat verder in het plan dat er al was." in text
        assert "Is dat plan ook van jou? Ga dan daar verder" in text
        assert "Laat het" in text
        assert plan.kenmerk not in text
        assert "Perenlaantje" not in text


def test_undoing_takes_two_plans_apart_again(coordinator, plan, double):
    coordinator.does(double.plan, "heropen", reden="Het is toch een ander plan.")
    page = coordinator.sees(plan)
    for gone in ("Samengevoegd met:", "een bankje", double.plan.kenmerk):
        assert gone not in page
    assert "Samengevoegd met:" not in coordinator.sees(double.plan)
    assert "Het gaat verder in het plan" not in double.sees()
    assert fresh(double.plan).dubbel_van is None
    assert "Perenlaan, nog eens" in coordinator.inbox(lijst="inwoner")
    call_command("werk", eens=True)
    assert not [m for m in mail.outbox if "Het gaat verder in het plan" in m.body]


def test_a_double_is_on_no_list_of_work(coordinator, plan, double):
    for name in listed(timezone.now()):
        assert "Perenlaan, nog eens" not in coordinator.inbox(lijst=name)


@pytest.mark.parametrize("reden", ["gestopt", "verzonnen"])
def test_a_closed_plan_can_be_opened_again_for_thirty_days(
    coordinator, plan, initiatiefnemer, reden
):
    before = fresh(plan)
    coordinator.does(plan, "sluit", **CLOSED | {"sluitreden": reden})
    coordinator.does(plan, "heropen", reden="Het was een vergissing.")
    after = fresh(plan)
    assert (after.status, after.wacht_sinds) == (before.status, before.wacht_sinds)
    assert after.vervalt_op >= before.vervalt_op
    assert after.sluitreden is None
    assert "Het was een vergissing." in initiatiefnemer.sees()
    assert "Perenlaantje" in coordinator.inbox()


def test_after_thirty_days_a_closed_plan_stays_closed(coordinator, plan):
    with time_machine.travel(timezone.now() - timedelta(days=31)):
        colleague = Medewerker("sleen")
        colleague.does(plan, "sluit", **CLOSED)
    assert coordinator.sends(plan, "heropen", {}, reden="Toch.").status_code == 409
    assert fresh(plan).status == "gesloten"


def test_what_was_made_up_is_erased_after_thirty_days_and_the_rest_is_not(
    coordinator, plan
):
    real = sent_plan()
    coordinator.does(plan, "sluit", **CLOSED | {"sluitreden": "verzonnen"})
    coordinator.does(real, "sluit", **CLOSED)
    with time_machine.travel(timezone.now() + timedelta(days=31)):
        call_command("werk", eens=True)
    assert list(Plan.objects.all()) == [real]


def test_discussed_can_be_undone_and_the_waiting_goes_on(
    coordinator, plan, initiatiefnemer
):
    before = fresh(plan).wacht_sinds
    coordinator.does(plan, "besproken", reden="Alles.")
    coordinator.does(plan, "niet-besproken", reden="Ik drukte verkeerd.")
    assert (fresh(plan).status, fresh(plan).wacht_sinds) == ("ingediend", before)

    coordinator.does(plan, "besproken", reden="Alles.")
    coordinator.does(plan, "schrijf", tekst="Ik bel je nog.")
    coordinator.does(plan, "niet-besproken", reden="Ik drukte verkeerd.")
    assert fresh(plan).wacht_sinds is None, "what was said since was an answer"
    assert "Ik drukte verkeerd." in initiatiefnemer.sees()
    call_command("werk", eens=True)
    subjects = [m.subject for m in mail.outbox]
    assert f"Je plan {plan.kenmerk} is besproken" not in subjects
    assert f"Nieuws over je plan {plan.kenmerk}" in subjects


def test_a_lost_link_goes_to_the_address_that_is_known_and_not_too_often(
    coordinator, plan
):
    for _n in range(MAILS_AN_HOUR + 2):
        coordinator.does(plan, "stuur-link")
        call_command("werk", eens=True)
    links = [m for m in mail.outbox if m.subject.startswith("Je link naar plan")]
    assert len(links) == MAILS_AN_HOUR
    assert {tuple(m.to) for m in links} == {("a@b.example",)}


def test_a_new_link_goes_to_the_address_that_is_known_and_ends_the_old_one(
    coordinator, plan, initiatiefnemer
):
    """SEC-T07: no colleague gets to see it."""
    call_command("werk", eens=True)
    mail.outbox.clear()
    coordinator.does(plan, "vernieuw-link")
    call_command("werk", eens=True)

    [told] = mail.outbox
    assert told.to == ["a@b.example"]
    assert link(fresh(plan)) in told.body
    assert initiatiefnemer.opens().status_code == 404
    assert "/open/" not in coordinator.sees(plan)
    assert "Nieuwe link gemaakt en gemaild" in coordinator.sees(plan)
    again = initiatiefnemer.on_another_device()
    assert "maakte een nieuwe link" in again.sees()


def test_without_an_address_no_link_is_offered(coordinator, plan):
    Plan.objects.filter(pk=plan.pk).update(mail=None, mail_bewezen_op=None)
    assert "Mail de link opnieuw" not in coordinator.sees(plan)
    assert "Maak een nieuwe link" not in coordinator.sees(plan)
    for deed in ("stuur-link", "vernieuw-link"):
        assert coordinator.sends(plan, deed, {}).status_code == 409


def test_both_addresses_hear_that_one_was_put_right(coordinator, plan, initiatiefnemer):
    call_command("werk", eens=True)
    mail.outbox.clear()
    coordinator.does(plan, "verbeter-mail", mail="goed@voorbeeld.nl")
    assert fresh(plan).mail == "goed@voorbeeld.nl"
    assert fresh(plan).wacht_sinds == plan.wacht_sinds, "still to be answered"
    call_command("werk", eens=True)
    told = sorted((m.to[0], "/open/" in m.body) for m in mail.outbox)
    new = "goed@voorbeeld.nl"
    assert told == [("a@b.example", False), (new, False)]
    initiatiefnemer.is_reached_at(new)
    call_command("werk", eens=True)
    assert mail.outbox[-1].subject.startswith("Dit is nu het mailadres van plan")
    for m in mail.outbox:
        [other] = {"a@b.example", "goed@voorbeeld.nl"} - {*m.to}
        assert other not in m.body, "neither learns the other address"
    gone = initiatiefnemer.client.get(initiatiefnemer.url())
    assert gone.status_code == 404, "the old link may be with a stranger"


@pytest.mark.parametrize("wrong", ["", "x", "A@B.example", "x@y.nl\nBcc: z@y.nl"])
def test_a_wrong_address_is_named_and_nothing_changes(coordinator, plan, wrong):
    page = coordinator.sends(plan, "verbeter-mail", mail=wrong)
    assert page.status_code == 422
    assert 'href="#id_mail"' in page.content.decode()
    assert fresh(plan).mail == "a@b.example"


def says_no_help(initiatiefnemer, reden="Ik weet nog niet of het mag."):
    address = initiatiefnemer.url("helpt-niet")
    return initiatiefnemer.client.post(address, {"reden": reden})


def test_who_was_not_helped_says_so_once_and_comes_back_on_top(
    coordinator, plan, initiatiefnemer
):
    assert "Dit helpt mij niet" not in initiatiefnemer.sees()
    coordinator.does(plan, "besproken", reden="Alles.")
    assert "Dit helpt mij niet" in initiatiefnemer.sees()
    assert says_no_help(initiatiefnemer).status_code == 302
    assert fresh(plan).status == "in_gesprek"
    assert fresh(plan).wacht_sinds is not None
    assert "Perenlaantje" in coordinator.inbox()
    assert "Ik weet nog niet of het mag." in coordinator.sees(plan)

    coordinator.does(plan, "besproken", reden="Nu echt alles.")
    assert "Dit helpt mij niet" not in initiatiefnemer.sees()
    late = says_no_help(initiatiefnemer)
    assert late.status_code == 409
    assert "Ik weet nog niet of het mag." in late.content.decode()
    assert fresh(plan).status == "besproken"


def test_no_help_needs_a_reason(coordinator, plan, initiatiefnemer):
    coordinator.does(plan, "besproken", reden="Alles.")
    page = says_no_help(initiatiefnemer, reden=" ")
    assert page.status_code == 422
    assert "Schrijf kort op wat je nog mist." in page.content.decode()
