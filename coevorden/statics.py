"""Static files as served: hashed, compressed, and each style sheet in one file."""

import re
from hashlib import sha256
from importlib.metadata import version
from pathlib import Path

from django.apps import apps
from django.conf import settings
from django.contrib.staticfiles.finders import get_finders
from django.core.files.storage import FileSystemStorage
from django.core.management import call_command
from whitenoise.storage import CompressedManifestStaticFilesStorage

PART = re.compile(r'^@import url\("([^"]+)"\);$', re.MULTILINE)


def joined(sheet: Path) -> str:
    """A style sheet with the parts that it imports; they stand one folder deeper."""
    return PART.sub(lambda part: _part(sheet.parent / part[1]), sheet.read_text())


def _part(part: Path) -> str:
    return part.read_text().replace('url("../../', 'url("../')


class StyleSheetsJoined(CompressedManifestStaticFilesStorage):
    """Parts for who writes, one file for who looks: each part asked for is a wait."""

    def post_process(self, paths, dry_run=False, **options):
        if not dry_run:
            for name in paths:
                self._join(name, paths)
        yield from super().post_process(paths, dry_run, **options)

    def _join(self, name: str, paths: dict) -> None:
        source = Path(paths[name][0].path(paths[name][1]))
        if source.suffix != ".css" or not PART.search(source.read_text()):
            return
        Path(self.path(name)).write_text(joined(source))
        paths[name] = FileSystemStorage(self.location), name


def collect() -> None:
    """Collect the files, and remember of what and into what."""
    call_command("collectstatic", interactive=False, verbosity=0)
    _kept().write_text(_fingerprint())


def collected() -> bool:
    """Whether what is served was made of the files and the program as they are."""
    return _kept().exists() and _kept().read_text() == _fingerprint()


def _kept() -> Path:
    return Path(settings.STATIC_ROOT).with_suffix(".sha256")


def _fingerprint() -> str:
    made_with = Path(__file__).read_bytes(), version("whitenoise").encode()
    digest = sha256(b"".join(made_with))
    for path, source in _sources():
        digest.update(path.encode() + sha256(source.read_bytes()).digest())
    manifest = Path(settings.STATIC_ROOT, "staticfiles.json")
    digest.update(manifest.read_bytes() if manifest.exists() else b"")
    return digest.hexdigest()


def _sources():
    """(path as served, file) of everything that is collected."""
    ignored = apps.get_app_config("staticfiles").ignore_patterns
    for finder in get_finders():
        for path, storage in finder.list(ignored):
            yield path, Path(storage.path(path))
