"""What runs in the killable child: bounds first, then the work, then a report."""

import gc
import json
import logging
import os
import resource
import tempfile
import threading
from multiprocessing import parent_process
from multiprocessing.connection import Connection, wait
from pathlib import Path
from typing import Any

from press import pixels, typeset

NO_SYSTEM_FONTS = Path(__file__).with_name("fonts.conf")
MEMORY = 1 << 30


def printed(*order: Any) -> tuple[bytes, dict]:
    pdf, pages = typeset.pdf_of(*order)
    return pdf, {"pages": pages}


TASKS = {"druk": printed, "beeld": pixels.made_anew, "logo": pixels.logo_anew}
"""Each takes an order, and gives bytes and what there is to tell about them."""


class Remarks(logging.Handler):
    """Collects what WeasyPrint grumbles about, which would else reach the log."""

    def __init__(self):
        super().__init__(logging.WARNING)
        self.texts = []
        logger = logging.getLogger("weasyprint")
        logger.handlers, logger.propagate = [self], False

    def emit(self, record):
        self.texts.append(record.getMessage())


def end_with_the_parent() -> None:
    """Nobody is left to read the result or to kill us once the parent is gone."""

    def watch():
        wait([parent_process().sentinel])
        os._exit(1)

    threading.Thread(target=watch, daemon=True).start()


def stay_within_bounds(scratch: str, seconds: int) -> None:
    """No core dump either: it would hold someone's answers."""
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds + 1))
    tempfile.tempdir = scratch  # the parent clears it, also after a kill
    os.environ["FONTCONFIG_FILE"] = str(NO_SYSTEM_FONTS)


def attempt(task: str, *order: Any) -> tuple[bytes, dict, str]:
    """What came of it, or why nothing; a name of an error holds nobody's answers."""
    try:
        return *TASKS[task](*order), ""
    except pixels.NotMadeAnew as why:
        return b"", {}, why.reason
    except MemoryError:
        return b"", {}, "geheugen"
    except Exception:
        return b"", {}, "mislukt"


def work(
    to: Connection, order: tuple, scratch: str, seconds: int, *, warm: bool
) -> None:
    """Answer in plain bytes: the parent never unpickles what came out of here.

    `seconds` is what it may take of the processor.
    """
    gc.disable()  # a tenth faster; the memory of one print is bounded anyway
    end_with_the_parent()
    stay_within_bounds(scratch, seconds)
    remarks = Remarks()
    made, told, reason = attempt(*order)
    used = resource.getrusage(resource.RUSAGE_SELF)
    report = {
        "reason": reason,
        "told": told,
        "warm": warm,
        "remarks": remarks.texts[:50],
        "cpu": used.ru_utime + used.ru_stime,
        "megabytes": used.ru_maxrss // 1024,
    }
    to.send_bytes(json.dumps(report).encode())
    to.send_bytes(made)
