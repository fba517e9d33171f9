"""What somebody may send, bounded before it is read."""

DIGITS = 18  # as fit in a column of a database
LARGEST = 2**31 - 1  # in a small one


def number(given: str, otherwise: int) -> int:
    """A whole number of at most 18 digits 0-9, or else `otherwise`."""
    fits = given.isascii() and given.isdecimal() and len(given) <= DIGITS
    return int(given) if fits else otherwise
