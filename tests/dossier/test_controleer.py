"""Anybody can check if a paper is the unchanged version that was sent."""

import re
import threading
from datetime import timedelta
from html import unescape

import pytest
import time_machine
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test import Client
from django.utils import timezone

from coevorden.models import Teller
from coevorden.often import seconds_to_wait
from dossier.controleer import MOST_BYTES
from dossier.papers.afdrukken import frozen_pdf
from dossier.papers.echtheid import UITVOERINGEN, check, check_file, code_for, folded
from plans.kenmerk import ALPHABET
from plans.limits import LIMITS
from plans.models import Plan, Versie
from tests.freezing import freeze
from tests.tampering import past_the_triggers

PAGE = "/controleer/"
CHECKS_AN_HOUR = LIMITS["controleer"].address
YES, NO = "Ja, deze code klopt", "Dit herkennen we niet"
NEWER = "er is een nieuwere versie"


@pytest.fixture
def versie(initiator):
    initiator.fills_in("initiatief", titel="Bankje bij de kerk")
    return freeze(initiator.plan)


def asked(client, kenmerk, code, status=200) -> str:
    response = client.post(PAGE, {"kenmerk": kenmerk, "code": code})
    assert response.status_code == status
    return unescape(response.content.decode())


def given(client, content: bytes, status=200) -> str:
    file = SimpleUploadedFile("plan.pdf", content, "application/pdf")
    response = client.post(PAGE, {"met": "bestand", "pdf": file})
    assert response.status_code == status
    return unescape(response.content.decode())


def without_token(page: str) -> str:
    return re.sub(r'(csrfmiddlewaretoken" value=")[^"]+', "", page)


# The code


@pytest.mark.parametrize("uitvoering", UITVOERINGEN)
def test_the_code_on_paper_tells_which_version_it_is(versie, uitvoering):
    page = asked(Client(), versie.plan.kenmerk, code_for(versie, uitvoering))

    assert YES in page
    assert f"samenwerkingsplan {versie.plan.kenmerk}" in page
    assert "Versie 1, gestuurd op" in page
    assert "Dit is de nieuwste versie." in page


def test_it_shows_no_content(versie):
    page = asked(Client(), versie.plan.kenmerk, code_for(versie, "eigen"))
    assert "Bankje" not in page


def test_a_newer_version_is_told(initiator, versie):
    freeze(initiator.plan, "verslag")
    page = asked(Client(), versie.plan.kenmerk, code_for(versie, "eigen"))

    assert YES in page
    assert NEWER in page
    assert "Versie 2, een verslag, is van" in page


def test_a_code_has_three_groups_of_four_signs_that_are_not_alike(versie):
    sign = f"[{ALPHABET}]"
    for uitvoering in UITVOERINGEN:
        shape = rf"{sign}{{4}}-{sign}{{4}}-{sign}{{4}}"
        assert re.fullmatch(shape, code_for(versie, uitvoering))


def test_every_version_and_print_has_a_code_of_its_own(initiator, versie):
    other = freeze(initiator.plan)
    codes = {code_for(v, u) for v in (versie, other) for u in UITVOERINGEN}
    assert len(codes) == 2 * len(UITVOERINGEN)


def test_a_version_of_which_one_letter_was_changed_has_no_valid_code(versie):
    code = code_for(versie, "eigen")
    versie.inhoud["antwoorden"]["titel"] += "."
    with past_the_triggers():
        versie.save()
    assert check(versie.plan.kenmerk, code) is None


def test_a_code_of_another_key_is_worth_nothing(versie, settings):
    code = code_for(versie, "eigen")
    settings.LINK_KEY = "a" * 50
    assert check(versie.plan.kenmerk, code) is None


def test_the_code_stays_the_same_as_the_database_gives_the_content_back(versie):
    assert code_for(versie, "eigen") == code_for(Versie.objects.get(), "eigen")


def typed_in_other_ways(text: str):
    yield text.lower()
    yield text.replace("-", "")
    yield f"  {text.replace('-', ' ')} "
    yield text.replace("-", " – ")
    yield text.replace("L", "1").replace("Q", "0")
    yield text.replace("L", "I").replace("Q", "o")


def test_it_does_not_matter_how_the_code_is_typed(versie):
    for number in range(1, 9):  # so that L and Q do occur
        versie.nummer = number
        with past_the_triggers():
            versie.save()
        code = code_for(versie, "gedeeld")
        for typed in typed_in_other_ways(code):
            assert check(versie.plan.kenmerk, typed), typed


def test_it_does_not_matter_how_the_kenmerk_is_typed(versie):
    code = code_for(versie, "gedeeld")
    for kenmerk in ("SP-2026-7LQ2Z", "SP-2026-QQQLL"):
        Plan.objects.update(kenmerk=kenmerk)
        versie.plan.kenmerk = kenmerk
        code = code_for(versie, "gedeeld")
        year = kenmerk.replace("2026", "2O26")
        for typed in (*typed_in_other_ways(kenmerk), year):
            assert check(typed, code), typed


def test_signs_that_look_alike_are_one_sign():
    assert folded("o0Dq-i1lL") == "QQQQLLLL"


def test_a_wrong_code_and_an_unknown_kenmerk_get_the_same_answer(versie):
    """SEC-T10: a kenmerk can't be found out here."""
    code = code_for(versie, "eigen")
    last = "A" if code[-1] != "A" else "B"
    wrong = asked(Client(), versie.plan.kenmerk, code[:-1] + last)
    unknown = asked(Client(), "SP-2019-22222", code)

    assert NO in wrong
    assert without_token(wrong) != wrong
    for kenmerk in (versie.plan.kenmerk, "SP-2019-22222"):
        wrong, unknown = wrong.replace(kenmerk, ""), unknown.replace(kenmerk, "")
    for typed in (code, code[:-1] + last):
        wrong, unknown = wrong.replace(typed, ""), unknown.replace(typed, "")
    assert without_token(wrong) == without_token(unknown)


def test_a_plan_past_its_date_is_as_unknown_as_one_that_never_was(versie):
    code = code_for(versie, "eigen")
    pdf = frozen_pdf(versie, "eigen")
    Plan.objects.update(vervalt_op=timezone.now())
    assert check(versie.plan.kenmerk, code) is None
    assert check_file(pdf) is None


# The PDF


def test_the_pdf_itself_is_recognised(versie):
    page = given(Client(), frozen_pdf(versie, "gedeeld"))

    assert "Ja, dit is echt" in page
    assert "Er is niets aan dit bestand veranderd." in page
    assert "Zonder wat de maker van groepen denkt" in page
    assert "Bankje" not in page


def test_a_pdf_with_one_byte_more_is_not(versie):
    assert NO in given(Client(), frozen_pdf(versie, "gedeeld") + b"\n")


def test_only_the_pdf_itself_says_that_nothing_was_changed(versie):
    """A code can be copied onto another text."""
    page = asked(Client(), versie.plan.kenmerk, code_for(versie, "eigen"))
    assert "dit is echt" not in page
    assert "niets aan dit bestand veranderd" not in page
    assert "Wil je zeker weten dat de tekst niet is veranderd?" in page


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (b"", "Kies eerst een PDF."),
        (b"geen pdf", "Dit bestand is geen PDF."),
        (b"%PDF-" + b"x" * MOST_BYTES, "Dit bestand is groter dan 5 MB."),
    ],
    ids=["empty", "text", "too large"],
)
def test_a_file_that_is_not_ours_to_read_is_refused_by_its_field(db, content, says):
    """SEC-X05"""
    page = given(Client(), content, status=422)
    assert page.count(says) == 2  # above, and at the field
    assert 'href="#id_pdf"' in page


def test_a_file_that_is_far_too_large_is_not_even_read(db):
    """SEC-X05"""
    page = given(Client(), b"%PDF-" + b"x" * 2 * MOST_BYTES, status=413)
    assert "Kies een bestand dat kleiner is" in page


def test_no_file_at_all_is_refused_too(db):
    response = Client().post(PAGE, {"met": "bestand"})
    assert response.status_code == 422
    assert "Kies eerst een PDF." in response.content.decode()


# The form


@pytest.mark.parametrize(
    ("kenmerk", "code", "at"),
    [
        ("", "", ["kenmerk", "code"]),
        ("SP-2026-7LQ2Z", "", ["code"]),
        ("SP-2026-7LQ2Z", "ABCD-EFGH", ["code"]),
        ("SP-2026-7LQ2Z", "ABCD-EFGH-JKL!", ["code"]),
        ("SP-2026-7LQ2Z", "é" * 12, ["code"]),
        ("Bankje", "ABCD-EFGH-JKLM", ["kenmerk"]),
        ("SP-2026-7LQ2ZZ", "ABCD-EFGH-JKLM", ["kenmerk"]),
        ("x" * 5000, "ABCD-EFGH-JKLM", ["kenmerk"]),
        ("SP-\u0662026-7LQ2Z", "ABCD-EFGH-JKLM", ["kenmerk"]),
    ],
)
def test_what_cannot_be_a_kenmerk_or_a_code_is_refused_by_its_field(
    db, kenmerk, code, at
):
    page = asked(Client(), kenmerk, code, status=422)
    assert re.findall(r'href="#id_(\w+)"', page) == at
    assert kenmerk in page  # nothing typed is lost
    assert code in page


def test_a_get_only_fills_in(versie):
    code = code_for(versie, "eigen")
    query = {"kenmerk": versie.plan.kenmerk, "code": code}
    response = Client().get(PAGE, query)
    page = response.content.decode()

    assert f'value="{versie.plan.kenmerk}"' in page
    assert code not in page
    assert YES not in page
    assert not Teller.objects.filter(wat="controleer").exists()


def test_without_a_token_nothing_is_checked(versie):
    """SEC-A03"""
    strict = Client(enforce_csrf_checks=True)
    sent = {"kenmerk": versie.plan.kenmerk, "code": code_for(versie, "eigen")}
    assert strict.post(PAGE, sent).status_code == 403


def test_the_page_asks_as_much_with_many_versions(
    initiator, versie, django_assert_num_queries
):
    code = code_for(versie, "eigen")
    for _ in range(9):
        freeze(initiator.plan)
    with django_assert_num_queries(2):
        assert check(versie.plan.kenmerk, code).newer.nummer == 10


# How often (SEC-A01)


def test_after_thirty_times_an_hour_it_says_when_to_come_back(db):
    client = Client()
    for _ in range(CHECKS_AN_HOUR):
        asked(client, "SP-2026-7LQ2Z", "ABCD-EFGH-JKLM")
    response = client.post(PAGE, {"kenmerk": "SP-2026-7LQ2Z", "code": "ABCD"})

    assert response.status_code == 429
    assert 3500 < int(response["Retry-After"]) <= 3600
    page = response.content.decode()
    assert "Probeer het over 60 minuten opnieuw." in page
    assert "SP-2026-7LQ2Z" in page
    with time_machine.travel(timezone.now() + timedelta(hours=1)):
        asked(client, "SP-2026-7LQ2Z", "ABCD-EFGH-JKLM")


def test_another_address_is_counted_apart_and_one_ipv6_home_together(db):
    def allowed(address):
        client = Client(REMOTE_ADDR=address)
        sent = {"kenmerk": "SP-2026-7LQ2Z", "code": "ABCD-EFGH-JKLM"}
        return sum(
            client.post(PAGE, sent).status_code == 200 for _ in range(CHECKS_AN_HOUR)
        )

    assert allowed("2001:db8:1:1::1") == CHECKS_AN_HOUR
    assert allowed("2001:db8:1:1:ffff::2") == 0
    assert allowed("2001:db8:1:2::1") == CHECKS_AN_HOUR
    assert allowed("192.0.2.1") == CHECKS_AN_HOUR


def test_a_forged_header_makes_nobody_new(db):
    """SEC-H10"""
    sent = {"kenmerk": "SP-2026-7LQ2Z", "code": "ABCD-EFGH-JKLM"}
    answers = [
        Client().post(PAGE, sent, headers={"x-forwarded-for": f"192.0.2.{n}"})
        for n in range(CHECKS_AN_HOUR + 1)
    ]
    assert answers[-1].status_code == 429


def test_no_address_is_kept(db):
    """PRI-05"""
    Teller.objects.all().delete()
    seconds_to_wait("mail", "192.0.2.1", 1)
    assert "192.0.2.1" not in Teller.objects.get().wie


@pytest.mark.both
@pytest.mark.django_db(transaction=True)
def test_many_at_once_are_counted_exactly():
    """SEC-A01: as many processes as there are, one count."""
    allowed, start = [], threading.Barrier(8)

    def comes():
        start.wait()
        for _ in range(5):
            allowed.append(seconds_to_wait("controleer", "192.0.2.1", 30) == 0)
        connection.close()

    threads = [threading.Thread(target=comes) for _ in range(8)]
    for each in threads:
        each.start()
    for each in threads:
        each.join()
    assert allowed.count(True) == 30
