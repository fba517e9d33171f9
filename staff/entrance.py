"""Getting in, in two steps, and out."""

from django.conf import settings
from django.contrib import messages
from django.contrib.auth.models import User
from django.http import Http404
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_POST

from coevorden.failures import come_back, minutes, typed_text
from staff import counting, demo_accounts, events, factor, session
from staff.forms import CodeForm, FirstCodeForm, LoginForm
from staff.frame import form_page, keeping_next, recovery_page, sent
from staff.guards import next_page


@sensitive_post_parameters("wachtwoord")
def log_in(request):
    """Step one: name and password."""
    if request.user.is_authenticated:
        return redirect(next_page(request))
    if request.method != "POST":
        return _login_page(request, LoginForm(request))
    if not settings.PASSWORD_LOGIN:
        raise Http404
    form = LoginForm(request, request.POST)
    if not form.is_valid():
        name = form.cleaned_data.get("naam", "")
        known = User.objects.filter(username=name).first()
        events.record("login", request, result=events.REFUSED, on=known)
        counting.refuse_while_resting(request, name)
        return _login_page(request, form, status=422)
    session.come_halfway(request, form.user)
    factor.prepare(form.user)
    return redirect(keeping_next("staff:code", request))


def _login_page(request, form, status=200):
    context = {
        "form": form,
        "faults": form.faults() if form.is_bound else [],
        "next": request.GET.get("next", ""),
        "demo": demo_accounts.offered(),
        "with_password": settings.PASSWORD_LOGIN,
        "with_oidc": bool(settings.OIDC_ISSUER),
    }
    return render(request, "staff/login.html", context, status=status)


@sensitive_post_parameters("code")
def second_factor(request):
    """Step two: the code of the app. Without an app yet, first set one up."""
    user = session.who_is_halfway(request)
    if user is None:
        return redirect(keeping_next("staff:inloggen", request))
    counting.refuse_while_resting(request, user.username)
    device = factor.device_of(user)
    if device is None:
        return redirect(keeping_next("staff:instellen", request))
    form = CodeForm(request, sent(request))
    if form.is_valid():
        if passed := _tried(request, user, form, factor.passes):
            return _inside(request, user, passed)
        _wrong_code(request, user, form)
    context = {"form": form, "demo_code": demo_accounts.code_for(device)}
    return form_page(request, "staff/code.html", form, context)


@sensitive_post_parameters("code")
def set_up(request):
    """The first time: scan, type the first code, keep the recovery codes."""
    user = session.who_is_halfway(request)
    if user is None:
        return redirect(keeping_next("staff:inloggen", request))
    if factor.device_of(user):
        return redirect(keeping_next("staff:code", request))
    waiting = factor.waiting_for(user)
    if waiting is None:  # taken away meanwhile; the password makes a new one
        return redirect(keeping_next("staff:inloggen", request))
    counting.refuse_while_resting(request, user.username)
    form = FirstCodeForm(request, sent(request))
    if form.is_valid():
        if device := _tried(request, user, form, factor.set_up):
            _inside(request, user, device)
            events.record("factor_set", request, on=user)
            return recovery_page(request, first=True)
        _wrong_code(request, user, form)
    context = {
        "form": form,
        "qr": factor.qr(waiting),
        "secret": factor.secret_as_text(waiting),
    }
    return form_page(request, "staff/set_up.html", form, context)


def _tried(request, user, form, passes):
    code = form.cleaned_code()
    return counting.tried(request, user.username, lambda: passes(user, code))


def _inside(request, user, device):
    session.enter(request, user, device)
    counting.forget(user)
    events.record("login", request)
    return redirect(next_page(request))


def _wrong_code(request, user, form) -> None:
    """Counts as a wrong password does, so codes cannot be guessed either."""
    events.record("login", request, result=events.REFUSED, on=user)
    counting.refuse_while_resting(request, user.username)
    form.add_error(
        "code", _("Deze code klopt niet, of is al gebruikt. Wacht op een nieuwe code.")
    )


def resting(request, refused: counting.Resting):
    """Often wrong: a rest for this account at this address, and how long it takes."""
    known = User.objects.filter(username=refused.name).first()
    events.record("lockout", request, result=events.REFUSED, on=known)
    context = {"minutes": minutes(refused), "typed": typed_text(request)}
    page = render(request, "staff/locked.html", context, status=429)
    return come_back(page, refused)


@require_POST
def log_out(request):
    if request.user.is_authenticated:
        events.record("logout", request)
    session.leave(request)
    messages.success(request, _("Je bent uitgelogd."))
    response = redirect("staff:inloggen")
    response["Clear-Site-Data"] = '"cache"'
    return response
