"""A kenmerk, words to search for, and text that points at one person."""

from desk.question import by_words
from nota.persoonsgegevens import seems_personal
from plans.beginning import begin
from plans.models import Plan
from plans.zoekwoorden import remember_words
from tests.inputs import Kind
from typed.gate import arrived

OURS, OTHER, LATER = "SP-2026-7K3F9", "SP-2026-B2C4D", "SP-2027-7K3F9"
PLANS = {
    OURS: {"titel": "Speel\u00adtuinplein bij het café", "kernen": ["sleen"]},
    OTHER: {"titel": "Boomgaard \u2013 Ĳsbaan", "plaats": "Kerk\u2011laan"},
    LATER: {"titel": "Duurzaam dorp", "belangen": [{"naam": "Jeugd van Dalen"}]},
}


def found(typed: str) -> list[str]:
    """The kenmerken of the sent plans that are found."""
    for kenmerk, answers in PLANS.items():
        plan = begin()
        plan.kenmerk = kenmerk
        plan.save(update_fields=["kenmerk"])
        remember_words(plan, answers)
    plans = by_words(Plan.objects.all(), arrived(typed))
    return sorted(plans.values_list("kenmerk", flat=True))


KENMERK = {
    "SP-2026-7K3F9": [OURS], "sp-2026-7k3f9": [OURS], " SP-2026-7K3F9 ": [OURS],
    "SP 2026 7K3F9": [OURS], "SP20267K3F9": [OURS], "SP\u20112026\u20117K3F9": [OURS],
    "SP\u20132026\u20137K3F9": [OURS], "SP\u00a02026\u00a07K3F9": [OURS],
    "SP-2O26-7K3F9": [OURS], "SP/2026/7K3F9": [OURS], "SP-2026-7K3F9.": [OURS],
    "(SP-2026-7K3F9)": [OURS], "SP-2027-7K3F9": [LATER], "SP-2028-7K3F9": [],
    "SP-2026-22222": [], "kenmerk SP-2026-7K3F9": [OURS],
    "Kenmerk: sp-2026-7k3f9, graag bellen": [OURS],
    "het plan SP 2026 7K3F9 van Sleen": [OURS], "RE: [SP-2026-7K3F9] je plan": [OURS],
    "SP-2026-7\u200bK3F9": [OURS], "\u202aSP-2026-7K3F9\u202c": [OURS],
    "SP\u20142026\u20147K3F9": [OURS], "\uff33\uff30-2026-7K3F9": [OURS],
    "SP-2026": [OURS, OTHER], "sp 2026": [OURS, OTHER], "SP\u20132026": [OURS, OTHER],
    "SP2027": [LATER], "SP-2025": [], "SP-2026 boomgaard": [OTHER],
    "boomgaard SP-2027": [], "SP-2026-7K3": [OURS], "SP-2028-7K3": [],
    "7K3F9": [OURS, LATER], "SP-202": [], "SP-2026-7K3F99": [], "kenmerk": [],
}  # fmt: skip
SEARCH = {
    "boomgaard": [OTHER], "BOOM": [OTHER], "cafe": [OURS], "CAFÉ": [OURS],
    "cafe\u0301": [OURS], "sleen": [OURS], "dorp duurzaam": [LATER], "jeugd": [LATER],
    "Speeltuinplein": [OURS], "speel\u00adtuinplein": [OURS],
    "speel\u200btuin": [OURS], "SPEELTUIN": [OURS], "ijsbaan": [OTHER],
    "\u0132sbaan": [OTHER], "kerk-laan": [OTHER], "kerk\u2011laan": [OTHER],
    "kerk\u2013laan": [OTHER], "boom\u202cgaard": [OTHER],
    "\u201cboomgaard\u201d": [OTHER],
    "boomgaard\u00a0kerk": [OTHER], "\uff42oomgaard": [OTHER],
    "boomgaard sleen": [], "oomgaard": [OTHER], "eugd": [],
    "tuin": [OURS], "jeugd, dalen!": [LATER], "xyz": [],
}  # fmt: skip

POINTS = [
    "bel 06-12345678", "06\u201112345678", "06\u00a012\u00a034\u00a056\u00a078",
    "+31 (0)6 - 12 34 56 78", "+49 5941 1234", "0032 3 123 45 67", "7741 AB 12",
    "7741\u00a0AB\u00a012", "7741ab-12", "Kerkstraat 12", "KERKSTRAAT 12", "Kerkstr 12",
    "Kerkstr. 12", "IJsbaanweg 3", "\u0132sbaanweg 3", "Kerk\u00adstraat 12",
    "jan@voorbeeld.nl", "jan\uff20voorbeeld.nl",
]  # fmt: skip
POINTS_NOT = [
    "14 0524", "in 2027", "1\u20133\u20132027", "1 maart 2027 om 20.00 uur",
    "Hoofdstraat 12 bomen", "HOOFDSTRAAT 12 BOMEN", "de snelweg 37", "7741\u00a0AB",
    "Kerkstraat", "\u20ac 1.250.000", "+49 procent", "1500 KM 3 keer", "SP-2026-7K3F9",
]  # fmt: skip

KINDS = {
    "text that points at one person": Kind(
        "each text of a plan: the privacy signal",
        seems_personal,
        dict.fromkeys(POINTS, True) | dict.fromkeys(POINTS_NOT, False),
    ),
    "a kenmerk": Kind("zoeken", found, KENMERK, stored=True),
    "words to search for": Kind("zoeken", found, SEARCH, stored=True),
}
