"""The pages of the werkvormen: the list, one werkvorm, and how it will look."""

from functools import partial

from django.urls import path
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from beheer.base import BeheerAdmin
from beheer.exchange.out_and_in import Exchange
from beheer.forms import PREVIEW
from beheer.raster import raster_view
from beheer.werkvorm_form import WerkvormForm
from matrix.models import GEARCHIVEERD
from matrix.views import page_of
from plans.models import Vorm


class WerkvormAdmin(Exchange, BeheerAdmin):
    form = WerkvormForm
    change_list_template = "beheer/werkvormen.html"
    change_form_template = "beheer/werkvorm.html"
    list_display = ["naam", "stand", "uitleg", "moeite", "bron", "nagekeken_op"]
    list_filter = ["stand", "bron"]
    search_fields = ["naam", "uitleg"]
    fieldsets = [
        (
            gettext_lazy("Wie ziet deze werkvorm?"),
            {
                "fields": ["stand"],
                "description": gettext_lazy(
                    "Laat hem een concept zijn tot alles klopt. Wie hem al in een plan "
                    "koos, houdt de tekst van toen."
                ),
            },
        ),
        (gettext_lazy("In het kort"), {"fields": ["naam", "uitleg"]}),
        (
            gettext_lazy("Wanneer past hij?"),
            {"fields": ["past_goed", "past_niet", "helpt_bij", "fasen"]},
        ),
        (
            gettext_lazy("Hoe doe je het?"),
            {
                "fields": [
                    *("stappen", "nodig", "wijze", "klein"),
                    *("van_gemeente", "van_bewoners"),
                ]
            },
        ),
        (
            gettext_lazy("Groep, tijd, moeite en geld"),
            {
                "fields": [
                    *("groep_min", "groep_max", "doorlooptijd_weken"),
                    *("moeite", "kosten", "geschat"),
                ]
            },
        ),
        (gettext_lazy("Voor wie?"), {"fields": ["doelgroepen", "inclusie"]}),
        (gettext_lazy("Waar staat hij?"), {"fields": ["vakken"]}),
        (
            gettext_lazy("Verslag, voorbeeld en bron"),
            {"fields": ["tip_verslag", "voorbeeld", "bron", "nagekeken_op"]},
        ),
    ]

    def get_urls(self):
        view = self.admin_site.admin_view
        return [
            path(
                "raster/",
                view(partial(raster_view, admin=self)),
                name="matrix_werkvorm_raster",
            ),
            path(
                "<path:object_id>/voorbeeld/",
                view(self.preview),
                name="matrix_werkvorm_voorbeeld",
            ),
            *super().get_urls(),
        ]

    def preview(self, request, object_id):
        """How a werkvorm looks on the site, also one that nobody may see yet."""
        return page_of(request, self.row_to_look_at(request, object_id))

    def response_add(self, request, obj, post_url_continue=None):
        if PREVIEW in request.POST:
            return page_of(request, obj)
        return super().response_add(request, obj, post_url_continue)

    def response_change(self, request, obj):
        """What was typed is shown as on the site, and then forgotten again."""
        if PREVIEW in request.POST:
            return page_of(request, obj)
        return super().response_change(request, obj)

    def consequence(self, row):
        plans = used_by(row)
        if not plans:
            return super().consequence(row)
        return ngettext(
            "Er is {n} plan met deze werkvorm. Daarom halen we hem niet echt weg: hij "
            "wordt gearchiveerd. Dan staat hij niet meer op de site, en dat plan houdt "
            "zijn tekst.",
            "Er zijn {n} plannen met deze werkvorm. Daarom halen we hem niet echt weg: "
            "hij wordt gearchiveerd. Dan staat hij niet meer op de site, en die "
            "plannen houden hun tekst.",
            plans,
        ).format(n=plans)

    def remove(self, row, reason, by):
        if not used_by(row):
            return super().remove(row, reason, by)
        row.note_the_start()
        row.claim(row.versie)
        row.stand = GEARCHIVEERD
        row.store()
        row.note(reason, by)
        return _("{naam} is gearchiveerd.").format(naam=row)


def used_by(werkvorm) -> int:
    """How many plans chose this werkvorm."""
    chosen = Vorm.objects.filter(werkvorm=werkvorm.slug)
    return chosen.values("plan").distinct().count()
