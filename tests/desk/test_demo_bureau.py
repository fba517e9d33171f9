"""`make demo` shows the gemeente at work: plans in each status, with who waits."""

from collections import Counter
from io import StringIO

import pytest
from django.contrib.auth.models import User
from django.core.management import CommandError, call_command
from django.test import RequestFactory, override_settings
from django.utils import timezone

from coevorden.models import Teller
from desk.choosing import Wanted
from desk.sent_plan import Dossier
from nota.status import AANVULLING, AFGEROND, IN_GESPREK, STATUSES, VERSLAG
from plans.models import Bericht, Plan, Post, Versie
from staff import demo_accounts
from tests.shipped import load_shipped

MADE = "SP-2026-DEM"
EACH = 6
ADDRESS = "http://127.0.0.1:8123"
TALKED = (IN_GESPREK, AANVULLING, VERSLAG, AFGEROND)


def demo() -> str:
    said = StringIO()
    call_command("demo_bureau", stdout=said)
    return said.getvalue()


@pytest.fixture(scope="module")
def said(django_db_setup, django_db_blocker):
    """What the command says, once in an installation that is tried out."""
    with django_db_blocker.unblock():
        load_shipped()
        with override_settings(DEBUG=True, BASE_URL=ADDRESS):
            call_command("demo_medewerkers", stdout=StringIO())
            yield demo()
        Plan.objects.all().delete()
        User.objects.filter(username__in=demo_accounts.NAMES).delete()
        Teller.objects.all().delete()


@pytest.fixture
def made(said, db):
    return Plan.objects.filter(kenmerk__startswith=MADE)


@pytest.fixture
def coordinator(made):
    return User.objects.get(username=demo_accounts.NAMES[0])


def asked(coordinator) -> Wanted:
    request = RequestFactory().get("/medewerkers/")
    request.user = coordinator
    return Wanted(request)


@pytest.mark.both
def test_every_status_has_six_plans(made):
    counted = Counter(made.values_list("status", flat=True))
    assert counted == dict.fromkeys(STATUSES, EACH)


def test_no_two_plans_have_the_same_title(made):
    titles = set(made.values_list("titel", flat=True))
    assert len(titles) == made.count()


def test_each_list_of_the_inbox_shows_plans(coordinator):
    choice = asked(coordinator)
    assert [name for name in choice.lists if choice.counts[name] < 3] == []


def test_the_list_of_all_plans_shows_only_these_gebieden(coordinator, made):
    seen = Plan.objects.handled_by(coordinator)
    received = made.exclude(ingediend_op=None)
    assert set(seen) <= set(received)
    assert {plan.gebied for plan in received} <= set(coordinator.gebieden.all())


def test_a_colleague_shares_the_gebied_and_handles_some_of_its_plans(coordinator):
    collega = User.objects.get(username=demo_accounts.COLLEGA)
    assert set(coordinator.gebieden.all()) < set(collega.gebieden.all())
    seen = Plan.objects.handled_by(coordinator)
    assert seen.filter(behandelaar=collega).count() >= 3
    assert seen.filter(behandelaar=coordinator).count() >= 3
    assert seen.filter(behandelaar=None).count() >= 3


@pytest.mark.parametrize("status", TALKED)
def test_both_sides_speak_in_a_plan(coordinator, made, status):
    for plan in made.filter(status=status):
        timeline = Dossier.of(coordinator, plan.kenmerk).timeline
        assert len({entry.who for entry in timeline}) == 2, timeline
        assert [e.op for e in timeline] == sorted([e.op for e in timeline])[::-1]


def test_residents_and_the_gemeente_wrote_messages(made):
    wrote = Bericht.objects.filter(plan__in=made)
    assert wrote.filter(medewerker=None).count() >= EACH
    assert wrote.exclude(medewerker=None).count() >= EACH


def test_no_gap_of_a_text_stays_open(made):
    texts = Bericht.objects.filter(plan__in=made).values_list("tekst", flat=True)
    assert [text for text in texts if "{" in text] == []


def test_what_happened_lies_in_the_past_and_in_order(made):
    now = timezone.now()
    for plan in made:
        steps = list(plan.gebeurtenissen.values_list("op", flat=True))
        assert steps == sorted(steps)
        assert plan.aangemaakt_op <= steps[0]
        assert plan.status_op <= steps[-1] < now
        assert plan.vervalt_op > now


def test_the_day_of_sending_is_that_of_the_first_version(made):
    for plan in made.exclude(ingediend_op=None):
        first = Versie.objects.filter(plan=plan).first()
        assert plan.ingediend_op.date() == first.ingediend_op.date()


def test_nobody_gets_mail_of_it_and_no_address_is_real(made):
    assert not Post.objects.filter(plan__in=made).exists()
    addresses = made.exclude(mail=None).values_list("mail", flat=True)
    assert [mail for mail in addresses if not mail.endswith("@voorbeeld.nl")] == []


def test_a_second_time_nothing_is_made(made, said):
    before = list(made.order_by("pk").values())
    again = demo()
    assert list(made.order_by("pk").values()) == before
    assert again == said


def test_every_link_goes_to_the_server_in_use(said):
    links = [word for word in said.split() if "://" in word]
    assert len(links) == len(STATUSES) + 1
    assert {link.partition("127.0.0.1:")[2][:5] for link in links} == {"8123/"}


@pytest.mark.both
@override_settings(LOCAL=False)
def test_it_stays_away_from_an_installation_for_others(db):
    with pytest.raises(CommandError, match="localhost"):
        demo()


def test_without_a_gebied_it_says_what_to_do(coordinator):
    coordinator.gebieden.clear()
    with pytest.raises(CommandError, match="DEBUG=1 make run"):
        demo()
