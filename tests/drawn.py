"""Pictures that somebody may send, made here by Pillow and never stored."""

from io import BytesIO

import pillow_heif
from PIL import Image

pillow_heif.register_heif_opener()

ORIENTATION, MAKER, SHOWN_AT = 0x0112, 0x010F, 0x8825
CAMERA = "Camera van Anna"
PLACE = {1: "N", 2: (52.0, 39.0, 42.0), 3: "E", 4: (6.0, 44.0, 24.0)}


def written(image: Image.Image, kind: str = "JPEG", **how) -> bytes:
    file = BytesIO()
    quick = {"enc_params": {"preset": "ultrafast"}} if kind == "HEIF" else {}
    image.save(file, kind, **quick, **how)
    return file.getvalue()


def seen(jpeg: bytes) -> Image.Image:
    with Image.open(BytesIO(jpeg)) as image:
        image.load()
        return image


def sky_over_land(size=(640, 480)) -> Image.Image:
    """Blue above and green below, so that it shows which side is up."""
    image = Image.new("RGB", size, "#2e7d32")
    image.paste("#4fc3f7", (0, 0, size[0], size[1] // 2))
    return image


def busy(size=(1600, 1200)) -> Image.Image:
    """As hard to keep small as a hedge in the wind."""
    return Image.effect_noise(size, 90).convert("RGB")


def told_by_a_phone(orientation: int = 1) -> bytes:
    """What a phone writes beside a picture: which side is up, its maker, the place."""
    exif = Image.Exif()
    exif[ORIENTATION], exif[MAKER] = orientation, CAMERA
    exif.get_ifd(SHOWN_AT).update(PLACE)
    return exif.tobytes()


def segments(jpeg: bytes) -> set[int]:
    """The markers of a JPEG up to its pixels."""
    found, at = set(), 2
    while jpeg[at + 1] != 0xDA:
        found.add(jpeg[at + 1])
        at += 2 + int.from_bytes(jpeg[at + 2 : at + 4], "big")
    return found
