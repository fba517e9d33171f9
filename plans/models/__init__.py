"""The record: one Plan from the first word to the verslag, its rows, its dossier."""

from plans.models.beeld import Beeld
from plans.models.happened import (
    Afdruk,
    Bericht,
    Gebeurtenis,
    Gemeentekant,
    Notitie,
    Versie,
    Verzoek,
    Voorstel,
    Zoekwoord,
)
from plans.models.plan import Plan
from plans.models.rows import (
    BESIDE,
    ROWS,
    Aantekening,
    Activiteit,
    Belanghebbende,
    Communicatie,
    Lezersreactie,
    Reactie,
    Rij,
    Vorm,
    row_id,
)
from plans.models.stand import Schermstand
from plans.models.werk import Drukwerk, Hartslag, Post, Wachtend

__all__ = [
    "BESIDE",
    "ROWS",
    "Aantekening",
    "Activiteit",
    "Afdruk",
    "Beeld",
    "Belanghebbende",
    "Bericht",
    "Communicatie",
    "Drukwerk",
    "Gebeurtenis",
    "Gemeentekant",
    "Hartslag",
    "Lezersreactie",
    "Notitie",
    "Plan",
    "Post",
    "Reactie",
    "Rij",
    "Schermstand",
    "Versie",
    "Verzoek",
    "Voorstel",
    "Vorm",
    "Wachtend",
    "Zoekwoord",
    "row_id",
]
