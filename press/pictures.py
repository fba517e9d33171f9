"""A picture that somebody sends, made anew in a child that may be killed."""

from dataclasses import dataclass

from press.apart import WALL_SECONDS, GivenUp, done_apart

MOST_BYTES = 10 * 1024 * 1024  # of what is sent
MOST_KEPT = 400_000
MOST_OF_A_LOGO = 100_000
JPEG, PNG = b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n"


class NoPicture(GivenUp):
    """Nothing to keep; the reason is one of GivenUp or of pixels.NotMadeAnew."""


@dataclass(frozen=True)
class Picture:
    """What is kept of it, twice: to look at, and small beside other things."""

    large: bytes
    small: bytes
    width: int
    height: int


def made_anew(raw: bytes, *, wall: float = WALL_SECONDS) -> Picture:
    """A JPEG without anything but its pixels; raises NoPicture."""
    try:
        done = done_apart("beeld", (raw,), wall)
    except GivenUp as given_up:
        raise NoPicture(given_up.reason) from None
    return _checked(done.made, **done.told)


def logo_anew(raw: bytes, *, wall: float = WALL_SECONDS) -> bytes:
    """A PNG without anything but its pixels; raises NoPicture."""
    try:
        png = done_apart("logo", (raw,), wall).made
    except GivenUp as given_up:
        raise NoPicture(given_up.reason) from None
    if not png.startswith(PNG) or len(png) > MOST_OF_A_LOGO:
        raise NoPicture("mislukt")
    return png


def _checked(made: bytes, width: int, height: int, bytes: int) -> Picture:
    """What comes out of a child that read a stranger's file is believed by no one."""
    large, small = made[:bytes], made[bytes:]
    if not all(map(_may_be_kept, (large, small))):
        raise NoPicture("mislukt")
    return Picture(large, small, int(width), int(height))


def _may_be_kept(jpeg: bytes) -> bool:
    return jpeg.startswith(JPEG) and len(jpeg) <= MOST_KEPT
