"""How a value of the beheer reads to a person."""

from datetime import date

from django.utils.formats import date_format
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _

from beheer.list_fields import in_the_matrix, vak
from matrix.models import CONCEPT, GEARCHIVEERD, GEPUBLICEERD
from nota.words.werkvormen import DOELEN, FASE, INCLUSIE, MOEITE, WIJZE

STAND = {
    CONCEPT: _("concept: alleen te zien in het beheer"),
    GEPUBLICEERD: _("gepubliceerd: iedereen ziet en kiest hem"),
    GEARCHIVEERD: _("gearchiveerd: van de site af, en bewaard voor later"),
}
STAND_KORT = {
    CONCEPT: _("concept"),
    GEPUBLICEERD: _("gepubliceerd"),
    GEARCHIVEERD: _("gearchiveerd"),
}
KOSTEN = {1: "€", 2: "€€", 3: "€€€"}
KOSTEN_UITLEG = {
    1: _("€: bijna niets"),
    2: _("€€: een zaal met koffie, of wat drukwerk"),
    3: _("€€€: meer dan dat"),
}
GESCHAT = {
    "groep_min": _("de kleinste groep"),
    "groep_max": _("de grootste groep"),
    "doorlooptijd_weken": _("de tijd in weken"),
    "moeite": _("de moeite"),
    "kosten": _("de kosten"),
    "helpt_bij": _("waar het bij helpt"),
    "fasen": _("waar het ook bij past"),
}
CHOICES = {
    "stand": STAND_KORT,
    "moeite": MOEITE,
    "kosten": KOSTEN,
    "wijze": WIJZE,
    "helpt_bij": DOELEN,
    "fasen": FASE,
    "geschat": GESCHAT,
}


EMPTY = _("leeg")


def told(name: str, label, value) -> dict[str, tuple[str, str]]:
    """A question and its answer; of tips, one for each group of people."""
    asked = capfirst(str(label))
    if name != "inclusie":
        return {name: (asked, in_words(name, value))}
    return {
        f"{name}.{who}": (f"{asked}: {named}", in_words("tip", (value or {}).get(who)))
        for who, named in INCLUSIE.items()
    }


def cells_told(cells) -> dict[str, tuple[str, str]]:
    """Where a werkvorm stands: a question for each cell, answered by its place."""
    places = {vak(cel["inbreng"], cel["niveau"]): cel for cel in cells}
    return {
        where: (f"{_('Plek in de matrix')}: {in_the_matrix(where)}", in_its_cell(cel))
        for where, cel in places.items()
    }


def in_its_cell(cel: dict) -> str:
    says = _("plek {plek}, onze schatting") if cel["geschat"] else _("plek {plek}")
    return says.format(plek=cel["plek"])


def in_words(name: str, value) -> str:
    """A value of the column of this name, one thing per line."""
    if value in (None, "", [], {}):
        return str(EMPTY)
    if isinstance(value, bool):
        return str(_("ja") if value else _("nee"))
    if isinstance(value, date):
        return date_format(value, "j F Y")
    if name == "vakken":
        return "\n".join(in_the_matrix(each) for each in sorted(value))
    words = CHOICES.get(name, {})
    if isinstance(value, (list, tuple)):
        return "\n".join(str(words.get(each, each)) for each in value)
    return str(words.get(value, value))


def vakken_of(beside: dict) -> list[str]:
    """The cells of a version, as a form names them."""
    return [vak(cel["inbreng"], cel["niveau"]) for cel in beside.get("cellen", ())]
