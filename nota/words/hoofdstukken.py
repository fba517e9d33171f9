"""A plan on paper, chapter by chapter: what a neighbour isn't told as well."""

from django.utils.translation import gettext_lazy as _

HET_PLAN = _("Het plan")
MERKEN = _("Wat anderen ervan merken")
VAST = _("Wat vastligt, en wat nog anders kan")
VERDER = _("De gemeente, en wat er verder is ingevuld")
VERDER_VERTELD = _("Wat er verder is verteld")
UITKOMST = _("Wat eruit kwam")

SCHAT = _("De maker schat, van “niet” tot “zeer groot”:")
SCHAAL = {
    "omvang": _("hoe groot het plan is: {punt}"),
    "maatschappelijk_belang": _("hoeveel erover wordt gepraat: {punt}"),
    "maatschappelijke_bijdrage": _("hoeveel anderen eraan hebben: {punt}"),
    "hinder_tijdens": _("last tijdens het werk: {punt}"),
    "hinder_na": _("last daarna: {punt}"),
    "hinder_tijdens_na_maatregelen": _("last tijdens het werk die overblijft: {punt}"),
    "hinder_na_na_maatregelen": _("last daarna die overblijft: {punt}"),
}
VOORDEEL = _("Wie er voordeel van heeft, zegt de maker:")
MET, VOOR = _("met {wie}"), _("voor {wie}")
GEBEURT = _("Dit gaat er gebeuren:")
INTERESSE = {"ja": _("Er zijn genoeg mensen voor wie dit belangrijk is.")}
TIJD = {"ja": _("Er is tijd om met mensen te praten.")}
RUIMTE = {"ja": _("Het plan kan nog veranderen door wat anderen zeggen.")}
DOELEN = _("Dit wil de maker met de gesprekken bereiken:")
LEIDING = {
    "samenleving": _("De maker vraagt de gemeente niets, of alleen een vergunning."),
    "samen": _("De gemeente doet mee. De maker heeft de leiding."),
    "gemeente": _("De gemeente heeft de leiding."),
}
HULP = _("Hiermee kan de gemeente helpen:")
REGELS = {
    "ja": _("Het plan past in de regels voor deze plek, denkt de maker."),
    "nee": _("Het plan past niet in de regels voor deze plek, denkt de maker."),
    "weet_niet": _("Of het plan in de regels past, weet de maker nog niet."),
}
GEEN_GEVAL = {
    "geen_van_deze": _(
        "De maker ziet dit plan niet op de lijst van plannen waarvoor je eerst met "
        "anderen praat."
    ),
    "weet_niet": _(
        "Of je voor dit plan eerst met anderen praat, weet de maker nog niet."
    ),
}
GEBRUIK = {
    "meegewogen": _("De maker kiest zelf, en weegt reacties mee."),
    "verbeterd": _("De maker maakt het plan beter met reacties."),
    "gezamenlijk": _("De maker werkt het plan samen met anderen uit."),
    "meerderheid": _("Wat de meeste mensen kiezen, gebeurt."),
}
GEEN_VERGUNNING = {
    "geen": _("De maker denkt dat er geen vergunning nodig is."),
    "weet_niet": _("Of er een vergunning nodig is, weet de maker nog niet."),
}

# Heads of the tables on paper.
VAN_MENSEN = (
    _("Wie"),
    _("Wat vinden zij belangrijk?"),
    _("Wat mogen zij?"),
    _("Hoe praten we?"),
)
WIL = _("Zij willen: {niveaus}.")
BESLISSEN = _("beslissen over het plan")
EIGEN = _("horen bij de maker")
KOP = {"nodig": _("Nodig voor het plan?")}  # without the column, so in full
VAN_REACTIES = (
    _("Wie"),
    _("Wat zij zeiden"),
    _("Overgenomen"),
    _("Waarom, en hoe het is verteld"),
)
DOORGEGAAN = {
    "ja": _("Doorgegaan"),
    "deels": _("Voor een deel doorgegaan"),
    "nee": _("Niet doorgegaan"),
    "geprobeerd": _("Geprobeerd: zij wilden niet praten, of zeiden niets"),
}
BIJ_RIJEN = _("{vraag} (bij {n} van de {alle} {rijen})")
RIJEN = {
    "belangen": _("groepen"),
    "vormen": _("gesprekken"),
    "communicatie": _("berichten"),
    "uitgevoerd": _("activiteiten"),
    "reacties": _("reacties"),
}
