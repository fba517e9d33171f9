"""What the beheerder writes: the fixed texts, and everything on the help page."""

from functools import cached_property

from django.core.exceptions import ValidationError
from django.core.validators import MaxLengthValidator, RegexValidator
from django.db import models
from django.utils.functional import lazy
from django.utils.translation import gettext_lazy as _

from matrix.beheerd import Beheerd, kept_history
from matrix.wording import DEFAULTS, START, names, places

LONGEST = 600
is_telephone = RegexValidator(
    r"^\+?[0-9][0-9 ()-]{2,18}\Z",
    _("Dit nummer klopt niet. Schrijf het zo: 0524 000 000."),
)


class Tekst(Beheerd):
    """A fixed text in the words of the gemeente; without one, ours is shown."""

    slug = models.CharField(_("welke tekst"), max_length=60, unique=True, choices=names)
    tekst = models.TextField(
        _("jullie tekst"),
        max_length=LONGEST,
        validators=[MaxLengthValidator(LONGEST)],  # a TextField checks only in forms
        help_text=_(
            "Laat wat tussen accolades staat zo staan, zoals {contact}. Haal deze "
            "regel weg als je onze tekst weer wilt."
        ),
    )
    history = kept_history()

    class Meta:
        ordering = ["slug"]
        verbose_name = _("vaste tekst")
        verbose_name_plural = _("vaste teksten")

    def __str__(self):
        return self.slug

    def clean(self):
        """The same places are filled in as in our own text, and nothing else."""
        self.tekst = self.tekst.strip()
        if not self.tekst:
            raise ValidationError(
                {"tekst": _("Vul een tekst in, of haal de regel weg.")}
            )
        ours = places(str(DEFAULTS.get(self.slug, "")))
        try:
            kept = places(self.tekst) == ours
        except ValueError:
            kept = False
        if not kept:
            raise ValidationError({"tekst": _places_say(ours)})


def _places_say(ours: list[str]) -> str:
    if not ours:
        return _("Gebruik in deze tekst geen accolades.")
    says = _("Hier wordt iets ingevuld. Laat dit precies zo staan: {plekken}.")
    return says.format(plekken=" ".join(f"{{{name}}}" for name in ours))


class Texts:
    """The texts as they read now: the beheerder's own, or else ours. One query.

    Or as they were kept, without any.
    """

    def __init__(self, kept: dict[str, str] | None = None):
        self._kept = kept

    def __getitem__(self, slug: str) -> str:
        return self._own.get(slug) or str(DEFAULTS[slug])

    def __contains__(self, slug: str) -> bool:
        """A text that came later was not kept with what was sent before."""
        return self._kept is None or slug in self._kept

    @cached_property
    def _own(self) -> dict[str, str]:
        if self._kept is not None:
            return self._kept
        return dict(Tekst.objects.values_list("slug", "tekst"))


def start_texts() -> dict[str, object]:
    """Those of the start page, under names that a template can say."""
    texts = Texts()
    own = {slug.removeprefix("start-"): texts[slug] for slug in START}
    return {"texts": own, "buurt": texts["buurt-titel"]}


SOORTEN = {
    "contact": _("wie je kunt bellen"),
    "methode": _("de methode in een minuut"),
    "uitgangspunt": _("waar de gemeente voor staat"),
    "organisatie": _("cursus of advies"),
    "site": _("site die helpt kiezen"),
    "woord": _("woord met uitleg"),
    "buurt": _("als er iets in je buurt komt"),
    "startgesprek": _("vraag voor het startgesprek"),
    "regeling": _("verordening of andere regel van de gemeente"),
}


def soorten() -> list[tuple[str, str]]:
    return list(SOORTEN.items())


WAITS_FOR_ITS_DAY = ("buurt", "startgesprek")  # shipped before anybody looked it up


class Hulpregel(Beheerd):
    """One entry of the help page, with the day on which somebody checked it."""

    soort = models.CharField(_("soort"), max_length=20, choices=soorten)
    naam = models.CharField(
        _("naam"), max_length=80, blank=True, help_text=_("Een functie, geen persoon.")
    )
    uitleg = models.TextField(_("uitleg"), max_length=500, blank=True)
    link = models.URLField(_("link"), blank=True, help_text=_("Begint met https://."))
    telefoon = models.CharField(
        _("telefoon"), max_length=20, blank=True, validators=[is_telephone]
    )
    mail = models.EmailField(_("mail"), blank=True)
    plek = models.PositiveSmallIntegerField(
        _("plek"), default=0, help_text=_("Een lager getal staat hoger.")
    )
    nagekeken_op = models.DateField(
        _("nagekeken op"),
        null=True,
        blank=True,
        help_text=_("De dag waarop je zag dat dit nog klopt. Leeg: nog niet."),
    )
    history = kept_history()

    class Meta:
        ordering = ["soort", "plek", "naam"]
        verbose_name = _("regel van de hulppagina")
        verbose_name_plural = _("regels van de hulppagina")

    def __str__(self):
        return self.naam or self.uitleg[:60]

    def clean(self):
        """Every kind has what the page shows of it."""
        only_told = self.soort in ("methode", "startgesprek")
        needs = ("uitleg",) if only_told else ("naam",)
        if self.soort in ("uitgangspunt", "woord", "buurt"):
            needs = ("naam", "uitleg")
        says = _("Vul dit in, anders staat er een lege regel op de hulppagina.")
        empty = [name for name in needs if not getattr(self, name).strip()]
        if empty:
            raise ValidationError(dict.fromkeys(empty, says))
        if self.nagekeken_op is None and self.soort not in WAITS_FOR_ITS_DAY:
            raise ValidationError({"nagekeken_op": _("Wanneer keek je dit na?")})
        if self.soort == "contact" and not (self.telefoon or self.mail):
            raise ValidationError(
                {"telefoon": _("Vul een nummer of een mailadres in.")}
            )


_looked_up = lazy(lambda slug: Texts()[slug], str)


def fixed(slug: str):
    """A fixed text for a screen: looked up when it is drawn, and no sooner."""
    return _looked_up(slug)
