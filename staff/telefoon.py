"""The phone of a colleague, whose app shows the codes."""

from secrets import token_bytes

from django_otp.plugins.otp_totp.models import TOTPDevice

from staff.sealed import opened, seal

SECRET = 20  # bytes


class Telefoon(TOTPDevice):
    """As django-otp has it, with a secret that stands sealed in the database."""

    class Meta:
        proxy = True
        default_permissions = ()

    @classmethod
    def new(cls, user, secret: bytes = b"", **fields):
        key = seal(secret or token_bytes(SECRET), user.pk)
        return cls.objects.create(user=user, key=key, **fields)

    @property
    def bin_key(self) -> bytes:
        return opened(self.key, self.user_id)

    def verify_token(self, token):
        """Whatever comes of it, the secret is sealed anew, with the first key."""
        self.key = seal(self.bin_key, self.user_id)
        return super().verify_token(token)
