"""python -m tests.rolling.activated NUMBER COMMAND: as systemd hands over a socket."""

import os
import sys

FIRST = 3  # where a program looks for it

if __name__ == "__main__":
    given, *command = sys.argv[1:]
    os.dup2(int(given), FIRST)
    os.environ |= {"LISTEN_FDS": "1", "LISTEN_PID": str(os.getpid())}
    os.execv(sys.executable, [sys.executable, *command])  # noqa: S606 - our own
