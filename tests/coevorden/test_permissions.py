"""Who gets in where: one table, one row for every address (SEC-Z01, SEC-Z02)."""

import re

import pytest
from django.conf import settings
from django.db import transaction
from django.test import Client

from dossier.papers.afdrukken import make
from matrix.models import Gebied, Gemeente, Kern, Werkvorm
from plans.links import token
from plans.models import Hartslag
from tests.people.initiator import Initiator
from tests.people.medewerker import Medewerker, sends, sent_plan
from tests.people.staff import AMBTENAAR, BEHEERDER, colleague
from tests.routes import filled_in, routes
from tests.shipped import load_shipped
from wizard.screens import SCREENS

# y let in, l to the login page, d denied, n not found, - this method does nothing
ROLES = ("nobody", "owner", "other", "here", "there", "ambtenaar", "beheerder")
EVERYBODY = "yyyyyyy"
OWNER = "nynnnnn"
COORDINATORS = "lllyydd"
ITS_COORDINATOR = "lllyndd"
AMBTENAREN = "lllddyd"
READERS = "lllynyn"
COLLEAGUES = "lllyyyy"
BEHEER = "llldddy"
HALFWAY = "lllllll"  # nobody here is halfway in
UNMADE = "nnnnnnn"
NO_METHOD = "-------"

# fmt: off
#    address                                       GET             POST
TABLE = {
    "/":                                          (EVERYBODY,      EVERYBODY),
    "/robots.txt":                                (EVERYBODY,      EVERYBODY),
    "/.well-known/security.txt":                  (UNMADE,         UNMADE),
    "/plan/nieuw/":                               (EVERYBODY,      EVERYBODY),
    "/open/<str:given>/":                         (UNMADE,         UNMADE),
    "/adres/<str:given>/":                        (UNMADE,         UNMADE),
    "/verder/":                                   (EVERYBODY,      EVERYBODY),
    "/verder/bestand/":                           (EVERYBODY,      EVERYBODY),
    "/werkvormen/":                               (EVERYBODY,      EVERYBODY),
    "/werkvormen/<slug:slug>/":                   (EVERYBODY,      EVERYBODY),
    "/hulp/":                                     (EVERYBODY,      EVERYBODY),
    "/in-mijn-buurt/":                            (EVERYBODY,      EVERYBODY),

    # a plan: for whoever opened it with its private link, and nobody else
    "/plan/<int:plan_id>/":                       (OWNER,          OWNER),
    "/plan/<int:plan_id>/antwoorden/":            (OWNER,          OWNER),
    "/plan/<int:plan_id>/verslag/":               (OWNER,          OWNER),
    "/plan/<int:plan_id>/aanvraag/":              (OWNER,          OWNER),
    "/plan/<int:plan_id>/link/":                  (OWNER,          OWNER),
    "/plan/<int:plan_id>/link/nieuw/":            (NO_METHOD,      OWNER),
    "/plan/<int:plan_id>/kopie/":                 (OWNER,          OWNER),
    "/plan/<int:plan_id>/wissen/":                (OWNER,          OWNER),
    "/plan/<int:plan_id>/indienen/":              (OWNER,          OWNER),
    "/plan/<int:plan_id>/verslag/indienen/":      (OWNER,          OWNER),
    "/plan/<int:plan_id>/versies/<int:nummer>/":  (OWNER,          OWNER),
    "/plan/<int:plan_id>/versies/<int:nummer>/verstuurd/": (OWNER, OWNER),
    "/plan/<int:plan_id>/intrekken/":             (OWNER,          OWNER),
    "/plan/<int:plan_id>/plan.pdf":               (OWNER,          OWNER),
    "/plan/<int:plan_id>/plan.json":              (OWNER,          OWNER),
    "/plan/<int:plan_id>/alles.zip":              (OWNER,          OWNER),
    "/plan/<int:plan_id>/buurtbrief.pdf":         (OWNER,          OWNER),
    "/plan/<int:plan_id>/startgesprek.pdf":       (OWNER,          OWNER),
    "/plan/<int:plan_id>/gezien/":                (NO_METHOD,      OWNER),
    "/plan/<int:plan_id>/sluiten/":               (NO_METHOD,      OWNER),
    "/plan/<int:plan_id>/erbij/":                 (NO_METHOD,      OWNER),
    "/plan/<int:plan_id>/voorstel/<int:voorstel_id>/": (UNMADE,     UNMADE),
    "/plan/<int:plan_id>/helpt-niet/":            (OWNER,          OWNER),
    "/plan/<int:plan_id>/begonnen/":              (NO_METHOD,      OWNER),
    "/plan/<int:plan_id>/bericht/":               (NO_METHOD,      OWNER),
    "/plan/<int:plan_id>/verslag.pdf":            (OWNER,          OWNER),
    "/plan/<int:plan_id>/versies/<int:nummer>/<slug:uitvoering>.pdf": (OWNER, OWNER),
    "/plan/<int:plan_id>/logboek/":               (OWNER,          OWNER),
    "/plan/<int:plan_id>/logboek/<slug:rij_id>/weg/": (NO_METHOD,  OWNER),
    "/plan/<int:plan_id>/beelden/":               (OWNER,          OWNER),
    "/plan/<int:plan_id>/beelden/<slug:rij_id>/": (UNMADE,         UNMADE),
    "/plan/<int:plan_id>/beelden/<slug:rij_id>/<slug:maat>.jpg": (UNMADE, UNMADE),
    "/plan/<int:plan_id>/delen/":                 (OWNER,          OWNER),
    "/plan/<int:plan_id>/delen/<slug:rij_id>/":   (NO_METHOD,      UNMADE),
    "/plan/<int:plan_id>/afschermen/":            (OWNER,          OWNER),
    "/plan/<int:plan_id>/<slug:scherm>/":         (OWNER,          OWNER),
    "/plan/<int:plan_id>/<slug:scherm>/<slug:rij>/": (OWNER,       OWNER),
    "/meelezen/<str:given>/":                     (UNMADE,         UNMADE),
    "/meelezen/<str:given>/dank/":                (UNMADE,         UNMADE),
    "/meelezen/<str:given>/beelden/<slug:rij_id>/<slug:maat>.jpg": (UNMADE, UNMADE),
    "/controleer/":                               (EVERYBODY,      EVERYBODY),
    "/healthz/live":                              (EVERYBODY,      NO_METHOD),
    "/healthz/ready":                             (EVERYBODY,      NO_METHOD),
    "/metrics":                                   (UNMADE,         NO_METHOD),
    "/weergave/":                                 (EVERYBODY,      EVERYBODY),
    "/privacy/":                                  (EVERYBODY,      EVERYBODY),
    "/papier/":                                   (EVERYBODY,      EVERYBODY),
    "/papier/<slug:formulier>.pdf":               (EVERYBODY,      EVERYBODY),
    "/voorbeeld/":                                (EVERYBODY,      EVERYBODY),
    "/voorbeeld/<slug:maat>/":                    (EVERYBODY,      EVERYBODY),
    "/voorbeeld/<slug:maat>/plan.pdf":            (EVERYBODY,      EVERYBODY),
    "/huisstijl.css":                             (EVERYBODY,      EVERYBODY),
    "/logo.png":                                  (UNMADE,         UNMADE),

    # the rooms of the gemeente
    "/medewerkers/":                              (COLLEAGUES,     COLLEAGUES),
    "/medewerkers/plannen/":                      (COORDINATORS,   COORDINATORS),
    "/medewerkers/overgedragen/":                 (COORDINATORS,   COORDINATORS),
    "/medewerkers/verzonnen/":                    (COORDINATORS,   COORDINATORS),
    "/medewerkers/team/":                         (COORDINATORS,   COORDINATORS),
    "/medewerkers/vervanging/":                   (COORDINATORS,   COORDINATORS),
    "/medewerkers/zonder-coordinator/":           (BEHEER,         BEHEER),
    "/medewerkers/samen/":                        (COORDINATORS,   COORDINATORS),
    "/medewerkers/samen/<int:plan_id>/terug/":   ("lll--dd",      "lllnndd"),
    "/medewerkers/samen/<int:plan_id>/":          ("lllnndd",      "lllnndd"),
    "/medewerkers/zoeken/":                       (AMBTENAREN,     AMBTENAREN),
    "/medewerkers/cijfers/":                      (AMBTENAREN,     AMBTENAREN),
    "/medewerkers/zoeken/*":                      ("llldd-d", AMBTENAREN),
    "/medewerkers/plan/<str:kenmerk>/pdf/<slug:uitvoering>/": (READERS, READERS),
    "/medewerkers/plan/<str:kenmerk>/":           (READERS,        READERS),
    "/medewerkers/plan/<str:kenmerk>/archief.zip": ("lllddnd",     "lllddnd"),
    "/medewerkers/plan/<str:kenmerk>/gezien/":    ("lll--dd",      ITS_COORDINATOR),
    "/medewerkers/plan/<str:kenmerk>/verschil/":  (READERS,        READERS),
    "/medewerkers/plan/<str:kenmerk>/beelden/<slug:rij_id>/<slug:maat>.jpg": (
        "lllnnnn",
        "lllnnnn",
    ),
    "/medewerkers/plan/<str:kenmerk>/<slug:actie>/": (ITS_COORDINATOR, ITS_COORDINATOR),

    # the login of colleagues
    "/medewerkers/inloggen/":                     (EVERYBODY,      EVERYBODY),
    "/medewerkers/inloggen/code/":                (HALFWAY,        HALFWAY),
    "/medewerkers/inloggen/instellen/":           (HALFWAY,        HALFWAY),
    "/medewerkers/inloggen/gemeente/":            (UNMADE,         UNMADE),
    "/medewerkers/inloggen/gemeente/terug/":      (UNMADE,         UNMADE),
    "/medewerkers/welkom/<str:wie>/<str:token>/": (EVERYBODY,      EVERYBODY),
    "/medewerkers/uitloggen/":                    (NO_METHOD,      HALFWAY),
    "/medewerkers/bevestigen/":                   (COLLEAGUES,     COLLEAGUES),
    "/medewerkers/account/":                      (COLLEAGUES,     COLLEAGUES),
    "/medewerkers/account/elders-uitloggen/":     ("lll----",      COLLEAGUES),
    "/medewerkers/account/meldingen/":            (COLLEAGUES,     COLLEAGUES),
    "/medewerkers/account/wachtwoord/":           (COLLEAGUES,     COLLEAGUES),
    "/medewerkers/account/herstelcodes/":         (COLLEAGUES,     COLLEAGUES),

    # beheer: what a beheerder may not add or take away is denied there too
    "/beheer/*":                                  (BEHEER,         BEHEER),
    "/beheer/<url>":                              ("llldddn",      "llldddn"),
    "/beheer/r/<path:content_type_id>/<path:object_id>/": ("llldddn", "llldddn"),
    "/beheer/login/":                             (COLLEAGUES,     COLLEAGUES),
    "/beheer/logout/":                            ("lllddd-",      "llldddl"),
    "/beheer/autocomplete/":                      ("llldddd",      "lllddd-"),
    "/beheer/jsi18n/":                            (BEHEER,         "lllddd-"),
    "/beheer/password_change/done/":              (BEHEER,         "lllddd-"),
    "/beheer/matrix/gemeente/bestand/*":          (BEHEER,         BEHEER),
    "/beheer/matrix/gemeente/add/":               ("llldddd",      "llldddd"),
    "/beheer/matrix/gemeente/<path:object_id>/delete/": ("llldddd", "llldddd"),
    "/beheer/staff/collega/<path:object_id>/delete/": ("llldddd",      "llldddd"),
    # there is no geval, opgave or older version with the number of the sample
    "/beheer/matrix/geval/<path:object_id>/delete/": ("llldddn",   "llldddn"),
    "/beheer/matrix/geval/<path:object_id>/history/": ("llldddn",  "llldddn"),
    "/beheer/matrix/geval/<path:object_id>/versie/<int:number>/":
                                                   ("llldddn",      "llldddn"),
    "/beheer/matrix/opgave/<path:object_id>/delete/": ("llldddn",  "llldddn"),
    "/beheer/matrix/opgave/<path:object_id>/history/": ("llldddn", "llldddn"),
    "/beheer/matrix/opgave/<path:object_id>/versie/<int:number>/":
                                                   ("llldddn",      "llldddn"),
    "/beheer/matrix/werkvorm/<path:object_id>/versie/<int:number>/":
                                                   ("llldddn",      "llldddn"),
    "/beheer/matrix/tekst/<path:object_id>/*":    ("llldddn",      "llldddn"),
    "/beheer/matrix/tekst/<path:object_id>/change/": (BEHEER,      BEHEER),
    "/beheer/matrix/tekst/<path:object_id>/":     (BEHEER,         BEHEER),
    "/beheer/matrix/standaardantwoord/<path:object_id>/*": ("llldddn", "llldddn"),
    "/beheer/matrix/standaardantwoord/<path:object_id>/change/": (BEHEER, BEHEER),
    "/beheer/matrix/standaardantwoord/<path:object_id>/": (BEHEER, BEHEER),
    "/beheer/matrix/hulpregel/<path:object_id>/versie/<int:number>/":
                                                   ("llldddn",      "llldddn"),
    "/beheer/staff/collega/<path:object_id>/versie/<int:number>/":
                                                   ("llldddn",      "llldddn"),
    "/beheer/staff/voorval/add/":                 ("llldddd",      "llldddd"),
    "/beheer/staff/voorval/<path:object_id>/":    ("llldddy",      "llldddy"),
    "/beheer/staff/voorval/<path:object_id>/*":   ("llldddd",      "llldddd"),
    "/beheer/staff/voorval/meenemen/*":           ("lllddd-",      BEHEER),
    "/beheer/plans/post/":                        (BEHEER,         BEHEER),
    "/beheer/plans/post/*":                       ("llldddd",      "llldddd"),
    "/beheer/plans/post/<path:object_id>/":       (BEHEER,         BEHEER),
}
# fmt: on
LOGIN = "/medewerkers/inloggen/"
SHIPPED = {m._meta.model_name: m for m in (Gemeente, Gebied, Kern, Werkvorm)}


def row_of(route: str) -> str | None:
    """Its own row; the screens share one, and beheer has a row with a star."""
    if route in TABLE:
        return route
    place, _slash, rij = route.removeprefix("/plan/<int:plan_id>/").partition("/")
    if route.startswith("/plan/") and place in SCREENS:
        return f"/plan/<int:plan_id>/<slug:scherm>/{rij}"
    stars = [row for row in TABLE if row.endswith("*") and route.startswith(row[:-1])]
    return max(stars, key=len, default=None)


class People:
    """One of each role, and the plan that it is all about."""

    def __init__(self):
        self.plan = sent_plan("sleen", titel="Het plan")
        make(self.plan.versies.get(), "gedeeld")  # or each request draws its own
        self.account = colleague(AMBTENAAR)
        self.sessions = {
            "nobody": "",
            "owner": opens(self.plan),
            "other": opens(sent_plan("sleen")),
            "here": session_of(Medewerker("sleen")),
            "there": session_of(Medewerker("dalen")),
            "ambtenaar": session_of(Medewerker(groups=(AMBTENAAR,))),
            "beheerder": session_of(Medewerker(groups=(BEHEERDER,))),
        }

    def browser_of(self, role: str) -> Client:
        client = Client(raise_request_exception=False)
        if self.sessions[role]:
            client.cookies[settings.SESSION_COOKIE_NAME] = self.sessions[role]
        return client


def opens(plan) -> str:
    client = Client()
    client.post(f"/open/{token(plan)}/")
    return client.cookies[settings.SESSION_COOKIE_NAME].value


def session_of(medewerker) -> str:
    return medewerker.client.cookies[settings.SESSION_COOKIE_NAME].value


@pytest.fixture(scope="module")
def people(django_db_setup, django_db_blocker):
    with django_db_blocker.unblock(), transaction.atomic():
        load_shipped()
        yield People()
        transaction.set_rollback(True)


def answer(response) -> str:
    """How an answer reads in the table."""
    if response.status_code == 405:
        return "-"
    if response.status_code == 404:
        return "n"
    if response.status_code == 403:
        said = response.content.decode()
        return "l" if LOGIN in said and "uitgelogd" in said else "d"
    to_login = response.get("Location", "").startswith(LOGIN)
    assert response.status_code < 500
    return "l" if response.status_code == 302 and to_login else "y"


def asked(people, role, method, address) -> str:
    """One request, and nothing it did remains."""
    with transaction.atomic():
        response = people.browser_of(role).generic(method, address)
        found = answer(response)
        for _part in getattr(response, "streaming_content", ()):
            continue  # a file is closed when all of it was read
        transaction.set_rollback(True)
    return found


def test_every_address_has_a_row_and_every_row_an_address():
    known = {route: row_of(route) for route in routes()}
    assert [route for route, row in known.items() if row is None] == []
    assert set(TABLE) - set(known.values()) == set()


def shipped_row(route: str) -> dict:
    """A row that is there; which numbers they have depends on what ran before."""
    model = SHIPPED.get(route.removeprefix("/beheer/matrix/").split("/")[0])
    return {"object_id": model.objects.order_by("pk")[0].pk} if model else {}


@pytest.mark.parametrize("method", ["GET", "POST"])
@pytest.mark.parametrize("route", sorted(set(routes())))
def test_each_role_gets_as_far_as_its_row_says(people, db, route, method):
    """SEC-Z01"""
    Hartslag.objects.beat()
    plan, account = people.plan, people.account
    ids = {"plan_id": plan.pk, "kenmerk": plan.kenmerk, "id": account.pk}
    ids |= {"object_id": account.pk} if "/collega/" in route else shipped_row(route)
    address = filled_in(route, **ids)
    found = "".join(asked(people, role, method, address) for role in ROLES)
    assert found == TABLE[row_of(route)][method == "POST"]


# What another gebied may never read


CANARY = "KANARIE"
WORDS = {
    "schrijf": {"tekst": f"{CANARY} bericht"},
    "noteer": {"tekst": f"{CANARY} notitie"},
    "vraag-aanvulling": {"doel": f"{CANARY} vraag"},
    "bevestig-rol": {"rol": "deelnemer", "reden": f"{CANARY} rol"},
    "beantwoord-vragen": {"standpunt": f"{CANARY} standpunt"},
}
TYPED = ("titel", "doel", "activiteit", "plaats", "kaders", "terugkoppeling")


@pytest.fixture
def told(gemeente):
    """A plan in Sleen that was talked about; every text of it can be recognised."""
    coordinator = Medewerker("sleen")
    plan = sent_plan("sleen", **{name: f"{CANARY} {name}" for name in TYPED})
    for actie, words in WORDS.items():
        coordinator.does(plan, actie, **words)
    return sends(plan)


@pytest.mark.parametrize("gebieden", [("dalen",), ()], ids=["another", "none"])
def test_nothing_of_a_plan_shows_in_another_gebied(told, gebieden):
    """SEC-Z02"""
    sent_plan("dalen", titel="Van Dalen")
    there, here = Medewerker(*gebieden), Medewerker("sleen")
    queries = ({}, {"gebied": "sleen"}, {"status": told.status}, {"alle": "9-9"})
    addresses = [
        filled_in(route, kenmerk=told.kenmerk, plan_id=told.pk, actie=actie)
        for route in routes("medewerkers")
        for actie in ("schrijf", "noteer", "vraag-aanvulling", "draag-over")
        if "uitloggen" not in route
    ]
    for address in dict.fromkeys(addresses):
        for query in queries:
            for method in (there.client.get, there.client.post):
                said = method(address, query).content.decode()
                assert CANARY not in said, address
                assert told.kenmerk not in said or told.kenmerk in address, address
    assert CANARY in here.inbox()


def test_a_plan_of_another_gebied_is_answered_like_one_that_is_not_there(told):
    """SEC-Z02"""
    there = Medewerker("dalen")
    for actie in ("", "gezien", "verschil", "schrijf", "draag-over"):
        other = there.client.post(there.url(told, actie))
        told.kenmerk, kept = "SP-2026-22222", told.kenmerk
        unknown = there.client.post(there.url(told, actie))
        told.kenmerk = kept
        assert other.status_code == unknown.status_code == 404
        assert plain(other) == plain(unknown)


def plain(response) -> str:
    """A page without the proof of its form, which differs every time."""
    return re.sub(r'name="csrfmiddlewaretoken" value="\w+"', "", response.text)


def test_a_kenmerk_gives_the_owner_of_a_plan_no_access(told, client):
    """SEC-T10"""
    owner = Initiator(client, told.pk).on_another_device()
    assert CANARY in owner.sees()
    response = owner.client.get(f"/medewerkers/plan/{told.kenmerk}/")
    assert response["Location"].startswith(LOGIN)
    assert f"{CANARY} notitie" not in owner.sees()
