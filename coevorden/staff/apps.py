from django.apps import AppConfig
from django.contrib.admin.apps import AdminConfig


class StaffConfig(AppConfig):
    name = "coevorden.staff"
    label = "staff"


class BeheerConfig(AdminConfig):
    """Django's admin, behind our own login."""

    default = False
    default_site = "coevorden.staff.site.Beheer"
