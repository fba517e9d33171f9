"""Every stored column, and which kind of data it is: PRI-01.

A test holds that none is missing. What each kind is for, on which ground and how long
it is kept stands in nota.words.bewaard; the page and the papers are drawn from both.
"""

ALL = "*"  # a table in which every column is of one kind
ROW = "id plan rij_id plek"
PERSON = (  # Django's account
    "id password last_login is_superuser username first_name last_name email is_staff"
    " is_active date_joined"
)

# fmt: off
KINDS: dict[str, dict[str, str]] = {
    "plans.Plan": {
        "stand": (
            "id gemeente kenmerk aangemaakt_op bewaard_op vervalt_op bewaren_tot"
            " link_serie meelees_serie meelezen meelees_erbij erbij gezien verteld"
            " afgeschermd status status_op ingediend_op gebied wacht_sinds nieuws_op"
            " bekeken_op beantwoord_op behandelaar sluitreden dubbel_van zwaarte rol"
        ),
        "mail": "mail mail_bewezen_op mail_geweigerd_op",
        "telefoon": "telefoon",
        "gesprek": "rol_afgesproken rol_afgesproken_reden",
        "plan": (
            "titel initiatiefnemer gebieden kernen plaats niveau echte_vraag"
            " achterliggend_doel van_wie standpunt aanspreekpunt fase rol_raad"
            " instrument participatiebeleid opgave doel activiteit alternatieven"
            " leiding hulp regels bevoegd_gezag vergunning geval wat_kan_anders ruimte"
            " ruimte_toelichting interesse interesse_reden interesse_toelichting tijd"
            " tijd_toelichting later toch_samenwerken toch_samenwerken_reden omvang"
            " maatschappelijk_belang maatschappelijke_bijdrage bijdrage_toelichting"
            " hinder_tijdens hinder_na hinder_soorten hinder_toelichting aantal_mensen"
            " aantal_mensen_schatting maatregelen hinder_tijdens_na_maatregelen"
            " hinder_na_na_maatregelen route zwaarte_anders zwaarte_reden rol_anders"
            " rol_reden doelen gevolgen_tijdens gevolgen_na gevolgen_positief"
            " gezamenlijk_belang hoe_gevonden kaders onderdelen gebruik_inbreng"
            " terugkoppeling definitief_plan afspraken verschil_van_mening"
            " niet_samengewerkt_omdat opgesteld_door goed anders cijfer delen"
        ),
        "anderen": "kring",
    },
    "plans.Belanghebbende": {"anderen": (
        f"{ROW} naam belang soort aantal aantal_schatting nabijheid gevolgen_goed"
        " gevolgen_slecht woordvoerder weging past nodig weinig_invloed"
        " moeilijk_bereikbaar kan wil"
    )},
    "plans.Vorm": {"plan": (
        f"{ROW} belanghebbenden andere werkvorm werkvorm_tekst eigen_werkvorm wanneer"
    )},
    "plans.Communicatie": {"plan": f"{ROW} middel doelgroep moment"},
    "plans.Activiteit": {"plan": (
        f"{ROW} vorm activiteit gedaan pogingen waarom_niet datum uitgenodigd"
        " uitgenodigd_schatting bereikt bereikt_schatting gereageerd"
        " gereageerd_schatting opbrengst"
    )},
    "plans.Reactie": {"anderen": (
        f"{ROW} lezer inbreng van aantal aantal_schatting overgenomen waarom"
        " teruggekoppeld"
    )},
    "plans.Aantekening": {"anderen": f"{ROW} datum soort tekst"},
    "plans.Lezersreactie": {
        "lezer": f"{ROW} gemaakt_op groep reactie klopt verborgen",
    },
    "plans.Beeld": {"beeld": (
        f"{ROW} gemaakt_op beschrijving onderschrift besloten weg breedte hoogte groot"
        " klein sha256"
    )},
    "plans.Schermstand": {
        "plan": "klad",
        "stand": "id plan scherm versie gepasseerd tekens sleutel beurt inhoud",
    },
    "plans.Versie": {"gestuurd": "id plan nummer soort ingediend_op inhoud"},
    "plans.Afdruk": {"gestuurd": "id versie uitvoering gemaakt_op pdf sha256"},
    "plans.Drukwerk": {
        "gestuurd": "id versie uitvoering reden gevraagd_op volgende_op pogingen",
    },
    "plans.Zoekwoord": {"gestuurd": "id plan woord"},
    "plans.Gebeurtenis": {
        "gesprek": "id plan op actie wie medewerker aan uit van naar reden sleutel",
    },
    "plans.Verzoek": {
        "gesprek": "id plan scherm vraag gesteld_op medewerker beantwoord_op",
    },
    "plans.Voorstel": {"gesprek": (
        "id plan gedaan_op medewerker groep waarom antwoord antwoord_reden"
        " beantwoord_op"
    )},
    "plans.Bericht": {"gesprek": "id plan op medewerker tekst"},
    "plans.Gemeentekant": {"gesprek": (
        "id plan echte_vraag achterliggend_doel van_wie standpunt aanspreekpunt"
    )},
    "plans.Notitie": {"notitie": "id plan op medewerker tekst"},
    "plans.Post": {"post": (
        "id plan medewerker soort sleutel gevraagd_op volgende_op pogingen"
        " verzonden_op"
    )},
    "coevorden.Teller": {"telling": "id wat wie sinds aantal"},
    "plans.Hartslag": {"techniek": ALL},
    "sessions.Session": {"sessie": "session_key session_data expire_date"},

    "auth.User": {"account": PERSON},
    "staff.Collega": {"account": PERSON},
    "staff.HistoricalCollega": {"account": (
        "id username first_name last_name email is_active erbij history_change_reason"
        " history_id history_date history_type history_user"
    )},
    "auth.User_groups": {"account": ALL},
    "auth.User_user_permissions": {"account": ALL},
    "matrix.Gebied_coordinatoren": {"account": ALL},
    "staff.Goedkeuring": {"account": "id over wat naam gevraagd_door gevraagd_op"},
    "staff.Voorkeur": {"werk": "medewerker meldingen"},
    "staff.Zoekopdracht": {"werk": "id medewerker naam vraag"},
    "matrix.Vervanging": {"werk": "id medewerker vervanger van tot_en_met"},
    "matrix.Invoer": {"werk": "id gebruiker gemaakt_op inhoud"},
    "staff.Uitgelogd": {"inloggen": "medewerker keer"},
    "staff.Telefoon": {"inloggen": ALL},
    "otp_totp.TOTPDevice": {"inloggen": ALL},
    "otp_static.StaticDevice": {"inloggen": ALL},
    "otp_static.StaticToken": {"inloggen": ALL},
    "staff.Voorval": {"logboek": "id op wie wat waarop vanaf uitslag nader eens"},

    "admin.LogEntry": {"inrichting": ALL},
    "matrix.HistoricalGebied": {"inrichting": ALL},
    "matrix.HistoricalGemeente": {"inrichting": ALL},
    "matrix.HistoricalGeval": {"inrichting": ALL},
    "matrix.HistoricalHulpregel": {"inrichting": ALL},
    "matrix.HistoricalKern": {"inrichting": ALL},
    "matrix.HistoricalOpgave": {"inrichting": ALL},
    "matrix.HistoricalStandaardantwoord": {"inrichting": ALL},
    "matrix.HistoricalTekst": {"inrichting": ALL},
    "matrix.HistoricalWerkvorm": {"inrichting": ALL},
    "matrix.Gebied": {"inrichting": ALL},
    "matrix.Gemeente": {"inrichting": ALL},
    "matrix.Geval": {"inrichting": ALL},
    "matrix.Hulpregel": {"inrichting": ALL},
    "matrix.Kern": {"inrichting": ALL},
    "matrix.Opgave": {"inrichting": ALL},
    "matrix.Standaardantwoord": {"inrichting": ALL},
    "matrix.Tekst": {"inrichting": ALL},
    "matrix.Werkvorm": {"inrichting": ALL},
    "matrix.Cel": {"inrichting": ALL},
    "matrix.Geleverd": {"techniek": ALL},
    "matrix.Logo": {"techniek": ALL},
    "auth.Permission": {"techniek": ALL},
    "auth.Group": {"techniek": ALL},
    "auth.Group_permissions": {"techniek": ALL},
    "contenttypes.ContentType": {"techniek": ALL},
}
# fmt: on
