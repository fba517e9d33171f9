"""Django's own pages of accounts are not in /beheer/: beheer.collegas has ours."""

from django.contrib import admin
from django.contrib.auth.models import Group, User
from django_otp.plugins.otp_static.models import StaticDevice
from django_otp.plugins.otp_totp.models import TOTPDevice

for model in (Group, User, StaticDevice, TOTPDevice):
    admin.site.unregister(model)
