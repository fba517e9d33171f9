"""The conversation: one page at a time, saved whatever way you leave it."""

import secrets
from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST
from formtools.wizard.views import WizardView

from coevorden.failures import TooOften, come_back, minutes
from coevorden.sent import number
from nota.status import INITIATIEFNEMER, may, open_while
from nota.words.standen import TE_VAAK
from plans import limits
from plans.models import Plan
from plans.opening import opened
from plans.steps import requests_at
from wizard import flow
from wizard.actions import Action, Press, pressed
from wizard.conflict import closed_page, conflict_page
from wizard.journey import Journey
from wizard.page import WizardPage
from wizard.path import path, stage_of
from wizard.rows_sent import ID
from wizard.saving import Closed, Conflict, Stamp, TooLong, save
from wizard.screens import SCREENS
from wizard.source import Live, stands_of


def is_on_the_road(slug: str) -> Callable[[Any], bool]:
    """Counted among the screens of the part that is open: plan or verslag."""
    step = flow.STEP[slug]
    return lambda wizard: (
        slug in wizard.journey.route and step.part == flow.STEP[wizard.slug].part
    )


class PlanWizard(WizardView):
    """A thin shell around formtools: wizard.flow decides, the Plan remembers.

    Of formtools remain its list of forms, its conditions and its `steps`. Its own
    get and post keep state in the session, finish on a GET, lose what was typed on
    the way back and answer 200 to a wrong form; so those are ours.
    """

    form_list = [(step.slug, SCREENS[step.slug]) for step in flow.STEPS]
    condition_dict = {step.slug: is_on_the_road(step.slug) for step in flow.STEPS}
    storage_name = "wizard.storage.PlanStorage"
    template_name = "wizard/step.html"

    def dispatch(
        self,
        request: HttpRequest,
        *args,
        plan_id: int,
        scherm: str,
        rij: str = "",
        **kwargs,
    ) -> HttpResponseBase:
        if scherm not in SCREENS or (rij and not self.is_row(scherm, rij)):
            raise Http404
        stands = stands_of(plan_id)
        self.journey = Journey(Live(opened(request, plan_id), stands))
        self.scherm, self.slug, self.rij = scherm, flow.STEP[scherm].page, rij
        return super().dispatch(request, *args, **kwargs)

    @staticmethod
    def is_row(scherm: str, rij: str) -> bool:
        return SCREENS[scherm].grows and bool(ID.fullmatch(rij))

    def get(self, request: HttpRequest, *args, **kwargs) -> HttpResponse:
        if not self.is_open:
            return redirect(f"{self.journey.plan_url}?dicht=1")
        if not self.journey.route.on_page(self.slug):
            return redirect(self.journey.next_url)
        if self.scherm != self.slug or (self.rij and self.finds_no_room()):
            return redirect(self.journey.url(self.scherm))
        return self.show(self.stored_page())

    def post(self, request: HttpRequest, *args, **kwargs) -> HttpResponse:
        if not self.is_open:
            return closed_page(request, self.journey)
        action, press = pressed(request, self.slug, self.rij)
        page = self.sent_page(action, press)
        valid = page.is_valid() and not (action.passes and page.left_wrong)
        try:
            self.journey = self.save(page, passes=action.passes_with(valid))
        except TooOften as too_often:
            return self.show_too_often(page, too_often)
        except Conflict:
            return conflict_page(request, self.journey, page)
        except Closed:
            return closed_page(request, self.journey)
        except TooLong as error:
            return self.show(page, status=422, error=str(error))
        if action.is_quiet:
            return self.told()
        if not self.journey.route.on_page(self.slug):
            return self.leave_the_road()
        if not valid and not action.leaves_anyhow:
            return self.show(page, status=422)
        return self.go(action, press)

    @transaction.atomic
    def save(self, page: WizardPage, *, passes: bool) -> Journey:
        """Counted in the same transaction: what was not stored was not counted."""
        brings = number(self.request.META.get("CONTENT_LENGTH", ""), 0)
        limits.count(self.request, "bewaren", self.journey.plan, brings)
        return save(self.journey, page, Stamp.of(self.request.POST), passes=passes)

    def show_too_often(self, page: WizardPage, too_often: TooOften) -> HttpResponse:
        """All that was typed stands in its place, to be sent again."""
        error = str(TE_VAAK).format(n=minutes(too_often))
        return come_back(self.show(page, status=429, error=error), too_often)

    def go(self, action: Action, press: Press) -> HttpResponse:
        if action.says:
            messages.info(self.request, action.says)
        return redirect(action.goes(press, self.journey))

    @property
    def is_open(self) -> bool:
        """Whether the initiatiefnemer may fill in this screen at this status."""
        actie, plan = flow.STEP[self.slug].actie, self.journey.plan
        return not plan.only_reads and may(actie, INITIATIEFNEMER, plan.status)

    def told(self) -> JsonResponse:
        """With what a script saves the next time, and when it was now."""
        return JsonResponse(
            {
                "versie": self.journey.version(self.slug),
                "sleutel": secrets.token_hex(16),
                "om": date_format(timezone.localtime(), "H:i"),
            }
        )

    def leave_the_road(self) -> HttpResponse:
        """After a save the road may be another than before."""
        says = _("Bewaard. Dit scherm hoort nu niet bij jouw plan.")
        messages.info(self.request, says)
        return redirect(self.journey.next_url)

    def sent_page(self, action: Action, press: Press) -> WizardPage:
        """The form as sent, with what the pressed button says about it."""
        data = self.request.POST.copy()
        action.edits(press, data)
        return WizardPage.received(self.journey, self.scherm, data, self.rij)

    def stored_page(self) -> WizardPage:
        voor = self.request.GET.get("voor", "")
        return WizardPage.shown(self.journey, self.slug, self.rij, voor)

    def finds_no_room(self) -> bool:
        """Whether the address is of a new row, and there are as many as may be."""
        screen = SCREENS[self.slug]
        return screen.is_full(self.journey) and self.rij not in screen.lines(
            self.journey
        )

    def get_form_prefix(self, step: Any = None, form: Any = None) -> None:
        return None

    def show(
        self, page: WizardPage, status: int = 200, error: str = ""
    ) -> HttpResponse:
        part = flow.STEP[self.slug].part
        context = {
            "plan": self.journey.plan,
            "gemeente": self.journey.plan.gemeente,
            "journey": self.journey,
            "url": self.request.path,  # not what leads to a place on the page
            "page": page,
            "screen": page.first,
            "is_first": self.slug in list(self.journey.route.pages(part))[:1],
            "stage": stage_of(self.slug, part),
            "path": path(self.journey, self.slug, part),
            "klad": status == 200 and page.is_bound,
            "faults": page.faults(),
            "error": error,
            "versie": self.journey.version(self.slug),
            "sleutel": secrets.token_hex(16),
            "verzoeken": requests_at(self.journey.plan, page.names),
        }
        return render(self.request, self.template_name, context, status=status)


@require_POST
def open_offered(request: HttpRequest, plan_id: int) -> HttpResponse:
    """ "Ook invullen?": a screen off the road joins it, because somebody asked."""
    plan = opened(request, plan_id)
    journey = Journey(Live(plan))
    offered = {step.slug: step for step in journey.route.offered}
    step = offered.get(request.POST.get("scherm", ""))
    if step is None:
        return redirect(journey.plan_url)
    statuses = open_while(step.actie, INITIATIEFNEMER)
    still_open = Plan.objects.filter(pk=plan.pk, status__in=statuses)
    if not still_open.update(erbij=[*plan.erbij, step.slug]):
        return redirect(f"{journey.plan_url}?dicht=1")
    return redirect(journey.url(step.slug))
