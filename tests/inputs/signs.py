"""Signs in texts: those that nobody sees, that turn, or that only Word can draw."""

from questions.fields import Tekst
from tests.inputs import Kind, answered

SHORT = answered(Tekst("", lang=False))
LONG = answered(Tekst(""))

INVISIBLE = {
    "Speel\u00adtuin": "Speeltuin", "\ufeffBegin": "Begin", "een\u200btwee": "eentwee",
    "een\u2060twee": "eentwee", "een\u034ftwee": "eentwee", "een\u061ctwee": "eentwee",
    "een\u180etwee": "eentwee", "een\u3164twee": "eentwee", "een\uffa0twee": "eentwee",
    "een\x00twee": "eentwee", "een\x1btwee": "eentwee", "een\x07twee": "eentwee",
    "een\x7ftwee": "eentwee", "een\x9ftwee": "eentwee",
    "een\U000e0041\U000e0042twee": "eentwee", "een\u2063twee": "eentwee",
    "ب\u200cن": "ب\u200cن", "👩\u200d🌾": "👩\u200d🌾", "❤\ufe0f": "❤\ufe0f",
}  # fmt: skip
TURNS = {
    "\u202egnp.exe": "gnp.exe", "\u202aPlan\u202c": "Plan", "\u2066Plan\u2069": "Plan",
    "Plan\u200f": "Plan", "Plan\u200e": "Plan", "\u202dPlan": "Plan",
    "\u2067حديقة\u2069": "حديقة", "\u2068Plan": "Plan", "حديقة": "حديقة",
    "שלום plan": "שלום plan",
}  # fmt: skip
TURNS_IN_LINES = {
    "\u200fحديقة": "\u200fحديقة", "\u2067حديقة\u2069\nPlan": "\u2067حديقة\u2069\nPlan",
    "\u202eplan": "\u202eplan", "1. Eerst\nحديقة": "1. Eerst\nحديقة",
}  # fmt: skip
BULLETS = {
    "\uf044\uf03d\uf0d0": "Δ=∠", "\uf0e5 n": "∑ n", "\uf053om": "Σom",
    "\uf081 eerst": "① eerst", "\uf08c eerst": "❶ eerst", "\uf0f1x": "⟩x",
    "\ue000 blijft": "\ue000 blijft",
    "\uf0b7 eerst": "• eerst", "\uf0a7 eerst": "▪ eerst", "\uf0a8 eerst": "▫ eerst",
    "\uf06e eerst": "■ eerst", "\uf06c eerst": "● eerst", "\uf0d8 eerst": "➢ eerst",
    "\uf0e0 dan": "→ dan", "\uf0e8 dan": "➔ dan", "\uf076 dan": "❖ dan",
    "\uf0fc ja": "✓ ja", "\uf0fb nee": "✗ nee", "\uf0fe ja": "☑ ja",
    "\uf0fd nee": "☒ nee", "\uf06f leeg": "□ leeg", "\uf071 leeg": "❑ leeg",
    "a \uf02d b": "a - b", "a \uf0be b": "a — b", "\uf0de dus": "⇒ dus",
    "20 \uf0b0C": "20 °C", "\uf0b1 5": "± 5", "\uf0b3 3": "≥ 3", "\uf0a3 3": "≤ 3",
    "fijn \uf04a": "fijn ☺", "jammer \uf04c": "jammer ☹", "• eerst": "• eerst",
    "- eerst\n- dan": "- eerst\n- dan", "\uf0b7 a\x0b\uf0b7 b": "• a\n• b",
}  # fmt: skip
LINES = {
    "een\ntwee": "een\ntwee", "een\n\ntwee": "een\n\ntwee",
    "een\n  twee": "een\n  twee",
    "een\u2028twee": "een\ntwee", "een\u2029twee": "een\ntwee",
    "een\x0btwee": "een\ntwee", "een\x0ctwee": "een\ntwee",
    "een\u0085twee": "een\ntwee",
}  # fmt: skip
SPACES = {
    " Plan ": "Plan", "Plan  nu": "Plan nu", "Plan\u00a0nu": "Plan nu",
    "Plan\u2009nu": "Plan nu", "Plan\u202fnu": "Plan nu", "Plan\u3000nu": "Plan nu",
    "Plan\u2003nu": "Plan nu", "Plan\tnu": "Plan nu", "Plan\nnu": "Plan nu",
    "Plan\r\nnu": "Plan nu", "Plan\u2028nu": "Plan nu", "\u00a0Plan": "Plan",
}  # fmt: skip
SAID = [
    "CO₂ en m²", "15 ‰, ⅓ minder", "℃ en ㎡", "ﬁets", "€ 1.250,-",
    "\u2018ja\u2019 – “nee” …",
    "Zoë Łukasz Çağla", "Привіт", "ሰላም", "Ĳsbaan", "👍🏽", "e\u0301e\u0301n",
    "<b>vet</b>", "a & b", "{{ plan }}", "'; DROP TABLE", "%s %d", "\\n", "_x0041_",
]  # fmt: skip
NOTHING = [
    "", " ", "\t", "\n\n", "\u00a0", "\u200b\u200b", "\u202e\u202c", "\u200e", "\u3164",
    "\u2060", "\u00ad", "\ufeff", "\u2800", "\x00", "\u3000", "\u200d", "\ufffc",
]  # fmt: skip

ONE, MANY = "an answer of one line", "an answer of more lines"
KINDS = {
    "what nobody sees": Kind(ONE, SHORT, INVISIBLE),
    "what turns, in one line": Kind(ONE, SHORT, TURNS),
    "what turns, in lines": Kind(MANY, LONG, TURNS_IN_LINES),
    "bullets and signs of Word": Kind(MANY, LONG, BULLETS),
    "lines": Kind(MANY, LONG, LINES),
    "spaces": Kind(ONE, SHORT, SPACES),
    "kept as it was typed": Kind(MANY, LONG, {text: text for text in SAID}),
    "nothing": Kind(ONE, SHORT, dict.fromkeys(NOTHING)),
    "nothing, in lines": Kind(MANY, LONG, dict.fromkeys(NOTHING)),
}
