"""Page 1 of a printed plan or verslag: what is asked first, in three short answers.

With an omgevingsvergunning, or while nobody knows, these are the questions of the
application (7.4 Omgevingsregeling); otherwise the same without a word on the law.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import chain

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from nota.words.advies import ROL, listed
from nota.words.hoofdstukken import GEBRUIK
from telling.involved import heard_others, with_deciders, with_insiders
from telling.of_rows import numbers_of
from telling.parts import Spoken
from wizard import flow
from wizard.planned import Planned
from wizard.screens import SCREENS

MOST_NAMED = 8
FEW_WORDS = 40  # signs
PARTLY, OFF = "deels", "nee"
DONE = ("ja", PARTLY)
TRIED = "geprobeerd"
GEPROBEERD = gettext_lazy(
    "Geprobeerd. De initiatiefnemer nodigde {wie} uit. Zij wilden niet praten, "
    "of zeiden niets."
)


@dataclass(frozen=True)
class Brief:
    """A heading, and questions with one or more sentences as answer."""

    title: str
    blocks: list[tuple[str, list[str]]]
    asks_dispute: bool = False
    dispute: str = ""  # what people don't agree on stands apart
    free_to_use: str = ""  # F7, where the questions are those of the application

    def holds(self, text: str) -> bool:
        """Whether a text stands in it as it was typed."""
        lines = chain.from_iterable(lines for _question, lines in self.blocks)
        return any(text in line for line in (*lines, self.dispute))


def in_brief(journey, soort: str, texts) -> Brief:
    """The three answers of the plan, or of the verslag."""
    advice = journey.advice
    told = three_answers(journey, soort)
    blocks = [(question, _listed(answer)) for question, answer in told]
    if apart := _apart(journey, soort):
        blocks.append((_("Wie beslist erover?"), apart))
    if advice.overheid_begint:
        blocks += _of_the_overheid(journey)
    brief = Brief(_("Samenwerking in het kort"), blocks)
    if soort != flow.VERSLAG:
        return brief
    dispute = journey.plan.verschil_van_mening or ""
    brief = replace(brief, asks_dispute=True, dispute=dispute)
    if not advice.may_need_omgevingsvergunning:
        return brief
    title = _("De vragen bij je aanvraag")
    return replace(brief, title=title, free_to_use=texts["vrij-gebruik"])


def three_answers(journey, soort: str) -> list[tuple[str, list[str]]]:
    """What page 1 tells the first of, and an application can take over."""
    told = _of_verslag(journey) if soort == flow.VERSLAG else _of_plan(journey)
    both = zip(questions_of(soort), told, strict=True)
    return [(question, answer) for question, answer in both if answer is not None]


def questions_of(soort: str) -> tuple[str, str, str]:
    if soort == flow.VERSLAG:
        return _("Zijn anderen betrokken?"), _("Hoe?"), _("Wat kwam eruit?")
    return _("Wie praten er mee?"), _("Hoe?"), _("Wat gebeurt er met reacties?")


def _of_plan(journey) -> tuple[list[str] | None, ...]:
    groups, apart = list(_groups(journey)), with_deciders(journey)
    if not journey.advice.samenwerken:
        groups = [_("Mensen horen wat er gaat gebeuren."), *groups]
    known = [p for p in journey.planned.values() if p.name and p.id not in apart]
    planned = [_moment(p) for p in known]
    return groups, planned, _used(journey)


def _used(journey) -> list[str] | None:
    """What is done with what is heard; a short road may not ask it."""
    if "kaders" not in journey.route:
        return None
    spoken = Spoken(journey)
    uses = spoken.chosen("kaders", "gebruik_inbreng", GEBRUIK)
    return [*uses, *filter(None, [spoken.word("kaders", "terugkoppeling")])]


def _moment(plan: Planned) -> str:
    """With when it is, if that is said in a few words."""
    if not 0 < len(plan.when) <= FEW_WORDS:
        return plan.name
    return _("{name} ({when})").format(name=plan.name, when=plan.when)


def _groups(journey) -> Iterator[str]:
    """Who is involved; one's own people are no others, and who decides is apart."""
    advice = journey.advice
    for row in advice.answers.belangen:
        if row.naam and row not in advice.deciders:
            own = _("{naam} (eigen achterban)") if row in advice.apart else "{naam}"
            yield own.format(naam=row.naam)


def _apart(journey, soort: str) -> list[str]:
    """Who decides on the plan, and what is talked over with them alone."""
    names = [row.naam for row in journey.advice.deciders if row.naam]
    apart = with_deciders(journey)
    if soort == flow.VERSLAG:
        talks = [_activity(r) for r in _done(journey) if r.vorm in apart]
    else:
        found = (p for p in journey.planned.values() if p.id in apart)
        talks = [p.name for p in found if p.name]
    spoken = [_("Met hen: {wat}").format(wat=talk) for talk in talks]
    return [*_listed(names), *_listed(spoken)]


def _of_verslag(journey) -> tuple[list[str] | None, ...]:
    """Who cooperated with nobody is not asked how."""
    plan, apart = journey.plan, with_deciders(journey)
    done = [row for row in _done(journey) if row.vorm not in apart]
    known = [row for row in journey.rows("activiteiten") if row.vorm not in apart]
    tried = [row for row in known if row.gedaan == TRIED]
    if plan.niet_samengewerkt_omdat and not done and not tried:
        why = plan.niet_samengewerkt_omdat
        return (
            [_("Nee, want: {reden}").format(reden=why)],
            None,
            _result(journey) or None,
        )
    off = [row for row in known if row.gedaan == OFF and row.activiteit]
    how = [*map(_activity, [*done, *tried]), *map(_called_off, off)]
    return _involved(journey, done, tried), how, _result(journey)


def _involved(journey, done: list, tried: list) -> list[str]:
    """Ja when somebody was reached or said something; else what was tried for it."""
    inside = with_insiders(journey)
    others = [row for row in done if row.vorm not in inside]
    if any(map(_reached, others)) or heard_others(journey):
        kring = journey.plan.kring or ""
        return [_("Ja. {kring}").format(kring=kring).strip()]
    if tried:
        return [GEPROBEERD.format(wie=_asked(journey, tried))]
    if others:
        return [_("Geprobeerd. Of iemand kwam of iets zei, staat er niet bij.")]
    return []


def _asked(journey, tried: list) -> str:
    """The groups for whom it was planned; else nobody by name."""
    vormen = {row.rij_id: row for row in journey.rows("vormen")}
    advice = journey.advice
    rows = [row for row in advice.answers.belangen if row not in advice.deciders]
    names = {row.id: row.naam for row in rows}
    planned = [vormen[row.vorm] for row in tried if row.vorm in vormen]
    ids = [id for vorm in planned for id in vorm.belanghebbenden or ()]
    groups = dict.fromkeys(names[id] for id in ids if names.get(id))
    return listed([*groups]) if groups else _("mensen")


def _reached(row) -> bool:
    """What it brought tells so too, unless it is said that nobody came."""
    return bool(
        row.bereikt or row.gereageerd or (row.bereikt is None and row.opbrengst)
    )


def _done(journey) -> list:
    """What went on, wholly or partly; without an answer it was told of, so it did."""
    rows = journey.rows("activiteiten")
    told = [row for row in rows if row.gedaan in DONE]
    return told or [row for row in rows if not row.gedaan and row.opbrengst]


def _activity(row) -> str:
    partly = _("voor een deel doorgegaan") if row.gedaan == PARTLY else ""
    known = ", ".join(filter(None, (partly, numbers_of(row))))
    name = row.activiteit or _("Zonder naam")
    return f"{name} ({known})" if known else name


def _called_off(row) -> str:
    return _("Niet doorgegaan: {naam}").format(naam=row.activiteit)


def _result(journey) -> list[str]:
    plan, told = journey.plan, []
    if reactions := journey.rows("reacties"):
        told.append(_counted([row.overgenomen for row in reactions]))
    if plan.definitief_plan:
        told.append(_("Het plan nu: {plan}").format(plan=plan.definitief_plan))
    return told


def _counted(taken: list[str | None]) -> str:
    """How many reactions, and what was done with them."""
    counts = {slug: taken.count(slug) for slug in ("ja", "deels", "nee", None)}
    parts = [
        (counts["ja"], _("{n} overgenomen")),
        (counts["deels"], _("{n} deels overgenomen")),
        (counts["nee"], _("{n} niet overgenomen")),
        (counts[None], _("{n} nog zonder antwoord")),
    ]
    what = ", ".join(says.format(n=n) for n, says in parts if n)
    says = ngettext("{n} reactie: {what}.", "{n} reacties: {what}.", len(taken))
    return says.format(n=len(taken), what=what)


def _of_the_overheid(journey) -> Iterator[tuple[str, list[str]]]:
    """What was said of the policy, and apart from it who does what."""
    plan, does = journey.plan, []
    if plan.participatiebeleid:
        yield _("Hoe is het participatiebeleid gevolgd?"), [plan.participatiebeleid]
    if name := ROL.get(plan.rol_afgesproken or plan.rol_anders):
        does.append(_("De gemeente is hier {rol}.").format(rol=name))
    if raad := SCREENS["vragen"].answered(journey).word("rol_raad"):
        does.append(_("De gemeenteraad: {wat}.").format(wat=raad))
    if does:
        yield _("Wat doen de gemeente en de raad?"), does


def _listed(names) -> list[str]:
    """All of them, or the first few and how many stand further on."""
    names = list(names)
    more = len(names) - MOST_NAMED
    if more <= 1:
        return names
    return [*names[:MOST_NAMED], _("en nog {n}, verderop").format(n=more)]
