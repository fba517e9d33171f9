"""An address as a QR code: one path that scales, for print and for screen."""

import segno

QUIET = 4  # modules of white around it, as the standard asks


def path_of(address: str) -> tuple[str, int]:
    """The path of the dark modules and the width of the picture, both in modules."""
    code = segno.make(address, micro=False, error="m")
    rows = [bytes(row) for row in code.matrix]
    drawn = "".join(
        f"M{start + QUIET} {y + QUIET}h{width}v1h-{width}z"
        for y, row in enumerate(rows)
        for start, width in _runs(row)
    )
    return drawn, len(rows) + 2 * QUIET


def _runs(row: bytes):
    """(start, width) of each run of dark modules."""
    start = None
    for x, dark in enumerate((*row, 0)):
        if dark and start is None:
            start = x
        elif not dark and start is not None:
            yield start, x - start
            start = None
