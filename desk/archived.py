"""The dossier of a plan that is over, to be put in an archive."""

from django.http import FileResponse
from django.shortcuts import get_object_or_404, render

from desk.sent_plan import Dossier
from dossier.papers.archiving import archive_of, is_over, over
from dossier.papers.parcel import wrapped
from plans.models import Plan
from press.printing import PrintingFailed
from staff import events
from staff.guards import recently_confirmed, staff_page


def offered(dossier: Dossier) -> bool:
    """Of a plan that is over, to who searches all plans."""
    return is_over(dossier.plan) and dossier.user.has_perm("plans.zoek_plannen")


@staff_page("plans.zoek_plannen")
@recently_confirmed
def archive(request, kenmerk):
    """One ZIP; that it was taken is written down."""
    visible = over(Plan.objects.visible_to(request.user))
    plan = get_object_or_404(
        visible.select_related("gemeente", "gebied"), kenmerk=kenmerk
    )
    events.record("archive", request, on=kenmerk)
    try:
        whole = wrapped(archive_of(plan))
    except PrintingFailed as failure:
        context = {"plan": plan, "busy": failure.reason == "bezet"}
        return render(request, "desk/no_pdf.html", context, status=503)
    name = f"archief-{kenmerk}.zip".lower()
    return FileResponse(
        whole, as_attachment=True, filename=name, content_type="application/zip"
    )
