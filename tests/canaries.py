"""A plan with a canary in every column that can hold one, its own tables included.

A table or a column that comes later gets one too. Each stands for its own column, so a
test can tell which of them came through.
"""

from collections.abc import Iterator
from itertools import count

from django.apps import apps
from django.contrib.auth.models import User
from django.db import models
from django.utils import timezone

from matrix.models import Gebied
from plans.models import Plan, Versie
from tests.people.medewerker import Medewerker

CANARY = "Kanarie"
MAIL = "kanarie@voorbeeld.nl"


def of_a_plan() -> list[type[models.Model]]:
    """Every table with a row that goes when its plan does, a version's among them."""
    hangs = {Plan}
    for _ in range(3):
        hangs |= {
            model
            for model in apps.get_models()
            for field in model._meta.concrete_fields
            if field.remote_field
            and field.remote_field.on_delete is models.CASCADE
            and field.related_model in hangs
        }
    return sorted(hangs - {Plan}, key=lambda m: (m is not Versie, m.__name__))


def with_canaries(plan: Plan) -> dict[str, str]:
    """The canary of each column, by its name with that of its table before it."""
    numbers = count(100)
    told: dict[str, str] = {}
    own = {f.name: _typed(f, numbers, told) for f in _columns(Plan) if _is_text(f)}
    beside = {"mail_bewezen_op": timezone.now(), "aantal_mensen": 5}
    Plan.objects.filter(pk=plan.pk).update(**own | beside)
    known = {
        Plan: plan,
        User: Medewerker("sleen").user,
        Gebied: Gebied.objects.first(),
    }
    for model in of_a_plan():
        known[model] = model._base_manager.create(**_cells(model, known, numbers, told))
    return told


def _columns(model) -> Iterator[models.Field]:
    fields = model._meta.concrete_fields
    return (f for f in fields if not f.remote_field and not f.primary_key)


def _is_text(field) -> bool:
    """No choice: of those the program knows every value."""
    texts = (models.TextField, models.EmailField)
    return isinstance(field, texts) or field.name == "telefoon"


def _cells(model, known: dict, numbers, told: dict) -> dict:
    """A row of this table; what holds no text has a number or a day."""
    links = (f for f in model._meta.concrete_fields if f.remote_field)
    cells = {
        f.name: known[f.related_model]
        for f in links
        if not f.null or f.related_model is Plan
    }
    for field in _columns(model):
        said = _typed(field, numbers, told)
        cells[field.name] = _number_or_day(field) if said is None else said
    return cells


def _typed(field, numbers, told: dict):
    """What a column holds when somebody typed its canary there; None: it can't."""
    text = f"{CANARY}{next(numbers)}"
    kinds = {
        models.EmailField: MAIL,
        models.JSONField: [text],
        models.BinaryField: text.encode(),
        models.TextField: text,
        models.CharField: text,
    }
    said = next((v for kind, v in kinds.items() if isinstance(field, kind)), None)
    if said is not None and said != MAIL:
        told[f"{field.model._meta.label}.{field.name}"] = text
    return said


def _number_or_day(field):
    if isinstance(field, models.DateTimeField):
        return timezone.now()
    return timezone.localdate() if isinstance(field, models.DateField) else 1
