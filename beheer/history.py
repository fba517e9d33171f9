"""The history of a row: who changed what and why, and the way back."""

from itertools import pairwise

from django.contrib.admin.utils import unquote
from django.core.exceptions import PermissionDenied, ValidationError
from django.core.paginator import Paginator
from django.db import transaction
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import path, reverse
from django.utils.translation import gettext as _

from beheer.forms import GoBackForm
from beheer.telling import Telling

A_PAGE = 25


class HistoryPages:
    """Part of a ModelAdmin: the list of versions, and a page for each of them."""

    def get_urls(self):
        name = f"{self.opts.app_label}_{self.opts.model_name}_versie"
        view = self.admin_site.admin_view(self.version_view)
        return [
            path("<path:object_id>/versie/<int:number>/", view, name=name),
            *super().get_urls(),
        ]

    def row_to_look_at(self, request, object_id):
        row = self.get_object(request, unquote(object_id))
        if not self.has_view_or_change_permission(request, row):
            raise PermissionDenied
        if row is None:
            raise Http404
        return row

    def history_view(self, request, object_id, extra_context=None):
        row = self.row_to_look_at(request, object_id)
        versions = row.history.select_related("history_user")
        page = Paginator(versions, A_PAGE).get_page(request.GET.get("p"))
        newest = (page.number - 1) * A_PAGE
        found = [*versions[newest : newest + A_PAGE + 1], None]
        telling = Telling(self.model)
        shown = [
            (version, telling.between(before, version) if before else None)
            for version, before in pairwise(found)
        ][:A_PAGE]
        context = {"title": _("Geschiedenis"), "page": page, "versions": shown}
        return self.drawn(request, "beheer/history.html", row, context)

    def version_view(self, request, object_id, number):
        """A version beside what is there now; a POST makes it the newest version."""
        row = self.row_to_look_at(request, object_id)
        version = get_object_or_404(row.history, pk=number)
        form = GoBackForm(request.POST if request.method == "POST" else None)
        status = 200
        if request.method == "POST":
            if not self.may_go_back(request, row):
                raise PermissionDenied
            if form.is_valid() and self._went_back(row, version, form, request.user):
                self.went_back(request, row)
                self.message_user(request, _("Deze versie staat er weer."))
                return redirect(self.address("change", row))
            status = 422
            row.refresh_from_db()
        context = {
            "title": _("Een eerdere versie"),
            "version": version,
            "changes": Telling(self.model).between(version, row),
            "form": form,
            "may_go_back": self.may_go_back(request, row),
        }
        return self.drawn(request, "beheer/version.html", row, context, status)

    def may_go_back(self, request, row) -> bool:
        return self.has_change_permission(request, row)

    def went_back(self, request, row) -> None:
        """For a page that tells others of it."""

    def _went_back(self, row, version, form, by) -> bool:
        """Whether the version stands again; all of it, or nothing."""
        try:
            with transaction.atomic():
                go_back(row, version, form.cleaned_data, by)
        except ValidationError as problem:
            form.add_error(None, problem.messages)
        return form.is_valid()

    def address(self, page: str, row) -> str:
        """The address of a page of the beheer about this row."""
        name = f"{self.opts.app_label}_{self.opts.model_name}_{page}"
        return reverse(f"{self.admin_site.name}:{name}", args=[row.pk])

    def drawn(self, request, template, row, context, status=200):
        told = self.around(request, row, context)
        return render(request, template, told, status=status)

    def around(self, request, row, context) -> dict:
        """With what every page of the beheer about a row tells."""
        about = {"opts": self.opts, "original": row, "subtitle": str(row)}
        return self.admin_site.each_context(request) | about | context


def go_back(row, version, given: dict, by) -> None:
    """Let a version be the newest one; ValidationError when that can't be."""
    if not row.claim(given["gezien_versie"] or 0):
        raise ValidationError(
            _("Een ander veranderde dit intussen. Kijk nog eens wat er verschilt.")
        )
    then = version.instance
    then._state.adding = False
    then.full_clean()
    then.store()
    then.put_beside(version.erbij)
    then.note(given["reden"], by)
