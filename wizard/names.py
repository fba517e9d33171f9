"""What a plan shows and a beheerder may change: names and texts, now or as sent."""

from dataclasses import dataclass
from functools import cached_property

from matrix import catalogue
from matrix.models import Gebied, Gemeente, Geval, Opgave
from matrix.teksten import Texts
from matrix.wording import WAT_NU

OF_THE_GEMEENTE = (
    *("naam", "productnaam"),
    *("contact_functie", "contact_telefoon", "contact_mail"),
)
OF_A_CASE = ("slug", "naam", "drempel", "bron")
TEXTS = (
    *("openbaar", "geen-aanvraag", "belanghebbenden", "vrij-gebruik"),
    *("wat-nu-altijd", *WAT_NU),
)


@dataclass(frozen=True)
class Place:
    """A gebied with its kernen, as (slug, name)."""

    slug: str
    naam: str
    kernen: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Form:
    """A werkvorm with its cells in the matrix, as (inbreng, niveau)."""

    naam: str
    cellen: tuple[tuple[str, str], ...]


class Names:
    """As they are now; what is not asked for is not read."""

    are_sent = False

    def __init__(self, gemeente: Gemeente):
        self.gemeente = gemeente

    @cached_property
    def texts(self) -> Texts:
        return Texts()

    @cached_property
    def gebieden(self) -> list[Place]:
        return [
            Place(g.slug, g.naam, tuple((k.slug, k.naam) for k in g.kernen.all()))
            for g in Gebied.objects.prefetch_related("kernen")
        ]

    @cached_property
    def gevallen(self) -> dict[str, Geval]:
        """The duty list of the gemeente, by slug."""
        return {geval.slug: geval for geval in Geval.objects.all()}

    @cached_property
    def opgaven(self) -> dict[str, str]:
        """What the gemeente works on, by slug."""
        return dict(Opgave.objects.values_list("slug", "naam"))

    @cached_property
    def werkvormen(self) -> dict[str, Form]:
        """What is published, by slug."""
        return {
            slug: Form(w.naam, tuple((c.inbreng, c.niveau) for c in w.cellen.all()))
            for slug, w in catalogue.werkvormen(self.gemeente).items()
        }

    def as_stored(self) -> dict:
        """What a version keeps, for SentNames to read back."""
        return {
            "gemeente": {n: getattr(self.gemeente, n) for n in OF_THE_GEMEENTE},
            "gebieden": [
                [g.slug, g.naam, [list(k) for k in g.kernen]] for g in self.gebieden
            ],
            "gevallen": [_case(geval) for geval in self.gevallen.values()],
            "opgaven": [list(opgave) for opgave in self.opgaven.items()],
            "werkvormen": [  # a list, for PostgreSQL forgets the order of names
                [slug, form.naam, [list(cel) for cel in form.cellen]]
                for slug, form in self.werkvormen.items()
            ],
            "teksten": {slug: self.texts[slug] for slug in TEXTS},
        }


def _case(geval: Geval) -> dict:
    told = {name: getattr(geval, name) for name in OF_A_CASE}
    return told | {"datum": geval.datum.isoformat()}


class SentNames:
    """As a version keeps them; no table is read.

    Texts that an earlier version did not keep read as they are now.
    """

    are_sent = True

    def __init__(self, stored: dict):
        self._stored, self.texts = stored, Texts(stored.get("teksten"))

    @cached_property
    def gebieden(self) -> list[Place]:
        return [
            Place(slug, naam, tuple((s, n) for s, n in kernen))
            for slug, naam, kernen in self._stored["gebieden"]
        ]

    @cached_property
    def gevallen(self) -> dict[str, Geval]:
        day = Geval._meta.get_field("datum").to_python
        found = self._stored["gevallen"]
        return {g["slug"]: Geval(**g | {"datum": day(g["datum"])}) for g in found}

    @cached_property
    def opgaven(self) -> dict[str, str]:
        """An earlier version was sent before there was a list."""
        return dict(self._stored.get("opgaven", ()))

    @cached_property
    def werkvormen(self) -> dict[str, Form]:
        return {
            slug: Form(naam, tuple((inbreng, niveau) for inbreng, niveau in cellen))
            for slug, naam, cellen in self._stored["werkvormen"]
        }
