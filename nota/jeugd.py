"""Is a group young? Then it is spoken where it already meets, not one by one.

Children are spoken there face to face: they are too young for an app.
The nota asks for groups with little influence (stap 3); the words are our own choice.
"""

import re

from nota.answers import Belanghebbende

YOUNG = re.compile(
    r"kind(?!erwagen)|leerling|scholier|jonger|jeugd|tiener|student", re.I
)
AROUND = re.compile(
    r"ouders|verzorgers|gezin|pasgeboren|leerkracht|kinderopvang|jeugdzorg", re.I
)
CHILD = re.compile(r"kind|peuter|kleuter|basisschool", re.I)
TEEN = re.compile(r"jonger|jeugd|tiener", re.I)


def is_young(row: Belanghebbende) -> bool:
    """Children or young people, by the name of the group; not who cares for them."""
    naam = row.naam or ""
    return bool(YOUNG.search(naam)) and not AROUND.search(naam)


def is_child(row: Belanghebbende) -> bool:
    """Too young for an app or a form; teenagers are not, nor a group with them."""
    naam = row.naam or ""
    return is_young(row) and bool(CHILD.search(naam)) and not TEEN.search(naam)
