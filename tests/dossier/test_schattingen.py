"""A guess reads back as it was understood, wherever the answer is shown."""

import pytest

from desk.table import all_heads, lines
from dossier.intake import read_in
from dossier.papers.exchange import export
from dossier.papers.frozen import journey_of
from dossier.papers.pdf import print_html
from dossier.refusal import Refused
from dossier.submit import VERSLAG
from plans.models import ROWS, Plan
from plans.models.columns import BESIDE_A_NUMBER, may_be_guessed
from tests.people.medewerker import sends
from wizard.journey import Journey
from wizard.screens import SCREENS
from wizard.source import Live

pytestmark = pytest.mark.both

SAID = ("35 tot 45", "ongeveer 71", "ongeveer 50", "2 tot 3")


@pytest.fixture
def guesser(initiator):
    """Guesses on a screen, and in the rows of two others."""
    initiator.fills_in("initiatief", titel="Een hek")
    initiator.fills_in("doel", doel="rust", activiteit="een hek zetten")
    initiator.fills_in("hinder", aantal_mensen="tussen de 35 en 45")
    told = {"activiteit": "een rondgang", "gedaan": "ja", "uitgenodigd": "ca. 71"}
    initiator.lists("uitgevoerd", told | {"bereikt": "zo'n 50", "gereageerd": "12"})
    initiator.lists("reacties", {"inbreng": "mooi", "aantal": "2 à 3"})
    return initiator


def test_box_overview_paper_and_sent_version_tell_the_guess(guesser):
    boxes = guesser.sees("hinder") + "".join(
        map(guesser.sees_rows, ("uitgevoerd", "reacties"))
    )
    sent = journey_of(sends(guesser.plan, soort=VERSLAG).versies.get())
    shown = {
        "the boxes": boxes,
        "the overview": guesser.sees("antwoorden") + guesser.sees("verslag"),
        "the paper": print_html(guesser.journey, VERSLAG.naam),
        "the paper of the sent version": print_html(sent, VERSLAG.naam),
    }
    for place, text in shown.items():
        assert [said for said in SAID if said not in text] == [], place
    assert int(sent.given.aantal_mensen) == int(guesser.plan.aantal_mensen) == 40


def test_the_file_holds_the_number_and_beside_it_the_guess(guesser):
    first = guesser.exported()
    told, (row,) = first["antwoorden"], first["antwoorden"]["activiteiten"]
    plan = read_in(first)

    assert (told["aantal_mensen"], told["aantal_mensen_schatting"]) == (40, SAID[0])
    assert (row["bereikt"], row["bereikt_schatting"]) == (50, SAID[2])
    assert (row["gereageerd"], "gereageerd_schatting" in row) == (12, False)
    assert export(Journey(Live(plan)))["antwoorden"] == told
    assert str(plan.aantal_mensen) == SAID[0]


@pytest.mark.parametrize("said", ["ongeveer 41", "veel", 40, ["40 tot 50"]])
def test_a_file_in_which_number_and_guess_differ_is_refused(guesser, said):
    data = guesser.exported()
    data["antwoorden"]["aantal_mensen_schatting"] = said
    with pytest.raises(Refused, match="aantal_mensen"):
        read_in(data)


def test_a_spreadsheet_has_the_number_to_count_with_and_the_guess_beside_it(guesser):
    sends(guesser.plan, soort=VERSLAG)
    heads = all_heads()
    told = {
        sheet: dict(zip(heads[sheet], cells, strict=True))
        for sheet, cells in lines(Plan.objects.all())
    }

    assert told["plannen"]["Mensen met last"] == 40
    assert type(told["plannen"]["Mensen met last"]) is int
    assert told["plannen"]["Mensen met last (geschat)"] == SAID[0]
    assert told["activiteiten"]["Uitgenodigd (als schatting)"] == SAID[1]
    assert told["activiteiten"]["Reageerde (als schatting)"] is None
    assert told["reacties"]["Hoe vaak (als schatting)"] == SAID[3]


def test_the_same_number_without_a_guess_is_another_answer(guesser):
    (row,) = guesser.rows("reacties")
    guesser.lists("reacties", {"id": row.rij_id, "inbreng": "mooi", "aantal": "3"})
    guesser.fills_in("hinder", aantal_mensen="40")

    assert export(guesser.journey)["antwoorden"]["reacties"][0]["aantal"] == 3
    assert not any(
        name.endswith(BESIDE_A_NUMBER) for name in guesser.exported()["antwoorden"]
    )
    guesser.lists("reacties", {"id": row.rij_id, "inbreng": "mooi", "aantal": "~3"})
    assert str(guesser.rows("reacties")[0].aantal) == "ongeveer 3"


def test_every_number_that_may_be_a_guess_has_room_for_it():
    asked = {
        (ROWS.get(kind.rows, Plan), name)
        for kind in SCREENS.values()
        for name, field in kind.base_fields.items()
        if getattr(field, "guess", False)
    }
    room = {(m, name) for m in (Plan, *ROWS.values()) for name in may_be_guessed(m)}
    assert asked == room
