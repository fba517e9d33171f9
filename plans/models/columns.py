"""One question is one nullable column; None means "not filled in"."""

from django.db import models


def tekst():
    return models.TextField(null=True, blank=True)


def keuze():
    return models.CharField(max_length=60, null=True, blank=True)


def getal():
    return models.PositiveIntegerField(null=True, blank=True)


def lijst():
    return models.JSONField(null=True, blank=True)
