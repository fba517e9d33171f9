"""The texts that a beheerder may change, as they read when nobody does."""

import string

from nota.words import start

START = {
    "start-titel": start.START_TITEL,
    "start-inleiding": start.START_INLEIDING,
    "start-gerust": start.START_GERUST,
    "start-noot": start.START_NOOT,
}
WAT_NU = {f"wat-nu-{case}": text for case, text in start.WAT_NU.items()}
BUURT = {f"buurt-{name}": text for name, text in start.BUURT.items()}
DEFAULTS = START | BUURT | start.FIXED | WAT_NU | {"wat-nu-altijd": start.WAT_NU_ALTIJD}


def names() -> list[tuple[str, str]]:
    """Every text by its slug, and how it reads when nobody changes it."""
    return [(slug, f"{slug}: {text}") for slug, text in DEFAULTS.items()]


def places(text: str) -> list[str]:
    """The places that are filled in, such as {contact}; ValueError if a brace is loose.

    Only a bare name is one: a text may not reach inside what is filled in.
    """
    parts = [part[1:] for part in string.Formatter().parse(text) if part[1] is not None]
    if any(spec or how or not name.isidentifier() for name, spec, how in parts):
        raise ValueError(text)
    return sorted(name for name, _spec, _how in parts)
