"""The headers that every answer has, whoever asks and whatever is asked."""

POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; "
    "font-src 'self'; connect-src 'self'; manifest-src 'self'; form-action 'self'; "
    "frame-ancestors 'none'; base-uri 'none'"
)
STRICTER = f"{POLICY}; require-trusted-types-for 'script'"
SAME_EVERYWHERE = {
    "Content-Security-Policy": STRICTER,
    "Cross-Origin-Embedder-Policy": "require-corp",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Referrer-Policy": "same-origin",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
}
IN_THE_BEHEER = SAME_EVERYWHERE | {"Content-Security-Policy": POLICY}


def missing(response, path: str) -> list[str]:
    """Which of them an answer has not, or otherwise; and what it may never have."""
    expected = IN_THE_BEHEER if path.startswith("/beheer/") else SAME_EVERYWHERE
    found = [n for n, says in expected.items() if response.get(n) != says]
    return found + [n for n in response.headers if n.startswith("Access-Control")]
