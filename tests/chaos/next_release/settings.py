"""Those of this release, with the migration of a next one (only for the tests)."""

from coevorden.settings import *  # noqa: F403 - all of them
from coevorden.settings import INSTALLED_APPS

INSTALLED_APPS = [*INSTALLED_APPS, "tests.chaos.next_release"]
