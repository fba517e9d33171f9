"""The places of the gemeente: its gebieden, and the kernen in them."""

from django import forms
from django.contrib.auth.models import User
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from beheer.base import BeheerAdmin
from beheer.forms import KnownRows, NamedForm
from beheer.removal import answering, in_plans
from beheer.second import E_SECOND, asked
from matrix.models import Gebied, Kern
from plans.models import Plan
from staff.called import name_of
from staff.four_eyes import beheerders
from staff.models import Goedkeuring
from staff.rights_told import telling

E_OWN = _("Je eigen gebieden geeft een andere beheerder je.")


class Coordinatoren(KnownRows):
    def label_from_instance(self, user):
        name = name_of(user)
        if not user.is_active:
            return _("{naam} (kan niet inloggen)").format(naam=name)
        if not user.email:
            return _("{naam} (heeft nog geen mailadres)").format(naam=name)
        return name


class GebiedForm(NamedForm):
    """The one page on which a gebied gets its coordinators."""

    by = None  # who fills it in
    to_ask: tuple = ()  # who is a beheerder gets it from another one
    coordinatoren = Coordinatoren(
        label=_("Gebiedscoördinatoren"),
        queryset=User.objects.none(),
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
            self.fields["coordinatoren"].queryset = to_choose(self.instance)

    def clean_coordinatoren(self):
        """SEC-Z03: a second beheerder gives a beheerder a gebied."""
        chosen = self.cleaned_data["coordinatoren"]
        were = self.instance.coordinatoren.all() if self.instance.pk else ()
        if self.by in set(chosen) ^ set(were):
            raise forms.ValidationError(E_OWN)
        self.to_ask = tuple(guarded(set(chosen) - set(were)))
        return chosen.exclude(pk__in=[user.pk for user in self.to_ask])


def guarded(users):
    keys = [user.pk for user in users]
    return beheerders().filter(pk__in=keys)


def to_choose(gebied):
    """Who may handle plans, by a group; and who has this gebied already."""
    may = Q(is_active=True, groups__permissions__codename="behandel_plan")
    has = Q(gebieden=gebied) if gebied.pk else Q()
    return User.objects.filter(may | has).distinct().order_by("username")


class GebiedAdmin(BeheerAdmin):
    form = GebiedForm
    list_display = ["naam", "kernen_in_words"]
    search_fields = ["naam"]
    fieldsets = [(None, {"fields": ["naam", "coordinatoren"]})]

    def get_form(self, request, obj=None, **kwargs):
        form = super().get_form(request, obj, **kwargs)
        form.by = request.user
        return form

    def get_queryset(self, request):
        return super().get_queryset(request).prefetch_related("kernen")

    def save_related(self, request, form, formsets, change):
        chosen = set(form.cleaned_data.get("coordinatoren", ()))
        with telling(request, chosen ^ set(form.instance.coordinatoren.all())):
            super().save_related(request, form, formsets, change)
        for user in form.to_ask:
            asked(request, user, Goedkeuring.GEBIED, form.instance.slug)

    def version_view(self, request, object_id, number):
        row = self.row_to_look_at(request, object_id)
        version = row.history.filter(pk=number).first()
        then = version.erbij["coordinatoren"] if version else []
        users = User.objects.filter(Q(gebieden=row) | Q(pk__in=then)).distinct()
        with telling(request, users):
            return super().version_view(request, object_id, number)

    def _went_back(self, row, version, form, by) -> bool:
        """SEC-Z03 holds for an earlier version as well."""
        then, now = version.erbij["coordinatoren"], row.beside()["coordinatoren"]
        if by.pk in set(then) ^ set(now):
            form.add_error(None, E_OWN)
            return False
        if beheerders().filter(pk__in=set(then) - set(now)).exists():
            form.add_error(None, E_SECOND)
            return False
        return super()._went_back(row, version, form, by)

    def kernen_in_words(self, gebied):
        return ", ".join(kern.naam for kern in gebied.kernen.all())

    kernen_in_words.short_description = _("kernen")

    def obstacle(self, row):
        if row.kernen.exists():
            return _(
                "In dit gebied liggen nog kernen. Geef die eerst een ander gebied."
            )
        of_it = Q(gebied=row) | Q(pk__in=answering("gebieden", row.slug))
        return in_plans(Plan.objects.filter(of_it).count())


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
        return in_plans(answering("kernen", row.slug).count())
