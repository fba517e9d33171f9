"""Every text that was typed, with its place: where personal data may stand."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from nota.answers import Typed
from questions import fields
from wizard.screens import SCREENS
from wizard.screens.reacties import OF_A_READER

if TYPE_CHECKING:
    from wizard.journey import Journey

ASKED_FOR = {"aanspreekpunt"}  # a function and its telephone number belong there
TYPED = {
    slug: [
        name
        for name, field in screen.base_fields.items()
        if isinstance(field, fields.Tekst) and name not in ASKED_FOR
    ]
    for slug, screen in SCREENS.items()
}


def typed(journey: "Journey") -> Iterator[Typed]:
    """Everything that stands on a screen."""
    for slug, names in TYPED.items():
        for source in journey.sources(slug):
            rij = getattr(source, "rij_id", "")
            for name in names:
                if text := getattr(source, name):
                    yield Typed(slug, text, name, rij)
    yield from typed_before_there_was_a_list(journey)


def typed_before_there_was_a_list(journey: "Journey") -> Iterator[Typed]:
    """An opgave that is none of those of the gemeente."""
    text = journey.plan.opgave
    if text and text not in journey.names.opgaven:
        yield Typed("vragen", text, "opgave")


def own(journey: "Journey") -> Iterator[Typed]:
    """The same, without the words of readers: those can't be worded anew."""
    theirs = {row.rij_id for row in journey.rows("reacties") if row.lezer}
    for text in typed(journey):
        if text.rij not in theirs or text.veld not in OF_A_READER:
            yield text
