"""The words of the screens: what is typed has an example, every column a head."""

import pytest

from wizard.screens import SCREENS

QUESTIONS = [
    pytest.param(slug, name, field, id=f"{slug}.{name}")
    for slug, screen in SCREENS.items()
    for name, field in screen.base_fields.items()
]


@pytest.mark.parametrize(("slug", "name", "field"), QUESTIONS)
def test_a_question_has_words_and_an_example_if_the_answer_is_typed(slug, name, field):
    """The words of a choice are its examples."""
    typed = not hasattr(field, "choices")

    assert str(field.label)
    assert ("Bijvoorbeeld: " in str(field.help_text)) is typed


@pytest.mark.parametrize(("slug", "name", "field"), QUESTIONS)
def test_no_question_is_required(slug, name, field):
    assert not field.required


@pytest.mark.parametrize(
    ("slug", "name", "field"),
    [param for param in QUESTIONS if SCREENS[param.values[0]].rows],
)
def test_every_cell_of_a_row_has_a_head_for_its_column(slug, name, field):
    assert str(field.short)


def test_a_promise_names_the_levels_that_make_it(initiator):
    page = initiator.sees("kaders")
    assert "past bij meedenken en meedoen" in page
    assert "past bij meebeslissen" in page


def test_a_werkvorm_of_the_gemeente_says_so_to_somebody_else(initiator):
    initiator.fills_in("initiatief", initiatiefnemer="inwoners", niveau="dorp")
    initiator.fills_in("vormen", **{"vormen-0-werkvorm": "right-to-challenge"})
    assert (
        "Let op bij Right to challenge: dit kan alleen samen met de gemeente."
        in initiator.sees_rows("vormen")
    )


@pytest.mark.parametrize(
    "work", ["bouwen", "slopen", "kappen", "monument", "afwijken van de regels"]
)
def test_the_question_about_a_permit_names_every_work_that_asks_for_one(work):
    """Every application asks it (7.4 Omgevingsregeling)."""
    choices = dict(SCREENS["gemeente"].base_fields["vergunning"].choices)
    assert work in str(choices["omgevingsvergunning"])


def test_the_drawing_of_the_roles_says_that_it_is_our_reading(initiator):
    assert "Zo lezen wij de vier rollen van de nota." in initiator.sees("uitkomst")
