"""Does a group read with difficulty? Then it is spoken, and no form is asked of it.

The nota wants to be aware of its language and names laaggeletterdheid among its tasks
(4.1 and 8); the words in which we recognise it are our own choice.
"""

import re

from nota.answers import Belanghebbende

READS_BADLY = re.compile(
    r"laaggelet|analfabe|anderstalig|andere taal"
    r"|\b(?:moei|slecht|lastig|weinig|geen|niet).*\b(?:lezen|leest|taal|nederlands)\b",
    re.I,
)


def reads_badly(row: Belanghebbende) -> bool:
    """By the name of the group; a leesclub reads well."""
    return bool(READS_BADLY.search(row.naam or ""))
