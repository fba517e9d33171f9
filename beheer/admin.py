"""Beheer: the words and numbers that the gemeente may change itself."""

from django.contrib import admin
from django.urls import path
from django.utils.translation import gettext_lazy as _

from beheer import first_page, nieuw, post, verzoeken  # noqa: F401 - it registers what it holds
from beheer.collegas import CollegaAdmin
from beheer.gebieden import GebiedAdmin, KernAdmin
from beheer.gemeente import GemeenteAdmin, GevalAdmin, OpgaveAdmin
from beheer.teksten import HulpregelAdmin, StandaardantwoordAdmin, TekstAdmin
from beheer.voorvallen import VoorvalAdmin
from beheer.werkvormen import WerkvormAdmin
from matrix.models import (
    Gebied,
    Gemeente,
    Geval,
    Hulpregel,
    Kern,
    Opgave,
    Standaardantwoord,
    Tekst,
    Werkvorm,
)
from staff.models import Collega, Voorval

admin.site.index_title = _("Wat wil je doen?")
admin.site.index_template = "beheer/front.html"
admin.site.front = first_page.context
admin.site.pages = (
    path("nieuw/", admin.site.admin_view(nieuw.page), name="nieuw"),
    path("verzoeken/", admin.site.admin_view(verzoeken.page), name="verzoeken"),
)
admin.site.register(Werkvorm, WerkvormAdmin)
admin.site.register(Gemeente, GemeenteAdmin)
admin.site.register(Gebied, GebiedAdmin)
admin.site.register(Kern, KernAdmin)
admin.site.register(Geval, GevalAdmin)
admin.site.register(Opgave, OpgaveAdmin)
admin.site.register(Tekst, TekstAdmin)
admin.site.register(Hulpregel, HulpregelAdmin)
admin.site.register(Standaardantwoord, StandaardantwoordAdmin)
admin.site.register(Collega, CollegaAdmin)
admin.site.register(Voorval, VoorvalAdmin)
