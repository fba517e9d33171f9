"""One HTML text in, one tagged PDF out, with nothing else in reach.

WeasyPrint is imported at the top here and nowhere else: the print server imports
this module once, before any job, so that a job finds WeasyPrint and the unpacked
fonts ready. A font map lives in threads, which a fork would lose, so every job
makes its own.
"""

from collections.abc import Iterator
from datetime import UTC, datetime
from io import BytesIO

from fontTools.ttLib import woff2
from weasyprint import CSS, HTML, Attachment  # noqa: TID253
from weasyprint.text.fonts import FontConfiguration  # noqa: TID253
from weasyprint.urls import URLFetcher, URLFetcherResponse  # noqa: TID253

from press.archive import finished
from press.assets import fonts, stylesheet
from press.directions import direction

UNDATED = "2000-01-01"
LONG = 600  # signs: from here a row may go on on the next page


def unpacked(woff: bytes) -> bytes:
    plain = BytesIO()
    woff2.decompress(BytesIO(woff), plain)
    return plain.getvalue()


FONT_FILES = {f"asset:{name}": unpacked(content) for name, content in fonts().items()}


class OnlyThese(URLFetcher):
    """Answers for the addresses it was given and refuses every other."""

    def __init__(self, allowed: dict[str, bytes]):
        super().__init__(allowed_protocols=())
        self.allowed = allowed

    def fetch(self, url, headers=None):
        if url not in self.allowed:
            raise PermissionError("not one of our own assets")
        return URLFetcherResponse(url, self.allowed[url])


def settle_directions(root) -> None:
    """Give dir="auto" the direction of its first letter; WeasyPrint only knows two."""
    for element in root.iter():
        if element.get("dir", "").lower() == "auto":
            element.set("dir", direction("".join(element.itertext())))


def let_long_rows_break(root) -> None:
    """A row that is kept whole is laid out again on a page that is half empty."""
    for row in root.iter("tr"):
        if len("".join(row.itertext())) > LONG:
            row.set("class", f"{row.get('class', '')} lang".strip())


def dated(metadata) -> datetime:
    """When the document says it was made: the clock would change every print."""
    written = metadata.modified or metadata.created or UNDATED
    moment = datetime.fromisoformat(written)
    return moment.astimezone(UTC) if moment.tzinfo else moment.replace(tzinfo=UTC)


def attached(contents: dict[str, bytes], moment: datetime) -> Iterator[Attachment]:
    for name, content in contents.items():
        yield Attachment(
            string=content,
            name=name,
            created=moment,
            modified=moment,
            relationship="Source",
        )


def pdf_of(
    html: str,
    attachments: dict[str, bytes],
    variant: str,
    pictures: dict[str, bytes],
) -> tuple[bytes, int]:
    """The PDF, and how many pages it has.

    Only our stylesheet gets its fonts, and the document its own pictures.
    """
    font_config = FontConfiguration()
    style = CSS(
        string=stylesheet(), font_config=font_config, url_fetcher=OnlyThese(FONT_FILES)
    )
    page = HTML(string=html, base_url="asset:", url_fetcher=OnlyThese(pictures))
    settle_directions(page.etree_element)
    let_long_rows_break(page.etree_element)
    document = page.render(
        pdf_variant=variant, stylesheets=[style], font_config=font_config
    )
    pdf = document.write_pdf(
        pdf_variant=variant,
        attachments=list(attached(attachments, dated(document.metadata))),
        finisher=finished,
    )
    return pdf, len(document.pages)
