"""Every row of the table of inputs, and a sample of it through real screens."""

from html import unescape

import pytest

from dossier.papers.pdf import print_html
from plans.models.columns import with_guesses
from press.glyphs import as_html
from tests.inputs import Kind, Refused, kinds
from typed.gate import is_empty

FEWEST = 300


def each_row():
    stored = [pytest.mark.both, pytest.mark.django_db]
    for name, kind in kinds().items():
        for typed in kind.rows:
            marks = stored if kind.stored else []
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
    "nothing, in lines": ("doel", "doel"),
    "what turns, in lines": ("doel", "doel"),
    "bullets and signs of Word": ("doel", "doel"),
    "lines": ("doel", "doel"),
    "kept as it was typed": ("doel", "doel"),
}


@pytest.mark.both
@pytest.mark.parametrize("name", SCREENS)
def test_box_paper_and_file_have_what_was_understood(initiator, name):
    screen, question = SCREENS[name]
    for typed, meant in list(kinds()[name].rows.items())[::4]:
        initiator.fills_in(screen, **{question: typed})
        stored = getattr(initiator.plan, question)
        assert str(stored) == str(meant), ascii(typed)
        assert str(meant or "") in initiator.sees(screen)
        told = initiator.exported()["antwoorden"]
        assert with_guesses({question: stored}).items() <= told.items(), ascii(typed)
        assert as_html(str(meant or "")) in print_html(initiator.journey), ascii(typed)


@pytest.mark.both
def test_a_real_screen_sends_back_what_says_no_number(initiator):
    kind = kinds()["no number"]
    for typed, sentence in list(kind.rows.items())[::3]:
        page = initiator.sends("hinder", aantal_mensen=typed)
        assert sentence in page.content.decode(), ascii(typed)
        assert initiator.plan.aantal_mensen is None


FORMS = {
    "a day": ("logboek", "datum", {"tekst": ""}),
    "a phone number": ("indienen", "telefoon", {"mail": ""}),
    "a mail address": ("indienen", "mail", {"telefoon": "bel maar"}),
}


@pytest.mark.both
@pytest.mark.parametrize("name", FORMS)
def test_a_real_form_takes_it_or_says_what_is_wrong(initiator, name):
    """With another answer that is wrong, so that the same form can be sent again."""
    initiator.fills_in("initiatief", titel="Een hek")
    initiator.fills_in("doel", doel="rust", activiteit="een hek zetten")
    address, question, wrong = FORMS[name]
    rows = {t: meant for t, meant in kinds()[name].rows.items() if not is_empty(t)}
    sentences = {meant for meant in rows.values() if isinstance(meant, Refused)}
    for typed, meant in list(rows.items())[::3]:
        sent = initiator.form(address) | wrong | {question: typed}
        page = unescape(initiator.client.post(initiator.url(address), sent).text)
        said = {sentence for sentence in sentences if str(sentence) in page}
        assert said == ({meant} if isinstance(meant, Refused) else set()), ascii(typed)
