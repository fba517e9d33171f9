"""Passwords: in one spelling, long enough, and not what is guessed first."""

import re
from unicodedata import normalize

from django.contrib.auth.hashers import PBKDF2PasswordHasher
from django.contrib.auth.password_validation import MinimumLengthValidator
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

GUESSED_FIRST = (
    *("wachtwoord", "password", "welkom", "geheim", "inloggen", "gemeente"),
    *("coevorden", "samenspel", "samenwerkingsplan", "drenthe"),
    *("qwertyuiop", "qwerty", "asdfghjkl", "asdf", "zxcvbnm", "zxcv", "azerty"),
    *("1234567890", "123456", "12345", "1234", "123", "321", "abc"),
    *("lente", "zomer", "herfst", "winter"),
)
OF_ITS_OWN = 6  # different signs beside those words
SIGNS = re.compile(r"[\W_]+")


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


class NotGuessedFirst:
    """Beside names of its owner and of the gemeente and rows of keys: more."""

    def validate(self, password, user=None):
        rest = _plain(password)
        for word in sorted((*GUESSED_FIRST, *_known_of(user)), key=len, reverse=True):
            rest = rest.replace(word, "")
        if len(set(re.sub(r"(19|20)\d\d", "", rest))) < OF_ITS_OWN:
            raise ValidationError(self.get_help_text())

    def get_help_text(self):
        return _(
            "Dit wachtwoord is te makkelijk te raden. Neem een zin zonder je eigen"
            " naam, de naam van de gemeente of een rij toetsen."
        )


def _known_of(user) -> set[str]:
    """Names of three letters and more, each word of them by itself too."""
    told = [getattr(user, name, "") for name in ("first_name", "last_name")]
    told += [getattr(user, "username", ""), getattr(user, "email", "").split("@")[0]]
    words = {_plain(word) for name in told for word in [name, *SIGNS.split(name)]}
    return {word for word in words if len(word) > 2}


def _plain(text: str) -> str:
    return SIGNS.sub("", normalize("NFKC", text).casefold())
