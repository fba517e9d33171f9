"""Figures on the sent plans of one year, without persons (product.md §8)."""

from collections import Counter
from datetime import date
from statistics import median

from django.db.models import Count, Min
from django.db.models.functions import ExtractQuarter
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _

from desk.charts import Chart, chart, named
from desk.quarters import per_quarter
from desk.turnaround import ANSWERED
from desk.words import STATUS
from matrix.models import Gebied, Werkvorm
from nota.bewaren import DUBBEL, VERZONNEN
from nota.onherleidbaar import LEAST, Figure, safe
from nota.words.advies import ROL
from nota.words.gewicht import ZWAARTE
from nota.words.werkvormen import NIVEAU
from plans.models import Belanghebbende, Gebeurtenis, Plan, Vorm
from plans.promise import first_moment
from staff.guards import staff_page

DAY = 24 * 60 * 60
COLUMNS = ("status", "rol", "zwaarte")
PLACE_AND_QUARTER = "gebied en kwartaal"


@staff_page("plans.zoek_plannen")
def figures(request):
    """Always one whole year: two periods that overlap could be subtracted."""
    years = years_with_plans(request.user)
    asked = request.GET.get("jaar", "")
    year = int(asked) if asked in map(str, years) else years[0]
    plans = plans_of(request.user, year)
    counted = per_column(plans)
    total = sum(counted["status"].values())
    context = {
        "year": year,
        "years": years,
        "total": None,
        "charts": [],
        "first_answer": first_answer(plans),
        "least": LEAST,
    }
    if total >= LEAST:
        context |= {"total": total} | drawn(plans, counted)
    return render(request, "desk/figures.html", context)


def years_with_plans(user) -> list[int]:
    """This year, and every year before it down to the first plan; newest first."""
    oldest = Plan.objects.visible_to(user).order_by("ingediend_op", "id")
    first = oldest.values_list("ingediend_op", flat=True).first()
    this = timezone.localdate().year
    return list(
        range(this, (timezone.localdate(first).year if first else this) - 1, -1)
    )


def plans_of(user, year: int):
    begin, end = (first_moment(date(y, 1, 1)) for y in (year, year + 1))
    real = Plan.objects.visible_to(user).exclude(sluitreden__in=(DUBBEL, VERZONNEN))
    return real.filter(ingediend_op__gte=begin, ingediend_op__lt=end)


def per_column(plans) -> dict[str, Counter]:
    """How many have each status, rol and zwaarte, and where and when; in one query."""
    found = {name: Counter() for name in (*COLUMNS, PLACE_AND_QUARTER)}
    dated = plans.order_by().annotate(quarter=ExtractQuarter("ingediend_op"))
    rows = dated.values_list("gebied", "quarter", *COLUMNS).annotate(Count("pk"))
    for gebied, quarter, *values, count in rows:
        found[PLACE_AND_QUARTER][gebied, quarter] += count
        for name, value in zip(COLUMNS, values, strict=True):
            found[name][value] += count
    return found


def drawn(plans, counted) -> dict:
    """The charts and the table, which tell the same of each gebied."""
    gebieden = dict(Gebied.objects.values_list("pk", "naam"))
    table = per_quarter(counted[PLACE_AND_QUARTER], gebieden)
    return {"charts": charts(plans, counted, table.per_gebied), "per_quarter": table}


def charts(plans, counted, per_gebied: dict[str, Figure]) -> list[Chart]:
    werkvormen = dict(Werkvorm.objects.values_list("slug", "naam"))
    others = [
        ("status", _("Waar de plannen staan"), counted["status"], STATUS),
        ("rol", _("Rol van de gemeente"), counted["rol"], ROL),
        ("zwaarte", _("Zwaarte"), counted["zwaarte"], ZWAARTE),
        ("inbreng", _("Wat groepen kunnen doen"), levels(plans), NIVEAU),
        ("werkvorm", _("Gekozen werkvormen"), forms_of(plans), werkvormen),
    ]
    return [
        chart("gebied", _("Plannen per gebied"), per_gebied),
        *(chart(slug, title, safe(named(*found))) for slug, title, *found in others),
    ]


def levels(plans) -> Counter:
    """How many groups are offered each level; a group may be offered several."""
    groups = Belanghebbende.objects.filter(plan__in=plans).exclude(kan=None)
    found = Counter()
    for offered, count in groups.order_by().values_list("kan").annotate(Count("pk")):
        found.update(dict.fromkeys(offered or (), count))
    return found


def forms_of(plans) -> dict[str, int]:
    chosen = Vorm.objects.filter(plan__in=plans).exclude(werkvorm=None)
    return dict(chosen.order_by().values_list("werkvorm").annotate(Count("pk")))


def first_answer(plans) -> int | None:
    """Days from sending to the first answer, of half of the plans; None if too few."""
    answered = Gebeurtenis.objects.filter(ANSWERED, plan__in=plans).order_by()
    firsts = answered.values_list("plan__ingediend_op", "plan").annotate(at=Min("op"))
    spans = [(at - sent).total_seconds() / DAY for sent, _plan, at in firsts]
    return round(median(spans)) if len(spans) >= LEAST else None
