"""Accounts: a beheerder gives and takes, but never more than the groups.

Nobody reaches superuser or loose rights here, and nobody changes their own groups or
gebieden: that takes a second beheerder (SEC-Z03). So does what the groups of
staff.four_eyes bring: it is asked for here, and given in beheer.verzoeken.
"""

from django.conf import settings
from django.contrib import admin
from django.contrib.auth.admin import UserAdmin
from django.core.exceptions import PermissionDenied
from django.db.models import Prefetch
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.html import format_html, format_html_join
from django.utils.translation import gettext_lazy as _

from beheer.base import BeheerAdmin
from beheer.collega_form import CollegaForm, NewForm, OwnForm
from beheer.second import E_SECOND, asked, invite_again
from matrix.models import Gebied
from staff import counting, events, factor, session
from staff.collega import Collega
from staff.four_eyes import GUARDED, is_guarded, keeps_its_address
from staff.guards import confirmed_to_save
from staff.models import Goedkeuring
from staff.rights import held_by
from staff.rights_told import tell


class CollegaAdmin(BeheerAdmin, UserAdmin):
    form, add_form = CollegaForm, NewForm
    add_form_template = None  # the one of all of our pages
    list_display = [
        *("username", "first_name", "last_name", "email"),
        *("does", "looks_after", "is_active", "last_login"),
    ]
    list_filter = ["is_active", "groups"]
    list_per_page = 50
    filter_horizontal = []
    actions = ["reset_second_factor", "log_out_everywhere", "unlock"]
    who = (None, {"fields": ["username", "first_name", "last_name", "email"]})
    what = (_("Rechten"), {"fields": ["groups", "looks_after", "is_active"]})
    way_in = (_("Inloggen"), {"fields": ["new_password", "second_step"]})
    fieldsets = [who, what, way_in]
    add_fieldsets = [
        who,
        (_("Rechten"), {"fields": ["groups", "is_active"]}),
    ]
    readonly_fields = ["looks_after", "new_password", "second_step"]

    def get_fieldsets(self, request, obj=None):
        """One's own rights are for a colleague to change."""
        all_of_it = super().get_fieldsets(request, obj)
        return [self.who, all_of_it[-1]] if obj == request.user else all_of_it

    def get_form(self, request, obj=None, **kwargs):
        if obj == request.user:
            kwargs["form"] = OwnForm
        return super().get_form(request, obj, **kwargs)

    def get_queryset(self, request):
        """A superuser is for the command line; whoever takes one over is one."""
        users = super().get_queryset(request).prefetch_related("groups")
        users = users.prefetch_related(Prefetch("gebieden", Gebied.objects.all()))
        return users if request.user.is_superuser else users.filter(is_superuser=False)

    @admin.display(description=_("wat deze collega doet"))
    def does(self, user):
        return ", ".join(group.name for group in user.groups.all())

    @admin.display(description=_("gebieden"))
    def looks_after(self, user):
        """Read here, and given on the page of the gebied: on one page only."""
        links = format_html_join(
            ", ",
            '<a href="{}">{}</a>',
            ((_page_of(gebied), gebied.naam) for gebied in user.gebieden.all()),
        )
        return links or _("Nog geen. Je geeft ze op de pagina van een gebied.")

    @admin.display(description=_("wachtwoord"))
    def new_password(self, user):
        """A way to a new one, which only its owner knows."""
        return format_html(
            '<a href="../password/">{}</a>',
            _("Stuur een link voor een wachtwoord"),
        )

    @admin.display(description=_("tweede stap"))
    def second_step(self, user):
        if factor.device_of(user):
            return _(
                "Ingesteld. Opnieuw laten instellen kan in de lijst met collega’s."
            )
        return _("Wordt ingesteld bij de volgende keer inloggen.")

    def has_delete_permission(self, request, obj=None):
        return False  # an account is disabled; what its owner did keeps a name

    def may_go_back(self, request, row):
        return row != request.user and super().may_go_back(request, row)

    changed = put_back = "rights"

    def row_to_look_at(self, request, object_id):
        row = super().row_to_look_at(request, object_id)
        request.rights_before = held_by(row)
        return row

    def save_model(self, request, obj, form, change):
        now = Collega.objects.filter(pk=obj.pk).first()
        request.rights_before = held_by(now) if now else []
        super().save_model(request, obj, form, change)

    def save_related(self, request, form, formsets, change):
        super().save_related(request, form, formsets, change)
        for name in getattr(form, "to_ask", ()):
            asked(request, form.instance, Goedkeuring.GROEP, name)

    def _went_back(self, row, version, form, by) -> bool:
        """What takes a second beheerder is asked for on the page of the account."""
        now = row.beside()["groepen"]
        new = {name for name in version.erbij["groepen"] if name not in now}
        if new & set(GUARDED) or (
            keeps_its_address(row) and version.email != row.email
        ):
            form.add_error(None, E_SECOND)
            return False
        return super()._went_back(row, version, form, by)

    def write_down(self, what, request, row):
        tell(request, row, request.rights_before, what=what)

    # Whoever sits down at an open computer changes nobody's rights (SEC-S03).

    def add_view(self, request, *args, **kwargs):
        return confirmed_to_save(super().add_view)(request, *args, **kwargs)

    def change_view(self, request, *args, **kwargs):
        return confirmed_to_save(super().change_view)(request, *args, **kwargs)

    def version_view(self, request, *args, **kwargs):
        return confirmed_to_save(super().version_view)(request, *args, **kwargs)

    def changelist_view(self, request, *args, **kwargs):
        return confirmed_to_save(super().changelist_view)(request, *args, **kwargs)

    def user_change_password(self, request, id, form_url=""):
        return confirmed_to_save(self.password_view)(request, id)

    def password_view(self, request, object_id):
        user = self.row_to_look_at(request, object_id)
        if not self.has_change_permission(request, user):
            raise PermissionDenied
        may = settings.PASSWORD_LOGIN and user.email and user != request.user
        if request.method == "POST" and may:
            if is_guarded(user):
                asked(request, user, Goedkeuring.WACHTWOORD)
            else:
                invite_again(request, user)
                self.message_user(request, _("De link is onderweg."))
            return redirect(self.address("change", user))
        context = {"title": _("Een nieuw wachtwoord"), "may": may}
        return self.drawn(request, "beheer/wachtwoord.html", user, context)

    @admin.action(
        description=_("Tweede stap opnieuw laten instellen"), permissions=["change"]
    )
    def reset_second_factor(self, request, users):
        """Whoever lost their phone sets up a new app at the next login."""
        for user in users.exclude(pk=request.user.pk):
            if is_guarded(user):
                asked(request, user, Goedkeuring.TWEEDE_STAP)
                continue
            factor.reset(user)
            events.record("factor_reset", request, on=user)
            says = _("Bij het inloggen vragen we om een nieuwe app.")
            self.message_user(request, says)

    @admin.action(description=_("Overal uitloggen"), permissions=["change"])
    def log_out_everywhere(self, request, users):
        """At once, such as when a laptop was stolen; who asks it stays inside."""
        for user in users.exclude(pk=request.user.pk):
            session.end_all(user)
            events.record("logout_everywhere", request, on=user)
        self.message_user(request, _("Deze collega is nu overal uitgelogd."))

    @admin.action(description=_("Blokkade opheffen"), permissions=["change"])
    def unlock(self, request, users):
        for user in users:
            counting.forget(user)
            events.record("unlock", request, on=user)
        self.message_user(request, _("Deze collega kan het opnieuw proberen."))


def _page_of(gebied) -> str:
    return reverse("admin:matrix_gebied_change", args=[gebied.pk])
