"""A kenmerk, words to search for, and text that points at one person."""

from desk.question import by_words
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
    "SP-2026-22222": [],
}  # fmt: skip
SEARCH = {
    "boomgaard": [OTHER], "BOOM": [OTHER], "cafe": [OURS], "CAFÉ": [OURS],
    "cafe\u0301": [OURS], "sleen": [OURS], "dorp duurzaam": [LATER], "jeugd": [LATER],
    "boomgaard sleen": [], "oomgaard": [], "jeugd, dalen!": [LATER], "xyz": [],
}  # fmt: skip

KINDS = {
    "a kenmerk": Kind("zoeken", found, KENMERK, stored=True),
    "words to search for": Kind("zoeken", found, SEARCH, stored=True),
}
