"""What stands on paper, in its versions."""

from django.utils.translation import gettext_lazy as _

DRUKWERK = {
    "check": _("Korte check"),
    "plan": _("Samenwerkingsplan"),
    "verslag": _("Samenwerkingsverslag"),
}
# The three editions of a plan or verslag (product.md §6), and what one leaves out.
EDITIE = {
    "eigen": _("eigen versie, niet meesturen"),
    "gedeeld": _("versie om te delen"),
    "publiek": _("openbare versie"),
}
# Whether it was sent, on each page and for an archive.
GESTUURD = _("versie {nummer}, gestuurd op {dag}")
CODE = _("controlecode {code}")
NIET_GESTUURD = _("nog niet gestuurd")
KAN_VERSCHILLEN = _("kan verschillen van wat is gestuurd")
GEMAAKT = _("Gemaakt door {wie}.")
MAKER = {
    "inwoners": _("een inwoner of een groep inwoners"),
    "ondernemer": _("een ondernemer"),
    "organisatie": _("een vereniging of organisatie"),
    "gemeente": _("de gemeente"),
    "overheid": _("een andere overheid dan de gemeente"),
}
# For whom the gemeente prints: what it may pass on, and what everybody may see.
PDF_VOOR = {
    "gedeeld": _("PDF voor collega's"),
    "publiek": _("PDF voor iedereen"),
}
WEGGELATEN = _("weggelaten")
VAN_EEN_LEZER = _("{groep}, via de meeleeslink")
EEN_LEZER = _("een lezer, via de meeleeslink")
