"""The words of the screens: every question has an example, every column a head."""

import pytest

from wizard.screens import SCREENS

QUESTIONS = [
    pytest.param(slug, name, field, id=f"{slug}.{name}")
    for slug, screen in SCREENS.items()
    for name, field in screen.base_fields.items()
]


@pytest.mark.parametrize(("slug", "name", "field"), QUESTIONS)
def test_every_question_has_words_and_an_example(slug, name, field):
    assert str(field.label)
    assert "Bijvoorbeeld: " in str(field.help_text)


@pytest.mark.parametrize(("slug", "name", "field"), QUESTIONS)
def test_no_question_is_required(slug, name, field):
    assert not field.required


@pytest.mark.parametrize(
    ("slug", "name", "field"),
    [param for param in QUESTIONS if SCREENS[param.values[0]].rows],
)
def test_every_cell_of_a_row_has_a_head_for_its_column(slug, name, field):
    assert str(field.short)
