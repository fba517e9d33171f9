"""PDFs of concepts that were just made, in the memory of this process alone.

Nothing of it is on disk, and nothing of it is ever stale: a PDF is found by a mark of
everything that a print can show.
"""

import threading
import time
from collections import OrderedDict
from hashlib import sha256

from django.db.models import BinaryField, Model
from django.utils import timezone

from matrix.models import Gebied, Gemeente, Geval, Kern, Opgave
from plans.models import Bericht, Notitie, Plan, Post, Versie, Verzoek

MEGABYTES = 32
HOUR = 3600  # seconds; an erased plan is out of memory by then
NEVER_PRINTED = {Bericht, Notitie, Post, Versie, Verzoek}
OF_THE_GEMEENTE = (Gebied, Kern, Geval, Opgave)


def mark_of(plan: Plan) -> str:
    """The plan, all its rows, what the beheerder edits, and today, as one hash."""
    told = [timezone.localdate(), _columns(plan), _columns(plan.gemeente)]
    for link in Plan._meta.related_objects:
        if link.related_model not in NEVER_PRINTED:
            rows = link.related_model.objects.filter(**{link.field.name: plan.pk})
            told.append(list(rows.order_by("pk").values_list(*_told(rows.model))))
    for kind in OF_THE_GEMEENTE:
        told.append(list(kind.objects.order_by("pk").values_list()))
    return sha256(repr(told).encode("utf-8", "surrogatepass")).hexdigest()


def _told(model: type[Model]) -> list[str]:
    """Its columns without a picture, which has its hash beside it."""
    fields = model._meta.concrete_fields
    return [f.attname for f in fields if not isinstance(f, BinaryField)]


def _columns(record: Plan | Gemeente) -> list:
    return [getattr(record, field.attname) for field in record._meta.concrete_fields]


class Papers:
    """The last PDF of each place, until there is no more room; the oldest go first."""

    def __init__(self, most_bytes: int, clock=time.monotonic):
        self.most_bytes, self.clock = most_bytes, clock
        self._kept: OrderedDict[tuple, tuple[float, str, bytes]] = OrderedDict()
        self._busy = threading.Lock()

    def get(self, place: tuple, mark: str) -> bytes | None:
        with self._busy:
            self._forget_old_ones()
            _since, of, paper = self._kept.get(place, (0, "", None))
            if of != mark:
                return None
            self._kept.move_to_end(place)
            return paper

    def keep(self, place: tuple, mark: str, paper: bytes) -> None:
        with self._busy:
            self._kept.pop(place, None)
            self._kept[place] = (self.clock(), mark, paper)
            while self.size > self.most_bytes:
                self._kept.popitem(last=False)

    def forget(self, plan_id: int) -> None:
        """A plan was erased."""
        with self._busy:
            for place in [place for place in self._kept if place[0] == plan_id]:
                del self._kept[place]

    def clear(self) -> None:
        with self._busy:
            self._kept.clear()

    @property
    def size(self) -> int:
        return sum(len(paper) for _since, _mark, paper in self._kept.values())

    def _forget_old_ones(self) -> None:
        old = self.clock() - HOUR
        for place in [p for p, (since, *_) in self._kept.items() if since < old]:
            del self._kept[place]


KEPT = Papers(MEGABYTES * 1024 * 1024)
