"""One question is one nullable column; None means "not filled in"."""

from django.db import models


def tekst() -> models.TextField:
    return models.TextField(null=True, blank=True)


def keuze() -> models.CharField:
    return models.CharField(max_length=60, null=True, blank=True)


def getal() -> models.PositiveIntegerField:
    return models.PositiveIntegerField(null=True, blank=True)


def lijst() -> models.JSONField:
    return models.JSONField(null=True, blank=True)
