"""Where each sentence about the law comes from: what a lawyer of the gemeente reads.

A row is a sentence of nota.words, by its table and slug, or one of the page for who
hears of a plan, by its heading. `read` is the day on which
the article was read about in the source; a row without one rests on the review of the
rules alone. `manage.py wetten` makes docs/wetten.md of it.
"""

from dataclasses import dataclass
from datetime import date

from nota.bewaren import CATEGORIEEN, SELECTIELIJST

THEN = date(2026, 11, 30)
LIJST_ELBURG = "elburg.nl, Lijst verplichte participatie"
ADVIESRECHT = "Gemeenteblad 2026, 90712"
CRANENDONCK = "CVDR705558, Participatiebeleid Cranendonck 2023"
PROJECT = "aandeslagmetdeomgevingswet.nl, Participatie in het projectbesluit"
INSTRUMENTEN = "nnederland.nl, Regels participatie bij instrumenten Omgevingswet"
VNG = "vng.nl, Wat indien de aanvrager een aanvraag onvolledig indient"
VASTLEGGEN = "vng.nl, Wat moet worden vastgelegd m.b.t. de participatie"
GEGEVENS = "vng.nl, Wat moet worden vastgelegd met betrekking tot de participatie"
UITGELEGD = "participatie.nl, Participatie onder de Omgevingswet"

IN_MIJN_BUURT = "buurt"  # no table of nota.words: shipped as data

RESULTATEN = f"{SELECTIELIJST}: " + ", ".join(each.resultaat for each in CATEGORIEEN)


@dataclass(frozen=True)
class Wet:
    """One sentence, the articles behind it, where they were read about, and when."""

    table: str
    slug: str
    articles: str
    source: str = ""
    read: date | None = None


# fmt: off
WETTEN = (
    Wet("PLICHT", "visie-of-programma", "10.7 en 10.8 Omgevingsbesluit; motie Nooren",
        INSTRUMENTEN, THEN),
    Wet("PLICHT", "omgevingsplan", "16.29 Omgevingswet; 10.2 Omgevingsbesluit",
        f"{INSTRUMENTEN}; {VASTLEGGEN}", THEN),
    Wet("PLICHT", "projectbesluit",
        "5.44, 5.47 lid 4 en 5.51 Omgevingswet; 5.3 Omgevingsbesluit", PROJECT, THEN),
    Wet("PLICHT", "bestuursorgaan", "150 Gemeentewet; hoofdstuk 10 Omgevingsbesluit"),
    Wet("PLICHT", "geval", "16.55 lid 7 en 16.15a Omgevingswet",
        f"{LIJST_ELBURG}; {ADVIESRECHT}", THEN),
    Wet("PLICHT", "alle", "16.55 lid 7 Omgevingswet", CRANENDONCK, THEN),
    Wet("PLICHT", "niet-op-de-lijst", "16.55 lid 7 Omgevingswet", LIJST_ELBURG, THEN),
    Wet("PLICHT", "weet_niet", "16.55 lid 7 Omgevingswet", LIJST_ELBURG, THEN),
    Wet("PLICHT", "lijst-leeg", "16.55 lid 7 Omgevingswet", LIJST_ELBURG, THEN),
    Wet("PLICHT", "zonder-omgevingsvergunning",
        "16.55 lid 6 Omgevingswet; 7.4 Omgevingsregeling", UITGELEGD, THEN),
    Wet("PLICHT", "andere_gemeente", "16.55 lid 7 Omgevingswet", LIJST_ELBURG, THEN),
    Wet("PLICHT", "provincie", "5.8 en verder, 16.55 lid 6 Omgevingswet"),
    Wet("PLICHT", "waterschap", "5.8 en verder, 16.55 lid 6 Omgevingswet"),
    Wet("PLICHT", "rijk", "5.8 en verder, 16.55 lid 6 Omgevingswet"),
    Wet("NA_NEE", "vraag-eerst", "16.55 lid 7 Omgevingswet", LIJST_ELBURG, THEN),
    Wet("NA_NEE", "besluit", "10.2, 10.7, 10.8 Omgevingsbesluit; 5.51 Omgevingswet",
        f"{INSTRUMENTEN}; {PROJECT}", THEN),
    Wet("STAP1", "plicht", "16.55 lid 7 Omgevingswet", LIJST_ELBURG, THEN),
    Wet("SIGNALS", "plicht-vraag-na", "16.55 lid 7 Omgevingswet", LIJST_ELBURG, THEN),
    Wet("SIGNALS", "plicht-alleen-vertellen", "RBMNE 2025:6928; Vzr. OBR 29-8-2025"),
    Wet("SIGNALS", "plicht-niets-gedaan", "4:5 Awb; RBAMS 2025:9275", VNG, THEN),
    Wet("SIGNALS", "verantwoorden",
        "10.2, 10.7, 10.8 Omgevingsbesluit; 5.51 Omgevingswet", INSTRUMENTEN, THEN),
    Wet("SIGNALS", "kennisgeving",
        "16.29, 5.47 lid 4 Omgevingswet; 10.2, 5.3 Omgevingsbesluit",
        f"{PROJECT}; {VASTLEGGEN}", THEN),
    Wet("INBRENG_REDEN", "plicht", "RBMNE 2025:6928; Vzr. OBR 29-8-2025"),
    Wet("WIE", "ruimer-dan-bezwaar", "1:2 Awb; RBAMS 2025:9275"),
    Wet("SIGNALS", "persoonsgegevens", "4, 5 en 9 AVG"),
    Wet("WAT_NU", "omgevingsvergunning", "7.4 Omgevingsregeling", UITGELEGD, THEN),
    Wet("WAT_NU", "evenement", "5.1 Omgevingswet; Algemene plaatselijke verordening"),
    Wet("WAT_NU", "gemeente", "10.2, 10.7, 10.8 Omgevingsbesluit; 5.51 Omgevingswet",
        INSTRUMENTEN, THEN),
    Wet("AANVRAAG", "drie_vragen",
        "7.4 Omgevingsregeling; 16.55 lid 6 Omgevingswet",
        f"{UITGELEGD}; {GEGEVENS}", THEN),
    Wet("BEWAREN", "plan", f"3 en 5 Archiefwet 1995; {RESULTATEN}"),
    Wet("FIXED", "vrij-gebruik", "7.4 Omgevingsregeling", UITGELEGD, THEN),
    Wet("FIXED", "openbaar", "Wet open overheid"),
    Wet("FIXED", "geen-bezwaar", "6:4 en 3:15 Awb"),
    Wet("FIXED", "belanghebbenden", "1:2 Awb"),
    Wet(IN_MIJN_BUURT, "Stuur een zienswijze", "3:15 en 3:16 Awb"),
    Wet(IN_MIJN_BUURT, "Maak bezwaar", "6:4, 6:7, 6:8 en 7:15 Awb"),
)
# fmt: on
