"""Who sends: a resident, a gebiedscoördinator, a beheerder, somebody without anything.

Each has what may be lost; when it is gone, it begins anew.
"""

from django.contrib.auth.models import User
from django.core.exceptions import ObjectDoesNotExist
from django.test import Client

from dossier.intake import read_in
from dossier.refusal import Refused
from dossier.submit import Incomplete
from matrix.models import Gebied
from plans.beginning import begin
from plans.links import token
from plans.models import Plan
from tests.people.medewerker import EXAMPLES, sent_plan
from tests.people.staff import BEHEERDER, GEBIEDSCOORDINATOR, colleague, log_in

GEBIED = "sleen"


def a_plan(example: dict, *, sent: bool) -> Plan:
    """Of an example; where a beheerder took away what it names, an empty one."""
    try:
        return sent_plan(GEBIED) if sent else read_in(example)
    except (Refused, ObjectDoesNotExist, Incomplete):
        return begin()


class Stranger:
    """Nothing is open in this browser."""

    def __init__(self):
        self.lives = 0
        self.renew()

    def renew(self) -> None:
        self.lives += 1
        self.may_be_over = False
        self.client = Client(raise_request_exception=False)
        self.names = {}
        self.seen: dict[str, dict[str, int]] = {}  # by route: how often sent to
        self.begins()

    def begins(self) -> None:
        pass

    def is_well(self) -> bool:
        return self.lives % 2 == 1


class Resident(Stranger):
    """Has a plan: a concept, or one that was sent."""

    plan: Plan | None = None

    def begins(self) -> None:
        if self.lives % 5 == 1 or not Plan.objects.filter(pk=self.plan.pk).exists():
            self.plan = self.another()
        link = f"/open/{token(Plan.objects.get(pk=self.plan.pk))}/"
        self.client.post(link, REMOTE_ADDR=f"10.200.{self.lives // 100}.1")
        self.names = {"plan_id": self.plan.pk, "given": token(self.plan)}

    def another(self) -> Plan:
        example = EXAMPLES[self.lives % len(EXAMPLES)] | {"kenmerk": None}
        plan = a_plan(example, sent=bool(self.lives % 2))
        mine = {"mail": "a@b.example", "meelezen": True, "meelees_serie": 1}
        Plan.objects.filter(pk=plan.pk).update(**mine)
        return Plan.objects.get(pk=plan.pk)

    def is_well(self) -> bool:
        return self.client.get(f"/plan/{self.plan.pk}/wissen/").status_code == 200


class Colleague(Stranger):
    """Logged in; who logged out or was taken away comes back."""

    user: User | None = None

    def begins(self) -> None:
        if self.user is None or not self.may_still():
            self.user = self.another()
        log_in(self.client, self.user)
        self.client.raise_request_exception = False

    def may_still(self) -> bool:
        alive = User.objects.filter(pk=self.user.pk, is_active=True)
        return self.lives % 5 != 1 and alive.exists()

    def is_well(self) -> bool:
        return self.client.get("/medewerkers/account/").status_code == 200


class Coordinator(Colleague):
    def begins(self) -> None:
        super().begins()
        waits = Plan.objects.handled_by(self.user).filter(status="ingediend")
        plan = waits.first() or a_plan(EXAMPLES[0], sent=True)
        self.names = {"plan_id": plan.pk, "kenmerk": plan.kenmerk}

    def another(self) -> User:
        mine = Gebied.objects.filter(slug=GEBIED)
        return colleague(GEBIEDSCOORDINATOR, gebieden=mine)


class Chief(Colleague):
    def begins(self) -> None:
        super().begins()
        self.names = {"object_id": self.user.pk, "id": self.user.pk}

    def another(self) -> User:
        return colleague(BEHEERDER, is_superuser=True)
