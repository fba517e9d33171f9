"""What the verslag tells a neighbour: what happened, what was said, what came of it."""

from collections.abc import Iterator

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

NUMBERS = {
    "pogingen": buren.POGINGEN,
    "uitgenodigd": buren.UITGENODIGD,
    "bereikt": buren.BEREIKT,
    "gereageerd": buren.GEREAGEERD,
}
NOW = {
    "definitief_plan": buren.DEFINITIEF,
    "afspraken": buren.AFSPRAKEN,
    "verschil_van_mening": buren.ONEENS,
    "niet_samengewerkt_omdat": buren.NIET_SAMEN,
    "kring": buren.KRING,
}


def parts_of_the_verslag(spoken: Spoken) -> Iterator[Part]:
    told = [entry for row in spoken.lines("uitgevoerd") if (entry := activity(row))]
    said = [entry for row in spoken.lines("reacties") if (entry := reaction(row))]
    yield Part(buren.GEDAAN, entries=told)
    yield Part(buren.GEZEGD, entries=said)
    yield Part(buren.NU, spoken.quoted("kring", NOW))
    yield Part(buren.TERUGKIJKEN, looking_back(spoken))


def activity(row) -> Mention | None:
    told = [
        *plain([buren.GING.get(row.row.gedaan, "")]),
        *below(row, {"waarom_niet": buren.WAAROM_NIET}),
        *filled(row, {"datum": buren.TIJD}, "wanneer"),
        *filled(row, NUMBERS, "n"),
        *below(row, {"opbrengst": buren.OPBRENGST}),
    ]
    return Mention(row.name, told) if row.name or told else None


def reaction(row) -> Mention | None:
    told = [
        *filled(row, {"van": buren.VAN}, "wie"),
        *filled(row, {"aantal": buren.HOE_VAAK}, "n"),
        *plain([buren.OVERGENOMEN.get(row.row.overgenomen, "")]),
        *below(row, {"waarom": buren.WAAROM}),
        *filled(row, {"teruggekoppeld": buren.TERUGVERTELD}, "hoe"),
    ]
    said = cell(row, "inbreng")
    return Mention(said, told) if said or told else None


def looking_back(spoken: Spoken) -> list[Sentence]:
    told = {"goed": buren.GOED, "anders": buren.VOLGENDE_KEER}
    return [*spoken.quoted("terugblik", told), *plain([written_by(spoken)])]


def written_by(spoken: Spoken) -> Said:
    who = spoken.word("kring", "opgesteld_door").rstrip(".")
    return buren.SCHRIJVER.format(wie=who) if who else ""
