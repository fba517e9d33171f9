"""What can be called or mailed, wherever a page tells it."""

from django import template
from django.utils.html import conditional_escape, format_html
from django.utils.safestring import SafeString, mark_safe

from typed.reach import in_pieces

register = template.Library()


@register.filter
def tappable(text: object) -> SafeString:
    """A plain text in which each number and mail address is a link."""
    pieces = in_pieces(str(text or ""))
    return mark_safe("".join(_drawn(*piece) for piece in pieces))  # noqa: S308 - _drawn escapes


def _drawn(piece: str, address: str) -> str:
    if address:
        return format_html('<a href="{}">{}</a>', address, piece)
    return conditional_escape(piece)
