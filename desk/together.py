"""A plan for somebody who is not online: begun by a colleague, theirs from then on."""

from django.db import transaction
from django.shortcuts import get_object_or_404, redirect, render

from nota.status import COORDINATOR
from plans import beginning, links
from plans.models import Plan
from plans.steps import perform
from staff.guards import staff_page
from wizard import flow
from wizard.journey import Journey
from wizard.source import Live


@staff_page("plans.behandel_plan")
def begin(request):
    """What this means, on a GET; a POST makes the concept and opens it here."""
    if request.method != "POST":
        return render(request, "desk/together.html")
    with transaction.atomic():
        plan = beginning.begin(flow.STEP)
        perform(plan, "begin-samen", wie=COORDINATOR, medewerker=request.user)
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
