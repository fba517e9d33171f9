"""Files in one ZIP, the same bytes each time: no day and no machine stands in it."""

import json
from collections.abc import Iterable, Iterator
from hashlib import sha256
from tempfile import TemporaryFile
from typing import IO
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

from django.db.models import QuerySet

from plans.models import Afdruk, Beeld, Plan, Versie

Files = Iterable[tuple[str, bytes]]
MANIFEST = "manifest-sha256.txt"  # as BagIt writes it: the sum, two spaces, the name
FOR_ALL = 0o644 << 16
SMALL_ALREADY = (".pdf", ".jpg")


def wrapped(files: Files) -> IO[bytes]:
    """With a manifest of all of them at the end; one file in memory at a time."""
    whole = TemporaryFile()  # noqa: SIM115 - the response closes it
    sums = []
    with ZipFile(whole, "w", ZIP_DEFLATED) as parcel:
        for name, content in files:
            sums.append(f"{sha256(content).hexdigest()}  {name}\n")
            _put(parcel, name, content)
        _put(parcel, MANIFEST, "".join(sums).encode())
    whole.seek(0)
    return whole


def _put(parcel: ZipFile, name: str, content: bytes) -> None:
    at = ZipInfo(name)  # of 1980, the first day that a ZIP knows
    is_small = name.endswith(SMALL_ALREADY)
    at.compress_type = ZIP_STORED if is_small else ZIP_DEFLATED
    at.external_attr, at.create_system = FOR_ALL, 3
    parcel.writestr(at, content)


def as_json(data: dict) -> bytes:
    return json.dumps(data, ensure_ascii=False, indent=1, default=str).encode()


def versions(plan: Plan) -> Iterator[tuple[str, bytes]]:
    """Each version as it was sent, with the papers that are kept of it."""
    for versie in plan.versies.all():
        yield f"{folder(versie)}/plan.json", as_json(versie.inhoud)
        papers = Afdruk.objects.filter(versie=versie).order_by("uitvoering")
        for afdruk in papers.iterator(chunk_size=1):
            yield f"{folder(versie)}/{afdruk.uitvoering}.pdf", bytes(afdruk.pdf)


def folder(versie: Versie) -> str:
    return f"versies/{versie.nummer}-{versie.soort}"


def pictures(shown: QuerySet[Beeld]) -> Iterator[tuple[str, bytes]]:
    for beeld in shown.order_by("rij_id").iterator(chunk_size=1):
        yield f"beelden/{beeld.rij_id}.jpg", bytes(beeld.groot)
