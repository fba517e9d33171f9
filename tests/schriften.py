"""python -m tests.schriften: docs/schriften.md, what paper can show, made of the fonts.

Per group the signs that a keyboard, Word, Excel or a copied PDF gives.
"""

from pathlib import Path

from press.assets import fonts
from press.glyphs import undrawn

PAGE = Path(__file__).resolve().parents[1] / "docs" / "schriften.md"
# fmt: off
SIGNS = {
    "Sub- en superscript": "₀₁₂₃₄₅₆₇₈₉₊₋⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻ⁿₓ",
    "Breuken en promille": "½⅓⅔¼¾⅕⅙⅛⅜⅝⅞‰‱",
    "Streepjes en aanhalingstekens": "\u2010\u2011‒–—―‘’‚‛“”„«»‹›…†‡§¶",
    "Ligaturen": "ﬀﬁﬂﬃﬄ",
    "Eenheden en merken": "°℃℉№™℠©®ªº℮µΩ",
    "Valuta": "€£$¥¢₺₴₽₫₪₿ƒ",
    "Wiskunde": "±×÷−≤≥≠≈≡√∞∑∆∂∫∈∅∙",
    "Pijlen": "←↑→↓↔↕⇐⇒⇔➔➢",
    "Vinkjes en bolletjes": "✓✔✗✘☐☑☒•▪▫■□●○◦◆❖❑★☆",
    "Lijnen en blokken van een tabel": (
        "─│┌┐└┘├┤┬┴┼━┃╌╎═║╔╗╚╝╠╣╦╩╬╭╮╰╯╱╲▀▄█▌▐░▒▓"
    ),
    "Haken en delen van formules": (
        "⟨⟩⟪⟫⌈⌉⌊⌋⎛⎜⎝⎞⎟⎠⎡⎢⎣⎤⎥⎦⎧⎨⎩⎫⎬⎭⌠⎮⌡⏞⏟⟵⟶⟹⩽⩾⨯"
    ),
    "In een cirkel of vakje": "①⑩⓪❶❿ⒶⓏⓐⓩ🄰🅐🅰🆗",
    "Symbol en Wingdings": "ΑΩαωϕϖϑ∀∃∋∴⊥∼ℵℑℜ℘⊗⊕∠∇∏⋅∧∨◊♣♦♥♠↵❖➢✓",
    "Webdings en pijlen van Office": "🖂🖃🕿🖨🖫🗀🗋🗐🗸🗹🗷🖉🗨🞂🞄🞐🠔🠖🡒🡺",
    "Toetsen": "⌘⌥⇧⌃⏎⌫⇥␣⌂",
    "Gezichten en plaatjes": "☺☹😀😂👍🎉🌳🚲🏠🔥",
}
LETTERS = {
    "Nederlands en Fries": "éëïöüèêâûúíóáàçĳÉËÏ",
    "Duits, Frans, Spaans": "äßñœæÿ¿¡",
    "Pools, Tsjechisch": "ąćęłńóśźżčřšžěůŁŻ",
    "Turks, Koerdisch": "çğıİöşüÇŞîêû",
    "Roemeens, Kroatisch": "ăâîșțđćčšž",
    "Vietnamees": "ăâđêôơưạảấầẩẫậ",
    "Grieks": "αβγδεζηθικλμνξοπρστυφχψωάέή",
    "Russisch, Oekraïens, Bulgaars": "абвгдежзийклмнопрстуфхцчшщъыьэюяґєії",
    "Arabisch, Perzisch, Dari": "ابتثجحخدذرزسشصضطظعغفقكلمنهويپچژگ",
    "Hebreeuws": "אבגדהוזחטיכךלמםנןסעפףצץקרשת",
    "Tigrinya, Amhaars": "ሀለሐመሠረሰሸቀበተነአከወዘየደገጠፈ",
    "Chinees, Japans": "漢字日本語",
    "Koreaans": "한국어",
    "Hindi": "हिन्दी",
    "Thai": "ภาษาไทย",
    "Tamil": "தமிழ்",
    "Georgisch, Armeens": "ქართულიհայերեն",
}
# fmt: on
HEAD = """# What paper can show

Made by `python -m tests.schriften` from the fonts in `static/fonts/`; a test holds
that this page is what the command makes. What a font does not have is written as what
it means (`press/twins.py`: ㎡ is m²). What has no such twin is printed as its number,
`[U+6F22]`, on a paper with more than 20,000 of those as □; a sign of a font of its own
(private use) always as □. What Word writes so
comes in as a sign that everybody has (`typed/office.py`). On the screen the device adds
its own fonts.

| script or signs | example | on paper |
|---|---|---|
"""


def verdict(signs: str) -> str:
    return "not there" if undrawn(signs) else "yes"


def row(name: str, signs: str) -> str:
    shown = " ".join(signs) if name in SIGNS else signs
    return f"| {name} | {shown} | {verdict(signs)} |\n"


def page() -> str:
    size = sum(map(len, fonts().values())) // 1024
    rows = "".join(row(name, signs) for name, signs in (LETTERS | SIGNS).items())
    return f"{HEAD}{rows}\nThe fonts for paper are {size} kB together.\n"


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
