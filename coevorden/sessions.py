"""Sessions in the database, each under a hash of what the browser holds.

The cookie is 32 random signs, so no salt is needed: whoever reads the rows has nothing
to put in a browser. Their table stays Django's own.
"""

from hashlib import sha256

from django.contrib.sessions.backends import db
from django.contrib.sessions.backends.base import UpdateError
from django.db import OperationalError
from django.utils import timezone

LENGTH = 40  # of Django's column; 160 bits


class SessionStore(db.SessionStore):
    """Its key is the cookie, which only the browser keeps."""

    def row(self, cookie=None):
        """The row of this session, or of the one of another cookie."""
        return self.model.objects.filter(pk=_kept(cookie or self.session_key))

    def load(self):
        found = self.row().filter(expire_date__gt=timezone.now()).first()
        if found is None:
            self._session_key = None
            return {}
        return self.decode(found.session_data)

    def save(self, must_create=False):
        """A database that is away is no session that somebody else ended."""
        try:
            super().save(must_create)
        except UpdateError as error:
            if isinstance(error.__context__, OperationalError):
                raise error.__context__ from error
            raise

    def exists(self, session_key):
        return self.row(session_key).exists()

    def delete(self, session_key=None):
        self.row(session_key).delete()

    def create_model_instance(self, data):
        row = super().create_model_instance(data)
        row.session_key = _kept(row.session_key)
        return row


def _kept(cookie: str | None) -> str:
    """Of no cookie nothing that any row has."""
    return sha256(cookie.encode()).hexdigest()[:LENGTH] if cookie else ""
