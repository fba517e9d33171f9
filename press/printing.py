"""A complete HTML text to a PDF, made in a child that may be killed."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from press.apart import WALL_SECONDS, GivenUp, done_apart
from press.archive import WITH_FILES
from press.glyphs import drawable, in_time


class PrintingFailed(GivenUp):
    """No PDF; the reason is te_lang, geheugen, bezet or mislukt."""


@dataclass(frozen=True)
class Printed:
    """A PDF, how long it is, what WeasyPrint remarked, and what it cost."""

    pdf: bytes
    pages: int
    warm: bool
    remarks: list[str]
    cpu: float
    megabytes: int


def render_pdf(html: str, **how: Any) -> bytes:
    """A complete HTML text as one PDF/A and PDF/UA-1 file, or PrintingFailed."""
    return print_out(html, **how).pdf


def print_out(
    html: str,
    *,
    attachments: Mapping[str, bytes] | None = None,
    variant: str = WITH_FILES,
    pictures: Mapping[str, bytes] | None = None,
    wall: float = WALL_SECONDS,
) -> Printed:
    """The same with the remarks and the cost.

    `pictures` are all that the text may show, by the address that it has for each.
    """
    text = in_time(drawable(html))
    order = (text, dict(attachments or {}), variant, dict(pictures or {}))
    try:
        done = done_apart("druk", order, wall)
    except GivenUp as given_up:
        raise PrintingFailed(given_up.reason) from None
    pages = done.told["pages"]
    return Printed(done.made, pages, done.warm, done.remarks, done.cpu, done.megabytes)
