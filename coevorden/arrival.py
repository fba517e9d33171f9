"""What may come in: UTF-8 of a bounded size, whatever the headers claim."""

from django.conf import settings
from django.core.exceptions import RequestDataTooBig


class Arrival:
    """SEC-X05: half characters and endless uploads stop here."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        # A form may name a codec, and some codecs make characters nobody can store.
        request.encoding = "utf-8"
        if _length(request) > settings.DATA_UPLOAD_MAX_MEMORY_SIZE:
            raise RequestDataTooBig("The body is larger than any form of ours.")
        return self.get_response(request)


def _length(request) -> int:
    """Of the whole body; Django itself does not count files, and we ask for none."""
    length = request.META.get("CONTENT_LENGTH") or "0"
    return int(length) if length.isdecimal() else 0
