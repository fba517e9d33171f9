"""Taking away never fails halfway: whatever still points at a row is said before."""

import pytest
from django.contrib import admin
from django.db.models import PROTECT, RESTRICT

from beheer.removal import Removal, held_by
from matrix.models import Gebied, Kern
from plans.beginning import begin
from tests.people.beheerders import Beheerder


@pytest.fixture
def bea(gemeente) -> Beheerder:
    return Beheerder("bea")


def new_gebied(slug="nieuw") -> Gebied:
    return Gebied.objects.create(slug=slug, naam=slug)


def plan_in(gebied):
    return begin(gebied=gebied)


def kern_in(gebied):
    return Kern.objects.create(slug="dorp", naam="Dorp", gebied=gebied)


HOLDS = {"matrix.gebied.plannen": plan_in, "matrix.gebied.kernen": kern_in}


def holding() -> set[str]:
    """Every foreign key that keeps a row which the beheer can take away."""
    pages = admin.site._registry.items()
    models = [model for model, page in pages if isinstance(page, Removal)]
    return {
        f"{model._meta.label_lower}.{link.get_accessor_name()}"
        for model in models
        if model._meta.model_name not in ("gemeente", "collega")  # never taken away
        for link in model._meta.related_objects
        if link.on_delete in (PROTECT, RESTRICT)
    }


def test_every_foreign_key_that_holds_a_row_is_tried_here():
    assert holding() == set(HOLDS)


@pytest.mark.parametrize("link", HOLDS)
def test_what_still_points_at_a_row_is_said_on_the_page_and_it_stays(bea, link):
    gebied = new_gebied()
    HOLDS[link](gebied)
    page = f"/beheer/matrix/gebied/{gebied.pk}/delete/"
    assert "Geen plan gebruikt het" not in bea.sees(page)
    refused = bea.client.post(page, {"reden": "Weg ermee."})
    assert refused.status_code == 422
    assert Gebied.objects.filter(pk=gebied.pk).exists()


@pytest.mark.parametrize("link", HOLDS)
def test_a_table_that_nobody_thought_of_is_named(gemeente, link):
    """What a page does not say of itself, the database does."""
    gebied = new_gebied()
    assert held_by(gebied) == ""
    other = HOLDS[link](gebied)
    assert f"{other._meta.verbose_name_plural} (1)" in held_by(gebied)
