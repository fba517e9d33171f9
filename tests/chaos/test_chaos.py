"""A short storm on each database; `make chaos` is a long one (docs/eisen.md §3)."""

import logging

import pytest

from tests.chaos.ledger import Line, may_stand
from tests.chaos.mutants import MUTANTS
from tests.chaos.played import Play, play
from tests.chaos.told import told


@pytest.mark.alone
@pytest.mark.parametrize(
    ("database", "faults"),
    [
        ("sqlite", ("F01", "F02", "F06", "F10", "F19")),
        ("postgres", ("F01", "F03", "F11", "F16", "F19")),  # and two machines, F20
    ],
)
def test_nothing_that_was_acknowledged_is_lost_in_a_storm(
    database, faults, tmp_path, caplog
):
    """REL-D01: each of these faults at least once, while eight people save."""
    caplog.set_level(logging.WARNING, "mail.log")
    report = play(tmp_path, database, Play(6, residents=8, only=faults))

    assert report.holds, told(report)
    assert report.acknowledged > 20


def saved(value: str, sent: float, ended: float = 0, status: int = 302):
    line = Line(0, "save", "1", {"doel": value}, sent=sent, status=status)
    line.ended = ended or float("inf")
    return line, value


@pytest.mark.parametrize(
    ("writes", "stand"),
    [
        ([], {""}),
        ([saved("a", 1, 2)], {"a"}),
        ([saved("a", 1, 2), saved("b", 3, 4)], {"b"}),
        ([saved("a", 1, 4), saved("b", 2, 3)], {"a", "b"}),
        ([saved("a", 1, 2), saved("b", 3, status=0)], {"a", "b"}),
        ([saved("a", 1, status=0), saved("b", 3, 4)], {"b"}),
        ([saved("a", 1, 2), saved("b", 3, 4, status=409)], {"a"}),
        ([saved("a", 1, 2, status=503)], {"", "a"}),
    ],
)
def test_what_may_stand_in_a_field(writes, stand):
    assert may_stand(writes) == stand


def test_a_copy_holds_what_was_acknowledged_before_it_began():
    writes = [saved("a", 1, 2), saved("b", 3, 4), saved("c", 5, 6)]

    assert may_stand(writes, until=4.5) == {"b", "c"}


@pytest.mark.parametrize("mutant", MUTANTS, ids=lambda mutant: mutant.name)
def test_what_a_mutant_changes_stands_in_the_code_once(mutant):
    assert mutant.fits()
