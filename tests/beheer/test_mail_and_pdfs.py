"""The page in beheer with what waits or failed; only for who may see it."""

from datetime import UTC, datetime
from html import unescape

import pytest
from django.contrib.auth.models import User
from django.core.management import call_command
from django.test import Client
from django.utils import timezone

from dossier import letters
from dossier.mail import send_waiting, wish
from dossier.papers.afdrukken import order_missing
from matrix.models import Gebied
from nota.status import INITIATIEFNEMER
from plans.models import Drukwerk, Hartslag, Plan, Post
from plans.steps import perform
from tests.freezing import freeze
from tests.markup import Markup
from tests.people.initiator import Initiator
from tests.people.staff import GEBIEDSCOORDINATOR, colleague, log_in

PAGE = "/beheer/plans/post/"
AGAIN = "Probeer opnieuw"


@pytest.fixture
def beheerder(db):
    return log_in(Client(), colleague("beheerder"))


@pytest.fixture
def plan(initiator):
    plan = initiator.plan
    plan.mail, plan.mail_bewezen_op = "truus@voorbeeld.nl", timezone.now()
    plan.save()
    return plan


def seen(client) -> str:
    response = client.get(PAGE)
    assert response.status_code == 200
    assert Markup(response).inline == []
    return unescape(response.content.decode())


def test_who_may_not_see_the_post_does_not(db):
    """SEC-Z03"""
    for group in ("ambtenaar", "gebiedscoördinator"):
        client = log_in(Client(), colleague(group))
        for answer in (client.get(PAGE), client.post(PAGE)):
            assert answer.status_code in (302, 403)


def test_an_empty_queue_says_so(beheerder):
    assert seen(beheerder).count("Er wacht niets.") == 2


def test_it_tells_when_the_work_was_last_seen(beheerder):
    Hartslag.objects.beat()
    moment = timezone.localtime(Hartslag.objects.last_seen())
    page = seen(beheerder)
    assert f"voor het laatst gezien om {moment:%H:%M}." in page
    assert "staat stil" not in page


def test_it_says_so_when_the_work_is_silent(beheerder):
    assert "Het is nog nooit gezien." in seen(beheerder)
    Hartslag.objects.beat()
    Hartslag.objects.update(gezien_op=datetime(2026, 3, 1, 12, 5, tzinfo=UTC))
    page = seen(beheerder)
    assert "Het werk op de achtergrond staat stil." in page
    assert "Het is voor het laatst gezien op 1 maart 2026 om 13:05." in page
    assert "Er gaan geen mails uit" in page


def test_mail_that_is_about_no_plan_is_told_too(beheerder):
    new = User.objects.create_user("piet", email="piet@voorbeeld.nl")
    Post.objects.create(medewerker=new, soort="uitnodiging")
    page = seen(beheerder)
    assert "uitnodiging" in page
    assert "p…@voorbeeld.nl" in page


def test_it_tells_what_waits_without_the_address(beheerder, plan):
    wish(plan, letters.ONTVANGEN, "1")
    page = seen(beheerder)

    assert plan.kenmerk in page
    assert "ontvangen" in page
    assert "t…@voorbeeld.nl" in page
    assert "truus" not in page
    assert "Wacht tot" in page
    assert AGAIN not in page


def test_what_was_sent_waits_no_longer_and_is_listed_below(beheerder, plan, postbus):
    wish(plan, letters.ONTVANGEN, "1")
    call_command("werk", eens=True)
    waits, gone = seen(beheerder).split("<h2>Verstuurd</h2>")
    assert plan.kenmerk not in waits
    assert plan.kenmerk in gone
    assert plan.mail not in gone


def test_what_failed_can_be_tried_again(beheerder, plan):
    wish(plan, letters.ONTVANGEN, "1")
    Post.objects.update(pogingen=Post.MOST_TRIES)
    assert AGAIN in seen(beheerder)

    sent = {"wat": "post", "pk": Post.objects.get().pk}
    answer = beheerder.post(PAGE, sent, follow=True)
    assert "Dit wordt nu opnieuw geprobeerd." in answer.content.decode()
    assert Post.objects.get().pogingen == 0
    again = beheerder.post(PAGE, sent, follow=True)
    assert "Dit was al gedaan." in again.content.decode()


def test_a_print_that_failed_stands_there_with_why(beheerder, plan):
    freeze(plan)
    order_missing()
    first = Drukwerk.objects.first()
    Drukwerk.objects.filter(pk=first.pk).update(pogingen=10, reden="te_lang")
    page = seen(beheerder)
    assert "het duurde te lang" in page
    assert page.count(AGAIN) == 1

    beheerder.post(PAGE, {"wat": "drukwerk", "pk": first.pk})
    assert not Drukwerk.objects.failed().exists()


@pytest.mark.parametrize("wat", ["post", "drukwerk", "plan", ""])
@pytest.mark.parametrize("pk", ["", "x", "-1", "9" * 40, "9" * 5000, "²"])
def test_garbage_changes_nothing(beheerder, wat, pk):
    assert beheerder.post(PAGE, {"wat": wat, "pk": pk}).status_code == 302


@pytest.mark.parametrize("rest", ["add/", "1/change/", "1/delete/", "1/history/"])
def test_a_mail_can_be_neither_written_nor_read_here(beheerder, plan, rest):
    wish(plan, letters.ONTVANGEN, "1")
    pk = Post.objects.get().pk
    for answer in (
        beheerder.get(PAGE + rest.replace("1", str(pk))),
        beheerder.post(PAGE + rest.replace("1", str(pk)), {"post": "yes"}),
    ):
        assert answer.status_code in (302, 403)
    assert Post.objects.filter(pk=pk).exists()


def test_it_asks_as_much_with_many_rows(
    beheerder, client, plan, django_assert_max_num_queries
):
    gebied = Gebied.objects.first()
    gebied.coordinatoren.add(
        colleague(GEBIEDSCOORDINATOR, username="co", email="co@voorbeeld.nl")
    )
    for _ in range(10):
        other = Initiator.with_a_new_plan(client).plan
        Plan.objects.filter(pk=other.pk).update(
            mail="a@voorbeeld.nl",
            mail_bewezen_op=timezone.now(),
            gebied=gebied,
            status="ingediend",
        )
        other.refresh_from_db()
        wish(other, letters.ONTVANGEN, "1")
        perform(other, "schrijf", wie=INITIATIEFNEMER)
        freeze(other)
    order_missing()
    with django_assert_max_num_queries(14):
        assert seen(beheerder).count("c…@voorbeeld.nl") == 10


def test_a_trial_mail_goes_the_way_of_every_mail(db, mailoutbox, gemeente):
    user = colleague("beheerder", email="bea@voorbeeld.nl")
    client = log_in(Client(), user)
    told = client.post(PAGE, {"wat": "proef"}, follow=True)
    assert "bea@voorbeeld.nl" in told.text
    assert mailoutbox == []

    send_waiting()
    [sent] = mailoutbox
    assert sent.to == ["bea@voorbeeld.nl"]
    assert "de mail komt aan" in sent.subject
    page = seen(client)
    assert "Verstuurd" in page
    assert "b…@voorbeeld.nl" in page
    assert "bea@voorbeeld.nl" not in page


def test_who_has_no_address_is_told_so(beheerder):
    told = beheerder.post(PAGE, {"wat": "proef"}, follow=True)
    assert "Jouw account heeft nog geen mailadres" in told.text
    assert not Post.objects.exists()


def test_the_page_has_one_name_wherever_it_is_named(beheerder):
    for page in (PAGE, "/beheer/", "/beheer/matrix/kern/"):
        said = Markup(beheerder.get(page)).text
        assert "Mail en PDF’s" in said
        assert "Wachtende post" not in said
