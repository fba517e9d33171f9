"""Why a file is refused: the field, and what ought to stand there."""

from typing import NoReturn

from django.utils.translation import gettext_lazy as _

NO_PLAN = _("dit is geen plan van Samenspel.")
IS_A_PDF = _(
    "Dit is een PDF. Kies het bestand met je antwoorden: de naam eindigt op .json."
)
IS_NO_TEXT = _(
    "Dit kunnen we niet lezen. Kies het bestand met je antwoorden: de naam eindigt op "
    ".json."
)
BROKEN = _("Het bestand is niet heel. Het gaat mis bij regel {line}.")
TOO_MANY_MARKS = _("er zijn te veel tekens.")
NO_FIELDS = _("dit hoort een lijst van velden te zijn.")
NO_ROWS = _("dit hoort een lijst van regels te zijn.")
NO_SCREENS = _("dit hoort een lijst van schermen te zijn, elk één keer.")
NO_ID = _("elke regel heeft een id van 12 tekens.")
NO_MARKS = _("elk teken hoort scherm/veld te zijn, of scherm/regel/veld, en één keer.")
NO_TEXT = _("dit hoort tekst te zijn.")
NO_TEXTS = _("dit hoort een lijst van teksten te zijn.")
NO_TRUTH = _("dit hoort ja of nee te zijn: true of false.")
NO_DAY = _("deze datum klopt niet.")
NO_WERKVORM = _("dit hoort de tekst van een werkvorm te zijn, met zijn naam.")
NO_ANSWER = _("dit is geen antwoord dat je op dit scherm kunt geven.")
UNKNOWN_FIELD = _("dit veld kennen we niet.")
UNKNOWN_SCREEN = _("dit scherm kennen we niet.")
UNKNOWN_SIGN = _("er staat een teken in dat we niet kunnen bewaren.")
TOO_MANY = _("te veel regels, of twee keer hetzelfde id.")
TOO_LONG = _("deze tekst is te lang.")
TOO_LONG_A_PLAN = _("dit plan is te lang.")


class Refused(Exception):
    """The file can't be read in; the message names the field, or tells of it all."""

    def __init__(self, where: str, why: str):
        self.where, self.why = where, str(why)
        super().__init__(": ".join(filter(None, (where, self.why))))


def refuse(where: str, why: str) -> NoReturn:
    raise Refused(where, why)
