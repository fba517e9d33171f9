"""What the plan tells a neighbour: who, what and where, when, what is still open."""

from collections.abc import Iterator

from dossier.neighbour.of_people import people, told_back
from dossier.neighbour.parts import Entry, Part, Sentence, Teller, filled, plain
from nota.answers import NIETS
from nota.conditions import redenen_nee
from nota.fase import EVALUATIE
from nota.status import CONCEPT, LOOPT, UNDER_REVIEW
from nota.words import Said, buren
from nota.words.advies import listed
from wizard.screens import SCREENS

BEFORE_THE_VERSLAG = (CONCEPT, *UNDER_REVIEW, LOOPT)


def parts_of_the_plan(teller: Teller, more: frozenset[str]) -> Iterator[Part]:
    yield Part(buren.WIE, who(teller))
    yield Part(buren.WAT, what(teller))
    yield Part(buren.WAAR, where(teller))
    yield Part(buren.MERKEN, notices(teller))
    if "schalen" in more:
        yield Part(buren.LAST, scales(teller), after=buren.INSCHATTING)
    yield when(teller)
    yield Part(buren.VAST, fixed(teller))
    yield Part(buren.ZEGGEN, [*open_to(teller), *plain([buren.ALTIJD])])
    yield people(teller, guessed="groepen" in more)
    yield told_back(teller)


def who(teller: Teller) -> list[Sentence]:
    permits = teller.chosen("gemeente", "vergunning", buren.VERGUNNING)
    maker = teller.chosen("initiatief", "initiatiefnemer", buren.MAKER)
    stand = how_far_it_is(teller.journey)
    asked = teller.quoted("vragen", {"aanspreekpunt": buren.AANSPREEKPUNT})
    return plain([*maker, stand, *permits]) + asked


def how_far_it_is(journey) -> Said:
    """Who works on the verslag is past the plan, whatever the gemeente has."""
    now = journey.plan.status
    tells = now in BEFORE_THE_VERSLAG and journey.begun
    return buren.GAANDE if tells else buren.STAND[now]


def what(teller: Teller) -> list[Sentence]:
    told = [
        *teller.quoted("doel", {"activiteit": "", "doel": buren.BETER}),
        *teller.quoted("vragen", {"echte_vraag": buren.ECHTE_VRAAG}),
        *teller.quoted("doel", {"alternatieven": buren.ANDERS}),
    ]
    return told or plain([buren.NOG_NIETS])


def where(teller: Teller) -> list[Sentence]:
    """The places by name, and how far it can be noticed."""
    places = ((buren.IN, "kernen"), (buren.ROND, "gebieden"))
    named = [(says, teller.labels("initiatief", name)) for says, name in places]
    known = [says.format(plekken=listed(names)) for says, names in named if names]
    far = teller.chosen("initiatief", "niveau", buren.MERKBAAR)
    here = teller.quoted("initiatief", {"plaats": buren.PLAATS})
    return plain(known) + here + plain(far)


def notices(teller: Teller) -> list[Sentence]:
    looks_back = teller.journey.given.fase == EVALUATIE
    kinds = teller.labels("hinder", "hinder_soorten")
    after = buren.NU_AL if looks_back else buren.DAARNA
    more = {"hinder_toelichting": buren.TOELICHTING, "maatregelen": buren.MAATREGELEN}
    return [
        *teller.quoted("gevolgen", {"gevolgen_positief": buren.POSITIEF}),
        *teller.quoted("gevolgen", {"gevolgen_tijdens": buren.TIJDENS}),
        *teller.quoted("gevolgen", {"gevolgen_na": after}),
        *([Sentence(buren.SOORTEN, points=tuple(kinds))] if kinds else []),
        *teller.quoted("hinder", more),
    ]


def scales(teller: Teller) -> list[Sentence]:
    """What the maker guesses, with what each point means."""
    many = teller.quoted("hinder", {"aantal_mensen": buren.AANTAL_MENSEN})
    return [*scales_of(teller, "omvang"), *scales_of(teller, "hinder"), *many]


def scales_of(teller: Teller, slug: str) -> Iterator[Sentence]:
    for name, field in SCREENS[slug].base_fields.items():
        if name in buren.SCHAAL and (point := teller.word(slug, name)):
            meaning = field.meanings[teller.value(slug, name)]
            yield Sentence(buren.SCHAAL[name], f"{point}: {meaning}")


def when(teller: Teller) -> Part:
    """The moments; who has no time now says when there is."""
    later = teller.quoted("mogelijk", {"later": buren.LATER})
    moments = [entry for row in teller.lines("vormen") if (entry := moment(row))]
    intro = plain([buren.MOMENTEN]) if moments else []
    return Part(buren.WANNEER, [*later, *intro], moments)


def moment(row) -> Entry | None:
    """One activity: how, with whom, when."""
    how = ", ".join(filter(None, (row.werkvorm, row.cell("eigen_werkvorm"))))
    wie = [*filter(None, (*groups_of(row), row.cell("andere").rstrip(".")))]
    told = plain([buren.VOOR.format(wie=listed(wie))] if wie else [])
    told += filled(row, {"wanneer": buren.TIJD}, "wanneer")
    return Entry(how, told) if how or told else None


def groups_of(row) -> list[str]:
    field = row.fields["belanghebbenden"]
    return [field.in_words([id]) for id in row.row.belanghebbenden or ()]


def fixed(teller: Teller) -> list[Sentence]:
    maker = teller.value("initiatief", "initiatiefnemer")
    stand = {"standpunt": buren.STANDPUNT[maker]} if maker in buren.STANDPUNT else {}
    return [
        *(() if teller.journey.advice.samenwerken else why_not(teller)),
        *teller.quoted("kaders", {"kaders": ""}),
        *teller.quoted("vragen", stand),
    ]


def why_not(teller: Teller) -> Iterator[Sentence]:
    """Each NEE of stap 1 with its reason (nota 5.1)."""
    chosen = teller.chosen("mogelijk", "interesse_reden", buren.WEINIG)
    says = {
        "ruimte": [buren.GEEN_RUIMTE],
        "interesse": chosen or [buren.WEINIG_MENSEN],
        "tijd": [buren.GEEN_TIJD],
    }
    for nee in redenen_nee(teller.journey.route.answers):
        yield from plain(says[nee])
        yield from teller.quoted("mogelijk", {f"{nee}_toelichting": buren.REDEN})


def open_to(teller: Teller) -> list[Sentence]:
    """What can still be different, and what is done with what one says."""
    ticked = teller.value("mogelijk", "wat_kan_anders") or []
    named = zip(ticked, teller.labels("mogelijk", "wat_kan_anders"), strict=True)
    parts = tuple(label for value, label in named if value != NIETS)
    return [
        *([Sentence(buren.KAN_ANDERS, points=parts)] if parts else []),
        *teller.quoted("kaders", {"onderdelen": buren.MEEPRATEN}),
        *plain(teller.chosen("kaders", "gebruik_inbreng", buren.GEBRUIK)),
    ]
