"""What every installation has from the start: the matrix, and groups of colleagues."""

from django.core.management import call_command

from matrix.models import Gemeente


def load_shipped() -> None:
    """Nothing when it is there; all of it where a test on real transactions emptied."""
    if not Gemeente.objects.exists():
        call_command("laad_matrix")
        call_command("laad_groepen")
