"""Two people, or two tabs, changed one screen: both texts, and a choice."""

import secrets
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from coevorden.failures import typed_text
from plans.models import Plan
from plans.standing import status
from questions.changes import Change, between
from wizard.journey import Journey
from wizard.page import WizardPage


def conflict_page(
    request: HttpRequest, journey: Journey, page: WizardPage
) -> HttpResponse:
    """409: what you typed beside what is stored; nothing was overwritten."""
    now = journey.reread()
    stand = now.stands.get(page.sheet)
    context = {
        "plan": journey.plan,
        "url": request.path,
        "changes": [change for screen in page.sent for change in changes(screen, now)],
        "typed": typed_text(request).without("versie", "sleutel", "beurt"),
        "versie": stand.versie if stand else 0,
        "sleutel": secrets.token_hex(16),
    }
    return render(request, "wizard/conflict.html", context, status=409)


def changes(screen: Any, now: Journey) -> list[Change]:
    """What was typed on a screen beside what is stored."""
    return between(screen.beside(now).answers(), screen.answers())


def closed_page(request: HttpRequest, journey: Journey) -> HttpResponse:
    """409: the plan was sent, so nothing is stored; what was typed can be copied."""
    plan = Plan.objects.select_related("gemeente", "gebied").get(pk=journey.plan.pk)
    context = {"plan": plan, "status": status(plan), "typed": typed_text(request)}
    return render(request, "wizard/closed.html", context, status=409)
