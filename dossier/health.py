"""Whether the program lives and is ready, for whoever watches the server (OPS-02).

One plain line, and never why: anybody may read it.
"""

from django.db import Error
from django.http import HttpResponse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as later
from django.views.decorators.http import require_safe

from coevorden import schema
from plans.models import Hartslag

WRONG = (
    (schema.is_behind, later("De tabellen zijn nog niet bijgewerkt.")),
    (Hartslag.objects.is_silent, later("Het werk op de achtergrond is stil.")),
)


@require_safe
def live(request):
    """The program answers; nothing else is asked."""
    return _said("")


@require_safe
def ready(request):
    """The database answers, has all tables, and the work beside us is alive."""
    return _said(what_is_wrong())


def what_is_wrong() -> str:
    try:
        return next((str(says) for is_so, says in WRONG if is_so()), "")
    except Error:
        return _("De database antwoordt niet.")


def _said(wrong: str) -> HttpResponse:
    line = wrong or _("In orde.")
    status = 503 if wrong else 200
    return HttpResponse(f"{line}\n", status=status, content_type="text/plain")
