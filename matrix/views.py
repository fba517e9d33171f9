"""What anybody may read: the matrix, each werkvorm, and the help page."""

from django.shortcuts import get_object_or_404, render

from matrix.models import Cel, Gemeente, Werkvorm
from plans.policy.niveaus import NIVEAUS
from plans.words import NIVEAU
from wizard.screens.initiatief import NIVEAUS as PLACES


def overview(request):
    """The matrix of nota 6 as a table: inbreng by niveau."""
    cells = {}
    for cel in Cel.objects.select_related("werkvorm"):
        cells.setdefault((cel.inbreng, cel.niveau), []).append(cel)
    rows = [
        (NIVEAU[inbreng], [(label, cells.get((inbreng, n), [])) for n, label in PLACES])
        for inbreng in NIVEAUS
    ]
    context = {"rows": rows, "places": [label for _, label in PLACES]}
    return render(request, "matrix/overview.html", context)


def detail(request, slug):
    werkvorm = get_object_or_404(Werkvorm.objects.prefetch_related("cellen"), slug=slug)
    return render(request, "matrix/werkvorm.html", {"werkvorm": werkvorm})


def help_page(request):
    return render(request, "matrix/help.html", {"gemeente": Gemeente.objects.get()})
