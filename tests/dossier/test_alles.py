"""All that is stored of a plan goes along, from its own link: 15 AVG, PRI-04."""

import io
import json
from hashlib import sha256
from zipfile import ZipFile

import pytest
from django.test import Client

from dossier.intake import read_in
from dossier.mail import send_waiting
from dossier.papers.afdrukken import make
from tests.canaries import with_canaries
from tests.people.initiator import Initiator
from tests.people.medewerker import Medewerker, sent_plan

INTERNAL = "of the gemeente alone, as its deed says"
NOT_TOLD = {
    "plans.Notitie.tekst": "colleagues among themselves; that there is one is told",
    "plans.Gebeurtenis.reden": "of a step that only colleagues know; else it is told",
    "plans.Beeld.klein": "the same picture, smaller",
    **dict.fromkeys(
        (
            "plans.Gebeurtenis.sleutel",
            "plans.Post.sleutel",
            "plans.Schermstand.sleutel",
        ),
        "of a form, so that nothing is taken twice",
    ),
    "plans.Vorm.belanghebbenden": "ids, and only of groups that are there",
    "plans.Schermstand.inhoud": "a sum of what stands there",
    "plans.Gemeentekant.echte_vraag": INTERNAL,
    "plans.Gemeentekant.achterliggend_doel": INTERNAL,
    "plans.Gemeentekant.van_wie": INTERNAL,
}


def parcel(response) -> dict[str, bytes]:
    whole = ZipFile(io.BytesIO(b"".join(response.streaming_content)))
    return {name: whole.read(name) for name in whole.namelist()}


def taken_along(maker) -> dict[str, bytes]:
    return parcel(maker.client.get(f"/plan/{maker.pk}/alles.zip"))


@pytest.fixture
def talked_about(gemeente):
    """A plan that a colleague with a name read and answered."""
    coordinator = Medewerker("sleen", first_name="Nergens", last_name="Genoemd")
    plan = sent_plan(titel="Perenlaantje")
    make(plan.versies.get(), "gedeeld")
    coordinator.opens(plan)
    coordinator.does(plan, "schrijf", tekst="Wat een mooi plan.")
    coordinator.does(plan, "noteer", tekst="Even bellen.")
    send_waiting()
    return Initiator(Client(), plan.pk).on_another_device()


def test_every_column_that_can_hold_words_goes_along(initiator):
    told = with_canaries(initiator.plan)
    whole = b"\n".join(taken_along(initiator).values()).decode("latin-1")
    left_out = {column for column, canary in told.items() if canary not in whole}
    assert left_out == set(NOT_TOLD)


def test_what_was_said_sent_mailed_and_read_stands_in_it(talked_about):
    files = taken_along(talked_about)
    told = json.loads(files["dossier.json"])
    assert [b["tekst"] for b in told["berichten"]] == ["Wat een mooi plan."]
    assert "Je stuurde je plan naar de gemeente." in [
        step["wat"] for step in told["gebeurtenissen"]
    ]
    mails = {mail["onderwerp"]: mail["verzonden_op"] for mail in told["mails"]}
    assert mails[f"We hebben {told['kenmerk']} ontvangen"]
    assert {read["wat"] for read in told["gelezen"]} == {"plan bekeken"}
    assert len(told["notities"]["geschreven_op"]) == 1
    assert files["versies/1-plan/gedeeld.pdf"].startswith(b"%PDF")
    assert json.loads(files["versies/1-plan/plan.json"])["kenmerk"] == told["kenmerk"]


def test_no_colleague_is_named_and_no_note_is_quoted(talked_about):
    texts = [f for n, f in taken_along(talked_about).items() if n.endswith(".json")]
    whole = b"\n".join(texts).decode()
    assert "een medewerker" in whole
    assert not [
        w for w in ("Nergens", "Genoemd", "collega-", "Even bellen") if w in whole
    ]


def test_the_answers_in_it_can_be_read_back_in(talked_about):
    plan = read_in(json.loads(taken_along(talked_about)["plan.json"]))
    assert plan.titel == "Perenlaantje"


def test_a_manifest_tells_the_sum_of_each_file_and_the_bytes_are_the_same_again(
    talked_about,
):
    files = taken_along(talked_about)
    lines = files.pop("manifest-sha256.txt").decode().splitlines()
    assert lines == [f"{sha256(f).hexdigest()}  {name}" for name, f in files.items()]
    address = f"/plan/{talked_about.pk}/alles.zip"
    once, again = (talked_about.client.get(address) for _ in "12")
    assert once.getvalue() == again.getvalue()
