"""The role of the gemeente: the quadrant as a table, with the nota's examples."""

from itertools import product

import pytest

from nota.answers import JA, NEE, Answers
from nota.rol import ROLLEN, ROWS, rol_van_gemeente

EXAMPLES = {
    "dorpsvisie Sleen": ("inwoners", "samenleving", JA, "toeschouwer"),
    "bermbeheer Benneveld": ("inwoners", "samen", JA, "deelnemer"),
    "aardgasvrij Dalen": ("gemeente", "samen", JA, "regisseur"),
    "nieuw AZC": ("gemeente", "gemeente", JA, "beslisser"),
    "energietransitie": ("gemeente", "gemeente", JA, "beslisser"),
    "carbidschieten": ("gemeente", "gemeente", NEE, "beslisser"),
    "herinrichting weg": ("gemeente", "samen", JA, "regisseur"),
    "oprit": ("inwoners", "samenleving", JA, "toeschouwer"),
    "festival": ("ondernemer", "samenleving", JA, "toeschouwer"),
    "sportveldjes": ("inwoners", "samen", JA, "deelnemer"),
    "nothing to choose": ("gemeente", "samen", NEE, "beslisser"),
    "nothing said": (None, None, None, None),
}

# begint, leiding, ruimte: role, why
TABLE = [
    (None, "samen", JA, None, "wie-begint"),
    ("gemeente", "samenleving", NEE, "beslisser", "weinig-te-kiezen"),
    ("gemeente", None, NEE, "beslisser", "weinig-te-kiezen"),
    ("gemeente", "gemeente", JA, "beslisser", "gemeente-beslist"),
    ("gemeente", "gemeente", None, "beslisser", "gemeente-beslist"),
    ("gemeente", "samen", None, "regisseur", "samen-maken"),
    ("gemeente", "samenleving", JA, "regisseur", "inwoners-kunnen-zelf"),
    ("gemeente", None, JA, None, "wie-bepaalt"),
    ("organisatie", "samenleving", NEE, "toeschouwer", "zelf-doen"),
    ("overheid", "samenleving", JA, "toeschouwer", "overheid-beslist"),
    ("overheid", "samen", NEE, "deelnemer", "gemeente-doet-mee"),
    ("inwoners", "gemeente", NEE, "regisseur", "gemeente-leidt"),
    ("inwoners", None, JA, None, "samen-bepalen"),
]


def role(initiatiefnemer, leiding, ruimte, **more):
    answers = Answers(
        initiatiefnemer=initiatiefnemer, leiding=leiding, ruimte=ruimte, **more
    )
    return rol_van_gemeente(answers)


@pytest.mark.parametrize("example", EXAMPLES)
def test_the_examples_of_the_nota(example):
    *told, expected = EXAMPLES[example]
    assert role(*told).slug == expected


@pytest.mark.parametrize(("begint", "leiding", "ruimte", "slug", "why"), TABLE)
def test_every_row_has_its_role_and_its_reason(begint, leiding, ruimte, slug, why):
    found = role(begint, leiding, ruimte)
    assert (found.slug, found.waarom) == (slug, why)


def test_every_row_of_the_table_is_shown_above():
    assert {row.waarom for row in ROWS} == {why for *_, why in TABLE}


def test_exactly_one_row_decides_whatever_is_said():
    who = (None, "inwoners", "ondernemer", "organisatie", "gemeente", "overheid")
    how = (None, "samenleving", "samen", "gemeente")
    for told in product(who, how, (JA, NEE, None)):
        assert role(*told).slug in (None, *ROLLEN)


def test_only_who_starts_what_people_can_do_themselves_may_let_go():
    assert role("gemeente", "samenleving", JA).loslaten
    assert not role("gemeente", "samen", JA).loslaten
    assert not role("inwoners", "samenleving", JA).loslaten


def test_another_role_may_be_chosen_and_the_advice_is_kept():
    found = role("inwoners", "samen", JA, rol_anders="toeschouwer")
    assert (found.slug, found.advies) == ("toeschouwer", "deelnemer")
    assert found.anders
    assert not role("inwoners", "samen", JA).anders
