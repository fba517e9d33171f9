"""Cells of the matrix, as a beheerder types them in a spreadsheet."""

from datetime import datetime

from beheer.exchange.kinds import Choice, Day, Number, Slug, Wrong, YesNo
from beheer.exchange.kinds import Kind as OfACell
from beheer.exchange.reading_xlsx import column_of
from sheets.cell_text import decoded
from tests.inputs import Kind, Refused


def cell(kind):
    """What a cell of this kind is understood as."""

    def read(typed):
        try:
            return kind.check(kind.from_cell(typed))
        except Wrong as error:
            return Refused(error)

    return read


TEXT = {
    "Belronde": "Belronde", "één\ntwee": "één\ntwee", 7: "7", 0.1: "0.1", None: "",
    "a\\\\b": "a\\b", "=1+1": "=1+1", "0031612345678": "0031612345678",
}  # fmt: skip
TEXT[True] = Refused("hier hoort tekst. Maak de cel op als tekst.")
NUMBER = {
    "12": 12, " 12 ": 12, 13.0: 13, 12: 12, None: None, "0": 0,
    "1\u00a02": Refused("vul een heel getal in."),
    "12 weken": 12, "twaalf": 12, "": None, " ": None,
    "\uff11\uff12": 12, "ca. 12": Refused("vul een heel getal in."),

    "-1": Refused("kies een getal van 0 tot en met 520."),
    "521": Refused("kies een getal van 0 tot en met 520."),
    "veel": Refused("vul een heel getal in."), 1.5: Refused("vul een heel getal in."),
}  # fmt: skip
NO_DAY = Refused("schrijf de datum zo: 2026-11-22.")
SLUG = {
    "belronde": "belronde", " belronde\u00a0": "belronde", "Belronde": "Belronde",
    "bel\u2013ronde": "bel-ronde", "bel\u00adronde\u200b": "belronde",
    2027.0: "2027", None: "",
}  # fmt: skip
DAY = {
    "2026-11-22": "2026-11-22", "22-11-2026": "2026-11-22",
    " 2026-11-22 ": "2026-11-22",
    "22\u201311\u20132026": "2026-11-22", "22 nov. 2026": "2026-11-22",
    "22 november\u00a02026": "2026-11-22", "22/11/2026": "2026-11-22",
    datetime.fromisoformat("2026-11-22T00:00"): "2026-11-22",
    datetime.fromisoformat("1900-01-05T00:00"): NO_DAY,  # 5 in a cell of days
    "22-13-2026": NO_DAY, "morgen": NO_DAY, 46000: NO_DAY, None: NO_DAY,
}  # fmt: skip
YES = {
    "ja": True, "Ja": True, " JA ": True, "ja\u00a0": True, "nee": False, "Nee": False,
    "misschien": Refused("kies ja of nee."), None: Refused("kies ja of nee."),
}  # fmt: skip
STAND = {
    "concept": "concept", " concept ": "concept", "Concept": "concept",
    "concept\u200b": "concept",
    "oud": Refused("kies concept of klaar."),
}  # fmt: skip

CODES = {
    "Belronde_x000D_": "Belronde", "een_x000D_\ntwee": "een\ntwee",
    "_x0041_": "A", "_x005F_x0041_": "_x0041_", "_xZZZZ_": "_xZZZZ_", 7: 7, None: None,
    "_x005F_x000D_": "_x000D_", "_x005F_x000D_\n": "_x000D_\n", "a_x000A_b": "a\nb",
    "_x005f_x0041_": "_x0041_", "_x000d_\n": "\n", "a_x000D_b": "a\rb",
}  # fmt: skip
HEADS = {
    "stand": "stand", "stand ": "stand", "Stand": "stand", "STAND_x000D_": "stand",
    "stand\u00a0": "stand", "st\u00adand": "stand", " ": None, None: None,
}  # fmt: skip

KINDS = {
    "a code of Excel in a cell": Kind("matrix inlezen", decoded, CODES),
    "the head of a column": Kind("matrix inlezen", column_of, HEADS),
    "a cell of text": Kind("matrix inlezen", cell(OfACell()), TEXT),
    "a cell of a number": Kind("matrix inlezen", cell(Number(0, 520)), NUMBER),
    "a cell of a slug": Kind("matrix inlezen", cell(Slug()), SLUG),
    "a cell of a day": Kind("matrix inlezen", cell(Day()), DAY),
    "a cell of yes or no": Kind("matrix inlezen", cell(YesNo()), YES),
    "a cell of one word": Kind(
        "matrix inlezen", cell(Choice(("concept", "klaar"))), STAND
    ),
}
