"""The first page of the beheer: what asks for attention, and then the tasks."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from django.contrib import admin
from django.urls import reverse
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from beheer.attention import points
from coevorden.version import version
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
from plans.models import Post
from staff.models import Collega, Voorval


@dataclass(frozen=True)
class Task:
    """Something a beheerder comes to do, and the page on which it is done."""

    model: type
    says: str
    about: str

    @property
    def href(self) -> str:
        meta = self.model._meta
        return reverse(f"admin:{meta.app_label}_{meta.model_name}_changelist")


@dataclass(frozen=True)
class Tasks:
    title: str
    tasks: list[Task] = field(default_factory=list)


GROUPS = (
    Tasks(
        gettext_lazy("Wie doet wat?"),
        [
            Task(
                Collega,
                gettext_lazy("Collega’s en hun rechten"),
                gettext_lazy("Een nieuw account, een groep, een nieuwe telefoon."),
            ),
            Task(
                Gebied,
                gettext_lazy("Gebieden en hun coördinatoren"),
                gettext_lazy("Wie ziet welke plannen."),
            ),
            Task(
                Kern,
                gettext_lazy("Kernen"),
                gettext_lazy("Dorpen en wijken, en in welk gebied ze liggen."),
            ),
        ],
    ),
    Tasks(
        gettext_lazy("Wat lezen inwoners?"),
        [
            Task(
                Werkvorm,
                gettext_lazy("Werkvormen en de matrix"),
                gettext_lazy("Ook als bestand mee te nemen en in te lezen."),
            ),
            Task(
                Tekst,
                gettext_lazy("Vaste teksten"),
                gettext_lazy("Onze tekst naast die van jullie."),
            ),
            Task(
                Hulpregel,
                gettext_lazy("De hulppagina"),
                gettext_lazy("Wie je kunt bellen, woorden met uitleg, links."),
            ),
            Task(
                Standaardantwoord,
                gettext_lazy("Standaardantwoorden"),
                gettext_lazy("Zinnen die coördinatoren vaak schrijven."),
            ),
        ],
    ),
    Tasks(
        gettext_lazy("Hoe werkt het hier?"),
        [
            Task(
                Gemeente,
                gettext_lazy("De gemeente: naam, contact, kleuren en getallen"),
                gettext_lazy("Ook wanneer een plan licht of zwaar is."),
            ),
            Task(
                Geval,
                gettext_lazy("Gevallen van de gemeenteraad"),
                gettext_lazy("Wanneer overleg verplicht is."),
            ),
            Task(
                Opgave,
                gettext_lazy("Opgaven"),
                gettext_lazy("Waar de gemeente jaren aan werkt."),
            ),
        ],
    ),
    Tasks(
        gettext_lazy("Wat gebeurt er?"),
        [
            Task(
                Post,
                capfirst(Post._meta.verbose_name_plural),
                gettext_lazy("Wat wacht, wat mislukte en wat verstuurd is."),
            ),
            Task(
                Voorval,
                gettext_lazy("Wie deed wat?"),
                gettext_lazy("Het logboek van collega’s."),
            ),
        ],
    ),
)


def context(request) -> dict:
    return {
        "title": _("Beheer"),
        "points": points(request.user),
        "groups": [group for group in _seen_by(request) if group.tasks],
        "version": version(),
    }


def _seen_by(request) -> Iterator[Tasks]:
    pages = admin.site._registry
    for group in GROUPS:
        tasks = [t for t in group.tasks if pages[t.model].has_view_permission(request)]
        yield Tasks(group.title, tasks)
