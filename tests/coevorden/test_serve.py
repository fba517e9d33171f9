"""`make run`: the server with the work beside it, and what is said before a start."""

import os
import shutil
import signal
import socket
import subprocess
from contextlib import contextmanager, suppress
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

import pytest
from django.conf import settings

from tests.ground import own_database
from tests.site import PATIENCE, free_port, within

UNITS = sorted((settings.BASE_DIR / "deploy/systemd").iterdir())
SERVICES = [unit for unit in UNITS if unit.suffix == ".service"]
LASTING = [unit for unit in SERVICES if "Type=oneshot\n" not in unit.read_text()]


def of_one(unit: Path) -> str:
    """The name of a unit that is there more than once, as systemd starts it."""
    return unit.name.replace("@.", "@8001.")


def environment(home: Path, port: str, **more: str) -> dict:
    ours = {"PORT": port, "VAR_DIR": str(home), **more}
    return {n: v for n, v in os.environ.items() if n != "BASE_URL"} | ours


@pytest.mark.parametrize(
    ("port", "why"),
    [
        ("taken", "Address already in use"),
        ("http", "it is no port"),
        ("99999", "it is no port"),
    ],
)
def test_a_port_that_cannot_be_used_is_told_before_anything_starts(tmp_path, port, why):
    with socket.create_server(("127.0.0.1", 0)) as other:
        port = str(other.getsockname()[1]) if port == "taken" else port
        ran = subprocess.run(
            ["deploy/serve"],
            cwd=settings.BASE_DIR,
            env=environment(tmp_path, port, DATABASE_URL=f"sqlite:///{tmp_path}/new"),
            capture_output=True,
            text=True,
            timeout=PATIENCE,
        )
    assert ran.returncode == 1
    assert f"Samenspel can't use port {port}: {why}.\n" in ran.stderr
    assert "PORT=8080 make run" in ran.stderr
    assert ran.stdout == ""
    assert list(tmp_path.iterdir()) == []


class Serving:
    """deploy/serve in a session of its own, as a terminal gives it."""

    def __init__(self, process: subprocess.Popen, log: Path, port: int):
        self.process, self.log = process, log
        self.ready = f"http://127.0.0.1:{port}/healthz/ready"

    def is_ready(self) -> bool:
        with suppress(URLError), urlopen(self.ready) as answer:  # noqa: S310 - ours
            return answer.status == 200
        return False

    def pids(self, command: str = "") -> set[int]:
        """Of what it started and what these started, by what stands in their line."""
        found = set()
        for folder in Path("/proc").glob("[0-9]*"):
            with suppress(OSError):  # it ended meanwhile
                session = (folder / "stat").read_text().rpartition(")")[2].split()[3]
                line = (folder / "cmdline").read_text()
                if int(session) == self.process.pid and command in line.split("\0"):
                    found.add(int(folder.name))
        return found


@contextmanager
def serving(home: Path):
    port, log = free_port(), home / "log"
    (home / "static").symlink_to(settings.STATIC_ROOT)
    with own_database(home) as address, log.open("wb") as said:
        process = subprocess.Popen(
            ["deploy/serve"],
            cwd=settings.BASE_DIR,
            env=environment(home, str(port), DATABASE_URL=address),
            stdout=said,
            stderr=subprocess.STDOUT,
            start_new_session=True,
        )
        try:
            yield Serving(process, log, port)
        finally:
            with suppress(ProcessLookupError):
                os.killpg(process.pid, signal.SIGKILL)
            process.wait()


def test_the_work_is_started_again_when_it_ends_and_all_stops_together(tmp_path):
    with serving(tmp_path) as server:
        within(PATIENCE, server.is_ready)
        (work,) = server.pids("werk")
        os.kill(work, signal.SIGKILL)
        within(PATIENCE, lambda: server.pids("werk") - {work})
        assert "ended, and is started again" in server.log.read_text()

        os.killpg(server.process.pid, signal.SIGINT)  # as Ctrl-C does
        assert server.process.wait(PATIENCE) == 0
        within(PATIENCE, lambda: not server.pids())


def test_who_ends_the_server_ends_the_work_too(tmp_path):
    with serving(tmp_path) as server:
        within(PATIENCE, server.is_ready)
        assert server.ready.startswith(address_in_use(tmp_path, "8000"))
        server.process.terminate()
        assert server.process.wait(PATIENCE) == 0
        within(PATIENCE, lambda: not server.pids())
        assert address_in_use(tmp_path, "8000") == "http://127.0.0.1:8000"


def address_in_use(home: Path, port: str, **more: str) -> str:
    """What `make demo` takes its links from."""
    ran = subprocess.run(
        ["deploy/address"],
        cwd=settings.BASE_DIR,
        env=environment(home, port, **more),
        capture_output=True,
        text=True,
    )
    assert (ran.returncode, ran.stderr) == (0, "")
    return ran.stdout.strip()


def test_the_address_in_use_is_the_given_one_else_that_of_the_server(tmp_path):
    assert address_in_use(tmp_path, "8124") == "http://127.0.0.1:8124"
    (tmp_path / "address").write_text("http://127.0.0.1:8125\n")
    assert address_in_use(tmp_path, "8124") == "http://127.0.0.1:8125"
    given = "http://localhost:8126"
    assert address_in_use(tmp_path, "8124", BASE_URL=given) == given


@pytest.mark.skipif(not shutil.which("systemd-analyze"), reason="no systemd here")
def test_the_units_are_what_systemd_reads(tmp_path):
    for unit in UNITS:
        here = unit.read_text().replace("/opt/samenspel", str(settings.BASE_DIR))
        (tmp_path / of_one(unit)).write_text(here)
    ran = subprocess.run(
        ["systemd-analyze", "verify", *(tmp_path / of_one(unit) for unit in UNITS)],
        capture_output=True,
        text=True,
    )
    assert (ran.returncode, ran.stderr) == (0, "")


@pytest.mark.skipif(not shutil.which("systemd-analyze"), reason="no systemd here")
@pytest.mark.parametrize("unit", SERVICES, ids=lambda unit: unit.stem)
def test_a_unit_may_do_little_else_than_its_work(unit):
    """OPS-08: exposure 2.5 of 10 at most, by the table of systemd itself."""
    ran = subprocess.run(
        ["systemd-analyze", "security", "--offline=yes", "--threshold=25", unit],
        capture_output=True,
        text=True,
        env=os.environ | {"SYSTEMD_COLORS": "0"},
    )
    assert ran.returncode == 0, ran.stdout[-2000:]


@pytest.mark.parametrize("unit", LASTING, ids=lambda unit: unit.stem)
def test_a_unit_that_ends_is_started_again_for_ever(unit):
    written = unit.read_text()
    assert "Restart=always\n" in written
    assert "StartLimitIntervalSec=0\n" in written


def test_what_stops_is_told_so_before_what_it_is_at():
    """OPS-03: a PDF that is being made has a process of its own."""
    for unit in LASTING:
        assert "KillMode=mixed\n" in unit.read_text()


STAND_IN = """#!/bin/sh
echo "{name} $*" >> {log}
case "$*" in *{fails}*) exit 1;; esac
"""


def restarts(home: Path, fails: str) -> tuple[int, list[str]]:
    """How deploy/restart ends, and which units it asked what."""
    log = home / "asked"
    for name in ("systemctl", "curl"):
        (home / name).write_text(STAND_IN.format(name=name, log=log, fails=fails))
        (home / name).chmod(0o700)
    (home / "settings").write_text("BASE_URL=https://samenspel.example\n")
    here = {"PATH": f"{home}:{os.environ['PATH']}", "SETTINGS": str(home / "settings")}
    ran = subprocess.run(["deploy/restart"], cwd=settings.BASE_DIR, env=here)
    asked = [line.split() for line in log.read_text().splitlines()]
    return ran.returncode, [" ".join(w[1:]) for w in asked if w[0] == "systemctl"]


def test_a_newer_version_starts_one_server_after_the_other(tmp_path):
    """OPS-03"""
    assert restarts(tmp_path, fails="nothing") == (
        0,
        [
            "restart samenspel@8001",
            "restart samenspel@8002",
            "restart samenspel-werk",
        ],
    )


@pytest.mark.parametrize("fails", ["restart*8001", ":8001/healthz"])
def test_a_version_that_does_not_start_leaves_the_other_server_alone(tmp_path, fails):
    """OPS-03"""
    assert restarts(tmp_path, fails) == (
        1,
        ["restart samenspel@8001", "stop samenspel@8001.socket samenspel@8001"],
    )


def test_every_package_of_the_program_is_in_the_container():
    """OPS-08: and the tests are not."""
    let_in = (settings.BASE_DIR / ".containerignore").read_text().splitlines()
    packages = {path.parent.name for path in settings.BASE_DIR.glob("*/__init__.py")}
    assert {f"!{name}" for name in packages - {"tests"}} <= set(let_in)
    assert let_in[0] == "*"
    assert "!tests" not in let_in
