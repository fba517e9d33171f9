"""Single sign-on: the login service of the gemeente says who somebody is.

mozilla-django-oidc does the talking (code flow, state, nonce, PKCE, RS256). What it
leaves open is decided here: issuer and audience are checked, an account belongs to the
`sub` and never to a mail address, and the groups are those of the last login. Who is
inside and is asked again must have logged in there after that question (SEC-S03).
"""

import hashlib
import logging
from functools import cache

import jwt
import requests
from django.conf import settings
from django.contrib.auth.models import Group, User
from django.core.exceptions import SuspiciousOperation
from django.db import transaction
from django.http import Http404
from django.shortcuts import redirect, render
from mozilla_django_oidc.auth import OIDCAuthenticationBackend
from mozilla_django_oidc.utils import import_from_settings
from mozilla_django_oidc.views import OIDCAuthenticationRequestView

from staff import asking, events, session, showing
from staff.collega import OF_SSO
from staff.rights_told import telling

LOG = logging.getLogger(__name__)
ENDPOINTS = {
    "OIDC_OP_AUTHORIZATION_ENDPOINT": "authorization_endpoint",
    "OIDC_OP_TOKEN_ENDPOINT": "token_endpoint",
    "OIDC_OP_USER_ENDPOINT": "userinfo_endpoint",
    "OIDC_OP_JWKS_ENDPOINT": "jwks_uri",
}
FAILURES = (
    SuspiciousOperation,
    requests.RequestException,
    jwt.PyJWTError,
    KeyError,
    ValueError,
)


def setting(attr, *default):
    """The addresses come from the service itself, the rest from our settings."""
    if attr in ENDPOINTS:
        return discovered()[ENDPOINTS[attr]]
    return import_from_settings(attr, *default)


@cache
def discovered() -> dict:
    """OpenID Connect Discovery 1.0; asked once per process, again after a failure."""
    address = f"{settings.OIDC_ISSUER}/.well-known/openid-configuration"
    answer = requests.get(address, timeout=settings.OIDC_TIMEOUT)
    answer.raise_for_status()
    found = answer.json()
    if found["issuer"].rstrip("/") != settings.OIDC_ISSUER:
        raise SuspiciousOperation("The login service calls itself something else.")
    return found


class Provider(OIDCAuthenticationBackend):
    """What we believe of the login service, and what we make of it."""

    get_settings = staticmethod(setting)
    said: dict = {}

    def retrieve_matching_jwk(self, token):
        """The key that it names; if none, there must be only one (OIDC Core 10.1)."""
        answer = requests.get(self.OIDC_OP_JWKS_ENDPOINT, timeout=settings.OIDC_TIMEOUT)
        answer.raise_for_status()
        keys = [k for k in answer.json()["keys"] if k.get("use", "sig") == "sig"]
        if named := jwt.get_unverified_header(token).get("kid"):
            keys = [key for key in keys if key.get("kid") == named]
        if len(keys) != 1:
            raise SuspiciousOperation("No key of the login service fits this token.")
        return jwt.PyJWK(keys[0], settings.OIDC_RP_SIGN_ALGO)

    def verify_token(self, token, **kwargs):
        payload = super().verify_token(token, **kwargs)
        audience = payload["aud"]
        ours = settings.OIDC_RP_CLIENT_ID
        meant = audience == ours or (isinstance(audience, list) and ours in audience)
        if not meant or payload["iss"].rstrip("/") != settings.OIDC_ISSUER:
            raise SuspiciousOperation("This token is for or from somebody else.")
        showing.demand_strength(payload)
        self.said = payload
        return payload

    def get_or_create_user(self, access_token, id_token, payload):
        claims = self.get_userinfo(access_token, id_token, payload)
        if claims["sub"] != payload["sub"]:
            raise SuspiciousOperation("These claims are about somebody else.")
        return colleague(payload | claims, self.request)


@transaction.atomic
def colleague(claims, request=None) -> User | None:
    """The account of this `sub`, with today's name and groups; none without a group."""
    username = username_of(claims["sub"])
    groups = groups_in(claims.get(settings.OIDC_GROUPS_CLAIM))
    if not groups and not User.objects.filter(username=username).exists():
        return None
    user, new = User.objects.get_or_create(username=username)
    if new:
        user.set_unusable_password()
    for field, claim in (
        ("first_name", "given_name"),
        ("last_name", "family_name"),
        ("email", "email"),
    ):
        longest = User._meta.get_field(field).max_length
        setattr(user, field, str(claims.get(claim) or "")[:longest])
    user.save()
    with telling(request, [user]):
        user.groups.set(groups)
    return user


def username_of(sub: str) -> str:
    told = f"{settings.OIDC_ISSUER}|{sub}".encode()
    return f"{OF_SSO}{hashlib.sha256(told).hexdigest()[:24]}"


def groups_in(claim) -> list[Group]:
    """Ours, of those that the claim names."""
    told = [claim] if isinstance(claim, str) else claim
    told = told if isinstance(told, list) else []
    ours = [name for name, theirs in settings.OIDC_GROUPS.items() if theirs in told]
    return list(Group.objects.filter(name__in=ours))


class Go(OIDCAuthenticationRequestView):
    """To the login service, which asks anew when somebody is already inside."""

    get_settings = staticmethod(setting)
    inside = False

    def get_extra_params(self, request):
        anew = showing.ANEW if self.inside else {}
        return anew | showing.asked_for()


def go(request):
    """A form may go nowhere else under our policy; a link may, and writes nothing."""
    if not settings.OIDC_ISSUER:
        raise Http404
    try:
        return _question(request)
    except FAILURES as failure:
        return _failed(request, failure, status=503)


def _question(request):
    questions, held = asking.of(request), request.session
    inside = request.user.is_authenticated  # in the session itself, so before
    request.session = questions
    try:
        response = Go.as_view(inside=inside)(request)
    finally:
        request.session = held
    asking.keep(response, questions)
    return response


def come_back(request):
    """The answer of the login service, once, to a question that this browser asked."""
    if not settings.OIDC_ISSUER:
        raise Http404
    questions = asking.of(request)
    question = questions.get("oidc_states", {}).pop(request.GET.get("state"), None)
    wanted = questions.pop("oidc_login_next", None) if question else None
    response = _arrived(request, question, wanted)
    asking.keep(response, questions)
    return response


def _arrived(request, question: dict | None, wanted: str | None):
    inside = request.user if request.user.is_authenticated else None
    what = "confirmed" if inside else "login"
    try:
        user, shown = _answered(request, inside, question)
    except FAILURES as failure:
        return _failed(request, failure, status=403, what=what)
    if user is None or not user.is_active or not user.groups.exists():
        events.record(what, request, result=events.REFUSED, on=user)
        return render(request, "staff/no_group.html", status=403)
    if inside:
        session.confirm(request, shown)
    else:
        session.enter(request, user, shown=shown)
    events.record(what, request)
    return redirect(wanted or "staff:start")


def _answered(request, inside, question: dict | None) -> tuple[User | None, int]:
    """Who it is, and since when the login service knows that."""
    if question is None or not request.GET.get("code"):
        raise SuspiciousOperation("No question of this browser, or no answer to it.")
    held = request.session
    request.session = type(held)(held.session_key)  # as it is after this slow talk
    asked_on = question.pop("added_on")
    provider = Provider()
    user = provider.authenticate(request, **question)
    if inside and user != inside:
        raise showing.NotShown(showing.ANOTHER)
    if inside:
        showing.demand_anew(provider.said, asked_on)
    return user, showing.shown_at(provider.said)


def _failed(request, failure, status, what="login"):
    LOG.warning("Single sign-on failed: %s", type(failure).__name__)
    events.record(what, request, result=events.REFUSED)
    says = str(failure) if isinstance(failure, showing.NotShown) else ""
    return render(request, "staff/oidc_failed.html", {"says": says}, status=status)
