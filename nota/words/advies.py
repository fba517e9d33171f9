"""The advice in words: stap 1, the role, the inbreng, the duty."""

from django.utils.translation import gettext_lazy as _

# Stap 1: one sentence for each NEE, under each other.
STAP1 = {
    "ruimte": _(
        "Er valt weinig te kiezen. Vertel dan eerlijk wat er gaat gebeuren en waarom."
    ),
    "interesse": _(
        "Je zei dat niet genoeg mensen dit belangrijk vinden. Houd goed op de hoogte "
        "wie er wel iets van merkt."
    ),
    "weinig_mensen": _("Dit raakt maar weinig mensen. Houd hen goed op de hoogte."),
    "iedereen_voor": _(
        "Iedereen is ervoor, zei je. Vertel het goed. Vraag ook of wie er niet bij was "
        "er ook zo over denkt."
    ),
    "zelf": _(
        "Jullie kunnen het zelf. Vertel de mensen in de buurt wat je gaat doen, en wie "
        "zij kunnen aanspreken."
    ),
    "tijd": _(
        "Er is nu weinig tijd. Vertel snel en eerlijk wat er gaat gebeuren, en noem "
        "één nummer dat mensen kunnen bellen."
    ),
    "later": _(
        "Later praat je wel met mensen. Vertel nu al wanneer, ook aan de mensen om wie "
        "het gaat."
    ),
    "later-beloven": _(
        "Beloof nu een dag waarop je wel met mensen praat, ook met de mensen om wie "
        "het gaat. Die dag schrijf je bij stap 1 op."
    ),
    "plicht": _(
        "Praten met mensen is voor jouw plan waarschijnlijk verplicht. Daarom "
        "lees je hier toch alle vragen."
    ),
}
# The role of the gemeente, why, and the note under every role.
ROL = {
    "toeschouwer": _("toeschouwer"),
    "deelnemer": _("deelnemer"),
    "regisseur": _("regisseur"),
    "beslisser": _("beslisser"),
}
ROL_DOET = {
    "toeschouwer": _("De gemeente kijkt mee."),
    "deelnemer": _("De gemeente doet mee."),
    "regisseur": _("De gemeente brengt mensen bij elkaar."),
    "beslisser": _("De gemeente beslist."),
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
    "beslist-wel": _(
        "De gemeente doet niet mee, maar beslist wel over de vergunning. Praat daarom "
        "eerst met haar."
    ),
    "ander-beslist": _(
        "De gemeente doet niet mee. Wie over de vergunning beslist, let op wat "
        "voor iedereen goed is. Praat daar eerst mee."
    ),
    "zelf-doen": _("Jullie doen het zelf. De gemeente kijkt mee op afstand."),
    "overheid-beslist": _(
        "Een andere overheid begint en beslist. De gemeente kijkt mee, en vertelt wat "
        "zij weet van de plek en de mensen."
    ),
    "gemeente-doet-mee": _("Jij hebt de leiding, de gemeente doet mee."),
    "gemeente-leidt": _("Jij had het idee, de gemeente heeft de leiding."),
    "samen-bepalen": _(
        "Bel de gebiedscoördinator, die jouw dorp helpt. Samen bepalen jullie "
        "wat de gemeente doet."
    ),
}
ROL_NOOT = _("Dit gaat over samenwerken. Het zegt niets over je vergunning.")
# Stap 3: "Ons advies: meedenken, omdat …".
INBRENG_REDEN = {
    "niet-samenwerken": _("je nu niet samenwerkt en het hun wel vertelt"),
    "telt-licht": _("het voor hen niet zo zwaar telt"),
    "plan-is-licht": _("je plan licht is"),
    "telt-mee": _("het voor hen meetelt"),
    "telt-zwaar": _("het voor hen zwaar telt"),
    "past-niet": _("je plan niet past bij wat zij belangrijk vinden"),
    "belang-horen": _("je wilt horen wat zij belangrijk vinden"),
    "willen-meedenken": _("zij mee willen denken"),
    "plicht": _("alleen vertellen bij zo'n plan soms te weinig is"),
    "samen-zoeken": _("je samen naar een oplossing zoekt"),
    "nodig": _("je hen nodig hebt"),
    "klein-en-samen": _("je plan klein is en van jullie samen"),
    "willen-meedoen": _("zij mee willen doen en je wilt dat het ook van hen is"),
    "weinig-gehoord": _("het voor hen zwaar telt en zij weinig gehoord worden"),
    "meerderheid-beloofd": _("je belooft te doen wat de meeste mensen willen"),
    "gemeente-beslist": _("de gemeente hier zelf beslist"),
}
INBRENG_GEEN_ADVIES = {
    "weging-onbekend": _("Geef aan hoe zwaar dit voor hen telt."),
    "beslist-apart": _(
        "Over je plan of een vergunning beslissen zij apart. Praat vooraf met hen "
        "(vooroverleg)."
    ),
    "eigen-achterban": _(
        "Zij horen bij jullie en kiezen met jullie mee. Houd hen op de hoogte, en "
        "vraag wat zij willen."
    ),
}
INBRENG_ZONDER_WEGING = _(
    "Geef aan of je plan bij hen past, of dat je hen nodig hebt. Dan kunnen we iets "
    "zeggen."
)
INBRENG_ADVIES = _("Ons advies: {advies}, omdat {reden}.")
INBRENG_WAAROM = _("Omdat {reden}.")  # where the advice itself stands above it
INBRENG_KEUZE = {
    "lower": _("Je koos {kan}. Dat is minder."),
    "higher": _("Je koos {kan}. Dat is meer. Mooi, als je het waar kunt maken."),
}
INBRENG_VERGELEKEN = {
    "lower": _("Je koos {kan}. Ons advies is {advies}, omdat {reden}."),
    "equal": _("Dit past bij ons advies."),
    "higher": _("Dit is meer dan ons advies. Mooi, als je het waar kunt maken."),
}


def listed(parts: list[str]) -> str:
    """One, or several with "en" before the last."""
    *first, last = parts
    return f"{', '.join(first)} {_('en')} {last}" if first else last


# What a NEE of stap 1 is answered with, by what the law may ask (nota.wet).
NA_NEE = {
    "vraag-eerst": _(
        "Of overleg voor jouw plan verplicht is, weet de omgevingscoach, die "
        "helpt met vergunningen. Vraag dat eerst."
    ),
    "besluit": _("Bij dit besluit leg je uit hoe mensen meededen."),
    "haast": _("Nu vertel je het, later praat je erover."),
    "vrij": _("Je hoeft nu niet samen te werken."),
}
# What may be said about the law, and no more than that; the articles of each sentence
# stand in nota.artikelen.
PLICHT = {
    "visie-of-programma": _(
        "Bij een omgevingsvisie of programma vertel je hoe mensen meededen en wat "
        "eruit kwam. Zeg ook hoe je het eigen participatiebeleid volgde."
    ),
    "omgevingsplan": _(
        "Bij een omgevingsplan maak je vooraf bekend hoe mensen meedoen. In het "
        "besluit staat wat eruit kwam, en hoe je het eigen participatiebeleid volgde."
    ),
    "projectbesluit": _(
        "Een projectbesluit neemt een waterschap, een provincie of het Rijk. "
        "Meedoen hoort er altijd bij. Bij de start wordt bekend wie meedoen, "
        "waarover en wanneer. In het besluit staat wat eruit kwam."
    ),
    "bestuursorgaan": _(
        "Bij veel besluiten vertelt een overheid hoe mensen meededen. Vraag aan "
        "{contact} wat voor dit besluit geldt."
    ),
    "geval": _(
        "Je plan lijkt op een geval van de lijst van de gemeenteraad ({geval}, "
        "{bron}, {datum}). Wijkt het af van het omgevingsplan, de regels voor "
        "die plek, en beslissen burgemeester en wethouders erover? Dan is "
        "overleg vooraf waarschijnlijk verplicht. Soms geeft ook de "
        "gemeenteraad advies over zo'n plan. Vraag het aan {contact}."
    ),
    "alle": _(
        "De gemeenteraad vraagt overleg vooraf voor elk plan dat afwijkt van "
        "het omgevingsplan, de regels voor een plek ({bron}, {datum}). Wijkt "
        "jouw plan af, en beslissen burgemeester en wethouders erover? Dan is "
        "overleg waarschijnlijk verplicht. Vraag het aan {contact}."
    ),
    "niet-op-de-lijst": _(
        "Je zag je plan niet op de lijst. Weet je het zeker? Vraag het aan {contact}."
    ),
    "weet_niet": _(
        "Weet je niet of overleg voor jouw plan verplicht is? Bel of mail {contact}."
    ),
    "zonder-omgevingsvergunning": _(
        "Heb je geen omgevingsvergunning nodig, zoals om te bouwen, te slopen of "
        "te kappen? Dan vraagt de Omgevingswet niet hoe je samenwerkte. Je verslag "
        "mag je altijd gebruiken."
    ),
    "lijst-leeg": _(
        "Of {gemeente} overleg wil, weten we nog niet. Vraag het aan {contact}."
    ),
    "andere_gemeente": _(
        "Je plan ligt ook in een andere gemeente. Vraag daar wie beslist en of overleg "
        "voor jouw plan verplicht is: elke gemeente heeft haar eigen lijst. Nodig ook "
        "de mensen over de grens uit."
    ),
    "provincie": _(
        "Beslist de provincie mee? Vraag dan ook daar wat zij over overleg vooraf wil "
        "weten, en wie over welk deel beslist."
    ),
    "waterschap": _(
        "Beslist het waterschap mee? Vraag dan ook daar wat het over overleg vooraf "
        "wil weten, en wie over welk deel beslist."
    ),
    "rijk": _(
        "Beslist het Rijk mee? Vraag dan ook daar wat het over overleg vooraf wil "
        "weten, en wie over welk deel beslist."
    ),
}
