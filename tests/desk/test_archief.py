"""The dossier of a plan that is over goes to an archive: whole, the same each time."""

import io
import json
from collections import deque
from hashlib import sha256
from xml.etree import ElementTree
from zipfile import ZipFile

import pytest
from django.core.management import CommandError, call_command
from django.db import transaction
from django.utils import timezone

from dossier.papers import mdto
from dossier.papers.archiving import archive_of
from dossier.submit import VERSLAG
from nota.bewaren import VERSLAG as OF_A_VERSLAG
from nota.bewaren import VERZONNEN, until
from plans.models import Plan, Reactie
from staff.models import Voorval
from tests.people.medewerker import Medewerker, sends, sent_plan
from tests.people.staff import AMBTENAAR
from tests.shipped import load_shipped

NAMESPACE = "{https://www.nationaalarchief.nl/mdto}"
# The elements of MDTO that we use, in the order that the standard asks.
ORDER = {
    "informatieobject": (
        *("identificatie", "naam", "aggregatieniveau", "dekkingInTijd"),
        *("dekkingInRuimte", "taal", "event", "waardering", "bewaartermijn"),
        *("informatiecategorie", "isOnderdeelVan", "bevatOnderdeel", "archiefvormer"),
        "beperkingGebruik",
    ),
    "bestand": (
        *("identificatie", "naam", "omvang", "bestandsformaat", "checksum"),
        "isRepresentatieVan",
    ),
}
NEEDED = {
    "informatieobject": {
        *("identificatie", "naam", "waardering", "archiefvormer", "beperkingGebruik"),
    },
    "bestand": set(ORDER["bestand"]),
}
BESIDE = ".mdto.xml"
OF_A_VERSION = ("plan.json", "gedeeld.pdf", "publiek.pdf")


@pytest.fixture(scope="module")
def people(django_db_setup, django_db_blocker):
    """Printed once for all of them."""
    with django_db_blocker.unblock(), transaction.atomic():
        load_shipped()
        coordinator = Medewerker("sleen", first_name="Nergens", last_name="Genoemd")
        plan = sent_plan("sleen", titel="Een <plan> & meer", estimates=False)
        coordinator.does(plan, "schrijf", tekst="Wat een mooi plan.")
        coordinator.does(plan, "noteer", tekst="Even bellen.")
        coordinator.does(plan, "besproken", reden="Jullie praten met de buren.")
        Reactie.objects.create(plan=plan, inbreng="Het pad", overgenomen="ja")
        coordinator.does(plan, "stuur-link")
        plan = sends(plan, soort=VERSLAG, estimates=False)
        coordinator.does(plan, "rond-af")
        plan.refresh_from_db()
        deque(archive_of(plan), 0)
        yield plan, coordinator, Medewerker(groups=(AMBTENAAR,))
        transaction.set_rollback(True)


@pytest.fixture
def plan(people, db):
    return people[0]


@pytest.fixture
def ambtenaar(people, db):
    return people[2]


def address(plan) -> str:
    return f"/medewerkers/plan/{plan.kenmerk}/archief.zip"


def taken(person, plan) -> bytes:
    return b"".join(person.client.get(address(plan)).streaming_content)


def opened(content: bytes) -> dict[str, bytes]:
    parcel = ZipFile(io.BytesIO(content))
    return {name: parcel.read(name) for name in parcel.namelist()}


@pytest.fixture
def files(plan, ambtenaar):
    return opened(taken(ambtenaar, plan))


def xml(files, name: str):
    [inside] = ElementTree.fromstring(files[name + BESIDE])  # noqa: S314 - our own
    return inside


def said(element, path: str) -> str:
    return element.findtext("/".join(NAMESPACE + part for part in path.split("/")))


def test_it_holds_what_the_gemeente_received_as_it_was_received(plan, files):
    assert {name.removesuffix(BESIDE) for name in files} == {
        *("dossier", "gesprek", "gesprek/gesprek.json", "manifest-sha256.txt"),
        *("versies/1-plan", "versies/2-verslag"),
        *(f"versies/1-plan/{n}" for n in OF_A_VERSION),
        *(f"versies/2-verslag/{n}" for n in OF_A_VERSION),
    }
    for versie in plan.versies.all():
        place = f"versies/{versie.nummer}-{versie.soort}"
        assert json.loads(files[f"{place}/plan.json"]) == versie.inhoud
        for afdruk in versie.afdrukken.all():
            assert files[f"{place}/{afdruk.uitvoering}.pdf"] == bytes(afdruk.pdf)


def test_the_talk_is_in_it_without_notes_and_without_names(files):
    talk = json.loads(files["gesprek/gesprek.json"])
    assert [b["tekst"] for b in talk["berichten"]] == ["Wat een mooi plan."]
    assert "Jullie praten met de buren." in [s["reden"] for s in talk["gebeurtenissen"]]
    assert "stuur-link" not in [step["actie"] for step in talk["gebeurtenissen"]]
    words = files["gesprek/gesprek.json"].decode()
    assert not [w for w in ("Nergens", "Even bellen", "a@b.example") if w in words]


def test_each_file_has_its_metagegevens_in_the_order_of_mdto(files):
    described = [name for name in files if name.endswith(BESIDE)]
    assert len(described) == (len(files) - 1 + 4) // 2  # four groups have no file
    for name in described:
        inside = xml(files, name.removesuffix(BESIDE))
        kind = inside.tag.removeprefix(NAMESPACE)
        parts = [part.tag.removeprefix(NAMESPACE) for part in inside]
        assert parts == sorted(parts, key=ORDER[kind].index)
        assert NEEDED[kind] <= set(parts)
        assert [
            e.tag for e in inside.iter() if not len(e) and not (e.text or "").strip()
        ] == []


def test_the_sum_the_size_and_the_kind_of_each_file_are_told(files):
    with_file = [name for name in files if f"{name}{BESIDE}" in files]
    for name in with_file:
        told, total = xml(files, name), sha256(files[name]).hexdigest()
        assert said(told, "checksum/checksumWaarde") == total
        assert int(said(told, "omvang")) == len(files[name])
    first = {n: xml(files, f"versies/1-plan/{n}") for n in OF_A_VERSION}
    kinds = {n: said(told, "bestandsformaat/begripCode") for n, told in first.items()}
    assert kinds == {
        "plan.json": "fmt/817",
        "gedeeld.pdf": "fmt/479",
        "publiek.pdf": "fmt/476",
    }


def test_the_dossier_tells_of_whom_until_when_and_of_which_category(plan, files):
    dossier = xml(files, "dossier")
    assert said(dossier, "naam") == "Een <plan> & meer"
    assert said(dossier, "archiefvormer/verwijzingNaam") == "gemeente Coevorden"
    assert said(dossier, "informatiecategorie/begripCode") == OF_A_VERSLAG.resultaat
    over = timezone.localdate(until(plan.status_op, OF_A_VERSLAG))
    assert said(dossier, "bewaartermijn/termijnEinddatum") == str(over)


def test_a_sign_that_no_xml_may_hold_is_left_out():
    assert (
        mdto.text("naam", "Een\x0bplan\ufffe <b>") == "<naam>Eenplan &lt;b&gt;</naam>"
    )


def test_the_same_dossier_gives_the_same_bytes_and_a_manifest_of_them(plan, ambtenaar):
    once, again = (taken(ambtenaar, plan) for _ in "12")
    assert once == again
    files = opened(once)
    lines = files.pop("manifest-sha256.txt").decode().splitlines()
    assert lines == [f"{sha256(f).hexdigest()}  {name}" for name, f in files.items()]


def test_taking_it_is_written_down(plan, ambtenaar):
    taken(ambtenaar, plan)
    took = Voorval.objects.get(wat="archive", waarop=plan.kenmerk)
    assert took.wie == ambtenaar.user


def test_only_an_ambtenaar_takes_it_and_only_of_a_plan_that_is_over(people, db):
    plan, coordinator, ambtenaar = people
    assert address(plan) in ambtenaar.sees(plan)
    assert address(plan) not in coordinator.sees(plan)
    assert coordinator.client.get(address(plan)).status_code == 403

    running = sent_plan("sleen")
    assert "archief.zip" not in ambtenaar.sees(running)
    assert ambtenaar.client.get(address(running)).status_code == 404


def test_what_was_made_up_is_no_piece_of_an_archive(plan, ambtenaar):
    Plan.objects.filter(pk=plan.pk).update(sluitreden=VERZONNEN, status="gesloten")
    assert ambtenaar.client.get(address(plan)).status_code == 404


def test_a_command_writes_all_that_ended_in_a_year(plan, ambtenaar, tmp_path, capsys):
    year = timezone.localdate().year
    call_command("archief", year, tmp_path)
    call_command("archief", year - 1, tmp_path)
    [made] = tmp_path.iterdir()
    assert made.name == f"archief-{plan.kenmerk}.zip".lower()
    assert made.read_bytes() == taken(ambtenaar, plan)
    assert capsys.readouterr().out.splitlines() == [
        f"1 plannen in {tmp_path}",
        f"0 plannen in {tmp_path}",
    ]
    with pytest.raises(CommandError, match="is geen map"):
        call_command("archief", year, tmp_path / "weg")
