"""A picture is made anew: bounded, upright, in plain colours, and telling nothing."""

import struct
import zlib
from functools import partial

import pytest
from PIL import Image, ImageCms

from press import pictures
from press.pictures import MOST_KEPT, NoPicture
from tests.drawn import (
    CAMERA,
    busy,
    seen,
    segments,
    sky_over_land,
    told_by_a_phone,
    written,
)
from tests.site import PATIENCE

made_anew = partial(pictures.made_anew, wall=PATIENCE)
BLUE, GREEN = (79, 195, 247), (46, 125, 50)
ONLY_PIXELS = {0xE0, 0xDB, 0xC0, 0xC4}  # JFIF, tables, the frame: no EXIF, no comment


def is_about(colour, wanted, off: int = 12) -> bool:
    return all(abs(a - b) <= off for a, b in zip(colour, wanted, strict=True))


def corners(image):
    width, height = image.size
    return image.getpixel((9, 9)), image.getpixel((width - 9, height - 9))


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "HEIF"])
@pytest.mark.parametrize(
    ("orientation", "size", "top", "bottom"),
    [
        (1, (640, 480), BLUE, GREEN),
        (3, (640, 480), GREEN, BLUE),
        (6, (480, 640), GREEN, BLUE),
        (8, (480, 640), BLUE, GREEN),
    ],
)
def test_a_picture_stands_as_its_metadata_says_and_keeps_none_of_it(
    kind, orientation, size, top, bottom
):
    """SEC-X09"""
    raw = written(sky_over_land(), kind, exif=told_by_a_phone(orientation))
    assert CAMERA.encode() in raw
    made = made_anew(raw)
    large, small = seen(made.large), seen(made.small)

    assert large.size == (made.width, made.height) == size
    left, right = corners(large)
    assert is_about(left, top)
    assert is_about(right, bottom)
    for jpeg in (made.large, made.small):
        assert segments(jpeg) == ONLY_PIXELS
        assert b"Exif" not in jpeg
        assert CAMERA.encode() not in jpeg
    assert max(small.size) == 480


def test_nothing_that_stood_beside_the_pixels_comes_along():
    srgb = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    raw = written(
        sky_over_land(), comment=b"van Anna", icc_profile=srgb, xmp=b"<x>Anna</x>"
    )
    assert raw.count(b"Anna") == 2
    made = made_anew(raw)

    assert segments(made.large) == segments(made.small) == ONLY_PIXELS


@pytest.mark.parametrize("size", [(4000, 3000), (3000, 4000)])
@pytest.mark.parametrize("kind", ["JPEG", "WEBP"])
def test_a_large_and_busy_photo_fits_and_stays_sharp_enough(kind, size):
    made = made_anew(written(busy(size), kind, quality=80))

    assert len(made.large) <= MOST_KEPT
    assert len(made.small) < 150_000
    assert max(made.width, made.height) >= 1000
    assert (made.width > made.height) == (size[0] > size[1])


def test_a_small_drawing_keeps_its_size():
    made = made_anew(written(Image.new("1", (300, 200), 1), "PNG"))

    assert (made.width, made.height) == (300, 200)
    assert is_about(seen(made.large).getpixel((5, 5)), (255, 255, 255), off=2)


def wide_gamut() -> bytes:
    """Red, as a profile with red and green exchanged would have it."""
    lab = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    red, green = lab.index(b"rXYZ"), lab.index(b"gXYZ")
    exchanged = bytearray(lab)
    exchanged[red : red + 4], exchanged[green : green + 4] = b"gXYZ", b"rXYZ"
    return bytes(exchanged)


def in_a_palette() -> Image.Image:
    image = Image.new("P", (90, 60), 1)
    image.putpalette([0, 0, 0, 200, 0, 0])
    return image


COLOURS = {
    "CMYK": (Image.new("CMYK", (90, 60), (0, 255, 255, 0)), "JPEG", {}, (255, 0, 0)),
    "palette": (in_a_palette(), "PNG", {}, (200, 0, 0)),
    "palette, clear": (in_a_palette(), "PNG", {"transparency": 1}, (255,) * 3),
    "grey of 16 bits": (Image.new("I;16", (90, 60), 40_000), "PNG", {}, (156,) * 3),
    "grey and clear": (Image.new("LA", (90, 60), (0, 0)), "PNG", {}, (255,) * 3),
    "clear": (Image.new("RGBA", (90, 60), (9, 9, 9, 0)), "WEBP", {}, (255,) * 3),
    "half clear": (Image.new("RGBA", (90, 60), (0, 0, 0, 51)), "PNG", {}, (204,) * 3),
    "a profile": (
        Image.new("RGB", (90, 60), (255, 0, 0)),
        "PNG",
        {"icc_profile": wide_gamut()},
        (0, 255, 0),
    ),
    "no profile": (
        Image.new("RGB", (90, 60), (255, 0, 0)),
        "PNG",
        {"icc_profile": b"none"},
        (255, 0, 0),
    ),
}


@pytest.mark.parametrize("colours", COLOURS)
def test_whatever_colours_it_has_they_become_those_of_a_screen(colours):
    image, kind, how, wanted = COLOURS[colours]
    shown = seen(made_anew(written(image, kind, **how)).large)

    assert shown.mode == "RGB"
    assert is_about(shown.getpixel((30, 30)), wanted, off=20)


@pytest.mark.parametrize("kind", ["WEBP", "PNG"])
def test_of_a_moving_picture_the_first_is_taken(kind):
    frames = [Image.new("RGB", (90, 60), c) for c in ("red", "blue", "green")]
    raw = written(frames[0], kind, save_all=True, append_images=frames[1:])

    assert is_about(seen(made_anew(raw).large).getpixel((9, 9)), (255, 0, 0), off=20)


def bomb(width: int, height: int) -> bytes:
    """A PNG of hardly any bytes that says it is this large."""

    def chunk(kind, body):
        sum_ = struct.pack(">I", zlib.crc32(kind + body))
        return struct.pack(">I", len(body)) + kind + body + sum_

    head = struct.pack(">IIBBBBB", width, height, 8, 6, 0, 0, 0)
    pixels = zlib.compress(bytes(1000))
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        chunk(kind, body)
        for kind, body in [(b"IHDR", head), (b"IDAT", pixels), (b"IEND", b"")]
    )


REFUSED = {
    "nothing": (b"", "geen_beeld"),
    "a text": (b"een foto", "geen_beeld"),
    "a PDF": (b"%PDF-1.7\n", "geen_beeld"),
    "a drawing with code": (b"<svg xmlns='x'><script/></svg>", "geen_beeld"),
    "an older kind": (written(sky_over_land(), "GIF"), "geen_beeld"),
    "a scan": (written(sky_over_land(), "TIFF"), "geen_beeld"),
    "only a beginning": (written(sky_over_land())[:20], "geen_beeld"),
    "half a JPEG": (written(busy())[:90_000], "stuk"),
    "half a PNG": (written(busy((300, 200)), "PNG")[:9000], "stuk"),
    "half a HEIC": (written(busy((300, 200)), "HEIF")[:9000], "stuk"),
    "a bomb": (bomb(60_000, 60_000), "te_veel_punten"),
    "a hundred megapixels": (
        written(Image.new("L", (10_000, 10_000))),
        "te_veel_punten",
    ),
    "a small bomb": (bomb(8000, 8000), "stuk"),
    "a bomb of 65 million": (bomb(65_000, 1000), "te_veel_punten"),
}


@pytest.mark.parametrize("sent", REFUSED)
def test_what_is_no_picture_of_ours_is_refused_with_its_reason(sent):
    """SEC-X09"""
    raw, reason = REFUSED[sent]
    with pytest.raises(NoPicture, match=reason):
        made_anew(raw)


@pytest.mark.parametrize(
    ("kind", "how"), [("JPEG", {"progressive": 1}), ("HEIF", {"quality": 10})]
)
def test_fifty_megapixels_are_read_within_the_memory_of_a_child(kind, how):
    made = made_anew(written(Image.new("RGB", (8160, 6120), "#2e7d32"), kind, **how))

    assert (made.width, made.height) == (1600, 1200)


def test_who_takes_too_long_is_given_up():
    with pytest.raises(NoPicture, match="te_lang"):
        pictures.made_anew(written(busy()), wall=0)


@pytest.mark.parametrize(
    "made", [b"<script>", b"\xff\xd8\xff" + bytes(MOST_KEPT)], ids=["html", "large"]
)
def test_what_a_child_gives_is_not_believed(made):
    with pytest.raises(NoPicture, match="mislukt"):
        pictures._checked(made * 2, 10, 10, len(made))
