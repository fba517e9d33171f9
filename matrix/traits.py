"""A werkvorm in short facts, each with whether it is our estimate."""

from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from matrix.models import Werkvorm
from nota.niveaus import NIVEAUS
from nota.words.werkvormen import DOELEN, FASE, MOEITE, NIVEAU, PLAATS, WIJZE


@dataclass(frozen=True)
class Trait:
    name: str
    says: str
    estimated: bool


def traits(werkvorm: Werkvorm) -> list[Trait]:
    """What to know before choosing; what is not known is left out."""
    found = (
        ("groep_min groep_max", _("Groep"), group_size(werkvorm)),
        ("doorlooptijd_weken", _("Tijd"), weeks(werkvorm)),
        ("moeite", _("Moeite"), str(MOEITE.get(werkvorm.moeite, werkvorm.moeite))),
        ("kosten", _("Kosten"), "€" * werkvorm.kosten),
        ("wijze", _("Hoe"), in_one_line(WIJZE, werkvorm.wijze)),
        ("helpt_bij", _("Helpt bij"), in_one_line(DOELEN, werkvorm.helpt_bij)),
        ("fasen", _("Past ook bij"), in_one_line(FASE, werkvorm.fasen)),
        ("doelgroepen", _("Voor wie"), ", ".join(werkvorm.doelgroepen)),
    )
    ours = set(werkvorm.geschat)
    return [
        Trait(name, says, bool(ours & set(columns.split())))
        for columns, name, says in found
        if says
    ]


def at_a_glance(werkvorm: Werkvorm) -> list[str]:
    """The few facts that compare best."""
    moeite = str(MOEITE.get(werkvorm.moeite, werkvorm.moeite))
    wijze = in_one_line(WIJZE, werkvorm.wijze)
    facts = (group_size(werkvorm), weeks(werkvorm), moeite, "€" * werkvorm.kosten)
    return [fact for fact in (*facts, wijze) if fact]


def group_size(werkvorm: Werkvorm) -> str:
    least, most = werkvorm.groep_min, werkvorm.groep_max
    if least and most:
        return _("{least} tot {most} mensen").format(least=least, most=most)
    if most:
        return _("tot {most} mensen").format(most=most)
    return _("vanaf {least} mensen").format(least=least) if least else ""


def weeks(werkvorm: Werkvorm) -> str:
    n = werkvorm.doorlooptijd_weken
    if not n:
        return ""
    return ngettext("ongeveer {n} week", "ongeveer {n} weken", n).format(n=n)


def in_one_line(words, slugs) -> str:
    return ", ".join(str(words.get(slug, slug)) for slug in slugs)


def places(werkvorm: Werkvorm) -> list[tuple[str, list[tuple[str, bool]]]]:
    """Where it stands in the matrix: per inbreng the niveaus, and if we guess so."""
    found = {(c.inbreng, c.niveau): c.geschat for c in werkvorm.cellen.all()}
    rows = (
        (NIVEAU[i], [(PLAATS[n], found[i, n]) for n in PLAATS if (i, n) in found])
        for i in NIVEAUS
    )
    return [row for row in rows if row[1]]
