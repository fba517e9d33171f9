"""One password, whatever keyboard types it: é is one sign, or an e with its accent."""

from unicodedata import normalize

from django.contrib.auth.hashers import PBKDF2PasswordHasher
from django.contrib.auth.password_validation import MinimumLengthValidator
from django.utils.translation import gettext as _


class OneSpelling(PBKDF2PasswordHasher):
    """Hashes the NFKC of a password; what was stored before that still opens."""

    def encode(self, password, salt, iterations=None):
        return super().encode(normalize("NFKC", password), salt, iterations)

    def verify(self, password, encoded):
        if super().verify(password, encoded):
            return True
        is_folded = normalize("NFKC", password) == password
        return not is_folded and PBKDF2PasswordHasher().verify(password, encoded)


class LongEnough(MinimumLengthValidator):
    """Django's own sentence is not in Dutch."""

    def get_error_message(self):
        says = _("Dit wachtwoord is te kort. Neem een zin van ten minste {n} tekens.")
        return says.format(n=self.min_length)

    def get_help_text(self):
        return _("Ten minste {n} tekens.").format(n=self.min_length)
