"""Whatever arrives: never a failure of ours, and nothing stored is lost."""

from contextlib import contextmanager
from io import BytesIO
from urllib.parse import quote

import pytest
from django.conf import settings
from django.db import connection
from django.test import Client

from plans.models import Belanghebbende, Plan, Schermstand
from questions.fields import Tekst
from tests.markup import Markup
from tests.people.initiator import Initiator, hidden
from wizard import flow
from wizard.saving import LONGEST_PLAN
from wizard.screens import SCREENS

pytestmark = pytest.mark.both

FORM = "application/x-www-form-urlencoded"
LONG, CELL = 4000, 500
PLAIN = [step.slug for step in flow.STEPS if not step.rows]
LISTS = ["belangen", "vormen", "communicatie", "reacties"]


def texts(slug: str) -> list[str]:
    """The fields of a screen that take any text."""
    fields = SCREENS[slug].base_fields
    return [name for name, field in fields.items() if isinstance(field, Tekst)]


def stored(plan: Initiator) -> dict:
    """The whole plan as it is in the database, rows included; not when it was saved."""
    rows = Belanghebbende.objects.filter(plan=plan.pk).values()
    values = Plan.objects.values().get(pk=plan.pk) | {"belangen": list(rows)}
    return {n: v for n, v in values.items() if n not in ("bewaard_op", "vervalt_op")}


@pytest.fixture
def everywhere(initiator):
    """A plan with every screen on its road, and one group."""
    Plan.objects.filter(pk=initiator.pk).update(
        initiatiefnemer="gemeente", titel="Het veldje", doel="Elkaar vaker tegenkomen."
    )
    return with_a_group(initiator, naam="buren", belang="rust")


def with_a_group(plan: Initiator, **cells) -> Initiator:
    plan.group = Belanghebbende.objects.create(plan_id=plan.pk, **cells).rij_id
    return plan


@pytest.fixture
def neighbour(gemeente):
    """Somebody else, with a plan and a group of their own."""
    return with_a_group(Initiator.with_a_new_plan(Client()), naam="de overkant")


# Too much, too little


@pytest.mark.parametrize("slug", SCREENS)
def test_an_empty_form_is_no_failure_and_loses_nothing(everywhere, slug):
    """SEC-X05: without its version nobody knows what the form looked like."""
    before = stored(everywhere)
    response = everywhere.client.post(everywhere.url(slug))

    assert response.status_code == 409
    assert stored(everywhere) == before


@pytest.mark.parametrize("slug", [slug for slug in PLAIN if texts(slug)])
def test_a_text_is_stored_up_to_its_longest(everywhere, slug):
    """SEC-X05"""
    typed = {name: name[0] * LONG for name in texts(slug)}
    everywhere.fills_in(slug, **typed)
    assert {name: getattr(everywhere.plan, name) for name in typed} == typed


@pytest.mark.parametrize("slug", [slug for slug in PLAIN if texts(slug)])
def test_one_character_more_comes_back_with_its_text(everywhere, slug):
    """SEC-X05, REL-D05"""
    name, before = texts(slug)[0], stored(everywhere)
    typed = "b" + "e" * LONG
    response = everywhere.sends(slug, **{name: typed})

    assert response.status_code == 422
    assert typed in response.content.decode()
    assert "1 tekens te lang" in response.content.decode()
    assert typed in everywhere.sees(slug)
    assert stored(everywhere)[name] == before[name]


@pytest.mark.parametrize("action", ["vorige", "bewaar", "overslaan"])
def test_who_leaves_finds_a_text_that_was_too_long_again(everywhere, action):
    """REL-D05: kept with the screen, and the stored answer stays what it was."""
    typed = "b" + "e" * LONG
    response = everywhere.sends("doel", action, doel=typed, activiteit="een veldje")

    assert response.status_code == 302
    assert typed in everywhere.sees("doel")
    assert everywhere.plan.doel == "Elkaar vaker tegenkomen."
    assert everywhere.plan.activiteit == "een veldje"


@pytest.mark.parametrize("length", [CELL, CELL + 1, 100_000])
@pytest.mark.parametrize("rows", LISTS)
def test_a_cell_that_is_too_long_comes_back_with_its_text(everywhere, rows, length):
    """SEC-X05, REL-D05"""
    (name, *_) = texts(rows)
    typed = f"b{'e' * (length - 1)}"
    response = everywhere.sends(rows, **{f"{rows}-8-{name}": typed})

    assert response.status_code == (302 if length == CELL else 422)
    assert typed in everywhere.sees_rows(rows)


def test_a_text_of_a_hundred_thousand_characters_comes_back(everywhere):
    """SEC-X05, REL-D05"""
    response = everywhere.sends("doel", doel="x" * 100_000)
    assert response.status_code == 422
    assert "x" * 100_000 in everywhere.sees("doel")


@pytest.mark.parametrize(("room", "status"), [(3, 302), (2, 422)], ids=str)
@pytest.mark.parametrize("action", ["verder", "vorige"])
def test_a_plan_holds_no_more_than_its_limit(everywhere, room, status, action):
    """SEC-X05, REL-D05"""
    elsewhere = Schermstand.objects.filter(plan=everywhere.pk).exclude(scherm="kaders")
    elsewhere.update(tekens=0)
    elsewhere.filter(scherm="doel").update(tekens=LONGEST_PLAN - room)
    response = everywhere.sends("kaders", action, kaders="één")

    assert response.status_code == status
    if status == 422:
        assert "één" in response.content.decode()
        assert "1 tekens te lang" in response.content.decode()
        assert everywhere.plan.kaders is None


@pytest.mark.parametrize("rows", ["belangen", "vormen", "communicatie"])
def test_one_row_too_many_comes_back_and_the_others_are_stored(everywhere, rows):
    """SEC-X05, REL-D05"""
    (name, *_) = texts(rows)
    already = len(everywhere.rows(rows))
    typed = {f"{rows}-{n}-{name}": f"rij nummer {n}" for n in range(1, 52 - already)}
    response = everywhere.sends(rows, **typed | {f"{rows}-60-{name}": "te veel"})

    assert response.status_code == 422
    assert "Er passen 50 regels" in response.content.decode()
    assert "te veel" in response.content.decode()
    assert len(everywhere.rows(rows)) == 50
    assert "te veel" in everywhere.sees_rows(rows)


def test_a_body_of_more_than_four_megabytes_is_refused_in_plain_words(everywhere):
    """SEC-X05"""
    before = stored(everywhere)
    most = settings.DATA_UPLOAD_MAX_MEMORY_SIZE
    for body in ({"doel": "x" * most}, {"bijlage": upload(most)}):
        response = everywhere.client.post(everywhere.url("doel"), body)
        assert response.status_code == 413
        assert "met de knop Terug" in response.content.decode()
    assert stored(everywhere) == before


def upload(size: int):
    return BytesIO(b"x" * size)


def test_ten_thousand_fields_are_refused_in_plain_words(everywhere):
    """SEC-X05"""
    typed = {f"belangen-{n}-naam": "x" for n in range(10_000)}
    response = everywhere.client.post(everywhere.url("belangen"), typed)

    assert response.status_code == 413
    assert len(everywhere.rows("belangen")) == 1


# Strange characters


@pytest.mark.parametrize(
    ("typed", "kept", "in_one_line"),
    [
        ("een\0twee", "eentwee", "eentwee"),
        ("een\r\ntwee", "een\ntwee", "een twee"),
        ("🌳", "🌳", "🌳"),
        ("\u202eomgekeerd", "\u202eomgekeerd", "omgekeerd"),
        ("'; DROP TABLE plans_plan; --",) * 3,
        ("{{ 7|add:7 }} {% now 'Y' %}",) * 3,
    ],
    ids=["nul", "crlf", "emoji", "right to left", "sql", "template"],
)
def test_what_is_typed_is_what_is_stored_and_shown(
    everywhere, typed, kept, in_one_line
):
    """SEC-X05, SEC-X02"""
    everywhere.fills_in("doel", doel=typed)
    everywhere.sends("communicatie", **{"communicatie-5-middel": typed})

    assert everywhere.plan.doel == kept
    assert everywhere.rows("communicatie")[0].middel == in_one_line
    assert kept in everywhere.sees("doel")


@pytest.mark.parametrize("name", ["sleutel", "actie", "versie", "belangen-weg"])
def test_a_nul_in_what_a_browser_adds_itself_is_no_failure(everywhere, name):
    """SEC-X05: PostgreSQL refuses a NUL in any text."""
    response = everywhere.sends("belangen", **{name: "a\0b"})
    assert response.status_code in (302, 409)
    assert everywhere.rows("belangen")[0].naam == "buren"


def test_bytes_that_are_no_text_become_a_mark(everywhere):
    """SEC-X05"""
    form = everywhere.form("doel")
    body = f"versie={form['versie']}&sleutel={form['sleutel']}&doel=%ff%fe%C3&%ff=1"
    response = everywhere.client.post(everywhere.url("doel"), body, content_type=FORM)

    assert response.status_code == 302
    assert set(everywhere.plan.doel) == {"\ufffd"}


@pytest.mark.parametrize("codec", ["utf-7", "unicode_escape", "utf-16", "rot13"])
def test_a_form_in_another_codec_makes_no_half_characters(everywhere, codec):
    """SEC-X05"""
    form = everywhere.form("doel")
    parts = {"versie": form["versie"], "sleutel": "a", "doel": "+2AA- \\ud800"}
    body = "".join(
        f'--grens\r\nContent-Disposition: form-data; name="{n}"\r\n\r\n{v}\r\n'
        for n, v in parts.items()
    )
    response = everywhere.client.generic(
        "POST",
        everywhere.url("doel"),
        f"{body}--grens--\r\n",
        content_type=f"multipart/form-data; boundary=grens; charset={codec}",
    )

    assert response.status_code == 302
    assert everywhere.plan.doel == "+2AA- \\ud800"


@pytest.mark.parametrize(
    ("body", "kind"),
    [
        (b"{}", "application/json"),
        (b"doel=x", "text/plain"),
        (b"doel=x", f"{FORM}; charset=utf-16"),
        (b"niets", "multipart/form-data"),
        (b"niets", "multipart/form-data; boundary=x"),
        (b"\xff\xfe", FORM),
        (b"a" * 5000 + b"=1", FORM),
    ],
    ids=["json", "text", "utf-16", "no boundary", "no parts", "bytes", "long name"],
)
def test_a_body_that_is_no_form_of_ours_is_no_failure(everywhere, body, kind):
    """SEC-X05"""
    before = stored(everywhere)
    for path in (everywhere.url("doel"), everywhere.url("belangen"), "/verder/"):
        response = everywhere.client.generic("POST", path, body, content_type=kind)
        assert 400 <= response.status_code < 500 or path == "/verder/"
        assert response.status_code < 500
    assert stored(everywhere) == before


# Forged forms


CHOICES = [
    ("initiatief", "initiatiefnemer", "koning"),
    ("initiatief", "kernen", "atlantis"),
    ("gemeente", "geval", "bestaat_niet"),
    ("omvang", "omvang", "7"),
    ("omvang", "omvang", "-1"),
    ("hinder", "hinder_soorten", "x" * 1000),
    ("hinder", "aantal_mensen", "-1"),
    ("hinder", "aantal_mensen", "veel"),
    ("hinder", "aantal_mensen", "1e9"),
    ("hinder", "aantal_mensen", "9" * 5000),
    ("hinder", "aantal_mensen", str(2**31)),
    ("uitkomst", "route", "sluipweg"),
    ("belangen", "belangen-9-weging", "6"),
    ("inbreng", "belangen-0-kan", "beslissen"),
    ("vormen", "vormen-0-werkvorm", "toveren"),
    ("vormen", "vormen-0-belanghebbenden", "a" * 12),
]


@pytest.mark.parametrize(("slug", "name", "value"), CHOICES)
def test_an_answer_that_is_not_offered_is_refused_and_named(
    everywhere, slug, name, value
):
    """SEC-X05"""
    before = stored(everywhere)
    response = everywhere.sends(slug, **{name: value})
    page = response.content.decode()

    assert response.status_code == 422
    assert 'role="alert"' in page
    assert f'href="#id_{name}' in page or "-" in name
    after = stored(everywhere)
    assert after["belangen"][:1] == before["belangen"]
    assert after.get(name) == before.get(name)
    assert everywhere.opens(slug).status_code == 200
    assert everywhere.opens().status_code == 200


@pytest.mark.parametrize("slug", ["vragen", "omvang", "gezamenlijk", "vormen"])
def test_a_text_for_a_screen_off_the_road_is_kept_or_comes_back(initiator, slug):
    """REL-D05: too long for its field it is klad, too long for the plan a 422."""
    initiator.fills_in("mogelijk", interesse="nee")
    (name, *_) = texts(slug)
    name = f"{slug}-0-{name}" if SCREENS[slug].rows else name
    form = {"versie": "0", "sleutel": "a" * 32, name: "b" + "e" * LONG}
    response = initiator.client.post(initiator.url(slug), form)
    assert response.status_code == 302
    assert "be" in str(Schermstand.objects.get(plan=initiator.pk, scherm=slug).klad)

    Schermstand.objects.filter(scherm="doel").update(tekens=LONGEST_PLAN)
    form |= {"sleutel": "b" * 32, "versie": "1"}
    response = initiator.client.post(initiator.url(slug), form)
    assert response.status_code == 422
    assert form[name] in response.content.decode()


@pytest.mark.parametrize("row", ["kan", "naam"])
def test_a_row_of_another_plan_is_never_touched(everywhere, neighbour, row):
    """SEC-X11, SEC-T12"""
    slug = "inbreng" if row == "kan" else "belangen"
    before = stored(neighbour)
    value = "meedoen" if row == "kan" else "gekaapt"
    response = everywhere.sends(
        slug, **{"belangen-7-id": neighbour.group, f"belangen-7-{row}": value}
    )
    everywhere.sends("belangen", f"weg:{neighbour.group}")

    assert response.status_code == (422 if slug == "inbreng" else 302)
    assert stored(neighbour) == before


def test_somebody_elses_group_is_no_choice_for_an_activity(everywhere, neighbour):
    """SEC-T12"""
    typed = {"vormen-0-belanghebbenden": neighbour.group}
    response = everywhere.sends("vormen", **typed)
    assert response.status_code == 422
    assert "de overkant" not in response.content.decode()


@pytest.mark.parametrize(
    "file", ["", "doel/", "plan.pdf", "startgesprek.pdf", "plan.json", "wissen/"]
)
def test_a_plan_of_somebody_else_is_not_found(everywhere, neighbour, file):
    """SEC-T12"""
    address = f"{neighbour.url()}{file}"
    assert everywhere.client.get(address).status_code == 404
    assert everywhere.client.post(address, {"doel": "x"}).status_code == 404
    assert neighbour.opens().status_code == 200


@pytest.mark.parametrize(
    "forged",
    [
        {"belangen-TOTAL_FORMS": "1000000"},
        {"belangen-TOTAL_FORMS": "-1", "belangen-INITIAL_FORMS": "999"},
        {"belangen-TOTAL_FORMS": "veel", "belangen-MAX_NUM_FORMS": ""},
        {"wizard_goto_step": "doel", "plan_wizard-current_step": "doel"},
        {"belangen-999-naam": ""},
        {"belangen-1000-naam": "ver weg"},
        {"belangen-٣-naam": "ander cijfer"},
        {"belangen--naam": "geen plek"},
        {"belangen-weg": "x" * 12},
        {"belangen-5-id": "<script>", "belangen-5-naam": ""},
        {"actie": "weg"},
        {"actie": "weg:"},
        {"actie": "neem:x:y"},
        {"actie": "onbekend"},
        {"actie": ""},
    ],
    ids=str,
)
def test_a_forged_management_form_erases_and_breaks_nothing(everywhere, forged):
    """SEC-X05"""
    response = everywhere.sends("belangen", **forged)
    (group,) = [r for r in everywhere.rows("belangen") if r.naam == "buren"]

    assert response.status_code < 500
    assert (group.rij_id, group.belang) == (everywhere.group, "rust")


@pytest.mark.parametrize("slug", LISTS)
def test_without_a_management_form_the_rows_are_read_all_the_same(everywhere, slug):
    """SEC-X05"""
    form, name = everywhere.form(slug), texts(slug)[0]
    assert f"{slug}-TOTAL_FORMS" not in form
    everywhere.client.post(everywhere.url(slug), form | {f"{slug}-9-{name}": "nieuw"})
    assert "nieuw" in [getattr(row, name) for row in everywhere.rows(slug)]


def test_a_row_that_was_cut_short_is_not_a_row_that_was_made_empty(everywhere):
    """SEC-X05"""
    response = everywhere.lists("belangen", {"id": everywhere.group})
    assert response.status_code == 302
    assert everywhere.rows("belangen")[0].naam == "buren"

    everywhere.lists("belangen", {"id": everywhere.group, "naam": "", "belang": ""})
    assert everywhere.rows("belangen") == []


def test_two_rows_with_one_id_are_two_rows(everywhere):
    """SEC-X05"""
    twice = {f"belangen-{n}-id": "a" * 12 for n in (5, 6)}
    names = {"belangen-5-naam": "winkels", "belangen-6-naam": "boeren"}
    everywhere.sends("belangen", **twice | names)

    rows = everywhere.rows("belangen")
    assert [row.naam for row in rows] == ["buren", "winkels", "boeren"]
    assert len({row.rij_id for row in rows}) == 3


@pytest.mark.parametrize("versie", [None, "", "-1", "veel", "9" * 30, "999"], ids=str)
@pytest.mark.parametrize("slug", ["doel", "belangen"])
def test_a_form_without_a_good_version_comes_back_beside_what_is_stored(
    everywhere, slug, versie
):
    """REL-D03, REL-D05"""
    before = stored(everywhere)
    name = "doel" if slug == "doel" else "belangen-7-naam"
    typed = {"actie": "verder", name: "mijn tekst"}
    typed |= {"versie": versie} if versie is not None else {}
    response = everywhere.client.post(everywhere.url(slug), typed)

    assert response.status_code == 409
    assert "mijn tekst" in response.content.decode()
    assert stored(everywhere) == before

    again = everywhere.client.post(everywhere.url(slug), hidden(response))
    assert again.status_code == 302
    assert "mijn tekst" in everywhere.sees("antwoorden")


# A form without its proof, a database that is busy


@pytest.fixture
def strict(gemeente):
    """A browser with a plan, on a server that asks for the proof of each form."""
    client = Client(enforce_csrf_checks=True)
    response = client.post("/plan/nieuw/", hidden(client.get("/plan/nieuw/")))
    return Initiator(client, int(response["Location"].split("/")[2]))


@pytest.mark.parametrize("cookie", ["kept", "gone", "another"])
def test_a_form_without_its_proof_shows_the_text_and_can_be_sent_again(strict, cookie):
    """REL-D05"""
    typed = strict.form("initiatief") | {"plaats": 'achter "de <kerk>"\r\n& het veld'}
    typed |= {"kernen": ["sleen", "zweeloo"], "csrfmiddlewaretoken": "oud"}
    if cookie == "gone":
        del strict.client.cookies[settings.CSRF_COOKIE_NAME]
    if cookie == "another":
        strict.client.cookies[settings.CSRF_COOKIE_NAME] = "x" * 32
    response = strict.client.post(strict.url("initiatief"), typed)
    page = Markup(response)

    assert response.status_code == 403
    assert "& het veld" in page.text
    assert page.actions == [strict.url("initiatief")]
    assert strict.plan.plaats is None

    again = strict.client.post(page.actions[0], page.hidden)
    assert again.status_code == 302
    assert strict.plan.plaats == 'achter "de <kerk>" & het veld'
    assert strict.plan.kernen == ["sleen", "zweeloo"]


@pytest.mark.parametrize(
    "headers",
    [
        {"origin": "https://evil.example"},
        {"origin": "null"},
        {"origin": "http://testserver.evil.example"},
    ],
    ids=str,
)
def test_a_form_of_another_site_can_not_be_sent_on_with_a_click(strict, headers):
    """SEC-A03"""
    typed = strict.form("doel") | {"doel": "van een ander"}
    response = strict.client.post(strict.url("doel"), typed, headers=headers)

    assert response.status_code == 403
    assert Markup(response).actions == []
    assert "van een ander" in response.content.decode()
    assert strict.plan.doel is None


@contextmanager
def somebody_writing():
    """A second connection that holds what a save needs; ours does not wait long."""
    other = connection.copy()
    if connection.vendor == "sqlite":
        lock, patience = "BEGIN IMMEDIATE", "PRAGMA busy_timeout = 20"
    else:
        lock = "BEGIN; LOCK TABLE plans_schermstand, plans_plan IN EXCLUSIVE MODE"
        patience = "SET lock_timeout = '20ms'"
    with connection.cursor() as cursor, other.cursor() as holder:
        cursor.execute(patience)
        holder.execute(lock)
        yield
        holder.execute("ROLLBACK")
    other.close()
    connection.close()


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("slug", ["doel", "communicatie"])
def test_a_database_that_is_busy_gives_the_text_back_to_send_again(
    client, gemeente, slug
):
    """REL-D05"""
    initiator = Initiator.with_a_new_plan(client)
    name = "doel" if slug == "doel" else "communicatie-0-middel"
    typed = initiator.form(slug) | {name: "mijn tekst"}
    with somebody_writing():
        response = client.post(initiator.url(slug), typed)
    page = Markup(response)

    assert response.status_code == 503
    assert response["Retry-After"] == "10"
    assert "mijn tekst" in page.text
    assert "mijn tekst" not in initiator.sees("antwoorden")

    assert client.post(page.actions[0], page.hidden).status_code == 302
    assert "mijn tekst" in initiator.sees("antwoorden")


@pytest.mark.django_db(transaction=True)
def test_a_plan_that_could_not_be_erased_stays_open_here(client, gemeente):
    """REL-D05"""
    initiator = Initiator.with_a_new_plan(client)
    with somebody_writing():
        response = client.post(initiator.url("wissen"))

    assert response.status_code == 503
    assert initiator.opens().status_code == 200


@pytest.mark.django_db(transaction=True)
def test_a_plan_that_could_not_be_made_leaves_nothing_behind(client, gemeente):
    """REL-D01"""
    with somebody_writing():
        response = client.post("/plan/nieuw/")

    assert response.status_code == 503
    assert not Plan.objects.exists()
    assert not response.cookies


# Code in what is typed


CORPUS = """\
<script>xss()</script>
</script><script>xss()</script>
</textarea><script>xss()</script>
</title><script>xss()</script>
"><script>xss()</script>
'><script>xss()</script>
<img src=x onerror=xss()>
"><img src=x onerror=xss()>
" onfocus=xss() autofocus x="
' onfocus=xss() autofocus x='
` onmouseover=xss() x=`
<svg onload=xss()>
<svg><animate onbegin=xss() attributeName=x>
<iframe src=javascript:xss()>
<iframe srcdoc="<script>xss()</script>">
<a href="javascript:xss()">klik</a>
<a href="data:text/html,<script>xss()</script>">klik</a>
<body onload=xss()>
<details open ontoggle=xss()>
<form action=//evil.example><input name=doel>
<base href=//evil.example/>
<meta http-equiv=refresh content="0;url=//evil.example">
<link rel=stylesheet href=//evil.example/x.css>
<object data=//evil.example><embed src=//evil.example>
<style>@import '//evil.example'</style>
<div style="background:url(//evil.example)">
<math><mtext><img src=x onerror=xss()></mtext></math>
<!--<script>xss()</script>-->
--><script>xss()</script>
<![CDATA[<script>xss()</script>]]>
{{ constructor.constructor('xss()')() }}
${xss()} #{xss()} <%= xss() %>
javascript:xss()
&lt;script&gt;xss()&lt;/script&gt; &#60;script&#62;
\u003cscript\u003exss()\u003c/script\u003e
\uff1cscript\uff1exss()\uff1c/script\uff1e
%3Cscript%3Exss()%3C/script%3E
<scr<script>ipt>xss()</scr</script>ipt>
<ScRiPt/x>xss()</sCrIpT >
__proto__ __id__ __prefix__""".splitlines()


def fills_every_text(plan: Initiator, lines: list[str]) -> None:
    for slug in PLAIN:
        plan.sends(slug, **dict.fromkeys(texts(slug), "\n".join(lines)))
    for rows in LISTS:
        cells = {
            f"{rows}-{at + 5}-{name}": line
            for at, line in enumerate(lines)
            for name in texts(rows)
        }
        plan.sends(rows, **cells)


def pages_of(plan: Initiator, lines: list[str]) -> dict:
    """Every page that can show what was typed, errors included."""
    client, typed = plan.client, {"doel": "\n".join([*lines, "x" * LONG])}
    pages = {slug: plan.opens(slug) for slug in SCREENS}
    pages |= {name: plan.opens(name) for name in ("", "link", "wissen", "afschermen")}
    pages["verder"] = client.get("/verder/")
    pages["mail"] = client.post("/verder/", {"mail": lines[0]})
    pages["409"] = client.post(plan.url("doel"), typed)
    pages["409 rows"] = client.post(plan.url("belangen"), {"belangen-0-naam": lines[0]})
    pages["422"] = plan.sends("doel", **typed)
    pages["klad"] = plan.opens("doel")
    client.handler.enforce_csrf_checks = True
    pages["403"] = client.post(plan.url("doel"), typed)
    client.handler.enforce_csrf_checks = False
    return pages


def test_code_in_any_text_is_only_text_on_any_page(everywhere):
    """SEC-X01: no element and no attribute that a plan in plain words does not have."""
    plain = Initiator.with_a_new_plan(Client())
    plain.fills_in("initiatief", initiatiefnemer="gemeente")
    fills_every_text(plain, [f"bel 06-12345678, regel {n}" for n in range(len(CORPUS))])
    plain.fills_in("terugblik", goed="rust")
    fills_every_text(everywhere, CORPUS)
    known = pages_of(plain, ["rust"])
    found = pages_of(everywhere, CORPUS)

    for name, response in found.items():
        page, usual = Markup(response), Markup(known[name])
        assert response.status_code == known[name].status_code, name
        assert page.inline == [], name
        assert page.elements <= usual.elements, name
        assert page.attributes <= usual.attributes, name
    shown = Markup(found[""]).text
    assert [line for line in CORPUS if line not in shown] == []


# More than was asked


EVERY_NAME = [field.name for field in Plan._meta.get_fields()] + [
    "id", "pk", "plan_id", "gemeente_id", "versie_nr", "klad", "tekens", "gepasseerd",
]  # fmt: skip
ROW_NAMES = ["plan", "plan_id", "pk", "plek", "werkvorm_tekst", "kan", "wil", "naam"]


@pytest.mark.parametrize("slug", SCREENS)
def test_a_screen_stores_its_own_answers_and_nothing_else(everywhere, neighbour, slug):
    """SEC-X11: every other name in the form is ignored."""
    own, before, theirs = flow.STEP[slug].tells, stored(everywhere), stored(neighbour)
    names = [name for name in EVERY_NAME if name not in own]
    names += [f"belangen-0-{name}" for name in ROW_NAMES if name not in own]
    typed = dict.fromkeys(names, str(neighbour.pk))
    everywhere.sends(slug, **typed | {"belangen-0-belang": "stilte"})
    after = stored(everywhere)

    changed = {name for name in after if after[name] != before[name]}
    assert changed <= {"belangen", *own}
    assert cells(after, own) == cells(before, own)
    assert stored(neighbour) == theirs


def cells(plan: dict, own) -> list[dict]:
    """What a group has beyond the answers of this screen."""
    return [{n: v for n, v in row.items() if n not in own} for row in plan["belangen"]]


@pytest.mark.parametrize("path", ["link/", "erbij/", "sluiten/"])
def test_the_other_forms_store_no_answers_either(everywhere, path):
    """SEC-X11"""
    before = stored(everywhere)
    typed = dict.fromkeys(EVERY_NAME, "2") | {"scherm": "kenmerk", "mail": "a@b.nl"}
    everywhere.client.post(f"{everywhere.url()}{path}", typed)
    after = stored(everywhere)
    assert {n for n in after if after[n] != before[n]} <= {"mail"}


def test_a_new_plan_takes_nothing_from_its_form(client, gemeente, neighbour):
    """SEC-X11"""
    taken = dict.fromkeys(EVERY_NAME, str(neighbour.pk)) | {"kenmerk": "SP-2026-AAAAA"}
    plan = Initiator(
        client, int(client.post("/plan/nieuw/", taken)["Location"].split("/")[2])
    )
    assert plan.pk != neighbour.pk
    assert (plan.plan.kenmerk, plan.plan.link_serie) != ("SP-2026-AAAAA", neighbour.pk)
    assert (plan.plan.titel, plan.plan.mail, plan.plan.erbij) == (None, None, [])


def test_a_query_in_the_address_changes_nothing(everywhere):
    """SEC-X05"""
    before = stored(everywhere)
    for query in ("?doel=x", "?erbij=1", f"?{quote(chr(0))}", "?versie=gedeeld&%ff"):
        assert (
            everywhere.client.get(everywhere.url("omvang") + query).status_code == 200
        )
    assert stored(everywhere) == before
