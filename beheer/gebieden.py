"""The places of the gemeente: its gebieden, and the kernen in them."""

from django import forms
from django.contrib.auth import get_user_model
from django.utils.translation import gettext_lazy as _

from beheer.base import BeheerAdmin
from beheer.forms import NamedForm
from beheer.removal import answering, in_plans
from matrix.models import Gebied, Kern


class GebiedForm(NamedForm):
    coordinatoren = forms.ModelMultipleChoiceField(
        label=_("Gebiedscoördinatoren"),
        queryset=get_user_model().objects.none(),
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text=_("Zij zien de plannen die in dit gebied zijn ingediend."),
    )

    class Meta:
        model = Gebied
        exclude = ("slug",)
        help_texts = {"naam": _("Zoals inwoners het noemen.")}

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if "coordinatoren" in self.fields:
            self.fields["coordinatoren"].queryset = coordinatoren()


def coordinatoren():
    """Colleagues who may handle plans; rights come from a group only."""
    active = get_user_model().objects.filter(is_active=True)
    may = active.filter(groups__permissions__codename="behandel_plan")
    return may.distinct().order_by("username")


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
    gebied = forms.ModelChoiceField(
        label=_("Gebied"),
        queryset=Gebied.objects.all(),
        empty_label=None,
        widget=forms.RadioSelect,
        help_text=_("Plannen uit deze kern gaan naar de coördinator van dit gebied."),
    )

    class Meta:
        model = Kern
        exclude = ("slug",)
        help_texts = {"naam": _("Een dorp, een buurtschap of een wijk.")}


class KernAdmin(BeheerAdmin):
    form = KernForm
    list_display = ["naam", "gebied"]
    list_filter = ["gebied"]
    list_select_related = ["gebied"]
    search_fields = ["naam"]
    fieldsets = [(None, {"fields": ["naam", "gebied"]})]

    def obstacle(self, row):
        return in_plans(answering("kernen", row.slug))
