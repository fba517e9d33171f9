"""What colleagues ask for may hold any sign; the table of events keeps what is seen."""

import pytest

from staff.models import Voorval
from tests.people.medewerker import Medewerker

pytestmark = pytest.mark.both


@pytest.mark.parametrize("signs", ["%00", "%1B%5B31m", "%E2%80%8B", "%ED%A0%80"])
def test_who_is_refused_at_an_odd_address_is_refused(gemeente, signs):
    """SEC-C02, SEC-X12"""
    answer = Medewerker("sleen").client.get(f"/beheer/matrix/{signs}x/")
    assert answer.status_code == 403
    assert Voorval.objects.get(wat="denied").waarop.startswith("/beheer/matrix/")
