from django.conf import settings
from django.contrib.messages.storage.cookie import CookieStorage


class Notices(CookieStorage):
    """Django's messages in a cookie that is named as the others are (SEC-H05)."""

    cookie_name = settings.MESSAGE_COOKIE_NAME
