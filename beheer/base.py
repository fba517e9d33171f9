"""What every page of the beheer has in common: saving with a reason, one at a time."""

from django.contrib import admin
from django.contrib.admin.utils import unquote
from django.db import transaction
from django.utils.text import capfirst
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from beheer.forms import BeheerForm, KnownRows
from beheer.history import HistoryPages
from beheer.removal import Removal
from coevorden.failures import failed
from matrix.beheerd import CHANGED, MADE
from staff import events

WHY = (_("Tot slot"), {"fields": ["reden", "gezien_versie"]})


class BeheerAdmin(HistoryPages, Removal, admin.ModelAdmin):
    """A form that asks why, warns when somebody came in between, and can go back."""

    form = BeheerForm
    change_form_template = "beheer/change_form.html"
    changed, put_back, removed = "changed", "put_back", "removed"  # in the log

    def get_fieldsets(self, request, obj=None):
        return self.with_reason(request, obj, super().get_fieldsets(request, obj))

    def with_reason(self, request, obj, fieldsets):
        """Whoever may save is asked why, last of all."""
        may_save = self.has_change_permission(request, obj) if obj else True
        return [*fieldsets, WHY] if may_save else list(fieldsets)

    def changeform_view(self, request, object_id=None, form_url="", extra_context=None):
        """All or nothing: what is refused, or only looked at, leaves no trace."""
        if request.method != "POST":
            return super().changeform_view(request, object_id, form_url, extra_context)
        if object_id is not None and self._is_gone(request, object_id):
            says = gettext("Iemand haalde dit intussen weg.")
            return failed(request, 409, says, resend=False)
        with transaction.atomic():
            response = super().changeform_view(
                request, object_id, form_url, extra_context
            )
            shown_again = getattr(response, "context_data", None) or {}
            if response.status_code != 302:
                transaction.set_rollback(True)
        if "adminform" in shown_again:
            conflict = shown_again["adminform"].form.differences is not None
            response.status_code = 409 if conflict else 422
        return response

    def _is_gone(self, request, object_id) -> bool:
        may_change = self.has_change_permission(request)
        return may_change and self.get_object(request, unquote(object_id)) is None

    def formfield_for_manytomany(self, db_field, request, **kwargs):
        return super().formfield_for_manytomany(
            db_field, request, **{"form_class": KnownRows} | kwargs
        )

    def changelist_view(self, request, extra_context=None):
        title = capfirst(self.opts.verbose_name_plural)
        return super().changelist_view(request, {"title": title})

    def save_model(self, request, obj, form, change):
        if change:
            obj.note_the_start()
        obj.store()

    def save_related(self, request, form, formsets, change):
        super().save_related(request, form, formsets, change)
        reason = form.cleaned_data["reden"]
        form.instance.note(reason, request.user, CHANGED if change else MADE)
        if not form.is_preview:
            self.write_down(self.changed, request, form.instance)

    def went_back(self, request, row):
        self.write_down(self.put_back, request, row)

    def write_down(self, what, request, row) -> None:
        """In the log of who did what: by its number, not by what was typed."""
        events.record(what, request, on=f"{self.opts.label_lower} {row.pk}")
