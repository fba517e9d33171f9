"""The gemeente itself with its numbers, its duty list, and what it works on."""

from django import forms
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from beheer import probeer
from beheer.base import BeheerAdmin
from beheer.forms import PREVIEW, BeheerForm, NamedForm
from beheer.gemeente_file.ways import GemeenteFile
from beheer.kleur import PRODUCT, Kleur
from beheer.list_fields import dag
from beheer.logo_field import LogoField
from beheer.rekenwaarden import FIELDSETS, HULP
from beheer.removal import in_plans
from matrix.logo import kept
from matrix.models import Gemeente, Geval, Opgave
from plans.models import Plan

# What people need first stands open on top; the numbers are folded.
KLEUREN = ["kleur_dak", "kleur_snavel", "kleur_dak_donker", "kleur_snavel_donker"]
LOGO = ["logo", "logo_tekst"]
WHO = ["naam", "productnaam", "contact_functie", "contact_telefoon", "contact_mail"]
FOLDED = {"classes": ["collapse"]}
OTHERS = [
    field.name
    for field in Gemeente._meta.fields
    if field.editable
    and not field.primary_key
    and field.name not in (*HULP, *KLEUREN, *LOGO, *WHO)
]


class GemeenteForm(BeheerForm):
    logo = LogoField()

    class Meta:
        model = Gemeente
        exclude = ()
        widgets = {
            name: Kleur(night=name.endswith("donker"), product=PRODUCT[name])
            for name in KLEUREN
        }
        help_texts = HULP | {
            "naam": _("Zonder het woord gemeente ervoor."),
            "productnaam": _("Zo heet dit hulpmiddel bij jullie."),
            "logo_tekst": _(
                "Wie het logo niet ziet, hoort deze tekst. Vul je niets in? Dan "
                "is het: gemeente, met jullie naam."
            ),
            "contact_functie": _("Wie iemand belt die er niet uit komt. Een functie."),
            "contact_telefoon": _("Het nummer dat mensen bellen."),
            "contact_mail": _("Een algemeen adres, niet dat van één persoon."),
        }

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.initial["logo"] = self.instance.logo

    def clean_logo(self):
        return kept(self.cleaned_data["logo"] or None)

    def _post_clean(self):
        """A file that was good can't stay in a form that comes back."""
        super()._post_clean()
        if self.errors and self.files.get("logo") and "logo" not in self.errors:
            says = _("Kies je logo opnieuw: een bestand blijft hier niet staan.")
            self.add_error("logo", says)


class GemeenteAdmin(GemeenteFile, BeheerAdmin):
    """There is one gemeente per installation: it is changed, never added or removed."""

    form = GemeenteForm

    change_form_template = "beheer/gemeente.html"
    fieldsets = [
        (_("Naam en contact"), {"fields": WHO}),
        (_("Termijnen"), FOLDED | {"fields": OTHERS}),
        (_("Logo en kleuren"), FOLDED | {"fields": [*LOGO, *KLEUREN]}),
        *((title, FOLDED | about) for title, about in FIELDSETS),
    ]

    def changelist_view(self, request, extra_context=None):
        """The one there is, and no list of one."""
        if self.has_view_or_change_permission(request) and (
            only := Gemeente.objects.first()
        ):
            return redirect(self.address("change", only))
        return super().changelist_view(request, extra_context)

    def save_model(self, request, obj, form, change):
        obj.as_it_was = Gemeente.objects.get(pk=obj.pk)
        super().save_model(request, obj, form, change)

    def response_change(self, request, obj):
        """The numbers are forgotten again, and then tried on real plans.

        Drawn after the view: weighing a year of plans keeps nobody from writing.
        """
        if PREVIEW not in request.POST:
            return super().response_change(request, obj)
        context = {
            "title": _("Wat jouw getallen doen"),
            "examples": probeer.examples(obj.as_it_was, obj),
            "year": probeer.last_year(obj.as_it_was, obj),
        }
        told = self.around(request, obj, context)
        return TemplateResponse(request, "beheer/probeer.html", told)

    def has_add_permission(self, request):
        return False

    def has_delete_permission(self, request, obj=None):
        return False


class GevalForm(NamedForm):
    datum = dag(
        label=_("Datum van het besluit"),
        help_text=_("De dag waarop de gemeenteraad dit geval aanwees."),
    )

    class Meta:
        model = Geval
        exclude = ("slug",)
        help_texts = {
            "naam": _("Bijvoorbeeld: een zonneweide."),
            "drempel": _("Bijvoorbeeld: vanaf 2 hectare. Leeg laten mag."),
            "bron": _("Waar staat het? Bijvoorbeeld: raadsbesluit 12 van 2026."),
        }

    def clean_datum(self):
        if self.cleaned_data["datum"] > timezone.localdate():
            raise forms.ValidationError(_("Deze dag is nog niet geweest."))
        return self.cleaned_data["datum"]


class GevalAdmin(BeheerAdmin):
    form = GevalForm
    list_display = ["naam", "drempel", "bron", "datum"]
    search_fields = ["naam", "bron"]
    fieldsets = [
        (
            None,
            {
                "fields": ["naam", "drempel", "bron", "datum"],
                "description": _(
                    "Alleen wat de gemeenteraad zelf aanwees als geval waarin overleg "
                    "verplicht is (artikel 16.55 lid 7 van de Omgevingswet)."
                ),
            },
        )
    ]

    def obstacle(self, row):
        return in_plans(Plan.objects.filter(geval=row.slug).count())


class OpgaveForm(NamedForm):
    class Meta:
        model = Opgave
        exclude = ("slug",)
        help_texts = {"naam": _("Bijvoorbeeld: wonen voor jong en oud.")}


class OpgaveAdmin(BeheerAdmin):
    form = OpgaveForm
    list_display = ["naam"]
    search_fields = ["naam"]
    fieldsets = [
        (
            None,
            {
                "fields": ["naam"],
                "description": _(
                    "Waar de gemeente jaren aan werkt. Wie voor een overheid een plan "
                    "maakt, kiest hieruit. Staat er niets, dan vragen we er niet naar."
                ),
            },
        )
    ]

    def obstacle(self, row):
        return in_plans(Plan.objects.filter(opgave=row.slug).count())
