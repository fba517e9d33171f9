"""What is new in each version, for a beheerder; CHANGELOG.md tells it to who builds."""

from django.contrib import admin
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

NIEUW = {  # the newest first
    "0.1.0": (
        gettext_lazy("Dit is de eerste versie."),
        gettext_lazy("De eerste pagina van het beheer zegt wat aandacht vraagt."),
        gettext_lazy(
            "Een nieuwe collega krijgt een mail met een link, en kiest zelf een "
            "wachtwoord."
        ),
        gettext_lazy("Je zet het logo en de kleuren van de gemeente op elke pagina."),
        gettext_lazy(
            "Je probeert getallen eerst uit op plannen van het afgelopen jaar. Daarna "
            "bewaar je ze pas."
        ),
        gettext_lazy(
            "Elke vaste tekst staat naast die van ons. Je bekijkt hem op zijn plek "
            "voordat je hem bewaart."
        ),
        gettext_lazy(
            "De werkvormen verander je één voor één, als rooster, of met een "
            "spreadsheet."
        ),
        gettext_lazy(
            "Bij alles wat je verandert, schrijf je waarom. Een eerdere versie zet je "
            "terug."
        ),
        gettext_lazy("De hele gemeente past in één bestand: eruit, en er weer in."),
        gettext_lazy(
            "Je ziet welke mail wacht, mislukte of weg is, en je stuurt een proefmail."
        ),
        gettext_lazy("Rechten als ambtenaar of beheerder geven twee beheerders samen."),
        gettext_lazy("Wie een telefoon of laptop kwijt is, log je overal uit."),
        gettext_lazy(
            "In het logboek lees je wie wat deed. Je neemt het mee als tabel."
        ),
    ),
}


def page(request):
    about = {"title": _("Wat is nieuw?"), "versions": NIEUW}
    context = admin.site.each_context(request) | about
    return render(request, "beheer/nieuw.html", context)
