"""Who a group is: people, one organisation, one's own members, or who decides.

The person says so; where nothing was said, known words of the name propose it. The
nota asks who has an interest (stap 3) and tells that raad and college decide apart
(3.1 and 4.3). The words, and how they are read, are our own choice.
"""

import re

from nota.answers import Answers, Belanghebbende
from typed.gate import bare

ORGANISATIE = "organisatie"
ACHTERBAN = "achterban"
BESLIST = "beslisser"

WORD = re.compile(r"[^\W_]+")
BENW = re.compile(r"\bburgemeester en wethouders\b|\bb ?(?:&|en) ?w\b")
LITTLE = {"de", "het", "een", "andere", "burgerlijke", "lokale"}
OURS = {"onze", "ons", "eigen", "mijn"}
JOINS = {"en", "of"}
ALL_OF_THEM = {"hele", "heel", "alle"}
BEFORE_A_PLACE = {"van", "in", "aan", "op", "langs", "naast", "bij", "voor", "achter"}

# Who decides, if a name begins with it.
BODIES = {
    *("gemeente", "gemeenten", "gemeenteraad", "gemeentebestuur", "benw"),
    *("burgemeester", "wethouder", "wethouders", "raadsleden", "raadscommissie"),
    *("provincie", "provincies", "statenleden", "waterschap", "waterschappen"),
    *("rijk", "rijksoverheid", "rijkswaterstaat", "rws"),
    *("ministerie", "ministeries", "minister", "overheid", "overheden"),
    *("gemeinde", "samtgemeinde", "landkreis", "grafschaft", "niedersachsen"),
}
STATEN = (["provinciale", "staten"], ["gedeputeerde", "staten"])
SOME_BODIES = {"raad", "college"}  # a dorpsraad and the Esdal College decide nothing
PARTS_OF_A_BODY = {"leden", "bestuur", "afdeling", "fracties", "ambtenaren"}

# Who lives, works or comes somewhere; also as the end of a longer word.
PEOPLE = (
    *("inwoners", "bewoners", "wonenden", "buren", "buurt", "mensen", "burgers"),
    *("ouders", "ouderen", "kinderen", "jongeren", "leerlingen", "leden"),
    *("boeren", "ondernemers", "winkeliers", "eigenaren", "huurders", "klanten"),
    *("gebruikers", "bezoekers"),
)
SEVERAL = ("bedrijven", "winkels", "scholen", "verenigingen", "clubs")
ONE = ("school", "vereniging", "club", "stichting", "belangen", "kerk")
ANOTHER = (*PEOPLE, *SEVERAL, *ONE)
STREETS = ("straat", "laan", "weg", "plein", "singel", "kade", "dijk", "dreef")

INSIDERS = {
    *("leden", "achterban", "bestuur", "bestuursleden"),
    *("vrijwilligers", "donateurs", "medewerkers", "personeel", "werkgroep"),
}
JUST_INSIDERS = {"leden", "achterban", "bestuur", "bestuursleden", *JOINS}

# One organisation, also as the end of a longer word: basisschool, tennisclub.
ORGANISATIONS = (
    *("school", "vereniging", "stichting", "bedrijf", "winkel", "supermarkt"),
    *("instelling", "ziekenhuis", "verpleeghuis", "verzorgingshuis", "dorpshuis"),
    *("kerk", "corporatie", "cooperatie", "club", "netbeheerder", "fabriek"),
    *("camping", "hotel", "cafe", "museum", "bibliotheek", "kinderopvang"),
    *("politie", "brandweer", "hulpdiensten", "boermarke", "dorpsbelangen"),
    *("natuurmonumenten", "staatsbosbeheer", "landschapsbeheer"),
)


def soort_of(row: Belanghebbende) -> str | None:
    """What was chosen, or else what the name proposes."""
    return row.soort or proposed(row.naam)


def decides(row: Belanghebbende) -> bool:
    """Who decides on the plan or a permit gives no inbreng to it (nota 3.1 and 4.3)."""
    return soort_of(row) == BESLIST


def is_own(row: Belanghebbende) -> bool:
    """Part of who begins: the nota asks for people outside the initiative (stap 2)."""
    return soort_of(row) == ACHTERBAN


def is_outsider(row: Belanghebbende) -> bool:
    return not decides(row) and not is_own(row)


def outsiders(answers: Answers) -> tuple[Belanghebbende, ...]:
    """The groups that inbreng is about."""
    return tuple(row for row in answers.belangen if is_outsider(row))


def proposed(naam: str | None) -> str | None:
    """What the words of a name say of a group; often nothing."""
    words = words_of_name(naam or "")
    known = (
        (BESLIST, names_a_body),
        (ACHTERBAN, names_our_own),
        (ORGANISATIE, names_one_organisation),
    )
    found = (soort for soort, names in known if words and names(words))
    return next(found, None)


def words_of_name(naam: str) -> list[str]:
    """The words, in small letters and without accents; what says little is left out."""
    read = BENW.sub("benw", bare(naam))
    return [word for word in WORD.findall(read) if word not in LITTLE]


def names_a_body(words: list[str]) -> bool:
    """It begins with who decides, and speaks of nobody else after it."""
    first, *rest = words
    if first in OURS and rest:
        return names_a_body(rest)
    if any(is_another(word) for word in rest):
        return False
    if first in SOME_BODIES | PARTS_OF_A_BODY and "van" in rest[:-1]:
        return names_a_body(rest[rest.index("van") + 1 :])
    if first in SOME_BODIES:
        return not rest or rest[0] in JOINS
    return first in BODIES or words[:2] in STATEN


def names_our_own(words: list[str]) -> bool:
    """Members and board, said to be ours; or just "leden"."""
    if JUST_INSIDERS.issuperset(words):
        return True
    first = words[1] if words[0] in OURS and words[1:] else words[0]
    if first in INSIDERS:
        return not OURS.isdisjoint(words)
    return words[0] in OURS and first.endswith(("vereniging", "stichting"))


def names_one_organisation(words: list[str]) -> bool:
    """One of them, and not the people in or around it."""
    places = (at for at, word in enumerate(words) if word in BEFORE_A_PLACE)
    head = words[: next(places, len(words))]
    several = JOINS | ALL_OF_THEM
    more = any(word in several or word.endswith((*PEOPLE, *SEVERAL)) for word in head)
    return not more and any(word.endswith(ORGANISATIONS) for word in head)


def is_another(word: str) -> bool:
    """People, an organisation, or a street called after a burgemeester."""
    on_a_street = word.endswith(STREETS) and word not in STREETS
    return on_a_street or word.endswith(ANOTHER)
