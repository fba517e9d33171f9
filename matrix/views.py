"""What anybody may read: the matrix with its finder, each werkvorm, the help page."""

from django.http import Http404, HttpResponse
from django.shortcuts import render

from matrix.catalogue import werkvormen
from matrix.colours import version
from matrix.context import current
from matrix.finder import BEST, Zoeker, find
from matrix.models import Gemeente, Hulpregel, Werkvorm
from matrix.teksten import Texts
from matrix.traits import places, traits
from nota.niveaus import NIVEAUS
from nota.words.start import contact
from nota.words.werkvormen import INCLUSIE, NIVEAU, PLAATS


def overview(request):
    """Find what suits, or read the matrix of nota 6: inbreng by niveau."""
    gemeente = Gemeente.objects.get()
    zoeker = Zoeker.asked(request.GET)
    found = find(zoeker, gemeente)
    context = {
        "gemeente": gemeente,
        "zoeker": zoeker,
        "best": found[:BEST],
        "others": found[BEST:],
        "rows": table(werkvormen(gemeente).values()),
        "places": PLAATS.values(),
    }
    return render(request, "matrix/overview.html", context)


def table(known) -> list:
    """The cells of the matrix, each in the order of the nota."""
    cells: dict = {}
    for werkvorm in known:
        for cel in werkvorm.cellen.all():
            place = cells.setdefault((cel.inbreng, cel.niveau), [])
            place.append((cel.plek, werkvorm, cel.geschat))
    return [
        (NIVEAU[i], [(PLAATS[n], in_order(cells.get((i, n), ()))) for n in PLAATS])
        for i in NIVEAUS
    ]


def in_order(cell) -> list:
    return sorted(cell, key=lambda place: (place[0], place[1].naam))


def detail(request, slug):
    gemeente = Gemeente.objects.get()
    werkvorm = werkvormen(gemeente).get(slug)
    if werkvorm is None:
        raise Http404
    return page_of(request, werkvorm, gemeente)


def page_of(request, werkvorm: Werkvorm, gemeente: Gemeente | None = None):
    """The page of one werkvorm, wherever it comes from."""
    gemeente = gemeente or current()
    context = {
        "gemeente": gemeente,
        "werkvorm": werkvorm,
        "traits": traits(werkvorm),
        "places": places(werkvorm),
        "inclusie": [(INCLUSIE.get(w, w), tip) for w, tip in werkvorm.inclusie.items()],
        "contact": contact(gemeente),
        "query": Zoeker.asked(request.GET).query,
    }
    return render(request, "matrix/werkvorm.html", context)


def help_page(request):
    """Who helps, the method, what the gemeente stands for, and where to learn more."""
    regels: dict = {}
    for regel in Hulpregel.objects.all():
        regels.setdefault(regel.soort, []).append(regel)
    context = {"gemeente": Gemeente.objects.get(), "hulp": regels}
    return render(request, "matrix/help.html", context)


def neighbours(request):
    """What somebody can do who hears of the plan of another; the terms are data."""
    texts = Texts()
    context = {
        "gemeente": Gemeente.objects.get(),
        "titel": texts["buurt-titel"],
        "inleiding": texts["buurt-inleiding"],
        "eigen_plan": texts["buurt-eigen-plan"],
        "geen_bezwaar": texts["geen-bezwaar"],
        "stappen": Hulpregel.objects.filter(soort="buurt"),
    }
    return render(request, "matrix/buurt.html", context)


def house_style(request):
    """The colours of the gemeente; the address with its version never changes."""
    sheet = current().huisstijl
    return kept_long(request, HttpResponse(sheet, "text/css"), version(sheet))


def logo(request):
    """The logo of now, and of no other day."""
    shown = current().logo
    if shown is None:
        raise Http404
    response = HttpResponse(bytes(shown.png), "image/png")
    return kept_long(request, response, shown.merk)


def kept_long(request, response, now: str):
    if request.GET.get("v") == now:
        response["Cache-Control"] = "public, max-age=31536000, immutable"
    return response
