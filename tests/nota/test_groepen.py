"""Who a group is: known words propose it, the person decides."""

import pytest

from nota.answers import Answers, Belanghebbende
from nota.groepen import outsiders, proposed, soort_of

BODIES = """
Gemeente Coevorden · gemeente · De  Gemeente · onze gemeente · Gemeenteraad · de raad
Gemeente Coevorden (wegbeheerder) · gemeenten Coevorden en Emmen · raad en college
college · College van B en W · college van burgemeester en wethouders · B&W · b en w
burgemeester · wethouders · raadsleden · leden van de gemeenteraad · Provincie Drenthe
Provinciale Staten · Waterschap Hunze en Aa's · het Rijk · RIJKSWATERSTAAT
Ministerie van Defensie · een andere overheid · raad van de gemeente Coevorden
Samtgemeinde Emlichheim · Gemeinde Laar · Landkreis Grafschaft Bentheim
gemeente en provincie · Geméénte Coevorden · afdeling groen van de gemeente
"""
ORGANISATIONS = """
School · Basisschool De Wegwijzer · Tennisclub · Stichting Bloeiend Landschap · Café
Plaatselijk café · Dorpsbelangen · Natuurvereniging · Zorginstelling · Boermarke
Woningcorporatie · Hulpdiensten · Brandweer · Politie
"""
OURS = """
Leden · onze leden · Eigen achterban · bestuur van onze vereniging · Ons bestuur
leden en bestuur · onze vrijwilligers · onze tennisvereniging
"""
PEOPLE = """
Omwonenden · dorpsraad · ondernemingsraad · raad van kerken · Jongerenraad
schoolkinderen · gemeentewerf buren · bewoners achter het gemeentehuis
Inwoners van de gemeente · gemeente-inwoners · de gemeente en de buren
Automobilisten / Rijkswaterstaat · bewoners van de Burgemeester Feithsingel
Burgemeester Feithsingel · buren van de school · ouders van de basisschool
leden van de tennisclub · onze buren · buren van onze leden · Esdal College
provinciale weg, aanwonenden · kerkelijke gemeente · rijke mensen · Scholen
sportclub of andere vereniging · winkels, café, bedrijven · school of zorg · van · de
naast de school · De hele club · alle leden van de club · mensen van de gemeente
ernstige overlast · de raad van elf · inwoners van de Grafschaft Bentheim
"""


def each(names):
    return [name for line in names.strip().splitlines() for name in line.split(" · ")]


@pytest.mark.parametrize("naam", each(BODIES))
def test_who_decides_is_known_by_its_name(naam):
    assert proposed(naam) == "beslisser"


@pytest.mark.parametrize("naam", each(OURS))
def test_ones_own_people_are_known_by_their_name(naam):
    assert proposed(naam) == "achterban"


@pytest.mark.parametrize("naam", each(ORGANISATIONS))
def test_one_organisation_is_known_by_its_name(naam):
    assert proposed(naam) == "organisatie"


@pytest.mark.parametrize("naam", [*each(PEOPLE), "", None, "·", "ß" * 500])
def test_a_name_that_only_holds_such_a_word_proposes_nothing(naam):
    assert proposed(naam) is None


def test_what_a_person_chose_goes_before_what_the_name_says():
    row = Belanghebbende(id="1", naam="Gemeente Coevorden", soort="mensen")
    assert soort_of(row) == "mensen"


def test_who_decides_and_ones_own_people_are_no_outsiders():
    rows = tuple(
        Belanghebbende(id=naam, naam=naam, soort=soort)
        for naam, soort in [
            ("buren", None),
            ("gemeente", None),
            ("leden", None),
            ("school", None),
            ("rijk", "mensen"),
            ("dorp", "beslisser"),
        ]
    )
    found = outsiders(Answers(belangen=rows))
    assert [row.id for row in found] == ["buren", "school", "rijk"]
