"""The form of a page as a browser reads it: what it sends, and where words may go."""

from dataclasses import dataclass, field
from html.parser import HTMLParser

TYPED = {"text", "email", "tel"}


@dataclass
class Form:
    """The fields of one form, as they would be sent now."""

    action: str
    values: list[list[str]] = field(default_factory=list)
    texts: list[str] = field(default_factory=list)  # names where somebody types
    choices: dict[str, list[str]] = field(default_factory=dict)  # of each, its values

    def __getitem__(self, name: str) -> str | None:
        return next((value for n, value in self.values if n == name), None)

    def __contains__(self, name: str) -> bool:
        return any(n == name for n, _value in self.values)

    def puts(self, name: str, value: str) -> None:
        """In its field, instead of what stood there."""
        for pair in self.values:
            if pair[0] == name:
                pair[1] = value
                return
        self.values.append([name, value])

    def chooses_if_none_is(self, name: str) -> None:
        if name in self.choices and name not in self:
            self.puts(name, self.choices[name][0])

    def sent(self, **button: str) -> list[tuple[str, str]]:
        return [(name, value) for name, value in (*self.values, *button.items())]


class Forms(HTMLParser):
    """All forms of a page; what stands in a template is nobody's yet."""

    def __init__(self, page: str):
        super().__init__()
        self.found: list[Form] = []
        self._form: Form | None = None
        self._textarea, self._templates = "", 0
        self.feed(page)

    def handle_starttag(self, tag, attrs):
        given = {name: value or "" for name, value in attrs}
        self._templates += tag == "template"
        if tag == "form" and given.get("method", "").lower() == "post":
            self._form = Form(given.get("action", ""))
            self.found.append(self._form)
        elif self._form and not self._templates and given.get("name"):
            self._takes(tag, given)

    def _takes(self, tag: str, given: dict) -> None:
        form, name, value = self._form, given["name"], given.get("value", "")
        if tag == "textarea":
            self._textarea = name
            form.texts.append(name)
            form.values.append([name, ""])
        elif tag == "input" and given.get("type") in ("radio", "checkbox"):
            form.choices.setdefault(name, []).append(value or "on")
            if "checked" in given:
                form.values.append([name, value or "on"])
        elif tag == "input":
            form.values.append([name, value])
            form.texts += [name] if given.get("type", "text") in TYPED else []

    def handle_endtag(self, tag):
        self._templates -= tag == "template"
        if tag == "textarea":
            self._textarea = ""
        elif tag == "form":
            self._form = None

    def handle_data(self, data):
        if self._textarea and self._form:
            pair = self._form.values[-1]
            pair[1] += data.replace("\r\n", "\n").removeprefix("\n")


def form_with(page: str, name: str) -> Form | None:
    """The form that sends a field of this name."""
    forms = Forms(page).found
    return next((form for form in forms if name in form or name in form.choices), None)
