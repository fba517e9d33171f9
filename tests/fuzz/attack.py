"""Post after post: an address, a form that stands there, hostile values, an answer."""

import re
import traceback
from collections import Counter
from random import Random
from urllib.parse import quote, urlsplit

from django.contrib.admindocs.views import simplify_regex
from django.http import Http404
from django.urls import resolve

from dossier.intake import read_in
from tests.fuzz import whole
from tests.fuzz.bodies import body, raw
from tests.fuzz.forms import Form, Page
from tests.fuzz.hostile import VALUES
from tests.fuzz.people import GEBIED, Chief, Coordinator, Resident, Stranger
from tests.headers import missing
from tests.people.medewerker import EXAMPLES, sent_plan
from tests.routes import filled_in, routes

FILE = re.compile(r"\.(pdf|zip|xlsx|jpg|png|css|txt)$|/exporteren/|/meenemen/|/uit/$")
REFUSED = 403, 404, 429
SENT = 6  # times, each form that is found
PLACE = re.compile(r"<(?:\w+:)?(\w+)>")


class Attack:
    """Of one seed; `did` counts what was answered, `wrong` tells what may not be."""

    def __init__(self, seed: int):
        self.chance = Random(seed)  # noqa: S311 - no secret
        self.did, self.wrong = Counter(), {}
        self.met: dict[str, Counter] = {}  # by route: how it answered a post
        example = EXAMPLES[0] | {"kenmerk": None}
        self.foreign = [read_in(example), sent_plan("dalen")]
        self.was = [whole.everything_of(plan) for plan in self.foreign]
        self.people = [Resident(), Coordinator(), Chief(), Stranger()]
        self.others = [*map(str, (0, 1, 2, 3, 2**31, 2**63, 2**64))]
        for plan in self.foreign:
            self.others += [str(plan.pk), plan.kenmerk]
        self.left = []

    def goes_on(self, times: int) -> None:
        """So many posts or some more, evenly over all routes."""
        goal = self.did["posts"] + times
        while self.did["posts"] < goal:
            self.left = self.left or self.shuffled()
            self.posts(self.left.pop())

    def knocks(self) -> None:
        """Once at every route, whatever form stands there."""
        for route in self.shuffled():
            if ".pdf" in route:
                continue
            who = self.somebody(route)
            self.sends(who, Form(filled_in(route, **who.names)))
            if who.may_be_over and not who.is_well():
                who.renew()

    def unmet(self) -> list[str]:
        """Routes where no post ever came further than that it is not there."""
        nothing = {404, 405, "away"}
        return [r for r in routes() if not set(self.met.get(r, ())) - nothing]

    def shuffled(self) -> list[str]:
        """Each once; a paper, which takes a second and reads no form, now and then."""
        every = sorted(set(routes()))
        self.chance.shuffle(every)
        return [r for r in every if ".pdf" not in r or self.chance.random() < 0.2]

    def posts(self, route: str) -> None:
        who = self.somebody(route)
        if who.may_be_over and not who.is_well():
            who.renew()
        at = self.address(who, route)
        form = self.form(who, at)
        answers = [self.sends(who, form) for _ in range(SENT)]
        for drawn in self.forms(who, answers[-1], form.action):  # the page that came
            if drawn.action == form.action:
                self.sends(who, drawn)

    def somebody(self, route: str) -> Stranger:
        part = route.split("/")[1]
        resident, coordinator, chief, stranger = self.people
        fit = {"medewerkers": coordinator, "beheer": chief}.get(part, resident)
        if self.chance.random() < 0.93:
            return fit
        return self.chance.choice([resident, coordinator, stranger])

    def address(self, who: Stranger, route: str) -> str:
        """One that was seen, the least often sent to first; or one that is made up."""
        seen = who.seen.get(route)
        if seen and self.chance.random() < 0.85:
            least = min(seen.values())
            at = self.chance.choice([a for a, n in seen.items() if n == least])
            seen[at] += 1
            return at
        names = dict(who.names)
        places = PLACE.findall(route)
        if places and self.chance.random() < 0.1:
            names[self.chance.choice(places)] = self.odd()
        return filled_in(route, **names)

    def odd(self) -> str:
        kind = self.chance.choice([*VALUES])
        value = VALUES[kind](self.chance, "1")[:3000]
        return quote(raw(value), safe="/") or "x"

    def form(self, who: Stranger, at: str) -> Form:
        if not FILE.search(at):
            answer = self.asks(who, at)
            forms = self.forms(who, answer, at)
            asks = [f for f in forms if f.method == "get"]
            if asks and self.chance.random() < 0.2:
                self.asks(who, at, body(self.chance, self.chance.choice(asks), [])[0])
            if posts := [f for f in forms if f.method == "post"]:
                own = [f for f in posts if urlsplit(f.action).path == at]
                rest = [f for f in posts if "/uitloggen/" not in f.action]
                return self.chance.choice(own or rest or posts)
        return Form(at)

    def asks(self, who: Stranger, at: str, query: bytes = b""):
        self.did["pages"] += 1
        asked = {"QUERY_STRING": query.decode("latin-1"), **self.from_somewhere()}
        answer = who.client.get(urlsplit(at).path, **asked)
        self.judge(answer, f"GET {at} ? {query[:300]!r}", at)
        return answer

    def forms(self, who: Stranger, answer, at: str) -> list[Form]:
        if "html" not in answer.get("Content-Type", "") or answer.streaming:
            return []
        page = Page(answer, at)
        if page.inline:
            self.wrong[f"{at}: {page.inline}"] = "code in the page"
        for link in page.links:
            if route := route_of(link):
                who.seen.setdefault(route, {}).setdefault(link, 0)
        return page.forms

    def sends(self, who: Stranger, form: Form):
        content, kind = body(self.chance, form, self.others)
        to = urlsplit(form.action)
        self.did["posts"] += 1
        answer = who.client.generic(
            "POST", to.path, content, kind,
            QUERY_STRING=to.query, **self.from_somewhere(),
        )  # fmt: skip
        status = answer.status_code
        self.did[f"answered {status}"] += 1
        away = status == 302 and "/inloggen/" in answer["Location"]
        met = self.met.setdefault(route_of(to.path), Counter())
        met["away" if away else status] += 1
        who.may_be_over = status in REFUSED or away
        self.judge(answer, f"POST {form.action} {content[:600]!r}", to.path)
        return answer

    def from_somewhere(self) -> dict:
        """Always elsewhere: the limits of one address have tests of their own."""
        at = self.chance.randrange(2**24)
        return {"REMOTE_ADDR": f"10.{at >> 16}.{at >> 8 & 255}.{at & 255}"}

    def judge(self, answer, what: str, at: str) -> None:
        if answer.streaming:
            for _ in answer.streaming_content:
                pass
        if answer.status_code == 500:
            self.wrong.setdefault(told(answer.exc_info), what)
        if without := missing(answer, at):
            self.wrong.setdefault(f"{answer.status_code} without {without}", what)

    def holds(self) -> dict:
        """Everything that went wrong, also in what is stored."""
        found = dict(self.wrong)
        found |= dict.fromkeys(whole.damaged(), "damaged")
        for plan, was in zip(self.foreign, self.was, strict=True):
            if whole.everything_of(plan) != was and not self.may_change(plan):
                found[plan.kenmerk] = "the plan of somebody else was changed"
        return found

    def may_change(self, plan) -> bool:
        """A beheerder gave the coordinator that gebied."""
        gebieden = self.people[1].user.gebieden.values_list("slug", flat=True)
        return plan.gebied_id is not None and set(gebieden) != {GEBIED}


def route_of(path: str) -> str:
    try:
        match = resolve(path)
    except (Http404, ValueError):
        return ""
    route = simplify_regex(f"/{match.route}")
    return route.replace("<slug:scherm>", str(match.kwargs.get("scherm")))


def told(exc_info) -> str:
    """The error and where it was raised, the same for all of its kind."""
    if not exc_info:
        return "500"
    kind, error, trace = exc_info
    frames = traceback.extract_tb(trace)
    ours = [f for f in frames if "site-packages" not in f.filename] or frames
    where = " < ".join(f"{f.filename[-30:]}:{f.lineno}" for f in ours[-3:])
    last = f"{frames[-1].filename[-40:]}:{frames[-1].lineno}"
    return f"{kind.__name__} {str(error)[:100]} at {where} ({last})"
