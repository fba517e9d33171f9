from django import template

from press.glyphs import as_html

register = template.Library()


@register.filter
def printed(text):
    """What somebody typed, or a lazy word of ours, fit to print."""
    return as_html(str(text))
