"""The logo of the gemeente on paper: its address there, and its bytes."""

from matrix.models import Gemeente


def logo_on_paper(gemeente: Gemeente) -> dict[str, bytes]:
    if gemeente.logo is None:
        return {}
    return {f"asset:logo-{gemeente.logo_id}.png": bytes(gemeente.logo.png)}
