"""Every row of the table of inputs, and a sample of it through real screens."""

import pytest

from tests.inputs import Kind, kinds

pytestmark = pytest.mark.both

FEWEST = 300


def each_row():
    for name, kind in kinds().items():
        for typed in kind.rows:
            marks = [pytest.mark.django_db] if kind.stored else []
            shown = f"{name}: {ascii(typed)[:60]}"
            yield pytest.param(name, kind, typed, marks=marks, id=shown)


@pytest.mark.parametrize(("name", "kind", "typed"), list(each_row()))
def test_what_is_typed_is_understood(name: str, kind: Kind, typed, record_property):
    record_property("kind", name)
    understood = kind.reads(typed)
    meant = kind.rows[typed]
    assert (type(understood), understood) == (type(meant), meant)


def test_there_are_enough_to_believe():
    assert sum(len(kind.rows) for kind in kinds().values()) >= FEWEST


SCREENS = {
    "a whole number": ("hinder", "aantal_mensen"),
    "a guess": ("hinder", "aantal_mensen"),
    "what nobody sees": ("initiatief", "titel"),
    "what turns, in one line": ("initiatief", "titel"),
    "spaces": ("initiatief", "titel"),
    "nothing": ("initiatief", "titel"),
    "bullets and signs of Word": ("doel", "doel"),
    "lines": ("doel", "doel"),
    "kept as it was typed": ("doel", "doel"),
}


@pytest.mark.parametrize("name", SCREENS)
def test_a_real_screen_stores_and_shows_what_was_understood(initiator, name):
    screen, question = SCREENS[name]
    for typed, meant in list(kinds()[name].rows.items())[::4]:
        initiator.fills_in(screen, **{question: typed})
        stored = getattr(initiator.plan, question)
        assert str(stored) == str(meant), ascii(typed)
        assert str(meant or "") in initiator.sees(screen)


def test_a_real_screen_sends_back_what_says_no_number(initiator):
    kind = kinds()["no number"]
    for typed, sentence in list(kind.rows.items())[::3]:
        page = initiator.sends("hinder", aantal_mensen=typed)
        assert sentence in page.content.decode(), ascii(typed)
        assert initiator.plan.aantal_mensen is None
