"""A colleague as a beheerder changes one: with a version, a history and a way back."""

import json
from zlib import crc32

from django.contrib.auth.models import Group, User
from django.utils.translation import gettext_lazy as _

from matrix.beheerd import WithHistory, history_without
from staff.rights import RIGHTS

SEEN = ("username", "first_name", "last_name", "email", "is_active")
NOT_SEEN = ("password", "last_login", "date_joined", "is_staff", "is_superuser")
OF_SSO = "sso-"  # begins the user name of who comes in by single sign-on
AS_POSITIVE = 2**31 - 1


class Collega(WithHistory, User):
    """Has no version of its own: the state that a form was drawn with stands for it.

    Whatever else changes an account, such as the groups of a single sign-on, is seen.
    """

    history = history_without(*NOT_SEEN)

    class Meta:
        proxy = True
        ordering = ["username"]
        verbose_name = _("collega")
        verbose_name_plural = _("collega’s")

    @property
    def versie(self) -> int:
        state = [getattr(self, name) for name in SEEN]
        groups = self.beside()["groepen"] if self.pk else []
        return crc32(json.dumps([state, groups]).encode()) & AS_POSITIVE

    def claim(self, seen: int) -> bool:
        """Whether the row is as it was shown; nobody else changes it until the end."""
        now = type(self).objects.select_for_update().get(pk=self.pk)
        return now.versie == seen

    def beside(self):
        groups = self.groups.order_by("name").values_list("name", flat=True)
        return {"groepen": list(groups)}

    def put_beside(self, beside):
        """Only what is a group of colleagues comes back."""
        names = [name for name in beside["groepen"] if name in RIGHTS]
        self.groups.set(Group.objects.filter(name__in=names))
