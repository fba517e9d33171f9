"""A plan for somebody who is not online: begun by a colleague, theirs from then on.

Who makes it may agree that this colleague finds it again, as a concept, for a month;
nobody else does. The step says so, for both sides to read once the plan is sent.
"""

from datetime import timedelta

from django.db import transaction
from django.db.models import QuerySet
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_POST

from desk.words import TERUGVINDEN
from nota.status import CONCEPT, COORDINATOR
from plans import beginning, links
from plans.models import Gebeurtenis, Plan
from plans.steps import perform
from staff.guards import staff_page
from wizard import flow
from wizard.journey import Journey
from wizard.source import Live

FOUND_AGAIN = timedelta(days=30)


@staff_page("plans.behandel_plan")
def begin(request):
    """What this means, on a GET; a POST makes the concept and opens it here."""
    if request.method != "POST":
        found = begun_by(request.user).order_by("-aangemaakt_op")
        return render(request, "desk/together.html", {"found": found})
    agreed = str(TERUGVINDEN) if "terugvinden" in request.POST else ""
    with transaction.atomic():
        plan = beginning.begin(flow.STEP)
        who = {"wie": COORDINATOR, "medewerker": request.user}
        perform(plan, "begin-samen", reden=agreed, **who)
        links.remember(request.session, plan)
    return redirect("desk:samen-link", plan.pk)


def begun_by(user) -> QuerySet[Plan]:
    """Concepts of the last month whose makers agreed to it."""
    agreed = Gebeurtenis.objects.filter(
        actie="begin-samen", medewerker=user, op__gt=timezone.now() - FOUND_AGAIN
    ).exclude(reden="")
    return Plan.objects.alive().filter(status=CONCEPT, pk__in=agreed.values("plan"))


@staff_page("plans.behandel_plan")
@require_POST
def open_again(request, plan_id):
    plan = get_object_or_404(begun_by(request.user), pk=plan_id)
    links.remember(request.session, plan)
    return redirect("desk:samen-link", plan.pk)


@staff_page("plans.behandel_plan")
def hand_over(request, plan_id):
    """The private link, to print or to mail; it appears only after a POST."""
    opened = Plan.objects.opened_in(request.session)
    plan = get_object_or_404(opened, pk=plan_id)
    link = links.link(plan) if request.method == "POST" else ""
    context = {"plan": plan, "link": link, "next_url": Journey(Live(plan)).next_url}
    return render(request, "desk/hand_over.html", context)
