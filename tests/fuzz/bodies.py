"""A form as bytes on the line, well made or not."""

from random import Random
from urllib.parse import quote_plus

from tests.fuzz import files, hostile
from tests.fuzz.forms import Form

Pairs = list[tuple[str, str | bytes]]
BORDER = "grens"
URLENCODED = "application/x-www-form-urlencoded"
MULTIPART = f"multipart/form-data; boundary={BORDER}"
ODD = [
    "application/json", "text/plain", "", "multipart/form-data", "x/y; charset=utf-7",
    "multipart/form-data; boundary=" + "x" * 300, f"{URLENCODED}; charset=utf-16",
    f"{URLENCODED}; charset=geen", "multipart/mixed; boundary=grens", "\xff",
]  # fmt: skip


def raw(value: str | bytes) -> bytes:
    if isinstance(value, bytes):
        return value
    return value.encode("utf-8", "surrogatepass")


def body(chance: Random, form: Form, others: list[str]) -> tuple[bytes, str]:
    """Mostly a form as a browser makes it; at times what no browser does."""
    pairs = sent(chance, form, others)
    if form.files:
        made = multipart(pairs, uploads(chance, form)), MULTIPART
    else:
        made = urlencoded(pairs), URLENCODED
    if chance.random() < 0.04:
        return made[0], chance.choice(ODD)
    if chance.random() < 0.02:
        return made[0][: chance.randrange(len(made[0]) + 1)], made[1]
    return made


def sent(chance: Random, form: Form, others: list[str]) -> Pairs:
    """What it would send, with a few values of which some are hostile."""
    pairs: Pairs = [(f.name, v) for f in form.fields.values() for v in f.values]
    if form.buttons and chance.random() < 0.9:
        pairs.append(chance.choice(form.buttons))
    names = [*form.fields] or ["actie", "tekst", "plan", "versie"]
    for name in chance.sample(names, min(len(names), chance.choice([1, 1, 2, 5]))):
        pairs = changed(chance, form, pairs, name, others)
    if chance.random() < 0.005:
        pairs += [(f"veld-{n}", "x") for n in range(4_500)]
    return pairs


def changed(chance: Random, form: Form, pairs: Pairs, name: str, others) -> Pairs:
    """Missing, twice, under another name, or with another value."""
    rest = [pair for pair in pairs if pair[0] != name]
    was = next((v for n, v in pairs if n == name and isinstance(v, str)), "")
    known = form.fields.get(name)
    what = chance.random()
    if what < 0.08:
        return rest
    if what < 0.14:
        return [*pairs, (name, hostile_value(chance, was)), (name, was)]
    if what < 0.16:
        return pairs + [(name, was)] * 60
    if what < 0.2:
        return [*pairs, (name + chance.choice(hostile.NAMES), was)]
    if what < 0.3 and others:
        return [*rest, (name, chance.choice(others))]
    if what < 0.45 and known and known.offers:  # as it is offered, or elsewhere
        return [*rest, (name, chance.choice(known.offers))]
    return [*rest, (name, hostile_value(chance, was))]


def hostile_value(chance: Random, was: str) -> str | bytes:
    kind = chance.choice([*hostile.VALUES])
    return hostile.VALUES[kind](chance, was)


def uploads(chance: Random, form: Form) -> list:
    return [
        (name, *files.any_file(chance)) for name in form.files if chance.random() < 0.7
    ]


def urlencoded(pairs: Pairs) -> bytes:
    return "&".join(
        f"{quote_plus(raw(n))}={quote_plus(raw(v))}" for n, v in pairs
    ).encode()


def multipart(pairs: Pairs, uploads: list) -> bytes:
    lines = []
    for name, value in pairs:
        lines += [b"--grens", head(name), b"", raw(value)]
    for name, file, kind, content in uploads:
        typed = b"Content-Type: " + raw(kind)
        lines += [b"--grens", head(name, file), typed, b"", content]
    return b"\r\n".join([*lines, b"--grens--", b""])


def head(name: str, file: str | None = None) -> bytes:
    named = f'Content-Disposition: form-data; name="{name}"'
    return raw(named if file is None else f'{named}; filename="{file}"')
