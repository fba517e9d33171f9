"""Who answers while a colleague is away: told by that colleague, with both days."""

from django import forms
from django.contrib import messages
from django.db.models import Q
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from coevorden.sent import number
from desk.in_a_list import short
from matrix.coordinating import handlers
from matrix.models import Vervanging
from questions.fields import E_DATUM, Datum, Keuze
from questions.forms import NamesFaults
from staff import events
from staff.called import name_of
from staff.guards import confirmed_to_save, staff_page

LONGEST = 366  # days


class VervangingForm(NamesFaults, forms.Form):
    """Whom, from which day, to which day."""

    use_required_attribute = False
    vervanger = Keuze(
        gettext_lazy("Wie vervangt je?"),
        (),
        gettext_lazy("Deze collega ziet en behandelt dan ook de plannen van jou."),
        vorm="uitklap",
    )
    van = Datum(
        label=gettext_lazy("Vanaf welke dag?"),
        help_text=gettext_lazy("Bijvoorbeeld: 1-12-2027."),
        error_messages={"required": E_DATUM},
    )
    tot_en_met = Datum(
        label=gettext_lazy("Tot en met welke dag?"),
        help_text=gettext_lazy("Bijvoorbeeld: 12-12-2027."),
        error_messages={"required": E_DATUM},
    )

    def __init__(self, user, data=None):
        super().__init__(data)
        self.user = user
        others = handlers().exclude(pk=user.pk).order_by("first_name", "username")
        self.people = {str(each.pk): each for each in others}
        field = self.fields["vervanger"]
        field.required = True
        field.choices = [(key, name_of(each)) for key, each in self.people.items()]
        field.error_messages |= {
            "required": _("Kies wie jou vervangt."),
            "invalid_choice": self._why_not(),
        }

    def _why_not(self) -> str:
        """A page that stood open may name somebody who can't do it any more."""
        if self.data.get("vervanger") == str(self.user.pk):
            return _("Je kunt jezelf niet vervangen.")
        return _("Deze collega mag geen plannen behandelen. Kies een ander.")

    def clean(self):
        van, tot = self.cleaned_data.get("van"), self.cleaned_data.get("tot_en_met")
        if van and tot:
            self._check_days(van, tot)
        if not self.errors:
            self._check_who()

    def _check_days(self, van, tot) -> None:
        if tot < van:
            self.add_error("tot_en_met", _("Deze dag ligt voor de eerste dag."))
        elif tot < timezone.localdate():
            self.add_error("tot_en_met", _("Deze dag is al voorbij."))
        elif (tot - van).days > LONGEST:
            self.add_error("tot_en_met", _("Kies hoogstens een jaar."))

    def _check_who(self) -> None:
        """Somebody who is away answers nobody."""
        given = self.cleaned_data
        deputy = self.people[given["vervanger"]]
        away = deputy.vervangingen.filter(van__lte=given["tot_en_met"])
        if found := away.filter(tot_en_met__gte=given["van"]).first():
            says = _("{naam} is zelf weg van {van} t/m {tot}. Kies een ander.").format(
                naam=name_of(deputy), van=short(found.van), tot=short(found.tot_en_met)
            )
            self.add_error("vervanger", says)

    def save(self) -> None:
        given = self.cleaned_data
        Vervanging.objects.create(
            medewerker=self.user,
            vervanger=self.people[given["vervanger"]],
            van=given["van"],
            tot_en_met=given["tot_en_met"],
        )


@staff_page("plans.behandel_plan")
@confirmed_to_save
def standing_in(request):
    """What is agreed, of both sides; a POST adds one or takes one away."""
    form = VervangingForm(request.user)
    if request.method == "POST":
        if "weg" in request.POST:
            return take_away(request)
        form = VervangingForm(request.user, request.POST)
        if form.is_valid():
            form.save()
            deputy = form.people[form.cleaned_data["vervanger"]]
            events.record("standing_in", request, on=deputy)
            messages.success(request, _("Je vervanging staat erin."))
            return redirect("desk:vervanging")
    return render(
        request, "desk/standing_in.html", of(request.user, form), status=code(form)
    )


def code(form) -> int:
    return 422 if form.is_bound else 200


def take_away(request):
    """Of oneself only; garbage names none."""
    mine = request.user.vervangingen.filter(pk=number(request.POST["weg"], 0))
    if mine.delete()[0]:
        events.record("standing_in_over", request)
        messages.success(request, _("De vervanging is weg."))
    return redirect("desk:vervanging")


def of(user, form) -> dict:
    either = Q(medewerker=user) | Q(vervanger=user)
    coming = Vervanging.objects.filter(either, tot_en_met__gte=timezone.localdate())
    known = coming.select_related("medewerker", "vervanger")
    return {
        "form": form,
        "faults": form.faults() if form.is_bound else [],
        "known": [
            {
                "vervanging": each,
                "is_mine": each.medewerker_id == user.pk,
                "away": name_of(each.medewerker),
                "deputy": name_of(each.vervanger),
            }
            for each in known
        ],
    }
