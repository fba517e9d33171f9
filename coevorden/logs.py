"""What a line of the log looks like; none holds an answer, an address or a link."""

import json
import logging
import re
import traceback
from collections.abc import Iterator
from contextvars import ContextVar
from datetime import UTC, datetime
from typing import Any

# Right after one of these a link begins, also one that broke off.
PRIVATE = re.compile(r"/(open|adres|meelezen|welkom)/+[^\s\"']+", re.IGNORECASE)
# Wherever it stands: a token of ours, or a shorter run of signs that holds a digit.
RUN = re.compile(r"[\w-]{50,}|(?=[\w-]*\d)[\w-]{32,}", re.ASCII)

REQUEST_ID: ContextVar[str] = ContextVar("request_id", default="")
"""Of the request that this thread answers; empty outside requests."""


def masked(text: str) -> str:
    return RUN.sub("…", PRIVATE.sub(r"/\1/…", text))


def masked_within(facts: dict) -> dict:
    """Every text of what a line tells beside its message."""
    told = {}
    for name, fact in facts.items():
        is_more = isinstance(fact, dict)
        told[name] = masked_within(fact) if is_more else _masked_if_text(fact)
    return told


def _masked_if_text(fact: Any) -> Any:
    return masked(fact) if isinstance(fact, str) else fact


def kinds(error: BaseException) -> Iterator[str]:
    """Where it went wrong and the kind, of it and of what it came from.

    Never its text: a database tells there which row it refused (PRI-05).
    """
    if earlier := error.__cause__ or error.__context__:
        yield from kinds(earlier)
    yield from traceback.format_tb(error.__traceback__)
    yield f"{type(error).__name__}\n"


class MaskLinks(logging.Formatter):
    """A private link gives access, so no log may hold one (SEC-T04)."""

    def format(self, record):
        number = REQUEST_ID.get()
        return masked(super().format(record)) + (f" [{number}]" if number else "")

    def formatException(self, ei):
        return "".join(kinds(ei[1])).rstrip()


class JsonLine(logging.Formatter):
    """One line each, whatever stands in it (OPS-04; SEC-X12)."""

    def format(self, record):
        line = {
            "time": datetime.fromtimestamp(record.created, UTC).isoformat(),
            "level": record.levelname,
            "logger": record.name,
            "message": masked(record.getMessage()),
            "request_id": REQUEST_ID.get(),
            **masked_within(getattr(record, "facts", {})),
        }
        if record.exc_info and record.exc_info[1]:
            line["error"] = masked("".join(kinds(record.exc_info[1])))
        return json.dumps({name: said for name, said in line.items() if said != ""})


FORMATS = {
    "text": {
        "()": "coevorden.logs.MaskLinks",
        "format": "{asctime} {levelname} {name} {message}",
        "style": "{",
    },
    "json": {"()": "coevorden.logs.JsonLine"},
}


def logging_as(form: str) -> dict:
    """For Django and for gunicorn alike: all that they say goes one way."""
    return {
        "version": 1,
        "disable_existing_loggers": False,
        "formatters": {"ours": FORMATS[form]},
        "handlers": {
            "stderr": {"class": "logging.StreamHandler", "formatter": "ours"},
        },
        "root": {"handlers": ["stderr"], "level": "INFO"},
        "loggers": {
            "django": {"handlers": [], "propagate": True},
            "django.request": {"level": "ERROR"},  # coevorden.asked tells of the others
            "gunicorn.error": {"handlers": [], "propagate": True, "level": "WARNING"},
        },
    }
