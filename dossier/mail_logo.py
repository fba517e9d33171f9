"""The logo in a mail: it travels along, so that nothing is fetched from anywhere."""

from email.mime.image import MIMEImage

from django.core.mail import EmailMultiAlternatives

from matrix.models import Gemeente


def with_logo(mail: EmailMultiAlternatives, gemeente: Gemeente) -> None:
    """What `dossier/mail/_logo.html` shows."""
    if gemeente.logo is None:
        return
    image = MIMEImage(bytes(gemeente.logo.png), "png")
    image["Content-ID"] = "<logo>"
    image["Content-Disposition"] = "inline"
    mail.mixed_subtype = "related"
    mail.attach(image)
