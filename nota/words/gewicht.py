"""The zwaarte in words, and what follows from it (stap 2)."""

from django.utils.translation import gettext_lazy as _

ZWAARTE = {
    "licht": _("licht"),
    "gemiddeld": _("gemiddeld"),
    "zwaar": _("zwaar"),
}
UITKOMST = {
    "licht": _(
        "Vertel het aan de mensen die dichtbij wonen of werken. Luister, en schrijf "
        "kort op wat je hoorde."
    ),
    "gemiddeld": _("Praat met mensen voordat je kiest, en vertel daarna wat je koos."),
    "zwaar": _("Veel mensen merken er iets van. Begin vroeg en plan meer momenten."),
}
UITKOMST_FASE = {  # where there is nothing to choose before any more
    "uitvoering": _(
        "Vertel steeds op tijd wat er komt, en vraag wat mensen merken. Vraag niet "
        "naar wat niet meer anders kan."
    ),
    "evaluatie": _(
        "Vraag hoe het is, en ook hoe het samenwerken ging. Vertel daarna wat je met "
        "de antwoorden doet."
    ),
}
UITKOMST_LIJKT = _("Je plan lijkt {zwaarte}.")
UITKOMST_LIJKT_VOORLOPIG = _("Voorlopig lijkt je plan {zwaarte}.")
UITKOMST_GEEN = _("Er is nog te weinig ingevuld voor een advies.")
UITKOMST_VRAAG = _("Vul nog een vraag in, dan kunnen we iets zeggen.")
SOM = _("Zo rekenen we: {som}. Hoe zwaar elk antwoord telt, hebben wij gekozen.")
WEGING_VAN = {
    "omvang": _("hoe groot je plan is"),
    "maatschappelijk_belang": _("hoeveel erover gepraat wordt"),
    "hinder_na": _("hoeveel last het daarna geeft"),
    "hinder_tijdens": _("hoeveel last het geeft terwijl je bezig bent"),
}
FLOORS = {
    "ligt-gevoelig": _("Over je plan wordt veel gepraat. Daarom is het niet licht."),
    "veel-hinder": _(
        "Mensen hebben veel last van je plan, al is het misschien kort. Daarom "
        "is het niet licht."
    ),
    "veel-mensen": _("Veel mensen hebben last van je plan. Daarom is het niet licht."),
    "zeer-groot": _(
        "Je plan is zeer groot, of mensen staan tegenover elkaar. Dan telt het als "
        "zwaar."
    ),
    "zwaar-voor-velen": _(
        "Veel mensen hebben heel erge last van je plan. Dan telt het als zwaar."
    ),
}
WEINIG_MENSEN = _(
    "Maar een paar mensen hebben er last van. Daarom telt de last minder zwaar."
)
PLAN = {
    "niet_nodig": _(
        "Je hoeft geen samenwerkingsplan te maken. Schrijf kort op wat je deed."
    ),
    "verstandig": _("Het is slim om een samenwerkingsplan te maken."),
    "sterk": _(
        "Maak een samenwerkingsplan: dat past bij jouw plan. Doe dat samen met "
        "een paar mensen die het merken."
    ),
}
WIE = {
    "ernaast": _("wie ernaast woont of er vlakbij werkt"),
    "straat": _("mensen uit de straat of buurt"),
    "verenigingen": _("verenigingen die het raakt"),
    "dorp": _("mensen uit het dorp of de wijk"),
    "dorpsbelangen": _("dorpsbelangen of de wijkvereniging"),
    "weinig-invloed": _("groepen naar wie mensen niet snel luisteren"),
    "gebied": _("mensen uit de andere dorpen in het gebied"),
    "meer-mensen": _("meer mensen dan je eerst dacht"),
    "ruimer-dan-bezwaar": _(
        "ook mensen die zelf geen bezwaar mogen maken: officieel zeggen dat je het "
        "niet eens bent"
    ),
}
# Of these, who is in no row yet: "Je noemde nog geen buren en verenigingen."
NOG_GEEN = _("Je noemde nog geen {groepen}.")
NOG_NIET_GENOEMD = {
    "ernaast": _("buren"),
    "straat": _("mensen uit de straat of buurt"),
    "verenigingen": _("verenigingen"),
    "dorp": _("mensen uit het dorp of de wijk"),
    "dorpsbelangen": _("dorpsbelangen of wijkvereniging"),
    "gebied": _("mensen uit de andere dorpen in het gebied"),
}
BREEDTE = {
    "breed": _("Veel mensen hebben iets aan je plan. Nodig hen ook uit."),
    "wijd": _("Mensen op veel plekken merken iets van je plan. Vergeet hen niet."),
    "smal": _("Je plan is vooral voor een kleine groep belangrijk."),
}
RAAD = _("Vraag de gemeenteraad vooraf om kaders: wat vastligt en niet mag veranderen.")
