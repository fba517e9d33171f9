"""An HTML mail as plain text, so that both parts tell the same."""

from html.parser import HTMLParser

BLOCKS = {"p": "", "h1": "", "h2": "", "li": "- "}
UNSEEN = {"head"}


def as_text(html: str) -> str:
    """Paragraphs with an empty line between them, links with their address."""
    reader = _Reader()
    reader.feed(html)
    blocks = (block.strip() for block in reader.blocks)
    return "\n\n".join(block for block in blocks if block) + "\n"


class _Reader(HTMLParser):
    def __init__(self):
        super().__init__()
        self.blocks, self.href, self.unseen = [""], "", False

    def handle_starttag(self, tag, attrs):
        self.unseen = self.unseen or tag in UNSEEN
        if tag in BLOCKS:
            self.blocks.append(BLOCKS[tag])
        elif tag == "br":
            self.blocks[-1] = self.blocks[-1].rstrip(" ") + "\n"
        elif tag == "a":
            self.href = dict(attrs)["href"]

    def handle_endtag(self, tag):
        self.unseen = self.unseen and tag not in UNSEEN
        if tag in BLOCKS:
            self.blocks.append("")
        elif tag == "a":
            self.blocks[-1] += f":\n{self.href}\n"

    def handle_data(self, data):
        if self.unseen:
            return
        words = " ".join(data.split())
        before = " " if data[:1].isspace() and not self._at_a_start() else ""
        self.blocks[-1] += before + words + (" " if data[-1:].isspace() else "")

    def _at_a_start(self) -> bool:
        return not self.blocks[-1] or self.blocks[-1][-1].isspace()
