"""What machines ask of every site."""

from datetime import datetime, timedelta
from urllib.robotparser import RobotFileParser

import pytest
from django.conf import settings
from django.utils import timezone
from sectxt import Parser

from tests.routes import filled_in, routes

SECURITY = "/.well-known/security.txt"


def test_security_txt_is_what_its_validator_accepts(client, settings):
    """SEC-H08"""
    settings.SECURITY_CONTACT = "mailto:veiligheid@voorbeeld.nl"
    settings.BASE_URL = "https://samenspel.example"
    answer = client.get(SECURITY)
    read = Parser(answer.content, urls=[f"{settings.BASE_URL}{SECURITY}"])

    assert [fault["message"] for fault in read.errors] == []
    assert answer["Content-Type"] == "text/plain; charset=utf-8"
    told = {line["field_name"]: line["value"] for line in read.lines}
    left = datetime.fromisoformat(told["expires"]) - timezone.now()
    assert timedelta(days=90) < left < timedelta(days=365)


def test_without_somebody_to_tell_there_is_no_security_txt(client, db):
    assert settings.SECURITY_CONTACT == ""
    assert client.get(SECURITY).status_code == 404


@pytest.mark.parametrize(
    "first", ["plan", "open", "adres", "meelezen", "medewerkers", "beheer"]
)
def test_no_search_engine_reads_what_belongs_to_somebody(client, first):
    robots = RobotFileParser()
    robots.parse(client.get("/robots.txt").content.decode().splitlines())
    for route in routes(first):
        assert not robots.can_fetch("zoeker", filled_in(route, plan_id=1)), route
    assert robots.can_fetch("zoeker", "/werkvormen/")
