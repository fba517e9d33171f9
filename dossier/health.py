"""Whether the program lives and is ready, for whoever watches the server (OPS-02).

One plain line, and never why: anybody may read it. Only a line that is "In orde." says
that all is well; 503 is for what keeps the pages from working, and work that is gone.
"""

from django.db import Error
from django.http import HttpResponse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as later
from django.views.decorators.http import require_safe

from coevorden import maintenance, schema
from plans.models import Hartslag, Post

WRONG = (
    (maintenance.is_closed, later("Er is onderhoud.")),
    (schema.is_behind, later("De tabellen zijn nog niet bijgewerkt.")),
    (Hartslag.objects.is_silent, later("Het werk op de achtergrond is stil.")),
)


NOT_ALL = later("Het werkt, maar op de achtergrond lukt iets al een kwartier niet.")


@require_safe
def live(request):
    """The program answers; nothing else is asked."""
    return _said("")


@require_safe
def ready(request):
    """The database answers, has all tables, and the work beside us is alive.

    A job that keeps failing is told, but takes no server out of use: the pages work.
    """
    wrong = what_is_wrong()
    return _said(wrong) if wrong else _said("", what_fails())


def what_is_wrong() -> str:
    try:
        return next((str(says) for is_so, says in WRONG if is_so()), "")
    except Error:
        return _("De database antwoordt niet.")


def what_fails() -> str:
    """That something does; which job it is, only a beheerder reads."""
    fails = Hartslag.objects.failing() or Post.objects.is_stuck()
    return str(NOT_ALL) if fails else ""


def _said(wrong: str, otherwise: str = "") -> HttpResponse:
    line = wrong or otherwise or _("In orde.")
    status = 503 if wrong else 200
    return HttpResponse(f"{line}\n", status=status, content_type="text/plain")
