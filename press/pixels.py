"""A picture made anew: the same to see, and nothing else of what came along.

Whatever a stranger sends is decoded here and nowhere else, in the child: its size is
read first, and what is written has no place, no day, no camera and no comment.
"""

import warnings
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from io import BytesIO

import pillow_heif
from PIL import Image, ImageCms, ImageFile, ImageOps

from press.pictures import MOST_OF_A_LOGO

FORMATS = ("JPEG", "PNG", "WEBP", "HEIF")  # of a JPEG also the kind with two pictures
LOGO_FORMATS = FORMATS[:3]
MOST_PIXELS = 64_000_000  # above what the camera of a phone makes
MOST_BYTES = 400_000
# The longest side and the quality; the first that fits is taken.
STEPS = (
    *((1600, 85), (1600, 78), (1600, 70), (1400, 66)),
    *((1200, 62), (1000, 58), (800, 50), (640, 40)),
)
SMALL = (480, 70)
LOGO_SIDES = (800, 600, 400, 300, 200, 140)  # the last fits, whatever is on it
BOMBS = (Image.DecompressionBombError, Image.DecompressionBombWarning)
SRGB = ImageCms.createProfile("sRGB")

pillow_heif.register_heif_opener(thumbnails=False)
pillow_heif.options.DECODE_THREADS = 1
Image.init()  # all that reads a picture, before any fork
Image.MAX_IMAGE_PIXELS = MOST_PIXELS


class NotMadeAnew(Exception):
    """No picture of ours; the reason is geen_beeld, te_veel_punten or stuk."""

    def __init__(self, reason: str):
        super().__init__(reason)
        self.reason = reason


def made_anew(raw: bytes) -> tuple[bytes, dict]:
    """A large JPEG and behind it a small one; how large the first is, in both ways."""
    ImageFile.LOAD_TRUNCATED_IMAGES = False  # WeasyPrint thinks otherwise
    with _read(raw, FORMATS) as read:
        clean = _plain(read)
    large, size = _fitting(clean)
    small = _jpeg(clean, *SMALL)[0]
    width, height = size
    return large + small, {"width": width, "height": height, "bytes": len(large)}


def logo_anew(raw: bytes) -> tuple[bytes, dict]:
    """A PNG that keeps what is clear in it; made once more, it stays the same."""
    ImageFile.LOAD_TRUNCATED_IMAGES = False
    with _read(raw, LOGO_FORMATS) as read, _otherwise("stuk"):
        clean = _clear(_upright(_scalable(read), LOGO_SIDES[0]))
    for longest in LOGO_SIDES:
        png, size = _written(clean, longest, "PNG", optimize=True)
        if len(png) <= MOST_OF_A_LOGO:
            break
    return png, {"width": size[0], "height": size[1]}


@contextmanager
def _otherwise(reason: str) -> Iterator[None]:
    """Every fault of a decoder is one reason; that memory ran out is its own."""
    try:
        yield
    except MemoryError:
        raise
    except BOMBS:
        raise NotMadeAnew("te_veel_punten") from None
    except Exception:
        raise NotMadeAnew(reason) from None


def _read(raw: bytes, formats: tuple[str, ...]) -> Image.Image:
    """Of a moving picture the first; nothing is decoded before its size is known."""
    with _otherwise("geen_beeld"), warnings.catch_warnings():
        warnings.simplefilter("error", Image.DecompressionBombWarning)
        return Image.open(BytesIO(raw), formats=formats)


def _plain(read: Image.Image) -> Image.Image:
    """In the colours of a screen, upright, on white, no larger than we keep."""
    with _otherwise("stuk"):
        return _on_white(_upright(_scalable(read), STEPS[0][0]))


def _upright(image: Image.Image, longest: int) -> Image.Image:
    image.thumbnail((longest, longest), Image.Resampling.LANCZOS)
    with suppress(Exception):  # metadata that is broken turns nothing
        image = ImageOps.exif_transpose(image)
    return image


def _scalable(image: Image.Image) -> Image.Image:
    """A palette, or sixteen bits for a grey, can't be scaled down as it is."""
    if image.mode.startswith("I;16"):
        return image.convert("I").point(lambda grey: grey * (1 / 256)).convert("L")
    if image.mode in ("P", "PA", "LA", "1") or "transparency" in image.info:
        return image.convert("RGBA")
    return image


def _clear(image: Image.Image) -> Image.Image:
    """On a new sheet too, clear where it was, with nothing hidden there."""
    if image.mode != "RGBA":
        return _on_white(image)
    clear = image.getchannel("A")
    sheet = Image.new("RGBA", image.size)
    sheet.paste(_in_srgb(image.convert("RGB")), mask=clear.point(lambda a: a and 255))
    sheet.putalpha(clear)
    return sheet


def _on_white(image: Image.Image) -> Image.Image:
    """On a new sheet, for whatever was told beside the pixels would be written too."""
    clear = image.getchannel("A") if image.mode == "RGBA" else None
    sheet = Image.new("RGB", image.size, "white")
    sheet.paste(_in_srgb(image.convert("RGB") if clear else image), mask=clear)
    return sheet


def _in_srgb(image: Image.Image) -> Image.Image:
    """By its own profile of colours, if that is one."""
    profile = image.info.get("icc_profile")
    with suppress(ImageCms.PyCMSError, OSError, TypeError, ValueError):
        of_its_own = ImageCms.ImageCmsProfile(BytesIO(profile))
        return ImageCms.profileToProfile(image, of_its_own, SRGB, outputMode="RGB")
    return image.convert("RGB")


def _fitting(image: Image.Image) -> tuple[bytes, tuple[int, int]]:
    """As large and as good as goes into what we keep."""
    for longest, quality in STEPS:
        jpeg, size = _jpeg(image, longest, quality)
        if len(jpeg) <= MOST_BYTES:
            break
    return jpeg, size


def _jpeg(image: Image.Image, longest: int, quality: int):
    return _written(image, longest, "JPEG", quality=quality, optimize=True)


def _written(image: Image.Image, longest: int, kind: str, **how):
    shown = image.copy()
    shown.thumbnail((longest, longest), Image.Resampling.LANCZOS)
    written = BytesIO()
    shown.save(written, kind, **how)
    return written.getvalue(), shown.size
