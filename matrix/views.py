"""What anybody may read: the matrix, each werkvorm, and the help page."""

from django.shortcuts import get_object_or_404, render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from matrix.models import Cel, Gemeente, Werkvorm
from matrix.shipped import shipped
from plans.policy.niveaus import NIVEAUS
from plans.words import DOELEN, INCLUSIE, MOEITE, NIVEAU, PLAATS, WIJZE


def overview(request):
    """The matrix of nota 6 as a table: inbreng by niveau."""
    cells = {}
    shown = Cel.objects.filter(werkvorm__in=Werkvorm.objects.published())
    for cel in shown.select_related("werkvorm"):
        cells.setdefault((cel.inbreng, cel.niveau), []).append(cel)
    rows = [
        (NIVEAU[inbreng], [(PLAATS[n], cells.get((inbreng, n), [])) for n in PLAATS])
        for inbreng in NIVEAUS
    ]
    return render(
        request, "matrix/overview.html", {"rows": rows, "places": PLAATS.values()}
    )


def detail(request, slug):
    werkvorm = get_object_or_404(
        Werkvorm.objects.published().prefetch_related("cellen"), slug=slug
    )
    return page_of(request, werkvorm)


def page_of(request, werkvorm: Werkvorm):
    """The page of one werkvorm, also for a beheerder who looks before publishing."""
    inclusie = [(INCLUSIE[who], tip) for who, tip in werkvorm.inclusie.items()]
    context = {"werkvorm": werkvorm, "traits": traits(werkvorm), "inclusie": inclusie}
    return render(request, "matrix/werkvorm.html", context)


def traits(werkvorm: Werkvorm) -> list[tuple[str, str]]:
    """What to know at a glance, with a star where it is our estimate."""
    found = (
        ("groep_min", _("Groep"), group_size(werkvorm)),
        ("doorlooptijd_weken", _("Tijd"), weeks(werkvorm)),
        ("moeite", _("Moeite"), MOEITE[werkvorm.moeite]),
        ("kosten", _("Kosten"), "€" * werkvorm.kosten),
        ("wijze", _("Hoe"), in_one_line(WIJZE, werkvorm.wijze)),
        ("helpt_bij", _("Helpt bij"), in_one_line(DOELEN, werkvorm.helpt_bij)),
        ("doelgroepen", _("Voor wie"), ", ".join(werkvorm.doelgroepen)),
    )
    return [
        (name, f"{says} *" if field in werkvorm.geschat else says)
        for field, name, says in found
        if says
    ]


def group_size(werkvorm: Werkvorm) -> str:
    least, most = werkvorm.groep_min, werkvorm.groep_max
    if least and most:
        return _("{least} tot {most} mensen").format(least=least, most=most)
    return _("vanaf {least} mensen").format(least=least) if least else ""


def weeks(werkvorm: Werkvorm) -> str:
    n = werkvorm.doorlooptijd_weken
    if not n:
        return ""
    return ngettext("ongeveer {n} week", "ongeveer {n} weken", n).format(n=n)


def in_one_line(words, slugs) -> str:
    return ", ".join(str(words[slug]) for slug in slugs)


def help_page(request):
    context = {"gemeente": Gemeente.objects.get(), "hulp": shipped("hulp")}
    return render(request, "matrix/help.html", context)
