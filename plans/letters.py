"""What our mails say, each in plain text and in HTML, from one template.

The private link is in a mail that asks to do something: those are not passed on. A
mail that only tells something is, so that one says how to come back instead. What an
initiatiefnemer typed is in none of them, and in no header at all (SEC-X07).
"""

import hmac
from hashlib import sha256
from urllib.parse import urlsplit

from django.conf import settings
from django.core.mail import EmailMultiAlternatives
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.utils.translation import override

from plans import access
from plans.models import Post
from plans.plaintext import as_text
from plans.words import FIXED
from wizard.screens import SCREENS

LINK = "link"  # sleutel: random; any may be asked again
ONTVANGEN = "ontvangen"  # sleutel: nummer of the Versie
VRAAG = "vraag"  # sleutel: pk of the Gebeurtenis
BERICHT = "bericht"  # sleutel: pk of the Bericht
BESPROKEN = "besproken"  # sleutel: pk of the Gebeurtenis
VERSLAG_NOG = "verslag_nog"  # sleutel: none, so once
CONCEPT_VERLOOPT = "concept_verloopt"  # sleutel: the day, as 2027-03-01
NIEUW_PLAN = "nieuw_plan"  # for the gebiedscoördinatoren; sleutel: nummer of the Versie

SUBJECTS = {
    LINK: _("Je link naar plan {kenmerk}"),
    ONTVANGEN: _("We hebben {kenmerk} ontvangen"),
    VRAAG: _("Een vraag over je plan {kenmerk}"),
    BERICHT: _("Een bericht over je plan {kenmerk}"),
    BESPROKEN: _("Je plan {kenmerk} is besproken"),
    VERSLAG_NOG: _("Hoe ging het met je plan {kenmerk}?"),
    CONCEPT_VERLOOPT: _("Je plan {kenmerk} wordt bijna weggehaald"),
    NIEUW_PLAN: _("Nieuw ingediend: {kenmerk}"),
}
STAFF = frozenset({NIEUW_PLAN})
WITH_LINK = frozenset({LINK, VRAAG, VERSLAG_NOG, CONCEPT_VERLOOPT})


def letter(post: Post) -> EmailMultiAlternatives:
    """The mail as it is now; always Dutch. Raises ValueError if there is nobody."""
    with override("nl"):
        subject = SUBJECTS[post.soort].format(kenmerk=post.plan.kenmerk)
        html = render_to_string(
            f"plans/mail/{post.soort}.html", _context(post) | {"subject": subject}
        )
    mail = EmailMultiAlternatives(
        subject, as_text(html), to=addresses(post), headers=_headers(post)
    )
    mail.attach_alternative(html, "text/html")
    return mail


def addresses(post: Post) -> list[str]:
    """To whom; raises ValueError if nobody left an address."""
    if post.soort not in STAFF:
        found = [post.plan.mail]
    else:
        gebied = post.plan.gebied
        staff = gebied.coordinatoren.all() if gebied else ()
        found = [somebody.email for somebody in staff if somebody.is_active]
    if not any(found):
        raise ValueError("no address")
    return list(filter(None, found))


def _context(post: Post) -> dict:
    plan = post.plan
    return {
        "plan": plan,
        "link": access.link(plan) if post.soort in WITH_LINK else "",
        "start": settings.BASE_URL,
        "verder": settings.BASE_URL + reverse("plans:verder"),
        "geen_aanvraag": FIXED["geen-aanvraag"],
        "geen_besluit": FIXED["geen-besluit"],
    } | PARTS.get(post.soort, lambda post: {})(post)


def _headers(post: Post) -> dict:
    """One Message-ID for all tries, so that a second delivery can be told."""
    host = urlsplit(settings.BASE_URL).hostname
    occasion = f"post|{post.plan.kenmerk}|{post.soort}|{post.sleutel}"
    key = settings.LINK_KEY.encode()
    mark = hmac.digest(key, occasion.encode(), sha256).hex()[:32]
    return {
        "Message-ID": f"<{mark}@{host}>",
        "Auto-Submitted": "auto-generated",
    }


def _the_version(post: Post) -> dict:
    return {"versie": post.plan.versies.filter(nummer=_number(post.sleutel)).first()}


def _the_questions(post: Post) -> dict:
    asked = post.plan.verzoeken.filter(beantwoord_op=None)
    return {"vragen": [(_title(asks.scherm), asks.vraag) for asks in asked]}


def _the_message(post: Post) -> dict:
    written = post.plan.berichten.exclude(medewerker=None)
    return {"bericht": written.filter(pk=_number(post.sleutel)).first()}


def _title(scherm: str) -> str:
    return str(SCREENS[scherm].title) if scherm in SCREENS else ""


def _number(sleutel: str) -> int:
    return int(sleutel) if sleutel.isdecimal() else 0


PARTS = {
    ONTVANGEN: _the_version,
    NIEUW_PLAN: _the_version,
    VRAAG: _the_questions,
    BERICHT: _the_message,
}
