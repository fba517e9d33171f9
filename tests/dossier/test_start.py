"""The start page: whose it is, what you get, and one button, in five seconds."""

import re

import pytest
from django.utils.html import strip_tags

from matrix.models import Gemeente
from tests.people.initiator import Initiator

WORDS = 110
PRIMARY = re.compile(r'<a class="knop knop--primair" href="([^"]+)">')


def main(client) -> str:
    return client.get("/").content.decode().partition("<main")[2].partition("</main")[0]


def test_the_name_of_the_gemeente_stands_on_top(client, gemeente):
    assert main(client).index("Gemeente Coevorden") < main(client).index("<h1>")

    Gemeente.objects.update(naam="")
    assert "Gemeente " not in main(client)


def test_there_is_one_button_and_it_begins_the_short_check(client, gemeente):
    page = main(client)
    assert PRIMARY.findall(page) == ["/plan/nieuw/?route=check"]
    assert page.count('class="knop') == 1
    assert '<a href="/plan/nieuw/">Plan maken' in page


def test_plans_that_are_open_here_come_before_a_button_that_is_quiet(client, gemeente):
    plan = Initiator.with_a_new_plan(client)
    page = main(client)

    assert page.index(f'href="{plan.url()}"') < page.index('class="knop knop--stil"')
    assert PRIMARY.findall(page) == []


def test_a_picture_shows_the_paper_and_says_so_to_who_cannot_see_it(client, gemeente):
    [picture] = re.findall(r'<svg[^>]+role="img"[^>]*>(.*?)</svg>', main(client), re.S)
    assert picture.startswith("<title>Een plan op papier")


def test_there_is_little_to_read(client, gemeente):
    text = re.sub("<title>.*?</title>", "", main(client))
    assert len(strip_tags(text).split()) <= WORDS


@pytest.mark.browser
@pytest.mark.parametrize("size", [(360, 640), (768, 1024), (1280, 640)])
def test_what_it_is_and_the_button_are_in_view_at_once(visitor, size):
    width, height = size
    visitor.tab.set_viewport_size({"width": width, "height": height})
    visitor.goes_to("/")
    box = visitor.tab.get_by_role("link", name="Begin, een kwartier").bounding_box()
    assert box["y"] + box["height"] <= height
