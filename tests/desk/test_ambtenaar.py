"""The ambtenaar: finds every sent plan, and takes the PDFs along."""

import csv
import io
from dataclasses import replace
from datetime import timedelta
from html import unescape
from zipfile import ZipFile

import pytest
import time_machine
from django.core.management import call_command
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from desk import papers
from desk.lists import ALLE
from desk.question import Zoekvraag
from matrix.models import Gebied
from plans.models import Afdruk, Plan
from press.printing import PrintingFailed
from tests.people.medewerker import Medewerker, sends, sent_plan
from tests.people.staff import AMBTENAAR, security_events

SEARCH = "/medewerkers/zoeken/"
BUNDLE = "/medewerkers/zoeken/pdfs.zip"
PDF = b"%PDF-1.7 of a test"


@pytest.fixture
def ambtenaar(gemeente):
    return Medewerker(groups=(AMBTENAAR,))


def finds(ambtenaar, **query) -> str:
    response = ambtenaar.client.get(SEARCH, query)
    assert response.status_code == 200
    return unescape(response.content.decode())


def titles(ambtenaar, **query) -> set[str]:
    rows = ambtenaar.client.get(SEARCH, query).context["rows"]
    return {row["plan"].titel for row in rows}


def printed(plan, *uitvoeringen: str) -> None:
    """As if its PDFs were made before."""
    for uitvoering in uitvoeringen:
        Afdruk.objects.create(
            versie=papers.newest(plan), uitvoering=uitvoering, pdf=PDF, sha256="0" * 64
        )


# Searching


@pytest.fixture
def plans(gemeente):
    with time_machine.travel(timezone.now() - timedelta(days=40)):
        sent_plan("dalen", titel="Zonneweide", niveau="gebied", hinder_na=6)
    sent_plan("sleen", titel="Boomgaard bij het café", niveau="dorp")
    return {plan.titel: plan for plan in Plan.objects.all()}


def test_the_newest_plan_of_every_gebied_stands_first(ambtenaar, plans):
    page = finds(ambtenaar)
    assert page.index("Boomgaard bij het café") < page.index("Zonneweide")


def day(days: int = 0) -> str:
    return (timezone.localdate() - timedelta(days=days)).strftime("%d-%m-%Y")


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ({"q": "boomgaard"}, {"Boomgaard bij het café"}),
        ({"q": "CAFE boom"}, {"Boomgaard bij het café"}),
        ({"q": "ooomgaard"}, set()),
        ({"gebied": "dalen"}, {"Zonneweide"}),
        ({"gebied": "dalen", "q": "boomgaard"}, set()),
        ({"status": "besproken"}, set()),
        ({"niveau": "gebied"}, {"Zonneweide"}),
        ({"van": day(20)}, {"Boomgaard bij het café"}),
        ({"tot": day(20)}, {"Zonneweide"}),
        ({"van": day(), "tot": day()}, {"Boomgaard bij het café"}),
    ],
    ids=str,
)
def test_each_part_of_the_question_narrows_what_is_found(
    ambtenaar, plans, query, found
):
    assert titles(ambtenaar, **query) == found


@pytest.mark.parametrize("name", ["zwaarte", "rol"])
def test_a_plan_is_found_by_what_held_when_it_was_sent(ambtenaar, plans, name):
    plan = plans["Zonneweide"]
    value = getattr(plan, name)
    assert value
    assert plan.titel in titles(ambtenaar, **{name: value})
    others = Plan.objects.exclude(**{name: value})
    assert plan.titel not in {each.titel for each in others}


def test_a_plan_is_found_by_its_kenmerk_however_that_is_typed(ambtenaar, plans):
    plan = plans["Zonneweide"]
    for typed in (plan.kenmerk, plan.kenmerk.lower().replace("-", " ")):
        assert titles(ambtenaar, q=typed) == {"Zonneweide"}
    assert titles(ambtenaar, q=plan.kenmerk[-5:]) == {"Zonneweide"}


def test_the_agreed_role_is_what_is_searched_from_then_on(ambtenaar, plans):
    plan = plans["Zonneweide"]
    coordinator = Medewerker("dalen")
    coordinator.does(plan, "bevestig-rol", rol="beslisser", reden="Zo is het.")
    assert titles(ambtenaar, rol="beslisser") == {"Zonneweide"}


def test_what_is_sent_again_is_found_by_its_new_words(ambtenaar, plans):
    plan = plans["Zonneweide"]
    Medewerker("dalen").does(plan, "vraag-aanvulling", doel="Waarom daar?")
    Plan.objects.filter(pk=plan.pk).update(titel="Windmolen")
    assert titles(ambtenaar, q="windmolen") == set()

    sends(plan, "dalen")
    assert titles(ambtenaar, q="windmolen") == {"Windmolen"}
    assert titles(ambtenaar, q="zonneweide") == set()


def test_a_concept_is_never_found(ambtenaar, initiator):
    initiator.fills_in("initiatief", titel="Geheim plannetje")
    assert "Geheim plannetje" not in finds(ambtenaar)
    assert titles(ambtenaar, q="geheim") == set()


def test_what_is_wrong_is_named_and_the_rest_still_counts(ambtenaar, plans):
    page = finds(ambtenaar, gebied="dalen", van="morgen")
    assert "Deze datum kennen we niet" in page
    assert "Zonneweide" in page
    assert "Boomgaard bij het café" not in page


@pytest.mark.parametrize("bad", ["\0", "x" * 5000, "1-1-0001", "31-12-9999", "-1", "é"])
def test_bad_parameters_show_a_page(ambtenaar, plans, bad):
    for name in (*Zoekvraag.base_fields, "na", "onbekend"):
        finds(ambtenaar, **{name: bad})
    finds(ambtenaar, van=day(), tot=day(3))


def test_what_somebody_typed_is_inert(ambtenaar, gemeente):
    payload = '"><script>alert(1)</script>'
    sent_plan(titel=payload)
    page = ambtenaar.client.get(SEARCH, {"gebied": payload, "q": "script"}).text
    assert "<script>alert" not in page
    assert "&lt;script&gt;alert" in page


def test_an_empty_search_says_what_to_do(ambtenaar, plans):
    assert "Er is niets gevonden." in finds(ambtenaar, q="bestaatniet")
    assert "Dit was de laatste bladzijde." in finds(ambtenaar, na="1-1")


def test_a_word_that_no_plan_has_is_named_so_that_a_slip_shows(ambtenaar, plans):
    page = finds(ambtenaar, q="zonnewiede boomgaard")
    assert "In geen enkel plan staat: zonnewiede." in page
    assert "Klopt de spelling?" in page
    assert "Klopt de spelling?" not in finds(ambtenaar, q="zonneweide boomgaard")


def test_a_plan_is_found_by_the_telephone_and_the_mail_of_who_sent_it(ambtenaar, plans):
    sent_plan("sleen", titel="Windmolen", telefoon="06 - 12 34 56 78")
    sent_plan("sleen", titel="Speelveld", mail="Jan@voorbeeld.example")
    for typed in ("0612345678", "+31 6 12345678", "06-12.34.56.78"):
        assert titles(ambtenaar, q=typed) == {"Windmolen"}
    for typed in ("jan@voorbeeld.example", "Jan <JAN@voorbeeld.example>"):
        assert titles(ambtenaar, q=typed) == {"Speelveld"}
    assert titles(ambtenaar, q="0612345679") == set()


def test_how_many_plans_were_found_is_told_up_to_a_thousand(
    ambtenaar, plans, monkeypatch
):
    assert "2 plannen gevonden." in finds(ambtenaar)
    assert "1 plan gevonden." in finds(ambtenaar, q="boomgaard")
    monkeypatch.setattr("desk.search.MOST_COUNTED", 1)
    assert "Meer dan 1 plannen gevonden." in finds(ambtenaar)


def test_the_oldest_plan_stands_first_when_that_is_asked(ambtenaar, plans):
    page = finds(ambtenaar, volgorde="oud")
    assert page.index("Zonneweide") < page.index("Boomgaard bij het café")


# Searches that are kept


def kept(ambtenaar, **sent):
    return ambtenaar.client.post(f"{SEARCH}bewaar/", sent, follow=True)


def test_a_search_is_kept_under_a_name_asked_again_and_taken_away(ambtenaar, plans):
    told = {"q": "boom & café", "gebied": "sleen", "naam": "Bomen"}
    for _pressed_twice in range(2):
        assert "Je zoekvraag is bewaard." in kept(ambtenaar, **told).text
    (one,) = ambtenaar.user.zoekopdrachten.all()
    link = f"{SEARCH}?{one.vraag}"
    assert f'href="{link}"' in finds(ambtenaar)
    again = ambtenaar.client.get(link).context["query"]
    assert dict(again) == {"q": "boom & café", "gebied": "sleen"}

    another = Medewerker(groups=(AMBTENAAR,))
    gone = f"{SEARCH}bewaard/{one.pk}/weg/"
    another.client.post(gone)
    assert "Bomen" not in finds(another)
    assert "Bomen" in finds(ambtenaar)
    assert "Je zoekvraag is weg." in ambtenaar.client.post(gone, follow=True).text
    assert "Bomen" not in finds(ambtenaar)


@pytest.mark.parametrize(
    ("sent", "says"),
    [
        ({"q": "boomgaard", "naam": " "}, "Typ een naam voor deze zoekvraag."),
        ({"q": "boomgaard", "naam": "Dalen"}, "Deze naam heb je al."),
        ({"q": "boomgaard", "naam": "n" * 61}, "1 tekens te lang"),
        ({"naam": "Alles"}, "Zoek eerst iets."),
        ({"q": "é" * 900, "naam": "Lang"}, "Zoek eerst iets."),
        ({"q": "06 12345678", "naam": "Bel"}, "met een telefoonnummer"),
        ({"q": "+31 (0)6.1234.5678", "naam": "Bel"}, "met een telefoonnummer"),
        ({"q": "boomgaard 0612345678", "naam": "Bel"}, "met een telefoonnummer"),
    ],
    ids=str,
)
def test_a_search_that_cannot_be_kept_says_why_and_keeps_what_was_typed(
    ambtenaar, plans, sent, says
):
    kept(ambtenaar, gebied="dalen", naam="Dalen")
    response = kept(ambtenaar, **sent)
    page = unescape(response.text)
    assert response.status_code == 422
    assert says in page
    assert sent["naam"].strip() in page
    assert [each.naam for each in ambtenaar.user.zoekopdrachten.all()] == ["Dalen"]


def test_at_most_twenty_searches_are_kept(ambtenaar, plans):
    for n in range(20):
        kept(ambtenaar, q=f"woord{n}", naam=f"naam {n}")
    response = kept(ambtenaar, q="boomgaard", naam="Nog een")
    assert "Je bewaart al 20 zoekvragen." in response.text
    assert ambtenaar.user.zoekopdrachten.count() == 20


# Ticks that stay


def test_ticks_stay_from_page_to_page_and_into_the_download(
    ambtenaar, plans, monkeypatch
):
    monkeypatch.setattr("desk.search.ALLE", replace(ALLE, size=1))
    first = ambtenaar.client.get(SEARCH, {"van": day(90)})
    newest, oldest = plans["Boomgaard bij het café"], plans["Zonneweide"]
    asked = {"van": day(90), "na": first.context["next"], "plan": newest.pk}
    second = ambtenaar.client.post(SEARCH, asked, follow=True)
    assert [row["plan"] for row in second.context["rows"]] == [oldest]
    assert second.context["elsewhere"] == [str(newest.pk)]
    assert "Je vinkte ook 1 plan aan" in second.text

    back = asked | {"na": "", "plan": [newest.pk, oldest.pk]}
    third = ambtenaar.client.post(SEARCH, back, follow=True)
    assert f'id="kies-{newest.pk}" checked' in third.text
    assert third.context["elsewhere"] == [str(oldest.pk)]


def test_ticks_stay_when_a_download_is_refused(ambtenaar, plans, monkeypatch):
    monkeypatch.setattr("desk.bundle.MOST", 1)
    keys = [plan.pk for plan in plans.values()]
    response = ambtenaar.client.post(BUNDLE, {"plan": keys}, follow=True)
    assert response.text.count(" checked>") == 2 + 1  # and which PDF


def test_more_ticks_than_may_be_is_said(ambtenaar, plans):
    keys = [*range(1000, 1200), 1200]
    response = ambtenaar.client.post(SEARCH, {"plan": keys}, follow=True)
    assert "hoogstens 200 plannen aanvinken" in response.text
    assert len(response.context["elsewhere"]) == 200


# Rights, and where an ambtenaar begins


def test_an_ambtenaar_begins_with_searching(ambtenaar):
    for front in ("/medewerkers/", "/medewerkers/inloggen/"):
        response = ambtenaar.client.get(front, follow=True)
        assert response.redirect_chain[-1][0] == SEARCH
    page = finds(ambtenaar)
    assert 'href="/medewerkers/cijfers/"' in page
    assert 'href="/medewerkers/plannen/"' not in page


def test_a_coordinator_without_the_right_to_search_is_denied(gemeente):
    """SEC-Z02"""
    plan = sent_plan("dalen", titel="Van Dalen")
    coordinator = Medewerker("sleen")
    for address in (SEARCH, "/medewerkers/cijfers/"):
        response = coordinator.client.get(address)
        assert response.status_code == 403
        assert "Van Dalen" not in response.text
    for address in (BUNDLE, f"{SEARCH}plannen.xlsx", f"{SEARCH}plannen-csv.zip"):
        assert coordinator.client.post(address).status_code == 403
    assert coordinator.opens(plan, "pdf/gedeeld").status_code == 404
    assert SEARCH not in coordinator.inbox()


# PDFs


def test_the_pdf_of_a_plan_is_that_of_its_newest_version(ambtenaar, plans):
    plan = plans["Zonneweide"]
    printed(plan, "gedeeld", "publiek")
    for uitvoering, ending in (("gedeeld", ".pdf"), ("publiek", "-openbaar.pdf")):
        response = ambtenaar.opens(plan, f"pdf/{uitvoering}")
        assert response.content == PDF
        assert response["Content-Type"] == "application/pdf"
        assert response["Content-Disposition"].endswith(f'{ending}"')
        assert plan.kenmerk.lower() in response["Content-Disposition"]


def test_the_own_version_of_the_initiatiefnemer_is_not_for_an_ambtenaar(
    ambtenaar, plans
):
    for uitvoering in ("eigen", "onbekend"):
        response = ambtenaar.opens(plans["Zonneweide"], f"pdf/{uitvoering}")
        assert response.status_code == 404


def test_a_coordinator_finds_both_pdfs_on_the_page_of_a_plan(gemeente):
    coordinator, plan = Medewerker("sleen"), sent_plan("sleen")
    printed(plan, "gedeeld", "publiek")
    page = coordinator.sees(plan)
    for uitvoering in ("gedeeld", "publiek"):
        assert f'href="{coordinator.url(plan, f"pdf/{uitvoering}")}"' in page
        assert coordinator.opens(plan, f"pdf/{uitvoering}").content == PDF


def test_a_pdf_that_is_not_there_yet_is_made(ambtenaar, gemeente):
    plan = sent_plan("sleen", titel="Perenlaantje")
    assert ambtenaar.opens(plan, "pdf/gedeeld").content.startswith(b"%PDF")
    assert Afdruk.objects.get(versie__plan=plan).uitvoering == "gedeeld"


def test_the_plan_page_offers_no_pdf_that_the_printer_cannot_make(
    ambtenaar, plans, monkeypatch
):
    monkeypatch.setattr("dossier.papers.afdrukken.print_plan", fails)
    response = ambtenaar.opens(plans["Zonneweide"], "pdf/gedeeld")
    assert response.status_code == 503
    assert "De PDF is nu niet gelukt" in response.text


def fails(*args, **kwargs):
    raise PrintingFailed("te lang")


def test_one_pdf_that_was_taken_is_written_down(ambtenaar, plans, caplog):
    plan = plans["Zonneweide"]
    printed(plan, "publiek")
    with caplog.at_level("INFO", "veiligheid"):
        ambtenaar.opens(plan, "pdf/publiek")
    (event,) = security_events(caplog)
    assert (event["what"], event["on"]) == ("download_pdf", plan.kenmerk)


# A selection as ZIP


def bundle(ambtenaar, **sent) -> ZipFile:
    response = ambtenaar.client.post(BUNDLE, sent)
    assert response.status_code == 200
    assert response["Content-Disposition"].endswith('.zip"')
    return ZipFile(io.BytesIO(b"".join(response.streaming_content)))


def index_of(zipped: ZipFile) -> list[dict]:
    text = zipped.read("index.csv").decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(text), delimiter=";"))


def test_what_was_ticked_comes_as_a_zip_with_a_list(ambtenaar, plans):
    for plan in plans.values():
        printed(plan, "gedeeld")
    zipped = bundle(ambtenaar, plan=[plan.pk for plan in plans.values()])

    listed = index_of(zipped)
    assert zipped.testzip() is None
    assert {*zipped.namelist()} == {"index.csv", *(row["Bestand"] for row in listed)}
    assert [row["Titel"] for row in listed] == ["Boomgaard bij het café", "Zonneweide"]
    assert {zipped.read(row["Bestand"]) for row in listed} == {PDF}


def test_without_ticks_everything_that_was_looked_for_comes_along(ambtenaar, plans):
    printed(plans["Zonneweide"], "publiek")
    zipped = bundle(ambtenaar, gebied="dalen", uitvoering="publiek")
    (row,) = index_of(zipped)
    assert row["Titel"] == "Zonneweide"
    assert row["Bestand"].endswith("-openbaar.pdf")


def test_a_pdf_that_cannot_be_made_is_named_in_the_list(ambtenaar, plans, monkeypatch):
    printed(plans["Zonneweide"], "gedeeld")
    monkeypatch.setattr("dossier.papers.afdrukken.print_plan", fails)
    zipped = bundle(ambtenaar)

    failed, good = index_of(zipped)
    assert zipped.read(good["Bestand"]) == PDF
    assert (failed["Bestand"], failed["Titel"]) == ("", "Boomgaard bij het café")
    assert "niet gelukt" in failed["Let op"]
    assert len(zipped.namelist()) == 2


def test_the_list_holds_no_formulas(ambtenaar, gemeente):
    plan = sent_plan(titel="=1+1")
    printed(plan, "gedeeld")
    (row,) = index_of(bundle(ambtenaar))
    assert row["Titel"] == "'=1+1"


def test_a_zip_is_made_while_it_is_sent(ambtenaar, plans):
    """Nothing is read before somebody takes it, so memory holds one PDF at a time."""
    for plan in plans.values():
        printed(plan, "gedeeld")
    response = ambtenaar.client.post(BUNDLE)
    with CaptureQueriesContext(connection) as queries:
        stream = iter(response.streaming_content)
        next(stream)
    assert len([q for q in queries if "plans_afdruk" in q["sql"]]) == 1
    assert len(list(stream)) > 1


@pytest.mark.parametrize(
    "sent",
    [{"plan": "x"}, {"plan": "9" * 30}, {"plan": "-1"}, {"q": "bestaatniet"}],
    ids=str,
)
def test_nothing_to_take_along_leads_back_to_the_search(ambtenaar, gemeente, sent):
    response = ambtenaar.client.post(BUNDLE, sent, follow=True)
    assert "Er is niets gevonden om te downloaden." in response.text


def test_a_question_that_is_wrong_never_downloads_more_than_was_meant(ambtenaar, plans):
    response = ambtenaar.client.post(BUNDLE, {"van": "morgen"}, follow=True)
    assert "Verbeter eerst je zoekvraag." in response.text


def test_a_download_is_written_down(ambtenaar, plans, caplog):
    printed(plans["Zonneweide"], "gedeeld")
    with caplog.at_level("INFO", "veiligheid"):
        bundle(ambtenaar, plan=plans["Zonneweide"].pk)
    event, of_a_plan = security_events(caplog)
    assert (event["what"], event["on"]) == ("download_pdfs", "1 plans")
    assert (event["who"], event["chosen"]) == (ambtenaar.user.pk, "ticked")
    assert of_a_plan["what"] == "in_bundle"
    assert of_a_plan["on"] == plans["Zonneweide"].kenmerk


@pytest.mark.parametrize("file", ["pdfs.zip", "plannen.xlsx", "plannen-csv.zip"])
def test_after_a_quarter_of_an_hour_somebody_shows_again_who_it_is(
    ambtenaar, plans, file
):
    """SEC-S03; what was ticked is kept on that page."""
    keys = [plan.pk for plan in plans.values()]
    with time_machine.travel(timezone.now() + timedelta(minutes=16)):
        response = ambtenaar.client.post(f"{SEARCH}{file}", {"plan": keys})
    assert response.status_code == 422
    for key in keys:
        assert f'name="plan" value="{key}"' in response.text


def test_gebieden_in_the_question_are_those_of_the_gemeente(ambtenaar):
    page = finds(ambtenaar)
    for name in Gebied.objects.values_list("naam", flat=True):
        assert f">{name}</option>" in page


def test_the_seed_makes_plans_that_can_be_found(gemeente):
    call_command("vul_met_plannen", "60", verbosity=0)
    sent = Plan.objects.exclude(ingediend_op=None)
    assert {*sent.values_list("zwaarte", flat=True)} == {"licht", "gemiddeld", "zwaar"}
    assert not sent.filter(zoekwoorden=None).exists()
