"""A new plan of a plan: what was chosen goes along, and what is never anybody's."""

import pytest

from dossier.copying import GOES_ALONG, LONGEST
from nota import status
from plans import links
from plans.models import BESIDE, Plan, Schermstand
from tests.dossier.test_exchange import enriched
from tests.freezing import freeze
from tests.people.initiator import Initiator
from wizard import flow

pytestmark = pytest.mark.both

EVERYTHING = [name for name, _label in GOES_ALONG]
LIST_OF = {
    "groepen": "belangen",
    "momenten": "vormen",
    "communicatie": "communicatie",
}
IN_THE_PLAN = [s for s in flow.STEPS if s.part == flow.PLAN]
IN_THE_VERSLAG = [s for s in flow.STEPS if s.part == flow.VERSLAG]


@pytest.fixture
def first(initiator):
    return enriched(initiator)


def copied(first, mee=EVERYTHING) -> Initiator:
    """Who has both plans open, at the new one."""
    response = first.client.post(first.url("kopie"), {"mee": mee})
    assert response.status_code == 302, response.content.decode()
    return Initiator(first.client, int(response["Location"].split("/")[2]))


def signs_of(initiator) -> dict:
    """How long each screen is."""
    stands = Schermstand.objects.filter(plan=initiator.pk)
    return dict(stands.values_list("scherm", "tekens"))


def answers(plan: Plan, steps) -> dict:
    return {n: getattr(plan, n) for s in steps if not s.rows for n in s.tells}


def test_everything_that_was_told_of_the_plan_goes_along(first):
    fresh = copied(first)
    was, now = first.exported(), fresh.exported()

    assert now["antwoorden"].pop("titel") == "Café De Zon – عربي 🍏 (kopie)"
    told = {n for s in IN_THE_PLAN if not s.rows for n in s.tells} - {"titel"}
    told |= {"belangen", "vormen", "communicatie"}
    assert {n: now["antwoorden"][n] for n in told} == {
        n: was["antwoorden"][n] for n in told
    }
    assert now["klad"] == {
        slug: klad
        for slug, klad in was["klad"].items()
        if flow.STEP[slug].part == flow.PLAN
    }
    assert "doel/doel" in now["afgeschermd"]


def test_nothing_of_the_way_it_went_or_of_anybody_else_goes_along(first):
    freeze(first.plan)
    Plan.objects.filter(pk=first.pk).update(
        status=status.LOOPT,
        mail="wij@voorbeeld.nl",
        telefoon="0524 000 000",
        meelezen=True,
        meelees_serie=3,
        meelees_erbij=["schalen"],
        rol_afgesproken="regisseur",
        rol_afgesproken_reden="zo spraken we af",
    )
    fresh = copied(first).plan

    assert fresh.status == status.CONCEPT
    assert not any((fresh.mail, fresh.telefoon, fresh.meelezen, fresh.meelees_serie))
    assert not any((fresh.meelees_erbij, fresh.rol_afgesproken, fresh.ingediend_op))
    assert set(answers(fresh, IN_THE_VERSLAG).values()) == {None}
    assert not fresh.versies.exists()
    assert not fresh.gebeurtenissen.exists()
    lists = (*BESIDE.values(), fresh.activiteit_rijen.model, fresh.reactie_rijen.model)
    assert not any(model.objects.filter(plan=fresh).exists() for model in lists)
    assert not any("lezers" in mark for mark in fresh.afgeschermd)
    assert fresh.kenmerk != first.plan.kenmerk
    assert links.token(fresh) != links.token(first.plan)


@pytest.mark.parametrize("left", EVERYTHING)
def test_what_was_not_chosen_stays_behind(first, left):
    fresh = copied(first, [name for name in EVERYTHING if name != left])
    told = fresh.exported()["antwoorden"]

    for name, rows in LIST_OF.items():
        assert bool(told[rows]) == (name != left)
    assert bool(told["doel"]) == (left != "antwoorden")


def test_a_moment_without_its_groups_is_for_nobody_yet(first):
    fresh = copied(first, ["momenten"])

    assert [row.belanghebbenden for row in fresh.rows("vormen")] == [None, None]
    assert fresh.exported()["antwoorden"]["vormen"][0]["wanneer"] == "in maart"


def test_the_first_plan_stays_as_it_was_and_the_new_one_lives_by_itself(first):
    before = first.exported()
    fresh = copied(first)
    fresh.fills_in("doel", doel="iets anders", activiteit="iets anders")
    fresh.client.post(fresh.url("wissen"))

    assert first.exported() == before


def test_every_screen_of_the_copy_is_walked_again_and_can_be_saved(first):
    fresh = copied(first)

    assert fresh.journey.passed == set()
    for step in fresh.journey.route.steps:
        assert fresh.opens(step.slug).status_code == 200
    stands = signs_of(fresh)
    told = {"titel": fresh.plan.titel, "initiatiefnemer": "inwoners", "niveau": "dorp"}
    fresh.fills_in("initiatief", kernen=["sleen", "dalen"], **told)
    assert signs_of(fresh) == stands


def test_a_name_that_leaves_no_room_stays_as_it_is(first):
    Plan.objects.filter(pk=first.pk).update(titel="x" * LONGEST)

    assert copied(first).plan.titel == "x" * LONGEST


def test_an_empty_plan_can_be_copied_too(initiator):
    assert copied(initiator).plan.titel is None


@pytest.mark.parametrize("sent", [{}, {"mee": "alles"}, {"mee": ["groepen", "alles"]}])
def test_a_choice_is_asked_for_and_nothing_is_made_without(first, sent):
    response = first.client.post(first.url("kopie"), sent)

    assert response.status_code == 422
    assert "<title>Fout: " in response.content.decode()
    assert Plan.objects.count() == 1


def test_the_way_to_a_copy_stands_on_the_home_and_begins_with_everything(first):
    assert f'href="{first.url("kopie")}"' in first.sees()
    page = first.sees("kopie")

    assert page.count(" checked") == len(EVERYTHING)


def test_a_plan_that_is_finished_can_be_copied(first):
    Plan.objects.filter(pk=first.pk).update(status=status.AFGEROND)

    assert copied(first).plan.status == status.CONCEPT
