"""A person in Firefox, as Debian ships it: through Marionette, its own remote control.

Playwright's drivers need a Firefox of their own; this asks for nothing but a socket.
"""

import json
import shutil
import socket
import subprocess
from contextlib import contextmanager
from pathlib import Path

from tests.site import PATIENCE, free_port, within

ELEMENT = "element-6066-11e4-a52e-4f735466cecf"  # how WebDriver calls one
PREFERENCES = {
    "network.disable-localhost-when-offline": True,  # our server is away too then
    "datareporting.policy.dataSubmissionEnabled": False,
    "services.settings.server": "data:,nobody",
}


class Firefox:
    """One window with tabs; a text is typed key by key."""

    def __init__(self, line: socket.socket):
        self.line, self.stream = line, line.makefile("rb")
        self._hears()  # who it is
        self.asks("WebDriver:NewSession", capabilities={})

    def asks(self, command: str, **what):
        """A command and its answer; what went wrong is said by Firefox itself."""
        said = json.dumps([0, 1, command, what]).encode()
        self.line.sendall(b"%d:%s" % (len(said), said))
        _kind, _number, fault, answer = self._hears()
        assert fault is None, fault
        return answer.get("value") if "value" in (answer or {}) else answer

    def _hears(self):
        size = b"".join(iter(lambda: self.stream.read(1), b":"))
        return json.loads(self.stream.read(int(size)))

    def goes_to(self, address: str) -> None:
        self.asks("WebDriver:Navigate", url=address)

    def goes_back(self) -> None:
        self.asks("WebDriver:Back")

    def reloads(self) -> None:
        self.asks("WebDriver:Refresh")

    def sees(self, script: str, *args):
        return self.asks(
            "WebDriver:ExecuteScript", script=f"return {script}", args=args
        )

    def waits_for(self, script: str, *args) -> None:
        within(PATIENCE, lambda: self.sees(script, *args))

    def clicks(self, path: str, nth: int = 0) -> None:
        self.asks("WebDriver:ElementClick", id=self._found(path, nth))

    def types(self, path: str, text: str, nth: int = 0) -> None:
        self.asks("WebDriver:ElementSendKeys", id=self._found(path, nth), text=text)

    def _found(self, path: str, nth: int) -> str:
        how = {"using": "css selector", "value": path}
        return self.asks("WebDriver:FindElements", **how)[nth][ELEMENT]

    def closes_the_tab(self) -> None:
        """And looks at a new one."""
        there = self.asks("WebDriver:NewWindow", type="tab")["handle"]
        self.asks("WebDriver:CloseWindow")
        self.asks("WebDriver:SwitchToWindow", handle=there)

    def drops_the_line(self, away: bool = True) -> None:
        """Work Offline; nothing goes over a connection that is still open either."""
        self.asks("Marionette:SetContext", value="chrome")
        self.sees("void (Services.io.offline = arguments[0])", away)
        self.sees("Services.obs.notifyObservers(null, 'net:prune-all-connections')")
        self.asks("Marionette:SetContext", value="content")


def _reached(port: int) -> socket.socket | None:
    try:
        return socket.create_connection(("127.0.0.1", port), PATIENCE)
    except ConnectionRefusedError:
        return None


@contextmanager
def firefox(profile: Path, kind=Firefox):
    port = free_port()
    kept = PREFERENCES | {"marionette.port": port}
    lines = [
        f'user_pref("{name}", {json.dumps(value)});' for name, value in kept.items()
    ]
    (profile / "user.js").write_text("\n".join(lines))
    found = shutil.which("firefox-esr") or "firefox"
    command = [found, "--marionette", "--remote-allow-system-access", "--headless"]
    quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    with subprocess.Popen([*command, "--profile", str(profile)], **quiet) as running:
        try:
            with within(PATIENCE, lambda: _reached(port)) as line:
                yield kind(line)
        finally:
            running.terminate()
