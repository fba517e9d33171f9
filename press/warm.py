"""Imported by the print server alone, once: prints a page so that all is ready.

WeasyPrint, the unpacked fonts and everything both parse at first use are then part
of every child. The threads of this print's font map end with it, before any fork.
"""

import gc
import os

from press import archive, child, typeset

os.environ["FONTCONFIG_FILE"] = str(child.NO_SYSTEM_FONTS)
typeset.pdf_of(
    """<!doctype html><html lang="nl"><title>Warm</title>
    <h1>Warm</h1><p>tekst <b>vet</b> → ✓ <a href="#a">link</a></p>
    <table id="a"><tr><th>kop<td>cel</table><dl><dt>vraag<dd>antwoord</dl>
    <ul><li>punt</ul><svg viewBox="0 0 9 9"><title>Lijn</title>
    <path d="M0 0L9 9"/><text x="1" y="1">tekst</text></svg>""",
    {},
    archive.WITH_FILES,
    {},
)
gc.collect()
