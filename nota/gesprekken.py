"""A moment is a talk: something with which people can say something back (nota 9).

A poster, a letter or a website only tells. The matrix of nota 6 has these under
mee-weten alone; a bijeenkomst stands there too, but who meets can talk. That, and the
words of an own form, are our own choice.
"""

import re

from nota.answers import Answers, Vorm
from nota.groepen import outsiders
from nota.niveaus import MEEWETEN, highest
from typed.gate import bare

WORD = re.compile(r"[^\W\d_]+")
TELLING = {
    *("poster", "posters", "flyer", "flyers", "folder", "folders", "zuilen", "bord"),
    *("borden", "brief", "brieven", "bewonersbrief", "mail", "mailing", "bericht"),
    *("nieuwsbrief", "krant", "dorpskrant", "huis", "blad", "bladen", "website"),
    *("site", "post", "facebook", "instagram", "social", "sociale", "media", "app"),
    *("whatsapp", "groepsapp", "persbericht", "advertentie", "informeren"),
    *("berichten", "huisblad"),
}
LITTLE_WORDS = {
    *("een", "de", "het", "en", "of", "met", "in", "op", "aan", "via", "naar", "per"),
    *("bus", "ophangen", "rondbrengen", "sturen", "plaatsen", "delen", "onze"),
}


def is_talk(vorm: Vorm) -> bool:
    """Unless we know that it only tells."""
    if vorm.werkvorm:
        return set(vorm.inbreng) != {MEEWETEN} or "fysiek" in vorm.wijze
    return not tells_only(vorm.eigen_werkvorm or "")


def tells_only(eigen_werkvorm: str) -> bool:
    """Every word of it is of telling: "posters en een brief in de bus"."""
    words = set(WORD.findall(bare(eigen_werkvorm))) - LITTLE_WORDS
    return bool(words) and words <= TELLING


def talks(answers: Answers) -> tuple[Vorm, ...]:
    """The moments of a plan; with who decides or one's own people alone it is none."""
    known = {row.id for row in answers.belangen}
    insiders = known - {row.id for row in outsiders(answers)}
    found = (vorm for vorm in answers.vormen if is_talk(vorm))
    return tuple(vorm for vorm in found if not is_among(vorm, insiders))


def is_among(vorm: Vorm, insiders: set[str]) -> bool:
    groups = set(vorm.belanghebbenden)
    return bool(groups) and groups <= insiders and not vorm.andere


def reach(vormen: tuple[Vorm, ...]) -> str | None:
    """How far people may go with these; None where one of them is not known."""
    if not vormen or not all(vorm.inbreng for vorm in vormen):
        return None
    return highest(niveau for vorm in vormen for niveau in vorm.inbreng)
