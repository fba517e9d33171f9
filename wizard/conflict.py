"""Two people, or two tabs, changed one screen: both texts, and a choice."""

import secrets
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from coevorden.failures import typed_text
from plans.models import Plan, Schermstand
from plans.standing import status
from questions.changes import between
from wizard import flow
from wizard.journey import Journey
from wizard.source import Live


def conflict_page(request: HttpRequest, journey: Journey, screen: Any) -> HttpResponse:
    """409: what you typed beside what is stored; nothing was overwritten."""
    now = Journey(Live(Plan.objects.select_related("gemeente").get(pk=journey.plan.pk)))
    sheet = flow.STEP[screen.slug].sheet
    stand = Schermstand.objects.filter(plan=journey.plan, scherm=sheet).first()
    context = {
        "plan": journey.plan,
        "screen": screen,
        "url": request.path,
        "changes": between(screen.beside(now).answers(), screen.answers()),
        "typed": [
            t for t in typed_text(request) if t[0] not in ("versie", "sleutel", "beurt")
        ],
        "versie": stand.versie if stand else 0,
        "sleutel": secrets.token_hex(16),
    }
    return render(request, "wizard/conflict.html", context, status=409)


def closed_page(request: HttpRequest, journey: Journey) -> HttpResponse:
    """409: the plan was sent, so nothing is stored; what was typed can be copied."""
    plan = Plan.objects.select_related("gemeente", "gebied").get(pk=journey.plan.pk)
    context = {"plan": plan, "status": status(plan), "typed": typed_text(request)}
    return render(request, "wizard/closed.html", context, status=409)
