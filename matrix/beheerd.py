"""What every table of the beheer has: versions, and a history with who and why."""

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from simple_history.models import HistoricalRecords

MADE, CHANGED = "+", "~"
LONGEST_REASON = 200


class Snapshot(models.Model):
    """A row of the history, with what stood in other tables at that moment."""

    erbij = models.JSONField(default=dict)

    class Meta:
        abstract = True

    def save(self, **kwargs):
        if self._state.adding:
            self.erbij = self.instance.beside()
        super().save(**kwargs)


def kept_history(*left_out: str) -> HistoricalRecords:
    """The history of a table, without the columns that say nothing to a beheerder."""
    return history_without("versie", *left_out)


def history_without(*left_out: str) -> HistoricalRecords:
    return HistoricalRecords(
        bases=[Snapshot],
        excluded_fields=left_out,
        history_change_reason_field=models.CharField(
            _("waarom"), max_length=LONGEST_REASON, null=True
        ),
    )


class WithHistory:
    """A row that is saved with a reason, and that can go back."""

    def beside(self) -> dict:
        """What belongs to this row but stands in other tables, as plain values."""
        return {}

    def put_beside(self, beside: dict) -> None:
        """Make the other tables say what `beside` once said."""

    def store(self) -> None:
        """Save what the history keeps, and write no history yet."""
        if self._state.adding:
            self.save_without_historical_record()
            return
        tracked = type(self).history.model.tracked_fields
        names = [field.name for field in tracked if not field.primary_key]
        self.save_without_historical_record(update_fields=names)

    def note(self, reason: str, by=None, kind: str = CHANGED) -> None:
        """Write down how this reads now, who made it so, and why."""
        history = type(self).history.model
        columns = {f.attname: getattr(self, f.attname) for f in history.tracked_fields}
        history(
            history_date=timezone.now(),
            history_type=kind,
            history_user=by,
            history_change_reason=reason,
            **columns,
        ).save()

    def note_the_start(self) -> None:
        """Before a first change: how it read until then, so that one can go back."""
        if not self.history.exists():
            before = type(self).objects.get(pk=self.pk)
            before.note(
                str(_("Zo stond het er voor de eerste verandering.")), kind=MADE
            )


class Beheerd(WithHistory, models.Model):
    """Something that a beheerder changes, one version after the other."""

    versie = models.PositiveIntegerField(default=1, editable=False)

    class Meta:
        abstract = True

    def claim(self, seen: int) -> bool:
        """Take the next version; not if somebody saved after `seen` was shown."""
        as_seen = type(self).objects.filter(pk=self.pk, versie=seen)
        return bool(as_seen.update(versie=models.F("versie") + 1))
