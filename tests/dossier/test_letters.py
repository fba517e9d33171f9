"""What our mails say, in two parts, with nobody's words in a header; and reminders."""

import re
from datetime import timedelta
from html import unescape
from html.parser import HTMLParser

import pytest
import time_machine
from django.contrib.auth.models import User
from django.utils import timezone

from dossier import letters
from dossier.mail import send_waiting, wish
from dossier.reminders import remind
from matrix.models import Gebied, Gemeente
from nota.status import COORDINATOR, INITIATIEFNEMER
from plans import links
from plans.models import Bericht, Plan, Post, Verzoek
from plans.steps import perform
from press.plaintext import as_text
from tests.freezing import freeze
from tests.people.initiator import Initiator
from tests.postbus import plain, work

EVIL = "x\r\nBcc: b@voorbeeld.nl\r\n\r\nHallo <b>vet</b> & {{ 7 }}"
F4 = "is geen besluit en geen belofte."
YEAR = timedelta(days=365)
FROM_STAFF = {letters.VRAAG, letters.BERICHT, letters.BESPROKEN, letters.NIEUWS}


@pytest.fixture
def staff(db):
    return User.objects.create_user("coordinator", email="co@voorbeeld.nl")


@pytest.fixture
def plan(initiator, staff):
    """A plan that was sent, with evil in everything that was typed."""
    initiator.fills_in("initiatief", titel=EVIL, plaats=EVIL)
    gebied = Gebied.objects.first()
    gebied.coordinatoren.add(staff)
    plan = initiator.plan
    plan.mail, plan.gebied = "buurt@voorbeeld.nl", gebied
    plan.mail_bewezen_op = timezone.now()
    plan.save()
    freeze(plan)
    return plan


@pytest.fixture
def sent(plan, staff, postbus):
    """Each kind of mail, as it arrives."""
    Verzoek.objects.create(plan=plan, scherm="doel", vraag=EVIL, medewerker=staff)
    Plan.objects.filter(pk=plan.pk).update(status="ingediend")
    step = perform(Plan.objects.get(pk=plan.pk), "schrijf", wie=COORDINATOR)
    Bericht.objects.create(plan=plan, op=step.op, tekst=EVIL, medewerker=staff)
    changed = {"reden": "buurt@voorbeeld.nl", "mail": "buurt@voorbeeld.nl"}
    now = Plan.objects.get(pk=plan.pk)
    put_right = perform(now, "verbeter-mail", wie=COORDINATOR, **changed)
    Plan.objects.filter(pk=plan.pk).update(status="loopt")

    def arrives(soort):
        if soort == letters.CONCEPT_VERLOOPT:
            Plan.objects.filter(pk=plan.pk).update(status="concept")
        if soort == letters.BEWIJS:
            Plan.objects.filter(pk=plan.pk).update(mail_bewezen_op=None)
        day = timezone.localdate(plan.vervalt_op).isoformat()
        keys = {letters.BERICHT: f"bericht-{step.pk}", letters.CONCEPT_VERLOOPT: day}
        keys |= {letters.MAIL_OUD: f"{put_right.pk}"}
        wish(plan, soort, keys.get(soort, "1"))
        send_waiting()
        found = [m for m in postbus.mails if m["Subject"] == subject(soort, plan)]
        assert len(found) == 1, postbus.mails
        return found[0]

    return arrives


def subject(soort, plan) -> str:
    return letters.SUBJECTS[soort].format(kenmerk=plan.kenmerk)


def html(mail) -> str:
    return mail.get_body(["html"]).get_content()


every_kind = pytest.mark.parametrize("soort", letters.SUBJECTS)


@every_kind
def test_no_header_holds_what_somebody_typed(sent, soort):
    """SEC-X07"""
    mail = sent(soort)
    assert mail.defects == []
    assert mail["From"] == "samenspel@localhost"
    assert mail["Bcc"] is None
    assert mail["Auto-Submitted"] == "auto-generated"
    assert not [v for v in mail.values() if "Hallo" in v or "vet" in v]


@every_kind
def test_what_an_initiatiefnemer_typed_is_in_no_mail(sent, plan, soort):
    Bericht.objects.all().delete()
    Plan.objects.update(titel="KANARIE", plaats="KANARIE")
    assert "KANARIE" not in plain(sent(soort))


@every_kind
def test_it_goes_to_the_initiatiefnemer(sent, soort):
    assert sent(soort)["To"] == "buurt@voorbeeld.nl"


@every_kind
def test_only_a_mail_that_asks_something_holds_the_private_link(sent, plan, soort):
    mail = sent(soort)
    holds = links.link(plan) in plain(mail)
    assert holds == (links.link(plan) in html(mail)) == (soort in letters.WITH_LINK)
    theirs = soort not in Post.WITHOUT_PROOF  # a stranger has no plan to go on with
    assert not theirs or holds or "/verder/" in plain(mail)  # never a dead end


@every_kind
def test_a_mail_says_whom_to_call_and_what_that_person_does(sent, soort):
    says = " ".join(plain(sent(soort)).split())
    call = "Lukt lezen of typen niet? Bel de gebiedscoördinator, die helpt jouw dorp:"
    assert call in says
    first = says.partition("ebiedscoördinator")[2]
    assert "dorp" in first[:40]


@every_kind
def test_what_the_gebiedscoordinator_says_comes_with_what_it_is_not(sent, soort):
    """F4 of regels.md §6"""
    assert (F4 in plain(sent(soort))) == (soort in FROM_STAFF)


class Seen(HTMLParser):
    """The text of a page, the elements it is made of, and its addresses."""

    def __init__(self, page):
        super().__init__()
        self.words, self.elements, self.attributes = "", set(), []
        self.feed(page.partition("</head>")[2])

    def handle_starttag(self, tag, attrs):
        self.elements.add(tag)
        self.attributes += attrs

    def handle_data(self, data):
        self.words += f" {data}"


@every_kind
def test_both_parts_tell_the_same(sent, soort):
    mail = sent(soort)
    without = re.sub(r":?\nhttp\S+|^- ", "", plain(mail), flags=re.M)
    assert without.split() == Seen(html(mail)).words.split()


@every_kind
def test_the_html_is_plain_and_loads_nothing(sent, soort):
    """PRI-08: no picture tells a stranger that it was read."""
    page = html(sent(soort))
    seen = Seen(page)
    assert seen.elements <= {"body", "p", "a", "ul", "li", "br", "blockquote"}
    assert {name for name, _value in seen.attributes} <= {"href"}
    assert '<html lang="nl">' in page
    assert "<title>" in page


@pytest.mark.parametrize("soort", [letters.VRAAG, letters.BERICHT])
def test_what_the_gebiedscoordinator_wrote_is_there_as_written(sent, soort):
    mail = sent(soort)
    assert "Hallo <b>vet</b> & {{ 7 }}" in plain(mail)
    assert "Hallo <b>vet</b> & {{ 7 }}" in unescape(html(mail))
    assert "<b>" not in html(mail)


def test_a_question_names_its_screen(sent):
    assert "Bij “Wat wil je bereiken?”:" in plain(sent(letters.VRAAG))


@pytest.mark.parametrize("soort", ["plan", "verslag"])
def test_the_confirmation_says_what_arrived(plan, postbus, soort):
    versie = freeze(plan, soort)
    wish(plan, letters.ONTVANGEN, str(versie.nummer))
    send_waiting()
    (mail,) = postbus.mails
    assert f"Je {soort} is binnen. Je kenmerk, het nummer van je plan, is" in plain(
        mail
    )
    assert "Dit is versie 2" in plain(mail)
    assert "Dit is geen aanvraag voor een vergunning." in plain(mail)


def test_only_what_was_written_in_that_step_is_mailed(plan, staff, client, postbus):
    other = Initiator.with_a_new_plan(client).plan
    Plan.objects.update(status="ingediend")
    step = perform(Plan.objects.get(pk=plan.pk), "schrijf", wie=COORDINATOR)
    for about, op in ((other, step.op), (plan, step.op - timedelta(days=1))):
        Bericht.objects.create(plan=about, op=op, tekst="GEHEIM", medewerker=staff)
    Bericht.objects.create(plan=plan, op=step.op, tekst="VAN HEM")
    wish(plan, letters.BERICHT, f"bericht-{step.pk}")
    send_waiting()

    (mail,) = postbus.mails
    assert "GEHEIM" not in plain(mail)
    assert "VAN HEM" not in plain(mail)
    assert "Er is een bericht van de gebiedscoördinator" in plain(mail)


@pytest.mark.parametrize("soort", sorted(FROM_STAFF))
@pytest.mark.parametrize(
    ("naam", "says"),
    [
        ("Anna", "Anna, de gebiedscoördinator, die jouw dorp helpt,"),
        ("", "e gebiedscoördinator, die jouw dorp helpt,"),
    ],
)
def test_a_mail_names_who_answers(plan, staff, postbus, soort, naam, says):
    staff.first_name = naam
    staff.save()
    Plan.objects.update(status="ingediend")
    current = Plan.objects.get(pk=plan.pk)
    step = perform(current, "schrijf", wie=COORDINATOR, medewerker=staff)
    wish(plan, soort, f"{soort}-{step.pk}")
    Plan.objects.update(status="besproken" if soort == "besproken" else "in_gesprek")
    send_waiting()

    (mail,) = postbus.mails
    assert says in " ".join(plain(mail).split())
    assert "coordinator" not in plain(mail)  # the name to log in with


@pytest.mark.parametrize(
    ("page", "text"),
    [
        ("<p>een\n  twee</p><p>drie</p>", "een twee\n\ndrie\n"),
        ("<head><title>x</title></head><p>a<br>b</p>", "a\nb\n"),
        (
            '<p>Kwijt? <a href="http://x/">Mail mij</a></p>',
            "Kwijt? Mail mij:\nhttp://x/\n",
        ),
        ("<ul><li>a</li><li>b <p>c</p></li></ul>", "- a\n\n- b\n\nc\n"),
        ("<p>a &amp; &lt;b&gt; b</p>", "a & <b> b\n"),
    ],
)
def test_html_reads_as_plain_text(page, text):
    assert as_text(page) == text


# Reminders


@pytest.fixture
def concept(initiator):
    until = links.expiry()
    Plan.objects.update(
        mail="buurt@voorbeeld.nl", mail_bewezen_op=timezone.now(), vervalt_op=until
    )
    return initiator


def subjects(postbus) -> list[str]:
    return [mail["Subject"] for mail in postbus.mails]


def days_later(days: float):
    return time_machine.travel(timezone.now() + timedelta(days=days), tick=True)


def test_two_weeks_before_a_concept_goes_its_maker_hears_so_once(concept, postbus):
    """PRI-02"""
    for day, mails in ((75.9, 0), (76.1, 1), (80, 1), (89.9, 1)):
        with days_later(day):
            work()
        assert len(postbus.mails) == mails
    day = timezone.localdate(concept.plan.vervalt_op)
    assert f"blijft bewaard tot {day.day} " in plain(postbus.mails[0])
    assert links.link(concept.plan) in plain(postbus.mails[0])


def test_saving_puts_the_reminder_off_and_starts_anew(concept, postbus):
    with days_later(80):
        work()
        Plan.objects.update(vervalt_op=links.expiry())
        work()
    assert len(postbus.mails) == 1
    with days_later(80 + 77):
        work()
        work()
    assert len(postbus.mails) == 2


def test_a_reminder_that_is_no_longer_true_is_not_sent(concept, free_port, postbus):
    with days_later(80):
        Post.objects.create(
            plan=concept.plan, soort=letters.CONCEPT_VERLOOPT, sleutel="2020-01-01"
        )
        Plan.objects.update(vervalt_op=links.expiry())
        work()
    assert postbus.mails == []
    assert not Post.objects.exists()


def test_a_plan_that_was_sent_or_has_no_address_is_not_reminded(concept, postbus):
    with days_later(80):
        Plan.objects.update(status="ingediend")
        work()
        Plan.objects.update(status="concept", mail=None, mail_bewezen_op=None)
        work()
    assert postbus.mails == []


def test_after_working_together_for_a_while_the_verslag_is_asked_for_once(
    concept, postbus
):
    plan = concept.plan
    perform(plan, "dien-in", wie=INITIATIEFNEMER, vervalt_op=timezone.now() + 5 * YEAR)
    perform(plan, "besproken", wie=COORDINATOR)
    perform(plan, "begin-samenwerking", wie=INITIATIEFNEMER)
    Gemeente.objects.update(verslag_na_dagen=30)
    for day, mails in ((29.9, 0), (30.1, 1), (300, 1)):
        with days_later(day):
            work()
        assert len(postbus.mails) == mails
    assert subjects(postbus) == [f"Hoe ging het met je plan {plan.kenmerk}?"]


def test_who_sent_the_verslag_is_not_asked_for_it(concept, postbus):
    Plan.objects.update(status="verslag", vervalt_op=timezone.now() + 5 * YEAR)
    with days_later(100):
        work()
    assert postbus.mails == []


def test_looking_for_reminders_asks_as_much_with_many_plans(
    client, gemeente, django_assert_num_queries
):
    for _ in range(5):
        Initiator.with_a_new_plan(client)
    until = links.expiry()
    Plan.objects.update(
        mail="a@voorbeeld.nl", mail_bewezen_op=timezone.now(), vervalt_op=until
    )
    with days_later(80):
        remind()
        assert Post.objects.count() == 5
        with django_assert_num_queries(5):
            remind()
