"""What a screen draws thousands of times: the tiles and options of its choices.

Fifty activities for fifty groups are five thousand of them; drawn by a template they
take three quarters of the page.
"""

from html import escape

from django import template
from django.utils.safestring import SafeString, mark_safe

from questions.kind import BoundQuestion, Option

register = template.Library()

TILE = (
    '<label class="tegel" for="{id}"><input type="{kind}" id="{id}" name="{name}" '
    'value="{value}"{checked}><span class="tegel__tekst">{label}</span>{meaning}'
    "</label>\n  "
)
MEANING = ' <span class="tegel__uitleg">{}</span>'
OPTION = '<option value="{value}"{selected}>{label}</option>\n    '


@register.filter
def tiles(options: list[Option], field: BoundQuestion) -> SafeString:
    """A real input in a tile for each option, with its meaning if it has one."""
    kind = "checkbox" if field.field.drawn == "meer" else "radio"
    name = escape(field.html_name)
    drawn = (
        TILE.format(
            id=escape(option.id),
            kind=kind,
            name=name,
            value=escape(str(option.value)),
            checked=" checked" if option.checked else "",
            label=escape(str(option.label)),
            meaning=MEANING.format(escape(str(option.meaning)))
            if option.meaning
            else "",
        )
        for option in options
    )
    return mark_safe("".join(drawn))  # noqa: S308 - every value is escaped above


@register.filter
def in_a_list(options: list[Option]) -> SafeString:
    """The same as options of a select."""
    drawn = (
        OPTION.format(
            value=escape(str(option.value)),
            selected=" selected" if option.checked else "",
            label=escape(str(option.label)),
        )
        for option in options
    )
    return mark_safe("".join(drawn))  # noqa: S308 - every value is escaped above
