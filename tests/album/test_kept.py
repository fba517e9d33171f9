"""What becomes of a picture: in a version, in another plan, and when all is erased."""

import pytest
from django.core.management import call_command
from django.db import connection
from django.test import Client
from django.utils import timezone

from dossier.papers.afdrukken import frozen_pdf
from matrix.models import Gebied
from plans import links
from plans.models import Afdruk, Beeld, Plan
from tests.freezing import freeze
from tests.pdf_checks import jpegs_of
from tests.people.initiator import Initiator
from tests.people.medewerker import Medewerker

pytestmark = pytest.mark.both


def takes_away(initiator, rij_id: str):
    at = initiator.url(f"beelden/{rij_id}")
    assert initiator.client.post(at, {"actie": "weg"}).status_code == 302


def picture(initiator, rij_id: str, size: str = "groot"):
    return initiator.client.get(initiator.url(f"beelden/{rij_id}") + f"{size}.jpg")


def test_a_picture_that_was_sent_stays_in_its_version_when_it_is_taken_away(
    initiator, has_pictures
):
    first, _second = has_pictures(2)
    versie = freeze(initiator.plan)
    [later] = has_pictures(1)
    for each in (first, later):
        takes_away(initiator, each)

    assert Beeld.objects.count() == 1
    assert {each.rij_id for each in Beeld.kept.filter(weg=True)} == {first}
    assert first not in initiator.sees("beelden")
    version = initiator.sees("versies/1")
    assert picture(initiator, first).status_code == 200
    assert first in version
    assert later not in version
    assert len(jpegs_of(frozen_pdf(versie, "gedeeld"))) == 2


def test_readers_see_the_pictures_of_the_plan_as_it_is_now(initiator, has_pictures):
    first, second = has_pictures(2)
    freeze(initiator.plan)
    takes_away(initiator, first)
    initiator.client.post(initiator.url("delen"), {"actie": "open"})
    token = links.token(initiator.plan, links.READ)
    reader = Client()
    page = reader.get(f"/meelezen/{token}/").content.decode()

    assert 'alt="Een schuur, 1"' in page
    assert "Nu, 1" in page
    at = f"/meelezen/{token}/beelden"
    assert reader.get(f"{at}/{second}/klein.jpg").status_code == 200
    assert reader.get(f"{at}/{first}/klein.jpg").status_code == 404
    of_nobody = f"/meelezen/{'A' * len(token)}/beelden"
    assert reader.get(f"{of_nobody}/{second}/klein.jpg").status_code == 404
    assert "Een schuur, 1" in initiator.sees("delen")
    initiator.client.post(initiator.url("delen"), {"actie": "dicht"})
    assert reader.get(f"{at}/{second}/klein.jpg").status_code == 404


def test_the_gemeente_sees_the_pictures_that_were_sent_and_no_others(
    initiator, has_pictures
):
    first, taken = has_pictures(2)
    told = {"titel": "De schuur", "initiatiefnemer": "inwoners"}
    initiator.fills_in("initiatief", niveau="dorp", kernen=["sleen"], **told)
    freeze(initiator.plan)
    sleen = Gebied.objects.get(slug="sleen")
    sent = {"status": "ingediend", "ingediend_op": timezone.now(), "gebied": sleen}
    Plan.objects.filter(pk=initiator.pk).update(**sent)
    takes_away(initiator, taken)
    [later] = has_pictures(1)
    there, elsewhere = Medewerker("sleen"), Medewerker("dalen")
    page = there.sees(initiator.plan)

    for rij_id, status in ((first, 200), (taken, 200), (later, 404)):
        at = f"{there.url(initiator.plan)}beelden/{rij_id}/klein.jpg"
        assert (at in page) == (status == 200)
        assert there.client.get(at).status_code == status
        assert elsewhere.client.get(at).status_code == 404


def test_home_shows_them_small_and_says_where_one_is_added(initiator, has_pictures):
    assert "Foto of tekening toevoegen" in initiator.sees()
    [rij_id] = has_pictures(1)
    page = initiator.sees()

    assert f"{rij_id}/klein.jpg" in page
    assert 'alt="Een schuur, 0"' in page
    assert 'loading="lazy"' in page


def test_a_copy_has_the_pictures_only_if_they_were_chosen(initiator, has_pictures):
    has_pictures(2)
    for chosen, count in ((["antwoorden", "beelden"], 2), (["antwoorden"], 0)):
        response = initiator.client.post(initiator.url("kopie"), {"mee": chosen})
        fresh = Initiator(initiator.client, int(response["Location"].split("/")[2]))
        copied = list(fresh.plan.beeld_rijen.all())
        assert len(copied) == count
        for each in copied:
            assert picture(fresh, each.rij_id).status_code == 200
    assert len(initiator.plan.beeld_rijen.all()) == 2


def held() -> bytes:
    """Every cell of the database, as a dump would hold it."""
    with connection.cursor() as cursor:
        cells = []
        for table in connection.introspection.table_names(cursor):
            cursor.execute(f'SELECT * FROM "{table}"')  # noqa: S608 - our own tables
            cells += [cell for row in cursor.fetchall() for cell in row]
    return b"\0".join(
        bytes(cell) if isinstance(cell, bytes | memoryview) else str(cell).encode()
        for cell in cells
    )


def erases(initiator):
    initiator.client.post(initiator.url("wissen"))


def lets_it_expire(initiator):
    Plan.objects.filter(pk=initiator.pk).update(vervalt_op=timezone.now())
    call_command("werk", "--eens")


@pytest.mark.parametrize("ends", [erases, lets_it_expire])
def test_with_the_plan_every_picture_is_gone_from_the_database(
    initiator, has_pictures, heavy, ends
):
    first, _second = has_pictures(2, heavy)
    freeze(initiator.plan)
    takes_away(initiator, first)
    frozen_pdf(initiator.plan.versies.get(), "gedeeld")
    assert heavy in held()
    assert b"Een schuur, 0" in held()
    ends(initiator)

    assert Beeld.kept.count() == Afdruk.objects.count() == 0
    assert heavy[2000:2400] not in held()
    assert b"Een schuur" not in held()


def test_taking_a_picture_away_before_sending_erases_it_at_once(
    initiator, has_pictures, heavy
):
    [rij_id] = has_pictures(1, heavy)
    takes_away(initiator, rij_id)

    assert heavy not in held()
    assert picture(initiator, rij_id).status_code == 404
