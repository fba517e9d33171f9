"""What no form expects, by kind: each makes a text of chance and of what was there."""

from random import Random

CODE = [
    "<script>alert(1)</script>", '"><img src=x onerror=alert(1)>', "javascript:a(1)",
    "</textarea><script>alert(1)</script>", "</title><svg onload=alert(1)>",
    "' OR '1'='1", "'; DROP TABLE plans_plan; --", '" UNION SELECT 1--', "{{ 7*7 }}",
    "{% load log %}", "${7*7}", "%s%n%d", "{0.__class__}", "=HYPERLINK(1)", "@SUM(1)",
    "../../etc/passwd", "file:///etc/passwd", "a\r\nBcc: x@y.nl", "%00", "&#0;", "\\",
    "]]>", "<!--", "__proto__", "constructor", '{"a": 1}', "[]", "null", "true",
]  # fmt: skip
NUMBERS = [
    "-1", "0", "1", "9" * 30, "-" + "9" * 20, "2147483648", "9223372036854775808",
    "1e309", "NaN", "-inf", "0x10", "1.5", "1,5", "1_000", "\uff11\uff12", "\u0661",
    "\u00b2", "\u2460", "1" * 5000, " 1 ", "+1", "00", "1;2", "\u4e00",
]  # fmt: skip
DAYS = [
    "0000-00-00", "9999-12-31", "10000-1-1", "1-1-1", "31-2-2027", "29-2-2027",
    "0-0-0", "1-1-99999999999", "2027-W01", "-1-1-2027", "1-1-0001", "32-13-2027",
]  # fmt: skip
SIGNS = [
    "\x00", "a\x00b", "\x1b[31m", "\x7f", "\x85", "\u2028", "\ufeff", "\u200b" * 50,
    "\u202egnp.exe", "\u2067\u2067", "\ud800", "a\udfffb", "\ud83d", "\ufffe",
    "\uffff", "\ue000", "\U000e0041", "\U0010ffff", "\u0301" * 300, "\ufdfd" * 40,
    "👩\u200d👩\u200d👧", "ﷺ", "ß", "İ", "\u017f", "\u1e9e", "حديقة", "שלום", "\u3164",
]  # fmt: skip
BYTES = [b"\xff\xfe", b"\xc3", b"\xed\xa0\x80", b"\xf8\x88\x80\x80\x80", b"%u0041"]
ADDRESSES = [
    "a@b", "@", "a" * 300 + "@b.nl", "a@b.nl\nBcc: c@d.nl", "<a@b.nl>", '"a b"@c.nl',
    "a@xn--.nl", "a@[127.0.0.1]", "a@b.nl,c@d.nl", "ä@ö.nl", "a@b." + "c" * 70,
]  # fmt: skip
EMPTY = ["", " ", "\n", "\t", "\u00a0", "\u2800"]
NAMES = [
    "-TOTAL_FORMS", "-INITIAL_FORMS", "-0-id", "-999999999-id", "--id", "[]", "[0]",
    ".x", "__pk", "\x00", "-0-DELETE",
]  # fmt: skip


def one_of(values):
    return lambda chance, was: chance.choice(values)


def longer(chance: Random, was: str) -> str:
    unit = chance.choice(["x", "woord ", "\n", "é", "👍", "<b>", was or "a"])
    return unit * (chance.choice([300, 5_000, 60_000]) // len(unit))


def cut(chance: Random, was: str) -> str:
    return was[: chance.randrange(len(was) + 1)]


def doubled(chance: Random, was: str) -> str:
    return was + chance.choice([was, ",", "/", "-1", "x", " "])


VALUES = {
    "code": one_of(CODE),
    "number": one_of(NUMBERS),
    "day": one_of(DAYS),
    "sign": one_of(SIGNS),
    "bytes": one_of(BYTES),
    "address": one_of(ADDRESSES),
    "empty": one_of(EMPTY),
    "long": longer,
    "cut": cut,
    "doubled": doubled,
}
