"""The pages of the beheer with which the matrix goes out and comes in."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.urls import path
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from beheer.exchange import reading_json
from beheer.exchange.content import document, fingerprint, matrix_now, to_json
from beheer.exchange.difference import Difference, difference
from beheer.exchange.file_read import Unreadable
from beheer.exchange.forms import FileForm, YesForm
from beheer.exchange.kinds import Wrong
from beheer.exchange.spreadsheet import to_xlsx
from beheer.exchange.storing import Changed, store
from beheer.exchange.wanted import read_file, taken
from matrix.invoer import Invoer, forget_old_invoer
from sheets.workbook import XLSX

FORMATS = {"xlsx": (to_xlsx, XLSX), "json": (to_json, "application/json")}
LIST = "admin:matrix_werkvorm_changelist"
STEP = "admin:matrix_werkvorm_inlezen"


class Exchange:
    """What the admin of Werkvorm can do besides: export, and import in two steps."""

    class Media:
        css = {"all": ["css/inlezen.css"]}

    def get_urls(self):
        pages = {
            "exporteren/<slug:soort>/": (self.exports, "exporteren"),
            "importeren/": (self.uploads, "importeren"),
            "importeren/<int:invoer>/": (self.confirms, "inlezen"),
        }
        own = [
            path(to, self.admin_site.admin_view(view), name=f"matrix_werkvorm_{name}")
            for to, (view, name) in pages.items()
        ]
        return own + super().get_urls()

    def exports(self, request, soort):
        if not self.has_view_permission(request):
            raise PermissionDenied
        if soort not in FORMATS:
            raise Http404
        write, kind = FORMATS[soort]
        try:
            content = write(matrix_now())
        except Wrong as error:
            says = _("Dit past niet in een spreadsheet. Verbeter het eerst. {why}")
            self.message_user(request, says.format(why=error), messages.ERROR)
            return redirect(LIST)
        name = f"werkvormen-{timezone.localdate():%Y-%m-%d}.{soort}"
        disposition = {"Content-Disposition": f'attachment; filename="{name}"'}
        return HttpResponse(content, content_type=kind, headers=disposition)

    def uploads(self, request):
        self._may_import(request)
        if request.method != "POST":
            return self._file_page(request, FileForm())
        form = FileForm(request.POST, request.FILES)
        if not form.is_valid():
            return self._file_page(request, form, status=422)
        try:
            wanted = read_file(form.cleaned_data["bestand"].read())
        except Unreadable as refused:
            return self._file_page(request, FileForm(), refused.problems, status=422)
        forget_old_invoer()
        kept = Invoer.objects.create(gebruiker=request.user, inhoud=document(wanted))
        return redirect(STEP, kept.pk)

    def confirms(self, request, invoer):
        self._may_import(request)
        invoer = Invoer.objects.filter(pk=invoer, gebruiker=request.user).first()
        if invoer is None:
            return self._file_is_gone(request)
        try:
            wanted = taken(reading_json.rows_of(invoer.inhoud))
        except Unreadable as refused:  # the product changed since
            return self._file_page(request, FileForm(), refused.problems, status=422)
        form = YesForm(request.POST or None)
        if request.method != "POST":
            return self._yes_page(request, wanted, form)
        if not form.is_valid():
            return self._yes_page(request, wanted, form, status=422)
        return self._stores(request, invoer, wanted, form)

    def _stores(self, request, invoer, wanted, form):
        given = form.cleaned_data
        try:
            with transaction.atomic():
                if not Invoer.objects.filter(pk=invoer.pk).delete()[0]:
                    return self._file_is_gone(request)  # the same click, twice
                found = store(wanted, given["gezien"], given["reden"], request.user)
        except Changed:
            return self._yes_page(request, wanted, form, overtaken=True, status=409)
        self.message_user(request, in_a_sentence(found), messages.SUCCESS)
        return redirect(LIST)

    def _may_import(self, request):
        if not (
            self.has_add_permission(request) and self.has_change_permission(request)
        ):
            raise PermissionDenied

    def _file_is_gone(self, request):
        says = _("Dit bestand is al ingelezen, of het is ouder dan een dag.")
        self.message_user(request, says, messages.WARNING)
        return redirect("admin:matrix_werkvorm_importeren")

    def _file_page(self, request, form, problems=(), status=200):
        more = {"form": form, "problems": problems, "title": _("Werkvormen inlezen")}
        return self._page(request, "importeren", more, status)

    def _yes_page(self, request, wanted, form, overtaken=False, status=200):
        now = matrix_now()
        more = {
            "title": _("Dit verandert er"),
            "form": form,
            "difference": difference(wanted, now),
            "now": fingerprint(now),
            "overtaken": overtaken,
        }
        return self._page(request, "inlezen", more, status)

    def _page(self, request, name, more, status):
        context = {**self.admin_site.each_context(request), "opts": self.opts, **more}
        template = f"beheer/exchange/{name}.html"
        return TemplateResponse(request, template, context, status=status)


def in_a_sentence(found: Difference) -> str:
    made, changed = len(found.new), len(found.changed)
    new = ngettext("{n} werkvorm is nieuw", "{n} werkvormen zijn nieuw", made)
    old = ngettext("{n} is veranderd", "{n} zijn veranderd", changed)
    return f"{new.format(n=made)}, {old.format(n=changed)}."
