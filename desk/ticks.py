"""Ticks that stay when somebody goes on to another page of what was found."""

from urllib.parse import urlencode

from django.contrib import messages
from django.http import QueryDict
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _

from desk.question import Zoekvraag

MOST = 200  # as many as go along as PDFs, and as fit in an address
LONGEST_KEY = 18  # digits that fit in the column
LONGEST_CURSOR = 40


def is_key(given: str) -> bool:
    return given.isascii() and given.isdecimal() and len(given) <= LONGEST_KEY


def ticked(sent: QueryDict) -> list[str]:
    """What was ticked on this page, and on those before it."""
    return list(dict.fromkeys(key for key in sent.getlist("plan") if is_key(key)))


def kept(asked: QueryDict) -> list[str]:
    """What an address says was ticked before."""
    given = asked.get("gekozen", "").split(".")
    return list(dict.fromkeys(key for key in given if is_key(key)))[:MOST]


def address(form: Zoekvraag, keys: list[str], cursor: str = "") -> str:
    """Of the same search, with the ticks."""
    more = [("na", cursor[:LONGEST_CURSOR]), ("gekozen", ".".join(keys[:MOST]))]
    query = [*form.asked_for(), *(pair for pair in more if pair[1])]
    return f"{reverse('desk:zoeken')}?{urlencode(query)}"


def onward(request):
    """To another page of what was found."""
    keys = ticked(request.POST)
    if len(keys) > MOST:
        says = _("Je kunt hoogstens {n} plannen aanvinken. De laatste vielen af.")
        messages.warning(request, says.format(n=MOST))
    form, cursor = Zoekvraag(request.POST), request.POST.get("na", "")
    return redirect(address(form, keys, cursor))
