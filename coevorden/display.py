"""How somebody wants to read: what was chosen stands in a cookie, for every page.

It holds nothing else, so it needs no consent; a page that somebody reads as it is
leaves no cookie at all.
"""

from dataclasses import dataclass

from django.conf import settings

LARGE, LARGEST, ROOMY = "groot", "grootst", "ruim"
YEAR = 365 * 24 * 60 * 60


@dataclass(frozen=True)
class Display:
    """Empty is as everybody reads it."""

    tekst: str = ""
    ruimte: str = ""

    def __str__(self):
        return f"{self.tekst}.{self.ruimte}"


def display(request) -> dict:
    """For every template; an unknown value is as none."""
    kept = request.COOKIES.get(settings.DISPLAY_COOKIE_NAME, "")
    tekst, _dot, ruimte = kept.partition(".")
    return {
        "display": Display(
            tekst if tekst in (LARGE, LARGEST) else "",
            ruimte if ruimte == ROOMY else "",
        )
    }


def keep(response, chosen: Display):
    """On this device, for a year; whoever reads as everybody does keeps nothing."""
    name, locked = settings.DISPLAY_COOKIE_NAME, {"samesite": "Lax"}
    if chosen == Display():
        response.delete_cookie(name, **locked)
    else:
        secure = settings.SESSION_COOKIE_SECURE
        locked |= {"secure": secure, "httponly": True}
        response.set_cookie(name, str(chosen), max_age=YEAR, **locked)
    return response
