from django.utils.translation import gettext_lazy as _

from questions.fields import BOVEN_NIET, Tekst, schaal
from questions.folds import Follows
from questions.forms import Screen


class Scherm(Screen):
    """Stap 2: how large it is, how much is said of it, who gains (nota 5.1)."""

    slug = "omvang"
    title = _("Hoe groot is je plan?")

    follows = (
        Follows(
            ("bijdrage_toelichting",), after={"maatschappelijke_bijdrage": BOVEN_NIET}
        ),
    )

    omvang = schaal(
        _("Hoe groot is je plan?"),
        (
            _("binnen je eigen huis"),
            _("aan je huis of tuin, zoals een oprit"),
            _("één keer in de straat, zoals een buurtfeest"),
            _("iets blijvends in de buurt, zoals een sportveldje"),
            _("voor een heel dorp, zoals een festival"),
            _("voor dorp en omgeving, zoals een zonneweide"),
            _("voor de streek, zoals een snelweg"),
        ),
    )
    maatschappelijk_belang = schaal(
        _("Hoeveel wordt erover gepraat?"),
        (
            _("niemand praat erover"),
            _("een enkele buur"),
            _("de straat"),
            _("de buurt heeft een mening"),
            _("het dorp praat erover"),
            _("krant, raad of social media"),
            _("mensen staan tegenover elkaar"),
        ),
    )
    maatschappelijke_bijdrage = schaal(
        _("Hoeveel hebben anderen eraan?"),
        (
            _("alleen voor jezelf"),
            _("voor een paar bekenden"),
            _("voor een kleine groep"),
            _("voor de buurt"),
            _("voor een groot deel van het dorp"),
            _("voor het hele dorp of gebied"),
            _("voor iedereen, zoals glasvezel"),
        ),
        _("Dit telt nooit tegen je plan."),
    )
    bijdrage_toelichting = Tekst(
        _("Wie hebben er voordeel van? Zijn er al afspraken over?"),
        _("Bijvoorbeeld: de school mag het veldje ook gebruiken."),
    )
