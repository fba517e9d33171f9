from django.conf import settings
from django.contrib.auth.models import User
from django.core.management.base import BaseCommand, CommandError
from django.urls import reverse

from desk import words
from desk.demo_plans import make_all
from plans.links import link
from staff.demo_accounts import COLLEGA, COORDINATOR

NAMES = (COORDINATOR, COLLEGA)


class Command(BaseCommand):
    help = "Plans with a conversation, for demo-coordinator and demo-collega."

    def handle(self, *args, **options):
        if not settings.LOCAL:
            raise CommandError("Made-up plans are for an installation on localhost.")
        people = [User.objects.filter(username=name).first() for name in NAMES]
        gebied = all(people) and people[0].gebieden.first()
        if not gebied:
            raise CommandError(f"{COORDINATOR} has no gebied: first DEBUG=1 make run.")
        for status, plans in make_all(*people, gebied).items():
            name = words.STATUS.get(status, status.capitalize())
            self.stdout.write(f"{name}: {len(plans)} plannen, zoals")
            self.stdout.write(f"    {plans[0].titel}\n    {link(plans[0])}")
        inbox = settings.BASE_URL + reverse("desk:inbox")
        self.stdout.write(f"De kant van de gemeente ({', '.join(NAMES)}): {inbox}")
