"""What readers said back, for the initiatiefnemer, the verslag and the PDF."""

from dataclasses import dataclass

from django.db import transaction
from django.db.models import F

from plans.models import Lezersreactie, Reactie, Schermstand


@dataclass(frozen=True)
class Heard:
    """The reactions of readers, and how many more were hidden."""

    reactions: list[Lezersreactie]
    hidden: int

    @property
    def correct(self) -> int:
        """How many say that the verslag is a correct rendering."""
        return sum(reaction.klopt == "ja" for reaction in self.reactions)


def heard(plan) -> Heard:
    found = list(plan.lezersreactie_rijen.all())
    shown = [reaction for reaction in found if not reaction.verborgen]
    return Heard(shown, len(found) - len(shown))


@transaction.atomic
def take_over(plan, reaction: Lezersreactie) -> bool:
    """Put a reader's words in the verslag, marked as theirs; False if they are there.

    The row keeps the id of the reaction, so a second press adds nothing.
    """
    if plan.reactie_rijen.filter(lezer=reaction.rij_id).exists():
        return False
    row = Reactie(
        plan=plan,
        rij_id=reaction.rij_id,
        plek=plan.reactie_rijen.count(),
        lezer=reaction.rij_id,
        inbreng=reaction.reactie,
        van=reaction.groep,
    )
    Reactie.objects.bulk_create([row], ignore_conflicts=True)
    stand = Schermstand.objects.filter(plan=plan, scherm="reacties")
    stand.update(tekens=F("tekens") + len(row.inbreng or "") + len(row.van or ""))
    return True
