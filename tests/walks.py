"""Plans in the words of the screens: per screen the questions, with what one answers.

A list is a screen of rows. A question that a screen asks more than once has its
number beside it.
"""

from tests.people.visitor import Says

NODIG = Says("Ja, ik heb hen nodig", "Ja")
HEEL = Says("Verder met het hele plan", "Het hele plan")
KORT = Says("Verder met het korte plan", "Het korte plan")
CHECK = Says("Klaar: ik bewaar de korte check als PDF", "De korte check")
BERICHT = Says(
    "Verder met vertellen wat er gaat gebeuren",
    "Verder met vertellen wat er gaat gebeuren",
)

STAP_1 = "Kun je samenwerken?"
STAP_1_JA = {
    STAP_1: {
        "Wat kan er nog anders, als anderen daarom vragen?": ["De plek"],
        "Zijn er genoeg mensen voor wie dit belangrijk is?": "Ja",
        "Is er tijd om met anderen te praten?": "Ja",
    }
}

NAAM = {"Over je plan": {"Hoe noem je je plan?": "Straatfeest in de Hoek"}}
DOEL = {
    "Wat wil je bereiken?": {
        "Wat wordt er beter door je plan?": "Nieuwe buren leren ons kennen.",
        "Wat ga je daarvoor doen?": "Wij eten samen op straat.",
    }
}
GROOT = {
    "Hoe groot is je plan?": {"Hoe groot is je plan?": "weinig"},
    "Wat merken anderen?": {
        "Hoeveel last geeft het terwijl je bezig bent?": "nauwelijks"
    },
}
GROEP = {
    "Wie merkt er iets van?": [
        {"Welke groep?": "Bewoners van de Hoek", "Wat vinden zij belangrijk?": "Slaap"}
    ]
}
BERICHT_IN_DE_BUS = {
    "Hoe houd je mensen op de hoogte?": [
        {"Waarmee vertel je het?": "Een kaart", "Aan wie?": "De hele Hoek"}
    ]
}


def vergunning(words: str) -> dict:
    return {
        "Wat vraag je van de gemeente?": {"Heb je een vergunning nodig?": [words]},
    }


def uitkomst(words: str) -> dict:
    return {"Zo ziet jouw plan eruit": {"Hoe ga je verder?": words}}


def stap_1(**nee: str) -> dict:
    """Stap 1 with Ja everywhere, but for the questions named."""
    names = ("wat_kan_anders", "interesse", "tijd")
    asked = zip(names, STAP_1_JA[STAP_1].items(), strict=True)
    return {STAP_1: {q: nee.get(name, ja) for name, (q, ja) in asked}}


def empty(*titles: str) -> dict:
    """Screens that are passed with nothing filled in."""
    return {title: {} for title in titles}


VRAGEN = {
    "Vijf vragen vooraf": {
        "Wat is de echte vraag?": "Hoe fietst iedereen veilig door de Hoek?",
        "Wat wordt er uiteindelijk beter?": "Kinderen fietsen zelf naar school.",
        "Van wie is dit vraagstuk?": "Van de bewoners, maar de weg is van ons.",
        "Wat vindt de gemeente zelf, en wat ligt al vast?": "De weg blijft 30.",
        "Bij wie kunnen mensen terecht?": "Projectleider wegen",
        "Waar staat het plan nu?": "Voorbereiden",
        "Wat doet de gemeenteraad?": "Besluit later",
        "Wat maak je?": "Een project",
    }
}
# Per road its screens as somebody meets them, and what "Wat nu?" says in the end.
WEGEN = {
    "check": (
        "Begin, een kwartier",
        NAAM | DOEL | vergunning("Nee") | STAP_1_JA | GROOT | uitkomst(CHECK),
        "Je hoeft niets op te sturen. Gebruik je plan, en vertel je buren wat je ermee",
    ),
    "kort": (
        "Plan maken",
        NAAM
        | DOEL
        | vergunning("Ja, voor een feest of evenement")
        | STAP_1_JA
        | GROOT
        | uitkomst(KORT)
        | empty("Wat wil je met de gesprekken bereiken?")
        | GROEP
        | {
            "Hoe ga je het doen?": [
                {"Of bedenk zelf iets.": "Soep op de stoep", "Wanneer?": "In mei"}
            ]
        },
        "Meld je feest bij de gemeente, of vraag de vergunning aan.",
    ),
    "mee-weten, want er is geen tijd": (
        "Plan maken",
        NAAM
        | DOEL
        | vergunning("Weet ik niet")
        | stap_1(tijd="Nee")
        | uitkomst(BERICHT)
        | empty("Wat gaat er gebeuren?")
        | GROEP
        | empty("Wat ligt vast, en wat doe je met reacties?")
        | BERICHT_IN_DE_BUS,
        "Doe de vergunningcheck in het Omgevingsloket, de website voor",
    ),
    "mee-weten, want er is geen interesse": (
        "Plan maken",
        NAAM
        | DOEL
        | vergunning("Ja, iets anders")
        | stap_1(interesse="Nee")
        | uitkomst(BERICHT)
        | GROEP
        | BERICHT_IN_DE_BUS,
        "Vraag je vergunning aan bij de gemeente.",
    ),
    "gemeente": (
        "Plan maken",
        {
            "Over je plan": {
                "Hoe noem je je plan?": "Veilig fietsen",
                "Wie ben je?": "De gemeente",
            }
        }
        | VRAGEN
        | DOEL
        | vergunning("Nee")
        | STAP_1_JA
        | GROOT
        | uitkomst(HEEL)
        | empty(
            "Wat wil je met de gesprekken bereiken?",
            "Wat gaat er gebeuren?",
        )
        | GROEP
        | empty(
            "Wat willen jullie allemaal?",
            "Hoe ver gaat het meepraten?",
            "Wat ligt vast, en wat doe je met reacties?",
            "Hoe ga je het doen?",
        )
        | BERICHT_IN_DE_BUS,
        "Leg in het besluit uit hoe mensen meededen, en wat eruit kwam.",
    ),
}

VOLLEDIG = {
    "Over je plan": {
        "Hoe noem je je plan?": "Zwaluwveld: spelen & ontmoeten",
        "Wie ben je?": "Een inwoner of groep inwoners",
        "In welk dorp of welke wijk is het?": ["Klooster", "Sleen"],
        "Om welk gebied gaat het?": ["Sleen en omgeving"],
        "Op welke plek?": 'Het gras achter dorpshuis "De Brink"',
        "Waar merken mensen er iets van?": "In het dorp of de wijk",
    },
    "Wat wil je bereiken?": {
        "Wat wordt er beter door je plan?": "Kinderen van alle leeftijden spelen er.",
        "Wat ga je daarvoor doen?": "Wij bouwen toestellen van robinia.",
        "Hoe kan het ook?": "Een speelbos bij de ijsbaan.",
    },
    "Wat vraag je van de gemeente?": {
        "Wat doet de gemeente in jouw plan?": (
            "De gemeente doet mee, wij hebben de leiding"
        ),
        "Waarmee kan de gemeente je helpen?": ["Grond of een gebouw", "Geld"],
        "Past je plan in de regels voor deze plek?": "Ja",
        "Heb je een vergunning nodig?": [
            "Ja, een omgevingsvergunning: bouwen, slopen, kappen, een monument, of "
            "afwijken van de regels",
            "Ja, iets anders",
        ],
    },
    STAP_1: {
        "Wat kan er nog anders, als anderen daarom vragen?": [
            "De plek",
            "Hoe het eruitziet of hoe we het doen",
        ],
        ("Waarom?", 1): "De plek van de schommel staat nog open.",
        "Zijn er genoeg mensen voor wie dit belangrijk is?": "Ja",
        "Is er tijd om met anderen te praten?": "Ja",
    },
    "Hoe groot is je plan?": {
        "Hoe groot is je plan?": "gemiddeld",
        "Hoeveel wordt erover gepraat?": "behoorlijk",
        "Hoeveel hebben anderen eraan?": "groot",
        "Wie hebben er voordeel van? Zijn er al afspraken over?": (
            "De basisschool gymt er op dinsdag."
        ),
    },
    "Wat merken anderen?": {
        "Hoeveel last geeft het terwijl je bezig bent?": "weinig",
        "Hoeveel last geeft het daarna?": "gemiddeld",
        "Wat voor last kan dat zijn?": [
            "Geluid, geur of trillen",
            "Parkeren of de weg",
        ],
        "Vertel er iets meer over.": "Op zaterdag komen er auto’s bij.",
        "Hoeveel mensen hebben er last van?": "37",
        "Wat kun je doen om het minder te maken?": "Om negen uur gaat het hek dicht.",
    },
    "Zo ziet jouw plan eruit": {
        "Hoe ga je verder?": HEEL,
        "Vind je je plan lichter of zwaarder?": "zwaar",
        "Ik kies iets anders, omdat …": "Er was eerder ruzie over dit veld.",
        "Vind je dat de gemeente een andere rol heeft?": "deelnemer",
        "De gemeente heeft een andere rol, omdat …": "De gemeente maait het gras.",
    },
    "Wat wil je met de gesprekken bereiken?": {
        "Waarom praat je met mensen?": [
            "Horen wat mensen belangrijk vinden",
            "Samen een oplossing vinden",
        ],
    },
    "Wat gaat er gebeuren?": {
        "Wat merken mensen terwijl je bezig bent?": "Drie weken een graafmachine.",
        "Wat merken mensen daarna?": "Stemmen in de avondzon.",
        "Wat wordt er beter, en voor wie?": "Opa’s en oma’s zitten er op een bank.",
    },
    "Wie merkt er iets van?": [
        {
            "Welke groep?": "Bewoners van de Brinkstraat",
            "Wat vinden zij belangrijk?": "Rust na het eten",
            "Hoe zwaar telt dit voor hen, van 1 (licht) tot 5 (zwaar)?": "5",
            "Past je plan daarbij?": "Nee",
            "Heb je hen nodig voor je plan?": NODIG,
            "Wordt er weinig naar hen geluisterd?": "Ja",
            "Zijn zij lastig te bereiken?": "Ja",
        },
        {
            "Welke groep?": "Kinderen van de basisschool",
            "Wat vinden zij belangrijk?": "Klimmen tot in de hoogste tak",
            "Hoe zwaar telt dit voor hen, van 1 (licht) tot 5 (zwaar)?": "4",
            "Past je plan daarbij?": "Ja",
            "Heb je hen nodig voor je plan?": NODIG,
            "Wordt er weinig naar hen geluisterd?": "Weet ik niet",
            "Zijn zij lastig te bereiken?": "Weet ik niet",
        },
        {
            "Welke groep?": "IJsvereniging Vorst & Zonen",
            "Wat vinden zij belangrijk?": "Een rechte baan in januari",
            "Hoe zwaar telt dit voor hen, van 1 (licht) tot 5 (zwaar)?": "2",
            "Past je plan daarbij?": "Ja",
            "Heb je hen nodig voor je plan?": NODIG,
            "Wordt er weinig naar hen geluisterd?": "Nee",
            "Zijn zij lastig te bereiken?": "Nee",
        },
    ],
    "Wat willen jullie allemaal?": {
        "Wat wil iedereen, ook wie zorgen heeft?": "Een veld dat van iedereen is.",
        "Hoe weet je dat je iedereen hebt?": "We belden overal aan.",
    },
    "Hoe ver gaat het meepraten?": [
        {
            "Groep": "Bewoners van de Brinkstraat",
            "Hoe ver mogen deze mensen meepraten?": ["meedenken"],
            "Wat willen zij zelf?": ["meedenken", "meebeslissen"],
        },
        {
            "Groep": "Kinderen van de basisschool",
            "Hoe ver mogen deze mensen meepraten?": ["meedoen"],
            "Wat willen zij zelf?": ["meedoen"],
        },
        {
            "Groep": "IJsvereniging Vorst & Zonen",
            "Hoe ver mogen deze mensen meepraten?": ["mee-weten"],
            "Wat willen zij zelf?": ["meedenken"],
        },
    ],
    "Wat ligt vast, en wat doe je met reacties?": {
        "Wat ligt vast?": "Het geld: vierduizend euro.",
        "Waarover kunnen mensen nog wel meepraten?": "De kleur en de openingstijd.",
        "Wat doe je met wat je hoort?": [
            "Ik weeg het mee als ik kies",
            "We werken het samen uit",
        ],
        "Hoe en wanneer vertel je wat je ermee deed?": "Op het bord, elke maand.",
    },
    "Hoe ga je het doen?": [
        {
            "Met wie?": ["Bewoners van de Brinkstraat", "IJsvereniging Vorst & Zonen"],
            "Met nog iemand?": "De wijkagent",
            "Hoe praat je met hen?": "Koffiesessies",
            "Of bedenk zelf iets.": "Met krentenbrood",
            "Wanneer?": "Begin maart",
        },
        {
            "Met wie?": ["Kinderen van de basisschool"],
            "Met nog iemand?": "Juf en meester",
            "Hoe praat je met hen?": "Workshop",
            "Of bedenk zelf iets.": "Tekenen op stoeptegels",
            "Wanneer?": "Na de herfstvakantie",
        },
    ],
    "Hoe houd je mensen op de hoogte?": [
        {
            "Waarmee vertel je het?": "Een briefje in de bus",
            "Aan wie?": "Alle huizen rond het veld",
            "Wanneer?": "Een week vooraf",
        },
        {
            "Waarmee vertel je het?": "Het dorpsblad",
            "Aan wie?": "Heel Sleen",
            "Wanneer?": "Als het veld klaar is",
        },
        {
            "Waarmee vertel je het?": "Soep aan de keukentafel",
            "Aan wie?": "Wie een reactie gaf",
            "Wanneer?": "In het najaar",
        },
        {
            "Waarmee vertel je het?": "Een foto in de etalage",
            "Aan wie?": "Wie er langsloopt",
            "Wanneer?": "Het hele jaar",
        },
    ],
}

VERSLAG = {
    "Wat heb je gedaan?": [
        {
            "Wat was het?": "Soep op de stoep: bewoners van de Hoek",
            "Ging het door?": "Deels",
            "Waarom niet, of niet helemaal?": "Het hagelde om zes uur.",
            "Wanneer was het?": "Op 9 mei, na het eten",
            "Hoeveel mensen nodigde je uit?": "44",
            "Hoeveel kwamen er, of lazen het?": "31",
            "Hoeveel zeiden er iets?": "12",
            "Wat leverde het op?": "Een lijst met wie een tafel heeft.",
        },
        {
            "Wat was het?": "Aan de deur bij de bakker",
            "Ging het door?": "Deels",
            "Waarom niet, of niet helemaal?": "Alleen de middag lukte niet.",
            "Wanneer was het?": "Half juni",
            "Hoeveel mensen nodigde je uit?": "70",
            "Hoeveel kwamen er, of lazen het?": "52",
            "Hoeveel zeiden er iets?": "9",
            "Wat leverde het op?": "De bakker bakt broodjes voor iedereen.",
        },
    ],
    "Wat zeiden mensen, en wat deed je ermee?": [
        {
            "Wat zeiden mensen?": "Laat de muziek om tien uur stoppen.",
            "Welke groep zei dit?": "Gezinnen met een baby",
            "Hoe vaak hoorde je dit?": "5",
            "Doe je het?": "Ja",
            "Waarom wel of niet?": "Dan slaapt de hele straat.",
            "Hoe en wanneer vertelde je dit terug?": "Meteen aan tafel",
        },
        {
            "Wat zeiden mensen?": "Zet de straat een heel weekend dicht.",
            "Welke groep zei dit?": "Kinderen van de Hoek",
            "Hoe vaak hoorde je dit?": "8",
            "Doe je het?": "Nee",
            "Waarom wel of niet?": "De thuiszorg rijdt er elke ochtend.",
            "Hoe en wanneer vertelde je dit terug?": "Op een kaart, in juli",
        },
    ],
    "Met wie, en wat kwam eruit?": {
        "Hoe koos je wie je uitnodigde?": "Wie een deur heeft aan de Hoek.",
        "Hoe ziet je plan er nu uit, en wat is anders?": "Eén avond, en eerder klaar.",
        "Welke afspraken zijn er?": "Om elf uur staat alles weer binnen.",
        "Waarover zijn jullie het niet eens?": "Over de vuurkorf.",
        "Niet samengewerkt? Waarom niet?": "Met de garage lukte het niet.",
        "Wie schreef dit verslag?": "De feestgroep van de Hoek",
    },
    "Hoe kijk je terug?": {
        "Wat ging goed?": "Er bleef niemand alleen zitten.",
        "Wat doe je de volgende keer anders?": "Een tent huren.",
        "Welk cijfer geef je de samenwerking?": "8",
        "Mogen anderen jouw verhaal lezen?": "Ja, dat mag",
    },
}
