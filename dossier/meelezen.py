"""Reading along: what a neighbour reads, and room to say something back."""

from django import forms
from django.db.models.functions import Length
from django.http import Http404, HttpResponseBadRequest
from django.shortcuts import redirect, render
from django.utils.translation import gettext_lazy as _

from album.pictured import at, pictured
from album.views import jpeg_of
from coevorden.failures import TooOften, come_back, typed_text
from dossier import lezers
from matrix.teksten import Texts
from nota.answers import JA
from plans import limits, links
from plans.models import Lezersreactie, row_id
from questions.fields import JA_NEE, Keuze, Tekst
from questions.forms import NamesFaults, length_of
from telling.neighbour import told_to_a_neighbour
from telling.story import story_of
from wizard.journey import Journey
from wizard.rows_sent import ID
from wizard.source import Live

MOST = 300
MOST_WRITTEN = 60_000  # characters, of all readers of a plan


NOT_SENT = {
    422: _("Je reactie is nog niet weg. Wat je typte, staat er nog."),
    429: _(
        "Er kwamen net veel reacties binnen. Wacht een uur en probeer het opnieuw. Je "
        "tekst staat er nog."
    ),
    409: _(
        "Er passen hier geen reacties meer bij. Vertel het de maker van het plan zelf. "
        "Je tekst staat er nog."
    ),
}


class LezerForm(NamesFaults, forms.Form):
    """What a reader says back; no name is asked."""

    use_required_attribute = False
    groep = Tekst(
        _("Bij welke groep hoor je?"),
        _("Bijvoorbeeld: bewoner van de straat. Je naam is niet nodig."),
        lang=False,
        max_length=500,
    )
    klopt = Keuze(
        _("Staat goed in het verslag wat jij zei?"),
        JA_NEE,
        _(
            "Ja betekent dat het klopt. Het betekent niet dat je het met het plan eens "
            "bent."
        ),
        vorm="janee",
    )
    reactie = Tekst(
        _("Wat wil je zeggen?"),
        _("Bijvoorbeeld: ik mis de kinderen van de school."),
        max_length=4000,
    )

    def __init__(self, *args, with_verslag: bool, **kwargs):
        super().__init__(*args, **kwargs)
        if not with_verslag:
            del self.fields["klopt"]

    def clean(self):
        """Ja says enough by itself; anything else needs words."""
        said = super().clean()
        is_said = said.get("reactie") or said.get("klopt") == JA
        if not is_said and "reactie" not in self.errors:
            self.add_error("reactie", _("Typ eerst je reactie."))
        return said


def read(request, given):
    """The plan as a neighbour reads it, and room to say something back."""
    plan = links.plan_of(given, links.READ)
    if plan is None:
        typed = {"typed": typed_text(request)}
        return render(request, "dossier/leeslink_weg.html", typed, status=404)
    journey = Journey(Live(plan))
    if request.method == "POST":
        return _say_back(request, journey, given)
    return _reading_page(request, journey, _form(journey))


def thanks(request, given):
    plan = links.plan_of(given, links.READ)
    if plan is None:
        raise Http404
    context = {"plan": plan, "given": given, "geen_bezwaar": Texts()["geen-bezwaar"]}
    return render(request, "dossier/meelezen_dank.html", context)


def jpeg(request, given, rij_id, maat):
    """A picture of the plan as it is now."""
    plan = links.plan_of(given, links.READ)
    if plan is None:
        raise Http404
    return jpeg_of(plan.beeld_rijen, rij_id, maat)


def _form(journey, data=None, **kwargs) -> LezerForm:
    return LezerForm(data, with_verslag=journey.begun, **kwargs)


def _emptied(journey, sent) -> LezerForm:
    """ "Haal dit antwoord weg": nothing is sent yet, and the rest stays."""
    gone = sent["actie"].removeprefix("leeg:")
    return _form(journey, initial=sent.dict() | {gone: ""})


def _say_back(request, journey, given):
    plan, key = journey.plan, request.POST.get("sleutel", "")
    if not ID.fullmatch(key):
        return HttpResponseBadRequest()
    if "actie" in request.POST:
        return _reading_page(request, journey, _emptied(journey, request.POST), key=key)
    form = _form(journey, request.POST)
    if not form.is_valid():
        return _reading_page(request, journey, form, status=422, key=key)
    if _is_full(plan, form.cleaned_data):
        return _reading_page(request, journey, form, status=409, key=key)
    try:
        limits.count(request, "reactie", plan)
    except TooOften as too_often:
        page = _reading_page(request, journey, form, status=429, key=key)
        return come_back(page, too_often)
    said = Lezersreactie(plan=plan, rij_id=key, **form.cleaned_data)
    Lezersreactie.objects.bulk_create([said], ignore_conflicts=True)
    return redirect("dossier:meelezen-dank", given)


def _is_full(plan, more: dict) -> bool:
    """Readers together may not write so much that the verslag can't be printed."""
    lengths = Length("reactie"), Length("groep")
    told = plan.lezersreactie_rijen.values_list(*lengths)
    written = sum(n or 0 for row in told for n in row) + length_of(more)
    return len(told) >= MOST or written > MOST_WRITTEN


def _reading_page(request, journey, form, status=200, key=None):
    given = request.resolver_match.kwargs["given"]
    story = story_of(journey, "gedeeld")
    context = story.context | {
        "told": told_to_a_neighbour(story, journey.plan.meelees_erbij or ()),
        "pictured": pictured(
            journey.rows("beelden"), at("dossier:meelezen-jpeg", given)
        ),
        "form": form,
        "sleutel": key or row_id(),
        "error": NOT_SENT.get(status, ""),
        "faults": form.faults() if status == 422 else [],
        "heard": lezers.heard(journey),
        "geen_bezwaar": Texts()["geen-bezwaar"],
    }
    return render(request, "dossier/meelezen.html", context, status=status)
