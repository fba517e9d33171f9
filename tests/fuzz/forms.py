"""The forms of a page, and its links, as a browser finds them."""

from dataclasses import dataclass, field
from urllib.parse import urljoin, urlsplit

from tests.markup import Markup


@dataclass
class Field:
    """One name of a form: of which type, what it would send, what it offers."""

    name: str
    kind: str = "text"
    values: list[str] = field(default_factory=list)  # as it would be sent
    offers: list[str] = field(default_factory=list)


@dataclass
class Form:
    action: str
    method: str = "post"
    fields: dict[str, Field] = field(default_factory=dict)
    files: list[str] = field(default_factory=list)
    buttons: list[tuple[str, str]] = field(default_factory=list)

    def add(self, name: str, kind: str, value: str, *, sent: bool) -> None:
        known = self.fields.setdefault(name, Field(name, kind))
        known.offers.append(value)
        if sent:
            known.values.append(value)


class Page(Markup):
    """What can be sent from here, and where it leads."""

    def __init__(self, response, at: str):
        self.at, self.forms, self.links = at, [], set()
        self._select = self._area = None
        super().__init__(response)

    def handle_starttag(self, tag, attrs):
        super().handle_starttag(tag, attrs)
        given = {name: value or "" for name, value in attrs}
        if tag in ("a", "form"):
            self._leads(given.get("href") or given.get("action") or self.at)
        if tag == "form":
            action = urljoin(self.at, given.get("action") or self.at)
            self.forms.append(Form(action, given.get("method", "get").lower()))
        elif self.forms and tag in ("input", "select", "textarea", "button", "option"):
            getattr(self, f"_{tag}_of_form")(given, self.forms[-1])

    def handle_endtag(self, tag):
        if tag == "textarea":
            self._area = None

    def handle_data(self, data):
        super().handle_data(data)
        if self._area:
            self._area.values[-1] += data

    def _leads(self, to: str) -> None:
        there = urlsplit(urljoin(self.at, to))
        if not there.netloc and there.scheme in ("", "http", "https"):
            self.links.add(there.path)

    def _input_of_form(self, given, form):
        name, kind = given.get("name"), given.get("type", "text")
        if name and kind == "file":
            form.files.append(name)
        elif name and kind == "submit":
            form.buttons.append((name, given.get("value", "")))
        elif name:
            ticked = kind not in ("checkbox", "radio") or "checked" in given
            form.add(name, kind, given.get("value", "on"), sent=ticked)

    def _textarea_of_form(self, given, form):
        if name := given.get("name"):
            form.add(name, "textarea", "", sent=True)
            self._area = form.fields[name]

    def _select_of_form(self, given, form):
        self._select = given.get("name")

    def _option_of_form(self, given, form):
        if self._select:
            value = given.get("value", "")
            form.add(self._select, "select", value, sent="selected" in given)

    def _button_of_form(self, given, form):
        if given.get("name"):
            form.buttons.append((given["name"], given.get("value", "")))
