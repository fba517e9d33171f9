import logging
import re

# Right after one of these a link begins, also one that broke off.
PRIVATE = re.compile(r"/(open|adres|meelezen|welkom)/+[^\s\"']+", re.IGNORECASE)
# Wherever it stands: a token of ours, or a shorter run of signs that holds a digit.
RUN = re.compile(r"[\w-]{50,}|(?=[\w-]*\d)[\w-]{32,}", re.ASCII)


class MaskLinks(logging.Formatter):
    """A private link gives access, so no log may hold one (SEC-T04)."""

    def format(self, record):
        return RUN.sub("…", PRIVATE.sub(r"/\1/…", super().format(record)))
