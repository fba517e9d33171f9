"""What machines ask of every site: whom to tell of a weakness, what not to read."""

from datetime import timedelta

from django.conf import settings
from django.http import Http404, HttpResponse
from django.utils import timezone

STAYS_TRUE = timedelta(days=180)
NOT_READ = (
    "/plan/",
    "/open/",
    "/adres/",
    "/meelezen/",
    "/verder/",
    "/medewerkers/",
    "/beheer/",
)


def security(request):
    """RFC 9116; only where SECURITY_CONTACT says who answers (SEC-H08)."""
    if not settings.SECURITY_CONTACT:
        raise Http404
    until = timezone.now().replace(microsecond=0) + STAYS_TRUE
    return _lines(
        f"Contact: {settings.SECURITY_CONTACT}",
        f"Expires: {until.isoformat()}",
        "Preferred-Languages: nl, en",
        f"Canonical: {settings.BASE_URL}{request.path}",
    )


def robots(_request):
    """Nothing that belongs to somebody is for a search engine (RFC 9309)."""
    return _lines("User-agent: *", *(f"Disallow: {path}" for path in NOT_READ))


def _lines(*lines: str) -> HttpResponse:
    return HttpResponse(
        "\n".join(lines) + "\n", content_type="text/plain; charset=utf-8"
    )
