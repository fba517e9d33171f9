"""What differs between two versions, in words that need no explanation."""

from dataclasses import dataclass
from functools import cache

from django.contrib.auth import get_user_model
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from beheer.words import in_words, vakken_of
from nota.words.werkvormen import INCLUSIE


@dataclass(frozen=True)
class Change:
    label: str
    before: str
    after: str


class Changes:
    """Compares versions of rows of one model; looks up each name once."""

    def __init__(self, model):
        self.fields = model.history.model.tracked_fields
        self.named = cache(self._named)

    def between(self, before, after) -> list[Change]:
        """Each is a row as it is now, or a version of it from the history."""
        old, new = self.told(before), self.told(after)
        return [
            Change(label, old.get(label, _("leeg")), new.get(label, _("leeg")))
            for label in dict.fromkeys((*old, *new))
            if old.get(label) != new.get(label)
        ]

    def told(self, version) -> dict[str, str]:
        """Everything of a version in words, by its label."""
        columns = [field for field in self.fields if not field.primary_key]
        found = {}
        for field in columns:
            value = getattr(version, field.attname)
            label = capfirst(field.verbose_name)
            if field.name == "inclusie":
                tips = {f"{label}: {INCLUSIE[w]}": value.get(w) or "" for w in INCLUSIE}
                found |= {each: in_words("tip", tip) for each, tip in tips.items()}
            elif field.is_relation:
                found[label] = self.named(field.related_model, value)
            else:
                found[label] = in_words(field.name, value)
        return found | self._beside(version)

    def _beside(self, version) -> dict[str, str]:
        beside = getattr(version, "erbij", None)
        beside = version.beside() if beside is None else beside
        found = {}
        if "cellen" in beside:
            found[_("Plek in de matrix")] = in_words("vakken", vakken_of(beside))
        if "coordinatoren" in beside:
            users = get_user_model()
            names = [self.named(users, pk) for pk in beside["coordinatoren"]]
            found[_("Gebiedscoördinatoren")] = in_words("coordinatoren", names)
        return found

    @staticmethod
    def _named(model, pk) -> str:
        row = model.objects.filter(pk=pk).first()
        return str(row) if row else _("iemand of iets dat er niet meer is")
