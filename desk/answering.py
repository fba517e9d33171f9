"""The box on the page of a plan in which a message is typed, and what fills it."""

from desk.deeds.talk import Schrijf
from matrix.models import Standaardantwoord
from matrix.teksten import Texts


def box(dossier, sent) -> dict:
    """The box if something may be said: what was typed, and a standard answer below."""
    if not Schrijf.offered(dossier):
        return {"fixed": Texts()["geen-besluit"]}
    answers = list(Standaardantwoord.objects.all())
    form = Schrijf(dossier, initial={"tekst": filled(sent, answers)})
    return {"answer": form, "standard": answers, "is_filled": "antwoord" in sent}


def filled(sent, answers: list[Standaardantwoord]) -> str:
    chosen = [each.tekst for each in answers if str(each.pk) == sent.get("antwoord")]
    return "\n\n".join(text for text in (sent.get("tekst", ""), *chosen) if text)
