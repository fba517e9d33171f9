"""PDF/A for the archive and PDF/UA-1 for everyone, in one file."""

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


def also_accessible(document, pdf) -> None:
    """Write the claim of PDF/UA beside that of PDF/A, readable without unpacking.

    WeasyPrint writes one of the two; the pages it makes satisfy both. It also names
    every attached file twice.
    """
    if files := pdf.catalog.get("AF"):
        files[:] = dict.fromkeys(files)
    number = int(pdf.catalog["Metadata"].split()[0])
    metadata = pdf.objects[number]
    metadata.stream = [
        part.replace(b"</rdf:RDF>", UA_CLAIM) for part in metadata.stream
    ]
    metadata.compress = False
