"""A version beside an earlier one: per question what went and what came."""

from dataclasses import dataclass, field

from django.http import Http404
from django.shortcuts import redirect, render

from desk.looking import opened
from desk.marking import Piece, marked
from desk.sent_plan import estimates
from desk.words import BEELD, BEELDEN, BEELDPUNTEN, BIJ_BEELD, OP_BEELD
from dossier.papers.frozen import journey_of
from questions.changes import Told, between, kinds
from staff.guards import staff_page
from wizard import flow
from wizard.editions import OWN_ESTIMATES
from wizard.screens import SCREENS


@dataclass
class RowChange:
    """One row of a list: it came, it went, or it changed."""

    title: str
    kind: str
    cells: list[tuple[str, list[Piece]]]


@dataclass
class ScreenChange:
    """One screen on which something differs."""

    title: str
    cells: list[tuple[str, list[Piece]]] = field(default_factory=list)
    rows: list[RowChange] = field(default_factory=list)

    def __bool__(self):
        return bool(self.cells or self.rows)


def changes(before, after) -> list[ScreenChange]:
    """What differs between two journeys, screen by screen in the order of the road.

    Own estimates are compared when both have them: not sent along is not taken away.
    """
    both = estimates(before.versie) and estimates(after.versie)
    unread = frozenset() if both else OWN_ESTIMATES
    slugs = [
        step.slug
        for step in flow.STEPS
        if step.slug in before.route or step.slug in after.route
    ]
    found = [_change(slug, before, after, unread) for slug in slugs]
    pictures = _rows(_pictures(before), _pictures(after))
    return [*filter(None, found), *filter(None, [ScreenChange(BEELDEN, rows=pictures)])]


def _change(slug: str, before, after, unread: frozenset) -> ScreenChange:
    found = ScreenChange(SCREENS[slug].title)
    old, new = _screen(slug, before, unread), _screen(slug, after, unread)
    if flow.STEP[slug].rows:
        found.rows = _rows(old, new)
    else:
        found.cells = _cells(old, new)
    return found


def _screen(slug: str, journey, unread: frozenset):
    """The answers of a screen, per row if it has rows; nothing when off the road."""
    if slug not in journey.route:
        return {}
    told = SCREENS[slug].answered(journey)
    if not flow.STEP[slug].rows:
        return told.answers()
    return {line.id: (line.title, _cells_of(line, unread)) for line in told.lines}


def _pictures(journey) -> dict:
    """A picture never changes, only what is said of it; its size tells it is there."""
    return {
        row.rij_id: (
            row.onderschrift or row.beschrijving or str(BEELD),
            {
                "maat": (str(BEELD), BEELDPUNTEN.format(b=row.breedte, h=row.hoogte)),
                "beschrijving": (str(OP_BEELD), row.beschrijving or ""),
                "onderschrift": (str(BIJ_BEELD), row.onderschrift or ""),
            },
        )
        for row in journey.rows("beelden")
    }


def _cells_of(line, unread: frozenset) -> Told:
    return {
        name: (str(question.short or question.label), line.cell(name))
        for name, question in line.fields.items()
        if name not in unread
    }


def _cells(old: Told, new: Told) -> list[tuple[str, list[Piece]]]:
    return [
        (change.question, marked(change.before, change.after))
        for change in between(old, new)
    ]


def _rows(old: dict, new: dict) -> list[RowChange]:
    """Rows are the same row when they have the same id, whatever they say now."""
    found, nothing = [], ("", {})
    for id, kind in kinds(old, new).items():
        title = new.get(id, old.get(id))[0]
        cells = _cells(old.get(id, nothing)[1], new.get(id, nothing)[1])
        if cells:
            found.append(RowChange(title, kind, cells))
    return found


@staff_page()
def compare(request, kenmerk):
    """Without numbers: the last version beside the one before it."""
    dossier = opened(request, kenmerk)
    numbers = [versie.nummer for versie in dossier.versies]
    if len(numbers) < 2:
        return redirect("desk:plan", kenmerk)
    van = number(request.GET.get("van", str(numbers[-2])), numbers)
    naar = number(request.GET.get("naar", str(numbers[-1])), numbers)
    old, new = dossier.versie(van), dossier.versie(naar)
    context = {
        "dossier": dossier,
        "plan": dossier.plan,
        "along": along(old, new),
        "old": old,
        "new": new,
        "changes": changes(journey_of(old), journey_of(new)),
    }
    return render(request, "desk/differences.html", context)


def along(old, new) -> str:
    """Which of two versions has the own estimates, if only one of them has."""
    if estimates(old) == estimates(new):
        return ""
    return "new" if estimates(new) else "old"


def number(given: str, known: list[int]) -> int:
    found = [n for n in known if str(n) == given]
    if not found:
        raise Http404
    return found[0]
