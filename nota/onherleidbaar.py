"""Figures that point at nobody: small counts are left out (PRI-07).

A count under five is not shown, and the smallest of the others is left out with it:
otherwise the total gives it away. Where there are no others, nothing is shown at all.
"""

from collections.abc import Mapping

LEAST = 5


def safe(counts: Mapping[str, int]) -> Mapping[str, int | None]:
    """The counts, with None where a figure could point at somebody."""
    shown = {name: count for name, count in counts.items() if count}
    small = {name for name, count in shown.items() if count < LEAST}
    if not small:
        return shown
    large = shown.keys() - small
    if not large:
        return {}
    hidden = small | {min(sorted(large), key=shown.__getitem__)}
    return {n: None if n in hidden else count for n, count in shown.items()}
