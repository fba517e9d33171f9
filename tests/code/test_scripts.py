"""Scripts work in the browsers that people still have: Safari 13 and Chrome 80."""

import gzip
import re

import pytest
from django.conf import settings

SCRIPTS = sorted((settings.BASE_DIR / "static/js").glob("*.js"))
TOO_NEW = {
    "?.": r"\?\.(?!\d)",
    "??": r"\?\?",
    "||= and &&=": r"(\|\||&&)=",
    "a private name": r"\.#\w",
    "a numeric separator": r"\d_\d",
    "a class field": r"^\s+static\s",
    "looking behind": r"\(\?<[=!]",
    "a name that is too new": (
        r"(\.at\(|\b(replaceAll|findLast|findLastIndex|toSorted|toReversed|hasOwn"
        r"|structuredClone|requestSubmit|replaceChildren|randomUUID|submitter"
        r"|BroadcastChannel|ResizeObserver|WeakRef|showModal|inert)\b"
        r"|navigator\.locks|Promise\.any|Object\.groupBy|AbortSignal\.)"
    ),
    "a selector that is too new": r":(is|where|has|focus-visible)\b",
}
COMMENT = re.compile(r"/\*.*?\*/|//[^\n]*", re.DOTALL)
SAVING = ("bewaren.js", "wissen.js")


def newer_than_our_oldest(script: str) -> set[str]:
    told = COMMENT.sub("", script)
    return {name for name, sign in TOO_NEW.items() if re.search(sign, told, re.M)}


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda path: path.name)
def test_a_script_asks_nothing_that_an_old_browser_lacks(script):
    assert newer_than_our_oldest(script.read_text()) == set()


@pytest.mark.parametrize(
    "line",
    [
        *("rows.at(-1)", "row?.id", "a ?? b", "a ||= b", "'a'.replaceAll('b', 'c')"),
        *("new BroadcastChannel('plan')", "form.querySelector(':is(input, select)')"),
        *("navigator.locks.request('plan', save)", "Promise.any([one, two])"),
    ],
)
def test_what_is_too_new_is_seen(line):
    assert len(newer_than_our_oldest(line)) == 1


def test_saving_as_you_type_weighs_little():
    """6 kB compressed, for whoever reads on a phone."""
    files = [settings.BASE_DIR / "static/js" / name for name in SAVING]
    assert sum(len(gzip.compress(file.read_bytes())) for file in files) <= 6_000
