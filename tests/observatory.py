"""What the HTTP Observatory of MDN gives an answer, and what internet.nl asks of it.

Two rules of the Observatory give five points each, and no answer of ours can earn them:
a place on the list of domains that browsers know for HSTS, which only the owner of a
domain asks for, and a hash on each script tag, which is for scripts of other hosts.
Its table goes to 145, so ours goes to 135, and to 130 where no cookie is set.
"""

import re
from http.cookies import SimpleCookie

HIGHEST = 135
YEAR = 31_536_000
WIDE = {"*", "https:", "http:", "data:", "ftp:", "'unsafe-inline'", "'unsafe-eval'"}
PRIVATE = {"no-referrer", "same-origin"}


def directives(policy: str) -> dict[str, list[str]]:
    rules = [rule.split() for rule in policy.split(";")]
    return {name: sources for name, *sources in rules}


def points(headers, cookies: list[str]) -> dict[str, int]:
    """By rule what is added to a hundred; `cookies` as they are set, one each."""
    rules = directives(headers.get("Content-Security-Policy", "default-src *"))
    return {
        "content-security-policy": _policy(rules),
        "cookies": _cookies(cookies),
        "cross-origin-resource-sharing": -50 * any(map(_is_cors, headers)),
        "cross-origin-resource-policy": _by(
            headers, "Cross-Origin-Resource-Policy", {"same-origin": 10}
        ),
        "strict-transport-security": 0 if _seconds(headers) >= YEAR // 2 else -20,
        "referrer-policy": _by(
            headers, "Referrer-Policy", dict.fromkeys(PRIVATE, 5), other=-5
        ),
        "x-content-type-options": _by(
            headers, "X-Content-Type-Options", {"nosniff": 0}, other=-5
        ),
        "x-frame-options": 5 if rules.get("frame-ancestors") == ["'none'"] else -20,
    }


def score(headers, cookies: list[str]) -> int:
    """Bonuses count from ninety up."""
    found = points(headers, cookies).values()
    base = 100 + sum(each for each in found if each < 0)
    return base + sum(each for each in found if each > 0) if base >= 90 else base


def internet_nl(headers) -> list[str]:
    """Which of its rules for headers don't hold."""
    rules = directives(headers.get("Content-Security-Policy", "default-src *"))
    sources = {source for each in rules.values() for source in each}
    holds = {
        "HSTS of a year": _seconds(headers) >= YEAR,
        "nosniff": headers.get("X-Content-Type-Options") == "nosniff",
        "X-Frame-Options": headers.get("X-Frame-Options") in ("DENY", "SAMEORIGIN"),
        "a private referrer": headers.get("Referrer-Policy") in PRIVATE,
        "default-src": set(rules.get("default-src", "*")) <= {"'none'", "'self'"},
        "base-uri": set(rules.get("base-uri", "*")) <= {"'none'", "'self'"},
        "form-action": set(rules.get("form-action", "*")) <= {"'none'", "'self'"},
        "frame-ancestors": set(rules.get("frame-ancestors", "*"))
        <= {"'none'", "'self'"},
        "no wide source": not sources & WIDE,
        "no report of a policy only": "Content-Security-Policy-Report-Only"
        not in headers,
    }
    return [rule for rule, it_does in holds.items() if not it_does]


def _policy(rules: dict) -> int:
    runs = rules.get("script-src", rules.get("default-src", ["*"]))
    drawn = rules.get("style-src", rules.get("default-src", ["*"]))
    if set(runs) & WIDE:
        return -20
    if set(drawn) & WIDE:
        return 0
    return 10 if rules.get("default-src") == ["'none'"] else 5


def _cookies(cookies: list[str]) -> int:
    kept = [morsel for each in cookies for morsel in SimpleCookie(each).values()]
    if not all(morsel["secure"] for morsel in kept):
        return -40
    if not all(morsel["httponly"] for morsel in kept):
        return -30
    strict = all(morsel["samesite"] in ("Lax", "Strict") for morsel in kept)
    return 5 * bool(kept) if strict else -20


def _by(headers, name: str, worth: dict, other: int = -20) -> int:
    return worth.get(headers.get(name), other)


def _seconds(headers) -> int:
    said = headers.get("Strict-Transport-Security", "")
    found = re.match(r"max-age=(\d+)", said)
    return int(found[1]) if found else 0


def _is_cors(name: str) -> bool:
    return name.lower().startswith("access-control-allow-origin")
