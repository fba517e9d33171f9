"""The gemeente on every page: its name, its product, its colours."""

from django.db import DatabaseError
from django.utils.functional import SimpleLazyObject

from matrix.models import Gemeente


def gemeente(request) -> dict:
    """Read once, when a page shows it. A view that has it already gives its own.

    A database that is away (coevorden.failures) is not asked for a name.
    """
    if getattr(request, "database_is_away", False):
        return {"gemeente": Gemeente()}
    return {"gemeente": SimpleLazyObject(current)}


def current() -> Gemeente:
    """Nameless if there is none to read, so that the page of a failure can be shown."""
    try:
        return Gemeente.objects.get()
    except (DatabaseError, Gemeente.DoesNotExist):
        return Gemeente()
