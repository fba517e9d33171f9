"""What the tests of colleagues share: their browser, and passwords that cost little."""

import pytest

from tests.people.browser import Browser


@pytest.fixture
def client() -> Browser:
    return Browser()


@pytest.fixture
def _passwords_are_cheap(settings):
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
