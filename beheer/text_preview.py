"""Where each fixed text is read, and how it looks there before it is kept."""

from collections.abc import Callable
from dataclasses import replace
from typing import NamedTuple

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from dossier.arriving import start
from dossier.example import example
from dossier.papers.pdf import Notes
from dossier.sending import promises
from matrix.models import Gemeente
from matrix.teksten import Tekst, Texts
from matrix.views import neighbours
from nota.words import Said
from nota.words.start import contact
from telling.brief import in_brief
from wizard import flow
from wizard.screens.kring import Scherm


class ReadHere(NamedTuple):
    """Where a text is read: in words, and the page if anybody may open that."""

    says: Said
    shows: Callable[[HttpRequest, str], HttpResponse]
    page: str = ""
    args: tuple[str, ...] = ()

    @property
    def url(self) -> str:
        return reverse(self.page, args=self.args) if self.page else ""


def spot_of(slug: str) -> ReadHere:
    return next(spot for begin, spot in SPOTS.items() if slug.startswith(begin))


def preview(request: HttpRequest, tekst: Tekst) -> HttpResponse:
    """The page with the text, or the part of the page where it stands."""
    return spot_of(tekst.slug).shows(request, tekst.slug)


def whole(view: Callable) -> Callable:
    """A page that shows no plan is shown as it is."""
    return lambda request, _slug: view(request)


def part(told: Callable[[Texts, str], dict]) -> Callable:
    """Of a page about a plan the very part with the text, without the plan."""

    def shows(request: HttpRequest, slug: str) -> HttpResponse:
        context = {"spot": spot_of(slug)} | told(Texts(), slug)
        return render(request, "beheer/tekst_voorbeeld.html", context)

    return shows


def _what_now(texts: Texts, slug: str) -> dict:
    """{contact} is filled in, as it will be."""
    who = contact(Gemeente.objects.get())
    return {"what_now": [texts[slug].format(contact=who)]}


def _kring(texts: Texts, slug: str) -> dict:
    return {"screen": {"explanation": Scherm.explanation, "fair": texts[slug]}}


def _promises(texts: Texts, _slug: str) -> dict:
    return {"fixed": promises(texts)}


def _asked(texts: Texts, slug: str) -> dict:
    question = {"title": "", "vraag": _("Hier staat wat de gebiedscoördinator vraagt.")}
    return {"requests": [question], "geen_besluit": texts[slug]}


def _brief(texts: Texts, _slug: str) -> dict:
    """Of an example, with every sentence that can stand under it."""
    brief = in_brief(example(Gemeente.objects.get(), EXAMPLE), flow.VERSLAG, texts)
    return {
        "brief": replace(brief, free_to_use=texts["vrij-gebruik"]),
        "notes": Notes(texts["geen-aanvraag"], texts["belanghebbenden"]),
    }


EXAMPLE = "middel"
ON_PAPER = ("dossier:voorbeeld-pdf", (EXAMPLE,))
PROMISES = part(_promises)
BRIEF = part(_brief)
NEIGHBOURS = whole(neighbours)
SPOTS = {
    "start-": ReadHere(_("de startpagina"), whole(start), "start"),
    "buurt-titel": ReadHere(
        _("de pagina voor wie iets hoort over zijn buurt, en de startpagina"),
        NEIGHBOURS,
        "matrix:buurt",
    ),
    "buurt-": ReadHere(
        _("de pagina Er komt iets in mijn buurt"), NEIGHBOURS, "matrix:buurt"
    ),
    "wat-nu-": ReadHere(
        _("het eind van een plan, bij Wat nu?"),
        part(_what_now),
    ),
    "niet-eens": ReadHere(
        _("het verslag, bij met wie je praatte"),
        part(_kring),
    ),
    "geen-aanvraag": ReadHere(
        _("het opsturen, de mails, en het plan op papier"), PROMISES, *ON_PAPER
    ),
    "geen-bezwaar": ReadHere(
        _("meelezen met een plan, en de pagina over je buurt"),
        NEIGHBOURS,
        "matrix:buurt",
    ),
    "geen-besluit": ReadHere(
        _("het gesprek met de gebiedscoördinator, en de mails"),
        part(_asked),
    ),
    "openbaar": ReadHere(_("het opsturen van een plan"), PROMISES),
    "belanghebbenden": ReadHere(
        _("het plan en het startgesprek op papier"), BRIEF, *ON_PAPER
    ),
    "vrij-gebruik": ReadHere(
        _("het verslag op papier, bij de vragen van je aanvraag"), BRIEF, *ON_PAPER
    ),
}
