"""What may come in: UTF-8 of a bounded size, in signs that somebody can see."""

import re
from contextlib import suppress

from django.conf import settings
from django.core.exceptions import RequestDataTooBig
from django.http import QueryDict, UnreadablePostError

from coevorden.failures import SECRETS
from typed.gate import arrived
from typed.tokens import SIGNS

PICTURE = r"/beelden/\w+/\w+\.jpg$"
STUCK = re.compile(
    rf"^/(open|meelezen)/\W*([\w-]{{{SIGNS}}})(?![\w-])(?!/dank/$|{PICTURE}).*",
    re.ASCII | re.DOTALL,
)
"""A private link with what a sentence or WhatsApp put before it or behind it."""
UPLOADS = (
    *("/controleer/", "/verder/bestand/"),
    "/beheer/matrix/werkvorm/importeren/",
)
LOGO = re.compile(r"^/beheer/matrix/gemeente/[0-9]+/change/$", re.ASCII)
PICTURES = re.compile(r"^/plan/[0-9]+/beelden/$", re.ASCII)


class Arrival:
    """SEC-X05: half characters and endless uploads stop here."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        # A form may name a codec, and some codecs make characters nobody can store.
        request.encoding = "utf-8"
        request.path_info = STUCK.sub(r"/\1/\2/", request.path_info)
        if _length(request) > _most(request):
            raise RequestDataTooBig("The body is larger than any form of ours.")
        request.GET = _seen(request.GET)
        with suppress(UnreadablePostError):  # who went away halfway gets no answer
            request.POST = _seen(request.POST)
        return self.get_response(request)


def _seen(given: QueryDict) -> QueryDict:
    """Every text through the gate; a password is nobody's to change."""
    passed = QueryDict(mutable=True)
    for name, values in given.lists():
        kept = values if name in SECRETS else [arrived(each) for each in values]
        passed.setlist(name, kept)
    passed._mutable = False
    return passed


def _most(request) -> int:
    """Of words as many as our screens can send; where a file is asked for, that too."""
    if LOGO.match(request.path):
        return settings.FILE_UPLOAD_MAX_MEMORY_SIZE
    if PICTURES.match(request.path):
        return settings.MOST_OF_A_PICTURE
    if request.path.startswith(UPLOADS):
        return settings.MOST_OF_A_FILE
    return settings.DATA_UPLOAD_MAX_MEMORY_SIZE


def _length(request) -> int:
    """Of the whole body; Django itself does not count files."""
    length = request.META.get("CONTENT_LENGTH") or "0"
    return int(length) if length.isdecimal() else 0
