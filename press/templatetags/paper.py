from django import template
from django.utils.html import format_html
from django.utils.safestring import mark_safe

from press.glyphs import as_html
from typed.reach import in_pieces

register = template.Library()


@register.filter
def printed(text):
    """What somebody typed, or a lazy word of ours, fit to print."""
    return as_html(str(text))


@register.filter
def reached(text):
    """The same; what it says to call or mail can be, when read on a screen.

    Lines that run both ways are left as they are: each stands in an element.
    """
    whole, pieces = as_html(str(text)), in_pieces(str(text))
    if "<span" in whole:
        return whole
    return mark_safe("".join(_linked(*piece) for piece in pieces))  # noqa: S308 - as_html escapes


def _linked(piece, address):
    drawn = as_html(piece)
    return format_html('<a href="{}">{}</a>', address, drawn) if address else drawn
