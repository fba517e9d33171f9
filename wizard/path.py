"""The path of stones: what was passed, where you are, what is still to do."""

from wizard.flow import PLAN
from wizard.screens import SCREENS


def path(journey, here: str = "", part: str = PLAN) -> list[dict]:
    """The stones of one part of the road, in order."""
    return [
        {
            "slug": step.slug,
            "title": SCREENS[step.slug].title,
            "url": journey.url(step.slug),
            "state": state_of(journey, step.slug, here),
        }
        for step in journey.route.part(part)
    ]


def state_of(journey, slug: str, here: str) -> str:
    if slug == here:
        return "hier"
    if slug not in journey.passed:
        return "open"
    stand = journey.stands[slug]
    return "klaar" if stand.tekens or stand.klad else "overgeslagen"
