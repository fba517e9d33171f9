"""Text that seems to point at one person or one house (AVG).

Only shapes are recognised, and rather too few than too many: a signal that sounds at
every date or amount is soon ignored.
"""

import re

from typed.days import without_dates

# Each shape reads a bounded stretch, so a text costs no more than its length.
MAIL = re.compile(r"[^\s@]@[^\s@]+\.[a-z]{2,}", re.IGNORECASE)

# Ten digits from 0, or nine after +31; 14 0524 is a number of a gemeente, and short.
PHONE = re.compile(
    r"(?<![\w+])(?:(?:\+|00)31[ -]?(?:\(0\))?[ -]?|\(?0)"
    r"[1-9](?:[ \-./)]{0,2}\d){8}(?!\d)"
)

# "7741 AB 12" and "7741ab-12", but not "1500 KM 3" or "2027 en 3".
NO_POSTCODE = "KM|MM|CM|KG|ML|MW|KW|MB|GB|PK|km|mm|cm|kg|ml|mw|kw|en|of|in|is|op"
POSTCODE = re.compile(
    r"(?<![\d.,])[1-9]\d{3}"
    rf"(?! ?(?:{NO_POSTCODE})\b)(?: ?[A-Z]{{2}}|[a-z]{{2}})"
    r"[\s,-]*(?:nr\.? ?|nummer |huisnummer )?\d{1,4}(?!\d)"
)

# A house number ends the phrase. A number with a noun behind it counts things:
# "Hoofdstraat 12 bomen". A year is no house number.
STREET = (
    r"(?:straat|laan|weg|plein|pad|dijk|kade|hof|steeg|singel|gracht|dreef|brink"
    r"|plantsoen|wal|allee|kanaal)"
)
NO_STREET = (
    r"(?:snel|rijks|om|onder|auto|spoor|land|zand|water|vaar|fiets|voet|wandel|school)"
    r"(?:weg|pad|plein)"
)
NUMBER = (
    r"(?!(?:19|20)\d\d\b)[1-9]\d{0,3}(?: ?[a-zA-Z]|-\d{1,3}| ?bis)?"
    r"(?=\s*(?:$|[,.;:!?)/\n]|[A-Z]|\d{4} ?[A-Z]{2}\b"
    r"|(?:en|of|tot|in|te|is|heeft|hebben|wil|zijn|bij|vindt|woont|wonen)\b))"
)
HOUSE = re.compile(
    rf"\b(?!(?i:{NO_STREET})\b)"
    rf"(?:[A-Z][a-zà-ÿ'-]{{1,40}}{STREET}|[a-zà-ÿ'-]{{2,40}}(?:straat|laan|weg))"
    rf" (?:nr\.? ?|nummer )?{NUMBER}"
)

SHAPES = (MAIL, PHONE, POSTCODE, HOUSE)


def seems_personal(text: str) -> bool:
    """A mail address, a phone number, or an address down to the house."""
    bare = without_dates(text)
    return any(shape.search(bare) for shape in SHAPES)
