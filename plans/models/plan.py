"""The plan: concept, plan and verslag in one record.

The names of the answers are those of the forms and of the JSON.
"""

from collections.abc import Mapping
from typing import Self

from django.contrib.auth.models import User
from django.db import models
from django.db.models.functions import Lower
from django.http import HttpRequest
from django.utils import timezone

from matrix.coordinating import gebieden_of
from nota import status
from plans import kenmerk
from plans.models.columns import Json, getal, keuze, lijst, schatting, tekst

UNSEEN = models.Q(nieuws_op__isnull=False) & (
    models.Q(bekeken_op=None) | models.Q(nieuws_op__gt=models.F("bekeken_op"))
)


class PlanQuerySet(models.QuerySet):
    def opened_in(self, request: HttpRequest) -> Self:
        """The plans that this browser holds the key of (see plans.links).

        With those that a colleague fills in together with a resident: staff.residents
        says which, and for how long.
        """
        together: Mapping[str, int] = getattr(request, "together", {})
        return self.with_keys(request.session.get("plannen", {}) | dict(together))

    def with_keys(self, held: Mapping[str, int]) -> Self:
        """Those whose serial is still this one."""
        of_serial: dict[int, list[int]] = {}
        for pk, serie in held.items():
            of_serial.setdefault(serie, []).append(int(pk))
        match = models.Q(pk__in=[])
        for serie, keys in of_serial.items():
            match |= models.Q(pk__in=keys, link_serie=serie)
        found = self.alive().filter(match)
        return found.select_related("gemeente")

    def visible_to(self, user: User) -> Self:
        """What a member of staff may see: sent plans, of the own gebieden or of all.

        Every list, count, search and export begins here, so that none can leak.
        """
        if user.has_perm("plans.zoek_plannen"):
            return self.sent()
        return self.handled_by(user)

    def handled_by(self, user: User) -> Self:
        """What a gebiedscoördinator may act on: sent plans of the own gebieden."""
        if user.has_perm("plans.behandel_plan"):
            return self.sent().filter(gebied__in=gebieden_of(user))
        return self.none()

    def taken_back_from(self, user: User) -> Self:
        """What a gebiedscoördinator had: of these only that they are gone is told."""
        if not user.has_perm("plans.behandel_plan"):
            return self.none()
        gone = self.filter(status=status.INGETROKKEN).exclude(ingediend_op=None)
        return gone.filter(gebied__in=gebieden_of(user))

    def unseen(self) -> Self:
        """Where the initiatiefnemer did something since the gemeente last looked."""
        return self.filter(UNSEEN)

    def sent(self) -> Self:
        """What the gemeente has in sight: what was taken back is no longer."""
        received = self.alive().exclude(ingediend_op=None)
        return received.exclude(status=status.INGETROKKEN)

    def alive(self) -> Self:
        """Not yet past its date; from that second on it is as if it never was."""
        return self.filter(vervalt_op__gt=timezone.now())

    def to_erase(self) -> Self:
        """Past its date, and not kept any longer for the selectielijst."""
        now = timezone.now()
        over = models.Q(bewaren_tot=None) | models.Q(bewaren_tot__lte=now)
        return self.filter(over, vervalt_op__lte=now)


class Plan(models.Model):
    """A plan of somebody who involves others: concept, plan and verslag in one."""

    gemeente = models.ForeignKey("matrix.Gemeente", models.PROTECT)
    kenmerk = models.CharField(max_length=16, unique=True, default=kenmerk.new)
    aangemaakt_op = models.DateTimeField(default=timezone.now)
    bewaard_op = models.DateTimeField(default=timezone.now)
    vervalt_op = models.DateTimeField(db_index=True)
    bewaren_tot = models.DateTimeField(null=True, blank=True)  # see nota.bewaren
    link_serie = models.PositiveIntegerField(default=1)
    mail = models.EmailField(null=True, blank=True)
    mail_bewezen_op = models.DateTimeField(null=True, blank=True)  # see plans.reached
    mail_geweigerd_op = models.DateTimeField(null=True, blank=True)
    meelees_serie = models.PositiveIntegerField(default=0)  # of the reading link
    meelezen = models.BooleanField(default=False)
    meelees_erbij = lijst()  # what else readers see (nota.words.buren.ERBIJ)
    erbij = Json(default=list)  # screens off the road, opened all the same
    gezien = Json(default=list)  # signals that were ticked away
    verteld = lijst()  # what uitkomst told, once answers changed: wizard.retold
    afgeschermd = Json(default=list)  # left out of the public version

    # from here to the gemeente
    status = models.CharField(max_length=20, default=status.CONCEPT)
    status_op = models.DateTimeField(default=timezone.now)
    ingediend_op = models.DateTimeField(null=True, blank=True)  # for the first time
    gebied = models.ForeignKey(
        "matrix.Gebied", models.PROTECT, null=True, blank=True, related_name="plannen"
    )
    telefoon = models.CharField(max_length=40, null=True, blank=True)
    wacht_sinds = models.DateTimeField(null=True, blank=True)  # for an answer
    nieuws_op = models.DateTimeField(null=True, blank=True)  # last of initiatiefnemer
    bekeken_op = models.DateTimeField(null=True, blank=True)  # by the gemeente
    beantwoord_op = models.DateTimeField(null=True, blank=True)  # last by the gemeente
    behandelaar = models.ForeignKey(
        User, models.PROTECT, null=True, blank=True, related_name="behandelt"
    )
    sluitreden = keuze()
    dubbel_van = models.ForeignKey("self", models.SET_NULL, null=True, blank=True)
    zwaarte = keuze()  # as it was when sent, to search and to count
    rol = keuze()
    rol_afgesproken = keuze()
    rol_afgesproken_reden = tekst()

    # initiatief
    titel = tekst()
    initiatiefnemer = keuze()
    gebieden = lijst()
    kernen = lijst()
    plaats = tekst()
    niveau = keuze()
    # vragen
    echte_vraag = tekst()
    achterliggend_doel = tekst()
    van_wie = tekst()
    standpunt = tekst()
    aanspreekpunt = tekst()
    fase = keuze()
    rol_raad = keuze()
    instrument = keuze()
    participatiebeleid = tekst()
    opgave = tekst()
    # doel
    doel = tekst()
    activiteit = tekst()
    alternatieven = tekst()
    # gemeente
    leiding = keuze()
    hulp = lijst()
    regels = keuze()
    bevoegd_gezag = lijst()
    vergunning = lijst()
    geval = keuze()
    # mogelijk
    wat_kan_anders = lijst()
    ruimte = keuze()
    ruimte_toelichting = tekst()
    interesse = keuze()
    interesse_reden = keuze()
    interesse_toelichting = tekst()
    tijd = keuze()
    tijd_toelichting = tekst()
    later = tekst()
    toch_samenwerken = keuze()
    toch_samenwerken_reden = tekst()
    # omvang
    omvang = getal()
    maatschappelijk_belang = getal()
    maatschappelijke_bijdrage = getal()
    bijdrage_toelichting = tekst()
    # hinder
    hinder_tijdens = getal()
    hinder_na = getal()
    hinder_soorten = lijst()
    hinder_toelichting = tekst()
    aantal_mensen = getal()
    aantal_mensen_schatting = schatting()
    maatregelen = tekst()
    hinder_tijdens_na_maatregelen = getal()
    hinder_na_na_maatregelen = getal()
    # uitkomst
    route = keuze()
    zwaarte_anders = keuze()
    zwaarte_reden = tekst()
    rol_anders = keuze()
    rol_reden = tekst()
    # bereiken
    doelen = lijst()
    # gevolgen
    gevolgen_tijdens = tekst()
    gevolgen_na = tekst()
    gevolgen_positief = tekst()
    # gezamenlijk
    gezamenlijk_belang = tekst()
    hoe_gevonden = tekst()
    # kaders
    kaders = tekst()
    onderdelen = tekst()
    gebruik_inbreng = lijst()
    terugkoppeling = tekst()
    # kring, of the verslag
    kring = tekst()
    definitief_plan = tekst()
    afspraken = tekst()
    verschil_van_mening = tekst()
    niet_samengewerkt_omdat = tekst()
    opgesteld_door = tekst()
    # terugblik, of the verslag
    goed = tekst()
    anders = tekst()
    cijfer = getal()
    delen = keuze()

    objects = PlanQuerySet.as_manager()
    samen_met: User | None = None  # the colleague who fills it in with a resident now
    only_reads = False  # in the browser that has it open, see plans.opening

    class Meta:
        verbose_name_plural = "plannen"
        permissions = [
            ("behandel_plan", "Plannen van eigen gebieden behandelen"),
            ("zoek_plannen", "Alle ingediende plannen zoeken"),
            ("zie_post", "Zien welke post wacht of mislukte"),
        ]
        indexes = [
            models.Index(fields=["gebied", "wacht_sinds", "id"], name="wie_wacht"),
            models.Index(fields=["gebied", "ingediend_op", "id"], name="per_gebied"),
            models.Index(fields=["ingediend_op", "id"], name="nieuwste_eerst"),
            models.Index(fields=["status", "ingediend_op", "id"], name="per_status"),
            models.Index(fields=["zwaarte", "ingediend_op", "id"], name="per_zwaarte"),
            models.Index(fields=["rol", "ingediend_op", "id"], name="per_rol"),
            models.Index(fields=["niveau", "ingediend_op", "id"], name="per_niveau"),
            models.Index(
                fields=["gebied", "status", "wacht_sinds", "id"],
                name="wacht_met_status",
            ),
            models.Index(
                fields=["gebied", "status", "ingediend_op", "id"], name="gebied_status"
            ),
            models.Index(
                fields=["gebied", "nieuws_op", "id"],
                name="nog_niet_gezien",
                condition=UNSEEN,
            ),
            models.Index(
                fields=["gebied", "beantwoord_op", "id"],
                name="bij_de_inwoner",
                condition=models.Q(wacht_sinds=None, status__in=status.IN_TALK),
            ),
            models.Index(
                fields=["gebied", "beantwoord_op", "id"],
                name="af_te_ronden",
                condition=models.Q(wacht_sinds=None, status=status.VERSLAG),
            ),
            models.Index(fields=["behandelaar", "ingediend_op", "id"], name="van_mij"),
            models.Index(Lower("mail"), name="op_mailadres"),
        ]

    def __str__(self):
        return self.kenmerk
