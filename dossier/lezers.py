"""What readers said back, for the initiatiefnemer, the verslag and the PDF."""

from dataclasses import dataclass

from django.db import transaction
from django.db.models import F, Sum

from plans.models import Lezersreactie, Reactie, Schermstand
from questions.forms import length_of
from wizard.saving import LONGEST_PLAN
from wizard.screens import SCREENS


@dataclass(frozen=True)
class Heard:
    """The reactions of readers, and how many more were hidden."""

    reactions: list[Lezersreactie]
    hidden: int

    @property
    def correct(self) -> int:
        """How many say that the verslag is a correct rendering."""
        return sum(reaction.klopt == "ja" for reaction in self.reactions)

    @property
    def incorrect(self) -> int:
        return sum(reaction.klopt == "nee" for reaction in self.reactions)


def heard(journey) -> Heard:
    found = journey.rows("lezers")
    shown = [reaction for reaction in found if not reaction.verborgen]
    return Heard(shown, len(found) - len(shown))


class Full(Exception):
    """The verslag holds as many reactions, or as much text, as it may."""


@transaction.atomic
def take_over(plan, reaction: Lezersreactie) -> bool:
    """Put a reader's words in the verslag, marked as theirs; False if they are there.

    The row keeps the id of the reaction, so a second press adds nothing. Raises Full.
    """
    if plan.reactie_rijen.filter(lezer=reaction.rij_id).exists():
        return False
    if not _has_room(plan, reaction):
        raise Full
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
    stand.update(tekens=F("tekens") + length_of([row.inbreng, row.van]))
    return True


def _has_room(plan, reaction: Lezersreactie) -> bool:
    """The limits of product.md §9, as for what is typed on the screen itself."""
    stands = Schermstand.objects.filter(plan=plan)
    told = stands.aggregate(all=Sum("tekens"))["all"] or 0
    more = length_of([reaction.reactie, reaction.groep])
    few = plan.reactie_rijen.count() < SCREENS["reacties"].most
    return few and told + more <= LONGEST_PLAN
