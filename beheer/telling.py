"""A row of the matrix in words, as it is or as it once was."""

from functools import cache

from django.contrib.auth import get_user_model
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from beheer.spoken import EMPTY, cells_told, told
from questions.changes import Change, Told, between

DOES = gettext_lazy("Wat deze collega doet")


class Telling:
    """Tells rows of one model; looks up each name once."""

    def __init__(self, model):
        self.fields = model.history.model.tracked_fields
        self.named = cache(self._named)

    def between(self, before, after) -> list[Change]:
        """Each is a row as it is now, or a version of it from the history."""
        return between(self.of(before), self.of(after), str(EMPTY))

    def of(self, version) -> Told:
        """Everything of a version, and of what belonged to it then."""
        found = {}
        for field in (each for each in self.fields if not each.primary_key):
            found |= told(field.name, field.verbose_name, self._value(field, version))
        beside = getattr(version, "erbij", None)
        return found | self._beside(version.beside() if beside is None else beside)

    def _value(self, field, version):
        value = getattr(version, field.attname)
        if field.is_relation:
            return self.named(field.related_model, value)
        return field.to_python(value)

    def _beside(self, beside: dict) -> Told:
        found = cells_told(beside.get("cellen", ()))
        if "coordinatoren" in beside:
            names = [self.named(get_user_model(), pk) for pk in beside["coordinatoren"]]
            found |= told("coordinatoren", _("gebiedscoördinatoren"), names)
        if "groepen" in beside:
            found |= told("groepen", DOES, beside["groepen"])
        return found

    @staticmethod
    def _named(model, pk) -> str:
        row = model.objects.filter(pk=pk).first()
        return str(row) if row else _("iemand of iets dat er niet meer is")
