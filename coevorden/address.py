"""Where a request comes from, for counting and for the log."""

from ipaddress import ip_address, ip_network

from django.conf import settings

TIMES_AS_OFTEN = 10  # from where many people come: a library, a school, the gemeente
PREFIXES = {4: 24, 6: 48}  # in the log: a neighbourhood, never a person
ONE_HOME = 64  # an IPv6 address changes within it by itself


def client(request) -> str:
    """The address that our outermost own proxy saw; a forged header adds nothing.

    An IPv6 address counts as its /64. Empty if there is none that makes sense.
    """
    seen = request.META.get("HTTP_X_FORWARDED_FOR", "").split(",")
    count = settings.NUM_PROXIES
    told = seen[-count] if 0 < count <= len(seen) else ""
    address = _address(told) or _address(request.META.get("REMOTE_ADDR", ""))
    if address and address.version == 6:
        address = ip_network((address, ONE_HOME), strict=False).network_address
    return str(address or "")


def times_as_often(request) -> int:
    """How many times as much as elsewhere may come from this address."""
    found = _address(client(request))
    trusted = found and any(found in each for each in settings.TRUSTED_NETWORKS)
    return TIMES_AS_OFTEN if trusted else 1


def truncated(address: str) -> str:
    """As a log may hold it: /24 or /48 (PRI-05)."""
    found = _address(address)
    if found is None:
        return ""
    return str(ip_network((found, PREFIXES[found.version]), strict=False))


def _address(text: str):
    try:
        return ip_address(text.strip())
    except ValueError:
        return None
