"""The save contract: what was typed is stored once, whole, or comes back in full.

One transaction that opens by taking the next version of the sheet. The same form
sent twice does nothing the second time. Whoever saves over somebody else's newer
answers gets a Conflict, and nothing is overwritten.
"""

from dataclasses import dataclass
from hashlib import sha256
from typing import Any, Self

from django.db import transaction
from django.db.models import F, Q
from django.utils import timezone
from django.utils.translation import gettext as _

from coevorden.sent import LARGEST, number
from nota.status import INITIATIEFNEMER, open_while
from plans import links
from plans.models import ROWS, Plan, Schermstand
from plans.models.columns import columns_of
from wizard import flow, retold
from wizard.journey import Journey
from wizard.page import WizardPage

LONGEST_PLAN = 300_000
NOT_CONTENT = ("csrfmiddlewaretoken", "versie", "beurt")


class Conflict(Exception):
    """This sheet was changed elsewhere since the form was drawn (REL-D03)."""


class Closed(Exception):
    """The plan was sent, also if that was in this very second (nota.status)."""


class TooLong(Exception):
    """More text than one plan may hold; says by how many characters."""


@dataclass(frozen=True)
class Stamp:
    """What a form says about itself: its version, its key, a hash of its content.

    A script counts how often one page is sent: what was sent later may arrive first.
    """

    versie: int
    sleutel: str
    beurt: int
    inhoud: str

    @classmethod
    def of(cls, data: Any) -> Self:
        content = [(n, v) for n, v in sorted(data.lists()) if n not in NOT_CONTENT]
        return cls(
            number(data.get("versie", ""), -1),
            data.get("sleutel", "")[:32],
            min(number(data.get("beurt", ""), 0), LARGEST),
            sha256(repr(content).encode()).hexdigest(),
        )


def save(journey: Journey, page: WizardPage, sent: Stamp, *, passes: bool) -> Journey:
    """Store a validated page, and its klad, in one transaction; the journey after it.

    Raises Conflict when somebody else saved this sheet since, Closed when the plan
    was sent, and TooLong when it would pass its limit; then nothing was stored. A
    repeated form stores nothing either, and is answered as the first one was.
    """
    _fits(journey, page)
    noted = {screen.slug: _noted(screen, passes) for screen in page.sent}
    columns: dict[str, Any] = {}
    with transaction.atomic():
        if not _take(journey, page, sent, noted.get(page.sheet, {})):
            return journey.reread()
        _note_apart(journey, page, noted)
        for screen in page.sent:
            if screen.rows:
                _store_rows(journey, screen)
            else:
                columns |= columns_of(Plan, screen.accepted)
        columns |= retold.to_keep(journey, page.slug, passes=passes)
        open_plan = Plan.objects.filter(pk=journey.plan.pk, status__in=_open(page))
        kept = {"bewaard_op": timezone.now(), "vervalt_op": links.longer()}
        if not open_plan.update(**columns, **kept):
            raise Closed  # and all of the above is undone
    return journey.saved(page.sheet, columns, noted)


def _open(page: WizardPage) -> tuple[str, ...]:
    return open_while(flow.STEP[page.slug].actie, INITIATIEFNEMER)


def _fits(journey: Journey, page: WizardPage) -> None:
    here = {screen.slug for screen in page.sent}
    others = sum(s.tekens for slug, s in journey.stands.items() if slug not in here)
    own = sum(screen.received.length() for screen in page.sent)
    too_many = others + own - LONGEST_PLAN
    if too_many > 0:
        says = _("Je plan is samen {n} tekens te lang. Maak dit scherm wat korter.")
        raise TooLong(says.format(n=too_many))


def _take(journey: Journey, page: WizardPage, sent: Stamp, noted: dict) -> bool:
    """Take the next version; False for a repeated post, Conflict for a late one."""
    if page.sheet not in journey.stands:
        _make_stand(journey.plan, page.sheet)
    mine = Schermstand.objects.filter(plan=journey.plan, scherm=page.sheet)
    newest = Q(versie=sent.versie)
    if sent.versie >= 0 and page.is_untouched:
        newest = Q(pk__isnull=False)  # nothing can be overwritten
    same_key = Q(sleutel=sent.sleutel) & ~Q(sleutel="")
    repeated = same_key & Q(inhoud=sent.inhoud)
    not_overtaken = same_key & Q(beurt__lte=sent.beurt)
    taken = mine.filter((newest | not_overtaken) & ~repeated).update(
        versie=F("versie") + 1,
        sleutel=sent.sleutel,
        beurt=sent.beurt,
        inhoud=sent.inhoud,
        **noted,
    )
    if not taken and not mine.filter(repeated).exists():
        raise Conflict
    return bool(taken)


def _noted(screen: Any, passes: bool) -> dict:
    """What to remember of the screen itself, apart from its answers."""
    passed = {"gepasseerd": True} if passes else {}
    if screen.received.is_untouched():
        return passed
    return {
        "klad": screen.received.klad(),
        "tekens": screen.received.length(),
    } | passed


def _note_apart(journey: Journey, page: WizardPage, noted: dict[str, dict]) -> None:
    """A screen that shares its sheet keeps its own klad and its own passing."""
    for slug in noted.keys() - {page.sheet}:
        if slug not in journey.stands:
            _make_stand(journey.plan, slug)
        Schermstand.objects.filter(plan=journey.plan, scherm=slug).update(**noted[slug])


def _make_stand(plan: Plan, slug: str) -> None:
    fresh = Schermstand(plan=plan, scherm=slug)
    Schermstand.objects.bulk_create([fresh], ignore_conflicts=True)


def _store_rows(journey: Journey, screen: Any) -> None:
    """Write the rows that changed; only the cells that this screen asks for."""
    model, received = ROWS[screen.rows], screen.received
    kept = received.kept()
    gone = received.gone() & {row.rij_id for row in journey.rows(screen.rows)}
    if gone:
        model.objects.filter(plan=journey.plan, rij_id__in=gone).delete()
    if turned := received.reordered():
        model.objects.bulk_update(turned, ["plek"])
    if kept:
        rows = [
            model(plan=journey.plan, rij_id=form.id, plek=at, **form.columns())
            for at, form in zip(received.places(), kept, strict=True)
            if form.differs(at)
        ]
        columns = columns_of(model, kept[0].columns())
        written = ["plek", *columns] if screen.grows else columns
        model.objects.bulk_create(
            rows,
            update_conflicts=True,
            unique_fields=["plan", "rij_id"],
            update_fields=list(written),
        )
