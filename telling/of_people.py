"""Who notices something of a plan, how far they may go, and what they hear."""

from collections.abc import Iterator

from nota.answers import JA
from nota.groepen import decides, is_own
from nota.niveaus import highest
from nota.words import Said, buren
from telling.parts import (
    Mention,
    Part,
    Sentence,
    Spoken,
    below,
    cell,
    filled,
    plain,
)

OF_A_GROUP = {
    "belang": buren.BELANG,
    "gevolgen_goed": buren.VOOR_HEN_BETER,
    "gevolgen_slecht": buren.VOOR_HEN_LASTIGER,
    "woordvoerder": buren.SPREEKT,
}
IF_SO = {
    "nodig": buren.NODIG,
    "weinig_invloed": buren.WEINIG_INVLOED,
    "moeilijk_bereikbaar": buren.LASTIG,
}
OF_A_MESSAGE = ({"doelgroep": buren.VOOR}, "wie"), ({"moment": buren.TIJD}, "wanneer")


def people(spoken: Spoken, *, guessed: bool) -> Part:
    found = {"gezamenlijk_belang": buren.IEDEREEN, "hoe_gevonden": buren.GEVONDEN}
    groups = [group(spoken, row, guessed) for row in spoken.lines("belangen")]
    named = [entry for entry in groups if entry.name]
    after = buren.HOOR_JE_ERBIJ if named else ""
    return Part(buren.MENSEN, spoken.quoted("gezamenlijk", found), named, after)


def group(spoken: Spoken, row, guessed: bool) -> Mention:
    told = [*plain([how_far(spoken, row.row)]), *below(row, OF_A_GROUP)]
    return Mention(row.name, [*told, *(guesses(row) if guessed else ())])


def how_far(spoken: Spoken, row) -> Said:
    """What the maker offers them; our advice on it is no promise of the maker."""
    if decides(row):
        return buren.BESLISSEN
    if is_own(row):
        return buren.EIGEN
    if not spoken.journey.advice.samenwerken:
        return buren.MEEPRATEN_TOT["meeweten"]
    offered = highest(row.kan or ()) if "inbreng" in spoken.journey.route else None
    return buren.MEEPRATEN_TOT[offered] if offered else ""


def guesses(row) -> Iterator[Sentence]:
    """What the maker thinks of a group, for who chose to show that."""
    yield from filled(row, {"aantal": buren.HOE_VEEL, "weging": buren.WEGING}, "n")
    said = [buren.PAST[row.row.past]] if cell(row, "past") else []
    said += [says for name, says in IF_SO.items() if is_so(row, name)]
    yield from plain(said)


def is_so(row, name: str) -> bool:
    return bool(cell(row, name)) and getattr(row.row, name) == JA


def told_back(spoken: Spoken) -> Part:
    """How one hears what was done with it, and what else is sent."""
    back = spoken.quoted("kaders", {"terugkoppeling": buren.TERUGVERTELLEN})
    rows = spoken.lines("communicatie")
    messages = [entry for row in rows if (entry := message(row))]
    intro = plain([buren.BERICHTEN]) if messages else []
    return Part(buren.TERUG, [*back, *intro], messages)


def message(row) -> Mention | None:
    told = [said for says, at in OF_A_MESSAGE for said in filled(row, says, at)]
    return Mention(row.name, told) if row.name or told else None
