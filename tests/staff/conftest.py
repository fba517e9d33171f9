"""What the tests of colleagues share: their browser."""

import pytest

from tests.people.browser import Browser


@pytest.fixture
def client() -> Browser:
    return Browser()
