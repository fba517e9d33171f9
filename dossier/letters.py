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
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _
from django.utils.translation import override

from coevorden.sent import number
from dossier.mail_logo import with_logo
from matrix.teksten import Texts
from nota.bewaren import DUBBEL
from nota.status import INITIATIEFNEMER
from nota.words.standen import GEBEURTENIS
from plans import links
from plans.models import Post
from plans.standing import status
from press.plaintext import as_text
from wizard.screens import SCREENS

LINK = "link"  # sleutel: random, or as of VRAAG when the link is new
ONTVANGEN = "ontvangen"  # sleutel ends in the nummer of the Versie
VRAAG = "vraag"  # sleutel ends in the pk of the Gebeurtenis, here and at the next two
BERICHT = "bericht"
BESPROKEN = "besproken"
BEWIJS = Post.BEWIJS  # sleutel: random; the first that an address gets
MAIL_OUD = Post.MAIL_OUD  # to the address that was wrong; sleutel as of VRAAG, here too
MAIL_NIEUW = "mail_nieuw"
NIEUWS = "nieuws"  # any other step, with why; sleutel as of VRAAG
VERSLAG_NOG = "verslag_nog"  # sleutel: none, so once
CONCEPT_VERLOOPT = "concept_verloopt"  # sleutel: the day, as 2027-03-01

SUBJECTS = {
    LINK: _("Je link naar plan {kenmerk}"),
    BEWIJS: _("Klopt dit mailadres?"),
    ONTVANGEN: _("We hebben {kenmerk} ontvangen"),
    VRAAG: _("Een vraag over je plan {kenmerk}"),
    BERICHT: _("Een bericht over je plan {kenmerk}"),
    BESPROKEN: _("Je plan {kenmerk} is besproken"),
    MAIL_OUD: _("Het mailadres van plan {kenmerk} is veranderd"),
    MAIL_NIEUW: _("Dit is nu het mailadres van plan {kenmerk}"),
    NIEUWS: _("Nieuws over je plan {kenmerk}"),
    VERSLAG_NOG: _("Hoe ging het met je plan {kenmerk}?"),
    CONCEPT_VERLOOPT: _("Je plan {kenmerk} wordt bijna gewist"),
}
FROM_STAFF = (VRAAG, BERICHT, BESPROKEN, NIEUWS)
WHO = _("de gebiedscoördinator, die jouw dorp helpt,")
WHO_BY_NAME = _("{naam}, de gebiedscoördinator, die jouw dorp helpt,")
WITH_LINK = frozenset({LINK, VRAAG, VERSLAG_NOG, CONCEPT_VERLOOPT})


def letter(post: Post) -> EmailMultiAlternatives:
    """The mail as it is now; always Dutch. Raises ValueError if there is nobody."""
    to = recipient(post)
    if not to:
        raise ValueError("nobody to mail")
    with override("nl"):
        subject = SUBJECTS[post.soort].format(kenmerk=post.plan.kenmerk)
        html = render_to_string(
            f"dossier/mail/{post.soort}.html", _context(post) | {"subject": subject}
        )
    mail = EmailMultiAlternatives(subject, as_text(html), to=[to])
    mail.extra_headers = headers_of(post)
    mail.attach_alternative(html, "text/html")
    with_logo(mail, post.plan.gemeente)
    return mail


def recipient(post: Post) -> str | None:
    """Also the address that was just taken away: whoever reads there should know."""
    if post.soort != MAIL_OUD:
        return post.plan.mail
    steps = post.plan.gebeurtenissen.filter(actie="verbeter-mail")
    changed = steps.filter(pk=_number(post.sleutel)).first()
    return changed.reden if changed else None


def _context(post: Post) -> dict:
    plan = post.plan
    return {
        "plan": plan,
        "link": links.link(plan) if post.soort in WITH_LINK else "",
        "bewijs": links.link(plan, links.PROVE) if post.soort == BEWIJS else "",
        "start": settings.BASE_URL,
        "verder": settings.BASE_URL + reverse("dossier:verder"),
        "geen_aanvraag": Texts()["geen-aanvraag"],
        "geen_besluit": Texts()["geen-besluit"],
        "wie": _who(post) if post.soort in FROM_STAFF else "",
    } | PARTS.get(post.soort, lambda post: {})(post)


def headers_of(post: Post) -> dict:
    """One Message-ID for all tries, so that a second delivery can be told."""
    host = urlsplit(settings.BASE_URL).hostname
    about = post.plan.kenmerk if post.plan else ""
    occasion = f"post|{about}|{post.soort}|{post.sleutel}"
    key = settings.LINK_KEY.encode()
    mark = hmac.digest(key, occasion.encode(), sha256).hex()[:32]
    return {
        "Message-ID": f"<{mark}@{host}>",
        "Auto-Submitted": "auto-generated",
    }


def _who(post: Post) -> str:
    """Who answers, by name; an account without one is only its function."""
    step = post.plan.gebeurtenissen.filter(pk=_number(post.sleutel)).first()
    naam = step.medewerker.get_full_name() if step and step.medewerker else ""
    return WHO_BY_NAME.format(naam=naam) if naam else str(WHO)


def _the_version(post: Post) -> dict:
    return {"versie": post.plan.versies.filter(nummer=_number(post.sleutel)).first()}


def _the_questions(post: Post) -> dict:
    asked = post.plan.verzoeken.filter(beantwoord_op=None)
    return {"vragen": [(_title(asks.scherm), asks.vraag) for asks in asked]}


def _the_message(post: Post) -> dict:
    """The words that were written in the same step."""
    steps = post.plan.gebeurtenissen.filter(pk=_number(post.sleutel))
    written = post.plan.berichten.exclude(medewerker=None)
    return {"bericht": written.filter(op__in=steps.values("op")).last()}


def _the_step(post: Post) -> dict:
    """What was done, as the page of the plan says it, and why."""
    step = post.plan.gebeurtenissen.filter(pk=_number(post.sleutel)).first()
    if step is None:
        return {}
    functie = capfirst(post.plan.gemeente.contact_functie)
    says = GEBEURTENIS.get((step.actie, step.wie), "").format(functie=functie)
    closed = step.actie == "sluit" and post.plan.sluitreden == DUBBEL
    return {"stap": says, "reden": step.reden, "verder_in": _goes_on(post, closed)}


def _goes_on(post: Post, closed: bool) -> list[str]:
    """What was sent twice goes on elsewhere: what that means, and what one can do."""
    told = status(post.plan)
    return [told["means"], told["next"]] if closed else []


def _title(scherm: str) -> str:
    return str(SCREENS[scherm].title) if scherm in SCREENS else ""


def _number(sleutel: str) -> int:
    return number(sleutel.rpartition("-")[2], 0)


def _who_changed_it(post: Post) -> dict:
    steps = post.plan.gebeurtenissen.filter(wie=INITIATIEFNEMER)
    return {"door_maker": steps.filter(pk=_number(post.sleutel)).exists()}


PARTS = {
    MAIL_OUD: _who_changed_it,
    ONTVANGEN: _the_version,
    VRAAG: _the_questions,
    BERICHT: _the_message,
    NIEUWS: _the_step,
}
