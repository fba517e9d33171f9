"""Beheer: the words and numbers that the gemeente may change itself."""

from django.contrib import admin
from django.utils.translation import gettext_lazy as _

from matrix import beheer_teksten  # noqa: F401 - registers what it holds
from matrix.beheer.gebieden import GebiedAdmin, KernAdmin
from matrix.beheer.gemeente import GemeenteAdmin, GevalAdmin
from matrix.beheer.werkvormen import WerkvormAdmin
from matrix.models import Gebied, Gemeente, Geval, Kern, Werkvorm

admin.site.index_title = _("Wat wil je veranderen?")
admin.site.register(Werkvorm, WerkvormAdmin)
admin.site.register(Gemeente, GemeenteAdmin)
admin.site.register(Gebied, GebiedAdmin)
admin.site.register(Kern, KernAdmin)
admin.site.register(Geval, GevalAdmin)
