"""The buttons under a screen: each saves; what it does besides stands in one table."""

from collections.abc import Callable
from dataclasses import dataclass

from django.http import HttpRequest, QueryDict
from django.urls import reverse
from django.utils.http import urlencode
from django.utils.translation import gettext_lazy as _

from nota.words import Said
from plans.models import row_id
from wizard.flow import STEP
from wizard.journey import Journey
from wizard.rows_sent import places
from wizard.screens import SCREENS

WEG, ERBIJ = _("Weggehaald."), _("Toegevoegd aan je plan.")
VERPLAATST = _("Verplaatst.")


@dataclass(frozen=True)
class Press:
    """A button as somebody pressed it: on which page, and about what."""

    slug: str
    what: str  # the row, field, screen or suggestion
    rij: str  # the row that is open, if any


def keep(press: Press, data: QueryDict) -> None:
    """The form stays as it was sent."""


def drop_row(press: Press, data: QueryDict) -> None:
    if rows := SCREENS[press.slug].rows:
        data.appendlist(f"{rows}-weg", press.what)


def lift_row(press: Press, data: QueryDict) -> None:
    data.appendlist(f"{SCREENS[press.slug].rows}-op", press.what)


def lower_row(press: Press, data: QueryDict) -> None:
    data.appendlist(f"{SCREENS[press.slug].rows}-neer", press.what)


def empty_field(press: Press, data: QueryDict) -> None:
    data.pop(press.what, None)


def as_typed(press: Press, data: QueryDict) -> None:
    """Nothing goes while somebody types: an emptied row is not sent, a tick waits."""
    data.pop("voorbeeld", None)
    screen = SCREENS[press.slug]
    if screen.rows and screen.grows:
        for place in places(data, screen.rows):
            _leave_out_if_emptied(data, f"{screen.rows}-{place}-")


def _leave_out_if_emptied(data: QueryDict, row: str) -> None:
    cells = [name for name in data if name.startswith(row)]
    typed = (str(data[name]) for name in cells if name != f"{row}id")
    if not any(map(str.strip, typed)):
        for name in cells:
            del data[name]


def take(press: Press, data: QueryDict) -> None:
    """A suggestion becomes a row."""
    if SCREENS[press.slug].rows:
        SCREENS[press.slug].take(data, press.what)


def on(press: Press, journey: Journey) -> str:
    return journey.onward(STEP[press.slug].part)


def back(press: Press, journey: Journey) -> str:
    return journey.previous_url(press.slug)


def stay(press: Press, journey: Journey) -> str:
    return journey.url(press.slug, press.rij)


def to_list(press: Press, journey: Journey) -> str:
    return journey.url(press.slug)


def to_row(press: Press, journey: Journey) -> str:
    known = press.what in SCREENS[press.slug].lines(journey)
    return journey.url(press.slug, press.what if known else "")


def at_row(press: Press, journey: Journey) -> str:
    return f"{to_list(press, journey)}#rij-{press.what}"


def at_question(press: Press, journey: Journey) -> str:
    """Where a browser puts the focus too: its first choice."""
    return f"{stay(press, journey)}#id_{press.what}_0"


def to_new_row(press: Press, journey: Journey) -> str:
    """An address of its own, so that it is the same row after a reload."""
    if not SCREENS[press.slug].rows or SCREENS[press.slug].is_full(journey):
        return to_list(press, journey)
    begun = urlencode({"voor": press.what}) if press.what else ""
    return journey.url(press.slug, row_id()) + (f"?{begun}" if begun else "")


def to_link(press: Press, journey: Journey) -> str:
    return reverse("dossier:link", args=[journey.plan.pk])


def to_overview(press: Press, journey: Journey) -> str:
    return journey.home(STEP[press.slug].part)


def to_stone(press: Press, journey: Journey) -> str:
    known = press.what in STEP and journey.route.on_page(press.what)
    return journey.page_url(press.what) if known else journey.next_url


@dataclass(frozen=True)
class Action:
    """One row: what a button changes in the form, and where it goes after a save."""

    name: str
    goes: Callable[[Press, Journey], str] = on
    edits: Callable[[Press, QueryDict], None] = keep
    passes: bool = False  # the screen counts as passed
    leaves_anyhow: bool = False  # also while an answer can't be accepted yet
    says: Said = ""  # what is told on the page that comes
    is_quiet: bool = False  # a script saves: what it needs for its next save is enough

    def passes_with(self, valid: bool) -> bool:
        """Whether the screen is passed by what was sent."""
        return self.passes and (valid or self.leaves_anyhow)


# fmt: off
ACTIONS = {action.name: action for action in (
    Action("verder",    passes=True),
    Action("overslaan", passes=True, leaves_anyhow=True),
    Action("vorige",    goes=back, leaves_anyhow=True),
    Action("overzicht", goes=to_overview, leaves_anyhow=True),
    Action("steen",     goes=to_stone, leaves_anyhow=True),
    Action("bewaar",    goes=to_link, leaves_anyhow=True),
    Action("tussendoor", edits=as_typed, leaves_anyhow=True, is_quiet=True),
    Action("rij",       goes=to_row, leaves_anyhow=True),
    Action("lijst",     goes=to_list, leaves_anyhow=True),
    Action("klaar",     goes=to_list),
    Action("erbij",     goes=to_new_row),
    Action("neem",      goes=to_list, edits=take, says=ERBIJ),
    Action("weg",       goes=to_list, edits=drop_row, says=WEG),
    Action("op",        goes=at_row, edits=lift_row, says=VERPLAATST),
    Action("neer",      goes=at_row, edits=lower_row, says=VERPLAATST),
    Action("leeg",      goes=at_question, edits=empty_field, says=WEG),
    Action("voorbeeld", goes=stay),  # the screen itself makes rows of the ticks
)}
# fmt: on


def pressed(request: HttpRequest, slug: str, rij: str) -> tuple[Action, Press]:
    """The button of a form that was sent; an unknown one only saves and goes on."""
    name, _colon, what = request.POST.get("actie", "verder").partition(":")
    return ACTIONS.get(name, Action(name)), Press(slug, what, rij)
