"""What may come in: UTF-8 of a bounded size, whatever the headers claim."""

from django.conf import settings
from django.core.exceptions import RequestDataTooBig

UPLOADS = ("/controleer/", "/beheer/matrix/werkvorm/importeren/")


class Arrival:
    """SEC-X05: half characters and endless uploads stop here."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        # A form may name a codec, and some codecs make characters nobody can store.
        request.encoding = "utf-8"
        if _length(request) > _most(request):
            raise RequestDataTooBig("The body is larger than any form of ours.")
        return self.get_response(request)


def _most(request) -> int:
    """Of words as many as our screens can send; where a file is asked for, that too."""
    if request.path.startswith(UPLOADS):
        return settings.FILE_UPLOAD_MAX_MEMORY_SIZE
    return settings.DATA_UPLOAD_MAX_MEMORY_SIZE


def _length(request) -> int:
    """Of the whole body; Django itself does not count files."""
    length = request.META.get("CONTENT_LENGTH") or "0"
    return int(length) if length.isdecimal() else 0
