"""Signs that no font of ours has, and what says the same in signs that one has.

Unicode itself tells for most: ㎡ is m², ㏄ is cc. Only where the meaning
stays: a small or raised figure, a fraction and a number in a circle have no twin.
"""

import unicodedata

# fmt: off
SAME = frozenset((
    "<compat>", "<square>", "<wide>", "<narrow>", "<small>", "<font>", "<vertical>",
    "<noBreak>", "<isolated>", "<initial>", "<medial>", "<final>",
))
# fmt: on
"""The ways in which Unicode says that a sign is only written otherwise."""

# fmt: off
OWN = {
    "㏗": "pH", "\ufffc": "", "﹅": "", "﹆": "", "\uf8ff": "Apple",
    "、": ",", "。": ".", "〃": "″", "〈": "⟨", "〉": "⟩", "《": "⟪", "》": "⟫",
    "「": "“", "」": "”", "『": "“", "』": "”", "【": "[", "】": "]", "〔": "[",
    "〕": "]", "〜": "~", "〝": "“", "〞": "”", "〟": "„",
}
# fmt: on
"""What Unicode tells badly or not, and the place of a picture that did not come along.

Also the quotes and brackets of the East, which some programs put in lists."""

PRIVATE = "□"
"""A sign of a font of its own: nobody but that font knows what it is."""

MARKUP = str.maketrans("＜＞＆＂＇﹤﹥﹠", "<>&\"'<>&")
"""Only before a text is made HTML; after that they would open a tag."""


def twin(sign: str) -> str:
    """The same in plainer signs; the sign itself where there are none."""
    if sign in OWN:
        return OWN[sign]
    if unicodedata.category(sign) == "Co":
        return PRIVATE
    kind, *codes = unicodedata.decomposition(sign).split() or [""]
    if kind not in SAME:
        return sign
    return "".join(twin(chr(int(code, 16))) for code in codes)
