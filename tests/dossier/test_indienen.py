"""From the initiatiefnemer to the gemeente: sent once, read back, taken back."""

import re
from datetime import UTC, datetime, timedelta

import pytest
import time_machine
from django.conf import settings
from django.contrib.auth.models import User
from django.core.management import call_command
from django.db import DatabaseError, connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from django.utils.formats import date_format

from dossier import mail
from matrix.models import Gebied
from nota.status import COORDINATOR, RULES, STATUSES
from nota.words.standen import (
    EERST_VERTELLEN,
    GEBEURTENIS,
    NIET_VERSTUURD,
    NOG_INVULLEN,
    STATUS,
    STATUS_BETEKENT,
    STOND_LANG_OPEN,
)
from nota.words.start import FIXED
from plans.limits import LIMITS
from plans.models import Bericht, Gebeurtenis, Plan, Post, Versie, Verzoek
from plans.steps import perform
from tests.people.initiator import Initiator, hidden
from wizard import flow
from wizard.page import WizardPage
from wizard.saving import Closed, Stamp, save
from wizard.screens import SCREENS

MAIL = "wij@voorbeeld.nl"


@pytest.fixture
def writer(initiator) -> Initiator:
    """Somebody whose plan has all that is needed, in one gebied."""
    initiator.fills_in("initiatief", titel="Speelveld", kernen=["sleen"])
    initiator.fills_in("doel", doel="samen buiten", activiteit="een veld aanleggen")
    return initiator


@pytest.fixture
def colleague(gemeente) -> User:
    return User.objects.create_user("naam-van-een-mens")


def sends(person: Initiator, scherm="indienen", **typed):
    """Fill in the page of sending, as it is now, and press the button."""
    form = person.form(scherm)
    return person.client.post(person.url(scherm), form | {"mail": MAIL} | typed)


@pytest.fixture
def sender(writer) -> Initiator:
    """Somebody who sent the plan."""
    assert sends(writer).status_code == 302
    return writer


SMALL_FORMS = {
    "bericht": {"tekst": " "},
    "logboek": {"sleutel": "a" * 12, "tekst": ""},
    "intrekken": {"reden": "lang " * 1000},
}


@pytest.mark.parametrize("form", SMALL_FORMS)
def test_a_small_form_with_a_fault_opens_on_what_is_wrong(sender, form):
    """And says that nothing was done yet; the way to the field is a link."""
    response = sender.client.post(sender.url(form), SMALL_FORMS[form])
    page = response.content.decode()
    summary = page[page.index('class="melding melding--fout"') :].partition("</div>")[0]

    assert response.status_code == 422
    assert "<title>Fout: " in page
    assert 'tabindex="-1" autofocus' in summary
    assert "nog niet" in summary
    field = re.search(r'<a href="#(\w+)">', summary)[1]
    assert f'id="{field}" name' in page


def acts(person: Initiator, actie: str, **also):
    """The gemeente takes a step."""
    return perform(person.plan, actie, wie=COORDINATOR, **also)


def asks_more(person, colleague, scherm="doel", vraag="Voor wie is dit?"):
    acts(person, "vraag-aanvulling")
    return Verzoek.objects.create(
        plan=person.plan, scherm=scherm, vraag=vraag, medewerker=colleague
    )


def everything(person) -> list:
    """All that is stored of the dossier, to see whether anything changed."""
    tables = (Plan, Versie, Gebeurtenis, Bericht, Verzoek, Post)
    return [list(table.objects.values_list()) for table in tables]


# Before it is sent


def test_what_is_missing_is_said_with_a_way_to_it_and_stops_the_sending(initiator):
    page = initiator.sees("indienen")
    for name, says in SCREENS["doel"].needed.items():
        assert str(says) in page, name
    assert f'href="{initiator.url("initiatief")}#doel"' in page
    assert "Stuur naar de gemeente</button>" not in page

    response = sends(initiator, gebied="sleen")
    assert response.status_code == 422
    assert str(NOG_INVULLEN) in response.content.decode()
    assert MAIL in response.content.decode()
    assert not Versie.objects.exists()
    assert initiator.plan.status == "concept"


def test_what_is_not_right_yet_stops_the_sending_too(writer):
    writer.sends("hinder", aantal_mensen="veel", actie="bewaar")

    assert "Nog niet goed: Hoeveel mensen" in writer.sees("indienen")
    assert sends(writer).status_code == 422
    assert not Versie.objects.exists()


def test_klad_on_a_screen_off_the_road_stops_nothing(writer):
    writer.sends("kaders", kaders="x" * 4001, actie="bewaar")
    writer.fills_in("uitkomst", route="check")

    assert sends(writer).status_code == 302


def test_the_page_tells_what_may_become_public_and_where_an_address_stands(writer):
    writer.fills_in("initiatief", kernen=["sleen"], plaats="Dorpsstraat 12, Sleen")
    page = writer.sees("indienen")

    assert str(FIXED["openbaar"]) in page
    assert str(FIXED["geen-aanvraag"]) in page
    assert f'href="{writer.url("initiatief")}#id_plaats">Op welke plek?' in page


@pytest.mark.parametrize(
    ("typed", "says"),
    [
        ({"mail": ""}, "Vul je mailadres in"),
        ({"mail": "geen adres"}, "Dit mailadres klopt niet"),
        ({"mail": f"{'a' * 250}@b.nl"}, "Dit mailadres klopt niet"),
        ({"telefoon": "bel maar"}, "Dit nummer klopt niet"),
        ({"telefoon": "0524 000 000 00000 00000"}, "Dit nummer klopt niet"),
        ({"telefoon": "١٢٣٤٥٦٧٨٩٠"}, "Dit nummer klopt niet"),
    ],
)
def test_a_wrong_answer_is_named_and_nothing_typed_is_lost(writer, typed, says):
    response = sends(writer, **typed)
    page = response.content.decode()

    assert response.status_code == 422
    assert says in page
    assert all(value in page for value in typed.values())
    assert not Versie.objects.exists()


@pytest.mark.parametrize("number", ["0524 000 000", "(0524) 51-23-45", "+31612345678"])
def test_a_number_is_accepted_as_people_write_it(writer, number):
    sends(writer, telefoon=number)
    assert writer.plan.telefoon == number


@pytest.mark.parametrize(
    ("places", "offered"),
    [
        ({"kernen": ["sleen"]}, 0),
        ({"kernen": ["sleen", "dalen"]}, 2),
        ({"gebieden": ["sleen"], "kernen": ["sleen"]}, 0),
        ({}, "all"),
    ],
)
def test_it_goes_where_the_plan_is_and_else_the_person_chooses(writer, places, offered):
    writer.fills_in("initiatief", **places)
    choices = len(re.findall(r'name="gebied"', writer.sees("indienen")))

    assert choices == (Gebied.objects.count() if offered == "all" else offered)


@pytest.mark.parametrize("gebied", ["", "onbekend", "coevorden\0"])
def test_a_gebied_that_is_not_offered_is_refused(writer, gebied):
    writer.fills_in("initiatief", kernen=["sleen", "dalen"])

    assert sends(writer, gebied=gebied).status_code == 422
    assert not Versie.objects.exists()


def test_a_look_changes_nothing(writer):
    before = everything(writer)
    for scherm in ("indienen", "intrekken", "begonnen", "bericht", "wissen"):
        writer.opens(scherm)
    assert everything(writer) == before

    sends(writer)
    before = everything(writer)
    for scherm in ("indienen", "intrekken", "versies/1", "versies/1/verstuurd", ""):
        assert writer.opens(scherm).status_code == 200
    assert everything(writer) == before


# Sent


@pytest.mark.both
def test_a_sent_plan_has_a_version_a_step_and_a_mail_that_waits(writer):
    response = sends(writer, telefoon="0524 000 000")
    plan = writer.plan

    assert response["Location"] == writer.url("versies/1/verstuurd")
    assert (plan.status, plan.gebied.slug) == ("ingediend", "sleen")
    assert (plan.mail, plan.telefoon) == (MAIL, "0524 000 000")
    dates = (plan.ingediend_op, plan.wacht_sinds, plan.nieuws_op)
    assert None not in dates
    versie = Versie.objects.get()
    assert (versie.nummer, versie.soort) == (1, "plan")
    assert versie.inhoud["antwoorden"]["doel"] == "samen buiten"
    assert Gebeurtenis.objects.get().actie == "dien-in"
    assert {post.soort for post in Post.objects.all()} == {"ontvangen", "bewijs"}


def test_the_person_reads_that_it_arrived_where_and_what_comes_next(sender):
    page = sender.sees("versies/1/verstuurd")

    for words_of_it in ("binnen bij Sleen", sender.plan.kenmerk, MAIL):
        assert words_of_it in page
    assert "binnen 10 werkdagen van de gebiedscoördinator" in page


@pytest.fixture
def on_a_monday(db):
    with time_machine.travel(datetime(2027, 3, 1, 12, tzinfo=UTC)) as clock:
        yield clock


def test_the_day_of_an_answer_is_told_as_long_as_one_is_due(on_a_monday, sender):
    """From the Monday on which it was sent, ten working days further."""
    promise, late = "uiterlijk 15 maart 2027", "Je zou uiterlijk 15 maart 2027 iets"
    pages = ("", "versies/1/verstuurd")
    assert [promise in sender.sees(page) for page in pages] == [True, True]
    on_a_monday.move_to(datetime(2027, 3, 15, 22, 59, tzinfo=UTC))
    assert promise in sender.sees()
    on_a_monday.move_to(datetime(2027, 3, 15, 23, 1, tzinfo=UTC))
    assert late in sender.sees()

    Plan.objects.filter(pk=sender.pk).update(wacht_sinds=None)
    assert [promise in sender.sees(page) for page in pages] == [False, False]


@pytest.mark.parametrize("given", [True, False])
def test_own_estimates_go_along_only_when_that_was_said(writer, given):
    writer.lists("belangen", {"naam": "buren", "weging": "5", "past": "nee"})
    sends(writer, **({"inschattingen": "ja"} if given else {}))

    [row] = Versie.objects.get().inhoud["antwoorden"]["belangen"]
    assert ("weging" in row, "past" in row) == (given, given)
    assert ("Hoe zwaar, 1" in writer.sees("versies/1")) is given


@pytest.mark.both
def test_the_same_form_twice_is_one_submission_with_one_answer(writer):
    """REL-D04"""
    form = writer.form("indienen") | {"mail": MAIL}
    first, second = (writer.client.post(writer.url("indienen"), form) for _ in "12")

    assert first["Location"] == second["Location"]
    assert [t.objects.count() for t in (Versie, Gebeurtenis, Post)] == [1, 1, 2]


def test_the_same_form_an_hour_later_never_sends_again(writer, colleague):
    """REL-D04: not even when the plan was opened again meanwhile."""
    form = writer.form("indienen") | {"mail": MAIL}
    writer.client.post(writer.url("indienen"), form)
    asks_more(writer, colleague)
    response = writer.client.post(writer.url("indienen"), form)

    assert response["Location"] == writer.url("versies/1/verstuurd")
    assert writer.plan.status == "aanvulling"
    assert Versie.objects.count() == 1


def test_another_form_after_the_first_says_it_was_sent_and_keeps_what_was_typed(
    writer,
):
    form = writer.form("indienen")
    there = writer.on_another_device()
    sends(there)
    response = writer.client.post(writer.url("indienen"), form | {"mail": "x@y.nl"})
    page = response.content.decode()

    assert response.status_code == 409
    assert f"al gestuurd op {date_format(timezone.localdate(), 'j F Y')}" in page
    assert "x@y.nl" in page
    assert writer.plan.mail == MAIL


@pytest.mark.parametrize("nummer", ["", "0", "2", "-1", "x", "9" * 30, "²"])
def test_a_forged_number_sends_nothing_and_asks_again(writer, nummer):
    response = sends(writer, nummer=nummer)

    assert response.status_code == 422
    assert str(STOND_LANG_OPEN) in response.content.decode()
    assert not Versie.objects.exists()
    form = hidden(response) | {"mail": MAIL}
    assert writer.client.post(writer.url("indienen"), form).status_code == 302


def test_who_looks_again_reads_when_it_was_sent(sender):
    page = sender.sees("indienen")

    assert f"al gestuurd op {date_format(timezone.localdate(), 'j F Y')}" in page
    assert "Stuur naar de gemeente</button>" not in page


@pytest.mark.both
def test_a_failure_halfway_leaves_nothing_and_keeps_what_was_typed(writer, monkeypatch):
    """The last thing that sending does fails: the step is undone with it."""

    def breaks(*args):
        raise DatabaseError

    monkeypatch.setattr(mail, "wish", breaks)
    before = everything(writer)
    response = sends(writer, telefoon="0524 000 000")
    page = response.content.decode()

    assert response.status_code == 503
    assert str(NIET_VERSTUURD) in page
    assert "0524 000 000" in page
    assert everything(writer) == before


def test_a_later_version_leaves_the_first_as_it_was(sender, colleague):
    first = Versie.objects.get().inhoud
    asks_more(sender, colleague)
    sender.fills_in("doel", doel="samen bewegen", activiteit="een veld")
    sends(sender)

    assert [v.nummer for v in Versie.objects.all()] == [1, 2]
    assert Versie.objects.first().inhoud == first
    assert "samen buiten" in sender.sees("versies/1")
    assert "samen bewegen" in sender.sees("versies/2")


def test_a_verslag_is_sent_in_the_same_way_from_a_concept_too(writer):
    writer.fills_in("kring", niet_samengewerkt_omdat="alleen wij merken het")
    form = writer.form("verslag/indienen") | {"mail": MAIL}
    for _ in "12":
        response = writer.client.post(writer.url("verslag/indienen"), form)
        assert response["Location"] == writer.url("versies/1/verstuurd")

    assert writer.plan.status == "verslag"
    assert Versie.objects.get().soort == "verslag"
    assert "Je verslag is binnen bij Sleen" in writer.sees("versies/1/verstuurd")
    assert "alleen wij merken het" in writer.sees("versies/1")


def test_a_verslag_that_was_not_begun_is_not_sent(writer):
    assert str(EERST_VERTELLEN) in writer.sees("verslag/indienen")
    assert sends(writer, "verslag/indienen").status_code == 422
    assert not Versie.objects.exists()


def test_a_plan_is_sent_without_what_was_told_of_the_verslag(writer):
    writer.fills_in("kring", afspraken="we praten elk jaar bij")
    sends(writer)

    assert "elk jaar" not in str(Versie.objects.get().inhoud)
    assert "elk jaar" not in writer.sees("versies/1")


def test_a_verslag_that_was_sent_can_be_sent_again_with_what_came_later(sender):
    sender.fills_in("kring", afspraken="geen muziek na tien uur")
    sends(sender, "verslag/indienen")
    sender.fills_in("kring", afspraken="geen muziek na elf uur")
    assert "Je stuurde al versie 2" in sender.sees("verslag/indienen")
    sends(sender, "verslag/indienen")

    assert "na tien uur" in sender.sees("versies/2")
    assert "na elf uur" in sender.sees("versies/3")


def test_a_version_of_somebody_else_or_of_no_number_is_not_found(sender):
    other = Initiator.with_a_new_plan(sender.client)
    assert other.opens("versies/1").status_code == 404
    assert sender.opens("versies/2").status_code == 404
    assert sender.opens("versies/2/verstuurd").status_code == 404


# The lock


def test_a_closed_screen_leads_to_the_plan_which_says_why(sender):
    for scherm in [step.slug for step in flow.STEPS if step.part == flow.PLAN]:
        response = sender.opens(scherm)
        assert response.status_code == 302, scherm
    page = sender.client.get(response["Location"]).content.decode()
    assert "Dit scherm staat dicht" in page
    assert "Je plan is binnen bij Sleen" in page


def test_a_save_on_a_closed_plan_comes_back_with_its_text(writer):
    late = writer.form("doel") | {"doel": "te laat getypt", "activiteit": "x"}
    sends(writer)
    response = writer.client.post(writer.url("doel"), late)

    assert response.status_code == 409
    assert "te laat getypt" in response.content.decode()
    assert writer.plan.doel == "samen buiten"


@pytest.mark.both
@pytest.mark.parametrize("scherm", ["doel", "belangen", "inbreng"])
def test_a_save_that_read_the_plan_before_it_was_sent_is_undone(writer, scherm):
    """The race: between reading and storing somebody else presses the button."""
    row = writer.adds("belangen", naam="buren")
    stale = writer.journey
    data = writer.opens(scherm).wsgi_request.POST.copy()
    data.update(writer.form(scherm) | {"doel": "te laat", "belangen-0-kan": "meedoen"})
    data.update({"belangen-0-id": row, "belangen-0-naam": "te laat"})
    page = WizardPage.received(stale, scherm, data)
    assert stale.plan.status == "concept"
    sends(writer)
    before = [writer.plan.doel, writer.rows("belangen")[0].naam, told_versions(writer)]

    with pytest.raises(Closed):
        save(stale, page, Stamp.of(data), passes=True)
    after = [writer.plan.doel, writer.rows("belangen")[0].naam, told_versions(writer)]
    assert after == before
    assert writer.rows("belangen")[0].kan is None


def told_versions(person) -> dict:
    """The version of each screen: a save that was undone leaves no trace."""
    return {slug: stand.versie for slug, stand in person.journey.stands.items()}


def test_what_hangs_beside_the_screens_is_closed_too(writer):
    writer.fills_in("uitkomst", route="kort")
    offered = writer.journey.route.offered[0].slug
    sends(writer)
    writer.client.post(writer.url("erbij"), {"scherm": offered})
    assert writer.plan.erbij == []

    acts(writer, "begin-gesprek")
    assert "Ook invullen?" not in writer.sees()
    assert ">Wijzig<" not in writer.sees()


def test_the_plan_opens_again_when_more_is_asked(sender, colleague):
    asks_more(sender, colleague)
    sender.fills_in("doel", doel="samen bewegen", activiteit="een veld")

    assert sender.plan.doel == "samen bewegen"


# Erase and take back


def test_a_sent_plan_is_not_erased_but_can_be_taken_back(sender):
    for method in (sender.client.get, sender.client.post):
        response = method(sender.url("wissen"))
        assert response["Location"] == sender.url("intrekken")
    assert sender.plan.status == "ingediend"

    response = sender.client.post(sender.url("intrekken"), {"reden": "we verhuizen"})
    assert response["Location"] == sender.url()
    assert sender.plan.status == "ingetrokken"
    assert sender.plan.wacht_sinds is None
    page = sender.sees()
    assert "Je trok je plan terug." in page
    assert "we verhuizen" in page


@pytest.mark.both
def test_a_plan_is_taken_back_once(sender):
    for _ in "12":
        response = sender.client.post(sender.url("intrekken"), {"reden": "x"})
        assert response["Location"] == sender.url()
    assert Gebeurtenis.objects.filter(actie="trek-in").count() == 1


def test_a_reason_that_is_too_long_comes_back(sender):
    response = sender.client.post(sender.url("intrekken"), {"reden": "x" * 4001})

    assert response.status_code == 422
    assert "x" * 4001 in response.content.decode()
    assert sender.plan.status == "ingediend"


def test_a_concept_has_nothing_to_take_back(writer):
    assert writer.opens("intrekken")["Location"] == writer.url()
    response = writer.client.post(writer.url("intrekken"), {"reden": "toch niet"})
    assert response.status_code == 409
    assert "toch niet" in response.content.decode()
    assert writer.plan.status == "concept"


@pytest.mark.both
def test_a_plan_that_was_just_sent_is_not_erased(writer, monkeypatch):
    """The race: the page of erasing was open when the other tab sent the plan."""
    seen = writer.plan
    sends(writer)
    monkeypatch.setattr("dossier.arriving.opened", lambda request, plan_id: seen)
    writer.client.post(writer.url("wissen"))

    assert Plan.objects.filter(pk=writer.pk).exists()


# Together


def test_we_zijn_begonnen_is_noted_once(sender):
    assert "We zijn begonnen</button>" in sender.sees()
    for _ in "12":
        assert sender.client.post(sender.url("begonnen")).status_code == 302

    assert sender.plan.status == "loopt"
    assert Gebeurtenis.objects.filter(actie="begin-samenwerking").count() == 1
    assert "We zijn begonnen</button>" not in sender.sees()


def test_a_concept_can_not_begin(writer):
    assert writer.client.post(writer.url("begonnen")).status_code == 409
    assert writer.plan.status == "concept"


def test_messages_go_both_ways_and_staff_has_a_function_and_no_name(sender, colleague):
    sender.client.post(sender.url("bericht"), {"tekst": "Kunnen we <b>bellen</b>?"})
    acts(sender, "schrijf", medewerker=colleague)
    Bericht.objects.create(
        plan=sender.plan, tekst="Morgen om tien uur.", medewerker=colleague
    )
    page = sender.opens().content.decode()

    assert "Kunnen we &lt;b&gt;bellen&lt;/b&gt;?" in page
    assert "Morgen om tien uur." in page
    assert page.count(str(FIXED["geen-besluit"])) == 1
    assert "De gebiedscoördinator schreef je een bericht." in page
    assert colleague.username not in page


def test_a_message_makes_the_gemeente_owe_an_answer(sender):
    acts(sender, "begin-gesprek")
    assert sender.plan.wacht_sinds is None
    sender.client.post(sender.url("bericht"), {"tekst": "En nu?"})

    assert sender.plan.wacht_sinds is not None


@pytest.mark.parametrize("tekst", ["", "  \r\n ", "x" * 4001])
def test_a_message_that_can_not_be_sent_comes_back(sender, tekst):
    response = sender.client.post(sender.url("bericht"), {"tekst": tekst})

    assert response.status_code == 422
    assert tekst.strip() in response.content.decode()
    assert not Bericht.objects.exists()


def test_the_same_message_twice_in_a_row_is_one_message(sender):
    for _ in "12":
        sender.client.post(sender.url("bericht"), {"tekst": "Kunnen we bellen?"})

    assert Bericht.objects.count() == 1
    assert Gebeurtenis.objects.filter(actie="schrijf").count() == 1


def test_more_messages_in_an_hour_than_anybody_needs_wait(sender):
    most = LIMITS["bericht"].plan
    for n in range(most):
        sender.client.post(sender.url("bericht"), {"tekst": f"nummer {n}"})
    response = sender.client.post(sender.url("bericht"), {"tekst": "nog een"})

    assert response.status_code == 429
    assert "nog een" in response.content.decode()
    assert response["Retry-After"]
    assert Bericht.objects.count() == most
    with time_machine.travel(timezone.now() + timedelta(hours=1, seconds=1)):
        sender.client.post(sender.url("bericht"), {"tekst": "nog een"})
    assert Bericht.objects.count() == most + 1


def test_a_concept_has_nobody_to_write_to(writer):
    response = writer.client.post(writer.url("bericht"), {"tekst": "hallo?"})

    assert response.status_code == 409
    assert "hallo?" in response.content.decode()
    assert "Berichten met de gemeente" not in writer.sees()


def test_a_request_stands_at_its_screen_until_the_plan_is_sent_again(sender, colleague):
    asks_more(sender, colleague, "gevolgen", "Hoe lang duurt het?")
    assert "Hoe lang duurt het?" in sender.sees("gevolgen")
    assert "Hoe lang duurt het?" not in sender.sees("doel")
    assert f'<a href="{sender.url("gevolgen")}">' in sender.sees()

    sends(sender)
    assert Verzoek.objects.get().beantwoord_op is not None
    asks_more(sender, colleague, "doel", "En voor wie?")
    assert "Hoe lang duurt het?" not in sender.sees("gevolgen")


# In words


def test_every_step_has_a_sentence_but_what_is_among_colleagues():
    steps = {(r.actie, r.wie) for r in RULES}
    no_steps = {"bewerk-plan", "bewerk-verslag", "wis"}
    told = {step for step in steps if step[0] not in no_steps}

    inside = ("noteer", "pak-op", "geef-door", "leg-neer")
    assert told - set(GEBEURTENIS) == {(actie, COORDINATOR) for actie in inside}
    assert set(GEBEURTENIS) <= told
    assert set(STATUS) == set(STATUS_BETEKENT) == set(STATUSES)


@pytest.mark.parametrize("status", STATUSES)
def test_every_status_has_a_page_that_says_what_it_means(sender, status):
    Plan.objects.update(status=status)
    page = sender.sees()
    means = STATUS_BETEKENT[status]

    assert "{" not in page.split("<main")[1]
    if status != "concept":
        assert f"<strong>{STATUS[status]}.</strong>" in page
        assert means.format(gebied=sender.plan.gebied.naam) in page


def test_a_note_for_colleagues_is_told_to_nobody_else(sender, colleague):
    acts(sender, "noteer", reden="let op: lastig", medewerker=colleague)

    assert "let op: lastig" not in sender.sees()


def test_the_pdf_of_a_sent_plan_no_longer_says_that_it_was_not_sent(sender):
    assert sender.client.get(sender.url() + "plan.pdf").status_code == 200
    assert sender.client.get(sender.url() + "plan.json").status_code == 200


# Lifetimes


@pytest.mark.both
@pytest.mark.parametrize("seconds", [-1, 0, 1])
def test_a_sent_plan_lives_to_its_last_second(writer, seconds):
    """SEC-T06"""
    now = timezone.now()
    with time_machine.travel(now, tick=False):
        sends(writer)
    end = now + timedelta(days=settings.SENT_DAYS)
    assert writer.plan.vervalt_op == end

    with time_machine.travel(end + timedelta(seconds=seconds), tick=False):
        found = Plan.objects.alive().filter(pk=writer.pk).exists()
        call_command("werk", eens=True)
    assert found is (seconds < 0)
    assert Plan.objects.filter(pk=writer.pk).exists() is found
    assert Versie.objects.exists() is found


def test_a_save_never_shortens_the_life_of_a_sent_plan(sender, colleague):
    end = sender.plan.vervalt_op
    asks_more(sender, colleague)
    sender.fills_in("doel", doel="samen bewegen", activiteit="een veld")

    assert sender.plan.vervalt_op == end
    day = date_format(timezone.localtime(end), "j F Y")
    assert f"blijft bewaard tot {day}" in sender.sees()


# Budgets


@pytest.mark.both
def test_the_plan_page_asks_no_more_with_a_long_dossier(sender, colleague):
    def asked() -> int:
        sender.opens()
        with CaptureQueriesContext(connection) as queries:
            sender.opens()
        return len(queries)

    few = asked()
    for n in range(20):
        perform(sender.plan, "schrijf", wie=COORDINATOR, medewerker=colleague)
        Bericht.objects.create(plan=sender.plan, tekst=str(n), medewerker=colleague)
    assert asked() == few
    assert few <= 16


@pytest.mark.both
def test_the_pages_of_sending_ask_little(writer):
    for scherm, most in (("indienen", 17), ("versies/1", 9)):
        writer.opens(scherm)
        with CaptureQueriesContext(connection) as queries:
            assert writer.opens(scherm).status_code == 200, scherm
        assert len(queries) <= most, [q["sql"] for q in queries]
        if scherm == "indienen":
            sends(writer)
