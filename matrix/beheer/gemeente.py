"""The gemeente itself and its numbers, its places and its duty list."""

from django import forms
from django.contrib.auth import get_user_model
from django.db.models import TextField
from django.db.models.functions import Cast
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from matrix.beheer.base import BeheerAdmin
from matrix.beheer.fields import dag
from matrix.beheer.forms import BeheerForm, NamedForm
from matrix.beheer.rekenwaarden import FIELDSETS, HULP
from matrix.models import Gebied, Gemeente, Geval, Kern
from plans.models import Plan

# Whatever the gemeente has beside its numbers stands on top.
NO_NUMBERS = [
    field.name
    for field in Gemeente._meta.fields
    if field.editable and not field.primary_key and field.name not in HULP
]


class GemeenteForm(BeheerForm):
    class Meta:
        model = Gemeente
        exclude = ()
        help_texts = HULP | {
            "naam": _("Zonder het woord gemeente ervoor."),
            "productnaam": _("Zo heet dit hulpmiddel bij jullie."),
            "contact_functie": _("Wie iemand belt die er niet uit komt. Een functie."),
            "contact_telefoon": _("Het nummer dat mensen bellen."),
            "contact_mail": _("Een algemeen adres, niet dat van één persoon."),
        }


class GemeenteAdmin(BeheerAdmin):
    """There is one gemeente per installation: it is changed, never added or removed."""

    form = GemeenteForm

    fieldsets = [(_("De gemeente"), {"fields": NO_NUMBERS}), *FIELDSETS]

    def changelist_view(self, request, extra_context=None):
        """The one there is, and no list of one."""
        if self.has_view_or_change_permission(request) and (
            only := Gemeente.objects.first()
        ):
            return redirect(self.address("change", only))
        return super().changelist_view(request, extra_context)

    def has_add_permission(self, request):
        return False

    def has_delete_permission(self, request, obj=None):
        return False


class GebiedForm(NamedForm):
    class Meta:
        model = Gebied
        exclude = ("slug",)
        widgets = {"coordinatoren": forms.CheckboxSelectMultiple}
        help_texts = {"naam": _("Zoals inwoners het noemen.")}

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if "coordinatoren" in self.fields:
            staff = get_user_model().objects.filter(is_staff=True, is_active=True)
            self.fields["coordinatoren"].queryset = staff.order_by("username")


class GebiedAdmin(BeheerAdmin):
    form = GebiedForm
    list_display = ["naam", "kernen_in_words"]
    search_fields = ["naam"]
    fieldsets = [(None, {"fields": ["naam", "coordinatoren"]})]

    def get_queryset(self, request):
        return super().get_queryset(request).prefetch_related("kernen")

    def kernen_in_words(self, gebied):
        return ", ".join(kern.naam for kern in gebied.kernen.all())

    kernen_in_words.short_description = _("kernen")

    def obstacle(self, row):
        if row.kernen.exists():
            return _(
                "In dit gebied liggen nog kernen. Geef die eerst een ander gebied."
            )
        return in_plans(answering("gebieden", row.slug))


class KernForm(NamedForm):
    class Meta:
        model = Kern
        exclude = ("slug",)
        widgets = {"gebied": forms.RadioSelect}
        help_texts = {
            "naam": _("Een dorp, een buurtschap of een wijk."),
            "gebied": _(
                "Plannen uit deze kern gaan naar de coördinator van dit gebied."
            ),
        }


class KernAdmin(BeheerAdmin):
    form = KernForm
    list_display = ["naam", "gebied"]
    list_filter = ["gebied"]
    list_select_related = ["gebied"]
    search_fields = ["naam"]
    fieldsets = [(None, {"fields": ["naam", "gebied"]})]

    def formfield_for_foreignkey(self, db_field, request, **kwargs):
        kwargs["widget"] = forms.RadioSelect
        kwargs["empty_label"] = None
        return db_field.formfield(**kwargs)

    def obstacle(self, row):
        return in_plans(answering("kernen", row.slug))


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


def answering(question: str, slug: str) -> int:
    """How many plans have this slug in their list of answers."""
    as_text = Plan.objects.annotate(listed=Cast(question, TextField()))
    return as_text.filter(listed__contains=f'"{slug}"').count()


def in_plans(n: int) -> str:
    if not n:
        return ""
    return ngettext(
        "Dit staat in {n} plan en kan dus niet weg. Anders noemen kan wel.",
        "Dit staat in {n} plannen en kan dus niet weg. Anders noemen kan wel.",
        n,
    ).format(n=n)
