"""What the tests share: the shipped matrix, a browser, a real server, a person."""

import gc

import dj_database_url
import pytest
from django.db import connection
from django.test import override_settings

from coevorden.statics import collect, collected
from matrix.models import Gemeente
from tests.ground import own_database
from tests.people.initiator import Initiator
from tests.people.visitor import Visitor, chromium
from tests.postbus import Postbus, listening
from tests.shipped import load_shipped
from tests.site import free_port as any_free_port
from tests.site import real_site


def pytest_sessionstart(session):
    """Collect the static files once, also when several processes share the tests."""
    if not hasattr(session.config, "workerinput") and not collected():
        collect()


def pytest_collection_finish():
    """The tests stay to the end: no use looking for rubbish among them."""
    gc.freeze()


@pytest.fixture(scope="session", autouse=True)
def _static_files_are_found_when_asked_for():
    """Otherwise WhiteNoise reads the whole folder anew for every test client."""
    with override_settings(WHITENOISE_AUTOREFRESH=True):
        yield


@pytest.fixture(scope="session")
def django_db_setup(django_test_environment, tmp_path_factory):
    """The matrix as shipped is in every test, as it is in every installation."""
    with own_database(tmp_path_factory.mktemp("database")) as address:
        connection.close()
        connection.settings_dict["NAME"] = dj_database_url.parse(address)["NAME"]
        yield
        connection.close()


@pytest.fixture(autouse=True)
def _a_busy_machine_may_print_slowly(settings):
    """The limit of the clock is a subject of its own; no other test may meet it."""
    settings.PRINT_SECONDS = 300


@pytest.fixture(autouse=True)
def _passwords_are_cheap(settings):
    """Hashing as strongly as a server does took a third of each test of colleagues."""
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]


@pytest.fixture
def gemeente(db):
    """The gemeente; loaded anew where a test on real transactions emptied all."""
    load_shipped()
    return Gemeente.objects.get()


@pytest.fixture(autouse=True)
def _the_matrix_is_there(request):
    """Whatever ran before on this processor: every test with a database finds it."""
    marked = request.node.get_closest_marker("django_db")
    if marked or {"db", "transactional_db"} & set(request.fixturenames):
        request.getfixturevalue("gemeente")


@pytest.fixture
def initiator(client, gemeente):
    """Somebody with a new plan, open in this browser."""
    return Initiator.with_a_new_plan(client)


@pytest.fixture(scope="session")
def site(tmp_path_factory):
    """The real server on an address of its own, with its work and its mail."""
    with real_site(tmp_path_factory.mktemp("site")) as running:
        yield running


@pytest.fixture(scope="module")
def browser():
    """Chromium; per module, for while it runs Django's ORM refuses to work."""
    with chromium() as launched:
        yield launched


@pytest.fixture
def visitors(browser, site):
    """People with a browser each; nothing may go wrong in any of them (PRI-08)."""
    came = []

    def comes(kind=Visitor, **options) -> Visitor:
        came.append(kind(browser, site, **options))
        return came[-1]

    yield comes
    for visitor in came:
        visitor.browser.close()
    assert [visitor.complaints for visitor in came if visitor.complaints] == []
    assert [visitor.strangers for visitor in came if visitor.strangers] == []


@pytest.fixture
def visitor(visitors) -> Visitor:
    return visitors()


@pytest.fixture
def free_port(settings):
    """Where our mail goes; nobody listens there yet."""
    port = any_free_port()
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", port
    return port


@pytest.fixture
def postbus(free_port):
    postbus = Postbus()
    with listening(postbus, free_port):
        yield postbus
