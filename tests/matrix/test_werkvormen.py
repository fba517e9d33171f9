"""The public pages of the werkvormen: find one, see why, read all of it."""

import re
from html import unescape

import pytest
from django.utils.http import urlencode

from matrix.finder import Zoeker
from matrix.models import Cel, Werkvorm, werkvormen_changed
from nota.niveaus import NIVEAUS
from nota.words.werkvormen import DOELEN, INCLUSIE, PLAATS, WIJZE
from tests.journeys.test_budgets import everything_of

pytestmark = pytest.mark.usefixtures("gemeente")
LINK = re.compile(r'href="/werkvormen/([a-z-]+)/\?')


def page(client, **wishes) -> str:
    response = client.get(f"/werkvormen/?{urlencode(wishes, doseq=True)}")
    assert response.status_code == 200
    return unescape(response.content.decode())


def found(client, **wishes) -> list[str]:
    """The slugs of what was found, best first."""
    return LINK.findall(page(client, **wishes))


def of(text: str, slug: str) -> str:
    """What a page says about one thing that was found."""
    return text.split(f'href="/werkvormen/{slug}/?')[1].split("</li>")[0]


# Finding


@pytest.mark.parametrize(
    ("wishes", "first"),
    [
        ({"inbreng": "meedenken", "niveau": "straat", "doel": "belangen"}, "koffie"),
        ({"inbreng": "meeweten", "niveau": "gemeente", "wijze": "papier"}, "huis-aan"),
        ({"inbreng": "meedoen", "niveau": "dorp", "wijze": "online"}, "online-atelier"),
        ({"inbreng": "meeweten", "wijze": "fysiek", "groep": "2"}, "huisbezoek"),
        (
            {"doel": "deskundigheid", "inbreng": "meedenken", "niveau": "dorp"},
            "excursie",
        ),
        ({"niveau": "straat", "kosten": "1", "weken": "2", "groep": "9"}, "belronde"),
        ({"wijze": "papier", "groep": "400", "weken": "2"}, "bewonersbrief"),
    ],
)
def test_what_fits_best_is_found_first(client, wishes, first):
    assert found(client, **wishes)[0].startswith(first)


EVERY_WISH = {
    "inbreng": NIVEAUS,
    "niveau": PLAATS,
    "doel": DOELEN,
    "groep": ("0", "1", "2147483647"),
    "weken": ("2", "26"),
    "kosten": ("1", "2"),
    "wijze": WIJZE,
    "doelgroep": INCLUSIE,
}


@pytest.mark.parametrize("name", EVERY_WISH)
def test_a_wish_orders_and_never_empties(client, name):
    """regels.md §7, for everything that can be asked."""
    all_of_them = set(Werkvorm.objects.values_list("slug", flat=True))
    for value in EVERY_WISH[name]:
        shown = found(client, **{name: value})
        assert len(shown) == len(all_of_them)
        assert set(shown) == all_of_them


def test_every_question_of_the_finder_is_tried_here():
    assert set(EVERY_WISH) == set(Zoeker.base_fields)


def test_everything_that_is_found_says_why_it_stands_where_it_stands(client):
    text = page(client, inbreng="meedenken", niveau="dorp", groep="8", kosten="1")
    for slug in LINK.findall(text):
        said = of(text, slug)
        assert re.search("Past goed, omdat|Let op:|past bij geen van je wensen", said)
    assert "kan alleen samen met de gemeente." in of(text, "burgerbegroting")


def test_whoever_wants_somebody_along_reads_how(client):
    text = page(client, doelgroep="jongeren")
    for slug in LINK.findall(text)[:8]:
        assert Werkvorm.objects.get(slug=slug).inclusie["jongeren"] in of(text, slug)


def test_without_a_wish_there_is_a_matrix_and_no_order(client):
    for query in ("", "?utm_source=nieuwsbrief", "?inbreng=&niveau=&groep="):
        text = unescape(client.get(f"/werkvormen/{query}").content.decode())
        assert "Dit past het best" not in text
        assert '<th scope="row" role="rowheader">meedoen</th>' in text


NONSENSE = (
    *("abc", "-1", "1.5 en 2", "9" * 400, "4O", "\0", "'\"><script>", "2147483648"),
    *("meedenken'--", " ", "é" * 3000, "\ud7ff", "%00", "1e3"),
)


@pytest.mark.parametrize("value", NONSENSE)
def test_a_wish_that_makes_no_sense_is_left_out_and_the_rest_counts(client, value):
    sense = found(client, doel="wensen")
    for name in EVERY_WISH:
        wishes = {name: value} if name == "doel" else {name: value, "doel": "wensen"}
        response = client.get("/werkvormen/", wishes)
        shown = LINK.findall(response.content.decode())
        assert response.status_code == 200
        assert shown == ([] if name == "doel" else sense)
        assert b"<script>" not in response.content


def test_a_wish_that_makes_no_sense_is_told_beside_its_question(client):
    text = page(client, groep="veel", inbreng="meedenken")
    assert "Vul een heel getal in, bijvoorbeeld 40." in text
    assert 'value="veel"' in text
    assert '<option value="meedenken" selected>' in text


def test_the_same_question_twice_counts_once(client):
    text = page(client, inbreng=["meeweten", "meedoen"])
    assert LINK.findall(text) == found(client, inbreng="meedoen")


def test_a_search_is_kept_on_the_way_back(client):
    query = "inbreng=meedoen&groep=12"
    text = client.get(f"/werkvormen/?{query}&vreemd=1").content.decode()
    back = client.get("/werkvormen/workshop/?inbreng=meedoen&groep=12&vreemd=1")

    assert f'href="/werkvormen/workshop/?{query.replace("&", "&amp;")}"' in text
    assert f'href="/werkvormen/?{query}#gevonden"' in unescape(back.content.decode())


# One werkvorm


@pytest.mark.parametrize("slug", ["koffiesessies", "belronde", "burgerbegroting"])
def test_a_werkvorm_tells_all_of_it(client, slug):
    """product.md §4."""
    text = unescape(client.get(f"/werkvormen/{slug}/").content.decode())
    one = Werkvorm.objects.get(slug=slug)
    told = [
        *(one.naam, one.uitleg, one.past_goed, one.past_niet, one.tip_verslag),
        *(one.voorbeeld, one.bron, "22 november 2026", "€" * one.kosten),
        *one.stappen, *one.nodig, *one.doelgroepen, *one.inclusie.values(),
    ]  # fmt: skip
    assert [part for part in told if part not in text] == []
    # moeite, kosten and tijd once each; the two ends of the group together
    estimates = len(set(one.geschat) - {"groep_max"})
    guessed_cells = one.cellen.filter(geschat=True).count()
    assert text.count("onze schatting") == estimates + guessed_cells
    assert ("kan alleen samen met de gemeente" in text) == one.van_gemeente
    assert ("staat niet in de nota" in text) == (one.bron == "praktijk")


def test_an_unknown_werkvorm_is_not_there(client):
    assert client.get("/werkvormen/onbekend/").status_code == 404


# At three hundred werkvormen


@pytest.fixture
def three_hundred():
    shipped = list(Werkvorm.objects.prefetch_related("cellen"))
    room = 300 - len(shipped)
    copies = [
        {
            **{f.name: getattr(shipped[n % len(shipped)], f.name) for f in FIELDS},
            "slug": f"vorm-{chr(97 + n // 26)}{chr(97 + n % 26)}",
            "naam": f"Vorm {n}: {shipped[n % len(shipped)].naam}",
        }
        for n in range(room)
    ]
    made = Werkvorm.objects.bulk_create(Werkvorm(**each) for each in copies)
    Cel.objects.bulk_create(
        Cel(werkvorm=one, inbreng=c.inbreng, niveau=c.niveau, geschat=True, plek=n)
        for n, one in enumerate(made)
        for c in shipped[n % len(shipped)].cellen.all()
    )
    werkvormen_changed()
    return 300


FIELDS = [f for f in Werkvorm._meta.fields if f.name not in ("id", "slug", "naam")]


@pytest.mark.parametrize("query", ["", "?inbreng=meedenken&niveau=dorp&groep=40"])
def test_three_hundred_werkvormen_take_four_queries_and_sixty_kilobytes(
    client, three_hundred, django_assert_max_num_queries, query
):
    with django_assert_max_num_queries(4):
        text = client.get(f"/werkvormen/{query}").content.decode()
    sizes = everything_of(client, f"/werkvormen/{query}")

    slugs = set(Werkvorm.objects.values_list("slug", flat=True))
    assert len(slugs) == three_hundred
    assert {slug for slug in slugs if f'href="/werkvormen/{slug}/' in text} == slugs
    assert sum(sizes.values()) <= 60_000, sizes


def test_the_page_asks_nothing_more_the_second_time(
    client, django_assert_max_num_queries
):
    client.get("/werkvormen/")
    with django_assert_max_num_queries(1):
        client.get("/werkvormen/")
    with django_assert_max_num_queries(1):
        client.get("/werkvormen/workshop/?doel=wensen")
