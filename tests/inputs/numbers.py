"""Whole numbers and days."""

from datetime import date

from questions.fields import E_DATUM, E_GETAL, Datum, Getal
from tests.inputs import Kind, Refused, answered
from wizard.screens import SCREENS
from wizard.screens.terugblik import E_CIJFER

NO_NUMBER, NO_DAY = Refused(E_GETAL), Refused(E_DATUM)

WHOLE = {
    "40": 40, " 40 ": 40, "0": 0, "007": 7, "1.000": 1000, "10.000": 10_000,
    "1 000": 1000, "1\u00a0000": 1000, "1\u202f000": 1000, "1'000": 1000,
    "1\u2019000": 1000, "1.234.567": 1_234_567, "50 mensen": 50, "50 mensen.": 50,
    "40 huishoudens": 40, "12 gezinnen uit de straat": 12, "vijftig": 50,
    "Veertig": 40, "TIEN": 10, "één": 1, "een": 1, "geen": 0, "niemand": 0, "nul": 0,
    "50,0": 50, "50,00": 50, "8,0": 8, "8.0": 8, "0,0": 0, "1.000,0": 1000,
    "1.000,00": 1000, "10.000,00": 10_000, "1 000,0": 1000, "50,0 mensen": 50,
    "8,0.": 8, "50\uff0c0": 50, "50,0\u200b": 50,
    "honderd": 100, "\uff14\uff10": 40, "40\u200b": 40, "\u202a40\u202c": 40,
    "": None, "  ": None, "\u200b": None, "\u00a0": None,
}  # fmt: skip
GUESSES = {
    "ca. 50": "ongeveer 50", "ca 50": "ongeveer 50", "circa 50": "ongeveer 50",
    "±50": "ongeveer 50", "± 50": "ongeveer 50", "+/- 50": "ongeveer 50",
    "~50": "ongeveer 50", "≈ 50": "ongeveer 50", "ongeveer 40": "ongeveer 40",
    "Ongeveer 40 mensen": "ongeveer 40", "plm. 60": "ongeveer 60",
    "rond de 20": "ongeveer 20", "zo'n 25": "ongeveer 25",
    "zo\u2019n 25": "ongeveer 25", "naar schatting 60": "ongeveer 60",
    "bijna 100": "ongeveer 100", "ruim 100": "ongeveer 100",
    "circa 1.000": "ongeveer 1000", "ongeveer vijftig": "ongeveer 50",
    "50,5": "ongeveer 51", "50.4": "ongeveer 50", "50,05": "ongeveer 50",
    "ongeveer 50,0": "ongeveer 50", "ca. 8.0": "ongeveer 8", "50.00": "ongeveer 50",
    "1.00": "ongeveer 1", "40,0-50,0": "40 tot 50", "2,0 à 3,0 mensen": "2 tot 3",
    "40-50": "40 tot 50", "40 - 50": "40 tot 50", "40\u201350": "40 tot 50",
    "40 \u2014 50": "40 tot 50", "40 tot 50": "40 tot 50", "40 t/m 50": "40 tot 50",
    "40 tot en met 50": "40 tot 50", "2 à 3": "2 tot 3", "2 a 3": "2 tot 3",
    "2 of 3": "2 tot 3", "tussen 40 en 50": "40 tot 50",
    "tussen de 40 en 50 mensen": "40 tot 50", "1.000 - 2.000": "1000 tot 2000",
}  # fmt: skip
SAYS_NO_NUMBER = [
    "-3", "\u22123", "veel", "een stuk of tien", "3 x 10", "50-40", "1.00.00", "1e3",
    "0x10", "9" * 19, "9" * 5000, "40 " * 30, "onbekend", "?", "40/50", "NaN", "∞",
    "99999999999", "1,000", "8,000", "50,000", "1,000.00", "50,0,0", "50,", ",0",
    "50,0-", "1.00,0",
]  # fmt: skip

DAYS = {
    "1-3-2027": date(2027, 3, 1), "01-03-2027": date(2027, 3, 1),
    "1/3/2027": date(2027, 3, 1), "1.3.2027": date(2027, 3, 1),
    "1-3-27": date(2027, 3, 1), "1-3-'27": date(2027, 3, 1),
    "1 - 3 - 2027": date(2027, 3, 1), "1\u20133\u20132027": date(2027, 3, 1),
    "1\u20113\u20112027": date(2027, 3, 1), "2027-03-01": date(2027, 3, 1),
    "1 maart 2027": date(2027, 3, 1), "1 Maart 2027": date(2027, 3, 1),
    "1 MRT 2027": date(2027, 3, 1), "1 mrt 2027": date(2027, 3, 1),
    "1 mrt. 2027": date(2027, 3, 1), "1e maart 2027": date(2027, 3, 1),
    "1ste maart 2027": date(2027, 3, 1), "8 maart '27": date(2027, 3, 8),
    "1-mrt-2027": date(2027, 3, 1), "1\u00a0maart\u00a02027": date(2027, 3, 1),
    "1\u2009maart 2027": date(2027, 3, 1), "maandag 1 maart 2027": date(2027, 3, 1),
    "op 1-3-2027": date(2027, 3, 1), "1-3-2027 om 20.00 uur": date(2027, 3, 1),
    "\uff11-3-2027": date(2027, 3, 1), "1-3-2027\u200b": date(2027, 3, 1),
    "29-2-2028": date(2028, 2, 29), "31-12-2026": date(2026, 12, 31),
    "1 okt 2027": date(2027, 10, 1), "1 febr. 2027": date(2027, 2, 1),
    "3 sept 2027": date(2027, 9, 3),
    "29-2-2027": NO_DAY, "31-4-2027": NO_DAY, "32-1-2027": NO_DAY, "1-13-2027": NO_DAY,
    "0-3-2027": NO_DAY, "1-3": NO_DAY, "1 maart": NO_DAY, "maart 2027": NO_DAY,
    "morgen": NO_DAY, "volgende week": NO_DAY, "20270301": NO_DAY, "2027": NO_DAY,
    "1-3-2027 en 8-3-2027": NO_DAY, "1--3--2027": NO_DAY, "1-3-2027-4": NO_DAY,
    "06-12345678": NO_DAY, "1-3-" + "2" * 5000: NO_DAY,
}  # fmt: skip


MARKS = {
    "8": 8, "8,0": 8, "8.0": 8, " 8,0 ": 8, "8,00": 8, "10,0": 10, "acht": 8, "": None,
    **dict.fromkeys(
        ["8,5", "7.5", "0,0", "11,0", "1.000", "8.00", "8,000", "ruim 8", "8 of 9"],
        Refused(E_CIJFER),
    ),
}  # fmt: skip


def said(question):
    """A guess as it is shown again."""
    return lambda typed: str(answered(question)(typed))


KINDS = {
    "a whole number": Kind("hinder: hoeveel mensen", answered(Getal("")), WHOLE),
    "a guess": Kind("hinder: hoeveel mensen", said(Getal("")), GUESSES),
    "no number": Kind(
        "hinder: hoeveel mensen",
        answered(Getal("")),
        dict.fromkeys(SAYS_NO_NUMBER, NO_NUMBER),
    ),
    "a mark": Kind(
        "terugblik: welk cijfer",
        answered(SCREENS["terugblik"].base_fields["cijfer"]),
        MARKS,
    ),
    "a day": Kind("logboek, zoeken: welke dag", answered(Datum()), DAYS),
}
