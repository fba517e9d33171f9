"""Where a plan stands, what happened to it and what comes next, in words."""

from django.utils.translation import gettext_lazy as _

# Where a plan stands between initiatiefnemer and gemeente.
STATUS = {
    "concept": _("Concept"),
    "ingediend": _("Gestuurd"),
    "in_gesprek": _("In gesprek"),
    "aanvulling": _("Aanvulling gevraagd"),
    "besproken": _("Besproken"),
    "loopt": _("Samenwerking loopt"),
    "verslag": _("Verslag gestuurd"),
    "afgerond": _("Afgerond"),
    "ingetrokken": _("Teruggetrokken"),
    "gesloten": _("Gesloten"),
}
# What that means to the initiatiefnemer, and what comes next if anything does.
STATUS_BETEKENT = {
    "concept": _("Je plan is nog niet naar de gemeente gestuurd."),
    "ingediend": _("Je plan is binnen bij {gebied}."),
    "in_gesprek": _("De gemeente heeft je plan gelezen en praat er met je over."),
    "aanvulling": _("De gemeente heeft nog een vraag. Je plan staat weer open."),
    "besproken": _("Je hebt je plan met de gemeente besproken."),
    "loopt": _("Jullie zijn begonnen."),
    "verslag": _("Je verslag is binnen bij {gebied}."),
    "afgerond": _("Je plan en je verslag zijn klaar."),
    "ingetrokken": _(
        "Je hebt je plan teruggetrokken. De gemeente doet er niets meer mee."
    ),
    "gesloten": _("De gemeente heeft je plan gesloten. Bij je plan lees je waarom."),
}
STATUS_STRAKS = {
    "in_gesprek": _("Wil je iets vragen of vertellen? Schrijf hieronder een bericht."),
    "aanvulling": _("Vul aan wat je kunt en stuur je plan daarna opnieuw."),
    "besproken": _(
        "Begin je met samenwerken? Laat het hier weten. Daarna maak je je verslag."
    ),
    "loopt": _(
        "Bewaar wat mensen zeggen en wat jij ermee doet. Dat komt in je verslag."
    ),
    "afgerond": _("Je kunt alles nog lezen en een PDF maken."),
    "ingetrokken": _("Je kunt het lezen en een PDF maken tot {lezen}."),
    "gesloten": _(
        "Klopt dat niet? Laat het {functie} weten. Je kunt het lezen en een PDF maken "
        "tot {lezen}."
    ),
}
# What was sent twice: nothing is told of the plan in which it goes on.
DUBBEL_BETEKENT = _(
    "De gemeente heeft dit plan gesloten, want het was er al een keer. Het gaat verder "
    "in het plan dat er al was."
)
DUBBEL_STRAKS = _(
    "Is dat plan ook van jou? Ga dan daar verder, met de link van dat plan. Kun je dat "
    "niet, of klopt het niet? Laat het {functie} weten. Je kunt dit plan lezen en een "
    "PDF maken tot {lezen}."
)
# Why the gemeente closes a plan.
SLUITREDEN = {
    "dubbel": _("Het is er al een keer"),
    "verzonnen": _("Het is verzonnen, of een proef"),
    "gestopt": _("Het gaat niet door"),
}
# While the gemeente has something to answer: by when it does so.
ANTWOORD_KOMT = _(
    "Je hoort binnen {n} werkdagen van {functie}, die jouw dorp helpt: uiterlijk {dag}."
)
ANTWOORD_TE_LAAT = _(
    "De gemeente is te laat. Je zou uiterlijk {dag} iets horen. Jouw plan staat bij "
    "haar bovenaan."
)
# What was taken back: how long it is kept, by nota.bewaren.
BEWAREN = {
    "plan": _(
        "De gemeente leest je plan niet meer. Volgens de wet bewaart zij het nog tot "
        "{dag}. Daarna wissen we het."
    ),
}
# What happened, by who did it. A note for colleagues is not told.
GEBEURTENIS = {
    ("dien-in", "initiatiefnemer"): _("Je stuurde je plan naar de gemeente."),
    ("begin-samenwerking", "initiatiefnemer"): _("Je meldde dat jullie beginnen."),
    ("dien-verslag-in", "initiatiefnemer"): _(
        "Je stuurde je verslag naar de gemeente."
    ),
    ("trek-in", "initiatiefnemer"): _("Je trok je plan terug."),
    ("schrijf", "initiatiefnemer"): _("Je schreef een bericht."),
    ("helpt-niet", "initiatiefnemer"): _("Je meldde dat het gesprek je niet hielp."),
    ("neem-groep-over", "initiatiefnemer"): _("Je nam deze groep over:"),
    ("groep-niet", "initiatiefnemer"): _("Je nam deze groep niet over:"),
    ("stel-groep-voor", "coordinator"): _("{functie} stelt voor om ook te denken aan:"),
    ("niet-besproken", "coordinator"): _("{functie} praat toch nog met je verder."),
    ("niet-afgerond", "coordinator"): _("{functie} zette je verslag weer op gestuurd."),
    ("vernieuw-link", "initiatiefnemer"): _(
        "Je maakte een nieuwe link. Oude links werken niet meer."
    ),
    ("vernieuw-link", "coordinator"): _(
        "{functie} maakte een nieuwe link. Oude links werken niet meer."
    ),
    ("stuur-link", "coordinator"): _("{functie} liet je link opnieuw mailen."),
    ("verbeter-mail", "initiatiefnemer"): _("Je gaf een ander mailadres. Eerst:"),
    ("verbeter-mail", "coordinator"): _(
        "{functie} verbeterde je mailadres. Eerst stond er:"
    ),
    ("sluit", "coordinator"): _("{functie} sloot je plan."),
    ("heropen", "coordinator"): _("{functie} opende je plan weer."),
    ("begin-samen", "coordinator"): _(
        "{functie} begon dit plan en vulde het samen met jou in."
    ),
    ("begin-gesprek", "coordinator"): _("{functie} begon met jouw plan."),
    ("vraag-aanvulling", "coordinator"): _("{functie} vroeg je iets aan te vullen."),
    ("besproken", "coordinator"): _("{functie} noteerde dat je plan besproken is."),
    ("begin-samenwerking", "coordinator"): _("{functie} noteerde dat jullie beginnen."),
    ("heropen-verslag", "coordinator"): _(
        "{functie} zette je verslag weer open, zodat je het kunt aanvullen."
    ),
    ("rond-af", "coordinator"): _("{functie} rondde je plan af."),
    ("schrijf", "coordinator"): _("{functie} schreef je een bericht."),
    ("draag-over", "coordinator"): _("Je plan ging naar een ander gebied."),
    ("haal-terug", "coordinator"): _("Je plan is terug bij het vorige gebied."),
    ("bevestig-rol", "coordinator"): _(
        "{functie} sprak de rol van de gemeente met je af."
    ),
    ("beantwoord-vragen", "coordinator"): _(
        "{functie} schreef op wat de gemeente van je plan vindt."
    ),
}
SAMEN_GEDAAN = _("Dat deed je samen met een medewerker.")
HAAL_WEG = _("Haal namen en huisnummers weg.")
NIET_VERSTUURD = _(
    "Er ging iets mis. Je plan is niet gestuurd, maar wel bewaard. Probeer het nog "
    "eens."
)
EERST_VERTELLEN = _("Vertel eerst hoe het ging.")
NOG_INVULLEN = _("Je plan is niet gestuurd. Vul eerst dit nog in.")
STOND_LANG_OPEN = _(
    "Dit scherm stond lang open. Er is nog niets gestuurd. Klik nog een keer."
)
TE_VAAK = _(
    "Je bewaarde net heel vaak. Over {n} min. kan het weer. Je tekst staat er nog."
)
# The four steps of the nota (5.1), and what comes before them.
IN_STAP, STAP_KORT = _("Stap {n}: {titel}"), _("Stap {n}")
JE_PLAN, JE_VERSLAG = _("Je plan"), _("Je verslag")
STAP = {
    0: JE_PLAN,
    1: _("Stap 1: kun je samenwerken?"),
    2: _("Stap 2: hoe groot is het?"),
    3: _("Stap 3: met wie, en waarover?"),
    4: _("Stap 4: hoe ga je het doen?"),
}
# The one next thing to do: a sentence, and the button under it.
VOLGENDE = {
    "lezen": _("Je kunt alles nog lezen en meenemen."),
    "aanvullen": _(
        "De gemeente vroeg je iets. Vul aan wat je kunt, en stuur je plan opnieuw."
    ),
    "starten": _("Begin je met samenwerken? Laat het de gemeente weten."),
    "verslag-binnen": _("Je verslag is binnen. Je hoeft nu niets te doen."),
    "verslag-sturen": _("Je verslag is klaar. Stuur het naar de gemeente."),
    "verslag-verder": _("Je bent bezig met je verslag."),
    "verslag": _("Schrijf op wat je deed, wat mensen zeiden en wat jij ermee doet."),
    "noteren": _("Schrijf intussen op met wie je praat. Dat helpt je bij je verslag."),
    "beginnen": _("Vertel eerst wat je van plan bent."),
    "herstellen": _("Er is nog iets niet goed ingevuld."),
    "uitkomst": _("Door je antwoorden is ons advies nu anders."),
    "verder": _("Je bent nog niet klaar met de vragen."),
    "check": _("Je korte check is klaar. Neem hem mee, of maak er een plan van."),
    "regels": _(
        "Vraag de gemeente of je plan past in de regels. Vul dan in wat zij zegt."
    ),
    "moment": _("Je weet nu met wie je kunt praten. Kies hoe en wanneer."),
    "ontbreekt": _("Er ontbreekt nog iets in je plan."),
    "sturen": _("Je plan is klaar. Laat de gemeente meedenken. Het hoeft niet."),
    "meenemen": _("Je plan is klaar. Neem het mee als je met mensen praat."),
}
# What a verslag is for, once it is filled in.
MET_VERSLAG = _("Je verslag is klaar. Vertel iedereen die meedeed wat je ermee deed.")
MET_VERSLAG_VERGUNNING = _(
    "Je verslag is klaar. Stuur het als PDF mee in het Omgevingsloket, de website voor "
    "vergunningen."
)
MAAK_EEN_PLAN = _("Maak er een plan van")
VOLGENDE_KNOP = {
    "lezen": _("Maak een PDF"),
    "aanvullen": _("Stuur opnieuw naar de gemeente"),
    "starten": _("We zijn begonnen"),
    "verslag-binnen": _("Bekijk je verslag"),
    "verslag-sturen": _("Stuur je verslag naar de gemeente"),
    "verslag-verder": _("Verder met je verslag"),
    "verslag": _("Begin je verslag"),
    "noteren": _("Noteer iets in je logboek"),
    "beginnen": _("Begin"),
    "herstellen": _("Maak het goed"),
    "uitkomst": _("Bekijk het advies"),
    "verder": _("Verder waar je was"),
    "check": _("Maak een PDF"),
    "regels": _("Past je plan in de regels?"),
    "moment": _("Plan je eerste moment"),
    "ontbreekt": _("Vul het aan"),
    "sturen": _("Stuur naar de gemeente"),
    "meenemen": _("Maak een PDF"),
}
