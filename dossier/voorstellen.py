"""Groups that the gebiedscoördinator proposes: taken over, or why not."""

from django.contrib import messages
from django.db import transaction
from django.db.models import F, Sum
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _

from dossier.forms import NoGroupForm
from nota.status import INITIATIEFNEMER, may
from plans.models import Belanghebbende, Plan, Schermstand, Voorstel
from plans.opening import opened
from plans.steps import NotAllowed, perform
from questions.forms import length_of
from wizard.conflict import closed_page
from wizard.journey import Journey
from wizard.saving import LONGEST_PLAN
from wizard.screens import SCREENS
from wizard.source import Live

OVERGENOMEN, WACHT, NIET = "overgenomen", "wacht", "niet"
BELANGEN = "belangen"


def may_answer(plan: Plan) -> bool:
    return may("neem-groep-over", INITIATIEFNEMER, plan.status)


def waiting(plan: Plan) -> list[Voorstel]:
    """What was proposed and not answered yet."""
    return list(plan.voorstellen.filter(antwoord=""))


def proposal(request, plan_id, voorstel_id):
    """Take it over with one press, or say why not; a GET asks why."""
    plan = opened(request, plan_id)
    voorstel = get_object_or_404(plan.voorstellen, pk=voorstel_id)
    if request.method == "POST" and request.POST.get("actie") == "neem":
        return _answered(request, plan, voorstel, "neem-groep-over")
    form = NoGroupForm(request.POST if request.method == "POST" else None)
    if form.is_valid():
        why = form.cleaned_data["reden"]
        return _answered(request, plan, voorstel, "groep-niet", why)
    if voorstel.antwoord and not form.is_bound:
        return redirect("dossier:plan", plan.pk)
    context = {"plan": plan, "form": form, "faults": form.faults()}
    code = 422 if form.is_bound else 200
    page = context | {"proposed": voorstel}
    return render(request, "dossier/proposal.html", page, status=code)


def _answered(request, plan, voorstel, actie: str, why: str = ""):
    try:
        says = _answer(plan, voorstel, actie, why)
    except NotAllowed:
        voorstel.refresh_from_db()
        if (
            voorstel.antwoord and voorstel.antwoord_reden == why
        ):  # a button pressed twice
            return redirect("dossier:plan", plan.pk)
        return closed_page(request, Journey(Live(plan)))
    messages.success(request, says)
    return redirect("dossier:plan", plan.pk)


@transaction.atomic
def _answer(plan: Plan, voorstel: Voorstel, actie: str, why: str) -> str:
    """Once: raises NotAllowed at a second answer, and then nothing happened."""
    told = f"{voorstel.groep}: {why}" if why else voorstel.groep
    perform(plan, actie, wie=INITIATIEFNEMER, reden=told)
    given = {"antwoord": NIET if why else WACHT, "antwoord_reden": why}
    open_still = Voorstel.objects.filter(pk=voorstel.pk, antwoord="")
    if not open_still.update(beantwoord_op=timezone.now(), **given):
        raise NotAllowed(actie)
    if why:
        return _("Doorgegeven aan de gemeente.")
    put_in(plan)
    voorstel.refresh_from_db()
    if voorstel.antwoord == OVERGENOMEN:
        return _("De groep staat nu in je plan.")
    return _("Overgenomen. De groep komt in je plan zodra je het weer kunt veranderen.")


def put_in(plan: Plan) -> None:
    """Every group that was taken over becomes a row, once the plan may be changed."""
    if not may("bewerk-plan", INITIATIEFNEMER, plan.status):
        return
    for voorstel in plan.voorstellen.filter(antwoord=WACHT):
        if _has_room(plan, voorstel):
            _add(plan, voorstel)


def _add(plan: Plan, voorstel: Voorstel) -> None:
    """As the last row; a list that was drawn before it is then no longer saved."""
    row = Belanghebbende(
        plan=plan,
        rij_id=f"{voorstel.pk:012x}",
        plek=plan.belanghebbende_rijen.count(),
        naam=voorstel.groep,
    )
    Belanghebbende.objects.bulk_create([row], ignore_conflicts=True)
    stand = Schermstand.objects.filter(plan=plan, scherm=BELANGEN)
    more = length_of([row.naam])
    stand.update(tekens=F("tekens") + more, versie=F("versie") + 1)
    plan.voorstellen.filter(pk=voorstel.pk).update(antwoord=OVERGENOMEN)


def _has_room(plan: Plan, voorstel: Voorstel) -> bool:
    """The limits of product.md §9, as for what is typed on the screen itself."""
    stands = Schermstand.objects.filter(plan=plan)
    told = stands.aggregate(all=Sum("tekens"))["all"] or 0
    few = plan.belanghebbende_rijen.count() < SCREENS[BELANGEN].most
    return few and told + length_of([voorstel.groep]) <= LONGEST_PLAN
