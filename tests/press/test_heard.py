"""What our tests hear in a PDF is what others hear in it."""

import re
import subprocess

from press.glyphs import as_html
from press.printing import render_pdf
from tests.pdf_checks import squeezed
from tests.pdf_heard import heard_in
from tests.schriften import LETTERS, SIGNS

TOLD = re.compile(r'^\s*"(.*)"$', re.MULTILINE)
TYPED = as_html("\n".join([*LETTERS.values(), *SIGNS.values()]).replace("•", ""))
PAGE = f"""<!doctype html><html lang="nl"><title>Gehoord</title><h1>Kop</h1>
<p>{TYPED}</p><ul><li>een<li>twee</ul>
<table><thead><tr><th>wie<th>wat</thead><tbody><tr><th>Jan<td>"kijkt"</table>
<svg viewBox="0 0 99 9"><title>Lijn</title><text x="1" y="8">getekend</text></svg>"""


def test_poppler_hears_the_same_as_we_do():
    pdf = render_pdf(PAGE)
    asked = ["pdfinfo", "-struct-text", "-"]
    tree = subprocess.run(asked, input=pdf, check=True, capture_output=True).stdout
    told = "".join(TOLD.findall(tree.decode())).replace("•", "")

    assert squeezed(heard_in(pdf)) == squeezed(told)
    assert "getekend" in told
