from django.contrib.auth.models import Group
from django.core.management.base import BaseCommand, CommandError
from django.db import transaction

from staff.rights import RIGHTS, permissions_of


class Command(BaseCommand):
    help = "Make the groups of colleagues, each with exactly its rights."

    @transaction.atomic
    def handle(self, *args, **options):
        for name in RIGHTS:
            group, _new = Group.objects.get_or_create(name=name)
            try:
                group.permissions.set(permissions_of(name))
            except LookupError as missing:
                raise CommandError(str(missing)) from missing
