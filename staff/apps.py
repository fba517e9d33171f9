from django.apps import AppConfig
from django.contrib.admin.apps import AdminConfig
from django.contrib.auth.apps import AuthConfig
from django.utils.translation import gettext_lazy as _


class StaffConfig(AppConfig):
    name = "staff"
    label = "staff"
    verbose_name = _("Medewerkers")


class AccountsConfig(AuthConfig):
    """Django's accounts, under a name that says whose they are."""

    default = False
    verbose_name = _("Accounts van medewerkers")


class BeheerConfig(AdminConfig):
    """Django's admin, behind our own login."""

    default = False
    default_site = "staff.site.Beheer"
