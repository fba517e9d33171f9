"""The way in for a new colleague: a link by mail, and a password of their own.

The link works once and for as long as PASSWORD_RESET_TIMEOUT; opening it changes
nothing, for some mail servers open every link.
"""

from django.conf import settings
from django.contrib import messages
from django.contrib.auth.hashers import UNUSABLE_PASSWORD_PREFIX
from django.contrib.auth.models import User
from django.contrib.auth.tokens import default_token_generator
from django.db.models import QuerySet
from django.http import Http404
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.encoding import force_bytes
from django.utils.http import urlsafe_base64_decode, urlsafe_base64_encode
from django.utils.translation import gettext as _
from django.views.decorators.debug import sensitive_post_parameters

from coevorden.sent import number
from staff import events
from staff.forms import FirstPasswordForm
from staff.frame import form_page, sent


def expected() -> QuerySet[User]:
    """Who has an account and a mail address, but no password yet."""
    if not settings.PASSWORD_LOGIN:
        return User.objects.none()
    new = User.objects.filter(is_active=True, last_login=None)
    return new.filter(password__startswith=UNUSABLE_PASSWORD_PREFIX).exclude(email="")


def start_anew(user: User) -> None:
    """Nobody gives another a password: the old one is over, and a link may go out."""
    user.set_unusable_password()
    user.last_login = None
    user.save(update_fields=["password", "last_login"])


def link_for(user: User) -> str:
    about = urlsafe_base64_encode(force_bytes(user.pk))
    token = default_token_generator.make_token(user)
    return settings.BASE_URL + reverse("staff:welkom", args=[about, token])


@sensitive_post_parameters("nieuw")
def welcome(request, wie, token):
    """Choose a password; then log in, and set up the second step."""
    if not settings.PASSWORD_LOGIN:
        raise Http404
    user = _invited(wie)
    if user is None or not default_token_generator.check_token(user, token):
        return render(request, "staff/welcome_over.html", status=410)
    form = FirstPasswordForm(user, sent(request))
    if not form.is_valid():
        return form_page(request, "staff/welcome.html", form, {"form": form})
    user.set_password(form.cleaned_data["nieuw"])
    user.save(update_fields=["password"])
    events.record("password", request, who=user, on=user)
    messages.success(request, _("Je wachtwoord is gekozen. Log nu in."))
    return redirect("staff:inloggen")


def _invited(wie: str) -> User | None:
    try:
        pk = number(urlsafe_base64_decode(wie).decode("ascii"), 0)
    except (ValueError, UnicodeDecodeError):
        return None
    return expected().filter(pk=pk).first()
