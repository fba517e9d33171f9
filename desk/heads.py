"""How the columns of the tables are called: short, and each of them only once."""

from django.utils.translation import gettext_lazy as _

from questions.kind import Question

OF_A_PLAN = (
    *(_("Kenmerk"), _("Status"), _("Gebied"), _("Ingediend op")),
    *(_("Versie"), _("Soort"), _("Zwaarte"), _("Rol van de gemeente")),
)
OF_HANDLING = (
    *(_("Behandelaar"), _("Eerste antwoord op"), _("Dagen tot eerste antwoord")),
    *(_("Besproken op"), _("Aantal vragen")),
)

SHORT = {
    "titel": _("Titel"),
    "initiatiefnemer": _("Initiatiefnemer"),
    "gebieden": _("Om welk gebied"),
    "kernen": _("Dorp of wijk"),
    "plaats": _("Plek"),
    "niveau": _("Waar merkbaar"),
    "echte_vraag": _("Echte vraag"),
    "achterliggend_doel": _("Achterliggend doel"),
    "van_wie": _("Van wie"),
    "standpunt": _("Standpunt gemeente"),
    "aanspreekpunt": _("Aanspreekpunt"),
    "fase": _("Fase"),
    "rol_raad": _("Rol van de raad"),
    "instrument": _("Instrument"),
    "participatiebeleid": _("Participatiebeleid"),
    "opgave": _("Opgave"),
    "doel": _("Doel"),
    "activiteit": _("Activiteit"),
    "alternatieven": _("Hoe het ook kan"),
    "leiding": _("Wat de gemeente doet"),
    "hulp": _("Hulp van de gemeente"),
    "regels": _("Past in de regels"),
    "vergunning": _("Vergunning"),
    "geval": _("Lijkt op"),
    "bevoegd_gezag": _("Wie beslist"),
    "wat_kan_anders": _("Wat nog anders kan"),
    "ruimte": _("Ruimte"),
    "ruimte_toelichting": _("Ruimte: waarom"),
    "interesse": _("Genoeg mensen"),
    "interesse_reden": _("Niet genoeg: waarom"),
    "interesse_toelichting": _("Genoeg mensen: toelichting"),
    "tijd": _("Tijd"),
    "tijd_toelichting": _("Tijd: waarom"),
    "later": _("Later praten"),
    "toch_samenwerken": _("Toch samenwerken"),
    "toch_samenwerken_reden": _("Toch samenwerken: waarom"),
    "omvang": _("Omvang"),
    "maatschappelijk_belang": _("Hoeveel erover gepraat"),
    "maatschappelijke_bijdrage": _("Hoeveel anderen eraan hebben"),
    "bijdrage_toelichting": _("Wie voordeel heeft"),
    "hinder_tijdens": _("Last tijdens"),
    "hinder_na": _("Last daarna"),
    "hinder_soorten": _("Soorten last"),
    "hinder_toelichting": _("Last: toelichting"),
    "aantal_mensen": _("Mensen met last"),
    "aantal_mensen_schatting": _("Mensen met last (geschat)"),
    "maatregelen": _("Maatregelen"),
    "hinder_tijdens_na_maatregelen": _("Last tijdens, met maatregelen"),
    "hinder_na_na_maatregelen": _("Last daarna, met maatregelen"),
    "route": _("Route"),
    "zwaarte_anders": _("Zwaarte: lichter of zwaarder"),
    "zwaarte_reden": _("Zwaarte: omdat"),
    "rol_anders": _("Andere rol"),
    "rol_reden": _("Andere rol: omdat"),
    "doelen": _("Waarom praten"),
    "gevolgen_tijdens": _("Gevolgen tijdens"),
    "gevolgen_na": _("Gevolgen daarna"),
    "gevolgen_positief": _("Wat beter wordt"),
    "gezamenlijk_belang": _("Gezamenlijk belang"),
    "hoe_gevonden": _("Hoe groepen gevonden"),
    "kaders": _("Wat vastligt"),
    "onderdelen": _("Waarover meepraten"),
    "gebruik_inbreng": _("Gebruik van inbreng"),
    "terugkoppeling": _("Terugkoppeling"),
    "kring": _("Hoe kring gekozen"),
    "definitief_plan": _("Definitief plan"),
    "afspraken": _("Afspraken"),
    "verschil_van_mening": _("Verschil van mening"),
    "niet_samengewerkt_omdat": _("Niet samengewerkt, omdat"),
    "opgesteld_door": _("Verslag door"),
    "goed": _("Wat goed ging"),
    "anders": _("Volgende keer anders"),
    "cijfer": _("Cijfer"),
    "delen": _("Mag gelezen worden"),
}


def in_a_plan(name: str) -> str:
    """The head of an answer of the plan itself, on whichever screen it was given."""
    return str(SHORT[name])


def in_a_list(field: Question) -> str:
    return str(field.short or field.label)
