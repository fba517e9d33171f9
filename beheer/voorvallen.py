"""Who did what: read, searched and taken along; nobody writes in it or erases."""

import re
from functools import partial
from itertools import chain

from django.contrib import admin
from django.contrib.auth.models import User
from django.core.exceptions import PermissionDenied
from django.http import FileResponse
from django.urls import NoReverseMatch, path, reverse
from django.utils import timezone
from django.utils.html import format_html
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_POST

from nota.words.bewaard import GELEZEN
from plans.kenmerk import meant
from sheets.csv_files import as_csv
from sheets.workbook import XLSX, as_xlsx
from staff import events
from staff.guards import confirmed_to_save
from staff.models import Voorval

FILES = {"xlsx": (as_xlsx, XLSX, "xlsx"), "csv": (as_csv, "application/zip", "zip")}
A_ROW = re.compile(r"([a-z]+)\.([a-z]+) (\d+)")
SHEET = "logboek"
HEADS = [
    *(_("dag"), _("tijd"), _("wie"), _("wat"), _("waarop")),
    *(_("uitslag"), _("vanaf"), _("van → naar, of filter")),
]
WAT = GELEZEN | {
    "accepted": _("verzoek goedgekeurd"),
    "account": _("account gemaakt"),
    "asked": _("gevraagd aan een andere beheerder"),
    "changed": _("veranderd in het beheer"),
    "confirmed": _("bevestigd wie het is"),
    "denied": _("geen toegang"),
    "download_pdfs": _("PDF’s meegenomen"),
    "export": _("plannen meegenomen"),
    "export_log": _("logboek meegenomen"),
    "factor_reset": _("tweede stap weggehaald"),
    "factor_set": _("tweede stap ingesteld"),
    "guessing": _("vijftig keer een fout wachtwoord"),
    "lockout": _("even rust: te vaak mis"),
    "invited": _("link voor een wachtwoord gestuurd"),
    "forgotten": _("naam van een oud-collega gewist"),
    "log": _("logboek gelezen"),
    "login": _("ingelogd"),
    "logout": _("uitgelogd"),
    "logout_everywhere": _("overal uitgelogd"),
    "password": _("nieuw wachtwoord"),
    "put_back": _("eerdere versie teruggezet"),
    "read_in": _("gemeente ingelezen"),
    "recovery_codes": _("nieuwe herstelcodes"),
    "removed": _("weggehaald in het beheer"),
    "rights": _("account of rechten veranderd"),
    "search": _("gezocht met woorden"),
    "standing_in": _("vervanging gegeven aan"),
    "standing_in_over": _("vervanging weggehaald"),
    "turned_down": _("verzoek afgewezen"),
    "unlock": _("blokkade opgeheven"),
}


class VoorvalAdmin(admin.ModelAdmin):
    change_list_template = "beheer/logboek.html"
    list_display = ["op", "wie", "does", "on", "nader", "uitslag", "vanaf"]
    list_display_links = None
    list_filter = ["uitslag", "wat"]
    list_select_related = ["wie"]
    search_fields = ["wie__username", "waarop"]
    search_help_text = _(
        "Een kenmerk: wie dat plan bekeek. Een gebruikersnaam: wat die collega deed."
    )
    actions = None

    def has_add_permission(self, request):
        return False

    def has_change_permission(self, request, obj=None):
        return False

    def has_delete_permission(self, request, obj=None):
        return False

    def change_view(self, request, object_id, form_url="", extra_context=None):
        raise PermissionDenied  # a line of the log has no page of its own

    history_view = change_view

    def changelist_view(self, request, extra_context=None):
        files = [
            (reverse("admin:staff_voorval_xlsx"), _("Neem mee als Excel")),
            (reverse("admin:staff_voorval_csv"), _("Neem mee als CSV")),
        ]
        context = {"title": _("Wie deed wat?"), "files": files}
        if self.has_view_permission(request):
            events.looked("log", request, asked_about(request.GET.get("q", "")))
        return super().changelist_view(request, context)

    @admin.display(description=_("wat"), ordering="wat")
    def does(self, voorval):
        return capfirst(WAT.get(voorval.wat, voorval.wat))

    @admin.display(description=_("waarop"), ordering="waarop")
    def on(self, voorval):
        found = A_ROW.fullmatch(voorval.waarop)
        if not found or voorval.wat == "removed":
            return voorval.waarop
        app, kind, pk = found.groups()
        try:
            where = reverse(f"admin:{app}_{kind}_history", args=[pk])
        except NoReverseMatch:
            return voorval.waarop
        return format_html('<a href="{}">{} {}</a>', where, kind, pk)

    def get_urls(self):
        return [*(self._way_out(soort) for soort in FILES), *super().get_urls()]

    def _way_out(self, soort):
        take = confirmed_to_save(partial(self.take_along, soort=soort))
        view = self.admin_site.admin_view(require_POST(take))
        return path(f"meenemen/{soort}/", view, name=f"staff_voorval_{soort}")

    def take_along(self, request, soort):
        """All of it as a file; that is written down too."""
        if not self.has_view_permission(request):
            raise PermissionDenied
        events.record("export_log", request)
        made, kind, ending = FILES[soort]
        file = made({SHEET: [str(head) for head in HEADS]}, lines())
        file.seek(0)
        name = f"logboek-{timezone.localdate().isoformat()}.{ending}"
        return FileResponse(file, as_attachment=True, filename=name, content_type=kind)


def asked_about(text: str) -> str:
    """The plan or the colleague that is looked for; of any other words nothing."""
    if found := meant(text):
        return found
    user = User.objects.filter(username=text).first() if text else None
    return user.username if user else ""


def lines():
    for voorval in Voorval.objects.select_related("wie").iterator(chunk_size=2000):
        at = timezone.localtime(voorval.op)
        told = [str(voorval.wie or ""), str(WAT.get(voorval.wat, voorval.wat))]
        rest = [voorval.waarop, voorval.uitslag, voorval.vanaf, voorval.nader]
        yield SHEET, list(chain([at.date(), f"{at:%H:%M:%S}"], told, rest))
