from django.conf import settings
from django.contrib.auth.models import User
from django.core.management.base import BaseCommand, CommandError
from django.urls import reverse

from desk import words
from desk.demo_plans import make_all
from plans.links import link
from staff import demo_accounts

COORDINATOR = demo_accounts.NAMES[0]


class Command(BaseCommand):
    help = "Plans with a conversation, for the account demo-coordinator."

    def handle(self, *args, **options):
        if not settings.LOCAL:
            raise CommandError("Made-up plans are for an installation on localhost.")
        user = User.objects.filter(username=COORDINATOR).first()
        gebied = user and user.gebieden.first()
        if not gebied:
            raise CommandError(f"{COORDINATOR} has no gebied: first DEBUG=1 make run.")
        for status, plans in make_all(user, gebied).items():
            name = words.STATUS.get(status, status.capitalize())
            self.stdout.write(f"{name}: {len(plans)} plannen, zoals")
            self.stdout.write(f"    {plans[0].titel}\n    {link(plans[0])}")
        inbox = settings.BASE_URL + reverse("desk:inbox")
        self.stdout.write(f"De kant van de gemeente ({COORDINATOR}): {inbox}")
