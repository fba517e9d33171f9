"""Text that seems to point at one person or one house (AVG).

Only shapes are recognised, and rather too few than too many: a signal that sounds at
every date or amount is soon ignored.
"""

import re

from typed.days import without_dates
from typed.gate import folded

# Each shape reads a bounded stretch, so a text costs no more than its length.
MAIL = re.compile(r"[^\s@]@[^\s@]+\.[a-z]{2,}", re.IGNORECASE)

# Ten digits from 0, or nine after +31; 14 0524 is a number of a gemeente, and short.
PHONE = re.compile(
    r"(?<![\w+])(?:(?:\+|00)31[ -]?(?:\(0\))?[ -]?|\(?0)"
    r"[1-9](?:[ \-./)]{0,3}\d){8}(?!\d)"
)

# Of a neighbour over the border: +49 5941 1234, 0032 3 123 45 67.
ABROAD = re.compile(r"(?<![\w+])(?:\+|00)(?:49|32)(?:[ \-./()]{0,3}\d){7,12}(?!\d)")

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
    r"(?:weg|pad|plein)|(?:regi|admini|mini|orke)str"
)
NUMBER = (
    r" (?:nr\.? ?|nummer )?(?!(?:19|20)\d\d\b)"
    r"[1-9]\d{0,3}(?: ?[a-zA-Z]|-\d{1,3}| ?bis)?"
)
ENDS = (
    r"$|[,.;:!?)/\n]|\d{4} ?[A-Z]{2}\b"
    r"|(?:en|of|tot|in|te|is|heeft|hebben|wil|zijn|bij|vindt|woont|wonen)\b"
)
NAMED = (
    rf"(?:IJ|[A-ZÀ-Þ])[a-zà-ÿ'-]{{1,40}}{STREET}"
    r"|[a-zà-ÿ'-]{2,40}(?:straat|laan|weg)|[A-Za-zà-ÿ'-]{2,40}str\.?"
)
SHOUTED = rf"[A-ZÀ-Þ'-]{{2,40}}(?:{STREET.upper()}|STR\.?)"
HOUSE = re.compile(
    rf"\b(?!(?i:{NO_STREET})\b)"
    rf"(?:(?:{NAMED}){NUMBER}(?=\s*(?:{ENDS}|[A-Z]))"
    rf"|{SHOUTED}(?i:{NUMBER}(?=\s*(?:{ENDS}))))"
)

# Somebody alone, and close by what is nobody's business: "de buurman met dementie".
# "Mensen met dementie" are a group (9 AVG: health, belief, origin; words: own choice).
ALONE = (
    r"\b(?:de|het|een|mijn|onze|die|dat) (?:oude |jonge |zieke )?"
    r"(?:buurman|buurvrouw|man|vrouw|meneer|mevrouw|jongen|meisje|gezin|familie|weduwe"
    r"|weduwnaar|moeder|vader|zoon|dochter|opa|oma|bewoner|bewoonster)\b"
)
PRIVATE = (
    r"\b(?:dementie|dement|alzheimer|kanker|ziekte|ongeneeslijk|psychisch|psychiatrisch"
    r"|depressie|depressief|autisme|autistisch|verslaafd|gehandicapt|rolstoel|zwanger"
    r"|schulden|uitkering|asielzoeker|vluchteling|moslim|joods|gelovig"
    r"|(?:syrisch|turks|marokkaans|pools|oekraïens|afghaans|eritrees|somalisch)e?)\b"
)
NEAR = r"[^.!?\n]{0,40}?"
KIN = re.compile(rf"{ALONE}{NEAR}{PRIVATE}", re.IGNORECASE)
ORIGIN = re.compile(
    r"\b(?:de|het|een|dat|die) "
    r"(?:syrische|turkse|marokkaanse|poolse|oekraïense|afghaanse|eritrese|somalische) "
    r"(?:buurman|buurvrouw|man|vrouw|gezin|familie|bewoner)\b",
    re.IGNORECASE,
)
AT_A_NUMBER = re.compile(
    r"\b(?:gezin|familie|bewoners?|mensen|man|vrouw|buurman|buurvrouw)"
    r" (?:op|van) (?:nr\.?|nummer|huisnummer) ?\d{1,4}\b",
    re.IGNORECASE,
)

SHAPES = (MAIL, PHONE, ABROAD, POSTCODE, HOUSE, KIN, ORIGIN, AT_A_NUMBER)


def seems_personal(text: str) -> bool:
    """A mail address, a phone number, an address down to the house, or one person."""
    bare = without_dates("\n".join(map(folded, text.splitlines())))
    return any(shape.search(bare) for shape in SHAPES)
