"""Typed readers of the environment. A setting that makes no sense stops the start."""

import os
import secrets
from collections.abc import Iterable
from ipaddress import IPv4Network, IPv6Network, ip_network
from pathlib import Path
from urllib.parse import urlsplit

import dj_database_url
from django.core.exceptions import ImproperlyConfigured

ENGINES = ("django.db.backends.postgresql", "django.db.backends.sqlite3")
LOCAL_HOSTS = ("127.0.0.1", "localhost", "[::1]")


def text(name: str, default: str | None = None) -> str:
    """NAME, or else the content of the file that NAME_FILE points at."""
    if name in os.environ:
        return os.environ[name]
    if f"{name}_FILE" in os.environ:
        return _content(name, Path(os.environ[f"{name}_FILE"]))
    if default is None:
        raise ImproperlyConfigured(f"{name} is not set, and neither is {name}_FILE.")
    return default


def _content(name: str, file: Path) -> str:
    try:
        return file.read_text().strip()
    except (OSError, UnicodeError) as error:
        raise ImproperlyConfigured(f"{name}_FILE can't be read: {error}") from error


def number(name: str, default: int, *, least: int = 0) -> int:
    value = text(name, str(default))
    if not value.isdecimal():
        raise ImproperlyConfigured(f"{name} must be a whole number, not {value!r}.")
    if int(value) < least:
        raise ImproperlyConfigured(f"{name} must be {least} or more, not {value}.")
    return int(value)


def switch(name: str, default: bool = False) -> bool:
    value = text(name, "1" if default else "0")
    if value not in ("0", "1"):
        raise ImproperlyConfigured(f"{name} must be 0 or 1, not {value!r}.")
    return value == "1"


def choice(name: str, default: str, among: Iterable[str]) -> str:
    value = text(name, default)
    if value not in among:
        words = " or ".join(among)
        raise ImproperlyConfigured(f"{name} must be {words}, not {value!r}.")
    return value


def base_url(name: str, default: str) -> tuple[str, str, bool]:
    """The public address: (url, host, is this machine only).

    Plain http is for this machine alone; every other host name needs https.
    """
    url = text(name, default).rstrip("/")
    parts = urlsplit(url)
    host = f"[{parts.hostname}]" if ":" in (parts.hostname or "") else parts.hostname
    local = host in LOCAL_HOSTS
    strange = parts.path or parts.query or parts.fragment or parts.username
    if not host or "*" in host or strange or not _has_a_port_or_none(parts):
        raise ImproperlyConfigured(f"{name} must be an address such as {default}.")
    if parts.scheme != "https" and not (local and parts.scheme == "http"):
        raise ImproperlyConfigured(f"{name} must start with https:// for {host}.")
    return url, host, local


def networks(name: str) -> list[IPv4Network | IPv6Network]:
    """Networks such as 192.0.2.0/24, with commas between; none if it is empty."""
    given = [each.strip() for each in text(name, "").split(",")]
    try:
        return [ip_network(each) for each in given if each]
    except ValueError as error:
        says = f"{name} must be networks such as 192.0.2.0/24: {error}."
        raise ImproperlyConfigured(says) from error


def issuer(name: str, *, local: bool) -> str:
    """The address of the login service; empty for none. Plain http for tests only."""
    url = text(name, "").rstrip("/")
    if url and not url.startswith("https://"):
        here = urlsplit(url).hostname in ("127.0.0.1", "localhost", "::1")
        if not (local and here and url.startswith("http://")):
            raise ImproperlyConfigured(f"{name} must start with https://.")
    return url


def contact(name: str) -> str:
    """An address of RFC 9116; empty for none."""
    address = text(name, "")
    if address and not address.startswith(("mailto:", "https://")):
        raise ImproperlyConfigured(f"{name} must start with mailto: or https://.")
    return address


def token(name: str) -> str:
    """What another program shows to be let in; empty lets nobody in."""
    value = text(name, "")
    if value and len(value) < 32:
        raise ImproperlyConfigured(f"{name} must have at least 32 characters.")
    return value


def _has_a_port_or_none(parts) -> bool:
    try:
        return parts.port != 0
    except ValueError:
        return False


def database(name: str, default: str) -> dict:
    """The address of a PostgreSQL or SQLite; others are not what we test on."""
    try:
        found = dj_database_url.parse(text(name, default))
    except ValueError:
        found = {}
    if found.get("ENGINE") not in ENGINES:  # never show the address: it has a password
        raise ImproperlyConfigured(
            f"{name} must be a postgres:// or sqlite:// address."
        )
    return found


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
