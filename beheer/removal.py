"""Taking away: only what no plan uses, and never without a reason."""

from collections import Counter

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.db.models import ProtectedError, RestrictedError, TextField
from django.db.models.deletion import Collector
from django.db.models.functions import Cast
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from beheer.forms import RemovalForm
from plans.models import Plan


class Removal:
    """Part of a ModelAdmin: a page that says what taking away means here."""

    actions = None  # a row of the list goes by its own page, with a reason

    def obstacle(self, row) -> str:
        """Why this can't be taken away; empty if it can."""
        return ""

    def consequence(self, row) -> str:
        return _("Het verdwijnt uit het beheer en van de site. Geen plan gebruikt het.")

    def remove(self, row, reason: str, by) -> str:
        """Returns what to tell the beheerder."""
        row.note_the_start()
        row._history_user, row._change_reason = by, reason
        row.delete()
        return _("{naam} is weggehaald.").format(naam=row)

    def delete_view(self, request, object_id, extra_context=None):
        row = self.row_to_look_at(request, object_id)
        if not self.has_delete_permission(request, row):
            raise PermissionDenied
        sent = request.method == "POST"
        form = RemovalForm(request.POST if sent else None)
        with transaction.atomic():
            obstacle = self.obstacle(row) or held_by(row)
            if sent and not obstacle and form.is_valid():
                self.write_down(self.removed, request, row)
                said = self.remove(row, form.cleaned_data["reden"], request.user)
                self.message_user(request, said)
                return redirect(self._list())
        context = {
            "title": _("Weghalen"),
            "form": form,
            "obstacle": obstacle,
            "consequence": self.consequence(row),
        }
        status = 422 if sent else 200
        return self.drawn(request, "beheer/remove.html", row, context, status)

    def _list(self) -> str:
        name = f"{self.opts.app_label}_{self.opts.model_name}_changelist"
        return reverse(f"{self.admin_site.name}:{name}")


def held_by(row) -> str:
    """What the database keeps this row for, whichever table that is."""
    try:
        Collector(using=row._state.db, origin=row).collect([row])
    except (ProtectedError, RestrictedError) as error:
        held = Counter(other._meta.verbose_name_plural for other in error.args[1])
        kinds = ", ".join(f"{name} ({n})" for name, n in held.items())
        return _("Hier hoort nog bij: {wat}. Daarom kan het niet weg.").format(
            wat=kinds
        )
    return ""


def answering(question: str, slug: str):
    """The plans that have this slug in their list of answers."""
    as_text = Plan.objects.annotate(listed=Cast(question, TextField()))
    return as_text.filter(listed__contains=f'"{slug}"')


def in_plans(n: int) -> str:
    if not n:
        return ""
    return ngettext(
        "Dit staat in {n} plan en kan dus niet weg. Anders noemen kan wel.",
        "Dit staat in {n} plannen en kan dus niet weg. Anders noemen kan wel.",
        n,
    ).format(n=n)
