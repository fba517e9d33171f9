"""What a served page is made of, read as a browser reads it."""

import re
from html import unescape
from html.parser import HTMLParser

UNHEARD = re.compile(r"<(footer|head|title)\b.*?</\1>", re.DOTALL)
ADDRESSES = {"href", "src", "action", "formaction", "data", "xlink:href", "poster"}


class Markup(HTMLParser):
    """The elements and attributes of a page, its text, and every bit of inline code."""

    def __init__(self, response):
        super().__init__()
        self.elements: set[str] = set()
        self.attributes: set[str] = set()
        self.inline: list[str] = []
        self.hidden: dict[str, list[str]] = {}  # hidden fields, several of a name
        self.actions: list[str] = []  # where the forms of this page go
        self.text = ""
        self._within = ""
        self.feed(response.content.decode())

    def handle_starttag(self, tag, attrs):
        given = dict(attrs)
        self._within = tag
        self.elements.add(tag)
        self.attributes |= set(given)
        self.inline += [f"{tag} {name}" for name in given if is_code(name, given[name])]
        if tag == "style" or (tag == "script" and "src" not in given):
            self.inline.append(tag)
        if tag == "form":
            self.actions.append(given.get("action", ""))
        if tag == "input" and given.get("type") == "hidden":
            self.hidden.setdefault(given["name"], []).append(given.get("value", ""))
        self.text += f"\n{given.get('value') or ''}\n" if tag == "input" else ""

    def handle_data(self, data):
        self.text += data
        if self._within == "script" and data.strip():
            self.inline.append("script")


def is_code(name, value) -> bool:
    if name in ADDRESSES:
        return (value or "").strip().lower().startswith(("javascript:", "data:"))
    return name == "style" or name.startswith("on")


def untapped(page: str) -> str:
    """A page on which a number or mail address is a text as any other."""
    return re.sub(r'<a href="(?:tel|mailto):[^"]*">(.*?)</a>', r"\1", page)


def to_hear(html: str) -> str:
    """The text of a page that is printed, without what only its frame says."""
    return unescape(re.sub(r"<[^>]*>", "", UNHEARD.sub("", html)))
