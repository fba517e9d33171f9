"""What an application for a permit asks of a plan, and what to do with our answers."""

from django.utils.translation import gettext_lazy as _

AANVRAAG = {
    "drie_vragen": _(
        "Vraag je een vergunning om te bouwen, te slopen of te kappen? Vertel dan of "
        "je anderen erbij betrok. Zo ja: hoe, en wat kwam eruit? Dat vraagt de wet."
    ),
    "plek": _(
        "Log in op het Omgevingsloket, de website voor vergunningen. Vul in waar je "
        "plan is, en wat je gaat doen. Dan krijg je vragen."
    ),
    "plakken": _(
        "Zoek de vragen over participatie: of je anderen betrok, hoe, en wat eruit "
        "kwam. Plak daar je antwoorden. Vragen ze het net anders? Pas dan je woorden "
        "aan."
    ),
    "bijlage": _("Stuur deze PDF mee als bestand bij je aanvraag."),
    "eigen": _(
        "Stuur je eigen versie niet mee. Daarin staat wat jij van groepen denkt, en je "
        "buren kunnen je aanvraag lezen."
    ),
}
NOG_GEEN_VERSLAG = _(
    "Je vertelde nog niet hoe het ging. Dit zijn daarom je plannen. Praat eerst met de "
    "mensen, en maak dan je verslag. Daarna staat hier wie meededen en wat eruit kwam."
)
VAN_PLAN = {
    "wie": _("Het plan is om deze mensen erbij te betrekken:"),
    "hoe": _("Het plan is om dit te doen:"),
}
# Of an answer that is too long to paste.
MEER = _("… en {n} meer, zie de bijlage")
DE_REST = _("… De rest staat in de bijlage.")
