"""`manage.py rooktest`: the whole job on a server that runs, and nothing stays."""

import json
import re
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from urllib.error import HTTPError
from urllib.request import HTTPRedirectHandler, Request, build_opener

import pytest
from django.core.management import CommandError, call_command

ROWS = """
import json
from django.apps import apps
tables = {model._meta.db_table: model for model in apps.get_models()}
print(json.dumps({name: model._base_manager.count() for name, model in tables.items()}))
"""
COUNTS = "plans_teller"  # a hash of where it came from, for an hour


def rows(site) -> dict:
    counted = json.loads(site.manage("shell", "-v0", "-c", ROWS))
    assert counted.pop(COUNTS) is not None
    return counted


def test_it_walks_the_whole_job_and_leaves_nothing_behind(site):
    """OPS-09"""
    before, mails = rows(site), len(site.mail.messages)
    said = site.manage("rooktest", "--base-url", site.url).splitlines()
    steps = [re.fullmatch(r"gelukt +\d+\.\d\d s  (.+)", line) for line in said[:-1]]
    told = [step[1] for step in steps]
    assert told[:3] == [
        "De site antwoordt",
        "Een plan beginnen",
        "Scherm 1: Over je plan",
    ]
    assert told[-3:] == [
        "Alle antwoorden nakijken",
        "De PDF van het concept maken",
        "Het plan wissen",
    ]
    assert sum(step.startswith("Scherm ") for step in told) >= 5
    assert said[-1] == "Alles werkt, en er is niets blijven staan."
    assert rows(site) == before
    assert len(site.mail.messages) == mails


def test_a_server_that_is_away_is_told_with_the_step(free_port):
    """OPS-09"""
    with pytest.raises(CommandError, match=r"^mislukt: De site antwoordt: .*refused"):
        call_command("rooktest", base_url=f"http://127.0.0.1:{free_port}")


class Stays(HTTPRedirectHandler):
    def redirect_request(self, *_given):
        return None


@contextmanager
def where_something_breaks(site, path: str):
    """Passes all on to the site, but for one address."""

    class Relay(BaseHTTPRequestHandler):
        def do_GET(self):
            if self.path.endswith(path):
                return self.send_error(502)
            body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
            to = f"{site.url}{self.path}"
            asked = Request(to, body or None, dict(self.headers))  # noqa: S310 - ours
            try:
                answer = build_opener(Stays).open(asked)
            except HTTPError as error:
                answer = error
            with answer:
                self.send_response_only(answer.status)
                for name, value in answer.headers.items():
                    self.send_header(name, value)
                self.end_headers()
                self.wfile.write(answer.read())

        do_POST = do_GET

        def log_message(self, *_said):
            return None

    with ThreadingHTTPServer(("127.0.0.1", 0), Relay) as server:
        Thread(target=server.serve_forever).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()


def test_a_step_that_fails_is_told_and_the_plan_is_erased_all_the_same(site, capsys):
    """OPS-09"""
    before = rows(site)
    failed = "^mislukt: De PDF van het concept maken: antwoord 502 in plaats van 200$"
    with (
        where_something_breaks(site, "/plan.pdf") as address,
        pytest.raises(CommandError, match=failed),
    ):
        call_command("rooktest", base_url=address)
    assert capsys.readouterr().out.splitlines()[-1].endswith("Het plan wissen")
    assert rows(site) == before
