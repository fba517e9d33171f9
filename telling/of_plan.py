"""What the plan tells a neighbour: who, what and where, when, what is still open."""

from collections.abc import Iterator
from itertools import chain

from nota.answers import NIETS
from nota.conditions import redenen_nee
from nota.fase import EVALUATIE
from nota.status import CONCEPT, LOOPT, UNDER_REVIEW
from nota.words import Said, buren
from nota.words.advies import listed
from telling.of_people import people, told_back
from telling.parts import Mention, Part, Sentence, Spoken, filled, plain
from wizard.screens import SCREENS

BEFORE_THE_VERSLAG = (CONCEPT, *UNDER_REVIEW, LOOPT)


def parts_of_the_plan(spoken: Spoken, more: frozenset[str]) -> Iterator[Part]:
    yield Part(buren.WIE, who(spoken))
    yield Part(buren.WAT, what(spoken))
    yield Part(buren.WAAR, where(spoken))
    yield Part(buren.MERKEN, notices(spoken))
    if "schalen" in more:
        yield Part(buren.LAST, scales(spoken), after=buren.INSCHATTING)
    yield when(spoken)
    yield Part(buren.VAST, fixed(spoken))
    yield Part(buren.ZEGGEN, [*open_to(spoken), *plain([buren.ALTIJD])])
    yield people(spoken, guessed="groepen" in more)
    yield told_back(spoken)


def who(spoken: Spoken) -> list[Sentence]:
    permits = spoken.chosen("gemeente", "vergunning", buren.VERGUNNING)
    maker = spoken.chosen("initiatief", "initiatiefnemer", buren.MAKER)
    stand = how_far_it_is(spoken.journey)
    asked = spoken.quoted("vragen", {"aanspreekpunt": buren.AANSPREEKPUNT})
    return plain([*maker, stand, *permits]) + asked


def how_far_it_is(journey) -> Said:
    """Who works on the verslag is past the plan, whatever the gemeente has."""
    now = journey.plan.status
    tells = now in BEFORE_THE_VERSLAG and journey.begun
    return buren.GAANDE if tells else buren.STAND[now]


def what(spoken: Spoken) -> list[Sentence]:
    told = [
        *spoken.quoted("doel", {"activiteit": "", "doel": buren.BETER}),
        *spoken.quoted("vragen", {"echte_vraag": buren.ECHTE_VRAAG}),
        *spoken.quoted("doel", {"alternatieven": buren.ANDERS}),
    ]
    return told or plain([buren.NOG_NIETS])


def where(spoken: Spoken) -> list[Sentence]:
    """The places by name, and how far it can be noticed."""
    places = ((buren.IN, "kernen"), (buren.ROND, "gebieden"))
    named = [(says, spoken.labels("initiatief", name)) for says, name in places]
    known = [says.format(plekken=listed(names)) for says, names in named if names]
    far = spoken.chosen("initiatief", "niveau", buren.MERKBAAR)
    here = spoken.quoted("initiatief", {"plaats": buren.PLAATS})
    return plain(known) + here + plain(far)


def notices(spoken: Spoken) -> list[Sentence]:
    looks_back = spoken.journey.given.fase == EVALUATIE
    kinds = spoken.labels("hinder", "hinder_soorten")
    after = buren.NU_AL if looks_back else buren.DAARNA
    more = {"hinder_toelichting": buren.TOELICHTING, "maatregelen": buren.MAATREGELEN}
    return [
        *spoken.quoted("gevolgen", {"gevolgen_positief": buren.POSITIEF}),
        *spoken.quoted("gevolgen", {"gevolgen_tijdens": buren.TIJDENS}),
        *spoken.quoted("gevolgen", {"gevolgen_na": after}),
        *([Sentence(buren.SOORTEN, points=tuple(kinds))] if kinds else []),
        *spoken.quoted("hinder", more),
    ]


def scales(spoken: Spoken) -> list[Sentence]:
    """What the maker guesses, with an example of each point."""
    told = (
        Sentence(buren.SCHAAL[name], f"{point}: {meaning}")
        for name, point, meaning in points(spoken)
    )
    return [*told, *many(spoken)]


def many(spoken: Spoken) -> list[Sentence]:
    return spoken.quoted("hinder", {"aantal_mensen": buren.AANTAL_MENSEN})


def points(spoken: Spoken) -> Iterator[tuple[str, str, Said]]:
    """The scales that were answered, each with its point and what that means."""
    return chain(_points_of(spoken, "omvang"), _points_of(spoken, "hinder"))


def _points_of(spoken: Spoken, slug: str) -> Iterator[tuple[str, str, Said]]:
    for name, field in SCREENS[slug].base_fields.items():
        if name in buren.SCHAAL and (point := spoken.word(slug, name)):
            yield name, point, field.meanings[spoken.value(slug, name)]


def when(spoken: Spoken) -> Part:
    """The moments; who has no time now says when there is."""
    later = spoken.quoted("mogelijk", {"later": buren.LATER})
    moments = [entry for row in spoken.lines("vormen") if (entry := moment(row))]
    intro = plain([buren.MOMENTEN]) if moments else []
    return Part(buren.WANNEER, [*later, *intro], moments)


def moment(row) -> Mention | None:
    """One activity: how, with whom, when."""
    how = ", ".join(filter(None, (row.werkvorm, row.cell("eigen_werkvorm"))))
    wie = [*filter(None, (*groups_of(row), row.cell("andere").rstrip(".")))]
    told = plain([buren.VOOR.format(wie=listed(wie))] if wie else [])
    told += filled(row, {"wanneer": buren.TIJD}, "wanneer")
    return Mention(how, told) if how or told else None


def groups_of(row) -> list[str]:
    field = row.fields["belanghebbenden"]
    return [field.in_words([id]) for id in row.row.belanghebbenden or ()]


def fixed(spoken: Spoken) -> list[Sentence]:
    maker = spoken.value("initiatief", "initiatiefnemer")
    stand = {"standpunt": buren.STANDPUNT[maker]} if maker in buren.STANDPUNT else {}
    return [
        *(() if spoken.journey.advice.samenwerken else why_not(spoken)),
        *spoken.quoted("kaders", {"kaders": ""}),
        *spoken.quoted("vragen", stand),
    ]


def why_not(spoken: Spoken) -> Iterator[Sentence]:
    """Each NEE of stap 1 with its reason (nota 5.1)."""
    chosen = spoken.chosen("mogelijk", "interesse_reden", buren.WEINIG)
    says = {
        "ruimte": [buren.GEEN_RUIMTE],
        "interesse": chosen or [buren.WEINIG_MENSEN],
        "tijd": [buren.GEEN_TIJD],
    }
    for nee in redenen_nee(spoken.journey.route.answers):
        spoken.told.add(nee)
        yield from plain(says[nee])
        yield from spoken.quoted("mogelijk", {f"{nee}_toelichting": buren.REDEN})


def open_to(spoken: Spoken) -> list[Sentence]:
    """What can still be different, and what is done with what one says."""
    ticked = spoken.value("mogelijk", "wat_kan_anders") or []
    named = zip(ticked, spoken.labels("mogelijk", "wat_kan_anders"), strict=True)
    parts = tuple(label for value, label in named if value != NIETS)
    return [
        *([Sentence(buren.KAN_ANDERS, points=parts)] if parts else []),
        *spoken.quoted("kaders", {"onderdelen": buren.MEEPRATEN}),
        *plain(spoken.chosen("kaders", "gebruik_inbreng", buren.GEBRUIK)),
    ]
