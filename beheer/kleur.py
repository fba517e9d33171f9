"""A colour in a form, with a sample beside it on what it will stand on."""

from django import forms

from matrix.colours import DAY, HEX, NIGHT

# Those of the product, as in tokens.css.
PRODUCT = {
    "kleur_dak": "#0f4c64",
    "kleur_snavel": "#c2410c",
    "kleur_dak_donker": "#8fd0e8",
    "kleur_snavel_donker": "#ffb074",
}


class Kleur(forms.TextInput):
    template_name = "beheer/widgets/kleur.html"

    def __init__(self, *, night: bool, product: str):
        self.ground = (NIGHT if night else DAY)[0]
        self.product = product
        super().__init__()

    def get_context(self, name, value, attrs):
        context = super().get_context(name, value, attrs)
        typed = value if value and HEX.fullmatch(value) else self.product
        return context | {"ground": self.ground, "shown": typed}
