"""The work goes on whatever fails: a job, the database, the mail server (OPS-11)."""

import asyncio
import signal
import subprocess
import sys
from contextlib import ExitStack

import pytest
from django.conf import settings
from django.core.management import CommandError, call_command
from django.db import connection
from django.utils import timezone

from dossier.letters import ONTVANGEN
from dossier.mail import wish
from dossier.papers.afdrukken import order_missing
from dossier.worker import JOBS, LONGEST_PAUSE, Job, Turn, Worker
from plans.models import Afdruk, Post
from tests.at_work import database, locked, worker
from tests.freezing import freeze
from tests.people.initiator import Initiator
from tests.postbus import Postbus, an_hour_later, listening, work
from tests.site import PATIENCE, within

pytestmark = pytest.mark.both

ADDRESS = "truus@voorbeeld.nl"
really = pytest.mark.django_db(transaction=True)
STOPS = (signal.SIGTERM, signal.SIGINT)


@pytest.fixture
def plan(client, gemeente):
    plan = Initiator.with_a_new_plan(client).plan
    plan.mail, plan.mail_bewezen_op = ADDRESS, timezone.now()
    plan.save()
    return plan


def fails():
    raise ValueError(ADDRESS)


def left(postbus) -> list[str]:
    return [mail["Message-ID"] for mail in postbus.mails]


# One job and the others


def test_a_job_that_fails_holds_up_no_other(caplog):
    """PRI-05: the log tells which it was, and never what stood in it."""
    did = []
    jobs = Job("one", fails), Job("another", lambda: did.append("it"))

    assert Worker(jobs).once() == ["one"]
    assert did == ["it"]
    assert caplog.messages == ["Work on one failed at try 1, again in 1 s: ValueError"]


def test_a_job_that_fails_comes_again_after_pauses_that_grow_and_stay_short():
    turn, pauses = Turn(Job("one", fails)), []
    for _ in range(6):
        turn.take()
        assert not turn.is_due()
        pauses.append(turn.pause())
    assert pauses == [1, 2, 4, 8, LONGEST_PAUSE, LONGEST_PAUSE]


def test_each_job_has_words_for_a_beheerder():
    assert [job.name for job in JOBS if not job.says] == []


def test_what_keeps_failing_does_not_fill_the_log(caplog):
    turn = Turn(Job("one", fails))
    for _ in range(100):
        turn.take()
    tries = [message.split()[6] for message in caplog.messages]
    assert tries == ["1,", "2,", "4,", "8,", "16,", "32,", "64,"]


def test_after_it_went_well_a_job_has_its_usual_turn_again(caplog):
    answers = iter([ValueError, None])
    turn = Turn(Job("one", lambda: raises(next(answers))))
    turn.take()
    turn.take()
    assert turn.failures == 0
    assert turn.is_due()
    assert caplog.messages[-1] == "Work on one goes on."


def raises(error):
    if error:
        raise error


@really
def test_a_table_that_is_lost_stops_one_job_and_mail_goes_out(plan, postbus):
    wish(plan, ONTVANGEN, "1")
    rename("plans_teller", "elsewhere")
    try:
        with pytest.raises(CommandError, match=r"Failed: counts\."):
            call_command("werk", eens=True)
    finally:
        rename("elsewhere", "plans_teller")
    assert len(postbus.mails) == 1


def rename(table: str, name: str) -> None:
    with connection.cursor() as cursor:
        cursor.execute(f"ALTER TABLE {table} RENAME TO {name}")


def test_whoever_hangs_ends_and_says_where(tmp_path):
    """What started it starts it again: a mail that waits is found from its row."""
    program = (
        "import django, time; django.setup(); from dossier import worker;"
        "worker.LONGEST_ROUND = 1;"
        "worker.Worker((worker.Job('endless', lambda: time.sleep(900)),)).go_on()"
    )
    ran = subprocess.run(
        [sys.executable, "-c", program],
        cwd=settings.BASE_DIR,
        capture_output=True,
        text=True,
        timeout=PATIENCE,
    )
    assert ran.returncode == 1
    assert "worker.py" in ran.stderr


# Mail between prints


class Asks(Postbus):
    """As soon as a mail is in, somebody asks for the next."""

    def __init__(self, plan, most):
        super().__init__()
        self.plan, self.most, self.kept = plan, most, []

    async def handle_DATA(self, server, session, envelope):
        await asyncio.to_thread(self._ask)
        return await super().handle_DATA(server, session, envelope)

    def _ask(self):
        self.kept.append(Afdruk.objects.count())
        if len(self.kept) < self.most:
            wish(self.plan, ONTVANGEN, str(len(self.kept)))
        connection.close()


@really
def test_a_mail_waits_for_one_print_however_many_there_are(plan, free_port):
    for _version in range(2):
        freeze(plan)
    order_missing()
    wish(plan, ONTVANGEN, "0")
    postbus = Asks(plan, most=5)
    with listening(postbus, free_port):
        work()
    assert postbus.kept == [0, 1, 2, 3, 4]


# A database that is away


@pytest.fixture
def lock():
    """Taken in the test, and let go when the test says so."""
    with ExitStack() as held:
        yield held


@really
def test_a_lock_stops_the_work_for_as_long_as_it_lasts(plan, postbus, lock, tmp_path):
    lock.enter_context(locked(database()))
    with worker(tmp_path) as at_work:
        at_work.fails()
        lock.close()
        wish(plan, ONTVANGEN, "1")
        within(PATIENCE, lambda: postbus.mails)
        assert not at_work.has_ended()
    assert "BUSY" in at_work.said() or "QueryCanceled" in at_work.said()


class Locks(Postbus):
    """Takes the mail in, and from then on the database does not answer."""

    def __init__(self, lock):
        super().__init__()
        self.lock, self.database = lock, database()

    async def handle_DATA(self, server, session, envelope):
        if not self.envelopes:
            self.lock.enter_context(locked(self.database))
        return await super().handle_DATA(server, session, envelope)


@really
def test_a_mail_that_left_while_the_database_went_away_leaves_once(
    plan, free_port, lock, tmp_path
):
    wish(plan, ONTVANGEN, "1")
    postbus = Locks(lock)
    with listening(postbus, free_port), worker(tmp_path) as at_work:
        at_work.fails()
        lock.close()
        within(PATIENCE, lambda: not Post.objects.waiting().exists())
        an_hour_later()
        wish(plan, ONTVANGEN, "2")
        within(PATIENCE, lambda: len(postbus.mails) > 1)
    assert len(set(left(postbus))) == len(left(postbus)) == 2


@pytest.fixture
def heard():
    """Both signals reach what is started here, also when these tests run behind a &."""
    kept = {each: signal.signal(each, signal.default_int_handler) for each in STOPS}
    yield
    for each, handler in kept.items():
        signal.signal(each, handler)


@pytest.mark.parametrize("told", STOPS)
@really
def test_the_work_stops_when_it_is_told(plan, postbus, tmp_path, heard, told):
    """After what it is at, so that no mail is left half sent."""
    wish(plan, ONTVANGEN, "1")
    with worker(tmp_path) as at_work:
        within(PATIENCE, lambda: postbus.mails)
        at_work.process.send_signal(told)
        assert at_work.process.wait(PATIENCE) == 0
    assert not Post.objects.waiting().exists()
