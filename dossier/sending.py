"""The pages of sending: look it over, send, read that it arrived."""

from django.db import DatabaseError, transaction
from django.shortcuts import get_object_or_404, redirect, render

from album.pictured import pictured, to_its_maker
from coevorden.failures import WholeForm, failed, typed_text
from dossier.forms import SendForm
from dossier.lezers import heard
from dossier.open_points import SignalInWords, signals
from dossier.papers.afdrukken import prints_of
from dossier.papers.frozen import journey_of
from dossier.submit import (
    SOORTEN,
    Incomplete,
    is_repeat,
    obstacles,
    submit,
)
from matrix.teksten import Texts
from nota.answers import JA
from nota.words.standen import HAAL_WEG, NIET_VERSTUURD, NOG_INVULLEN, STOND_LANG_OPEN
from plans import limits
from plans.models import Versie
from plans.opening import opened
from plans.standing import can, promised, status
from plans.steps import NotAllowed
from telling.story import story_of
from wizard.journey import Journey
from wizard.source import Live


def send(request, plan_id, soort):
    """Look it over on a GET; only the POST sends."""
    plan, kind = opened(request, plan_id), SOORTEN[soort]
    if request.method == "POST":
        return _receive(request, plan, kind)
    if not kind.may_be_sent(plan):
        return _already(request, plan, kind, WholeForm())
    return _check(request, Journey(Live(plan)), kind)


def _sent_before(plan) -> list[dict]:
    columns = ("nummer", "soort", "ingediend_op", "inhoud__inschattingen")
    return list(plan.versies.values(*columns))


def _given(plan, before: list[dict]) -> dict:
    """What a new form begins with; estimates go along if they did the last time."""
    along = bool(before) and before[-1]["inhoud__inschattingen"]
    return {
        "mail": plan.mail or "",
        "telefoon": plan.telefoon or "",
        "inschattingen": JA if along else "",
    }


def _receive(request, plan, kind):
    """Send it, or say why it was not sent; what was typed stays."""
    form, error = SendForm(Journey(Live(plan)), request.POST), ""
    if form.is_valid():
        try:
            versie = _submit_counted(request, plan, kind, form.sending())
        except NotAllowed:
            error = STOND_LANG_OPEN
        except Incomplete:
            error = NOG_INVULLEN
        except DatabaseError:
            return failed(request, 503, NIET_VERSTUURD)
        else:
            return redirect("dossier:verstuurd", plan.pk, versie.nummer)
    return _not_sent(request, opened(request, plan.pk), kind, form, error)


@transaction.atomic
def _submit_counted(request, plan, kind, sending):
    """A form that was pressed again makes no version, so it counts for none."""
    versie = submit(plan, kind, sending)
    limits.count(request, "indienen", plan)
    return versie


def _not_sent(request, plan, kind, form, error):
    """The plan as it is now decides: sent by this very form, sent otherwise, or not."""
    if form.is_valid() and is_repeat(plan, kind, form.sending()):
        return redirect("dossier:verstuurd", plan.pk, form.sending().nummer)
    if not kind.may_be_sent(plan):
        return _already(request, plan, kind, typed_text(request))
    return _check(request, Journey(Live(plan)), kind, form, error, code=422)


def _check(request, journey, kind, form=None, error="", code=200):
    before = _sent_before(journey.plan)
    form = form or SendForm(journey, initial=_given(journey.plan, before))
    context = story_of(journey).context | {
        "journey": journey,
        "soort": kind.naam,
        "obstacles": obstacles(journey, kind, journey.plan.status),
        "personal": _personal(journey, kind),
        "form": form,
        "faults": form.faults(),
        "error": error,
        "nummer": len(before) + 1,
        "before": next((v for v in reversed(before) if v["soort"] == kind.naam), None),
        "fixed": promises(Texts()),
    }
    return render(request, "dossier/check.html", context, status=code)


def promises(texts: Texts) -> list[str]:
    """What is said above the button."""
    return [texts["geen-aanvraag"], f"{texts['openbaar']} {HAAL_WEG}"]


def _personal(journey, kind) -> list[SignalInWords]:
    """Where an address or a number seems to stand, ticked away or not."""
    sounded = [s for s in signals(journey) if s.part in kind.parts]
    return [s for s in sounded if s.key.startswith("persoonsgegevens/")]


def _already(request, plan, kind, typed: WholeForm):
    context = {
        "plan": plan,
        "typed": typed.without("nummer"),
        "sent": plan.versies.filter(soort=kind.naam).last(),
        "status": status(plan),
        "can": can(plan),
    }
    code = 409 if typed else 200
    return render(request, "dossier/already.html", context, status=code)


def sent(request, plan_id, nummer):
    """Gelukt: where it is, the kenmerk, and what comes next."""
    plan = opened(request, plan_id)
    versie = get_object_or_404(plan.versies.defer("inhoud"), nummer=nummer)
    context = {
        "plan": plan,
        "versie": versie,
        "promised": promised(plan),
        "can": can(plan),
        "fixed": Texts()["geen-aanvraag"],
    }
    return render(request, "dossier/sent.html", context)


def version(request, plan_id, nummer):
    """A frozen version, to be read."""
    plan = opened(request, plan_id)
    versie = get_object_or_404(Versie, plan=plan, nummer=nummer)
    versie.plan = plan
    journey = journey_of(versie)
    shown = "eigen" if versie.inhoud["inschattingen"] else "gedeeld"
    return render(
        request,
        "dossier/version.html",
        story_of(journey, shown).context
        | {
            "versie": versie,
            "heard": heard(journey),
            "pictured": pictured(journey.rows("beelden"), to_its_maker(plan)),
            "prints": prints_of(versie),
            "can": {"edit": False},
        },
    )
