"""Which plans a colleague takes along: those that were ticked, or all that were found.

The forms for it stand under a search, and carry its question along.
"""

from urllib.parse import urlencode

from django.contrib import messages
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from desk.question import Zoekvraag
from plans.models import Plan

LONGEST_KEY = 18  # digits that fit in the column


class Selection:
    """The plans that a form asks for, at most so many."""

    def __init__(self, request, most: int):
        self.request, self.most = request, most
        self.form = Zoekvraag(request.POST)
        visible = Plan.objects.visible_to(request.user)
        found = self.form.narrow(visible)
        ticked = [key for key in request.POST.getlist("plan") if is_key(key)]
        self.plans = visible.filter(pk__in=ticked[: most + 1]) if ticked else found
        self.is_sure = bool(ticked) or not self.form.errors

    @cached_property
    def count(self) -> int:
        """How many there are; one more than may be taken stands for any more."""
        return self.plans.values("pk")[: self.most + 1].count()

    @property
    def obstacle(self) -> str:
        """Why nothing can be taken along like this; empty if it can."""
        if not self.is_sure:
            return _("Er is niets gedownload. Verbeter eerst je zoekvraag.")
        if not self.count:
            return _("Er is niets gevonden om te downloaden.")
        if self.count > self.most:
            return ngettext(
                "Dit kan met hoogstens %(n)d plan tegelijk. Zoek preciezer.",
                "Dit kan met hoogstens %(n)d plannen tegelijk. Zoek preciezer.",
                self.most,
            ) % {"n": self.most}
        return ""

    def back(self):
        """To the same search, which then says what is the matter."""
        messages.warning(self.request, self.obstacle)
        query = urlencode(self.form.asked_for())
        return redirect(f"{reverse('desk:zoeken')}?{query}")


def is_key(given: str) -> bool:
    return given.isascii() and given.isdecimal() and len(given) <= LONGEST_KEY
