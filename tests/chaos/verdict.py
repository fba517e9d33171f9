"""What the database holds after all of it, beside what was acknowledged (I1 to I8)."""

import hmac
import json
import re
from collections import Counter, defaultdict
from dataclasses import dataclass, field
from hashlib import sha256

from plans.models import ROWS
from tests.chaos.database import Database
from tests.chaos.ledger import NEVER, Ledger, Line, may_stand
from wizard.editions import EDITIONS

WORD = re.compile(r"^(\d+)/\w+/[0-9a-f]{8}$")
KINDS = ("lost", "foreign", "double", "broken")


@dataclass
class Findings:
    """How often what should not be, and in which words."""

    counts: Counter = field(default_factory=Counter)
    said: list[str] = field(default_factory=list)

    def finds(self, kind: str, what: str) -> None:
        self.counts[kind] += 1
        self.said.append(f"{kind}: {what}")


class Verdict:
    """With `until`, of a copy: only what was acknowledged by then must be in it."""

    def __init__(
        self,
        ledger: Ledger,
        database: Database,
        until: float = NEVER,
        *,
        found: Findings,
    ):
        self.ledger, self.database, self.until = ledger, database, until
        self.found = found

    def of_all(self, key: str, messages: list) -> None:
        self.of_what_people_wrote()
        self.of_steps()
        self.of_counts(key)
        self.of_prints()
        self.of_mails(key, messages)

    def of_what_people_wrote(self) -> None:
        self.of_health()
        self.of_what_was_saved()
        self.of_what_was_sent()
        self.of_what_was_said()

    def of_what_was_saved(self) -> None:
        """I1, I2: each field holds what was acknowledged last, of its own plan."""
        stored = self._stored()
        for (plan, name), writes in self._writes().items():
            value = stored.get((plan, name)) or ""
            if value not in may_stand(writes, self.until):
                self.found.finds("lost", f"{plan} {name}: {value!r}, {told(writes)}")
        for (plan, name), value in stored.items():
            word = WORD.match(str(value or ""))
            if word and word[1] != plan:
                self.found.finds("foreign", f"{plan} {name}: {value!r}")

    def _writes(self) -> dict[tuple[str, str], list[tuple[Line, str]]]:
        found = defaultdict(list)
        for line in self.ledger.lines:
            if line.what == "save":
                for name, value in line.fields.items():
                    found[line.plan, name].append((line, value))
        return found

    def _stored(self) -> dict[tuple[str, str], str]:
        found = {}
        for plan in self.database.all_of("plans_plan"):
            found |= {(str(plan["id"]), name): v for name, v in plan.items()}
        for name, model in ROWS.items():
            for row in self.database.all_of(model._meta.db_table):
                of, rij = str(row["plan_id"]), row["rij_id"]
                found |= {(of, f"{name}:{rij}:{n}"): v for n, v in row.items()}
        return found

    def of_what_was_sent(self) -> None:
        """I3: each plan that was sent has that version, and no other."""
        versions = self.database.rows("SELECT plan_id, nummer FROM plans_versie")
        there = Counter((str(row["plan_id"]), str(row["nummer"])) for row in versions)
        sent = [ln for ln in self.ledger.lines if ln.what == "send"]
        for line in sent:
            known = line.is_acknowledged and line.ended <= self.until
            if known and not there[line.plan, line.fields["nummer"]]:
                self.found.finds("lost", f"version of {line}")
        asked = {(ln.plan, ln.fields["nummer"]) for ln in sent}
        for version, times in there.items():
            if times > 1 or version not in asked:
                self.found.finds("double", f"version {version}")

    def of_what_was_said(self) -> None:
        """I3: each message, question and note is there once."""
        texts = Counter()
        for table, column in SAID.items():
            texts.update(row[column] for row in self.database.all_of(table))
        said = [ln for ln in self.ledger.lines if ln.what in ("deed", "message")]
        for words, times in texts.items():
            if times > 1:
                self.found.finds("double", f"{words!r}, {times} times")
        for line in said:
            known = line.is_acknowledged and line.ended <= self.until
            for words in line.fields.values():
                if known and not texts[words]:
                    self.found.finds("lost", f"{line}")

    def of_steps(self) -> None:
        """I8: who replays the steps of a plan ends where it stands."""
        steps = self.database.rows(
            "SELECT plan_id, van, naar, actie FROM plans_gebeurtenis ORDER BY id"
        )
        at = defaultdict(lambda: "concept")
        for step in steps:
            if step["van"] != at[step["plan_id"]]:
                self.found.finds("broken", f"step {step}")
            at[step["plan_id"]] = step["naar"]
        for plan in self.database.rows("SELECT id, status FROM plans_plan"):
            if plan["status"] != at[plan["id"]]:
                self.found.finds("broken", f"plan {plan} stands at {at[plan['id']]}")

    def of_health(self) -> None:
        for fault in self.database.faults():
            self.found.finds("broken", fault)

    def of_counts(self, key: str) -> None:
        """I5: as many saves were counted of a plan as were stored, or may have been."""
        counted = self.database.rows(
            "SELECT wie, aantal FROM plans_teller WHERE wat = 'bewaren'"
        )
        of_plan = {row["wie"]: row["aantal"] for row in counted}
        stored, tried = Counter(), Counter()
        for line in self.ledger.lines:
            if line.what == "save":
                stored[line.plan] += line.is_acknowledged
                tried[line.plan] += 1
        for plan in tried:
            found = of_plan.get(hashed(key, f"bewaren|plan {plan}"), 0)
            if not stored[plan] <= found <= tried[plan]:
                says = f"plan {plan}: {found}, not {stored[plan]} to {tried[plan]}"
                self.found.finds("broken", f"count of {says}")

    def of_prints(self) -> None:
        """I4: every version has each of its prints, once."""
        kept = defaultdict(list)
        for row in self.database.rows("SELECT versie_id, uitvoering FROM plans_afdruk"):
            kept[row["versie_id"]].append(row["uitvoering"])
        for version in self.database.rows("SELECT id, inhoud FROM plans_versie"):
            if sorted(kept[version["id"]]) != sorted(prints_due(version["inhoud"])):
                self.found.finds("lost", f"prints of version {version['id']}: {kept}")

    def of_mails(self, key: str, messages: list) -> None:
        """I4: what was to be mailed came, each occasion in one mail.

        Only a request to prove an address may come of a wish that is gone: it was sent
        by work that died, and proved before the next try.
        """
        came = {mail["Message-ID"]: mail for mail in messages}
        for wish in self.database.rows(WISHES):
            known = came.pop(message_id(key, wish), None)
            if not known and (wish["mail_bewezen_op"] or wish["soort"] == "bewijs"):
                self.found.finds("lost", f"mail {wish}")
        for mail in came.values():
            if "/adres/" not in mail.get_body(("plain",)).get_content():
                self.found.finds("double", f"{mail['Subject']} to {mail['To']}")


SAID = {
    "plans_bericht": "tekst",
    "plans_verzoek": "vraag",
    "plans_notitie": "tekst",
}


WISHES = """
SELECT p.kenmerk, p.mail_bewezen_op, post.soort, post.sleutel, post.verzonden_op
FROM plans_post post JOIN plans_plan p ON p.id = post.plan_id
WHERE p.mail IS NOT NULL AND post.medewerker_id IS NULL
"""


def message_id(key: str, wish: dict) -> str:
    """As dossier.letters makes it: the same at every try."""
    occasion = f"post|{wish['kenmerk']}|{wish['soort']}|{wish['sleutel']}"
    mark = hmac.digest(key.encode(), occasion.encode(), sha256).hex()[:32]
    return f"<{mark}@127.0.0.1>"


def prints_due(content: str | dict) -> list[str]:
    """Of a version, as a database gives it."""
    read = json.loads(content) if isinstance(content, str) else content
    along = read["inschattingen"]
    return [each.name for each in EDITIONS.values() if along or not each.estimates]


def hashed(key: str, who: str) -> str:
    """As plans.limits names who it counts."""
    message = f"teller|{who}".encode()
    return hmac.digest(key.encode(), message, sha256).hex()[:32]


def told(writes: list[tuple[Line, str]]) -> list[tuple]:
    return [
        (value, line.form[:4], line.status, round(line.sent, 2), round(line.ended, 2))
        for line, value in writes[-4:]
    ]
