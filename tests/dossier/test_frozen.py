"""A sent version reads back as it was sent, whatever happens to the plan afterwards."""

import json
import re
from datetime import date

import pytest
from django.db import connection, models
from django.test import Client
from django.test.utils import CaptureQueriesContext

from dossier.intake import read_in
from dossier.management.commands.demo import PLANS
from dossier.papers.afdrukken import prints_of, proof_of
from dossier.papers.echtheid import code_for
from dossier.papers.frozen import journey_of
from dossier.papers.pdf import attached, print_html
from dossier.submit import PLAN, Sending, submit
from matrix.models import Gebied, Gemeente, Geval, Kern, Opgave, Werkvorm
from matrix.teksten import Tekst
from matrix.wording import DEFAULTS
from plans.models import ROWS, Plan, Versie
from telling.story import what_now
from tests.freezing import freeze
from tests.people.initiator import Initiator
from wizard.editions import EIGEN, GEDEELD, OWN_ESTIMATES
from wizard.findings import outcome, rol
from wizard.flow import STEP
from wizard.journey import Journey
from wizard.offered import groups
from wizard.source import Live
from wizard.summary import summary

EXAMPLES = json.loads(PLANS.read_text(encoding="utf-8"))
CHANGED = {"doel": "iets anders", "ruimte": "nee", "route": "check", "erbij": []}


def sends(plan, *, estimates=True) -> Versie:
    gebied = Gebied.objects.get(slug="sleen")
    sending = Sending(
        nummer=1, gebied=gebied, mail="a@b.nl", telefoon=None, estimates=estimates
    )
    return submit(plan, PLAN, sending)


def told(journey, *, shared) -> list:
    """All that a reader sees of it."""
    sections = [
        (s.slug, s.title, s.answers, s.heads, s.rows)
        for s in summary(journey, GEDEELD if shared else EIGEN)
    ]
    advice = [] if shared else [[g.says for g in groups(journey)]]
    return [sections, outcome(journey), rol(journey).slug, *advice]


@pytest.fixture(params=EXAMPLES, ids=lambda example: example["kenmerk"])
def example(request, gemeente) -> Plan:
    return read_in(request.param)


@pytest.mark.both
@pytest.mark.parametrize("estimates", [True, False])
def test_a_version_tells_what_the_plan_told(example, estimates):
    before = told(Journey(Live(example)), shared=not estimates)
    versie = sends(Plan.objects.get(pk=example.pk), estimates=estimates)

    assert told(journey_of(versie), shared=not estimates) == before


@pytest.mark.both
def test_a_change_of_plan_rows_or_numbers_changes_no_version(example):
    versie = sends(Plan.objects.get(pk=example.pk))
    before = told(journey_of(versie), shared=False)
    Plan.objects.update(**CHANGED)
    for model in ROWS.values():
        model.objects.all().delete()
    Gemeente.objects.update(zwaar_vanaf=1, gemiddeld_vanaf=1)

    versie = Versie.objects.get()
    assert told(journey_of(versie), shared=False) == before


def test_without_consent_no_estimate_is_in_the_version(example):
    versie = sends(Plan.objects.get(pk=example.pk), estimates=False)

    rows = versie.inhoud["antwoorden"].get("belangen", [])
    assert [row for row in rows if OWN_ESTIMATES & set(row)] == []


def test_what_is_off_the_road_or_not_accepted_stays_at_home(initiator):
    initiator.fills_in("doel", doel="groen", activiteit="bomen")
    initiator.sends("doel", alternatieven="x" * 4001, actie="bewaar")
    initiator.fills_in("kaders", kaders="het geld ligt vast")
    initiator.fills_in("mogelijk", ruimte="nee", ruimte_toelichting="te laat")
    initiator.fills_in("uitkomst", route="check")
    initiator.fills_in("doel", doel="groen", activiteit="bomen", alternatieven="")
    versie = sends(initiator.plan)

    kept = json.dumps(versie.inhoud)
    assert "te laat" in kept
    assert "het geld ligt vast" not in kept
    assert "klad" not in versie.inhoud


def test_a_version_does_not_miss_a_screen_that_came_on_its_road_later(initiator):
    """Stap 2 joined the road of who has no time now; those before were not asked."""
    initiator.fills_in("initiatief", niveau="dorp")
    initiator.fills_in("doel", doel="groen", activiteit="bomen")
    initiator.fills_in("mogelijk", tijd="nee")
    versie = sends(initiator.plan)
    sections = [section.slug for section in summary(journey_of(versie))]
    assert {"omvang", "hinder", "kaders"} <= set(sections)

    for name in (*STEP["omvang"].tells, *STEP["hinder"].tells):
        del versie.inhoud["antwoorden"][name]
    told = [section.slug for section in summary(journey_of(versie))]
    assert told == [slug for slug in sections if slug not in ("omvang", "hinder")]


def test_a_version_reads_no_rows_and_stores_nothing(example):
    versie = sends(Plan.objects.get(pk=example.pk))
    with CaptureQueriesContext(connection) as queries:
        journey = journey_of(versie)
        assert [len(journey.rows(name)) for name in ROWS]
        assert journey.told.steps

    tables = {model._meta.db_table for model in ROWS.values()} | {"plans_schermstand"}
    asked = [q["sql"] for q in queries]
    assert [sql for sql in asked if any(table in sql for table in tables)] == []


def beheer_edits_everything():
    for model in (Gebied, Kern, Opgave, Werkvorm, Gemeente):
        words = [f.name for f in model._meta.fields if takes_any_words(f)]
        assert "naam" in words
        model.objects.update(**dict.fromkeys(words, "Anders"))
    Gemeente.objects.update(zwaar_vanaf=1, gemiddeld_vanaf=1, kleur_dak="#123456")
    Geval.objects.all().delete()
    Tekst.objects.all().delete()
    Tekst.objects.bulk_create(Tekst(slug=slug, tekst="Anders") for slug in DEFAULTS)


def takes_any_words(field) -> bool:
    words = isinstance(field, models.CharField | models.TextField)
    is_a_colour = field.name.startswith("kleur_")
    return words and not (field.unique or field.choices or is_a_colour)


def shown_of(versie: Versie) -> dict[str, str | dict | None]:
    """Per place all that is told of a version."""
    journey = journey_of(versie)
    told = {}
    for name in prints_of(versie):
        proof = proof_of(versie, name)
        told[f"pdf {name}"] = print_html(journey, versie.soort, name, proof)
        told[f"json {name}"] = attached(journey, versie.soort, name)
    return told | {"page": version_page(versie)}


def version_page(versie: Versie) -> str:
    there = Initiator(Client(), versie.plan_id).on_another_device()
    served = there.client.get(f"{there.url()}versies/{versie.nummer}/")
    return re.search(r"<main.*</main>", served.content.decode(), re.DOTALL)[0]


@pytest.mark.both
def test_nothing_that_a_beheerder_changes_reaches_a_version(example):
    Geval.objects.create(
        slug="mast", naam="Zendmast", bron="besluit 1", datum=date(2026, 1, 2)
    )
    Tekst.objects.create(slug="openbaar", tekst="Wie wil, leest mee.")
    Opgave.objects.create(slug="wonen", naam="Wonen in elke kern")
    Plan.objects.update(geval="mast", opgave="wonen")
    sends(Plan.objects.get(pk=example.pk))
    freeze(Plan.objects.get(pk=example.pk), "verslag")
    before = [shown_of(versie) for versie in Versie.objects.all()]
    beheer_edits_everything()

    assert [shown_of(versie) for versie in Versie.objects.all()] == before


def test_a_version_asks_no_table_for_names(example):
    versie = sends(Plan.objects.get(pk=example.pk))
    with CaptureQueriesContext(connection) as queries:
        print_html(journey_of(versie))

    tables = ("gebied", "kern", "geval", "opgave", "werkvorm", "tekst", "hulpregel")
    asked = [q["sql"] for q in queries]
    assert [sql for sql in asked if any(f"matrix_{t}" in sql for t in tables)] == []


@pytest.mark.parametrize("where", [("gemeente", "naam"), ("teksten", "openbaar")])
def test_the_controlecode_covers_names_and_texts(example, where):
    kind, name = where
    versie = sends(Plan.objects.get(pk=example.pk))
    before = code_for(versie, "eigen")
    versie.inhoud["namen"][kind][name] = "Anders"

    assert code_for(versie, "eigen") != before


def test_a_version_of_before_there_were_names_still_reads(example):
    versie = sends(Plan.objects.get(pk=example.pk))
    before = told(journey_of(versie), shared=False)
    del versie.inhoud["namen"]

    assert told(journey_of(versie), shared=False) == before


def test_a_version_of_before_a_text_existed_does_not_say_it(gemeente):
    plan = read_in(EXAMPLES[0])
    Plan.objects.filter(pk=plan.pk).update(initiatiefnemer="inwoners", regels="nee")
    versie = sends(Plan.objects.get(pk=plan.pk))
    assert "Quick Scan" in what_now(journey_of(versie))[0]
    del versie.inhoud["namen"]["teksten"]["wat-nu-eerst-de-regels"]

    assert "Quick Scan" not in what_now(journey_of(versie))[0]


def test_a_version_of_before_texts_were_kept_reads_them_as_they_are_now(gemeente):
    versie = sends(read_in(EXAMPLES[0]))
    del versie.inhoud["namen"]["teksten"]
    Tekst.objects.create(slug="wat-nu-altijd", tekst="Bel {contact}.")

    assert "Bel " in what_now(journey_of(versie))[1]


def test_a_version_of_when_one_permit_could_be_told_tells_of_that_one(example):
    versie = sends(Plan.objects.get(pk=example.pk))
    versie.inhoud["antwoorden"]["vergunning"] = "evenement"

    journey = journey_of(versie)

    assert journey.plan.vergunning == ["evenement"]
    assert journey.advice.answers.vergunning == ("evenement",)
