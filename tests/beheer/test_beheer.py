"""The beheer of the data: by whom, how, with which reason, and the way back."""

from concurrent.futures import ThreadPoolExecutor
from dataclasses import fields

import pytest
from django.contrib.auth.models import User
from django.db import connection
from django.test import Client

from beheer.rekenwaarden import HULP
from matrix.models import Cel, Gebied, Gemeente, Geval, Kern, Opgave, Werkvorm
from matrix.permissions import BEHEERDER
from nota.weights import SCALES, Weights
from plans.beginning import begin
from plans.models import Vorm
from tests.markup import Markup
from tests.people.beheerders import Beheerder, Fields, logged_in, permission
from tests.people.staff import GEBIEDSCOORDINATOR, colleague

RASTER = "/beheer/matrix/werkvorm/raster/"
PAGES = ("change", "history", "delete", "voorbeeld", "versie/1")
NEW = {
    "naam": "Soep eten",
    "uitleg": "Je eet samen soep en praat over het plan.",
    "moeite": "makkelijk",
    "kosten": "1",
    "bron": "praktijk",
    "reden": "Dit werkte goed in Dalen.",
}
ASKED = ("uitleg", "naam", "moeite", "kosten", "bron", "reden")
COMPLETE = {
    "past_goed": "Als je weinig tijd hebt.",
    "past_niet": "Als het warm is.",
    "stappen": "Kook soep.\nNodig mensen uit.",
    "nodig": "een pan",
    "wijze": ["fysiek"],
    "vakken": ["meedenken.straat"],
}
REKENWAARDEN = {
    "gewicht_omvang": -1,
    "gewicht_hinder_na": 101,
    "gemiddeld_vanaf": 0,
    "zwaar_vanaf": 43,
    "momenten_licht": 0,
    "momenten_gemiddeld": 9,
    "uitnodigen_dagen": 366,
    "veel_mensen_boven": "honderd",
    **{name: most + 1 for most, names in SCALES.items() for name in names},
}


@pytest.fixture
def bea(gemeente) -> Beheerder:
    return Beheerder("bea")


@pytest.fixture
def ben(gemeente) -> Beheerder:
    return Beheerder("ben")


@pytest.fixture
def webinar(gemeente) -> Werkvorm:
    return Werkvorm.objects.get(slug="webinar")


def page(row, name: str = "change") -> str:
    return f"/beheer/matrix/{row._meta.model_name}/{row.pk}/{name}/"


def add(model) -> str:
    return f"/beheer/matrix/{model._meta.model_name}/add/"


def errors(response) -> dict:
    context = response.context
    form = context["adminform"].form if "adminform" in context else context["form"]
    return {name: " ".join(says) for name, says in form.errors.items()}


def reasons(row) -> list[str]:
    return list(row.history.values_list("history_change_reason", flat=True))


def chosen(webinar, gemeente) -> Vorm:
    """A plan that was made when this werkvorm could be chosen."""
    plan = begin()
    copy = {"naam": webinar.naam, "uitleg": webinar.uitleg}
    return Vorm.objects.create(plan=plan, werkvorm=webinar.slug, werkvorm_tekst=copy)


def texts(response) -> str:
    return Markup(response).text


# A werkvorm on one page


def test_a_new_werkvorm_is_a_concept_that_nobody_else_sees(bea, client):
    assert bea.sends(add(Werkvorm), **NEW).status_code == 302
    soep = Werkvorm.objects.get(slug="soep-eten")

    assert soep.stand == "concept"
    assert reasons(soep) == ["Dit werkte goed in Dalen."]
    assert client.get("/werkvormen/soep-eten/").status_code == 404
    assert "Je eet samen soep" in bea.sees(page(soep, "voorbeeld"))


def test_everything_on_the_page_is_kept_as_it_was_typed(bea, webinar):
    tips = {"inclusie_jongeren": "Doe het na school.", "inclusie_werkenden": ""}
    bea.sends(
        page(webinar),
        **(NEW | COMPLETE),
        **tips,
        helpt_bij=["wensen"],
        fasen=["evaluatie"],
    )
    webinar.refresh_from_db()

    assert webinar.stappen == ["Kook soep.", "Nodig mensen uit."]
    assert webinar.nodig == ["een pan"]
    assert webinar.wijze == ["fysiek"]
    assert webinar.helpt_bij == ["wensen"]
    assert webinar.fasen == ["evaluatie"]
    assert "terugkijken" in bea.client.get("/werkvormen/webinar/").content.decode()
    assert webinar.inclusie["jongeren"] == "Doe het na school."
    assert "werkenden" not in webinar.inclusie
    assert webinar.kosten == 1
    assert webinar.slug == "webinar"
    assert [str(cel) for cel in webinar.cellen.all()] == ["meedenken × straat"]


def test_a_page_that_is_saved_unchanged_changes_nothing(bea, webinar):
    before = vars(Werkvorm.objects.get(pk=webinar.pk)), webinar.beside()
    assert bea.sends(page(webinar), reden="Niets.").status_code == 302
    after = vars(Werkvorm.objects.get(pk=webinar.pk)), webinar.beside()

    for state in (before[0], after[0]):
        state.pop("_state")
        state.pop("versie")
    assert after == before


@pytest.mark.parametrize("name", ASKED)
def test_what_has_to_be_there_is_asked_by_its_name(bea, webinar, name):
    response = bea.sends(page(webinar), **({"reden": "x"} | {name: ""}))

    assert response.status_code == 422
    assert list(errors(response)) == [name]


@pytest.mark.parametrize("name", COMPLETE)
def test_what_everybody_sees_is_complete(bea, name):
    nothing = [] if isinstance(COMPLETE[name], list) else ""
    without = NEW | COMPLETE | {"stand": "gepubliceerd", name: nothing}
    response = bea.sends(add(Werkvorm), **without)

    assert response.status_code == 422
    assert errors(response) == {name: "Vul dit in voordat je publiceert."}
    assert not Werkvorm.objects.filter(slug="soep-eten").exists()


def test_what_is_complete_can_be_published_and_is_on_the_site_at_once(bea, client):
    bea.sends(add(Werkvorm), **NEW, **COMPLETE, stand="gepubliceerd")

    assert client.get("/werkvormen/soep-eten/").status_code == 200
    assert "/werkvormen/soep-eten/" in client.get("/werkvormen/").content.decode()


NONSENSE = {
    "groep_max": "3",
    "doorlooptijd_weken": "-1",
    "nagekeken_op": "2999-01-01",
    "moeite": "reusachtig",
    "kosten": "4",
    "wijze": ["telepathie"],
    "vakken": ["meeweten.maan"],
    "stand": "weg",
    "stappen": "x" * 501,
    "uitleg": "x" * 201,
    "naam": "Koffiesessies",
    "inclusie_jongeren": "x" * 501,
}


@pytest.mark.parametrize("name", NONSENSE)
def test_nonsense_is_refused_by_its_name_and_kept_on_the_page(bea, webinar, name):
    sent = {"past_goed": "Dit blijft staan."} | {name: NONSENSE[name]}
    response = bea.sends(page(webinar), **sent, groep_min="8", reden="x")

    assert response.status_code == 422
    assert list(errors(response)) == [name.removesuffix("_jongeren")]
    assert "Dit blijft staan." in response.content.decode()
    assert Werkvorm.objects.get(pk=webinar.pk).versie == webinar.versie


def test_two_names_that_give_one_address_are_told_apart(bea):
    response = bea.sends(add(Werkvorm), **(NEW | {"naam": "Koffie­sessies!"}))
    assert errors(response) == {"naam": "Deze naam lijkt te veel op een andere naam."}
    response = bea.sends(add(Werkvorm), **(NEW | {"naam": "???"}))
    assert errors(response) == {"naam": "Gebruik letters in de naam."}


def test_looking_before_saving_shows_the_public_page_and_keeps_nothing(bea, webinar):
    look = {"_voorbeeld": "", "uitleg": "Zo zou het worden.", "vakken": []}
    response = bea.sends(page(webinar), **look, stand="concept")

    assert "Zo zou het worden." in texts(response)
    assert response.templates[0].name == "matrix/werkvorm.html"
    assert Werkvorm.objects.get(pk=webinar.pk).uitleg == webinar.uitleg
    assert webinar.cellen.exists()
    assert not webinar.history.exists()


def test_a_new_werkvorm_can_be_looked_at_before_it_is_saved(bea):
    response = bea.sends(add(Werkvorm), **(NEW | {"reden": ""}), _voorbeeld="")

    assert "Je eet samen soep" in texts(response)
    assert not Werkvorm.objects.filter(slug="soep-eten").exists()


# Two at once


def test_the_second_of_two_sees_both_texts_and_loses_nothing(bea, ben, webinar):
    """eisen.md §1.3: a conditional UPDATE on the version."""
    opened = ben.form(page(webinar))
    bea.sends(page(webinar), uitleg="Van Bea.", reden="Korter.")
    refused = ben.sends(page(webinar), opened, uitleg="Van Ben.", reden="Langer.")

    assert refused.status_code == 409
    shown = texts(refused)
    for words in ("bea bewaarde dit", "Korter.", "Van Bea.", "Van Ben.", "Langer."):
        assert words in shown
    assert Werkvorm.objects.get(pk=webinar.pk).uitleg == "Van Bea."

    kept = ben.client.post(page(webinar), Fields(refused.content.decode()).found)
    assert kept.status_code == 302
    assert Werkvorm.objects.get(pk=webinar.pk).uitleg == "Van Ben."
    assert reasons(webinar)[:2] == ["Langer.", "Korter."]


def test_of_the_tips_for_groups_only_those_that_clash_are_shown(bea, ben, webinar):
    opened = ben.form(page(webinar))
    bea.sends(page(webinar), inclusie_jongeren="Van Bea.", reden="x")
    refused = ben.sends(page(webinar), opened, inclusie_jongeren="", reden="y")

    [found] = refused.context["adminform"].form.differences
    assert found.question == "Zodat iedereen mee kan doen: Jongeren"
    assert (found.before, found.after) == ("Van Bea.", "leeg")


def test_a_clash_names_people_and_places(bea, ben):
    kern, gebied = Kern.objects.get(slug="sleen"), Gebied.objects.get(slug="dalen")
    cor = colleague(GEBIEDSCOORDINATOR, username="cor")
    for row, mine in (
        (kern, {"gebied": gebied.pk}),
        (gebied, {"coordinatoren": [cor.pk]}),
    ):
        opened = ben.form(page(row))
        bea.sends(page(row), naam=f"{row} en zo", reden="x")
        refused = ben.sends(page(row), opened, **mine, reden="y")
        found = refused.context["adminform"].form.differences
        assert found[0].after == str(row)
        assert found[1].after in ("cor", "Dalen en omgeving")


def test_a_clash_with_nonsense_in_it_names_both(bea, ben, webinar):
    opened = ben.form(page(webinar))
    bea.sends(page(webinar), uitleg="Van Bea.", reden="x")
    nonsense = {"vakken": ["meeweten.maan"], "kosten": "9", "wijze": ["x"]}
    refused = ben.sends(page(webinar), opened, **nonsense, reden="y")

    assert refused.status_code == 409
    assert errors(refused).keys() == {*nonsense, "__all__"}


def test_what_was_typed_is_shown_when_another_took_the_werkvorm_away(bea, ben, webinar):
    opened = ben.form(page(webinar))
    bea.sends(page(webinar, "delete"), reden="Weg.")
    refused = ben.sends(page(webinar), opened, uitleg="Dit typte Ben.", reden="x")

    assert refused.status_code == 409
    assert "Dit typte Ben." in texts(refused)


def test_a_grid_with_a_werkvorm_that_is_gone_can_still_be_saved(bea, ben, webinar):
    opened = ben.form(RASTER)
    bea.sends(page(webinar, "delete"), reden="Weg.")
    assert ben.sends(RASTER, opened, reden="x").status_code == 422
    without = {
        cell: [s for s in found if s != "webinar"] for cell, found in opened.items()
    }
    assert ben.sends(RASTER, without, reden="x").status_code == 302


GARBAGE = [
    "\x00",
    "x" * 100_000,
    "9" * 400,
    "-1",
    "{}",
    "[]",
    "é\ud7ff",
    " ",
    "<script>",
]


@pytest.mark.parametrize("garbage", GARBAGE, ids=range(len(GARBAGE)))
def test_garbage_in_every_field_is_no_failure_of_ours(bea, gemeente, webinar, garbage):
    """eisen.md §1: bad input never gives a 500, and changes nothing."""
    webinar.note("eerste")
    version = page(webinar, f"versie/{webinar.history.first().pk}")
    kern, gebied = Kern.objects.first(), Gebied.objects.first()
    adds = [add(Geval), add(Opgave)]
    pages = [*map(page, (webinar, gemeente, kern, gebied)), *adds, RASTER, version]
    for address in pages:
        spoilt = dict.fromkeys(bea.form(address), garbage)
        for sent in (spoilt, {}):
            status = bea.client.post(address, sent).status_code
            assert status in (409, 413, 422), address
    assert Werkvorm.objects.get(pk=webinar.pk).uitleg == webinar.uitleg


@pytest.mark.both
@pytest.mark.django_db(transaction=True)
def test_of_two_at_the_very_same_moment_one_is_saved_and_one_is_warned(bea, ben):
    webinar = Werkvorm.objects.get(slug="webinar")
    opened = {who: who.form(page(webinar)) for who in (bea, ben)}

    def saves(who) -> int:
        try:
            words = {"uitleg": f"Van {who.user}.", "reden": "x"}
            return who.sends(page(webinar), opened[who], **words).status_code
        finally:
            connection.close()

    with ThreadPoolExecutor(2) as together:
        assert sorted(together.map(saves, (bea, ben))) == [302, 409]
    assert len(reasons(webinar)) == 2
    assert Werkvorm.objects.get(pk=webinar.pk).versie == webinar.versie + 1


@pytest.mark.parametrize("seen", ["", "0", "999", "x", "-1", "9" * 40])
def test_a_version_that_is_not_that_of_now_is_a_conflict(bea, webinar, seen):
    response = bea.sends(page(webinar), gezien_versie=seen, reden="x")

    assert response.status_code == 409
    assert Werkvorm.objects.get(pk=webinar.pk).versie == webinar.versie


def test_a_cell_that_another_changed_is_named_in_the_grid(bea, ben, webinar):
    opened = ben.form(RASTER)
    there = opened["meedoen.dorp"]
    bea.sends(RASTER, **{"meedoen.dorp": [*there, "webinar"]}, reden="Kan ook.")
    refused = ben.sends(RASTER, opened, **{"meedoen.dorp": there[1:]}, reden="Weg.")

    assert refused.status_code == 409
    assert "Er staat nu:" in errors(refused)["meedoen.dorp"]
    assert "Webinar" in errors(refused)["meedoen.dorp"].split("Er staat nu:")[1]
    assert Cel.objects.filter(werkvorm=webinar, inbreng="meedoen").count() == 1


def test_two_who_change_other_cells_do_not_hinder_each_other(bea, ben, webinar):
    opened = ben.form(RASTER)
    for who, cell in ((bea, "meedoen.dorp"), (ben, "meedenken.gebied")):
        more = {cell: [*opened[cell], "webinar"]}
        assert who.sends(RASTER, opened, **more, reden="x").status_code == 302

    stands = {str(cel) for cel in webinar.cellen.all()}
    assert {"meedoen × dorp", "meedenken × gebied"} < stands


# The grid


def test_the_grid_saves_every_cell_with_one_reason(bea, webinar):
    opened = bea.form(RASTER)
    before = Cel.objects.count()
    moved = {
        "meedoen.dorp": [*opened["meedoen.dorp"], "webinar"],
        "meeweten.gemeente": [s for s in opened["meeweten.gemeente"] if s != "website"],
    }
    bea.sends(RASTER, opened, **moved, reden="Uit de evaluatie.")

    assert "2 werkvormen staan nu ergens anders." in bea.sees(RASTER)
    assert Cel.objects.count() == before
    new = Cel.objects.get(werkvorm=webinar, inbreng="meedoen")
    assert new.geschat
    assert new == Cel.objects.filter(inbreng="meedoen", niveau="dorp").last()
    for slug in ("webinar", "website"):
        assert reasons(Werkvorm.objects.get(slug=slug))[0] == "Uit de evaluatie."


def test_the_grid_as_it_stands_changes_nothing(bea):
    before = list(Cel.objects.order_by("pk").values())
    assert bea.sends(RASTER, reden="Zomaar.").status_code == 302

    assert list(Cel.objects.order_by("pk").values()) == before
    assert not Werkvorm.history.exists()


@pytest.mark.parametrize(
    ("name", "sent"),
    [("reden", {}), ("meedoen.dorp", {"meedoen.dorp": ["onbekend"], "reden": "x"})],
)
def test_a_grid_that_is_not_good_changes_nothing(bea, webinar, name, sent):
    response = bea.sends(RASTER, **({"meeweten.straat": ["webinar"]} | sent))

    assert response.status_code == 422
    assert list(errors(response)) == [name]
    assert not Cel.objects.filter(werkvorm=webinar, niveau="straat").exists()


def test_the_grid_shows_concepts_and_hides_what_is_archived(bea, webinar):
    webinar.stand = "concept"
    webinar.save()
    assert "Webinar (concept)" in bea.sees(RASTER)
    webinar.stand = "gearchiveerd"
    webinar.save()
    assert "Webinar" not in bea.sees(RASTER)
    bea.sends(RASTER, reden="x")
    assert webinar.cellen.exists()


# History


def test_the_history_tells_what_changed_in_words(bea, webinar):
    changed = {"moeite": "veel", "kosten": "1", "vakken": ["meedoen.dorp"]}
    bea.sends(
        page(webinar), reden="Het viel tegen.", **changed, inclusie_jongeren="Kort."
    )
    told = " ".join(bea.sees(page(webinar, "history")).split())

    for words in ("Het viel tegen.", "bea", "veel werk", "€€", "Jongeren"):
        assert words in told
    assert "Plek in de matrix: meedoen, in het dorp of de wijk" in told
    assert "onze schatting" in told
    assert "{" not in told.split("<main")[1]


def test_a_gebied_tells_who_coordinates_it(bea):
    gebied, cor = Gebied.objects.first(), colleague(GEBIEDSCOORDINATOR)
    bea.sends(page(gebied), coordinatoren=[cor.pk], reden="Nieuw hier.")

    assert list(gebied.coordinatoren.all()) == [cor]
    assert "Gebiedscoördinatoren" in bea.sees(page(gebied, "history"))


def test_going_back_is_a_new_version_with_its_cells(bea, webinar):
    bea.sends(page(webinar), uitleg="Mis.", vakken=["meedoen.straat"], reden="Probeer.")
    first = webinar.history.last()
    address = page(webinar, f"versie/{first.pk}")
    assert "Mis." in bea.sees(address)
    assert bea.sends(address, reden="Toch niet.").status_code == 302

    back = Werkvorm.objects.get(pk=webinar.pk)
    assert (back.uitleg, back.beside()) == (webinar.uitleg, first.erbij)
    assert reasons(webinar)[:2] == ["Toch niet.", "Probeer."]
    assert back.versie == webinar.versie + 2


@pytest.mark.parametrize("sent", [{"reden": ""}, {"gezien_versie": "1"}])
def test_going_back_asks_why_and_warns_when_somebody_came_in_between(
    bea, webinar, sent
):
    bea.sends(page(webinar), uitleg="Anders.", reden="x")
    address = page(webinar, f"versie/{webinar.history.last().pk}")
    response = bea.sends(address, **({"reden": "Terug."} | sent))

    assert response.status_code == 422
    assert Werkvorm.objects.get(pk=webinar.pk).uitleg == "Anders."


def test_looking_at_an_earlier_version_changes_nothing(bea, webinar):
    bea.sends(page(webinar), uitleg="Anders.", reden="x")
    bea.sees(page(webinar, f"versie/{webinar.history.last().pk}"))

    assert Werkvorm.objects.get(pk=webinar.pk).uitleg == "Anders."
    assert len(reasons(webinar)) == 2


def test_a_long_history_is_read_in_pages_and_few_queries(
    bea, webinar, django_assert_max_num_queries
):
    for n in range(60):
        webinar.uitleg = f"Versie {n}."
        webinar.note(f"reden {n}", bea.user)
    with django_assert_max_num_queries(8):
        newest = bea.sees(page(webinar, "history"))
    assert "reden 59" in newest
    assert "reden 34" not in newest
    assert "reden 34" in bea.sees(f"{page(webinar, 'history')}?p=2")
    assert "eerste versie" in bea.sees(f"{page(webinar, 'history')}?p=99")


# Taking away


def test_a_werkvorm_that_a_plan_uses_is_archived(bea, client, webinar, gemeente):
    vorm = chosen(webinar, gemeente)
    assert "1 plan met deze werkvorm" in bea.sees(page(webinar, "delete"))
    bea.sends(page(webinar, "delete"), reden="Niemand kijkt nog.")

    assert Werkvorm.objects.get(pk=webinar.pk).stand == "gearchiveerd"
    assert reasons(webinar)[0] == "Niemand kijkt nog."
    assert client.get("/werkvormen/webinar/").status_code == 404
    vorm.refresh_from_db()
    assert vorm.werkvorm_tekst["naam"] == "Webinar"


def test_a_werkvorm_that_no_plan_uses_is_really_gone(bea, webinar):
    assert bea.sends(page(webinar, "delete")).status_code == 422
    bea.sends(page(webinar, "delete"), reden="Nooit gebruikt.")

    assert not Werkvorm.objects.filter(pk=webinar.pk).exists()
    gone = Werkvorm.history.filter(slug="webinar").first()
    assert (gone.history_type, gone.history_change_reason) == ("-", "Nooit gebruikt.")
    assert gone.history_user == bea.user


def test_a_place_or_case_that_a_plan_names_stays(bea, gemeente):
    kern = Kern.objects.get(slug="sleen")
    geval = Geval.objects.create(slug="wei", naam="Wei", bron="x", datum="2026-01-01")
    opgave = Opgave.objects.create(slug="wonen", naam="Wonen")
    begin(kernen=["sleen"], geval="wei", opgave="wonen")
    for row in (kern, geval, opgave, kern.gebied):
        bea.sends(page(row, "delete"), reden="Weg.")
        assert type(row).objects.filter(pk=row.pk).exists()
    assert "Dit staat in 1 plan" in bea.sees(page(kern, "delete"))
    assert "liggen nog kernen" in bea.sees(page(kern.gebied, "delete"))


def test_a_place_that_nothing_needs_can_go(bea):
    kern = Kern.objects.get(slug="sleen")
    bea.sends(page(kern, "delete"), reden="Bestaat niet.")

    assert not Kern.objects.filter(pk=kern.pk).exists()


# A plan that chose what was archived


def test_a_plan_keeps_the_archived_werkvorm_that_it_chose(initiator):
    initiator.adds("vormen", werkvorm="webinar", wanneer="In mei.")
    Werkvorm.objects.filter(slug="webinar").update(uitleg="Later anders.")
    archived = Werkvorm.objects.get(slug="webinar")
    archived.stand = "gearchiveerd"
    archived.save()

    assert 'value="webinar" checked' in initiator.sees_rows("vormen")
    [row] = initiator.rows("vormen")
    kept = {"id": row.rij_id, "werkvorm": "webinar", "wanneer": "In juni."}
    assert initiator.lists("vormen", kept).status_code == 302
    [row] = initiator.rows("vormen")
    assert (row.werkvorm, row.wanneer) == ("webinar", "In juni.")
    assert row.werkvorm_tekst["uitleg"] != "Later anders."


@pytest.mark.parametrize("stand", ["concept", "gearchiveerd"])
def test_nobody_can_choose_what_is_not_published(initiator, webinar, stand):
    webinar.stand = stand
    webinar.save()

    assert 'value="webinar"' not in initiator.sees("vormen")
    sent = {"id": "a" * 12, "werkvorm": "webinar"}
    assert initiator.lists("vormen", sent).status_code == 422
    assert initiator.rows("vormen")[0].werkvorm is None


# The gemeente, its numbers, its places, its duty list


@pytest.mark.parametrize("name", REKENWAARDEN)
def test_a_number_that_makes_no_sense_is_refused_by_its_name(bea, gemeente, name):
    """regels.md §8.7"""
    response = bea.sends(page(gemeente), **{name: REKENWAARDEN[name]}, reden="x")

    assert response.status_code == 422
    wrong = "momenten_zwaar" if name == "momenten_gemiddeld" else name
    assert list(errors(response)) == [wrong]
    assert getattr(Gemeente.objects.get(), name) == getattr(gemeente, name)


def test_a_threshold_lies_within_what_the_weights_can_reach(bea, gemeente):
    """regels.md §8.7: gemiddeld < zwaar <= 6 times the sum of the weights."""
    for changed in (
        {"gewicht_omvang": "0", "gewicht_hinder_na": "0"},
        {"gemiddeld_vanaf": "24"},
    ):
        response = bea.sends(page(gemeente), **changed, zwaar_vanaf="24", reden="x")
        assert list(errors(response)) == ["zwaar_vanaf"]
        assert "alle gewichten samen" in errors(response)["zwaar_vanaf"]
    assert (
        bea.sends(page(gemeente), zwaar_vanaf="42", reden="Strenger.").status_code
        == 302
    )
    assert Gemeente.objects.get().zwaar_vanaf == 42


def test_every_number_has_a_sentence_of_help(bea, gemeente):
    form = bea.client.get(page(gemeente)).context["adminform"].form
    numbers = {field.name for field in fields(Weights)}

    assert numbers == set(HULP)
    assert [name for name in numbers if not form.fields[name].help_text] == []


def test_the_list_of_one_gemeente_is_that_gemeente(bea, gemeente):
    assert bea.client.get("/beheer/matrix/gemeente/").url == page(gemeente)


def test_saving_the_gemeente_never_brings_back_an_old_matrix(bea, gemeente, webinar):
    """The token by which processes know the matrix belongs to no form or version."""
    bea.sends(page(gemeente), naam="Koevern", reden="x")
    webinar.save()
    token = Gemeente.objects.get().werkvormen_versie
    first = gemeente.history.last()
    bea.sends(page(gemeente, f"versie/{first.pk}"), reden="Terug.")

    assert Gemeente.objects.get().naam == "Coevorden"
    assert Gemeente.objects.get().werkvormen_versie == token


CASE = {
    "naam": "Een zonneweide",
    "bron": "raadsbesluit 12",
    "datum": "2026-03-01",
    "reden": "x",
}


@pytest.mark.parametrize(
    ("name", "sent"),
    [
        ("naam", "weet_niet"),
        ("naam", "geen_van_deze"),
        ("naam", ""),
        ("bron", ""),
        ("datum", ""),
        ("datum", "2999-01-01"),
        ("datum", "gisteren"),
        ("reden", ""),
    ],
)
def test_a_case_without_what_it_needs_is_refused(bea, name, sent):
    response = bea.sends(add(Geval), **(CASE | {name: sent}))

    assert response.status_code == 422
    assert list(errors(response)) == [name]


def test_a_case_on_the_list_is_asked_in_the_wizard(bea, initiator):
    bea.sends(add(Geval), **CASE, drempel="vanaf 2 hectare")

    assert Geval.objects.get().slug == "een-zonneweide"
    assert "Een zonneweide, vanaf 2 hectare" in initiator.sees("gemeente")


def test_an_opgave_on_the_list_is_asked_of_the_gemeente(bea, initiator):
    initiator.fills_in("initiatief", initiatiefnemer="gemeente")
    bea.sends(
        add(Opgave), naam="Wonen voor jong en oud", reden="Uit de omgevingsvisie."
    )

    assert Opgave.objects.get().slug == "wonen-voor-jong-en-oud"
    assert "Wonen voor jong en oud</" in initiator.sees("vragen")
    response = bea.sends(add(Opgave), naam="wonen voor jong en oud", reden="Dubbel.")
    assert list(errors(response)) == ["naam"]


def test_a_kern_and_a_gebied_can_be_added(bea):
    bea.sends(add(Gebied), naam="Noord/Oost", reden="Nieuw.")
    gebied = Gebied.objects.get(slug="noord-oost")
    bea.sends(add(Kern), naam="Nieuwdorp", gebied=gebied.pk, reden="Gebouwd.")

    assert Kern.objects.get(slug="nieuwdorp").gebied == gebied
    response = bea.sends(add(Kern), naam="Zonder gebied", reden="x")
    assert list(errors(response)) == ["gebied"]


def test_only_staff_can_be_gebiedscoordinator(bea):
    stranger = User.objects.create_user("inwoner")
    response = bea.sends(
        page(Gebied.objects.first()), coordinatoren=[stranger.pk], reden="x"
    )
    assert list(errors(response)) == ["coordinatoren"]


# Who may


def every_page(webinar, gemeente) -> list[str]:
    webinar.note("eerste")
    rows = (webinar, gemeente, Gebied.objects.first(), Kern.objects.first())
    version = page(webinar, f"versie/{webinar.history.first().pk}")
    pages = [page(row, name) for row in rows for name in ("change", "history")]
    removals = [page(row, "delete") for row in (webinar, *rows[2:])]
    names = ("werkvorm", "gebied", "kern", "geval", "opgave")
    lists = [f"/beheer/matrix/{name}/" for name in names]
    adds = [add(model) for model in (Werkvorm, Gebied, Kern, Geval, Opgave)]
    return [
        *pages,
        *removals,
        *lists,
        *adds,
        version,
        page(webinar, "voorbeeld"),
        RASTER,
    ]


def test_staff_without_rights_see_nothing_and_change_nothing(gemeente, webinar):
    """Issue 3: an editor without rights gets 403."""
    client = logged_in(colleague(username="rik"))
    before = list(Werkvorm.objects.order_by("pk").values())
    for address in every_page(webinar, gemeente):
        assert client.get(address).status_code == 403, address
        assert client.post(address, {"reden": "x"}).status_code == 403, address
    assert list(Werkvorm.objects.order_by("pk").values()) == before


def test_who_may_only_look_can_look_and_no_more(gemeente, webinar):
    reader = colleague(username="rik")
    reader.user_permissions.add(permission("matrix.view_werkvorm"))
    client = logged_in(reader)
    webinar.note("eerste")
    version = page(webinar, f"versie/{webinar.history.first().pk}")

    for address in (
        page(webinar),
        page(webinar, "history"),
        page(webinar, "voorbeeld"),
        version,
    ):
        response = client.get(address)
        assert response.status_code == 200, address
        assert "Bewaren" not in response.content.decode()
        assert "Zet deze versie terug" not in response.content.decode()
    for address in (page(webinar), page(webinar, "delete"), version, RASTER):
        assert client.post(address, {"reden": "x"}).status_code == 403, address


def test_somebody_without_an_account_is_asked_to_log_in(gemeente, webinar):
    for address in every_page(webinar, gemeente):
        response = Client().get(address)
        assert response.status_code == 302, address
        assert response.url.startswith("/medewerkers/inloggen/"), address
        sent = Client().post(address, {"reden": "mijn reden"})
        assert sent.status_code == 403, address
        assert "mijn reden" in sent.content.decode(), address


def test_the_beheerder_may_do_all_of_it(bea, gemeente, webinar):
    """SEC-H02: and no page of it has code in it."""
    for address in every_page(webinar, gemeente):
        response = bea.client.get(address)
        assert response.status_code == 200, address
        assert Markup(response).inline == [], address


def test_every_permission_of_the_beheerder_exists(db):
    assert [name for name in BEHEERDER if permission(name) is None] == []
    assert len(set(BEHEERDER)) == len(BEHEERDER)


@pytest.mark.parametrize("name", PAGES)
def test_a_werkvorm_that_does_not_exist_is_no_failure_of_ours(bea, name):
    for id in ("0", "99999", "9" * 40, "abc", "1_2F", "_00", "%00", "-1"):
        address = f"/beheer/matrix/werkvorm/{id}/{name}/"
        for method in (bea.client.get, bea.client.post):
            assert method(address).status_code in (302, 404, 409), address


def test_a_version_of_another_werkvorm_is_not_there(bea, webinar):
    other = Werkvorm.objects.get(slug="koffiesessies")
    other.note("eerste")
    address = page(webinar, f"versie/{other.history.first().pk}")

    assert bea.client.get(address).status_code == 404
    assert bea.client.get(page(webinar, f"versie/{'9' * 40}")).status_code == 404


# Few queries


@pytest.mark.parametrize("address", ["/beheer/matrix/werkvorm/", RASTER])
def test_a_list_asks_the_same_of_the_database_for_any_number(
    bea, address, django_assert_max_num_queries
):
    few = 12
    with django_assert_max_num_queries(few):
        bea.sees(address)
    for n in range(60):
        werkvorm = Werkvorm.objects.create(
            slug=f"w{n}",
            naam=f"W{n}",
            moeite="veel",
            kosten=1,
            nagekeken_op="2026-01-01",
        )
        Cel.objects.create(werkvorm=werkvorm, inbreng="meedoen", niveau="dorp")
    with django_assert_max_num_queries(few):
        bea.sees(address)
