"""What is a talk, and what only tells."""

import pytest

from nota.answers import Vorm
from nota.gesprekken import is_talk


@pytest.mark.parametrize(
    "eigen",
    [
        "Poster",
        "flyers en posters",
        "brief in de bus",
        "Bewonersbrief rondbrengen",
        "huis-aan-huisblad",
        "berichten op sociale media",
        "website of app",
    ],
)
def test_an_own_form_that_only_tells_is_no_talk(eigen):
    assert not is_talk(Vorm(id="v", eigen_werkvorm=eigen))


@pytest.mark.parametrize(
    "eigen",
    [
        None,
        "soep eten in de schuur",
        "praatje bij de poster",
        "brief met antwoordkaart",
        "app-groep om te overleggen",
        "in de bus",
        "12",
    ],
)
def test_an_own_form_is_a_talk_unless_all_of_it_tells(eigen):
    assert is_talk(Vorm(id="v", eigen_werkvorm=eigen))


def test_who_meets_can_talk_though_the_matrix_says_mee_weten():
    poster = Vorm(id="v", werkvorm="x", inbreng=("meeweten",), wijze=("papier",))
    inloop = Vorm(id="v", werkvorm="x", inbreng=("meeweten",), wijze=("fysiek",))
    both = Vorm(id="v", werkvorm="x", inbreng=("meeweten", "meedenken"))
    assert (is_talk(poster), is_talk(inloop), is_talk(both)) == (False, True, True)
