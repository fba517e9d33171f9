"""What looks like one person or one house, and what only looks like a number."""

import pytest

from nota.persoonsgegevens import seems_personal

PERSONAL = """
mail naar jan@voorbeeld.nl voor vragen
bel 06-12345678
bel 06 12 34 56 78
06.12.34.56.78
+31 6 12345678
+31 (0)6 12345678
0031612345678
(0524) 51 23 45
0524-512345, na 18.00 uur
7741 AB 12
7741AB12
7741ab 12
7741 AB nr. 12
Dorpsstraat 12
de bewoner van dorpsstraat 12
Dorpsstraat 12a
Dorpsstraat 12-14
Dorpsstraat 12 in Sleen
Dorpsstraat 12, Sleen
Dorpsstraat 12 Sleen
Dorpsstraat 12 heeft zorgen
Dorpsstraat 12 en 14
Marktplein nummer 7
Van der Lelysingel 5.
op 1-3-2027 om 20.00 uur bij Kerklaan 3
KERKSTRAAT 12
KERKSTRAAT 12, SLEEN
DE BEWONER VAN KERKSTR. 12 IS TEGEN
IJsbaanweg 3
IJSBAANWEG 3
Kerkstr 12
Kerkstr. 12a
de buren van kerkstr 12
+49 5941 1234
+49 (0)5941 - 1234
0049 5941/1234
+32 3 123 45 67
06 - 12 34 56 78
"""

HARMLESS = """
bel 14 0524
14 0524, op 1-3-2027
14 0524 1-3-2027
in 2027
3 sportveldjes
week 12
12-3-2027
01-03-2027 10:00
01-03-2027 van 10.00-12.00 uur
12 maart 2027 om 20.00 uur
van 08.00-09.00 en om 10.00
bewoners van de Dorpsstraat
de Dorpsstraat in 2027
Dorpsstraat 2027
Hoofdstraat 12-3-2027
Hoofdweg 20.00 uur
Hoofdstraat 12 bomen
de weg blijft 30
de Hoofdstraat 30 km per uur
de snelweg 37
langs het fietspad 2 meter
7741 AB
in 2027 en 3 weken later
1500 KM 3 keer
€ 1.250.000
1 op 10 mensen
100 mensen, 40 huizen
de N34 en de A37
seizoen 2026-2027
HOOFDSTRAAT 12 BOMEN
DE SNELWEG 37
DE HOOFDSTRAAT IN 2027
HOOFDSTRAAT 2027
IJsbaan 3 banen
de registr. 12
administr 5, week 3
+49 procent
+32 graden in 2027
+49.000 euro
00 32 12
49 5941 1234
+3212
KERKSTRAAT
KERKSTRAAT 30 KM PER UUR
"""


@pytest.mark.parametrize("text", PERSONAL.strip().splitlines())
def test_an_address_or_a_number_of_one_person_is_noticed(text):
    assert seems_personal(text)


@pytest.mark.parametrize("text", HARMLESS.strip().splitlines())
def test_a_date_or_an_amount_is_left_alone(text):
    assert not seems_personal(text)


@pytest.mark.parametrize(
    "text",
    [
        "7741\u00a0AB\u00a012", "Kerkstraat\u00a012", "Kerk\u00adstraat 12",
        "06\u201112345678", "06\u201312\u00a034\u00a056\u00a078", "\u0132sbaanweg 3",
        "7741\u202fAB 12", "\u202a06 12345678\u202c", "jan\uff20voorbeeld.nl",
    ],
    ids=ascii,
)  # fmt: skip
def test_no_sign_hides_it(text):
    assert seems_personal(text)


def test_it_is_found_in_the_middle_of_a_longer_text():
    assert seems_personal("We vragen de buren.\nBel 06-12345678 voor vragen.\nDank!")


@pytest.mark.parametrize(
    "text",
    [
        "de buurman met dementie",
        "Het gezin op nr. 4 wil niet",
        "de bewoners van nummer 12",
        "Mijn moeder zit in een rolstoel",
        "de oude mevrouw heeft kanker",
        "het Syrische gezin",
        "die man is depressief",
    ],
)
def test_words_of_health_kin_or_origin_beside_one_person_are_seen(text):
    assert seems_personal(text)


@pytest.mark.parametrize(
    "text",
    [
        "mensen met dementie",
        "gezinnen met een rolstoel",
        "Syrische gezinnen",
        "de Poolse seizoenwerkers",
        "de man van de gemeente. Wij hebben een rolstoel nodig",
        "nummer 12 op de lijst",
        "een uitkering aanvragen",
    ],
)
def test_a_group_is_never_one_person(text):
    assert not seems_personal(text)
