"""PDF/A for the archive and PDF/UA-1 for everyone, in one file."""

from collections.abc import Mapping
from xml.sax.saxutils import escape

from press.captions import caption_with_its_figure

WITH_FILES = "pdf/a-3a"
WITHOUT_FILES = "pdf/a-2a"  # more archives take it in: nothing can be hidden inside
DESCRIPTION = """\
<rdf:Description xmlns:dc="http://purl.org/dc/elements/1.1/"
  xmlns:xmpMM="http://ns.adobe.com/xap/1.0/mm/" rdf:about="">{}</rdf:Description>
"""
UA_CLAIM = b"""\
<rdf:Description xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"
  rdf:about="" pdfuaid:part="1"/>
<rdf:Description xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
  xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"
  xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#" rdf:about="">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA Universal Accessibility Schema</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>Part of ISO 14289 followed</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas></rdf:Description>
</rdf:RDF>"""


KEPT = {"dcterms.identifier": "dc:identifier", "dcterms.hasversion": "xmpMM:VersionID"}
"""What an archive sorts by, as the page names it, and as the file does."""


def finished(document, pdf) -> None:
    """What WeasyPrint leaves to be done; its `finisher`."""
    name_files_once(pdf)
    say_what_headers_head(pdf)
    caption_with_its_figure(pdf)
    say_in_the_file(pdf, described(document.metadata.custom) + UA_CLAIM)


def name_files_once(pdf) -> None:
    """It names every attached file twice."""
    if files := pdf.catalog.get("AF"):
        files[:] = dict.fromkeys(files)


def say_what_headers_head(pdf) -> None:
    """A column or a row: not every reader follows the Headers of a cell."""
    elements = {each.reference: each for each in pdf.objects if isinstance(each, dict)}
    for cell in elements.values():
        if cell.get("S") == "/TH":
            group = elements[elements[cell["P"]]["P"]]
            cell["A"]["Scope"] = "/Column" if group["S"] == "/THead" else "/Row"


def described(said: Mapping[str, str]) -> bytes:
    """Of the names that WeasyPrint leaves unread, those that an archive knows."""
    known = [(tag, escape(said[name])) for name, tag in KEPT.items() if name in said]
    told = "".join(f"<{tag}>{text}</{tag}>" for tag, text in known)
    return DESCRIPTION.format(told).encode() if told else b""


def say_in_the_file(pdf, more: bytes) -> None:
    """Beside the claim of PDF/A, readable without unpacking.

    WeasyPrint claims PDF/A or PDF/UA; the pages it makes satisfy both.
    """
    number = int(pdf.catalog["Metadata"].split()[0])
    metadata = pdf.objects[number]
    metadata.stream = [part.replace(b"</rdf:RDF>", more) for part in metadata.stream]
    metadata.compress = False
