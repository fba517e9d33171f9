"""The pages of the examples: three sizes, each on one screen and as a PDF."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from dossier.example import SIZES, example, print_example, shipped, shown
from matrix.models import Gemeente
from press.printing import PrintingFailed


def choose(request: HttpRequest) -> HttpResponse:
    found = [
        {"maat": maat, "name": size.name, "answers": shipped(maat)["antwoorden"]}
        for maat, size in SIZES.items()
    ]
    return render(request, "dossier/examples.html", {"examples": found})


def show(request: HttpRequest, maat: str) -> HttpResponse:
    """What a finished plan comes to; there is nothing to change on it."""
    page = shown(example(Gemeente.objects.get(), _known(maat)))
    context = {"page": page, "maat": maat, "name": SIZES[maat].name}
    return render(request, "dossier/example.html", context)


def pdf(request: HttpRequest, maat: str) -> HttpResponse:
    gemeente = Gemeente.objects.get()
    try:
        paper = print_example(gemeente, _known(maat))
    except PrintingFailed:
        context = {"gemeente": gemeente, "busy": True}
        return render(request, "dossier/no_pdf.html", context, status=503)
    response = HttpResponse(paper, "application/pdf")
    response["Content-Disposition"] = f'inline; filename="voorbeeld-{maat}.pdf"'
    return response


def _known(maat: str) -> str:
    if maat not in SIZES:
        raise Http404
    return maat
