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

OWN = {"㏗": "pH", "\ufffc": "", "﹅": "", "﹆": ""}
"""What Unicode tells badly, and the place of a picture that was not copied along."""

MARKUP = str.maketrans("＜＞＆＂＇﹤﹥﹠", "<>&\"'<>&")
"""Only before a text is made HTML; after that they would open a tag."""


def twin(sign: str) -> str:
    """The same in plainer signs; the sign itself where there are none."""
    if sign in OWN:
        return OWN[sign]
    kind, *codes = unicodedata.decomposition(sign).split() or [""]
    if kind not in SAME:
        return sign
    return "".join(twin(chr(int(code, 16))) for code in codes)
