"""What the name of a group says of how to speak it: young, a child, reading badly."""

import pytest

from nota.answers import Belanghebbende
from nota.jeugd import is_child, is_young
from nota.lezen import reads_badly


def named(naam):
    return Belanghebbende(id="1", naam=naam)


@pytest.mark.parametrize(
    ("naam", "young", "child"),
    [
        ("Schoolkinderen", True, True),
        ("Leerlingen van de basisschool", True, True),
        ("Leerlingen", True, False),
        ("Kinderen en jongeren", True, False),
        ("Jongeren van 12 tot 18", True, False),
        ("Ouders van de basisschool", False, False),
        ("Basisschool", False, False),
        (None, False, False),
    ],
)
def test_a_child_is_young_and_not_all_who_are_young_are_children(naam, young, child):
    assert (is_young(named(naam)), is_child(named(naam))) == (young, child)


@pytest.mark.parametrize(
    ("naam", "badly"),
    [
        ("Mensen die slecht Nederlands lezen", True),
        ("Bewoners die moeite hebben met lezen", True),
        ("wie niet goed leest", True),
        ("Laaggeletterden", True),
        ("mensen met een andere taal", True),
        ("Leesclub", False),
        ("Mensen die graag lezen", False),
        ("Ouderen die slecht lopen", False),
        (None, False),
    ],
)
def test_who_reads_badly_is_known_by_its_name(naam, badly):
    assert reads_badly(named(naam)) is badly
