"""A real mail server with moods: it is slow, says no, or takes it and hangs up."""

import asyncio
import time
from contextlib import contextmanager

from aiosmtpd.controller import Controller

from tests.site import MailBox

WELL, SLOW, LATER, NEVER, HANGS_UP = "well", "slow", "later", "never", "hangs up"
SAYS = {LATER: "451 Try again later", NEVER: "554 No"}


class MoodyMailBox(MailBox):
    def __init__(self, port: int):
        super().__init__()
        self.port, self.mood = port, WELL
        self.at_each = lambda: None  # what happens while a mail is on its way

    async def handle_DATA(self, server, session, envelope):
        if self.mood in SAYS:
            return SAYS[self.mood]
        if self.mood == SLOW:
            await asyncio.sleep(1)
        answer = await super().handle_DATA(server, session, envelope)
        self.at_each()
        if self.mood == HANGS_UP:
            server.transport.abort()
        return answer

    def opens(self) -> None:
        self._server = Controller(self, hostname="127.0.0.1", port=self.port)
        self._server.start()

    def closes(self) -> None:
        self._server.stop()

    @contextmanager
    def in_a_mood(self, mood: str):
        self.mood = mood
        try:
            yield
        finally:
            self.mood = WELL

    def comes_to(self, address: str, seconds: float):
        """The first mail to it, if that comes within these seconds."""
        late = time.monotonic() + seconds
        while time.monotonic() < late:
            if found := self._found(address):
                return found[0]
            time.sleep(0.1)
        return None
