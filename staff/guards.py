"""The guards of pages for colleagues: `staff_page`, and `recently_confirmed` in it."""

from functools import wraps
from urllib.parse import urlencode

from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.debug import sensitive_post_parameters

from coevorden.failures import typed_text
from staff import events, session
from staff.forms import ConfirmForm


def staff_page(*rights: str):
    """Only for a colleague with all these rights, such as "plans.behandel_plan"."""

    def guard(view):
        @wraps(view)
        def guarded(request, *args, **kwargs):
            if not request.user.is_authenticated:
                return to_login(request)
            if not request.user.has_perms(rights):
                return denied(request)
            return view(request, *args, **kwargs)

        return guarded

    return guard


def recently_confirmed(view):
    """Ask again who it is after fifteen minutes; what was typed is kept (SEC-S03).

    Put it under `staff_page`. It may see the field `bevestiging` beside those of the
    view's own form.
    """

    @wraps(view)
    @sensitive_post_parameters("bevestiging")
    def guarded(request, *args, **kwargs):
        if session.is_fresh(request):
            return view(request, *args, **kwargs)
        if request.method in ("GET", "HEAD"):
            return redirect(with_next("staff:bevestigen", request))
        given = request.POST if "bevestiging" in request.POST else None
        form = ConfirmForm(request, given)
        if form.is_valid():
            session.confirm(request)
            return view(request, *args, **kwargs)
        context = {"form": form, "typed": typed_text(request)}
        context["faults"] = form.faults() if given else []
        return render(request, "staff/confirm.html", context, status=422)

    return guarded


def confirmed_to_save(view):
    """Looking is free; sending a form asks as `recently_confirmed` does."""
    asking = recently_confirmed(view)

    @wraps(view)
    def guarded(request, *args, **kwargs):
        chosen = asking if request.method == "POST" else view
        return chosen(request, *args, **kwargs)

    return guarded


def to_login(request):
    """To the login page and back; a form that came too late is kept on a page."""
    if request.method in ("GET", "HEAD"):
        return redirect(with_next("staff:inloggen", request))
    context = {"typed": typed_text(request)}
    return render(request, "staff/expired.html", context, status=403)


def denied(request):
    events.record("denied", request, result=events.REFUSED, on=request.path)
    return render(request, "staff/denied.html", status=403)


def with_next(name: str, request) -> str:
    return f"{reverse(name)}?{urlencode({'next': request.get_full_path()})}"


def next_page(request) -> str:
    """Where to go on: a path of this site, or else the first page of a colleague."""
    wanted = request.GET.get("next", "")
    own = wanted.startswith("/") and url_has_allowed_host_and_scheme(wanted, None)
    return wanted if own else reverse("staff:start")
