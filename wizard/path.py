"""The path of stones: what was passed, where you are, what is still to do."""

from functools import partial

from django.utils.translation import gettext_lazy as _

from wizard.flow import PLAN
from wizard.screens import SCREENS

STATES = {
    "hier": _("hier ben je"),
    "klaar": _("klaar"),
    "overgeslagen": _("overgeslagen, mag"),
    "open": _("nog te doen"),
}


def path(journey, here: str = "", part: str = PLAN) -> list[dict]:
    """The stones of one part of the road, in order."""
    return [
        {
            "slug": step.slug,
            "title": SCREENS[step.slug].title,
            "url": partial(journey.url, step.slug),  # not asked for on a screen
            "state": state,
            "says": STATES[state],
        }
        for step in journey.route.part(part)
        for state in [state_of(journey, step.slug, here)]
    ]


def state_of(journey, slug: str, here: str) -> str:
    if slug == here:
        return "hier"
    if slug not in journey.passed:
        return "open"
    stand = journey.stands[slug]
    return "klaar" if stand.tekens or stand.klad else "overgeslagen"
