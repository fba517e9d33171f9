"""Fixed texts and the help page: the gemeente's own words, and nothing breaks."""

from html import unescape

import pytest
from django.core.exceptions import ValidationError
from django.core.management import call_command

from dossier.papers.pdf import print_html, print_plan
from matrix.models import Geleverd, Hulpregel, Tekst
from matrix.shipped import shipped
from matrix.teksten import LONGEST, Texts
from matrix.wording import DEFAULTS
from nota.words.start import FIXED, WAT_NU
from plans.models import Plan
from tests.markup import untapped
from tests.pdf_checks import squeezed, verapdf
from tests.pdf_checks import text_of as text_of_pdf
from tests.people.staff import BEHEERDER, colleague, log_in

pytestmark = pytest.mark.usefixtures("gemeente")


def write(slug: str, tekst: str) -> None:
    own = Tekst(slug=slug, tekst=tekst)
    own.full_clean()
    own.save()


def text_of(client, address: str) -> str:
    return unescape(client.get(address).content.decode())


# Fixed texts


def test_what_may_be_changed_is_all_of_the_fixed_texts():
    """regels.md §6: F1 to F7, "Wat nu?" and the start page."""
    assert set(FIXED) <= set(DEFAULTS)
    assert {f"wat-nu-{case}" for case in WAT_NU} <= set(DEFAULTS)
    assert "start-inleiding" in DEFAULTS
    assert len(FIXED) == 7


def test_until_somebody_changes_a_text_ours_is_shown():
    assert {slug: Texts()[slug] for slug in DEFAULTS} == {
        slug: str(text) for slug, text in DEFAULTS.items()
    }


def test_the_start_page_says_what_the_beheerder_wrote(client):
    write("start-inleiding", "In Emmen doen we <dit> samen.")
    assert "In Emmen doen we <dit> samen." in text_of(client, "/")
    assert "<dit>" not in client.get("/").content.decode()

    Tekst.objects.all().delete()
    assert str(DEFAULTS["start-inleiding"]) in text_of(client, "/")


def test_plan_page_and_pdf_say_what_the_beheerder_wrote(initiator):
    write("geen-aanvraag", "Een vergunning vraag je ergens anders.")
    write("wat-nu-weet_niet", "Twijfel je? Bel {contact} gerust.")

    screen, paper = initiator.sees(), print_html(initiator.journey)
    who = "de gebiedscoördinator (helpt jouw dorp), telefoon 14 0524"
    bel = f"Twijfel je? Bel {who} gerust."
    assert bel in untapped(screen)
    assert "Een vergunning vraag je ergens anders." in paper
    assert str(FIXED["geen-aanvraag"]) not in paper
    Plan.objects.update(route="check")
    assert bel in untapped(unescape(print_html(initiator.journey)))


def test_whatever_a_beheerder_writes_can_be_printed(initiator):
    write("geen-aanvraag", "<b>" + "x" * 400 + " \U0001f9a2 <script>alert(1)</script>")
    paper = print_plan(initiator.journey)
    assert "<script>alert(1)</script>" in squeezed(text_of_pdf(paper))
    assert verapdf(paper, "ua1") == []


def test_a_start_page_takes_two_queries(client, django_assert_num_queries):
    with django_assert_num_queries(2):
        client.get("/")


REFUSED = {
    "empty": ("openbaar", "  \n "),
    "too long": ("openbaar", "a" * (LONGEST + 1)),
    "a place gone": ("wat-nu-weet_niet", "Bel gerust."),
    "another place": ("wat-nu-weet_niet", "Bel {kenmerk}."),
    "a place too many": ("wat-nu-weet_niet", "Bel {contact} of {kenmerk}."),
    "a place twice": ("wat-nu-weet_niet", "Bel {contact}, ja {contact}."),
    "a place where none is": ("openbaar", "Bel {contact}."),
    "a reach inside": ("wat-nu-weet_niet", "Bel {contact.__class__}."),
    "a key of it": ("wat-nu-weet_niet", "Bel {contact[0]}."),
    "a wide place": ("wat-nu-weet_niet", "Bel {contact:>9999999}."),
    "another form": ("wat-nu-weet_niet", "Bel {contact!r}."),
    "a nameless place": ("openbaar", "Bel {}."),
    "a loose brace": ("openbaar", "Bel { ons."),
    "an unknown text": ("bestaat-niet", "Hallo."),
}


@pytest.mark.parametrize("name", REFUSED)
def test_a_text_that_would_break_a_page_is_refused(name):
    slug, tekst = REFUSED[name]
    with pytest.raises(ValidationError):
        write(slug, tekst)
    assert not Tekst.objects.exists()


@pytest.mark.parametrize("slug", DEFAULTS)
def test_our_own_text_is_always_good_enough(slug):
    write(slug, str(DEFAULTS[slug]))
    assert Texts()[slug] == str(DEFAULTS[slug])


def test_a_text_has_one_version():
    write("openbaar", "Anderen kunnen het lezen.")
    with pytest.raises(ValidationError):
        write("openbaar", "Iedereen kan het lezen.")


# The help page


def test_the_help_page_shows_all_that_was_shipped_with_its_dates(client):
    page = text_of(client, "/hulp/")
    for soort, entries in shipped("hulp").items():
        for entry in entries:
            told = [entry.get(n, "") for n in ("uitleg", "link", "telefoon")]
            assert [each for each in told if each not in page] == [], soort
            assert entry.get("naam", "").casefold() in page.casefold()
    links = len(shipped("hulp")["organisatie"]) + len(shipped("hulp")["site"])
    assert page.count("Nagekeken op 22 november 2026.") == links


def test_the_help_page_is_what_the_beheerder_made_of_it(client):
    Hulpregel.objects.filter(naam="BOKD").update(uitleg="Onze vrienden in Assen.")
    Hulpregel.objects.filter(naam="Hanzehogeschool").delete()
    page = text_of(client, "/hulp/")
    assert "Onze vrienden in Assen." in page
    assert "Hanzehogeschool" not in page


def test_loading_again_brings_nothing_back():
    Hulpregel.objects.filter(naam="Hanzehogeschool").delete()
    left = list(Hulpregel.objects.values())
    call_command("laad_matrix")
    assert list(Hulpregel.objects.values()) == left


def test_a_help_page_with_nothing_on_it_is_still_a_page(client):
    Hulpregel.objects.all().delete()
    page = text_of(client, "/hulp/")
    assert "Bel de gebiedscoördinator, die helpt jouw dorp: 14 0524." in untapped(page)
    assert "<h2>" not in page


def test_the_help_page_takes_two_queries(client, django_assert_num_queries):
    with django_assert_num_queries(2):
        client.get("/hulp/")


def test_the_help_page_has_the_questions_of_a_start_talk(client):
    """Nota 4.2: at the start, and with the people, how the cooperation goes."""
    page = text_of(client, "/hulp/")
    told = [entry["uitleg"] for entry in shipped("startgesprek")["startgesprek"]]
    assert len(told) == 8
    assert [each for each in told if each not in page] == []


def test_the_verordening_is_on_the_help_page_once_the_beheerder_knows_it(client):
    """Nota 2.3 and 5.2; none is shipped, for ours would be a guess."""
    assert "Regels over meepraten" not in text_of(client, "/hulp/")
    Hulpregel.objects.create(
        soort="regeling", naam="Participatieverordening",
        link="https://lokaleregelgeving.overheid.nl/", nagekeken_op="2026-11-22",
    )  # fmt: skip
    page = text_of(client, "/hulp/").partition("Regels over meepraten")[2]
    assert '<a href="https://lokaleregelgeving.overheid.nl/">Participatie' in page
    assert "Nagekeken op 22 november 2026." in page


# The second door: somebody else has a plan


def test_who_hears_of_a_plan_finds_a_door_and_reads_what_to_do(client):
    assert 'href="/in-mijn-buurt/"' in text_of(client, "/")
    page = text_of(client, "/in-mijn-buurt/")
    told = [e[n] for e in shipped("buurt")["buurt"] for n in ("naam", "uitleg")]
    assert [each for each in told if each not in page] == []
    roads = (
        *("mee te lezen", "Zeg wat jij belangrijk vindt", "inspreken"),
        *("Stuur een zienswijze", "bezwaar maken, binnen zes weken"),
        *("Buurtbemiddeling", "Maak er een plan van"),
    )
    assert [road for road in roads if road not in page] == []
    assert "Bel de gebiedscoördinator, die helpt jouw dorp: 14 0524." in untapped(page)
    assert str(DEFAULTS["geen-bezwaar"]) in page
    assert "/plan/nieuw/" in page


def test_a_beheerder_changes_the_second_door_and_its_terms(client):
    write("buurt-titel", "Er gebeurt iets bij mij")
    Hulpregel.objects.filter(naam="Maak bezwaar").update(uitleg="Binnen acht weken.")
    assert "Er gebeurt iets bij mij" in text_of(client, "/")
    assert "Er gebeurt iets bij mij" in text_of(client, "/in-mijn-buurt/")
    assert "Binnen acht weken." in text_of(client, "/in-mijn-buurt/")
    assert "Binnen acht weken." not in text_of(client, "/hulp/")


def test_the_second_door_also_comes_where_the_help_page_was_before():
    Hulpregel.objects.filter(soort="buurt").delete()
    Geleverd.objects.filter(naam="buurt").delete()
    help_page = Hulpregel.objects.count()
    call_command("laad_matrix")
    assert Hulpregel.objects.filter(soort="buurt").count() == 7
    assert Hulpregel.objects.count() == help_page + 7


def test_the_second_door_with_nothing_behind_it_is_still_a_page(client):
    Hulpregel.objects.all().delete()
    assert "<ol" not in text_of(client, "/in-mijn-buurt/")


@pytest.mark.parametrize(
    ("columns", "wrong"),
    [
        ({"soort": "woord", "naam": "kaders"}, "uitleg"),
        ({"soort": "buurt", "naam": "Maak bezwaar"}, "uitleg"),
        ({"soort": "methode", "naam": "stap 1"}, "uitleg"),
        ({"soort": "organisatie", "uitleg": "Cursussen."}, "naam"),
        ({"soort": "contact", "naam": "de wijkagent"}, "telefoon"),
        ({"soort": "contact", "naam": "de wijkagent", "telefoon": "bel"}, "telefoon"),
        ({"soort": "site", "naam": "Kwaad", "link": "javascript:alert(1)"}, "link"),
        ({"soort": "anders", "naam": "Iets"}, "soort"),
        ({"soort": "site", "naam": "Zonder dag", "nagekeken_op": None}, "nagekeken_op"),
    ],
)
def test_an_entry_that_would_show_half_is_refused(columns, wrong):
    with pytest.raises(ValidationError) as refused:
        Hulpregel(**({"nagekeken_op": "2026-11-22"} | columns)).full_clean()
    assert wrong in refused.value.message_dict


def test_all_that_is_shipped_is_good():
    for regel in Hulpregel.objects.all():
        regel.full_clean()


# Beheer


@pytest.fixture
def beheer(client):
    return log_in(client, colleague(BEHEERDER))


def test_a_beheerder_changes_a_text(beheer):
    page = text_of(beheer, "/beheer/matrix/tekst/add/")
    assert str(FIXED["openbaar"]) in page

    sent = {"slug": "openbaar", "tekst": "Anderen kunnen het lezen."}
    sent["reden"] = "Korter."
    assert beheer.post("/beheer/matrix/tekst/add/", sent).status_code == 302
    assert Texts()["openbaar"] == "Anderen kunnen het lezen."


def test_a_beheerder_reads_what_is_wrong_and_loses_nothing(beheer):
    sent = {"slug": "wat-nu-weet_niet", "tekst": "Bel gerust."}
    page = unescape(beheer.post("/beheer/matrix/tekst/add/", sent).content.decode())
    assert "Laat dit precies zo staan: {contact}." in page
    assert "Bel gerust." in page


def test_a_beheerder_changes_the_help_page(beheer):
    regel = Hulpregel.objects.get(naam="BOKD")
    sent = {
        "soort": "organisatie", "naam": "BOKD", "uitleg": "Nieuw.", "plek": "0",
        "link": "www.bokd.nl", "nagekeken_op": "1-12-2026",
        "gezien_versie": "1", "reden": "Nagekeken.",
    }  # fmt: skip
    address = f"/beheer/matrix/hulpregel/{regel.pk}/change/"
    assert beheer.post(address, sent).status_code == 302
    regel.refresh_from_db()
    assert (regel.uitleg, regel.link) == ("Nieuw.", "https://www.bokd.nl")


def test_a_screen_says_what_the_beheerder_wrote(initiator):
    Tekst.objects.create(slug="niet-eens", tekst="Schrijf eerlijk op wat schuurt.")

    assert "Schrijf eerlijk op wat schuurt." in initiator.sees("kring")
