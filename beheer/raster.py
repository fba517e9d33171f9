"""The whole matrix on one page: per cell the werkvormen that stand in it."""

from collections import defaultdict

from django import forms
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from beheer.cells import cells_of, name_of, not_archived, place, standing
from beheer.forms import reden
from beheer.list_fields import VAKKEN
from matrix.models import Werkvorm
from nota.niveaus import NIVEAUS
from nota.words.werkvormen import NIVEAU, PLAATS

INTUSSEN = gettext_lazy(
    "Een ander veranderde dit vak intussen. Er stond: {was}. Er staat nu: {nu}. "
    "Kijk het na en bewaar opnieuw."
)


class RasterForm(forms.Form):
    """A tick per werkvorm per cell, beside what stood there when it was shown."""

    reden = reden()

    def __init__(self, werkvormen: list[Werkvorm], data=None):
        super().__init__(data)
        self.conflict = False
        self.werkvormen = {werkvorm.slug: werkvorm for werkvorm in werkvormen}
        self.now = standing(werkvormen)
        choices = [(w.slug, name_of(w)) for w in werkvormen]
        for cell, label in VAKKEN:
            self.fields[cell] = forms.MultipleChoiceField(
                label=label,
                choices=choices,
                required=False,
                initial=self.now[cell],
                widget=forms.CheckboxSelectMultiple,
            )
            self.fields[f"was-{cell}"] = forms.CharField(
                widget=forms.HiddenInput,
                required=False,
                initial=" ".join(self.now[cell]),
            )

    def clean(self):
        """Only a cell that is changed here can clash with what another did."""
        cleaned = super().clean()
        for cell, _label in VAKKEN:
            was, now = self._was(cell), set(self.now[cell])
            if cell in cleaned and set(cleaned[cell]) != was and was != now:
                self._warn(cell, was, now)
        return cleaned

    def _was(self, cell) -> set[str]:
        """What stood there when it was shown, and still exists."""
        shown = self.cleaned_data.get(f"was-{cell}", "").split()
        return set(shown) & set(self.werkvormen)

    def _warn(self, cell, was, now):
        self.conflict = True
        says = INTUSSEN.format(was=self._names(was), nu=self._names(now))
        self.add_error(cell, says)
        self.data = self.data.copy()
        self.data[f"was-{cell}"] = " ".join(now)

    def _names(self, slugs) -> str:
        known = [name_of(self.werkvormen[s]) for s in slugs if s in self.werkvormen]
        return ", ".join(sorted(known)) or _("niets")

    def moved(self) -> dict[Werkvorm, set[str]]:
        """Per werkvorm that stands elsewhere now, all of its cells."""
        wanted = defaultdict(set)
        for cell, _label in VAKKEN:
            ticked = self.cleaned_data[cell]
            untouched = set(ticked) == self._was(cell)
            for slug in self.now[cell] if untouched else ticked:
                wanted[slug].add(cell)
        stood = cells_of(self.werkvormen.values())
        known = self.werkvormen.items()
        return {w: wanted[slug] for slug, w in known if wanted[slug] != stood[slug]}

    @property
    def rows(self):
        """The cells as they lie in the matrix, each with what it was shown as."""
        cells = iter((self[cell], self[f"was-{cell}"]) for cell, _label in VAKKEN)
        return [(NIVEAU[i], [next(cells) for _place in PLAATS]) for i in NIVEAUS]

    @transaction.atomic
    def save(self, by) -> int:
        """How many werkvormen got another place; Overtaken if somebody was faster."""
        moved = self.moved()
        for werkvorm, vakken in moved.items():
            werkvorm.note_the_start()
            if not werkvorm.claim(werkvorm.versie):
                raise Overtaken
            place(werkvorm, vakken)
            werkvorm.note(self.cleaned_data["reden"], by)
        return len(moved)


class Overtaken(Exception):
    """Somebody saved one of these werkvormen at the very same moment."""


def raster_view(request, admin):
    """GET shows the grid; POST saves all of it, or nothing."""
    if not admin.has_change_permission(request):
        raise PermissionDenied
    sent = request.POST if request.method == "POST" else None
    form = RasterForm(not_archived(), sent)
    status = 200
    if sent is not None:
        if form.is_valid() and (said := saved(form, request.user)):
            admin.message_user(request, said)
            return redirect(request.path)
        status = 409 if form.conflict else 422
    context = {
        **admin.admin_site.each_context(request),
        "title": _("De matrix als rooster"),
        "opts": admin.opts,
        "form": form,
        "niveaus": PLAATS.values(),
    }
    return render(request, "beheer/raster.html", context, status=status)


def saved(form: RasterForm, by) -> str:
    """What to tell of the save; empty if somebody was faster."""
    try:
        n = form.save(by)
    except Overtaken:
        form.conflict = True
        form.add_error(
            None, _("Een ander bewaarde op hetzelfde moment. Bewaar opnieuw.")
        )
        return ""
    if not n:
        return _("Er was niets veranderd.")
    return ngettext(
        "Bewaard. {n} werkvorm staat nu ergens anders.",
        "Bewaard. {n} werkvormen staan nu ergens anders.",
        n,
    ).format(n=n)
