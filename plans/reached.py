"""The mail address of a plan: whoever reads there proves it, or says it is not theirs.

Until it is proved nothing is mailed there that opens or tells anything: a mistyped
address is somebody else's.
"""

from typing import Any

from django.db.models import Case, DateTimeField, Q, Value, When
from django.utils import timezone

from plans.models import Plan, Post


def at(address: str) -> dict[str, Any]:
    """Columns of a plan with this address; the same one stays as proved as it was."""
    same = When(mail__iexact=address, then="mail_bewezen_op")
    proved = Case(same, default=Value(None), output_field=DateTimeField())
    return {"mail": address, "mail_bewezen_op": proved, "mail_geweigerd_op": None}


def prove(plan: Plan) -> bool:
    """False if it was proved before, or another address was given since."""
    waiting = Plan.objects.filter(pk=plan.pk, mail=plan.mail, mail_bewezen_op=None)
    return bool(waiting.update(mail_bewezen_op=timezone.now()))


def refuse(plan: Plan) -> None:
    """Take the address off; what waited to go there is not sent to the next one.

    The warning to the address before it goes to that one, and still must.
    """
    waiting = Plan.objects.filter(pk=plan.pk, mail=plan.mail, mail_bewezen_op=None)
    if waiting.update(mail=None, mail_geweigerd_op=timezone.now()):
        theirs = ~Q(soort=Post.MAIL_OUD)
        plan.post_set.filter(theirs, medewerker=None, verzonden_op=None).delete()
