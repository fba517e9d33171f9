"""One password, whatever keyboard types it: é is one sign, or an e with its accent."""

from unicodedata import normalize

from django.contrib.auth.hashers import PBKDF2PasswordHasher


class OneSpelling(PBKDF2PasswordHasher):
    """Hashes the NFKC of a password; what was stored before that still opens."""

    def encode(self, password, salt, iterations=None):
        return super().encode(normalize("NFKC", password), salt, iterations)

    def verify(self, password, encoded):
        if super().verify(password, encoded):
            return True
        is_folded = normalize("NFKC", password) == password
        return not is_folded and PBKDF2PasswordHasher().verify(password, encoded)
