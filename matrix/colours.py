"""The colours of the gemeente: readable, or refused (eisen.md §1.10, WCAG 1.4.3)."""

import re
from hashlib import sha256

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

LEAST = 4.5
# What text stands on, as in tokens.css: paper and sand.
DAY = ("#fffdf8", "#f4efe3")
NIGHT = ("#12191d", "#1b252b")
BLACK, WHITE = "#000000", "#ffffff"
HEX = re.compile(r"#[0-9a-fA-F]{6}")


def channels(colour: str) -> list[int]:
    return [int(colour[at : at + 2], 16) for at in (1, 3, 5)]


def luminance(colour: str) -> float:
    """How much light it gives, from 0 to 1 (WCAG 2.2, relative luminance)."""
    shares = [value / 255 for value in channels(colour)]
    linear = [
        s / 12.92 if s <= 0.04045 else ((s + 0.055) / 1.055) ** 2.4 for s in shares
    ]
    return sum(w * s for w, s in zip((0.2126, 0.7152, 0.0722), linear, strict=True))


def contrast(one: str, other: str) -> float:
    """From 1 (the same) to 21 (black on white)."""
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def mixed(colour: str, other: str, share: float) -> str:
    pairs = zip(channels(colour), channels(other), strict=True)
    return "#" + "".join(f"{round(a + (b - a) * share):02x}" for a, b in pairs)


def readable_by_day(colour: str) -> None:
    check(colour, DAY, _("Kies een donkerder kleur."))


def readable_by_night(colour: str) -> None:
    check(colour, NIGHT, _("Kies een lichtere kleur."))


def check(colour: str, grounds: tuple[str, ...], advice: str) -> None:
    """A validator: six figures, and at least 4.5 on everything it may stand on."""
    if not HEX.fullmatch(colour):
        raise ValidationError(_("Schrijf een kleur zo: #0f4c64."))
    worst = min(contrast(colour, ground) for ground in grounds)
    if worst < LEAST:
        says = _(
            "Deze kleur is niet goed te lezen: het contrast is {n}, en 4,5 is nodig."
        )
        # Rounded down, or 4.46 would read as enough.
        shown = f"{int(worst * 10) / 10:.1f}".replace(".", ",")
        raise ValidationError(f"{says.format(n=shown)} {advice}")


def style_sheet(gemeente) -> str:
    """Custom properties over those of tokens.css; empty if the gemeente has none."""
    day = rules(gemeente.kleur_dak, gemeente.kleur_snavel, BLACK)
    night = rules(gemeente.kleur_dak_donker, gemeente.kleur_snavel_donker, WHITE)
    sheet = f":root{{{day}}}" if day else ""
    if night:
        sheet += f"@media screen and (prefers-color-scheme:dark){{:root{{{night}}}}}"
    return sheet


def rules(roof: str, beak: str, towards: str) -> str:
    found = {
        "roof": roof,
        "roof-pressed": roof and mixed(roof, towards, 0.3),
        "beak": beak,
    }
    return "".join(f"--samenspel-{n}:{value};" for n, value in found.items() if value)


def version(sheet: str) -> str:
    """Changes with the content, so that a browser may keep it for a year."""
    return sha256(sheet.encode()).hexdigest()[:12] if sheet else ""
