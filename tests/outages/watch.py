"""Who looks at /healthz/ready all the time, and asks for a mail now and then."""

import threading
import time
from contextlib import contextmanager
from urllib.error import HTTPError, URLError
from urllib.request import urlopen

from tests.outages.bench import Bench
from tests.site import within


@contextmanager
def again_and_again(does, seconds: float):
    """Beside what the program is at, until that is done."""
    done = threading.Event()

    def goes_on():
        while not done.wait(seconds):
            does()

    thread = threading.Thread(target=goes_on)
    thread.start()
    try:
        yield
    finally:
        done.set()
        thread.join()


def is_ready(bench: Bench) -> bool:
    try:
        address = f"{bench.site.url}/healthz/ready"
        with urlopen(address, timeout=30) as answer:  # noqa: S310 - ours
            return answer.status == 200
    except (HTTPError, URLError, TimeoutError):
        return False


def seconds_until(bench: Bench, *, ready: bool, most: float = 120) -> float:
    began = time.monotonic()
    within(most, lambda: is_ready(bench) == ready)
    return time.monotonic() - began
