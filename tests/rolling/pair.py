"""Two servers whose sockets stay while they are started anew, behind our own nginx."""

import socket
import subprocess
import sys
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path

from django.conf import settings
from django.utils.crypto import get_random_string

from tests.proxy import HOST, Proxy
from tests.site import PATIENCE, Site

SERVER = ("-m", "gunicorn", "coevorden.wsgi", "--config", "deploy/gunicorn.conf.py")
STARTED = b"READY=1"
KEYS = ("SECRET_KEY", "LINK_KEY", "FACTOR_KEY")


class Server:
    """One of them; systemd holds its socket, and hears when it has started."""

    def __init__(self, home: Path, environment: dict, log):
        self.held = socket.create_server(("127.0.0.1", 0), backlog=1000)
        self.port = self.held.getsockname()[1]
        self.heard = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
        self.heard.bind(str(home / f"{self.port}.heard"))
        self.heard.settimeout(PATIENCE)
        self.log = log
        self.environment = environment | {"NOTIFY_SOCKET": self.heard.getsockname()}

    def begin(self) -> None:
        number = self.held.fileno()
        command = ["-m", "tests.rolling.activated", str(number), *SERVER]
        self.process = subprocess.Popen(
            [sys.executable, *command],
            cwd=settings.BASE_DIR,
            env=self.environment,
            pass_fds=[number],
            stdout=self.log,
            stderr=subprocess.STDOUT,
        )

    def wait_until_it_started(self) -> None:
        while not self.heard.recv(1000).startswith(STARTED):
            continue

    def stop(self) -> None:
        self.process.terminate()
        assert self.process.wait(PATIENCE) == 0

    def end(self) -> None:
        with self.held, self.heard:
            self.stop()

    def restart(self) -> None:
        self.stop()
        self.begin()
        self.wait_until_it_started()


@dataclass
class Pair:
    """The two of them, and the nginx before them."""

    home: Path
    proxy: Proxy
    first: Server
    second: Server

    def said(self) -> str:
        return (self.home / "log").read_text()


@contextmanager
def pair(home: Path, database: str):
    (home / "static").symlink_to(settings.STATIC_ROOT)
    proxy = Proxy(home / "proxy")
    environment = Site(home, database, **public(proxy)).environment
    with ExitStack() as stack:
        log = stack.enter_context((home / "log").open("ab"))
        both = [Server(home, environment, log) for _ in range(2)]
        for server in both:
            server.begin()
            stack.callback(server.end)
        for server in both:
            server.wait_until_it_started()
        stack.enter_context(proxy.before(*(server.port for server in both)))
        yield Pair(home, proxy, *both)


def public(proxy: Proxy) -> dict:
    """The settings that an address for everybody asks for."""
    keys = {key: get_random_string(60) for key in KEYS}
    return keys | {"BASE_URL": proxy.url, "MAIL_FROM": f"samenspel@{HOST}"}
