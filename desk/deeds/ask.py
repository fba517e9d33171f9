"""Ask for more, at the very screen where the answer belongs."""

from django.utils.translation import gettext_lazy as _

from desk.deeds.deed import Deed
from dossier.voorstellen import put_in
from plans.models import Verzoek
from questions.fields import Tekst


class VraagAanvulling(Deed):
    """One question for each screen of the road; those left empty are not asked."""

    actie = "vraag-aanvulling"
    title = _("Vraag een aanvulling")
    intro = _(
        "Open het onderdeel waar je vraag over gaat, en typ hem daar. Bij meer "
        "onderdelen mag ook. De initiatiefnemer leest je vraag op die plek, en kan "
        "het plan dan weer veranderen. Wat al is ingediend, blijft bewaard."
    )
    press = _("Verstuur de vragen")
    done = _("Je vragen zijn verstuurd.")
    post = "vraag"
    template = "desk/ask.html"

    def prepare(self):
        self.sections = self.dossier.sections
        for section in self.sections:
            self.fields[section.slug] = Tekst(
                _("Wat wil je hierover vragen?"),
                _("Bijvoorbeeld: wie maait straks het gras?"),
            )

    @property
    def screens(self) -> list[dict]:
        """Each screen with its answers and the place for a question."""
        return [
            {"section": section, "field": self[section.slug]}
            for section in self.sections
        ]

    @property
    def questions(self) -> dict[str, str]:
        return {slug: vraag for slug, vraag in self.cleaned_data.items() if vraag}

    def clean(self):
        if not self.questions and not self.errors:
            self.add_error(next(iter(self.fields)), _("Typ minstens één vraag."))

    def write(self, event):
        """What was taken over before the plan was open, is put in it now."""
        put_in(self.plan)
        Verzoek.objects.bulk_create(
            Verzoek(
                plan=self.plan,
                scherm=scherm,
                vraag=vraag,
                gesteld_op=event.op,
                medewerker=event.medewerker,
            )
            for scherm, vraag in self.questions.items()
        )
