"""Static files as served: hashed, compressed, and each style sheet in one file."""

import re
from pathlib import Path

from django.core.files.storage import FileSystemStorage
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
