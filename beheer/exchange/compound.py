"""Kinds of value with several parts: in a cell they stand under each other."""

import re
from collections.abc import Collection

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from beheer.exchange import escapes
from beheer.exchange.kinds import Choice, Kind, Wrong, choose

TIP = re.compile(r"\s*(\w+): ?(.*)")


class TextLines(Kind):
    """A list of texts."""

    hint = gettext_lazy("Elk stukje op een eigen regel in de cel (Alt+Enter).")

    def plain(self, value):
        if not isinstance(value, list):
            return value
        return [super(TextLines, self).plain(item) for item in value]

    def to_cell(self, value):
        return "\n".join(map(escapes.escape_line, value)) or None

    def from_cell(self, cell):
        lines = escapes.one_kind_of_newline(written(cell)).split("\n")
        return [escapes.unescape(line) for line in lines if line]

    def check(self, value):
        if not isinstance(value, list):
            raise Wrong(_("hier hoort een lijst."))
        return [self._line(place, item) for place, item in enumerate(value, start=1)]

    def _line(self, place, item):
        return said(_("regel {place}").format(place=place), item)


class Choices(Kind):
    """Several of the slugs that the product knows, each once."""

    width = 20

    def __init__(self, slugs: Collection[str]):
        self.slugs = tuple(slugs)

    @property
    def hint(self):
        says = _("Geen, een of meer van deze woorden, elk op een eigen regel: {words}.")
        return says.format(words=", ".join(self.slugs))

    def to_cell(self, value):
        return "\n".join(value) or None

    def from_cell(self, cell):
        words = re.split(r"[\n;,]", written(cell))
        return [word.strip() for word in words if word.strip()]

    def check(self, value):
        if not isinstance(value, list):
            raise Wrong(_("hier hoort een lijst."))
        for word in value:
            Choice(self.slugs).check(word)
        if len(set(value)) < len(value):
            raise Wrong(_("hier staat twee keer hetzelfde woord."))
        return value


class Tips(Kind):
    """A text for each of the slugs, in their order; the ones left out have none."""

    width = 48

    def __init__(self, slugs: Collection[str]):
        self.slugs = tuple(slugs)

    @property
    def hint(self):
        says = _(
            "Een tip op elke regel, met vooraan voor wie hij is en een dubbele punt: "
            "{words}."
        )
        return says.format(words=", ".join(self.slugs))

    def plain(self, value):
        if not isinstance(value, dict):
            return value
        known = [who for who in self.slugs if who in value]
        others = sorted(set(value) - set(known))
        return {who: super(Tips, self).plain(value[who]) for who in known + others}

    def to_cell(self, value):
        lines = [f"{who}: {escapes.escape_line(tip)}" for who, tip in value.items()]
        return "\n".join(lines) or None

    def from_cell(self, cell):
        tips = {}
        for line in escapes.one_kind_of_newline(written(cell)).split("\n"):
            found = TIP.fullmatch(line)
            if line and (not found or found[1] in tips):
                raise Wrong(
                    _(
                        "begin elke regel met een van deze woorden en een dubbele "
                        "punt, elk woord één keer: {words}."
                    ).format(words=", ".join(self.slugs))
                )
            if line:
                tips[found[1]] = escapes.unescape(found[2])
        return tips

    def check(self, value):
        if not isinstance(value, dict):
            raise Wrong(_("hier hoort een tip per groep."))
        for who, tip in value.items():
            if who not in self.slugs:
                raise Wrong(choose(self.slugs))
            said(who, tip)
        return self.plain(value)


def written(cell) -> str:
    """What is in the cell, as text; nothing is no text."""
    if isinstance(cell, str):
        return cell
    return "" if cell is None else str(cell)


def said(where: str, text) -> str:
    """The text of a part; raises Wrong, naming the part, if it says nothing."""
    try:
        text = Kind().check(text)
    except Wrong as error:
        raise Wrong(f"{where}: {error}") from error
    if not text.strip():
        raise Wrong(_("{where} is leeg.").format(where=where))
    return text
