"""python -m tests.commands: commands of manage.py, each in a process of its own.

A line of JSON names one; a line comes back with its exit code and what it said. Django
starts once and each child begins where that ended, in a fifteenth of the time.
"""

import json
import os
import subprocess
import sys
import threading
import traceback
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryFile
from typing import NoReturn

import django
from django.core.checks import run_checks
from django.core.management import ManagementUtility


class Commands:
    """Who asks for them, and reads what comes back."""

    def __init__(self, process: subprocess.Popen):
        self._process, self._one_at_a_time = process, threading.Lock()

    def run(self, *command: str) -> str:
        """What it says; it must go well."""
        asking, answering = self._process.stdin, self._process.stdout
        with self._one_at_a_time:
            asking.write(f"{json.dumps(command)}\n")
            asking.flush()
            code, said, wrong = json.loads(answering.readline())
        assert code == 0, wrong[-2000:]
        return said


@contextmanager
def commands(environment: dict, cwd: Path):
    called = [sys.executable, "-m", "tests.commands"]
    pipe = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "text": True}
    with subprocess.Popen(called, **pipe, cwd=cwd, env=environment) as process:
        yield Commands(process)


def main() -> None:
    django.setup()
    run_checks()  # reads all that a command may need
    for line in sys.stdin:
        sys.stdout.write(f"{json.dumps(ran(json.loads(line)))}\n")
        sys.stdout.flush()


def ran(command: list[str]) -> tuple[int, str, str]:
    with TemporaryFile("w+") as said, TemporaryFile("w+") as wrong:
        child = os.fork()
        if not child:
            os.dup2(said.fileno(), 1)
            os.dup2(wrong.fileno(), 2)
            does(command)
        code = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
        return code, _all_of(said), _all_of(wrong)


def does(command: list[str]) -> NoReturn:
    """Ends the process at once: tidying up costs more than most commands."""
    code = 1
    try:
        ManagementUtility(["manage.py", *command]).execute()
        code = 0
    except Exception:
        traceback.print_exc()
    finally:
        sys.stdout.flush()
        os._exit(code)


def _all_of(file) -> str:
    file.seek(0)
    return file.read()


if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "coevorden.settings")
    main()
