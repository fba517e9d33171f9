"""Everything a printed page may use, by name: no paths, no addresses.

Read from the source tree and not through Django: the print server knows no settings.
"""

from functools import cache
from pathlib import Path

STATIC = Path(__file__).resolve().parents[1] / "static"
STYLESHEETS = ("print.css", "buurtbrief.css")
FONTS = (
    "atkinson-hyperlegible-next-latin-400.woff2",
    "atkinson-hyperlegible-next-latin-700.woff2",
    "atkinson-hyperlegible-next-latin-ext-400.woff2",
    "atkinson-hyperlegible-next-latin-ext-700.woff2",
    "noto-sans-latin-400.woff2",
    "noto-sans-latin-ext-400.woff2",
    "noto-sans-greek-400.woff2",
    "noto-sans-greek-ext-400.woff2",
    "noto-sans-cyrillic-400.woff2",
    "noto-sans-cyrillic-ext-400.woff2",
    "noto-sans-vietnamese-400.woff2",
    "noto-sans-signs-400.woff2",
    "ibm-plex-sans-arabic-400.woff2",
    "noto-sans-hebrew-400.woff2",
    "noto-sans-ethiopic-400.woff2",
    "noto-sans-math.woff2",
    "noto-sans-symbols.woff2",
    "noto-sans-symbols-2.woff2",
    "noto-sans-boxes-400.woff2",
    "noto-emoji-400.woff2",
)


@cache
def fonts() -> dict[str, bytes]:
    return {name: (STATIC / "fonts" / name).read_bytes() for name in FONTS}


@cache
def stylesheet() -> str:
    parts = [STATIC / "css" / name for name in STYLESHEETS]
    return "\n".join(part.read_text(encoding="utf-8") for part in parts)
