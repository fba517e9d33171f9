"""What residents and colleagues sent, and what was acknowledged, written as it happens.

Each line is on the disk before its request leaves, and its end before anybody goes on.
"""

import json
import os
import threading
import time
from dataclasses import asdict, dataclass, field
from itertools import count
from pathlib import Path

NEVER = float("inf")
ACKNOWLEDGED = (302, 303)


@dataclass
class Line:
    """One request that should store something."""

    number: int
    what: str  # save, send, deed, message
    plan: str  # its number, or for a deed its kenmerk
    fields: dict[str, str]
    form: str = ""  # the key of the form: what is sent again has the same
    sent: float = 0
    ended: float = NEVER
    status: int = 0  # 0 is that nobody knows

    @property
    def is_acknowledged(self) -> bool:
        return self.status in ACKNOWLEDGED

    @property
    def may_be_stored(self) -> bool:
        """Whatever the answer said, but a plain no."""
        return self.is_acknowledged or self.status in (0, 422) or self.status >= 500


@dataclass
class Ledger:
    """All lines of all people; `file` outlives whoever writes it."""

    file: Path
    lines: list[Line] = field(default_factory=list)

    def __post_init__(self):
        self._numbers, self._lock = count(1), threading.Lock()
        self.under_way: set[int] = set()

    def sends(self, what: str, plan, fields: dict[str, str], form: str = "") -> Line:
        with self._lock:
            line = Line(next(self._numbers), what, str(plan), dict(fields), form)
            line.sent = time.monotonic()
            self.lines.append(line)
            self.under_way.add(line.number)
            self._writes(line)
        return line

    def ends(self, line: Line, status: int) -> None:
        with self._lock:
            line.status, line.ended = status, time.monotonic()
            self.under_way.discard(line.number)
            self._writes(line)

    def breaks(self, line: Line) -> None:
        """The connection ended; it may be stored or not."""
        with self._lock:
            self.under_way.discard(line.number)

    def _writes(self, line: Line) -> None:
        told = asdict(line) | {"ended": None if line.ended == NEVER else line.ended}
        with self.file.open("a") as file:
            file.write(f"{json.dumps(told)}\n")
            file.flush()
            os.fsync(file.fileno())

    def acknowledged(self, *what: str) -> list[Line]:
        return [ln for ln in self.lines if ln.what in what and ln.is_acknowledged]


def may_stand(writes: list[tuple[Line, str]], until: float = NEVER) -> set[str]:
    """What a field may hold: nothing that was acknowledged before is ever lost.

    `writes` are all of one field. A value may stand unless another was acknowledged
    that was sent after it ended; one without an answer, unless a later was.
    With `until`, only what was acknowledged by then has to be there.
    """
    over = [ln for ln, _v in writes if ln.is_acknowledged and ln.ended <= until]
    stand = {
        value
        for line, value in writes
        if line.may_be_stored and not any(_is_over(line, later) for later in over)
    }
    return stand if over else stand | {""}


def _is_over(line: Line, later: Line) -> bool:
    if later is line:
        return False
    known = line.ended if line.is_acknowledged else line.sent
    return later.sent > known
