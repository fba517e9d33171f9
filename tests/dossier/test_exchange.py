"""A plan as JSON, and back: the same answers, or a refusal that names the field."""

import json
from copy import deepcopy
from datetime import UTC, date, datetime
from operator import itemgetter
from pathlib import Path

import pytest
from django.conf import settings
from django.core.management import CommandError, call_command
from django.db import transaction
from django.test import Client
from hypothesis import HealthCheck, given
from hypothesis import settings as speed
from hypothesis import strategies as st

from dossier.intake import read_in
from dossier.papers.exchange import export
from matrix.models import Opgave, Werkvorm
from nota.weights import Weights
from nota.zwaarte import weigh
from plans.models import ROWS, Aantekening, Lezersreactie, Plan, Reactie, row_id
from questions.fields import Getal, Keuze, Meer
from questions.kind import grouped
from tests.people.initiator import Initiator
from typed.gate import arrived
from wizard.flow import STEPS
from wizard.journey import Journey
from wizard.screens import SCREENS
from wizard.screens.vormen import copy_of
from wizard.source import Live

DEMO = Path(settings.BASE_DIR) / "dossier/data/demo.json"
PLAIN = [step for step in STEPS if not step.rows]


@pytest.fixture
def rich(initiator):
    """A plan with something on every kind of screen, and with klad."""
    return enriched(initiator)


@pytest.fixture(scope="module")
def good_file(django_db_setup, django_db_blocker):
    """What is downloaded of that plan; the plan itself is gone again."""
    with django_db_blocker.unblock(), transaction.atomic():
        call_command("laad_matrix")
        data = enriched(Initiator.with_a_new_plan(Client())).exported()
        transaction.set_rollback(True)
    return data


def enriched(initiator):
    initiator.fills_in(
        "initiatief",
        titel="Café De Zon – عربي 🍏",
        initiatiefnemer="inwoners",
        kernen=["sleen", "dalen"],
        niveau="dorp",
    )
    initiator.fills_in("doel", doel="groen\nen schaduw", activiteit="bomen planten")
    initiator.fills_in("omvang", omvang="0", maatschappelijk_belang="6")
    initiator.sends("hinder", actie="bewaar", hinder_na="2", aantal_mensen="veel")
    groups = [{"naam": "buren", "weging": "4", "past": "nee"}, {"belang": "rust"}]
    initiator.lists("belangen", *groups, {"naam": "x" * 501}, actie="bewaar")
    group = initiator.rows("belangen")[0].rij_id
    initiator.fills_in("inbreng", **{"belangen-0-kan": ["meedoen"]})
    vorm = {"belanghebbenden": group, "werkvorm": "webinar", "wanneer": "in maart"}
    initiator.lists("vormen", vorm, {"andere": "de wijkagent"})
    initiator.lists("communicatie", {"middel": "brief", "moment": "in mei"})
    tell_how_it_went(initiator)
    return initiator


def tell_how_it_went(initiator):
    """A verslag, a log and readers; of one of them a reaction was taken over."""
    planned = initiator.form("uitgevoerd")["activiteiten-0-id"]
    initiator.lists(
        "uitgevoerd",
        {"id": planned, "activiteit": "Webinar", "gedaan": "ja", "bereikt": "12"},
        {"activiteit": "langs de deuren", "gedaan": "deels", "uitgenodigd": "elf"},
        actie="bewaar",
    )
    made = {
        "plan": initiator.plan,
        "gemaakt_op": datetime(2026, 9, 1, 20, 15, tzinfo=UTC),
    }
    said = Lezersreactie.objects.create(
        groep="de school", reactie="Mooi!\nMaar let op de bal.", klopt="ja", **made
    )
    Lezersreactie.objects.create(reactie="reclame", verborgen=True, **made)
    Reactie.objects.create(
        plan=initiator.plan, lezer=said.rij_id, inbreng=said.reactie, van=said.groep
    )
    Aantekening.objects.create(
        plan=initiator.plan, datum=date(2026, 8, 30), soort="brief", tekst="bezorgd"
    )
    initiator.fills_in("kring", afspraken="elk jaar een praatje", opgesteld_door="ons")
    initiator.fills_in("terugblik", cijfer="8", delen="ja")
    marks = ["doel/doel", f"lezers/{said.rij_id}/groep"]
    Plan.objects.filter(pk=initiator.pk).update(afgeschermd=marks)


def imported(data: dict) -> dict:
    return export(Journey(Live(read_in(data))))


def load(tmp_path, data) -> None:
    """Read a file in as the beheerder does."""
    file = tmp_path / "plan.json"
    file.write_text(data if isinstance(data, str) else json.dumps(data))
    call_command("importeer_plan", file)


@pytest.mark.both
def test_a_plan_that_is_read_in_says_the_same(rich, tmp_path, capsys):
    """product.md §9: identity holds for antwoorden and klad."""
    first = rich.exported()
    load(tmp_path, first)
    second = export(Journey(Live(Plan.objects.latest("pk"))))

    assert first["klad"]["hinder"] == {"aantal_mensen": "veel"}
    assert second["antwoorden"] == first["antwoorden"]
    assert second["klad"] == first["klad"]
    assert (second["erbij"], second["gepasseerd"]) == ([], first["gepasseerd"])
    for beside in ("logboek", "lezers", "afgeschermd"):
        assert first[beside]
        assert second[beside] == first[beside]
    assert [row["lezer"] for row in first["antwoorden"]["reacties"] if row["lezer"]]
    assert [row["vorm"] for row in first["antwoorden"]["activiteiten"] if row["vorm"]]


@pytest.mark.both
def test_a_kenmerk_that_is_taken_gives_a_new_one_and_says_so(rich, tmp_path, capsys):
    load(tmp_path, rich.exported())
    new = Plan.objects.latest("pk")

    assert new.kenmerk != rich.plan.kenmerk
    assert f"het is nu {new.kenmerk}" in capsys.readouterr().out


def test_a_kenmerk_that_is_free_is_kept(rich, tmp_path, capsys):
    data = rich.exported()
    rich.plan.delete()
    load(tmp_path, data)

    assert Plan.objects.get().kenmerk == data["kenmerk"]
    assert "bezet" not in capsys.readouterr().out


@pytest.mark.parametrize("kenmerk", [None, 5, [], "SP-2026-0O1I2", "x" * 99])
def test_a_kenmerk_that_is_none_of_ours_is_replaced(rich, kenmerk):
    plan = read_in(rich.exported() | {"kenmerk": kenmerk})

    assert plan.kenmerk.startswith("SP-")
    assert plan.kenmerk != kenmerk


def test_the_link_that_is_printed_opens_the_plan(rich, tmp_path, capsys):
    load(tmp_path, rich.exported())
    path = "/open/" + capsys.readouterr().out.rstrip().rsplit("/open/")[1]
    rich.client.post(path)

    plan = Plan.objects.latest("pk")
    assert "Café De Zon" in rich.client.get(f"/plan/{plan.pk}/").content.decode()


def test_a_plan_that_was_read_in_can_be_opened_and_saved_everywhere(rich):
    rich.pk = read_in(rich.exported()).pk
    there = rich.on_another_device()

    for scherm in there.journey.route.slugs:
        assert there.opens(scherm).status_code == 200
        assert there.sends(scherm, actie="bewaar").status_code == 302


def test_a_row_too_many_comes_back_as_klad(initiator):
    initiator.lists(
        "belangen", *({"naam": f"groep {n}"} for n in range(51)), actie="bewaar"
    )
    data = initiator.exported()

    assert [*data["klad"]["belangen"].values()] == [{"naam": "groep 50"}]
    assert imported(data)["klad"] == data["klad"]


def test_a_group_that_was_taken_away_leaves_a_plan_that_can_be_read_in(rich):
    group = rich.rows("belangen")[0].rij_id
    rich.lists("belangen", actie=f"weg:{group}")
    data = rich.exported()

    assert imported(data)["antwoorden"] == data["antwoorden"]


def test_a_werkvorm_that_is_not_in_this_matrix_keeps_its_text(rich):
    data = rich.exported()
    Werkvorm.objects.get(slug="webinar").delete()
    again = imported(data)

    assert again["antwoorden"] == data["antwoorden"]
    assert again["antwoorden"]["vormen"][0]["werkvorm_tekst"]["naam"] == "Webinar"


def test_what_nobody_sees_in_a_file_is_left_out_and_the_plan_is_read(rich):
    data = rich.exported()
    data["antwoorden"] |= {"titel": "Fruit\u200bbomen", "doel": "Eerst.\r\nDan."}

    again = imported(data)["antwoorden"]
    assert (again["titel"], again["doel"]) == ("Fruitbomen", "Eerst.\nDan.")


@pytest.mark.parametrize(
    "path",
    [
        "antwoorden reacties 0 inbreng",
        "antwoorden reacties 0 van",
        "antwoorden vormen 0 werkvorm_tekst naam",
        "klad hinder aantal_mensen",
        "lezers 0 reactie",
        "logboek 0 tekst",
    ],
)
def test_each_text_of_a_file_passes_the_gate_whoever_wrote_it(rich, path):
    first, data = rich.exported(), rich.exported()
    changed(path, "Een\u00ad b\u200bal \uf0e0")(data)
    changed(path, "Een bal →")(first)

    again = imported(data)
    for name in ("antwoorden", "klad", "lezers", "logboek"):
        assert again[name] == first[name]


# Any plan at all

HALF = st.characters(blacklist_categories=["Cs"], blacklist_characters="\0")


def texts(field):
    """What a text field can hold: what passed its gate, and never nothing."""
    longest = min(field.longest, 60)
    typed = st.text(HALF, max_size=longest).map(arrived)
    return typed.map(field.to_python).filter(bool)


def answers_of(field):
    if isinstance(field, Meer):
        slugs = [slug for _, group in grouped(field.choices) for slug, _label in group]
        chosen = st.lists(st.sampled_from(slugs), unique=True, min_size=1)
        return chosen if slugs else st.none()
    if isinstance(field, Keuze):
        return st.sampled_from([slug for slug, _label in field.choices])
    if isinstance(field, Getal):
        return st.integers(field.min_value, field.max_value)
    return texts(field)


def a_row(kind, journey):
    fields = kind(journey, id="").fields
    cells = {n: st.none() | answers_of(f) for n, f in fields.items()}
    id = st.text("0123456789abcdef", min_size=12, max_size=12)
    return st.fixed_dictionaries({"id": id} | cells)


def some_answers(journey):
    """Anything that the screens of a plan could ever have accepted."""
    fields = {n: f for s in PLAIN for n, f in SCREENS[s.slug](journey).fields.items()}
    plain = {name: st.none() | answers_of(field) for name, field in fields.items()}
    screens = ("belangen", "communicatie", "uitgevoerd", "reacties")
    kinds = {SCREENS[slug].rows: SCREENS[slug].row_form for slug in screens}
    rows = {
        name: st.lists(a_row(kind, journey), max_size=3, unique_by=itemgetter("id"))
        for name, kind in kinds.items()
    }
    return st.fixed_dictionaries(plain | rows)


@pytest.mark.both
def test_any_answers_come_back_as_they_were(initiator):
    Opgave.objects.create(slug="wonen", naam="Wonen in elke kern")
    empty = initiator.exported()

    @speed(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
    @given(some_answers(initiator.journey))
    def come_back(answers):
        # Whether somebody may choose differently depends on stap 1: see the next test.
        together = {"ruimte": None, "interesse": None, "tijd": None}
        filled = empty["antwoorden"] | answers | together
        for row in filled["belangen"]:
            row |= {"kan": None, "wil": None}
        for rows, hidden in (("activiteiten", "vorm"), ("reacties", "lezer")):
            for row in filled[rows]:
                row[hidden] = None
        plan = read_in(empty | {"antwoorden": filled})
        assert export(Journey(Live(plan)))["antwoorden"] == filled
        plan.delete()

    come_back()


@pytest.mark.parametrize("answer", [{"zwaarte_anders": "zwaar"}, {"route": "kort"}])
def test_an_answer_that_a_nee_took_off_the_road_comes_back(initiator, answer):
    initiator.fills_in("uitkomst", **answer)
    initiator.fills_in("mogelijk", tijd="nee")
    data = initiator.exported()

    assert imported(data)["antwoorden"] == data["antwoorden"]


# What is refused


def changed(path: str, value):
    """A fault to plant in a good file: the value at `path` becomes another."""

    def plant(data):
        inner = data
        *way, last = [int(part) if part.isdecimal() else part for part in path.split()]
        for part in way:
            inner = inner[part]
        inner[last] = value

    return plant


def with_51_rows(data):
    row = data["antwoorden"]["communicatie"][0]
    data["antwoorden"]["communicatie"] = [row | {"id": row_id()} for _ in range(51)]


def with_one_id_twice(data):
    data["antwoorden"]["communicatie"] *= 2


def without_answers(data):
    del data["antwoorden"]


A = "antwoorden"
MARK = "afgeschermd"
WRONG = {
    "a row of the verslag": (
        changed(f"{A} activiteiten 0 vorm", "<b>"),
        "activiteiten 1: vorm",
    ),
    "a reader of another shape": (
        changed(f"{A} reacties 0 lezer", 5),
        "reacties 1: lezer",
    ),
    "words of a reader": (changed(f"{A} reacties 0 inbreng", ["x"]), "inbreng"),
    "too long words of a reader": (
        changed(f"{A} reacties 0 inbreng", "x" * 4001),
        "inbreng",
    ),
    "eleven of ten": (changed(f"{A} cijfer", 11), "cijfer"),
    "a day that is none": (changed("logboek 0 datum", "2026-02-31"), "logboek 1"),
    "a day written otherwise": (changed("logboek 0 datum", "20260830"), "datum"),
    "number for a day": (changed("logboek 0 datum", 5), "datum"),
    "a moment without its zone": (
        changed("lezers 0 gemaakt_op", "2026-09-01T20:15:00"),
        "gemaakt_op",
    ),
    "text for hidden": (changed("lezers 0 verborgen", "ja"), "verborgen"),
    "list for a reaction": (changed("lezers 0 reactie", []), "reactie"),
    "a nul in a reaction": (changed("lezers 0 reactie", "a\0b"), "lezers 1.reactie"),
    "a long slug": (changed("logboek 0 soort", "x" * 61), "soort"),
    "text for the log": (changed("logboek", "x"), "logboek"),
    "object for the log": (changed("logboek", {}), "logboek"),
    "text in the log": (changed("logboek 0", "x"), "logboek"),
    "no id in the log": (changed("logboek 0 id", None), "logboek"),
    "another cell in the log": (changed("logboek 0 kleur", "x"), "logboek"),
    "a mark of no screen": (changed(MARK, ["kleur/doel"]), MARK),
    "a mark of no field": (changed(MARK, ["doel/titel"]), MARK),
    "a mark without a row": (changed(MARK, ["belangen/naam"]), MARK),
    "a mark twice": (changed(MARK, ["doel/doel", "doel/doel"]), MARK),
    "a mark that is nothing": (changed(MARK, [""]), MARK),
    "number for a mark": (changed(MARK, [5]), MARK),
    "text for marks": (changed(MARK, "doel/doel"), MARK),
    "schema": (changed("schema", "samenspel-plan/9"), "schema"),
    "no schema": (changed("schema", None), "schema"),
    "a list of answers": (changed(A, []), "antwoorden"),
    "unknown field": (changed(f"{A} kleur", "rood"), "kleur"),
    "a column of ours": (changed(f"{A} link_serie", 9), "link_serie"),
    "unknown cell": (changed(f"{A} belangen 0 kleur", "x"), "belangen.kleur"),
    "unknown choice": (changed(f"{A} niveau", "heelal"), "niveau"),
    "one unknown choice": (changed(f"{A} kernen", ["sleen", "parijs"]), "kernen"),
    "a choice twice": (changed(f"{A} kernen", ["sleen", "sleen"]), "kernen"),
    "unknown werkvorm": (changed(f"{A} vormen 1 werkvorm", "x"), "werkvorm"),
    "unknown group": (
        changed(f"{A} vormen 0 belanghebbenden", ["0" * 12]),
        "belanghebbenden",
    ),
    "text for a number": (changed(f"{A} omvang", "3"), "omvang"),
    "number for text": (changed(f"{A} doel", 5), "doel"),
    "no whole number": (changed(f"{A} aantal_mensen", 4.5), "aantal_mensen"),
    "a huge number": (changed(f"{A} aantal_mensen", 2**31), "aantal_mensen"),
    "a negative number": (changed(f"{A} aantal_mensen", -1), "aantal_mensen"),
    "not a number": (changed(f"{A} aantal_mensen", float("nan")), "aantal_mensen"),
    "true for a number": (changed(f"{A} omvang", True), "omvang"),
    "list for text": (changed(f"{A} doel", ["groen"]), "doel"),
    "list for a slug": (changed(f"{A} niveau", ["dorp"]), "niveau"),
    "list for a cell": (changed(f"{A} belangen 0 past", ["nee"]), "past"),
    "text for a list": (changed(f"{A} kernen", "sleen"), "kernen"),
    "number for a list": (changed(f"{A} kernen", 5), "kernen"),
    "object for a list": (changed(f"{A} kernen", {"sleen": 1}), "kernen"),
    "lists in a list": (changed(f"{A} kernen", [["sleen"]]), "kernen"),
    "list for a werkvorm": (changed(f"{A} vormen 0 werkvorm", ["webinar"]), "werkvorm"),
    "empty text": (changed(f"{A} doel", ""), "doel"),
    "spaces around": (changed(f"{A} doel", " groen "), "doel"),
    "too long a text": (changed(f"{A} doel", "x" * 4001), "doel"),
    "too long a cell": (changed(f"{A} belangen 0 naam", "x" * 501), "belangen 1: naam"),
    "too long a plan": (changed("klad", {"doel": {"doel": "x" * 700_000}}), ""),
    "half a character": (changed(f"{A} doel", "\ud800"), "antwoorden.doel"),
    "half a one in a row": (
        changed(f"{A} belangen 0 naam", "a\udc00"),
        "antwoorden.belangen 1.naam",
    ),
    "half a one in klad": (
        changed("klad", {"doel": {"doel": "\ud800"}}),
        "klad.doel.doel",
    ),
    "a nul": (changed(f"{A} doel", "a\0b"), "doel"),
    "51 rows": (with_51_rows, "communicatie"),
    "one id twice": (with_one_id_twice, "communicatie"),
    "no id": (changed(f"{A} belangen 0 id", None), "belangen"),
    "an id of another shape": (changed(f"{A} belangen 0 id", "<b>"), "belangen"),
    "list for an id": (changed(f"{A} belangen 0 id", []), "belangen"),
    "text for rows": (changed(f"{A} belangen", "buren"), "belangen"),
    "object for rows": (changed(f"{A} belangen", {"naam": "buren"}), "belangen"),
    "text for a row": (changed(f"{A} belangen 0", "buren"), "belangen"),
    "text for the copied text": (
        changed(f"{A} vormen 0 werkvorm_tekst", "x"),
        "werkvorm_tekst",
    ),
    "copied text without a name": (
        changed(f"{A} vormen 0 werkvorm_tekst", {"uitleg": "x"}),
        "werkvorm_tekst",
    ),
    "null for answers": (changed(A, None), "antwoorden"),
    "null for klad": (changed("klad", None), "klad"),
    "list for klad": (changed("klad", []), "klad"),
    "klad of no screen": (changed("klad", {"kleur": {}}), "klad.kleur"),
    "klad of another field": (changed("klad", {"doel": {"titel": "x"}}), "klad.doel"),
    "klad that is no text": (changed("klad", {"doel": {"doel": 5}}), "klad.doel"),
    "klad without rows": (
        changed("klad", {"belangen": {"naam": "x"}}),
        "klad.belangen",
    ),
    "klad of no row": (changed("klad", {"belangen": {"x": {}}}), "klad.belangen"),
    "list for a klad": (changed("klad", {"doel": []}), "klad.doel"),
    "unknown passed": (changed("gepasseerd", ["kleur"]), "gepasseerd"),
    "lists in passed": (changed("gepasseerd", [["doel"]]), "gepasseerd"),
    "text for erbij": (changed("erbij", "kaders"), "erbij"),
    "no answers": (without_answers, "antwoorden"),
    "number for rows": (changed(f"{A} belangen", 5), "belangen"),
    "a copied text of another shape": (
        changed(f"{A} vormen 0 werkvorm_tekst wijze", 5),
        "werkvorm_tekst",
    ),
    "a nul in klad": (changed("klad", {"doel": {"doel": "a\0b"}}), "klad"),
}
FAULTS = [pytest.param(*fault, id=name) for name, fault in WRONG.items()]


@pytest.mark.parametrize(("plant", "named"), FAULTS)
def test_a_wrong_file_is_refused_by_field_and_nothing_is_stored(
    gemeente, good_file, tmp_path, plant, named
):
    """SEC-X05: no traceback whatever the file holds."""
    data = deepcopy(good_file)
    plant(data)
    before = [Plan.objects.count(), *(rows.objects.count() for rows in ROWS.values())]
    with pytest.raises(CommandError) as refused:
        load(tmp_path, data)

    told = str(refused.value).split("plan.json: ")[1]
    assert named in told
    assert "dit klopt niet" not in told  # it says what ought to stand there
    now = [Plan.objects.count(), *(rows.objects.count() for rows in ROWS.values())]
    assert now == before


@pytest.mark.both
@pytest.mark.parametrize(
    "text",
    [
        *("", "geen json", "[]", "5", "null", '"x"', '{"schema": "samenspel-plan/1"'),
        pytest.param("[" * 200_000, id="too deep"),
    ],
)
def test_a_file_that_holds_no_plan_is_refused(gemeente, tmp_path, text):
    with pytest.raises(CommandError):
        load(tmp_path, text)


def test_a_file_that_is_not_there_is_refused(gemeente, tmp_path):
    with pytest.raises(CommandError):
        call_command("importeer_plan", tmp_path / "nergens.json")


# The examples

SUMS = {  # regels.md §3.5: som, zwaarte, momenten
    "Garage": (9, "licht", 1),
    "Buurtfeest": (9, "licht", 1),
    "Drie sportveldjes": (18, "gemiddeld", 2),
    "Bloeiend Benneveld": (16, "gemiddeld", 2),
    "Dorpsvisie Sleen": (18, "gemiddeld", 2),
    "Zomerfestival": (21, "gemiddeld", 3),
    "Zonneweide": (35, "zwaar", 4),
    "Herinrichting": (21, "gemiddeld", 3),
    "Aardgasvrije wijk": (29, "zwaar", 4),
    "Opvang voor asielzoekers": (32, "zwaar", 4),
    "Glasvezel": (18, "gemiddeld", 2),
}


@pytest.fixture
def demo(gemeente, capsys):
    call_command("demo")
    return capsys.readouterr().out


@pytest.mark.both
def test_all_examples_load_and_loading_again_makes_no_doubles(demo, capsys):
    shipped = json.loads(DEMO.read_text(encoding="utf-8"))
    kenmerken = [data["kenmerk"] for data in shipped]
    call_command("demo")
    said = capsys.readouterr().out

    assert sorted(Plan.objects.values_list("kenmerk", flat=True)) == sorted(kenmerken)
    assert [k for k in kenmerken if k not in said] == []


def test_the_examples_hold_what_their_file_says(demo):
    for data in json.loads(DEMO.read_text(encoding="utf-8")):
        journey = Journey(Live(Plan.objects.get(kenmerk=data["kenmerk"])))
        assert export(journey)["antwoorden"] == full(data["antwoorden"]), data[
            "kenmerk"
        ]
        assert journey.route.open_step is None, data["kenmerk"]
        assert journey.plan.doel, data["kenmerk"]
        assert journey.plan.activiteit, data["kenmerk"]


def full(answers: dict) -> dict:
    """A file may leave out the text of a werkvorm: then it is the one of the matrix."""
    matrix = {w.slug: w for w in Werkvorm.objects.all()}
    vormen = [
        row | {"werkvorm_tekst": row.get("werkvorm_tekst") or copied(matrix, row)}
        for row in answers["vormen"]
    ]
    told = {"activiteiten": [], "reacties": []}
    told |= {n: None for step in PLAIN if step.part == "verslag" for n in step.tells}
    return told | answers | {"vormen": vormen}


def copied(matrix, row) -> dict | None:
    chosen = matrix.get(row["werkvorm"])
    return copy_of(chosen) if chosen else None


def outcome_of(title: str) -> tuple:
    plan = Plan.objects.select_related("gemeente").get(titel__startswith=title)
    zwaarte = weigh(Journey(Live(plan)).route.answers, Weights())
    return zwaarte.som, zwaarte.geldt, zwaarte.momenten


def test_the_examples_come_out_as_the_rules_say(demo):
    assert {title: outcome_of(title) for title in SUMS} == SUMS


def test_the_oprit_is_only_told(demo):
    plan = Plan.objects.select_related("gemeente").get(titel__startswith="Nieuwe oprit")

    assert "omvang" not in Journey(Live(plan)).route
    assert len(Journey(Live(plan)).route.steps) == 7


def test_a_file_of_when_one_permit_could_be_told_is_read_as_a_list_of_one(gemeente):
    (file, *_) = json.loads(DEMO.read_text(encoding="utf-8"))
    file["antwoorden"]["vergunning"] = "evenement"

    assert read_in(file).vergunning == ["evenement"]
