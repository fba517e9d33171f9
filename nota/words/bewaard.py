"""What is kept of people: of whom, what for, on which ground and how long (13, 30 AVG).

dossier.columns_kept tells of every column which of these it is. A term is a sentence;
what stands in it between braces comes from the settings and from nota.bewaren.
"""

from typing import NamedTuple

from django.utils.translation import gettext_lazy as _

from nota.words import Said

TAAK = _("Het is een taak van de gemeente (artikel 6, lid 1, onder e van de AVG)")
BEVEILIGING = _(
    "De gemeente moet de site veilig houden (artikel 6, lid 1, onder e en artikel 32 "
    "van de AVG)"
)
GEEN = _("Niet nodig: dit gaat niet over personen")


class Bewaard(NamedTuple):
    """Kept data with one purpose, one ground and one term."""

    naam: Said
    van_wie: Said
    doel: Said
    termijn: Said
    grondslag: Said = TAAK


MAKER = _("Wie een plan maakt")
MAKER_EN_ANDEREN = _("Wie een plan maakt, en wie daarin genoemd wordt")
MEDEWERKERS = _("Medewerkers van de gemeente")
NIEMAND = _("Niemand")
MET_HET_PLAN = _("Net zo lang als het plan.")

# fmt: off
BEWAARD = {
    "plan": Bewaard(
        _("Je plan en je verslag"), MAKER_EN_ANDEREN,
        _("Je helpen om anderen bij je plan te betrekken, en daarover vertellen."),
        _("Leeg: {leeg}. Nog niet gestuurd: {concept} na de laatste keer dat je "
          "iets bewaarde. Gestuurd naar de gemeente: {gestuurd} na de laatste keer "
          "dat je iets stuurde. Trek je het terug? Dan lees jij het nog {terug}. De "
          "gemeente leest het niet meer. Volgens de wet moet zij het nog {plan} "
          "bewaren, met een verslag erbij {verslag}."),
    ),
    "anderen": Bewaard(
        _("Groepen die iets merken, en wat zij zeiden"),
        _("Buren en anderen die iets merken. We vragen om groepen, niet om namen."),
        _("Laten zien met wie je praat, wat zij zeiden en wat je ermee deed."),
        MET_HET_PLAN,
    ),
    "lezer": Bewaard(
        _("Wat een lezer schrijft"), _("Wie het plan met een leeslink leest"),
        _("Horen wat een lezer van het plan vindt."),
        MET_HET_PLAN,
    ),
    "beeld": Bewaard(
        _("Foto’s en tekeningen"), MAKER_EN_ANDEREN,
        _("Laten zien waar je plan is en hoe het wordt."),
        _("Net zo lang als het plan. Plaats en toestel van een foto halen we er "
          "meteen af."),
    ),
    "mail": Bewaard(
        _("Je mailadres. Dat hoef je niet te geven zolang je niets stuurt."), MAKER,
        _("Je de link naar je plan sturen, en laten weten dat er iets gebeurde."),
        MET_HET_PLAN,
    ),
    "telefoon": Bewaard(
        _("Je telefoonnummer. Dat hoef je niet te geven."), MAKER,
        _("Zorgen dat de gemeente je kan bellen over je plan."),
        MET_HET_PLAN,
    ),
    "gesprek": Bewaard(
        _("Het gesprek met de gemeente"), _("Wie een plan maakt, en de medewerker"),
        _("Samen over het plan praten, en weten wie wat deed en waarom."),
        MET_HET_PLAN,
    ),
    "notitie": Bewaard(
        _("Notities van medewerkers onder elkaar"), MAKER_EN_ANDEREN,
        _("Een collega laten weten wat er speelt."),
        MET_HET_PLAN,
    ),
    "gestuurd": Bewaard(
        _("Wat je stuurde: de versies, de PDF’s en de woorden om ze te vinden"),
        MAKER_EN_ANDEREN,
        _("Laten zien wat de gemeente kreeg, en dat het niet veranderde."),
        MET_HET_PLAN,
    ),
    "stand": Bewaard(
        _("Waar je plan staat: wat er wanneer gebeurde, en welke link werkt"), MAKER,
        _("Bewaren wat je typt, en zeggen wie er aan de beurt is."),
        MET_HET_PLAN,
    ),
    "post": Bewaard(
        _("Welke mail er gestuurd is. De tekst van een mail bewaren we niet."),
        _("Wie een plan maakt, en medewerkers"),
        _("Elke mail één keer sturen, ook als het de eerste keer niet lukt."),
        _("Net zo lang als het plan. Gaat de mail niet over een plan? Dan zo lang als "
          "het account van de medewerker."),
    ),
    "sessie": Bewaard(
        _("Het geheugen van je browser: welk plan daar open is"),
        _("Wie een plan opent, en medewerkers die inloggen"),
        _("Zorgen dat alleen jij bij je plan kunt."),
        _("{concept}, of tot je het plan daar sluit. Een medewerker hoogstens "
          "{uren} uur."),
        BEVEILIGING,
    ),
    "telling": Bewaard(
        _("Hoe vaak er iets gebeurt vanaf één adres op internet. Dat adres is "
          "onleesbaar gemaakt."),
        _("Wie de site bezoekt"),
        _("Zorgen dat niemand de site ophoudt of een wachtwoord of code raadt."),
        _("Een uur. Dat we een mailadres vroegen of het klopt: een dag."),
        BEVEILIGING,
    ),
    "account": Bewaard(
        _("Accounts van medewerkers: naam, mailadres, groep en gebieden"), MEDEWERKERS,
        _("Weten wie er mag inloggen en wat die mag."),
        _("{weg} nadat het account uit ging. Daarna blijft er een nummer over."),
    ),
    "werk": Bewaard(
        _("Wat een medewerker voor zichzelf bewaart"), MEDEWERKERS,
        _("Het werk makkelijker maken: meldingen, zoekopdrachten, vervanging."),
        _("Tot de medewerker het weghaalt, of {weg} nadat het account uit ging. "
          "Wie wie verving, blijft zo lang als het account. Een bestand dat iemand "
          "inleest: een dag."),
    ),
    "inloggen": Bewaard(
        _("De tweede stap om in te loggen"), MEDEWERKERS,
        _("Zorgen dat niemand anders kan inloggen."),
        _("Zo lang als het account."),
        BEVEILIGING,
    ),
    "logboek": Bewaard(
        _("Welke medewerker wat deed, en bij welk plan"), MEDEWERKERS,
        _("Nagaan wie wat las, veranderde of meenam."),
        _("{logboek}."),
        BEVEILIGING,
    ),
    "inrichting": Bewaard(
        _("Teksten en instellingen, en welke medewerker ze veranderde"),
        MEDEWERKERS,
        _("De site inrichten, en een fout kunnen terugdraaien."),
        _("Zolang de gemeente de site gebruikt. Van wie weg is, blijft een nummer."),
    ),
    "techniek": Bewaard(
        _("Wat de computer nodig heeft"), NIEMAND,
        _("Tabellen, rechten en werk bijhouden."),
        _("Zolang de gemeente de site gebruikt."),
        GEEN,
    ),
}
# fmt: on
OVER_JOU = (
    *("plan", "anderen", "lezer", "beeld", "mail", "telefoon", "gesprek", "notitie"),
    *("gestuurd", "stand", "post", "sessie", "telling"),
)
OVER_MEDEWERKERS = ("account", "werk", "inloggen", "logboek", "inrichting")

# What a file with all of a plan says; colleagues have no name in it.
MEDEWERKER = _("een medewerker")
VOOR_MEDEWERKERS = _("Bericht voor een medewerker")
NIET_HIER = _(
    "Wat medewerkers aan elkaar schrijven, staat hier niet in. Wil je het lezen? Vraag "
    "het de gemeente."
)
GELEZEN = {
    "dossier": _("plan bekeken"),
    "download_pdf": _("PDF meegenomen"),
    "in_bundle": _("PDF in een ZIP meegenomen"),
    "archive": _("dossier meegenomen voor het archief"),
}
# What the gemeente received, by the categories of nota.bewaren.
CATEGORIE = {
    "verslag": _("een plan met een verslag erbij"),
    "plan-van-overheid": _("een plan van de gemeente of een andere overheid"),
    "plan": _("een plan van iemand anders"),
}
# What the metagegevens for an archive say.
DOSSIER = _("Looptijd van het dossier")
GESPREK = _("Gesprek over het plan, met de foto’s")
BEPERKING = _("Kan persoonsgegevens bevatten")
