"""Page 1 tells who is involved; who decides on the plan has a line of their own."""

import pytest

from dossier.intake import read_in
from telling.brief import in_brief
from wizard.journey import Journey
from wizard.names import Names
from wizard.source import Live

pytestmark = pytest.mark.usefixtures("gemeente")

WIE, HOE = "Wie praten er mee?", "Hoe?"
BETROKKEN, BESLIST = "Zijn anderen betrokken?", "Wie beslist erover?"
BUREN, RAAD, LEDEN = "aaaaaaaaaaaa", "bbbbbbbbbbbb", "cccccccccccc"
GROUPS = {
    BUREN: {"naam": "Buren van het veld"},
    RAAD: {"naam": "Gemeenteraad"},
    LEDEN: {"naam": "Leden", "soort": "achterban"},
}
WITH_RAAD, WITH_BUREN, WITH_BOTH, WITH_LEDEN = (f"{at}" * 12 for at in "1234")
TALKS = {
    WITH_RAAD: ([RAAD], "Vooroverleg"),
    WITH_BUREN: ([BUREN], "Soep eten"),
    WITH_BOTH: ([BUREN, RAAD], "Rondgang"),
    WITH_LEDEN: ([LEDEN], "Ledenavond"),
}
SAID = {"inbreng": "Doe het maar", "overgenomen": "ja"}


def page_1(soort, groups=(), talks=(), told=None, **answers):
    """Question and answers of page 1; `told` is said of each of these talks."""
    rows = [{"id": id} | GROUPS[id] for id in groups]
    vormen = [
        {"id": id, "belanghebbenden": TALKS[id][0], "eigen_werkvorm": TALKS[id][1]}
        for id in talks
    ]
    happened = [
        {"id": f"{at:012}", "vorm": id, "activiteit": TALKS[id][1]} | told
        for at, id in enumerate(talks)
        if told
    ]
    plan = read_in(
        {
            "schema": "samenspel-plan/2",
            "kenmerk": "SP-2026-22222",
            "antwoorden": answers
            | {"belangen": rows, "vormen": vormen, "activiteiten": happened}
            | {"route": "volledig"},
        }
    )
    return dict(in_brief(Journey(Live(plan)), soort, Names(plan.gemeente).texts).blocks)


def test_who_decides_is_not_told_as_somebody_involved():
    told = page_1("plan", [BUREN, RAAD])

    assert told[WIE] == ["Buren van het veld"]
    assert told[BESLIST] == ["Gemeenteraad"]


def test_a_talk_with_who_decides_alone_stands_on_their_line():
    told = page_1("plan", [BUREN, RAAD], [WITH_RAAD, WITH_BOTH])

    assert told[HOE] == ["Rondgang: Buren van het veld en Gemeenteraad"]
    assert told[BESLIST] == ["Gemeenteraad", "Met hen: Vooroverleg: Gemeenteraad"]


def test_ones_own_people_are_told_as_what_they_are():
    assert page_1("plan", [BUREN, LEDEN])[WIE] == [
        "Buren van het veld",
        "Leden (eigen achterban)",
    ]


def test_a_plan_in_which_nobody_decides_has_no_line_for_them():
    assert BESLIST not in page_1("plan", [BUREN])


@pytest.mark.parametrize(
    ("talk", "involved"),
    [
        (WITH_RAAD, []),
        (WITH_LEDEN, []),
        (WITH_BUREN, ["Ja."]),
        (WITH_BOTH, ["Ja."]),
    ],
)
def test_others_are_involved_when_somebody_else_than_an_insider_was_reached(
    talk, involved
):
    told = page_1("verslag", GROUPS, [talk], {"gedaan": "ja", "bereikt": 2})
    assert told[BETROKKEN] == involved


def test_a_talk_that_was_held_with_who_decides_is_told_on_their_line():
    held = {"gedaan": "ja", "bereikt": 2}
    told = page_1("verslag", GROUPS, [WITH_RAAD, WITH_BUREN], held)

    assert told[HOE] == ["Soep eten (2 bereikt)"]
    assert told[BESLIST] == ["Gemeenteraad", "Met hen: Vooroverleg (2 bereikt)"]


def test_who_talked_with_who_decides_alone_can_say_why_there_was_nobody_else():
    why = {"niet_samengewerkt_omdat": "Er woont niemand."}
    held = {"gedaan": "ja", "bereikt": 2}
    told = page_1("verslag", [RAAD], [WITH_RAAD], held, **why)

    assert told[BETROKKEN] == ["Nee, want: Er woont niemand."]


def test_who_decides_and_did_not_want_to_talk_was_not_invited_as_a_group():
    refused = {"gedaan": "geprobeerd", "pogingen": 2}
    assert page_1("verslag", [RAAD], [WITH_RAAD], refused)[BETROKKEN] == []

    [says] = page_1("verslag", GROUPS, [WITH_BOTH], refused)[BETROKKEN]
    assert "nodigde Buren van het veld uit" in says


@pytest.mark.parametrize(
    ("van", "involved"),
    [
        ("Gemeenteraad", []),
        ("Provincie Drenthe", []),
        ("Leden", []),
        ("Buren van het veld", ["Ja."]),
        ("een wandelaar", ["Ja."]),
        (None, ["Ja."]),
    ],
)
def test_a_reaction_of_who_decides_does_not_involve_others(van, involved):
    reaction = {"id": "dddddddddddd", "van": van} | SAID
    told = page_1("verslag", GROUPS, reacties=[reaction])
    assert told[BETROKKEN] == involved
