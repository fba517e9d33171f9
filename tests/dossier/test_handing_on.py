"""A link that is passed on: as text, as a code, by mail; and never by itself."""

from html import unescape
from urllib.parse import parse_qs, urlsplit

import pytest

from plans import links
from plans.models import Plan
from press import qr


def code_of(address: str) -> str:
    drawn, _width = qr.path_of(address)
    return f'd="{drawn}"'


@pytest.fixture
def pages(initiator):
    """Both pages on which a link is shown, each with its address."""
    initiator.client.post(initiator.url("delen"), {"actie": "open"})
    plan = initiator.plan
    shown = initiator.client.post(initiator.url("link")).content.decode()
    return {
        links.link(plan): shown,
        links.link(plan, links.READ): initiator.sees("delen"),
    }


def test_each_link_stands_there_to_select_and_to_scan(pages):
    for address, page in pages.items():
        assert f'<a href="{address}">{address}</a>' in page
        assert code_of(address) in page
        others = pages.keys() - {address}
        assert not [
            other for other in others if other in page or code_of(other) in page
        ]


def test_what_needs_a_script_is_hidden_until_the_script_is_there(pages):
    for page in pages.values():
        assert "data-kopieer hidden" in page
        assert "data-deel hidden" in page
        assert page.count("js/link.") == 1


def test_the_private_link_and_its_code_come_only_when_asked_for(initiator):
    page = initiator.sees("link")
    address = links.link(initiator.plan)

    assert address not in page
    assert code_of(address) not in page
    assert "js/link." not in page


def test_the_reading_link_goes_along_in_a_mail_of_ones_own(initiator):
    Plan.objects.filter(pk=initiator.pk).update(meelezen=True)
    page = initiator.sees("delen")
    mail = page.split('href="mailto:')[1].split('"')[0]
    said = parse_qs(urlsplit(f"mailto:{unescape(mail)}").query)

    assert said["body"] == [links.link(initiator.plan, links.READ)]


def test_a_mail_says_where_it_went(initiator):
    sent = initiator.client.post(initiator.url("link"), {"mail": "wij@voorbeeld.nl"})

    assert "een mail naar wij@voorbeeld.nl" in sent.content.decode()
