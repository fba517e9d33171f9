"""The matrix as plain values, remembered per process until it changes."""

from functools import lru_cache

from matrix.models import Gemeente, Werkvorm
from matrix.wishes import Candidate
from nota.niveaus import NIVEAUS


def werkvormen(gemeente: Gemeente) -> dict[str, Werkvorm]:
    """What is published, by slug, by name; read again as soon as one has changed."""
    return _read(gemeente.werkvormen_versie)


@lru_cache(maxsize=1)
def _read(version: str) -> dict[str, Werkvorm]:
    found = Werkvorm.objects.published().prefetch_related("cellen")
    return {werkvorm.slug: werkvorm for werkvorm in found}


def levels(werkvorm: Werkvorm) -> list[str]:
    """How far people may go with it: the levels that it has a cell of (nota 6)."""
    served = {cel.inbreng for cel in werkvorm.cellen.all()}
    return [niveau for niveau in NIVEAUS if niveau in served]


def plain(werkvorm: Werkvorm) -> Candidate:
    """What the ranking needs to know."""
    return Candidate(
        slug=werkvorm.slug,
        naam=werkvorm.naam,
        cellen=tuple((c.inbreng, c.niveau) for c in werkvorm.cellen.all()),
        geschat=tuple(
            (c.inbreng, c.niveau) for c in werkvorm.cellen.all() if c.geschat
        ),
        helpt_bij=tuple(werkvorm.helpt_bij),
        wijze=tuple(werkvorm.wijze),
        doelgroepen=tuple(werkvorm.doelgroepen),
        groep_min=werkvorm.groep_min,
        groep_max=werkvorm.groep_max,
        weken=werkvorm.doorlooptijd_weken,
        kosten=werkvorm.kosten,
        klein=werkvorm.klein,
        moeite=werkvorm.moeite,
        van_gemeente=werkvorm.van_gemeente,
        van_bewoners=werkvorm.van_bewoners,
        fasen=tuple(werkvorm.fasen),
    )
