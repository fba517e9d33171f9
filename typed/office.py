"""The private signs of Office, in signs that everybody has."""

SYMBOL = (
    " !∀#∃%&∋()∗+,−./0123456789:;<=>?≅ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ[∴]⊥_"
    "‾αβχδεφγηιϕκλμνοπθρστυϖωξψζ{|}∼"
)
SYMBOL_TOO = (
    "€ϒ′≤⁄∞ƒ♣♦♥♠↔←↑→↓°±″≥×∝∂•÷≠≡≈…⏐⎯↵ℵℑℜ℘⊗⊕∅∩∪⊃⊇⊄⊂⊆∈∉∠∇®©™∏√⋅¬∧∨⇔⇐⇑⇒⇓◊⟨®©™∑⎛⎜⎝⎡⎢⎣⎧⎨⎩⎪"
)
LAST_OF_SYMBOL = "⟩∫⌠⎮⌡⎞⎟⎠⎤⎥⎦⎫⎬⎭"
"""The font Symbol from f020, f0a0 and f0f1 on, as Adobe gives it in symbol.txt."""


def _of_symbol() -> dict[str, str]:
    parts = ((0xF020, SYMBOL), (0xF0A0, SYMBOL_TOO), (0xF0F1, LAST_OF_SYMBOL))
    return {chr(at + n): sign for at, part in parts for n, sign in enumerate(part)}


# fmt: off
WINGDINGS = {
    "\uf0b7": "•", "\uf0a7": "▪", "\uf0a8": "▫", "\uf06e": "■", "\uf06c": "●",
    "\uf0d8": "➢", "\uf0e0": "→", "\uf0e8": "➔", "\uf076": "❖", "\uf0fc": "✓",
    "\uf0fb": "✗", "\uf0fe": "☑", "\uf0fd": "☒", "\uf06f": "□", "\uf071": "❑",
    "\uf02d": "-", "\uf0be": "—", "\uf0ae": "→", "\uf0de": "⇒", "\uf0b0": "°",
    "\uf0b1": "±", "\uf0b3": "≥", "\uf0a3": "≤", "\uf04a": "☺", "\uf04c": "☹",
    "\uf09e": "·", "\uf09f": "•",
}
IN_A_CIRCLE = "⓪①②③④⑤⑥⑦⑧⑨⑩⓿❶❷❸❹❺❻❼❽❾❿"
# fmt: on
WINGDINGS |= {chr(0xF080 + n): sign for n, sign in enumerate(IN_A_CIRCLE)}

MAPPED = _of_symbol() | WINGDINGS
"""What only Word can draw: bullets and arrows of Wingdings, all else of Symbol."""
