"""The PDFs of chosen plans in one download, with a list of what is in it."""

import logging
from collections.abc import Iterator

from django.http import StreamingHttpResponse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST
from zipstream import ZIP_STORED, ZipStream

from desk.papers import name_of, newest
from desk.selection import Selection
from dossier.papers.afdrukken import frozen_pdf
from nota.words.papier import PDF_VOOR
from plans.models import Plan, Versie
from sheets.csv_files import one_csv
from staff import events
from staff.guards import recently_confirmed, staff_page

logger = logging.getLogger(__name__)
MOST = 200
INDEX = "index.csv"


@staff_page("plans.zoek_plannen")
@require_POST
@recently_confirmed
def bundle(request):
    """Streamed: each PDF is read, or made, at the moment that it is sent."""
    chosen = Selection(request, MOST)
    if chosen.obstacle:
        return chosen.back()
    uitvoering = request.POST.get("uitvoering")
    if uitvoering not in PDF_VOOR:
        uitvoering = next(iter(PDF_VOOR))
    told = {"on": f"{chosen.count} plans", "chosen": chosen.in_log}
    events.record("download_pdfs", request, **told)
    plans = chosen.plans.order_by("-ingediend_op", "-id").values_list("pk", "kenmerk")
    keys, kenmerken = zip(*plans, strict=True)
    events.looked("in_bundle", request, *kenmerken)
    parts = zipped(list(keys), uitvoering)
    response = StreamingHttpResponse(parts, content_type="application/zip")
    day = timezone.localdate().isoformat()
    response["Content-Disposition"] = f'attachment; filename="plannen-{day}.zip"'
    return response


def zipped(keys: list[int], uitvoering: str) -> Iterator[bytes]:
    """One PDF in memory at a time; the list comes last and also names what failed."""
    stream, listed = ZipStream(compress_type=ZIP_STORED), []
    for plan in each(keys):
        versie = newest(plan)
        paper = made(versie, uitvoering)
        name = name_of(versie, uitvoering) if paper else ""
        listed.append(line(plan, versie, name))
        if paper:
            stream.add(paper, name)
            yield from stream.all_files()
    stream.add(index(listed), INDEX)
    yield from stream.finalize()


def each(keys: list[int]) -> Iterator[Plan]:
    """Plan by plan; one that was erased meanwhile is passed over."""
    for pk in keys:
        plans = Plan.objects.sent().select_related("gebied")
        yield from plans.filter(pk=pk)


def made(versie: Versie, uitvoering: str) -> bytes | None:
    try:
        return frozen_pdf(versie, uitvoering)
    except Exception as error:  # one plan may never spoil the download of all others
        kind = type(error).__name__
        logger.warning("No PDF of version %s in a download: %s", versie.pk, kind)
        return None


def line(plan: Plan, versie: Versie, name: str) -> list:
    return [
        name,
        plan.kenmerk,
        versie.inhoud["antwoorden"].get("titel") or "",
        plan.gebied.naam,
        versie.soort,
        versie.nummer,
        timezone.localdate(versie.ingediend_op),
        "" if name else _("De PDF is niet gelukt. Probeer het later opnieuw."),
    ]


def index(listed: list[list]) -> bytes:
    heads = (
        *(_("Bestand"), _("Kenmerk"), _("Titel"), _("Gebied")),
        *(_("Soort"), _("Versie"), _("Ingediend op"), _("Let op")),
    )
    return one_csv([heads, *listed])
