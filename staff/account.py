"""What a colleague arranges for themselves."""

from django.contrib import messages
from django.http import Http404
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_POST

from staff import events, factor, session
from staff.forms import ConfirmForm, MeldingenForm, PasswordForm
from staff.frame import form_page, keeping_next, recovery_page, sent
from staff.guards import next_page, recently_confirmed, staff_page
from staff.models import Voorkeur


@staff_page()
def start(request):
    """Where somebody begins: with beheer, with all plans, or with the account."""
    if request.user.has_module_perms("matrix"):
        return redirect("admin:index")
    if request.user.has_perm("plans.zoek_plannen"):
        return redirect("desk:zoeken")
    return redirect("staff:account")


@staff_page()
def account(request):
    left = factor.recovery_codes_left(request.user)
    by_password = request.presence["device"] is not None
    context = {"codes_left": left, "by_password": by_password}
    return render(request, "staff/account.html", context)


@staff_page()
def confirm(request):
    """Show again who you are, before something that matters (SEC-S03)."""
    if request.presence["device"] is None:
        return redirect(keeping_next("staff:oidc", request))
    form = ConfirmForm(request, sent(request))
    if form.is_valid():
        session.confirm(request)
        return redirect(next_page(request))
    return form_page(request, "staff/confirm.html", form, {"form": form})


@staff_page()
def meldingen(request):
    """When a colleague hears by mail that something happened to a plan."""
    form = MeldingenForm(request, sent(request))
    if not form.is_valid():
        return form_page(request, "staff/meldingen.html", form, {"form": form})
    Voorkeur.objects.update_or_create(
        medewerker=request.user, defaults=form.cleaned_data
    )
    messages.success(request, _("Vanaf nu krijg je zo mail."))
    return redirect("staff:account")


@staff_page()
@require_POST
def end_others(request):
    """A phone or a computer that is lost is out at once."""
    session.end_others(request)
    events.record("logout_everywhere", request, on=request.user)
    messages.success(request, _("Je bent overal uitgelogd, behalve hier."))
    return redirect("staff:account")


@staff_page()
@recently_confirmed
def recovery_codes(request):
    """New codes appear after a POST only, and only once."""
    if request.presence["device"] is None:
        raise Http404
    if request.method == "POST":
        events.record("recovery_codes", request)
        return recovery_page(request)
    left = factor.recovery_codes_left(request.user)
    return render(request, "staff/recovery.html", {"codes_left": left})


@sensitive_post_parameters("nieuw")
@staff_page()
@recently_confirmed
def change_password(request):
    """Every other session of this colleague ends with it."""
    if request.presence["device"] is None:
        raise Http404
    form = PasswordForm(request, sent(request))
    if not form.is_valid():
        return form_page(request, "staff/password.html", form, {"form": form})
    request.user.set_password(form.cleaned_data["nieuw"])
    request.user.save(update_fields=["password"])
    session.keep_after_password_change(request)
    events.record("password", request, on=request.user)
    messages.success(request, _("Je nieuwe wachtwoord geldt vanaf nu."))
    return redirect("staff:account")
