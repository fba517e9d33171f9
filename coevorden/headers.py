"""The same strict headers on every response, errors and static files included."""

from django.conf import settings
from django.utils.cache import patch_vary_headers

POLICY = "; ".join(
    [
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "img-src 'self'",
        "font-src 'self'",
        "connect-src 'self'",
        "manifest-src 'self'",
        "form-action 'self'",
        "frame-ancestors 'none'",
        "base-uri 'none'",
    ]
)
# SEC-H03: no text becomes code in a page of ours. Django's own admin does that, with
# texts of its own.
STRICTER = f"{POLICY}; require-trusted-types-for 'script'"
BEHEER = "/beheer/"
OFF = (
    *("accelerometer", "autoplay", "bluetooth", "browsing-topics", "camera"),
    *("display-capture", "encrypted-media", "fullscreen", "geolocation", "gyroscope"),
    *("hid", "idle-detection", "local-fonts", "magnetometer", "microphone", "midi"),
    *("payment", "picture-in-picture", "screen-wake-lock", "serial", "usb"),
)
ALWAYS = {
    "Cross-Origin-Embedder-Policy": "require-corp",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": ", ".join(f"{feature}=()" for feature in OFF),
    # Not no-referrer: Chromium then sends "Origin: null" and every form fails.
    "Referrer-Policy": "same-origin",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
}
PUBLIC = (
    *("/static/", "/werkvormen/", "/hulp/", "/huisstijl.css", "/logo.png"),
    *("/papier/", "/voorbeeld/", "/in-mijn-buurt/"),
)


class SecurityHeaders:
    """SEC-H01, SEC-H04, SEC-H06: one place that decides, no view can forget."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        response = self.get_response(request)
        for name, value in ALWAYS.items():
            response[name] = value
        response["Content-Security-Policy"] = policy(request.path)
        if settings.SECURE_HSTS_SECONDS:
            age = settings.SECURE_HSTS_SECONDS
            response["Strict-Transport-Security"] = f"max-age={age}; includeSubDomains"
        if not may_be_kept(request, response):
            response["Cache-Control"] = "no-store"
        elif response.get("Content-Type", "").startswith("text/html"):
            patch_vary_headers(response, ["Cookie"])  # coevorden.display
        return response


def policy(path: str) -> str:
    return POLICY if path.startswith(BEHEER) else STRICTER


def is_public(path: str) -> bool:
    """Not the start page: it names the plans that are open in this browser."""
    return path.startswith(PUBLIC)


def may_be_kept(request, response) -> bool:
    """A public page as it is; an error on its address may show what somebody typed."""
    read = request.method in ("GET", "HEAD") and response.status_code < 400
    return read and is_public(request.path)
