"""What the rules say, in the words people read: one sentence per slug of the policy.

Nothing here says what somebody must do, that there is a duty, or how a permit ends.
"""

from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _

NIVEAU = {
    "meeweten": _("mee-weten"),
    "meedenken": _("meedenken"),
    "meedoen": _("meedoen"),
    "meebeslissen": _("meebeslissen"),
}

PLAATS = {
    "straat": _("In de straat of buurt"),
    "dorp": _("In het dorp of de wijk"),
    "gebied": _("In een groter gebied"),
    "gemeente": _("In de hele gemeente"),
}

DOELEN = {
    "belangen": _("Horen wat mensen belangrijk vinden"),
    "wensen": _("Horen wat mensen later graag willen"),
    "mogelijkheden": _("Samen een oplossing vinden"),
    "deskundigheid": _("Kennis van anderen gebruiken"),
    "betrokkenheid": _("Zorgen dat het ook van hen wordt"),
    "draagvlak": _("Mensen achter je plan krijgen"),
    "acceptatie": _("Zorgen dat mensen ermee kunnen leven"),
}

# A werkvorm at a glance.
MOEITE = {
    "makkelijk": _("makkelijk"),
    "gemiddeld": _("gemiddeld"),
    "veel": _("veel werk"),
}
WIJZE = {
    "online": _("online"),
    "fysiek": _("je ziet elkaar"),
    "papier": _("op papier"),
}
INCLUSIE = {
    "laaggeletterd": _("Wie moeilijk leest"),
    "jongeren": _("Jongeren"),
    "werkenden": _("Wie overdag werkt"),
    "slecht_ter_been": _("Wie slecht loopt"),
    "anderstalig": _("Wie een andere taal spreekt"),
}

# Stap 1: one sentence for each NEE, under each other.
STAP1 = {
    "ruimte": _(
        "Er valt weinig te kiezen. Vertel dan eerlijk wat er gaat gebeuren en waarom."
    ),
    "interesse": _(
        "Dit raakt maar weinig mensen. Hen goed op de hoogte houden is genoeg."
    ),
    "tijd": _(
        "Er is nu weinig tijd. Vertel het snel en duidelijk, of kijk of je later kunt "
        "beginnen."
    ),
    "plicht": _(
        "Overleg is voor jouw plan waarschijnlijk verplicht. Daarom lees je hier toch "
        "alle vragen."
    ),
}

# The role of the gemeente, why, and the note under every role.
ROL = {
    "toeschouwer": _("toeschouwer"),
    "deelnemer": _("deelnemer"),
    "regisseur": _("regisseur"),
    "beslisser": _("beslisser"),
}

ROL_WAAROM = {
    "wie-begint": _("Vul in wie het plan begint, dan zie je de rol van de gemeente."),
    "weinig-te-kiezen": _("De gemeente begint, en er valt weinig te kiezen."),
    "gemeente-beslist": _(
        "De gemeente begint en beslist zelf. Anderen denken mee of horen het op tijd."
    ),
    "samen-maken": _("De gemeente begint, en maakt het samen met anderen."),
    "inwoners-kunnen-zelf": _(
        "Inwoners kunnen dit misschien zelf. De gemeente brengt mensen bij elkaar."
    ),
    "wie-bepaalt": _("Vul in wie dit plan bepaalt, dan zie je de rol van de gemeente."),
    "zelf-doen": _("Jullie doen het zelf. De gemeente kijkt mee op afstand."),
    "gemeente-doet-mee": _("Jij hebt de leiding, de gemeente doet mee."),
    "gemeente-leidt": _("Jij had het idee, de gemeente heeft de leiding."),
    "samen-bepalen": _(
        "Bel de gebiedscoördinator. Samen bepalen jullie wat de gemeente doet."
    ),
}

ROL_NOOT = _(
    "Deze rol gaat over samenwerken. Of je een vergunning nodig hebt en krijgt, staat "
    "hier los van."
)

# Stap 2: the zwaarte, and what follows from it.
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

UITKOMST_LIJKT = _("Je plan lijkt {zwaarte}.")
UITKOMST_LIJKT_VOORLOPIG = _("Voorlopig lijkt je plan {zwaarte}.")
UITKOMST_GEEN = _("Er is nog te weinig ingevuld voor een advies.")
UITKOMST_VRAAG = _("Vul nog een vraag in, dan kunnen we iets zeggen.")
SOM = _("Zo rekenen we: {som}. De gewichten zijn onze inschatting.")

WEGING_VAN = {
    "omvang": _("hoe groot je plan is"),
    "maatschappelijk_belang": _("hoeveel erover gepraat wordt"),
    "hinder_na": _("hoeveel last het daarna geeft"),
    "hinder_tijdens": _("hoeveel last het geeft terwijl je bezig bent"),
}

FLOORS = {
    "ligt-gevoelig": _(
        "Over je plan wordt veel gepraat. Dan telt het minstens als gemiddeld."
    ),
    "veel-hinder": _(
        "Je plan geeft veel last, ook al duurt dat misschien kort. Dan telt het "
        "minstens als gemiddeld."
    ),
    "veel-mensen": _(
        "Veel mensen hebben last van je plan. Dan telt het minstens als gemiddeld."
    ),
    "zeer-groot": _(
        "Je plan is zeer groot, of mensen staan tegenover elkaar. Dan telt het als "
        "zwaar."
    ),
}

PLAN = {
    "niet_nodig": _(
        "Een samenwerkingsplan is niet nodig; een korte notitie is genoeg."
    ),
    "verstandig": _("Een samenwerkingsplan is verstandig."),
    "sterk": _(
        "We raden je sterk aan een samenwerkingsplan te maken. Doe dat samen met een "
        "paar mensen die het merken."
    ),
}

WIE = {
    "ernaast": _("wie ernaast woont of er vlakbij werkt"),
    "straat": _("mensen uit de straat of buurt"),
    "verenigingen": _("verenigingen die het raakt"),
    "dorp": _("mensen uit het dorp of de wijk"),
    "dorpsbelangen": _("dorpsbelangen of de wijkvereniging"),
    "weinig-invloed": _("groepen met weinig invloed"),
    "meer-mensen": _("meer mensen dan je eerst dacht"),
    "ruimer-dan-bezwaar": _("ook mensen die zelf geen bezwaar mogen maken"),
}

BREEDTE = {
    "breed": _("Veel mensen hebben iets aan je plan. Nodig hen ook uit."),
    "smal": _("Je plan is vooral van belang voor een kleine groep."),
}

RAAD = _("Vraag of de gemeenteraad vooraf kaders wil geven.")

# Stap 3: "Ons advies: meedenken, omdat …".
INBRENG_REDEN = {
    "niet-samenwerken": _("je nu niet samenwerkt en het hun wel vertelt"),
    "telt-licht": _("het voor hen niet zo zwaar telt"),
    "plan-is-licht": _("je plan licht is"),
    "telt-mee": _("het voor hen meetelt"),
    "telt-zwaar": _("het voor hen zwaar telt"),
    "past-niet": _("je plan niet past bij wat zij belangrijk vinden"),
    "belang-horen": _("je wilt horen wat zij belangrijk vinden"),
    "kennis-nodig": _("je hun kennis nodig hebt"),
    "plicht": _("alleen vertellen dan vaak te weinig is"),
    "samen-zoeken": _("je samen naar een oplossing zoekt"),
    "ook-van-hen": _("je hen nodig hebt en wilt dat het ook van hen is"),
    "klein-en-samen": _("je plan klein is en van jullie samen"),
    "gemeente-beslist": _("de gemeente hier zelf beslist"),
}

INBRENG_GEEN_ADVIES = {
    "weging-onbekend": _("Geef aan hoe zwaar dit voor hen telt."),
    "gemeente-apart": _(
        "Heb je een vergunning nodig? Daarover beslist de gemeente apart. Vraag op "
        "tijd een gesprek aan."
    ),
}

INBRENG_ZONDER_WEGING = _(
    "Geef aan of je plan bij hen past, of dat je hen nodig hebt. Dan kunnen we iets "
    "zeggen."
)
INBRENG_ADVIES = _("Ons advies: {advies}, omdat {reden}.")

INBRENG_VERGELEKEN = {
    "lower": _("Je koos {kan}. Ons advies is {advies}, omdat {reden}."),
    "equal": _("Dit past bij ons advies."),
    "higher": _("Dit is meer dan ons advies. Mooi, als je het waar kunt maken."),
}

# Stap 4: "Past goed, omdat …", and what speaks against a werkvorm.
RANGLIJST = {
    "precies": _("het past bij wat je hun biedt, en bij waar ze het merken"),
    "zelfde-inbreng": _("het past bij wat je hun biedt"),
    "stap-ernaast": _("het past bij waar mensen het merken"),
    "doel-belangen": _("je zo hoort wat mensen belangrijk vinden"),
    "doel-wensen": _("je zo hoort wat mensen later graag willen"),
    "doel-mogelijkheden": _("jullie zo samen een oplossing vinden"),
    "doel-deskundigheid": _("je zo de kennis van anderen gebruikt"),
    "doel-betrokkenheid": _("het zo ook van hen wordt"),
    "doel-draagvlak": _("mensen zo achter je plan kunnen gaan staan"),
    "doel-acceptatie": _("mensen er zo beter mee kunnen leven"),
    "persoonlijk": _("je deze mensen het best persoonlijk spreekt"),
    "makkelijk": _("het weinig moeite kost, en je plan klein is"),
    "zelfde-niveau": _("het past bij waar mensen het merken"),
    "breed": _("je er veel mensen mee bereikt"),
    "groep": _("het past bij zo veel mensen"),
    "tijd": _("je er tijd genoeg voor hebt"),
    "kosten": _("het past bij wat je wilt uitgeven"),
    "wijze": _("het op de manier gaat die je zoekt"),
    "doelgroep": _("het past bij de mensen die je erbij wilt"),
}

RANGLIJST_TEGEN = {
    "veel-moeite": _("kost veel moeite voor een klein plan"),
    "van-gemeente": _("kan alleen samen met de gemeente"),
    "niet-groep": _("past minder bij zo veel mensen"),
    "niet-tijd": _("kost meer tijd dan je hebt"),
    "niet-kosten": _("kost meer geld dan je wilt"),
    "niet-wijze": _("gaat op een andere manier dan je zoekt"),
    "niet-doelgroep": _("past minder vanzelf bij de mensen die je erbij wilt"),
}

PAST_GOED = _("Past goed, omdat {reden}.")
LET_OP = _("Let op: {reden}.")
PAST_NERGENS_BIJ = _("Dit past bij geen van je wensen.")


def because(reasons, most: int | None = 2) -> str:
    """Why a werkvorm stands where it stands: at most so many reasons, all warnings.

    Without a limit it also says that nothing fits.
    """
    good = [str(RANGLIJST[reason]) for reason in reasons if reason in RANGLIJST]
    bad = [str(RANGLIJST_TEGEN[r]) for r in reasons if r in RANGLIJST_TEGEN]
    told = [PAST_GOED.format(reden=listed(good[:most]))] if good else []
    if not good and most is None:
        told = [str(PAST_NERGENS_BIJ)]
    if bad:
        told.append(LET_OP.format(reden=listed(bad)))
    return " ".join(told)


def listed(parts: list[str]) -> str:
    """One, or several with "en" before the last."""
    *first, last = parts
    return f"{', '.join(first)} {_('en')} {last}" if first else last


# What deserves a second look.
NAAMLOOS = _("deze groep")

SIGNALS = {
    "plicht-vraag-na": _(
        "Vraag aan de omgevingscoach of overleg voor jouw plan verplicht is."
    ),
    "plicht-alleen-vertellen": _(
        "Overleg is voor jouw plan waarschijnlijk verplicht, en alleen vertellen "
        "vonden rechters soms te weinig."
    ),
    "eerst-praten": _(
        "Praat met mensen voordat je de vergunning aanvraagt; daarna verandert een "
        "plan niet makkelijk meer."
    ),
    "evenement": _(
        "Een klein feest hoef je soms alleen te melden; vraag een vergunning maanden "
        "van tevoren aan."
    ),
    "doel-is-activiteit": _(
        "Je doel en wat je gaat doen zijn nu gelijk: wat wordt er beter door je plan?"
    ),
    "toch-zonder-reden": _(
        "Schrijf kort op waarom je toch samenwerkt, dan snapt een ander dat ook."
    ),
    "weinig-ruimte-wel-vragen": _(
        "Er valt weinig te kiezen: zeg erbij waarover mensen nog wel kunnen meepraten."
    ),
    "interesse-nee-groot-belang": _(
        "Je zei dat dit weinig mensen raakt, maar je noemt een groep met een groot "
        "belang of zorgen."
    ),
    "haast-en-zorgen": _(
        "Sommige mensen raakt dit hard: kun je later beginnen, of een deel uitstellen?"
    ),
    "beladen": _(
        "Dit ligt gevoelig of geeft veel hinder: praat met meer mensen, of vaker."
    ),
    "hinder-verzachten": _(
        "Schrijf op wat je kunt doen om de hinder kleiner te maken. Geef daarna nog "
        "eens aan hoeveel er overblijft."
    ),
    "hinder-voor-wie": _(
        "Je verwacht hinder, maar je noemt nog niemand die het merkt."
    ),
    "lusten-en-lasten": _(
        "Veel mensen hebben voordeel en een paar mensen last: praat apart met die paar."
    ),
    "breed": _("Nodig ook mensen uit die er blij mee zijn; zij denken vaak graag mee."),
    "samen-opstellen": _(
        "Maak dit plan samen met een paar mensen die het gaan merken."
    ),
    "alleen-draagvlak": _(
        "Steun krijg je eerder als je ook vraagt wat mensen belangrijk vinden."
    ),
    "vragen-maar-vertellen": _(
        "Je wilt horen wat mensen vinden, maar nu krijgen ze alleen bericht."
    ),
    "groot-belang-geen-plek": _(
        "{naam} heeft een groot belang, maar nog geen plek in je plan."
    ),
    "groot-belang-geen-moment": _("Voor {naam} staat nog niets gepland."),
    "past-niet-geen-gesprek": _(
        "Jouw plan past niet bij {naam}: vraag wat er beter kan."
    ),
    "wil-meer-dan-kan": _(
        "{naam} wil meer meepraten dan nu kan: leg uit waarom, of bied meer."
    ),
    "weinig-invloed": _(
        "{naam} wordt niet snel gehoord: vraag hen apart, op een plek en tijd die hun "
        "past."
    ),
    "moeilijk-bereikbaar": _(
        "Met alleen een brief of scherm bereik je {naam} moeilijk: ga ook eens langs."
    ),
    "wie-spreekt-voor-wie": _(
        "Schrijf op wie namens een groep spreekt, en of de groep dat ook vindt."
    ),
    "meebeslissen-zonder-kaders": _(
        "Zeg vooraf wat vastligt, anders kun je meebeslissen niet waarmaken."
    ),
    "meebeslissen-niet-beloofd": _(
        "Bij meebeslissen telt wat de meeste mensen kiezen, maar dat beloof je nog "
        "niet."
    ),
    "meebeslissen-vastgezet": _(
        "Je laat mensen meebeslissen, maar er valt weinig te kiezen."
    ),
    "meebeslissen-gemeente": _(
        "Vraag vooraf of raad of college de uitkomst overneemt."
    ),
    "geen-terugkoppeling": _(
        "Zeg ook hoe en wanneer je vertelt wat je met de reacties deed."
    ),
    "te-weinig-momenten": _(
        "Praat vaker met mensen. Zo veel momenten passen bij dit plan: {momenten}. Zo "
        "veel heb je er nu: {n}."
    ),
    "uitnodigen-op-tijd": _("Nodig mensen liefst {dagen} dagen van tevoren uit."),
    "middel-van-de-gemeente": _(
        "Deze vorm kan alleen samen met de gemeente: bel de gebiedscoördinator."
    ),
    "bel-op-tijd": _(
        "Bel de gebiedscoördinator voordat je verdergaat; die denkt graag mee."
    ),
    "hulp-is-meedoen": _(
        "Je vraagt de gemeente om hulp: spreek af of zij dan ook meedoet."
    ),
    "loslaten": _("Kunnen inwoners dit zelf, en wat doet of laat de gemeente dan?"),
    "raad-vooraf": _("Vraag de raad vooraf of hij kaders wil geven."),
    "verantwoorden": _(
        "Vertel bij het besluit hoe mensen meededen, met welk resultaat, en hoe je het "
        "eigen beleid volgde."
    ),
    "kennisgeving": _("Maak bij de start bekend wie er meedoen, waarover en wanneer."),
    "persoonsgegevens": _(
        "Hier lijkt een adres of nummer te staan: noem liever een groep of straat."
    ),
    "plicht-niets-gedaan": _(
        "Zonder overleg kan de gemeente je aanvraag laten liggen tot je wel hebt "
        "gepraat, of niet behandelen."
    ),
    "v-zonder-antwoord": _(
        "Schrijf op wat je met elke reactie deed, en waarom. Nog te doen: {n}."
    ),
    "v-niet-teruggekoppeld": _(
        "Weten deze mensen al wat je met hun reactie deed? Nog te vertellen: {n}."
    ),
    "v-niet-verteld-wat-gebeurde": _(
        "Schrijf op wat er uit je plan doorging. Ging iets niet door, vertel dan "
        "waarom niet. Nog te doen: {n}."
    ),
    "v-getallen": _(
        "Klopt het dat er meer mensen kwamen of reageerden dan je uitnodigde?"
    ),
    "v-alles-nee": _(
        "Je nam niets over; leg goed uit waarom, want dit wordt het meest gelezen."
    ),
    "v-laat-lezen": _("Laat deelnemers dit verslag lezen voordat je het meestuurt."),
    "v-plan-nu": _("Hoe ziet je plan er nu uit, en wat is anders geworden?"),
}

SOORT = {"let_op": _("Let op"), "tip": _("Tip")}


def signal_sentence(slug: str, values) -> str:
    """The sentence of one signal, also where a group has no name yet."""
    values = dict(values)
    if not values.get("naam"):
        values["naam"] = NAAMLOOS
    return capfirst(str(SIGNALS[slug]).format(**values))


# What may be said about the duty (16.55 lid 7 Omgevingswet), and no more than that.
PLICHT = {
    "geval": _(
        "Je plan lijkt op een geval van de lijst van de gemeenteraad ({geval}, {bron}, "
        "{datum}). Dan is overleg vooraf waarschijnlijk verplicht. Vraag het na bij "
        "{contact}."
    ),
    "niet-op-de-lijst": _(
        "Je zag je plan niet op de lijst. Dat is geen zekerheid: vraag het na bij "
        "{contact}."
    ),
    "weet-niet": _("Weet je het niet? Bel of mail {contact}."),
    "geen-omgevingsvergunning": _(
        "Voor dit plan vraagt de Omgevingswet geen uitleg over samenwerken. Je verslag "
        "mag je altijd gebruiken."
    ),
    "lijst-leeg": _(
        "De lijst van {gemeente} staat hier nog niet in. Vraag het na bij {contact}."
    ),
}

# The same words everywhere, each for the places that rules §6 names.
LOGBOEK = {
    "brief": _("Brief of bericht gestuurd"),
    "gesprek": _("Met iemand gepraat"),
    "telefoon": _("Gebeld"),
    "bijeenkomst": _("Bijeenkomst gehouden"),
    "anders": _("Iets anders"),
}

FIXED = {
    "niet-eens": _(
        "Je hoeft het niet met elkaar eens te worden. Belangrijk is dat je luistert en "
        "eerlijk opschrijft wat je hoorde."
    ),
    "geen-aanvraag": _(
        "Dit is geen aanvraag voor een vergunning. Die doe je in het Omgevingsloket."
    ),
    "geen-bezwaar": _(
        "Een reactie hier is geen bezwaar of zienswijze. Wil je dat, doe dat dan op "
        "tijd bij de gemeente."
    ),
    "geen-besluit": _(
        "Wat de gebiedscoördinator zegt, is meedenken. Het is geen besluit en geen "
        "belofte."
    ),
    "openbaar": _("Wat je opstuurt, kan openbaar worden."),
    "belanghebbenden": _(
        "Met belanghebbenden bedoelen we hier iedereen die iets merkt van het plan. "
        "Wie bezwaar mag maken, staat in de wet."
    ),
    "vrij-gebruik": _(
        "Je mag dit verslag gebruiken, maar je mag de vragen in het Omgevingsloket ook "
        "anders beantwoorden."
    ),
}

# The start page.
START_TITEL = _("Je hebt een plan. Wie betrek je erbij?")
START_INLEIDING = _(
    "Je beantwoordt een paar vragen. Daarna zie je met wie je het best kunt praten, en "
    "hoe."
)
START_GERUST = _(
    "Je hoeft niet in te loggen. Je kunt altijd stoppen en later verdergaan."
)
START_NOOT = _("Dit is hulp, geen plicht. Je vraagt hier geen vergunning aan.")

# What to do with the plan, by the permit that is needed (product.md §10).
WAT_NU = {
    "omgevingsvergunning": _(
        "Praat eerst met de mensen uit je plan. Maak daarna je verslag. Stuur dat als "
        "PDF mee in het Omgevingsloket."
    ),
    "evenement": _(
        "Het Omgevingsloket is hier niet nodig. Meld je feest bij de gemeente, of "
        "vraag de vergunning aan. Doe dat ruim op tijd."
    ),
    "andere": _(
        "Vraag je vergunning aan bij de gemeente. Gebruik je plan om te vertellen wie "
        "je sprak. Weet je niet waar? Bel {contact}."
    ),
    "geen": _(
        "Je hoeft niets op te sturen. Gebruik je plan, en vertel je buren wat je ermee "
        "deed."
    ),
    "weet_niet": _("Doe de vergunningcheck in het Omgevingsloket. Of bel {contact}."),
    "gemeente": _("Leg in het besluit uit hoe mensen meededen, en wat eruit kwam."),
}
CONTACT = _("{functie}, telefoon {telefoon}")
CONTACT_MET_MAIL = _("{functie}, telefoon {telefoon}, mail {mail}")


def contact(gemeente) -> str:
    """Whom to call or mail; the name of a function, never of a person."""
    says = CONTACT_MET_MAIL if gemeente.contact_mail else CONTACT
    return says.format(
        functie=gemeente.contact_functie,
        telefoon=gemeente.contact_telefoon,
        mail=gemeente.contact_mail,
    )


WAT_NU_ALTIJD = _(
    "Kom hier terug met je link als je klaar bent. Dan maak je het verslag."
)

DRUKWERK = {
    "check": _("Korte check"),
    "plan": _("Samenwerkingsplan"),
    "verslag": _("Samenwerkingsverslag"),
}

# The three versions of a plan or verslag (product.md §6), and what one leaves out.
VERSIE = {
    "eigen": _("eigen versie"),
    "gedeeld": _("gedeelde versie, zonder eigen inschattingen"),
    "publiek": _("openbare versie"),
}
# For whom the gemeente prints: what it may pass on, and what everybody may see.
PDF_VOOR = {
    "gedeeld": _("PDF voor collega's"),
    "publiek": _("PDF voor iedereen"),
}
WEGGELATEN = _("weggelaten")
VAN_EEN_LEZER = _("{groep}, via de meeleeslink")
EEN_LEZER = _("een lezer, via de meeleeslink")

# Where a plan stands between initiatiefnemer and gemeente.
STATUS = {
    "concept": _("Concept"),
    "ingediend": _("Verstuurd"),
    "in_gesprek": _("In gesprek"),
    "aanvulling": _("Aanvulling gevraagd"),
    "besproken": _("Besproken"),
    "loopt": _("Samenwerking loopt"),
    "verslag": _("Verslag verstuurd"),
    "afgerond": _("Afgerond"),
    "ingetrokken": _("Teruggetrokken"),
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
}
STATUS_STRAKS = {
    "ingediend": _("Je hoort binnen {n} werkdagen van {functie}."),
    "in_gesprek": _("Wil je iets vragen of vertellen? Schrijf hieronder een bericht."),
    "aanvulling": _("Vul aan wat je kunt en stuur je plan daarna opnieuw."),
    "besproken": _(
        "Begin je met samenwerken? Laat het hier weten. Daarna maak je je verslag."
    ),
    "loopt": _(
        "Bewaar wat mensen zeggen en wat jij ermee doet. Dat komt in je verslag."
    ),
    "verslag": _("Je hoort binnen {n} werkdagen van {functie}."),
    "afgerond": _("Je kunt alles nog lezen en een PDF maken."),
    "ingetrokken": _("Je kunt het nog lezen en een PDF maken."),
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
    ("begin-samen", "coordinator"): _("{functie} begon dit plan samen met jou."),
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
    ("bevestig-rol", "coordinator"): _(
        "{functie} sprak de rol van de gemeente met je af."
    ),
    ("beantwoord-vragen", "coordinator"): _(
        "{functie} schreef op wat de gemeente van je plan vindt."
    ),
}

HAAL_WEG = _("Haal namen en huisnummers weg.")
NIET_VERSTUURD = _(
    "Er ging iets mis. Je plan is niet verstuurd, maar wel bewaard. Probeer het nog "
    "eens."
)
EERST_VERTELLEN = _("Vertel eerst hoe het ging.")
NOG_INVULLEN = _("Je plan is niet verstuurd. Vul eerst dit nog in.")
STOND_LANG_OPEN = _(
    "Dit scherm stond lang open. Er is nog niets verstuurd. Klik nog een keer."
)
TE_VEEL_BERICHTEN = _(
    "Je stuurde veel berichten. Wacht even en probeer het dan opnieuw."
)
