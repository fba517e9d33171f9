"""A werkvorm in words: where it stands, what it asks, why it fits."""

import re
from collections.abc import Collection

from django.utils.translation import gettext_lazy as _

from nota.fase import EVALUATIE, UITVOERING
from nota.words.advies import listed

NIVEAU = {
    "meeweten": _("mee-weten"),
    "meedenken": _("meedenken"),
    "meedoen": _("meedoen"),
    "meebeslissen": _("meebeslissen"),
}
PLAATS = {
    "straat": _("In de straat of buurt"),
    "dorp": _("In het dorp of de wijk"),
    "gebied": _("In een groter gebied"),
    "gemeente": _("In de hele gemeente"),
}
DOELEN = {
    "belangen": _("Horen wat mensen belangrijk vinden"),
    "wensen": _("Horen wat mensen later graag willen"),
    "mogelijkheden": _("Samen een oplossing vinden"),
    "deskundigheid": _("Kennis van anderen gebruiken"),
    "betrokkenheid": _("Zorgen dat het ook van hen wordt"),
    "draagvlak": _("Mensen achter je plan krijgen"),
    "acceptatie": _("Zorgen dat mensen ermee kunnen leven"),
}
# A werkvorm at a glance.
MOEITE = {
    "makkelijk": _("makkelijk"),
    "gemiddeld": _("gemiddeld"),
    "veel": _("veel werk"),
}
WIJZE = {
    "online": _("online"),
    "fysiek": _("je ziet elkaar"),
    "papier": _("op papier"),
}
FASE = {
    UITVOERING: _("contact tijdens het werk"),
    EVALUATIE: _("terugkijken"),
}
INCLUSIE = {
    "laaggeletterd": _("Wie moeilijk leest"),
    "jongeren": _("Jongeren"),
    "werkenden": _("Wie overdag werkt"),
    "slecht_ter_been": _("Wie slecht loopt"),
    "anderstalig": _("Wie een andere taal spreekt"),
}
# Stap 4: "Past goed, omdat …", and what speaks against a werkvorm.
RANGLIJST = {
    "precies": _("het past bij wat je hun biedt, en bij waar ze het merken"),
    "zelfde-inbreng": _("het past bij wat je hun biedt"),
    "stap-ernaast": _("het past bij waar mensen het merken"),
    "doel-belangen": _("je zo hoort wat mensen belangrijk vinden"),
    "doel-wensen": _("je zo hoort wat mensen later graag willen"),
    "doel-mogelijkheden": _("jullie zo samen een oplossing vinden"),
    "doel-deskundigheid": _("je zo de kennis van anderen gebruikt"),
    "doel-betrokkenheid": _("het zo ook van hen wordt"),
    "doel-draagvlak": _("mensen zo achter je plan kunnen gaan staan"),
    "doel-acceptatie": _("mensen er zo beter mee kunnen leven"),
    "persoonlijk": _("je deze mensen het best persoonlijk spreekt"),
    "makkelijk": _("het weinig moeite kost, en je plan klein is"),
    "zelfde-niveau": _("het past bij waar mensen het merken"),
    "breed": _("je er veel mensen mee bereikt"),
    "groep": _("het past bij zo veel mensen"),
    "vaker": _("iedereen erbij kan als je het twee keer doet"),
    "fase-uitvoering": _("je zo ook tijdens het werk met mensen in contact blijft"),
    "fase-evaluatie": _("mensen er goed mee kunnen terugkijken"),
    "aan-tafel": _("je zo met een paar mensen aan tafel zit"),
    "jong": _("het kinderen en jongeren aanspreekt"),
    "tijd": _("je er tijd genoeg voor hebt"),
    "kosten": _("het past bij wat je wilt uitgeven"),
    "wijze": _("het op de manier gaat die je zoekt"),
    "doelgroep": _("het past bij de mensen die je erbij wilt"),
}
RANGLIJST_TEGEN = {
    "veel-moeite": _("kost veel moeite voor een klein plan"),
    "van-gemeente": _("kan alleen samen met de gemeente"),
    "van-bewoners": _("is van bewoners met elkaar"),
    "niet-groep": _("past minder bij zo veel mensen"),
    "te-veel": _("is voor minder mensen tegelijk"),
    "te-weinig": _("is voor meer mensen"),
    "op-afstand": _("gaat op afstand, en deze mensen spreek je beter zelf"),
    "niet-tijd": _("kost meer tijd dan je hebt"),
    "niet-kosten": _("kost meer geld dan je wilt"),
    "niet-wijze": _("gaat op een andere manier dan je zoekt"),
    "niet-doelgroep": _("past minder vanzelf bij de mensen die je erbij wilt"),
}
PAST_GOED = _("Past goed, omdat {reden}.")
PAST_GOED_ALS = _("Past goed {wanneer}")
LET_OP = _("Let op: dit {reden}.")
LET_OP_NAAM = _("Let op bij {naam}: dit {reden}.")
SENTENCE = re.compile(r"(?<=[.!?])\s")
NAAMLOOS = _("een groep zonder naam")
PAST_NERGENS_BIJ = _("Dit past bij geen van je wensen.")


def because(reasons: Collection[str], most: int | None = 2) -> str:
    """Why a werkvorm stands where it stands: at most so many reasons, all warnings.

    Without a limit it also says that nothing fits.
    """
    good = [str(RANGLIJST[reason]) for reason in reasons if reason in RANGLIJST]
    bad = [str(RANGLIJST_TEGEN[r]) for r in reasons if r in RANGLIJST_TEGEN]
    told = [PAST_GOED.format(reden=listed(good[:most]))] if good else []
    if not good and most is None:
        told = [str(PAST_NERGENS_BIJ)]
    if bad:
        told.append(LET_OP.format(reden=listed(bad)))
    return " ".join(told)


GENERAL = ("precies", "zelfde-inbreng", "stap-ernaast", "zelfde-niveau")


def whys(past_goed: str, reasons: Collection[str]) -> list[str]:
    """What may be said for a werkvorm, the most special first: its own words.

    That it is in a cell goes for all that are proposed: then it says nothing of one.
    """
    good = [reason for reason in reversed(RANGLIJST) if reason in reasons]
    own = own_words(past_goed) if good else ""
    special = [because([reason]) for reason in good if not own or reason not in GENERAL]
    return [own, *special] if own else special


def own_words(past_goed: str) -> str:
    """The first sentence of "past goed als", as the end of ours."""
    first = SENTENCE.split(past_goed.strip(), maxsplit=1)[0]
    wanneer = first[:1].lower() + first[1:]
    return PAST_GOED_ALS.format(wanneer=wanneer) if first else ""


def warning(naam: str, reasons: Collection[str]) -> str:
    """What speaks against a werkvorm, with its name: a page may warn of several.

    A wish that is not met costs nothing, and is told to who made that wish.
    """
    against = [r for r in reasons if not r.startswith("niet-")]
    bad = [str(RANGLIJST_TEGEN[r]) for r in against if r in RANGLIJST_TEGEN]
    return LET_OP_NAAM.format(naam=naam, reden=listed(bad)) if bad else ""
