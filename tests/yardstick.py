"""Processor time as this machine spends it now, so that no budget needs an idle one."""

from time import process_time

ROUNDS = 600_000
ON_THE_REFERENCE = 0.09  # seconds: the machine on which the budgets were measured


def slowness() -> float:
    """How many times slower than the reference this machine is at this moment."""
    return max(1.0, min(_one_round() for _ in range(3)) / ON_THE_REFERENCE)


def _one_round() -> float:
    before, words = process_time(), {}
    for n in range(ROUNDS):
        words[n % 977] = words.get(n % 977, "")[:20] + "x"
    return process_time() - before
