"""What the rules may know of an initiative: the nouns of the nota, nothing else.

Names and values are those of the forms and of the JSON. None, or an empty tuple,
means: not filled in, and that is always allowed.
"""

from dataclasses import dataclass
from typing import NamedTuple

JA = "ja"
NEE = "nee"
WEET_NIET = "weet_niet"
NIETS = "niets"
GEPROBEERD = "geprobeerd"
GEEN_VAN_DEZE = "geen_van_deze"


@dataclass(frozen=True, kw_only=True)
class Belanghebbende:
    """A group that notices something of the plan, or that the plan needs."""

    id: str
    naam: str | None = None
    belang: str | None = None
    soort: str | None = None  # mensen, organisatie, achterban, beslisser
    aantal: int | None = None  # about how many people
    nabijheid: str | None = None  # straat, dorp, gebied; None: as the plan
    gevolgen_goed: str | None = None
    gevolgen_slecht: str | None = None
    woordvoerder: str | None = None
    weging: int | None = None  # 1 licht … 5 zwaar
    past: str | None = None  # ja, nee
    nodig: str | None = None  # ja
    weinig_invloed: str | None = None  # ja, nee, weet_niet
    moeilijk_bereikbaar: str | None = None  # ja, nee, weet_niet
    kan: tuple[str, ...] = ()  # meeweten, meedenken, meedoen, meebeslissen
    wil: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Vorm:
    """One activity of stap 4, for one or more groups."""

    id: str
    belanghebbenden: tuple[str, ...] = ()  # ids of Belanghebbende
    andere: str | None = None
    werkvorm: str | None = None  # slug in the matrix
    eigen_werkvorm: str | None = None
    wanneer: str | None = None
    wijze: tuple[str, ...] = ()  # online, fysiek, papier: of the werkvorm as chosen
    inbreng: tuple[str, ...] = ()  # the levels it serves (nota 6), as chosen
    van_gemeente: bool = False  # an instrument that only the gemeente can use


@dataclass(frozen=True, kw_only=True)
class Activiteit:
    """What was done of the plan, or beside it; planned and not yet told counts too."""

    id: str
    gepland: bool = False
    gedaan: str | None = None  # ja, deels, nee, geprobeerd
    pogingen: int | None = None
    uitgenodigd: int | None = None
    bereikt: int | None = None
    gereageerd: int | None = None


@dataclass(frozen=True, kw_only=True)
class Reactie:
    """What people said, and what was done with it."""

    id: str
    overgenomen: str | None = None  # ja, deels, nee
    waarom: str | None = None
    teruggekoppeld: str | None = None


class Typed(NamedTuple):
    """One text that was typed, and where it stands."""

    scherm: str
    tekst: str
    veld: str = ""
    rij: str = ""  # id of the row it stands in, if it stands in one


@dataclass(frozen=True, kw_only=True)
class Answers:
    """One initiative, as far as a rule needs to know it."""

    initiatiefnemer: str | None = None
    niveau: str | None = None  # straat, dorp, gebied, gemeente

    fase: str | None = None  # voorbereiding, uitvoering, evaluatie
    rol_raad: str | None = None
    instrument: str | None = None
    participatiebeleid: str | None = None

    doel: str | None = None
    activiteit: str | None = None

    leiding: str | None = None  # samenleving, samen, gemeente
    hulp: tuple[str, ...] = ()
    regels: str | None = None  # does the plan fit them: ja, nee, weet_niet
    vergunning: tuple[str, ...] = ()  # every permit that is needed
    geval: str | None = None  # slug of the duty list, geen_van_deze, weet_niet
    bevoegd_gezag: tuple[str, ...] = ()

    wat_kan_anders: tuple[str, ...] = ()
    ruimte: str | None = None  # ja, nee; follows wat_kan_anders, and can be set
    interesse: str | None = None
    interesse_reden: str | None = None  # weinig_mensen, iedereen_voor, zelf
    tijd: str | None = None
    later: str | None = None
    toch_samenwerken: str | None = None  # ja
    toch_samenwerken_reden: str | None = None

    omvang: int | None = None  # 0 niet … 6 zeer groot
    maatschappelijk_belang: int | None = None
    maatschappelijke_bijdrage: int | None = None
    hinder_tijdens: int | None = None
    hinder_na: int | None = None
    aantal_mensen: int | None = None
    maatregelen: str | None = None
    hinder_tijdens_na_maatregelen: int | None = None
    hinder_na_na_maatregelen: int | None = None

    route: str | None = None  # check, kort, volledig
    zwaarte_anders: str | None = None  # licht, gemiddeld, zwaar
    rol_anders: str | None = None
    rol_afgesproken: str | None = None  # with the gebiedscoördinator

    doelen: tuple[str, ...] = ()
    belangen: tuple[Belanghebbende, ...] = ()
    hoe_gevonden: str | None = None

    kaders: str | None = None
    onderdelen: str | None = None
    gebruik_inbreng: tuple[str, ...] = ()
    terugkoppeling: str | None = None

    vormen: tuple[Vorm, ...] = ()

    activiteiten: tuple[Activiteit, ...] = ()
    reacties: tuple[Reactie, ...] = ()
    definitief_plan: str | None = None
    niet_samengewerkt_omdat: str | None = None
    lezers: int = 0  # readers who said something back

    teksten: tuple[Typed, ...] = ()  # every text that is typed
