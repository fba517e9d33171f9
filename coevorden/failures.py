"""What somebody sees when a request fails: plain words, and what they typed.

One page serves every failure of a form (REL-D05): it shows the typed text and, if
the form came from our own site, sends it again with one click.
"""

import sys
from typing import NamedTuple

from django.core.exceptions import RequestDataTooBig, TooManyFieldsSent
from django.db import OperationalError
from django.http import UnreadablePostError
from django.middleware.csrf import REASON_NO_CSRF_COOKIE
from django.shortcuts import render
from django.utils.translation import gettext as _

TOO_BIG = (RequestDataTooBig, TooManyFieldsSent)
NOT_TYPED = {"csrfmiddlewaretoken"}
SECRETS = {"wachtwoord", "nieuw", "code", "bevestiging"}  # never shown or sent back
SECRETS |= {"password1", "password2"}  # of the beheer
HIDDEN = {  # what our forms carry along, and which button was pressed
    *("actie", "beurt", "collega", "gezien", "gezien_versie", "nieuws", "nummer"),
    *("lijst", "pk", "plan", "q", "schermen", "sleutel", "stap", "versie"),
    *("verzoek", "wat", "weg"),
}
HIDDEN_IN_A_ROW = ("-TOTAL_FORMS", "-id", "-gepland")


class Given(NamedTuple):
    """One field of a form that was sent."""

    name: str
    value: str

    @property
    def was_typed(self) -> bool:
        carried = self.name in HIDDEN or self.name.endswith(HIDDEN_IN_A_ROW)
        return bool(self.value) and not carried


class WholeForm(list[Given]):
    """A whole form as it arrived, to be sent again; and of it what somebody typed."""

    @property
    def read(self) -> list[Given]:
        return [given for given in self if given.was_typed]

    def without(self, *names: str) -> "WholeForm":
        return WholeForm(given for given in self if given.name not in names)


class TooOften(Exception):
    """Somebody did this as often as may be; when it may be done again."""

    def __init__(self, seconds: int, *, of_a_plan: bool = False):
        super().__init__(seconds)
        self.seconds, self.of_a_plan = seconds, of_a_plan


class OnlyReads(Exception):
    """A plan that was sent long ago waits for a fresh link before it changes."""

    def __init__(self, plan_id: int, mailed_to: str | None):
        super().__init__(plan_id)
        self.plan_id, self.mailed_to = plan_id, mailed_to


class KeepTypedText:
    """What is busy, away or asked too often gives a page that keeps the text."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        return self.get_response(request)

    def process_exception(self, request, exception):
        if isinstance(exception, OperationalError):
            return busy(request)
        if isinstance(exception, TooOften):
            return too_many(request, exception)
        if isinstance(exception, OnlyReads):
            return only_reads(request, exception)
        return None


def busy(request):
    """The database is away, or has too much to do."""
    response = failed(request, 503, _("Het is even druk. Probeer het opnieuw."))
    response["Retry-After"] = "10"
    return response


def failed(request, status, title, resend=True):
    """The failure page, with the typed text when there is any."""
    typed = typed_text(request)
    context = {"title": title, "typed": typed, "resend": resend and bool(typed)}
    request.database_is_away = status == 503
    return render(request, "coevorden/failed.html", context, status=status)


def too_many(request, too_often: TooOften):
    """429: somebody did this very often; when it may be done again."""
    context = {"of_a_plan": too_often.of_a_plan, "minutes": minutes(too_often)}
    context["typed"] = typed_text(request)
    response = render(request, "coevorden/too_many.html", context, status=429)
    return come_back(response, too_often)


def only_reads(request, refused: OnlyReads):
    """403: how to get the link with which it may be sent again."""
    context = {"plan_id": refused.plan_id, "mailed_to": refused.mailed_to}
    context["typed"] = typed_text(request)
    return render(request, "coevorden/only_reads.html", context, status=403)


def come_back(response, too_often: TooOften):
    response["Retry-After"] = str(too_often.seconds)
    return response


def minutes(too_often: TooOften) -> int:
    return -(-too_often.seconds // 60)


def typed_text(request) -> WholeForm:
    """Every name and value of the form, in order; empty if it cannot be read."""
    try:
        lists = request.POST.lists()
    except (*TOO_BIG, UnreadablePostError):
        return WholeForm()
    return WholeForm(
        Given(name, value)
        for name, values in lists
        if name not in NOT_TYPED | SECRETS
        for value in values
    )


def csrf_failed(request, reason=""):
    """An old or foreign form. Only our own form may be sent again with a click."""
    if reason == REASON_NO_CSRF_COOKIE:
        typed = {"typed": typed_text(request)}
        return render(request, "coevorden/no_cookie.html", typed, status=403)
    title = _("Dit scherm stond lang open. Je tekst staat er nog.")
    foreign = reason.startswith(("Origin", "Referer"))
    return failed(request, 403, title, resend=not foreign)


def bad_request(request, exception):
    """400, or 413 when the form was larger than anything our screens can send."""
    if isinstance(exception, TOO_BIG):
        page = {"with_a_file": request.content_type == "multipart/form-data"}
        return render(request, "coevorden/too_big.html", page, status=413)
    return render(request, "coevorden/bad_request.html", status=400)


def not_found(request, exception):
    """Nothing is told of what is not open here; a form sent to it is given back."""
    typed = typed_text(request) if request.resolver_match else []
    if typed and request.path.startswith("/plan/"):
        page = {"typed": typed}
        return render(request, "coevorden/not_open.html", page, status=404)
    if typed:
        title = _("Deze pagina is er niet meer. Je tekst staat er nog.")
        return failed(request, 404, title, resend=False)
    at_a_plan = request.path.startswith(("/plan/", "/open/"))
    page = "coevorden/not_here.html" if at_a_plan else "404.html"
    return render(request, page, status=404)


def server_error(request):
    """What no view raised may still be a database: a session is kept afterwards."""
    if isinstance(sys.exc_info()[1], OperationalError):
        return busy(request)
    return failed(request, 500, _("Er ging iets mis. Dat ligt aan ons."))
