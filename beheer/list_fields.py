"""Form fields for what the database keeps as lists: no beheerder ever sees JSON."""

from django import forms
from django.utils.translation import gettext_lazy as _

from nota.niveaus import NIVEAUS
from nota.words.werkvormen import INCLUSIE, NIVEAU, PLAATS

LONGEST_LINE = 500
MOST_LINES = 40


def vak(inbreng: str, niveau: str) -> str:
    """The name of a cell of the matrix in a form."""
    return f"{inbreng}.{niveau}"


def in_the_matrix(cell: str) -> str:
    """A cell in words, as it is read out."""
    inbreng, _dot, niveau = cell.partition(".")
    plaats = str(PLAATS.get(niveau, niveau))
    return f"{NIVEAU.get(inbreng, inbreng)}, {plaats[:1].lower()}{plaats[1:]}"


VAKKEN = [
    (vak(inbreng, niveau), in_the_matrix(vak(inbreng, niveau)))
    for inbreng in NIVEAUS
    for niveau in PLAATS
]


class Regels(forms.CharField):
    """A list, typed as one thing per line."""

    def __init__(self, *, rows=5, **kwargs):
        kwargs.setdefault("widget", forms.Textarea(attrs={"rows": rows}))
        super().__init__(**kwargs)

    def prepare_value(self, value):
        return "\n".join(value) if isinstance(value, list) else value

    def to_python(self, value):
        if isinstance(value, list):
            return value
        typed = (super().to_python(value) or "").splitlines()
        return [line.strip() for line in typed if line.strip()]

    def validate(self, value):
        super().validate(value)
        if len(value) > MOST_LINES:
            says = _("Dit zijn meer dan {n} regels. Voeg er een paar samen.")
            raise forms.ValidationError(says.format(n=MOST_LINES))
        if any(len(line) > LONGEST_LINE for line in value):
            says = _("Een regel is langer dan {n} tekens. Maak er twee van.")
            raise forms.ValidationError(says.format(n=LONGEST_LINE))

    def run_validators(self, value):
        """Each line is looked at as a text of its own."""
        for line in value:
            super().run_validators(line)

    def has_changed(self, initial, data):
        return not self.disabled and self.to_python(data) != (initial or [])


class PerGroepInvoer(forms.MultiWidget):
    """A box to type in for each group, with the group above it."""

    template_name = "beheer/widgets/per_groep.html"
    use_fieldset = True

    def __init__(self):
        box = forms.Textarea(attrs={"rows": 2})
        super().__init__(dict.fromkeys(INCLUSIE, box))

    def decompress(self, value):
        return [(value or {}).get(who, "") for who in INCLUSIE]

    def get_context(self, name, value, attrs):
        context = super().get_context(name, value, attrs)
        boxes = context["widget"]["subwidgets"]
        context["boxes"] = list(zip(INCLUSIE.values(), boxes, strict=True))
        return context


class PerGroep(forms.MultiValueField):
    """One tip for each group of people; what stays empty is not kept."""

    widget = PerGroepInvoer

    def __init__(self, **kwargs):
        each = [
            forms.CharField(required=False, max_length=LONGEST_LINE)
            for _who in INCLUSIE
        ]
        super().__init__(each, require_all_fields=False, **kwargs)

    def compress(self, data_list):
        tips = zip(INCLUSIE, data_list or (), strict=False)
        return {who: tip for who, tip in tips if tip}


class Rooster(forms.CheckboxSelectMultiple):
    """The cells as they lie in the matrix: inbreng down, niveau across."""

    template_name = "beheer/widgets/rooster.html"

    def get_context(self, name, value, attrs):
        context = super().get_context(name, value, attrs)
        boxes = [
            box for _group, found, _n in context["widget"]["optgroups"] for box in found
        ]
        across = len(PLAATS)
        context["niveaus"] = PLAATS.values()
        context["rows"] = [
            (NIVEAU[inbreng], boxes[at * across : (at + 1) * across])
            for at, inbreng in enumerate(NIVEAUS)
        ]
        return context


class Vakken(forms.MultipleChoiceField):
    """The cells of the matrix in which a werkvorm stands."""

    widget = Rooster

    def __init__(self, **kwargs):
        super().__init__(choices=VAKKEN, **kwargs)


class Vinkjes(forms.MultipleChoiceField):
    """A list of which each thing is ticked."""

    widget = forms.CheckboxSelectMultiple


def dag(**kwargs) -> forms.DateField:
    """A date, with the calendar that the browser has of its own."""
    widget = forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
    return forms.DateField(**kwargs | {"widget": widget})
