"""What the tests share: the shipped matrix, a browser, a real server, a person."""

import pytest
from django.core.management import call_command

from matrix.models import Gemeente
from tests.initiator import Initiator


@pytest.fixture(scope="session", autouse=True)
def _static_files():
    call_command("collectstatic", interactive=False, verbosity=0)


@pytest.fixture(scope="session")
def django_db_setup(django_db_setup, django_db_blocker):
    """The matrix as shipped is in every test, as it is in every installation."""
    with django_db_blocker.unblock():
        call_command("laad_matrix")


@pytest.fixture
def gemeente(db):
    """The gemeente; loaded anew where a test on real transactions emptied all."""
    if not Gemeente.objects.exists():
        call_command("laad_matrix")
    return Gemeente.objects.get()


@pytest.fixture
def initiator(client, gemeente):
    """Somebody with a new plan, open in this browser."""
    return Initiator.with_a_new_plan(client)
