"""Numbers are tried on real plans before they count, and nothing of it is kept."""

import re

import pytest
from django.conf import settings
from django.db import connection

from beheer.kleur import PRODUCT
from matrix.models import Gemeente
from plans.models import Plan
from staff.models import Voorval
from tests.markup import Markup
from tests.people.beheerders import Beheerder
from tests.people.medewerker import EXAMPLES, sent_plan

pytestmark = pytest.mark.both


@pytest.fixture
def bea(gemeente) -> Beheerder:
    return Beheerder("bea")


def page(gemeente) -> str:
    return f"/beheer/matrix/gemeente/{gemeente.pk}/change/"


def tries(bea, gemeente, **numbers):
    return bea.sends(page(gemeente), **numbers, _voorbeeld="")


def test_what_was_sent_this_year_is_weighed_anew(bea, gemeente):
    plan = sent_plan()
    assert plan.zwaarte == "licht"
    told = tries(bea, gemeente, gemiddeld_vanaf="1", zwaar_vanaf="2")
    assert told.status_code == 200
    assert told.context["year"].n == 1
    text = Markup(told).text
    assert "Er is niets bewaard." in text
    assert "1 van 1 wordt zwaar" in text
    assert plan.kenmerk in text
    assert plan.titel not in text.split("De voorbeelden")[0]


def test_nobody_waits_with_writing_while_plans_are_weighed(bea, gemeente):
    sent_plan()
    form, depths = bea.form(page(gemeente)), {}
    outside = len(connection.savepoint_ids)

    def noting(execute, sql, params, many, context):
        depths[sql] = len(connection.savepoint_ids)
        return execute(sql, params, many, context)

    with connection.execute_wrapper(noting):
        told = tries(bea, gemeente, form=form)
    assert told.context["year"].n == 1
    of_plans = [n for sql, n in depths.items() if 'FROM "plans_plan"' in sql]
    assert set(of_plans) == {outside}
    assert max(depths.values()) > outside  # the numbers themselves were saved first


def test_of_the_examples_it_is_said_which_change(bea, gemeente):
    told = tries(bea, gemeente, gemiddeld_vanaf="1", zwaar_vanaf="2")
    examples = told.context["examples"]
    assert examples.n == len(EXAMPLES)
    assert 0 < len(examples.changed) < examples.n
    for each in examples.changed:
        assert each.name in Markup(told).text


def test_the_same_numbers_change_nothing(bea, gemeente):
    sent_plan()
    told = tries(bea, gemeente)
    assert told.context["year"].changed == []
    assert told.context["examples"].changed == []
    assert "Bij geen van de 1 plannen" in Markup(told).text


def test_what_is_told_now_is_what_was_told_when_it_was_sent(bea, gemeente):
    """So that what is compared with is not another way of reckoning."""
    plans = [sent_plan(hinder_na=n) for n in (0, 3, 6)]
    kept = {plan.kenmerk: plan.zwaarte for plan in plans}
    year = tries(bea, gemeente).context["year"]
    assert {each.name: each.now["zwaarte"] for each in year.tried} == kept


def test_trying_keeps_nothing(bea, gemeente):
    before = Gemeente.objects.values().get()
    plans = list(Plan.objects.order_by("pk").values())
    versions = gemeente.history.count()
    assert tries(bea, gemeente, gemiddeld_vanaf="1").status_code == 200
    assert Gemeente.objects.values().get() == before
    assert list(Plan.objects.order_by("pk").values()) == plans
    assert gemeente.history.count() == versions
    assert not Voorval.objects.filter(wat="changed").exists()


def test_numbers_without_sense_are_refused_while_trying(bea, gemeente):
    assert tries(bea, gemeente, zwaar_vanaf="1").status_code == 422


def test_what_people_need_first_stands_open_on_top(bea, gemeente):
    html = bea.sees(page(gemeente))
    open_part = html.split("<details")[0]
    assert 'name="naam"' in open_part
    assert 'name="contact_mail"' in open_part
    assert 'name="gewicht_omvang"' not in open_part
    assert html.count('<details class="beheer-groep') == 8


def test_a_fault_in_a_folded_part_is_open(bea, gemeente):
    refused = bea.sends(page(gemeente), zwaar_vanaf="1", reden="x").text
    at = refused.index('name="zwaar_vanaf"')
    before = refused[:at]
    assert before.count("<details") == before.count("</details>")


def test_a_colour_has_a_sample_without_inline_style(bea, gemeente):
    Gemeente.objects.update(kleur_dak="#00524e")
    response = bea.client.get(page(gemeente))
    assert Markup(response).inline == []
    assert response.text.count('fill="#00524e"') == 2
    assert f'fill="{PRODUCT["kleur_snavel"]}"' in response.text


def test_a_colour_that_is_none_yields_no_mark_up(bea, gemeente):
    refused = bea.sends(page(gemeente), kleur_dak='"><b>', reden="x")
    assert refused.status_code == 422
    assert 'fill=""><b>' not in refused.text
    assert "#0f4c64" in refused.text


def test_the_sample_has_the_colours_of_the_product():
    css = (settings.BASE_DIR / "static/css/tokens.css").read_text(encoding="utf-8")
    roofs = re.findall(r"--samenspel-roof: (#\w+)", css)
    beaks = re.findall(r"--samenspel-beak: (#\w+)", css)
    assert [*roofs, *beaks] == [
        *(PRODUCT["kleur_dak"], PRODUCT["kleur_dak_donker"]),
        *(PRODUCT["kleur_snavel"], PRODUCT["kleur_snavel_donker"]),
    ]
