"""What a screen draws thousands of times: its tiles and options, hints and faults.

Fifty activities for fifty groups are five thousand of them; drawn by a template they
take three quarters of the page.
"""

from html import escape

from django import template
from django.utils.html import conditional_escape
from django.utils.safestring import SafeString, mark_safe

from questions.kind import BoundQuestion, Option

register = template.Library()

TILE = (
    '<label class="tegel" for="{id}"><input type="{kind}" id="{id}" name="{name}" '
    'value="{value}"{checked}{opens}{heard}>'
    '<span class="tegel__tekst"{named}>{label}</span>{meaning}</label>\n  '
)
NAMED = ' id="{id}_woord"'
MEANING = (
    '<span class="alleen-lezer">:</span> '
    '<span class="tegel__uitleg" id="{id}_uitleg">{says}</span>'
)
HEARD = ' aria-labelledby="{id}_woord" aria-describedby="{id}_uitleg"'
HINT = '<p class="veld__hint" id="{id}_hint">{says}</p>\n'
FAULT = '<p class="veld__fout" id="{id}_fout">{says}</p>'
OPTION = '<option value="{value}"{selected}>{label}</option>\n    '


@register.filter
def tiles(options: list[Option], field: BoundQuestion) -> SafeString:
    """A real input in a tile for each option, with its meaning if it has one."""
    kind = "checkbox" if field.field.drawn == "meer" else "radio"
    name = escape(field.html_name)
    drawn = (_tile(option, kind, name) for option in options)
    return mark_safe("".join(drawn))  # noqa: S308 - every value is escaped above


def _tile(option: Option, kind: str, name: str) -> str:
    """What its word means is heard after the word, not as one run with it."""
    id, says = escape(option.id), escape(str(option.meaning))
    return TILE.format(
        id=id,
        kind=kind,
        name=name,
        value=escape(str(option.value)),
        checked=" checked" if option.checked else "",
        opens=" data-opent" if option.opens else "",
        label=escape(str(option.label)),
        named=NAMED.format(id=id) if says else "",
        heard=HEARD.format(id=id) if says else "",
        meaning=MEANING.format(id=id, says=says) if says else "",
    )


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


@register.filter
def hints(field: BoundQuestion) -> SafeString:
    """The example that helps to answer, and what is wrong with the answer."""
    hint = faults = ""
    if field.hint:
        hint = HINT.format(id=field.auto_id, says=conditional_escape(field.hint))
    if field.errors:
        says = " ".join(conditional_escape(str(each)) for each in field.errors)
        faults = FAULT.format(id=field.auto_id, says=says)
    return mark_safe(hint + faults)  # noqa: S308 - an id is ours, the rest escaped


@register.filter
def explained(field: BoundQuestion) -> SafeString:
    """By which of them a question is described to who hears the page."""
    said = (("hint", field.hint), ("fout", field.errors))
    by = " ".join(f"{field.auto_id}_{name}" for name, there in said if there)
    return mark_safe(f'aria-describedby="{by}"' if by else "")  # noqa: S308 - ids are ours


@register.filter
def described(field: BoundQuestion) -> SafeString:
    """The same of a question that one field answers, which may be wrong."""
    wrong = ' aria-invalid="true"' if field.errors else ""
    return mark_safe(explained(field) + wrong)  # noqa: S308 - both are ours
