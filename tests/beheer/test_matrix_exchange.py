"""Story a matrix in, in two steps: what would change, and a yes with a reason."""

from copy import deepcopy
from datetime import timedelta

import pytest
import time_machine
from django.contrib.auth.models import Permission
from django.core.files.uploadedfile import SimpleUploadedFile
from django.core.management import CommandError, call_command
from django.test import Client
from django.utils import timezone

from beheer.exchange.content import fingerprint, matrix_now, to_json
from beheer.exchange.spreadsheet import to_xlsx
from beheer.exchange.storing import Changed, store
from beheer.exchange.tables import CELLEN
from matrix.invoer import Invoer
from matrix.models import Gemeente, Werkvorm
from tests.beheer.matrix_files import BAD_FILES, FORMATS, both, changed_matrix, in_cell
from tests.markup import Markup
from tests.people.staff import colleague, log_in

pytestmark = [pytest.mark.both, pytest.mark.usefixtures("gemeente")]


LIST = "/beheer/matrix/werkvorm/"


UPLOAD = f"{LIST}importeren/"


def somebody(*codenames: str) -> Client:
    """A colleague with these rights on werkvormen, logged in."""
    user = colleague(username="_".join(("x", *codenames)))
    names = [f"{codename}_werkvorm" for codename in codenames]
    user.user_permissions.set(Permission.objects.filter(codename__in=names))
    return log_in(Client(), user)


@pytest.fixture
def beheerder() -> Client:
    return somebody("view", "add", "change")


def upload(client, data: bytes, name="matrix.xlsx"):
    return client.post(UPLOAD, {"bestand": SimpleUploadedFile(name, data)})


# There and back
# What is wrong is named
# Two steps


def preview(client, matrix, soort="xlsx"):
    answer = upload(client, FORMATS[soort](matrix), f"matrix.{soort}")
    assert answer.status_code == 302, answer.content.decode()
    return client.get(answer.url)


def confirm(client, page, **typed):
    now = page.context["now"]
    typed = {"reden": "Nagelopen.", "gezien": now} | typed
    return client.post(page.wsgi_request.path, typed)


@both
def test_the_preview_shows_field_by_field_and_changes_nothing(beheerder, soort):
    before, version = matrix_now(), Gemeente.objects.get().werkvormen_versie
    text = preview(beheerder, changed_matrix(), soort).content.decode()

    assert "Bij -5 graden zit je warm." in text
    assert before[-1]["slug"]
    assert Werkvorm.objects.get(slug="webinar").uitleg in text
    assert "Nieuw webinar" in text
    assert "Belronde" in text.split("Niet in het bestand")[1]
    assert "Nieuw: 1. Veranderd: 1. Gelijk: 44." in text
    assert matrix_now() == before
    assert Gemeente.objects.get().werkvormen_versie == version


def test_the_preview_has_the_words_of_the_history(beheerder):
    """Not the slugs of the file: those are for programs."""
    matrix = deepcopy(matrix_now())
    webinar = next(w for w in matrix if w["slug"] == "webinar")
    webinar |= {"moeite": "veel", "nagekeken_op": "2026-03-01", "doelgroepen": []}
    webinar["inclusie"] |= {"jongeren": "Kort."}
    webinar[CELLEN] = [{**webinar[CELLEN][0], "plek": 77, "geschat": True}]
    shown = preview(beheerder, matrix).content.decode()

    for words in ("veel werk", "1 maart 2026", "leeg", "kan doen: Jongeren"):
        assert words in shown
    assert "plek 77, onze schatting" in shown


@both
def test_a_yes_with_a_reason_reads_it_in(beheerder, soort):
    wanted = changed_matrix()
    left_out = [w for w in matrix_now() if w["slug"] == "belronde"]
    page = preview(beheerder, wanted, soort)
    answer = confirm(beheerder, page)
    told = beheerder.get(answer.url).content.decode()

    assert "1 werkvorm is nieuw, 1 is veranderd." in told
    assert fingerprint(matrix_now()) == fingerprint(
        sorted(wanted + left_out, key=lambda w: w["slug"])
    )
    for slug in ("webinar", "webinar-nieuw"):
        newest = Werkvorm.history.filter(slug=slug).latest()
        assert newest.history_change_reason == "Nagelopen."
        assert newest.erbij == Werkvorm.objects.get(slug=slug).beside()
    assert not Invoer.objects.exists()


def test_reading_in_makes_every_process_read_again_once(beheerder, monkeypatch):
    page = preview(beheerder, changed_matrix())
    versions = []
    make = Gemeente.objects.none().__class__.update

    def counted(self, **values):
        if "werkvormen_versie" in values:
            versions.append(values)
        return make(self, **values)

    monkeypatch.setattr(Gemeente.objects.none().__class__, "update", counted)
    confirm(beheerder, page)

    assert len(versions) == 1


def test_a_form_that_was_open_before_the_file_came_in_is_told(beheerder):
    """The edit version moves on, so that nobody saves over what was read in."""
    open_form = Werkvorm.objects.get(slug="webinar")
    confirm(beheerder, preview(beheerder, changed_matrix()))

    assert not open_form.claim(open_form.versie)


def test_without_a_reason_nothing_happens(beheerder):
    before = matrix_now()
    answer = confirm(beheerder, preview(beheerder, changed_matrix()), reden=" ")

    assert answer.status_code == 422
    assert "Schrijf kort op waarom dit verandert." in answer.content.decode()
    assert matrix_now() == before
    assert Invoer.objects.count() == 1


def test_a_matrix_that_changed_meanwhile_asks_to_look_again(beheerder):
    page = preview(beheerder, changed_matrix())
    Werkvorm.objects.filter(slug="webinar").update(naam="Webinar XL")
    before, version = matrix_now(), Gemeente.objects.get().werkvormen_versie
    refused = confirm(beheerder, page, reden="Mijn reden")

    assert refused.status_code == 409
    assert "Webinar XL" in refused.content.decode()
    assert "Mijn reden" in refused.content.decode()
    assert matrix_now() == before
    assert Gemeente.objects.get().werkvormen_versie == version

    assert confirm(beheerder, refused).status_code == 302
    assert Werkvorm.objects.get(slug="webinar").naam == "Webinar"


def test_a_second_click_on_yes_reads_in_once(beheerder):
    page = preview(beheerder, changed_matrix())
    confirm(beheerder, page)
    again = confirm(beheerder, page)

    assert again.status_code == 302
    assert "al ingelezen" in beheerder.get(again.url).content.decode()
    assert Werkvorm.history.filter(slug="webinar-nieuw").count() == 1


def test_a_file_without_news_has_nothing_to_say_yes_to(beheerder):
    text = preview(beheerder, matrix_now()).content.decode()

    assert "Er valt niets in te lezen." in text
    assert 'name="reden"' not in text


@both
def test_one_bad_row_changes_nothing_and_is_named_on_the_page(beheerder, soort):
    before = matrix_now()
    matrix = changed_matrix()
    data = in_cell("kosten", 9) if soort == "xlsx" else None
    matrix[5]["kosten"] = 9
    answer = upload(beheerder, data or to_json(matrix), f"matrix.{soort}")
    where = {
        "xlsx": "werkvormen, rij 7, kolom kosten: kies 1, 2 of 3.",
        "json": f"werkvormen 6 ({matrix[5]['slug']}), veld kosten: kies 1, 2 of 3.",
    }

    assert answer.status_code == 422
    assert where[soort] in answer.content.decode()
    assert matrix_now() == before
    assert not Invoer.objects.exists()


def test_a_fault_halfway_leaves_the_matrix_whole():
    """All or nothing: the last of the new cells can't be stored."""
    before = matrix_now()
    wanted = changed_matrix()
    wanted[-1][CELLEN] = wanted[-1][CELLEN][:1] * 2
    with pytest.raises(Exception, match=r"(?i)unique"):
        store(wanted, fingerprint(before), "half")

    assert matrix_now() == before


def test_storing_compares_with_what_was_seen():
    with pytest.raises(Changed):
        store(changed_matrix(), fingerprint([]), "nooit gezien")


@pytest.mark.parametrize("name", ["too big", "not a zip", "a zip bomb", "deep JSON"])
def test_the_page_has_a_sentence_for_every_bad_file(beheerder, name):
    answer = upload(beheerder, BAD_FILES[name][0]())

    assert answer.status_code in (413, 422)
    assert b"<h1>" in answer.content


def test_no_file_at_all_asks_for_one(beheerder):
    answer = beheerder.post(UPLOAD)

    assert answer.status_code == 422
    assert "Kies een bestand." in answer.content.decode()


def test_the_pages_have_no_inline_code(beheerder):
    """SEC-H02"""
    refused = upload(beheerder, in_cell("kosten", 9))
    page = preview(beheerder, changed_matrix())
    no_reason = confirm(beheerder, page, reden="")

    for answer in (beheerder.get(LIST), refused, page, no_reason):
        assert Markup(answer).inline == []


def test_the_preview_asks_as_much_for_one_werkvorm_as_for_all(
    beheerder, django_assert_max_num_queries
):
    matrix = [w | {"bron": "elders"} for w in matrix_now()]
    path = preview(beheerder, matrix).wsgi_request.path

    with django_assert_max_num_queries(7):
        beheerder.get(path)


def test_a_text_too_long_for_a_cell_is_told_and_not_cut_off(beheerder):
    Werkvorm.objects.filter(slug="webinar").update(past_goed="x" * 40_000)
    answer = beheerder.get(f"{LIST}exporteren/xlsx/", follow=True)

    assert "webinar, past_goed: dit is te lang" in answer.content.decode()
    assert beheerder.get(f"{LIST}exporteren/json/").status_code == 200


# Who may


@both
def test_who_may_look_may_export(soort):
    answer = somebody("view").get(f"{LIST}exporteren/{soort}/")
    today = timezone.localdate()

    assert answer.content == FORMATS[soort](matrix_now())
    assert f'filename="werkvormen-{today:%Y-%m-%d}.{soort}"' in answer.headers.get(
        "Content-Disposition"
    )


def test_who_may_only_look_sees_no_button_to_import(beheerder):
    assert UPLOAD not in somebody("view").get(LIST).content.decode()
    page = beheerder.get(LIST).content.decode()
    buttons = (f"{LIST}exporteren/xlsx/", f"{LIST}exporteren/json/", UPLOAD)
    assert [url for url in buttons if f'href="{url}"' not in page] == []


@pytest.mark.parametrize("rights", [[], ["view"], ["view", "change"], ["view", "add"]])
def test_without_rights_nobody_imports(beheerder, rights):
    waiting = preview(beheerder, changed_matrix()).wsgi_request.path
    editor = somebody(*rights)

    for path in (UPLOAD, waiting):
        assert editor.get(path).status_code == 403
        assert editor.post(path, {}).status_code == 403


def test_without_rights_nobody_exports():
    assert somebody().get(f"{LIST}exporteren/json/").status_code == 403


def test_a_stranger_has_to_log_in(client):
    for path in (UPLOAD, f"{UPLOAD}1/", f"{LIST}exporteren/json/"):
        assert client.get(path).url.startswith("/medewerkers/inloggen/")


def test_the_file_of_another_is_not_mine(beheerder):
    path = preview(beheerder, changed_matrix()).wsgi_request.path
    other = somebody("add", "change", "delete")

    assert other.get(path).url == UPLOAD
    assert other.post(path, {"reden": "x", "gezien": "x"}).url == UPLOAD
    assert Invoer.objects.count() == 1


@pytest.mark.parametrize("pk", ["0", "9" * 25])
def test_a_file_that_never_was_leads_back(beheerder, pk):
    assert beheerder.get(f"{UPLOAD}{pk}/").url == UPLOAD


def test_an_unknown_format_is_not_found(beheerder):
    assert beheerder.get(f"{LIST}exporteren/csv/").status_code == 404


def test_a_file_is_forgotten_after_a_day(beheerder):
    preview(beheerder, changed_matrix())
    with time_machine.travel(timezone.now() + timedelta(hours=23), tick=False):
        call_command("werk", "--eens")
        assert Invoer.objects.exists()
    with time_machine.travel(timezone.now() + timedelta(hours=24), tick=False):
        call_command("werk", "--eens")
        assert not Invoer.objects.exists()


# The command


def test_the_command_shows_and_only_changes_when_told_to(tmp_path, capsys):
    before, wanted = matrix_now(), changed_matrix()
    file = tmp_path / "matrix.xlsx"
    file.write_bytes(to_xlsx(wanted))
    call_command("importeer_matrix", file)
    told = capsys.readouterr().out

    assert "nieuw: webinar-nieuw" in told
    assert "veranderd: webinar\n" in told
    assert "blijft: belronde" in told
    assert matrix_now() == before

    call_command("importeer_matrix", file, "--doe-het")
    assert Werkvorm.objects.filter(slug="webinar-nieuw").exists()


def test_the_command_refuses_with_all_that_is_wrong(tmp_path):
    file = tmp_path / "matrix.xlsx"
    file.write_bytes(in_cell("kosten", 9))
    with pytest.raises(CommandError, match="rij 7, kolom kosten"):
        call_command("importeer_matrix", file)
    with pytest.raises(CommandError):
        call_command("importeer_matrix", tmp_path / "nergens.json")
