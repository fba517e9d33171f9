"""A page of the wizard: a screen, or some that are answered together."""

from collections.abc import Collection, Iterable
from typing import Any, Self

from django.utils.translation import gettext_lazy as _

from nota.words import Said
from wizard.flow import STEP, slugs_of
from wizard.journey import Journey
from wizard.screens import SCREENS

# Of the pages that hold more than one screen.
TITLES = {
    "initiatief": _("Over je plan"),
    "omvang": _("Hoe groot is je plan, en wat merken anderen?"),
    "bereiken": _("Waar gaat het om, en wat ligt vast?"),
}


def title_of(page: str, slugs: Collection[str]) -> Said:
    """What a page is called when these screens stand on it."""
    if len(slugs) > 1:
        return TITLES[page]
    return SCREENS[next(iter(slugs), page)].title


class WizardPage:
    """The screens of one page; those that were `sent` are stored together."""

    def __init__(self, page: str, screens: dict[str, Any], sent: Iterable[str] = ()):
        self.slug, self.screens = page, list(screens.values())
        self.sent = [screens[slug] for slug in sent]
        self.title = title_of(page, screens)

    @classmethod
    def shown(cls, journey: Journey, page: str, rij: str = "", voor: str = "") -> Self:
        """As it is opened: each screen as it was left."""
        slugs = slugs_of(journey.route.on_page(page))
        return cls(page, {s: SCREENS[s].shown(journey, rij, voor) for s in slugs})

    @classmethod
    def received(cls, journey: Journey, scherm: str, data: Any, rij: str = "") -> Self:
        """As a form came in; that says of which screens it is.

        A screen that joined the page since is shown as it is stored.
        """
        page = STEP[scherm].page
        named = data.get("schermen", scherm).split()
        sent = {slug for slug in named if slug in STEP and STEP[slug].page == page}
        sent = sent or {scherm}
        known = slugs_of(journey.route.on_page(page))
        screens = {
            slug: SCREENS[slug].sent(journey, data, rij)
            if slug in sent
            else SCREENS[slug].stored(journey)
            for slug in SCREENS
            if slug in sent or slug in known
        }
        return cls(page, screens, [slug for slug in screens if slug in sent])

    @property
    def first(self) -> Any:
        """The only one, where rows are."""
        return self.screens[0]

    @property
    def sheet(self) -> str:
        """Where its version is kept."""
        return STEP[self.sent[0].slug].sheet

    @property
    def names(self) -> list[str]:
        """Which screens its form sends, for `received`."""
        return [screen.slug for screen in self.screens]

    @property
    def is_bound(self) -> bool:
        return any(screen.is_bound for screen in self.screens)

    def is_valid(self) -> bool:
        return all(screen.is_valid() for screen in self.sent)

    @property
    def left_wrong(self) -> bool:
        return any(screen.left_wrong for screen in self.sent)

    @property
    def is_untouched(self) -> bool:
        """Whether what was sent could overwrite nothing."""
        return all(screen.received.is_untouched() for screen in self.sent)

    def faults(self) -> list[tuple[str, str, str]]:
        bound = (screen for screen in self.screens if screen.is_bound)
        return [fault for screen in bound for fault in screen.faults()]
