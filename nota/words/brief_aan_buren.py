"""A letter of the maker of a plan to the neighbours, on one page."""

from django.utils.translation import gettext_lazy as _

AANHEF = _("Beste buren,")
KOP = _("Dit is het plan, en zo kun je meepraten")
ALLEEN_VERTELLEN = _("Dit is het plan")
BEGIN = _("Er is een plan. Misschien merk jij er iets van. Daarom deze brief.")
NAAMLOOS = _("Een plan in de buurt")

WAT = _("Wat gaat er gebeuren?")
WAAROM = _("Waarom?")
WAAR = _("Waar is het?")
MERKEN = _("Wat merk je ervan?")
WANNEER = _("Wanneer kun je meepraten?")
VAST = _("Wat ligt al vast?")
ZEGGEN = _("Waar kun je nog iets over zeggen?")
REAGEREN = _("Zo kun je reageren")

IN = _("Het is in {plekken}.")
KAN_ANDERS = _("Dit kan nog anders: {punten}.")
LATER = _("Er wordt later met jullie gepraat. Dan is dat:")
GEEN_RUIMTE = _("Aan het plan kan niets meer veranderen.")
NOG_MEER = _("en nog {n}")

LEES_VERDER = _("Dit is niet alles. Lees verder:")
LEES_MEE = _("Lees het hele plan, en zeg wat je ervan vindt. Je naam is niet nodig:")
NIET_ALLES = _("Dit is niet alles. Wil je meer weten? Vraag het gerust.")
VRAAG = _("Heb je een vraag? Dan kun je hier terecht:")
BEL = _("Bel of app:")
GRAAG_VOOR = _("Graag vóór:")
LIEVER = _("Liever praten? Bel of app:")
GROET = _("Met vriendelijke groet,")
VAN_WIE = {
    "gemeente": _("brief van de gemeente"),
    "": _("brief van de maker, niet van de gemeente"),
}
# What home says when there is not enough for a letter.
NODIG = {
    "activiteit": _("wat je gaat doen"),
    "doel": _("waarom je dat doet"),
    "plaats": _("waar het is"),
}
