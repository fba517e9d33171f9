from django.conf import settings
from django.contrib.auth.models import Group, User
from django.core.management.base import BaseCommand
from django.db import transaction

from matrix.models import Gebied
from staff import demo_accounts
from staff.models import Telefoon
from staff.rights import AMBTENAAR, BEHEERDER, GEBIEDSCOORDINATOR

GROUPS = dict(
    zip(
        demo_accounts.NAMES,
        (GEBIEDSCOORDINATOR, GEBIEDSCOORDINATOR, AMBTENAAR, BEHEERDER),
        strict=True,
    )
)
SHARED, OTHER = "benneveld", "dalen"  # kernen: the colleague works in both gebieden


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
        works_in(demo_accounts.COORDINATOR, SHARED)
        works_in(demo_accounts.COLLEGA, SHARED, OTHER)
        self.stdout.write(f"Om uit te proberen: {', '.join(demo_accounts.NAMES)}")


def works_in(name: str, *kernen: str) -> None:
    """In the gebieden of these kernen."""
    gebieden = Gebied.objects.filter(kernen__slug__in=kernen).distinct()
    User.objects.get(username=name).gebieden.set(gebieden)


def disable(users) -> None:
    if users:
        users.update(is_active=False)


def colleague(name: str, group: str) -> None:
    user, _new = User.objects.get_or_create(username=name)
    user.is_active = True
    user.set_password(demo_accounts.PASSWORD)
    user.save()
    user.groups.set(Group.objects.filter(name=group))
    if not Telefoon.objects.filter(user=user).exists():
        Telefoon.new(user, demo_accounts.SECRET, name=demo_accounts.DEVICE)
