"""What a neighbour reads of a plan: sentences to who did not make it."""

from django.utils.translation import gettext_lazy as _

WIE = _("Wie maakt dit plan, en hoe ver is het?")
WAT = _("Wat gaat er gebeuren?")
WAAR = _("Waar is het?")
MERKEN = _("Wat merk je ervan?")
LAST = _("Hoe groot is het, en hoeveel last geeft het?")
WANNEER = _("Wanneer kun je meepraten?")
VAST = _("Wat ligt al vast?")
ZEGGEN = _("Waar kun je nog iets over zeggen?")
MENSEN = _("Wie merkt er iets van, en wie praat mee?")
TERUG = _("Wie hoort wat terug, en hoe?")
GEDAAN = _("Wat is er al gedaan?")
GEZEGD = _("Wat zeiden mensen, en wat gebeurt daarmee?")
NU = _("Hoe ziet het plan er nu uit?")
TERUGKIJKEN = _("Hoe kijkt de maker terug?")

MAKER = {
    "inwoners": _("Een inwoner of een groep inwoners maakt dit plan."),
    "ondernemer": _("Een ondernemer maakt dit plan."),
    "organisatie": _("Een vereniging of organisatie maakt dit plan."),
    "gemeente": _("De gemeente maakt dit plan zelf."),
    "overheid": _("Een andere overheid maakt dit plan, niet de gemeente."),
}
# Who took a plan back shows it to nobody.
STAND = {
    "concept": _("De maker werkt nog aan het plan."),
    "ingediend": _("Het plan is naar de gemeente gestuurd."),
    "in_gesprek": _("Het plan is naar de gemeente gestuurd."),
    "aanvulling": _("Het plan is naar de gemeente gestuurd."),
    "besproken": _("De maker heeft het plan met de gemeente besproken."),
    "loopt": _("De samenwerking is begonnen."),
    "verslag": _("De maker heeft ook opgeschreven hoe het ging."),
    "afgerond": _("Het plan is klaar. Hieronder lees je ook hoe het ging."),
}
GAANDE = _("De maker schrijft nu op hoe het ging.")
VERGUNNING = {
    "omgevingsvergunning": _(
        "De maker denkt dat er een omgevingsvergunning nodig is. Dat is een vergunning "
        "om te bouwen, te slopen of te kappen."
    ),
    "evenement": _("De maker denkt dat er een vergunning voor een feest nodig is."),
    "andere": _("De maker denkt dat er nog een andere vergunning nodig is."),
}
AANSPREEKPUNT = _("Heb je een vraag? Dan kun je hier terecht:")

NOG_NIETS = _("De maker heeft nog niet opgeschreven wat er gaat gebeuren.")
BETER = _("Dit wordt er beter door, zegt de maker:")
ANDERS = _("Het kan misschien ook zo:")
ECHTE_VRAAG = _("Dit is de vraag erachter:")

IN = _("Het is in {plekken}.")
ROND = _("Het gaat om dit hele gebied: {plekken}.")
PLAATS = _("Dit is de plek:")
MERKBAAR = {
    "straat": _("Vooral mensen in de straat of de buurt merken er iets van."),
    "dorp": _("Mensen in het hele dorp of de hele wijk merken er iets van."),
    "gebied": _("Mensen in een groter gebied merken er iets van."),
    "gemeente": _("Mensen in de hele gemeente merken er iets van."),
}

TIJDENS = _("Dit merk je als de maker bezig is:")
DAARNA = _("Dit merk je daarna:")
NU_AL = _("Dit merk je nu:")
POSITIEF = _("Dit wordt beter:")
SOORTEN = _("Je kunt last hebben van:")
TOELICHTING = _("De maker schrijft daarbij:")
MAATREGELEN = _("Zo maakt de maker de last kleiner:")

INSCHATTING = _("Dit is wat de maker denkt. Zie jij het anders? Zeg het hieronder.")
SCHAAL = {
    "omvang": _("Zo groot is het plan:"),
    "maatschappelijk_belang": _("Zo veel wordt erover gepraat:"),
    "maatschappelijke_bijdrage": _("Zo veel hebben anderen eraan:"),
    "hinder_tijdens": _("Zo veel last geeft het als de maker bezig is:"),
    "hinder_tijdens_na_maatregelen": _("En met wat de maker daartegen doet:"),
    "hinder_na": _("Zo veel last geeft het daarna:"),
    "hinder_na_na_maatregelen": _("En daarna, met wat de maker daartegen doet:"),
}
AANTAL_MENSEN = _("Zo veel mensen hebben er last van:")

MOMENTEN = _("Deze momenten zijn bedacht:")
VOOR = _("Het is voor: {wie}.")
TIJD = _("Wanneer: {wanneer}.")
LATER = _("De maker praat later met mensen. Dan is dat:")

GEEN_RUIMTE = _("De maker kan niets meer aan het plan veranderen.")
GEEN_TIJD = _("De maker heeft nu geen tijd om met mensen te praten.")
WEINIG = {
    "weinig_mensen": _("De maker denkt dat het plan maar weinig mensen raakt."),
    "iedereen_voor": _("De maker denkt dat iedereen voor het plan is."),
    "zelf": _("De maker denkt dat het zonder hulp van anderen lukt."),
}
WEINIG_MENSEN = _("De maker denkt dat het plan voor weinig mensen belangrijk is.")
REDEN = _("De maker schrijft waarom:")
STANDPUNT = {
    "gemeente": _("Dit vindt de gemeente zelf, en dit ligt vast:"),
    "overheid": _("Dit vindt de maker zelf, en dit ligt vast:"),
}

KAN_ANDERS = _("Dit kan nog anders:")
MEEPRATEN = _("Hierover kun je meepraten:")
GEBRUIK = {
    "meegewogen": _("De maker kiest zelf, en telt mee wat jij zegt."),
    "verbeterd": _("De maker maakt het plan beter met wat jij zegt."),
    "gezamenlijk": _("De maker werkt het samen met mensen uit."),
    "meerderheid": _("Wat de meeste mensen kiezen, gebeurt."),
}
ALTIJD = _("Je mag altijd zeggen wat je van het plan vindt. Dat kan hieronder.")

IEDEREEN = _("Dit wil iedereen, denkt de maker:")
GEVONDEN = _("Zo zocht de maker uit wie er iets van merkt:")
MEEPRATEN_TOT = {
    "meeweten": _("Zij horen wat er gaat gebeuren."),
    "meedenken": _("Zij mogen meedenken."),
    "meedoen": _("Zij mogen meedoen."),
    "meebeslissen": _("Zij mogen meebeslissen."),
}
BESLISSEN = _("Zij beslissen over het plan.")
EIGEN = _("Zij horen bij de maker.")
BELANG = _("Dit vinden zij belangrijk, denkt de maker:")
VOOR_HEN_BETER = _("Dit wordt voor hen beter, denkt de maker:")
VOOR_HEN_LASTIGER = _("Dit wordt voor hen lastiger, denkt de maker:")
SPREEKT = _("Voor hen spreekt:")
HOE_VEEL = _("De maker denkt dat het om zo veel mensen gaat: {n}.")
WEGING = _("Zo zwaar telt het voor hen, denkt de maker: {n} van de 5.")
PAST = {
    "ja": _("De maker denkt dat het plan past bij wat zij willen."),
    "nee": _("De maker denkt dat het plan niet past bij wat zij willen."),
}
NODIG = _("Zonder hen kan het plan niet doorgaan, denkt de maker.")
WEINIG_INVLOED = _("De maker denkt dat er weinig naar hen wordt geluisterd.")
LASTIG = _("De maker denkt dat zij lastig te bereiken zijn.")
HOOR_JE_ERBIJ = _("Hoor jij erbij, maar staat je groep er niet? Zeg het hieronder.")

TERUGVERTELLEN = _("Zo vertelt de maker wat er met reacties gebeurde:")
BERICHTEN = _("Zo hoor je meer over het plan:")

GING = {
    "ja": _("Dit ging door."),
    "deels": _("Dit ging voor een deel door."),
    "nee": _("Dit ging niet door."),
    "geprobeerd": _("De maker probeerde het. Mensen wilden niet praten."),
}
WAAROM_NIET = _("De reden:")
POGINGEN = _("Zo vaak probeerde de maker het: {n}.")
UITGENODIGD = _("Zo veel mensen waren uitgenodigd: {n}.")
BEREIKT = _("Zo veel mensen kwamen, of lazen het: {n}.")
GEREAGEERD = _("Zo veel mensen zeiden iets: {n}.")
OPBRENGST = _("Dit leverde het op:")

VAN = _("Dit zei: {wie}.")
HOE_VAAK = _("Zo vaak hoorde de maker dit: {n}.")
OVERGENOMEN = {
    "ja": _("De maker doet dit."),
    "deels": _("De maker doet dit voor een deel."),
    "nee": _("De maker doet dit niet."),
}
WAAROM = _("De maker schrijft waarom:")
TERUGVERTELD = _("Zo is dit terugverteld: {hoe}.")

DEFINITIEF = _("Zo ziet het plan er nu uit:")
AFSPRAKEN = _("Dit is afgesproken:")
ONEENS = _("Hierover zijn mensen het niet eens:")
KRING = _("Zo koos de maker wie een uitnodiging kreeg:")
NIET_SAMEN = _("De maker werkte niet samen met anderen. De reden:")
GOED = _("Dit ging goed:")
VOLGENDE_KEER = _("Dit doet de maker de volgende keer anders:")
SCHRIJVER = _("Dit verslag is geschreven door: {wie}.")

# What a maker may show as well, and then it is shown.
ERBIJ = (
    ("schalen", _("Hoe groot het plan is, en hoeveel last het geeft")),
    (
        "groepen",
        _("Wat ik van elke groep denk: hoe zwaar het telt, en of mijn plan past"),
    ),
)
