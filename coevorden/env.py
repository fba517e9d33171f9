"""Typed readers of the environment. A setting that makes no sense stops the start."""

import os
import secrets
from pathlib import Path
from urllib.parse import urlsplit

from django.core.exceptions import ImproperlyConfigured

LOCAL_HOSTS = ("127.0.0.1", "localhost", "[::1]")


def text(name: str, default: str | None = None) -> str:
    """NAME, or else the content of the file that NAME_FILE points at."""
    if name in os.environ:
        return os.environ[name]
    if f"{name}_FILE" in os.environ:
        return Path(os.environ[f"{name}_FILE"]).read_text().strip()
    if default is None:
        raise ImproperlyConfigured(f"{name} is not set, and neither is {name}_FILE.")
    return default


def number(name: str, default: int) -> int:
    value = text(name, str(default))
    if not value.isdecimal():
        raise ImproperlyConfigured(f"{name} must be a whole number, not {value!r}.")
    return int(value)


def switch(name: str) -> bool:
    value = text(name, "0")
    if value not in ("0", "1"):
        raise ImproperlyConfigured(f"{name} must be 0 or 1, not {value!r}.")
    return value == "1"


def base_url(name: str, default: str) -> tuple[str, str, bool]:
    """The public address: (url, host, is this machine only).

    Plain http is for this machine alone; every other host name needs https.
    """
    url = text(name, default).rstrip("/")
    parts = urlsplit(url)
    host = f"[{parts.hostname}]" if ":" in (parts.hostname or "") else parts.hostname
    local = host in LOCAL_HOSTS
    if not host or "*" in host or parts.path or parts.query:
        raise ImproperlyConfigured(f"{name} must be an address such as {default}.")
    if parts.scheme != "https" and not (local and parts.scheme == "http"):
        raise ImproperlyConfigured(f"{name} must start with https:// for {host}.")
    return url, host, local


def secret(name: str, kept_in: Path | None) -> str:
    """A key of at least 50 characters; on this machine made once and kept in a file."""
    if kept_in and name not in os.environ and f"{name}_FILE" not in os.environ:
        return _made_once(kept_in / name.lower())
    value = text(name)
    if len(value) < 50:
        raise ImproperlyConfigured(f"{name} must have at least 50 characters.")
    return value


def _made_once(file: Path) -> str:
    file.parent.mkdir(parents=True, exist_ok=True)
    try:
        with open(os.open(file, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600), "w") as f:
            f.write(secrets.token_urlsafe(64))
    except FileExistsError:
        pass
    return file.read_text()
