"""Metagegevens of one file or one group of files, in the elements of MDTO 1.0.

The standard is of the Nationaal Archief; each document tells of one object. Nothing is
known here of plans. Who hands it over maps our words to the lists of its own archive.
"""

import re
from datetime import date, datetime
from typing import NamedTuple

from django.utils import timezone
from django.utils.html import escape

NAMESPACE = "https://www.nationaalarchief.nl/mdto"
NOT_IN_XML = re.compile(r"[^\t\n\r\x20-\uD7FF\uE000-\uFFFD\U00010000-\U0010FFFF]")


class Formaat(NamedTuple):
    """A kind of file, by its name and its code in the register PRONOM."""

    naam: str
    code: str


JSON = Formaat("JSON Data Interchange Format", "fmt/817")
PDF_A_2A = Formaat("Acrobat PDF/A - Portable Document Format 2a", "fmt/476")
PDF_A_3A = Formaat("Acrobat PDF/A - Portable Document Format 3a", "fmt/479")
JPEG = Formaat("JPEG File Interchange Format", "fmt/43")


class Ref(NamedTuple):
    """An object by its name and its number, of which `bron` gave the latter."""

    naam: str
    kenmerk: str
    bron: str


def document(kind: str, *inside: str) -> bytes:
    """kind: informatieobject or bestand."""
    head = '<?xml version="1.0" encoding="UTF-8"?>\n'
    body = element(kind, *inside)
    return f'{head}<MDTO xmlns="{NAMESPACE}">{body}</MDTO>\n'.encode()


def element(name: str, *inside: str) -> str:
    return f"<{name}>{''.join(inside)}</{name}>"


def text(name: str, value: object) -> str:
    return element(name, escape(NOT_IN_XML.sub("", str(value))))


def named(ref: Ref) -> str:
    """Which object this is."""
    return _number("identificatie", ref) + text("naam", ref.naam)


def pointer(name: str, ref: Ref) -> str:
    number = _number("verwijzingIdentificatie", ref)
    return element(name, text("verwijzingNaam", ref.naam), number)


def by_name(name: str, to: str) -> str:
    return element(name, text("verwijzingNaam", to))


def term(name: str, label: object, of_list: str, code: str = "") -> str:
    """A word of a list of words."""
    coded = text("begripCode", code) if code else ""
    whose = by_name("begripBegrippenlijst", of_list)
    return element(name, text("begripLabel", label), coded, whose)


def event(what: object, of_list: str, at: datetime, who: str) -> str:
    kind = term("eventType", what, of_list)
    actor = by_name("eventVerantwoordelijkeActor", who)
    return element("event", kind, text("eventTijd", moment(at)), actor)


def kept_for(begin: date, years: int, end: date) -> str:
    return element(
        "bewaartermijn",
        text("termijnStartdatumLooptijd", begin),
        text("termijnLooptijd", f"P{years}Y"),
        text("termijnEinddatum", end),
    )


def bestand(
    ref: Ref, of: Ref, formaat: Formaat, omvang: int, sha256: str, made: datetime
) -> bytes:
    """Of one file: how large it is, what kind, and the sum of its bytes."""
    checksum = element(
        "checksum",
        term("checksumAlgoritme", "SHA-256", "Begrippenlijst ChecksumAlgoritme MDTO"),
        text("checksumWaarde", sha256),
        text("checksumDatum", moment(made)),
    )
    return document(
        "bestand",
        named(ref),
        text("omvang", omvang),
        term("bestandsformaat", formaat.naam, "PRONOM-register", formaat.code),
        checksum,
        pointer("isRepresentatieVan", of),
    )


def moment(at: datetime) -> str:
    return timezone.localtime(at).isoformat(timespec="seconds")


def _number(name: str, ref: Ref) -> str:
    kenmerk = text("identificatieKenmerk", ref.kenmerk)
    return element(name, kenmerk, text("identificatieBron", ref.bron))
