"""PDF/A for the archive and PDF/UA-1 for everyone, in one file."""

from press.captions import caption_with_its_figure

WITH_FILES = "pdf/a-3a"
WITHOUT_FILES = "pdf/a-2a"  # more archives take it in: nothing can be hidden inside
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


def finished(document, pdf) -> None:
    """What WeasyPrint leaves to be done; its `finisher`."""
    name_files_once(pdf)
    say_what_headers_head(pdf)
    caption_with_its_figure(pdf)
    claim_accessible(pdf)


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


def claim_accessible(pdf) -> None:
    """Write the claim of PDF/UA beside that of PDF/A, readable without unpacking.

    It writes one of the two; the pages it makes satisfy both.
    """
    number = int(pdf.catalog["Metadata"].split()[0])
    metadata = pdf.objects[number]
    metadata.stream = [
        part.replace(b"</rdf:RDF>", UA_CLAIM) for part in metadata.stream
    ]
    metadata.compress = False
