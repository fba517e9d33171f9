import logging
import re

SECRET_PATHS = re.compile(r"/(open|meelezen|welkom/[^/\s]+)/[^/\s]+")


class MaskLinks(logging.Formatter):
    """A private link gives access, so no log may hold one (SEC-T04)."""

    def format(self, record):
        return SECRET_PATHS.sub(r"/\1/…", super().format(record))
