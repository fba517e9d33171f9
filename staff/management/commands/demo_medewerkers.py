from django.conf import settings
from django.contrib.auth.models import Group, User
from django.core.management.base import BaseCommand
from django.db import transaction
from django_otp.plugins.otp_totp.models import TOTPDevice

from matrix.models import Gebied
from staff import demo_accounts
from staff.rights import AMBTENAAR, BEHEERDER, GEBIEDSCOORDINATOR

GROUPS = dict(
    zip(demo_accounts.NAMES, (GEBIEDSCOORDINATOR, AMBTENAAR, BEHEERDER), strict=True)
)


class Command(BaseCommand):
    help = "Accounts for trying out, with DEBUG on; without it they are disabled."

    @transaction.atomic
    def handle(self, *args, **options):
        if not settings.DEBUG:
            disable(
                User.objects.filter(username__in=demo_accounts.NAMES, is_active=True)
            )
            return
        for name, group in GROUPS.items():
            colleague(name, group)
        coordinator = User.objects.get(username=demo_accounts.NAMES[0])
        coordinator.gebieden.set(Gebied.objects.filter(kernen__slug="benneveld"))
        self.stdout.write(f"Om uit te proberen: {', '.join(demo_accounts.NAMES)}")


def disable(users) -> None:
    if users:
        users.update(is_active=False)


def colleague(name: str, group: str) -> None:
    user, _new = User.objects.get_or_create(username=name)
    user.is_active = True
    user.set_password(demo_accounts.PASSWORD)
    user.save()
    user.groups.set(Group.objects.filter(name=group))
    TOTPDevice.objects.get_or_create(
        user=user, defaults={"key": demo_accounts.KEY, "name": "demo"}
    )
