"""Accounts in /beheer/: a beheerder gives and takes, but never more than the groups.

Nobody reaches superuser or loose rights here, and nobody changes their own groups or
gebieden: that takes a second beheerder (SEC-Z03).
"""

from django import forms
from django.contrib import admin
from django.contrib.auth.admin import UserAdmin
from django.contrib.auth.models import Group, User
from django.utils.html import format_html
from django.utils.translation import gettext_lazy as _
from django_otp.plugins.otp_static.models import StaticDevice
from django_otp.plugins.otp_totp.models import TOTPDevice

from matrix.models import Gebied
from staff import counting, events, factor
from staff.guards import confirmed_to_save
from staff.rights import RIGHTS

for model in (Group, User, StaticDevice, TOTPDevice):
    admin.site.unregister(model)


class ColleagueForm(forms.ModelForm):
    """An account with its groups and its gebieden."""

    groups = forms.ModelMultipleChoiceField(
        Group.objects.filter(name__in=RIGHTS),
        label=_("Wat deze collega doet"),
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )
    gebieden = forms.ModelMultipleChoiceField(
        Gebied.objects.all(),
        label=_("Gebieden"),
        required=False,
        help_text=_("Voor een gebiedscoördinator: van deze gebieden komen de plannen."),
        widget=forms.CheckboxSelectMultiple,
    )

    class Meta:
        model = User
        fields = ["username", "first_name", "last_name", "email", "is_active"]

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if self.instance.pk and "gebieden" in self.fields:
            self.initial["gebieden"] = self.instance.gebieden.all()


@admin.register(User)
class ColleagueAdmin(UserAdmin):
    form = ColleagueForm
    list_display = ["username", "first_name", "last_name", "is_active", "last_login"]
    list_filter = ["is_active", "groups"]
    filter_horizontal = []
    actions = ["reset_second_factor", "unlock"]
    who = (None, {"fields": ["username", "first_name", "last_name", "email"]})
    what = (_("Rechten"), {"fields": ["groups", "gebieden", "is_active"]})
    way_in = (_("Inloggen"), {"fields": ["new_password", "second_step"]})
    fieldsets = [who, what, way_in]
    readonly_fields = ["new_password", "second_step"]

    def get_fieldsets(self, request, obj=None):
        """One's own rights are for a colleague to change."""
        if obj == request.user:
            return [self.who]
        return super().get_fieldsets(request, obj)

    def get_form(self, request, obj=None, **kwargs):
        if obj == request.user:
            kwargs["form"] = forms.ModelForm
        return super().get_form(request, obj, **kwargs)

    def get_queryset(self, request):
        """A superuser is for the command line; whoever takes one over is one."""
        users = super().get_queryset(request)
        return users if request.user.is_superuser else users.filter(is_superuser=False)

    @admin.display(description=_("wachtwoord"))
    def new_password(self, user):
        """A way to give a new one; the old one is not shown, nor its hash."""
        return format_html(
            '<a href="../password/">{}</a>', _("Geef een nieuw wachtwoord")
        )

    @admin.display(description=_("tweede stap"))
    def second_step(self, user):
        if factor.device_of(user):
            return _(
                "Ingesteld. Opnieuw laten instellen kan in de lijst met gebruikers."
            )
        return _("Wordt ingesteld bij de volgende keer inloggen.")

    def has_delete_permission(self, request, obj=None):
        return False  # an account is disabled; what its owner did keeps a name

    def save_related(self, request, form, formsets, change):
        super().save_related(request, form, formsets, change)
        if "gebieden" in form.cleaned_data:
            form.instance.gebieden.set(form.cleaned_data["gebieden"])
        events.record("rights", request, on=form.instance)

    # Whoever sits down at an open computer changes nobody's rights (SEC-S03).

    def add_view(self, request, *args, **kwargs):
        return confirmed_to_save(super().add_view)(request, *args, **kwargs)

    def change_view(self, request, *args, **kwargs):
        return confirmed_to_save(super().change_view)(request, *args, **kwargs)

    def changelist_view(self, request, *args, **kwargs):
        return confirmed_to_save(super().changelist_view)(request, *args, **kwargs)

    def user_change_password(self, request, id, form_url=""):
        change = confirmed_to_save(super().user_change_password)
        response = change(request, id, form_url)
        if request.method == "POST" and response.status_code == 302:
            events.record("password", request, on=id)
        return response

    @admin.action(
        description=_("Tweede stap opnieuw laten instellen"), permissions=["change"]
    )
    def reset_second_factor(self, request, users):
        """Whoever lost their phone sets up a new app at the next login."""
        for user in users.exclude(pk=request.user.pk):
            factor.reset(user)
            events.record("factor_reset", request, on=user)
            self.log_change(request, user, _("Tweede stap opnieuw laten instellen."))
        self.message_user(request, _("Bij het inloggen vragen we om een nieuwe app."))

    @admin.action(description=_("Blokkade opheffen"), permissions=["change"])
    def unlock(self, request, users):
        for user in users:
            counting.forget(user)
            events.record("unlock", request, on=user)
        self.message_user(request, _("Deze collega kan het opnieuw proberen."))
