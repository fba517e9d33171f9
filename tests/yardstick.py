"""Processor time as this machine spends it now, so that no budget needs an idle one.

A budget in seconds is that of the machine on which it was set. Work of another kind
slows down by another factor there, so each budget is held to a yardstick of its kind.
"""

from time import process_time

from press.printing import print_out

ROUNDS = 600_000
ON_THE_REFERENCE = 0.09  # seconds, on the machine on which the budgets were set
PRINTED_ON_THE_REFERENCE = 0.26
SENTENCE = "Wij spraken af dat iedereen uit de straat mag meedenken over het pad. "
PART = f"<h2>Over het pad</h2><p>{SENTENCE * 6}</p>"
PLAIN_PAGES = (
    f"<!doctype html><html lang=nl><title>Pad</title><body>{PART * 60}</body></html>"
)


def slowness() -> float:
    """How many times slower than the reference this machine is at this moment."""
    return max(1.0, min(_one_round() for _ in range(3)) / ON_THE_REFERENCE)


def _one_round() -> float:
    before, words = process_time(), {}
    for n in range(ROUNDS):
        words[n % 977] = words.get(n % 977, "")[:20] + "x"
    return process_time() - before


def slowness_of_printing() -> float:
    """The same of WeasyPrint: seven plain pages of text, the best of three."""
    return max(1.0, min(_one_print() for _ in range(3)) / PRINTED_ON_THE_REFERENCE)


def _one_print() -> float:
    return print_out(PLAIN_PAGES).cpu
