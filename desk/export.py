"""What was found as a spreadsheet, or as a ZIP of CSV files."""

from typing import IO

from django.http import FileResponse
from django.utils import timezone
from django.views.decorators.http import require_POST

from desk.selection import Selection
from desk.table import all_heads, lines
from sheets.csv_files import as_csv
from sheets.workbook import XLSX, as_xlsx
from staff import events
from staff.guards import recently_confirmed, staff_page

MOST = 10_000


@staff_page("plans.zoek_plannen")
@require_POST
@recently_confirmed
def xlsx(request):
    return export(request, as_xlsx, "plannen-{day}.xlsx", XLSX)


@staff_page("plans.zoek_plannen")
@require_POST
@recently_confirmed
def csv_files(request):
    return export(request, as_csv, "plannen-{day}-csv.zip", "application/zip")


def export(request, made, name: str, kind: str):
    """Everything that was looked for, or only what was ticked; it is written down."""
    chosen = Selection(request, MOST)
    if chosen.obstacle:
        return chosen.back()
    told = {"on": f"{chosen.count} plans", "chosen": chosen.in_log}
    events.record("export", request, **told)
    file: IO[bytes] = made(all_heads(), lines(chosen.plans))
    file.seek(0)
    name = name.format(day=timezone.localdate().isoformat())
    return FileResponse(file, as_attachment=True, filename=name, content_type=kind)
