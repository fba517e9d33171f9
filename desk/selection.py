"""Which plans a colleague takes along: those that were ticked, or all that were found.

The forms for it stand under a search, and carry its question along.
"""

from django.contrib import messages
from django.shortcuts import redirect
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from desk.question import Zoekvraag
from desk.ticks import address, ticked
from plans.models import Plan


class Selection:
    """The plans that a form asks for, at most so many."""

    def __init__(self, request, most: int):
        self.request, self.most = request, most
        self.form = Zoekvraag(request.POST)
        visible = Plan.objects.visible_to(request.user)
        found = self.form.narrow(visible)
        self.keys = ticked(request.POST)
        some = self.keys[: most + 1]
        self.plans = visible.filter(pk__in=some) if some else found
        self.is_sure = bool(some) or not self.form.errors

    @property
    def in_log(self) -> str:
        return "ticked" if self.keys else self.form.in_log()

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
        return redirect(address(self.form, self.keys))
