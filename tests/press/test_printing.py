"""The printer: valid for archive and screen reader, deaf to addresses, killable."""

import os
import re
import signal
import subprocess
import sys
import tempfile
import threading
import time
from base64 import b64encode
from contextlib import suppress
from functools import partial
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path

import pytest
from PIL import Image

from press import apart, assets, printing
from press.glyphs import as_html, broken, coverage, printable
from press.printing import PrintingFailed
from tests.pdf_checks import (
    attachments_of,
    fonts_of,
    pages_of,
    pictures_of,
    squeezed,
    text_of,
    verapdf,
)
from tests.site import PATIENCE
from tests.yardstick import slowness_of_printing

# The limit of the clock is a subject of its own; elsewhere a busy machine may be slow.
print_out = partial(printing.print_out, wall=PATIENCE)
render_pdf = partial(printing.render_pdf, wall=PATIENCE)
LONG_WORD = "samenwerkingsverslagen" * 4
SPOKEN = {
    "Arabisch": "مرحبا بالعرب",
    "Grieks": "Καλημέρα κόσμε",
    "Oekraïens": "Привіт, світе ґ є ї",
    "Vietnamees": "Xin chào thế giới",
    "Hebreeuws": "שלום לכולם",
    "Tigrinya": "ሰላም ንኹሉ",
    "Pools": "Zażółć gęślą jaźń",
    "tekens": "→ ≥ ≤ ✓ ☐ ■ € ½ №",
    "emoji": "👍🏽 👩‍👩‍👧 ❤️ 🇳🇱 1️⃣ 🏳️‍🌈 👩‍❤️‍👨 🕵️‍♀️",
    "HTML": "<script>alert('&amp;')</script>",
    "lang": LONG_WORD,
}
QUADRANT = """<svg class="kwadrant" viewBox="0 0 100 60"><title>Kwadrant</title>
<path d="M0 30H100M50 0V60" stroke="#1f2a30"/><text x="5" y="9">Veel hinder →</text>
</svg>"""


def page(body, title="Proef", head=""):
    return (
        f'<!doctype html><html lang="nl"><head><title>{title}</title>{head}</head>'
        f"<body>{body}</body></html>"
    )


def answers(texts):
    given = "".join(
        f'<dt>{as_html(question)}</dt><dd dir="auto">{as_html(answer)}</dd>'
        for question, answer in texts
    )
    return f'<dl class="antwoorden">{given}</dl>'


def table(rows):
    cells = "".join(
        f'<tr><th scope="row">{n}</th><td dir="auto">{as_html(text)}</td></tr>'
        for n, text in enumerate(rows)
    )
    head = '<tr><th scope="col">Nr</th><th scope="col">Tekst</th></tr>'
    return (
        '<table class="rijen"><caption>Rijen</caption>'
        f"<thead>{head}</thead><tbody>{cells}</tbody></table>"
    )


def everything():
    """One of each thing that print.html may use, in every script we can draw."""
    return page(
        '<footer class="voet"><p>SP-2026-7K3F9, versie 2</p></footer>'
        '<header class="voorblad"><h1>Proef</h1><p class="lead">Alles.</p></header>'
        '<section class="scherm"><h2>Vragen</h2><h3>Antwoorden</h3>'
        f"{answers(SPOKEN.items())}<dl class='antwoorden'><dt>Tijd</dt>"
        "<dd class='leeg'>niet ingevuld</dd></dl>"
        f"{table([*SPOKEN.values(), '漢字'])}</section>"
        f'<div class="advies"><p>Advies</p></div><div class="noot"><p>Noot</p></div>'
        f'{QUADRANT}<p class="som">2 × 3 = 6</p><p class="meta">Laatst</p>'
        '<ul class="signalen"><li>Begin later</li></ul>'
    )


@pytest.fixture(scope="module")
def printed():
    return print_out(everything(), attachments={"plan.json": b'{"titel": "Proef"}'})


@pytest.mark.parametrize("flavour", ["ua1", "3a"])
def test_a_page_with_everything_is_valid_for_archive_and_screen_reader(
    printed, flavour
):
    assert verapdf(printed.pdf, flavour) == []


def test_the_validator_does_object_to_a_page_without_a_title():
    assert verapdf(render_pdf(page("<h1>Proef</h1>", title="")), "ua1") != []


def test_weasyprint_has_no_remarks_about_our_stylesheet_or_any_letter(printed):
    assert printed.remarks == []


@pytest.mark.parametrize("script", SPOKEN)
def test_what_was_typed_can_be_copied_out_again(printed, script):
    unseen = str.maketrans("", "", "\ufe0f\u200d\u202a\u202b\u202c\u202d\u202e")
    copied = squeezed(text_of(printed.pdf)).translate(unseen)
    for word in SPOKEN[script].translate(unseen).split():
        assert word in copied


def test_a_letter_we_cannot_draw_is_printed_as_its_number(printed):
    assert "[U+6F22][U+5B57]" in squeezed(text_of(printed.pdf))


def test_only_our_own_fonts_are_inside(printed):
    ours = {"Atkinson", "Noto", "IBM"}
    assert {name.partition("-")[0] for name in fonts_of(printed.pdf)} == ours


def test_the_foot_tells_what_this_is_and_which_page(printed):
    text = text_of(printed.pdf)
    assert "SP-2026-7K3F9, versie 2" in text
    assert re.search(r"bladzijde 1 van \d", text)


def test_the_same_text_gives_the_same_bytes(printed):
    again = render_pdf(everything(), attachments={"plan.json": b'{"titel": "Proef"}'})
    assert again == printed.pdf


def test_an_attachment_is_inside_as_given(printed):
    assert attachments_of(printed.pdf) == {"plan.json": b'{"titel": "Proef"}'}


def test_an_answer_from_right_to_left_starts_at_the_right():
    arabic, dutch = (
        render_pdf(page(f'<h1>x</h1><p dir="{direction}">مرحبا</p>'))
        for direction in ("auto", "rtl")
    )
    left = render_pdf(page('<h1>x</h1><p dir="ltr">مرحبا</p>'))
    assert arabic == dutch != left


# What is typed


def test_the_stylesheet_asks_for_the_fonts_we_count_on_and_no_others():
    asked = re.findall(r"url\(asset:([^)]+)\)", assets.stylesheet())
    assert sorted(asked) == sorted(assets.FONTS)


def test_every_font_of_the_stylesheet_is_in_the_order_of_search():
    named = set(re.findall(r'font-family: "([^"]+)";', assets.stylesheet()))
    conf = Path(printing.__file__).with_name("fonts.conf").read_text()
    assert set(re.findall("<string>(.+?)</string>", conf)) == named


@pytest.mark.parametrize(
    ("typed", "drawn"),
    [
        ("gewoon", "gewoon"),
        ("regel\r\nregel\u2028regel\ttab", "regel\nregel\nregel\ttab"),
        ("\x00\x07\x1b\u202eomgekeerd", "omgekeerd"),
        ("e\u0301e\u0301n", "één"),
        ("smal\u202fwit", "smal\u202fwit"),
        ("vier\u2005wit", "vier wit"),
        ("漢字", "[U+6F22][U+5B57]"),
        ("\ud800", "[U+D800]"),
        ("\ue000", "□"),
        ("مح\u200cمر", "مح\u200cمر"),
    ],
)
def test_only_what_we_can_draw_is_printed(typed, drawn):
    assert printable(typed) == drawn


def test_we_can_draw_dutch_and_the_signs_of_our_own_texts():
    assert {ord(sign) for sign in "éëïöüĳ’“”–…€→≥≤✓☐■"} <= coverage()


def test_html_in_an_answer_stays_text():
    assert as_html("<b>&\n'") == "<b>&\n'".replace("&", "&amp;").replace(
        "<", "&lt;"
    ).replace(">", "&gt;").replace("\n", "<br>").replace("'", "&#x27;")


def test_an_accent_after_a_tag_does_not_eat_the_tag():
    assert "\u0338na" in text_of(render_pdf(page(f"<h1>{chr(0x338)}na</h1>")))


def test_long_words_may_break_and_short_ones_may_not():
    assert "\u200b" not in broken("a" * 30)
    assert max(map(len, broken("a" * 200).split("\u200b"))) <= 30


@pytest.mark.parametrize("sign", ["👩‍👩‍👧", "👍🏽", "🇳🇱", "e\u0323\u0301"])
def test_a_break_never_falls_inside_one_sign(sign):
    for shift in range(9):
        pieces = broken("a" * shift + sign * 40).split("\u200b")
        assert len(pieces) > 1
        assert {piece.lstrip("a")[:1] for piece in pieces} <= {"", sign[0]}


# SEC-X03: nothing is fetched


BOMB = page(
    '<table style="table-layout: auto"><tr><td style="overflow-wrap: anywhere">'
    f"{'x' * 20_000}</table>"
)


class Canary(BaseHTTPRequestHandler):
    def do_GET(self):  # the name that http.server asks for
        self.server.visits.append(self.path)
        self.send_response(404)
        self.end_headers()

    def log_message(self, *args):
        pass


@pytest.fixture
def canary():
    server = HTTPServer(("127.0.0.1", 0), Canary)
    server.visits = []
    thread = threading.Thread(target=server.serve_forever, args=(0.01,))
    thread.start()
    yield server
    server.shutdown()
    thread.join()
    server.server_close()


@pytest.fixture
def greedy_page(canary, tmp_path):
    """A page that asks for a file and a server in every way we know."""
    secret, picture = tmp_path / "secret.txt", tmp_path / "picture.png"
    secret.write_text("canary-in-a-file")
    Image.new("RGB", (2, 2)).save(picture)
    pixel = "data:image/png;base64," + b64encode(picture.read_bytes()).decode()
    http = f"http://127.0.0.1:{canary.server_port}"
    head = (
        f'<base href="{http}/base/">'
        f'<link rel="attachment" href="{secret.as_uri()}">'
        f'<link rel="attachment" href="asset:print.css">'
        f'<link rel="stylesheet" href="{http}/link.css">'
        f"<style>@import url({http}/import.css); h1 {{ background: url({http}/b.png) }}"
        f"@font-face {{ font-family: X; src: local(DejaVu), url({http}/x.woff) }}"
        "</style>"
    )
    return page(
        f'<h1>Proef</h1><p><a rel="attachment" href="{secret.as_uri()}">a</a></p>'
        f'<p><img alt="a" src="{http}/img.png"><img alt="b" src="{picture.as_uri()}">'
        f'<img alt="c" src="{pixel}"><img alt="d" src="relative.png">'
        f'<object data="{http}/object.svg">o</object><embed src="{http}/embed.svg"></p>'
        f'<svg viewBox="0 0 9 9"><title>s</title><image href="{http}/svg.png"/>'
        f'<use href="{http}/use.svg#a"/></svg>'
        f'<ul style="list-style-image: url({http}/style.png)"><li>x</li></ul>',
        head=head,
    )


@pytest.mark.parametrize("ours", [{}, {"plan.json": b"{}"}], ids=["bare", "with file"])
def test_a_greedy_page_gets_nothing(greedy_page, canary, ours):
    """SEC-X03: a file of ours goes along, and no other."""
    pdf = render_pdf(greedy_page, attachments=ours)
    assert canary.visits == []
    assert attachments_of(pdf) == ours
    assert pictures_of(pdf) == 0
    assert b"canary-in-a-file" not in pdf


def test_with_weasyprints_own_fetcher_the_same_page_gets_everything(
    greedy_page, canary
):
    """SEC-X03, the planted fault: without our fetcher the test above must fail."""
    from weasyprint import HTML

    pdf = HTML(string=greedy_page).write_pdf()
    assert {"/link.css", "/import.css", "/img.png"} <= set(canary.visits)
    assert b"canary-in-a-file" in attachments_of(pdf).values()
    assert pictures_of(pdf) == 2


# SEC-X04: a print is bounded


def test_one_word_of_fifty_thousand_letters_prints_if_it_may_break():
    """SEC-X04"""
    done = print_out(page(f"<h1>x</h1><p>{as_html('x' * 50_000)}</p>"))
    assert text_of(done.pdf).count("x") == 50_001
    assert done.cpu < 10 * slowness_of_printing()
    assert done.megabytes < 400


def test_a_table_of_a_thousand_rows_prints():
    """SEC-X04"""
    done = print_out(page(f"<h1>x</h1>{table(['een gewone zin'] * 1000)}"))
    assert text_of(done.pdf).count("een gewone zin") == 1000
    assert done.cpu < 10 * slowness_of_printing()
    assert done.megabytes < 400


def test_a_table_full_of_long_words_prints():
    """SEC-X04, a sixth of the largest plan."""
    done = print_out(page(f"<h1>x</h1>{table(['x' * 500] * 100)}"))
    assert text_of(done.pdf).count("x") == 50_001
    assert done.cpu < 5 * slowness_of_printing()
    assert done.megabytes < 400


def test_a_print_that_takes_too_long_is_killed_and_the_next_one_works(
    tmp_path, monkeypatch
):
    """SEC-X04"""
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    with pytest.raises(PrintingFailed, match="te_lang"):
        render_pdf(BOMB, wall=1)
    assert list(tmp_path.iterdir()) == []
    assert pages_of(render_pdf(page("<h1>x</h1>"))) == 1


def test_elements_nested_too_deep_are_an_ordinary_failure():
    """SEC-X04"""
    with pytest.raises(PrintingFailed, match="mislukt"):
        render_pdf(page("<div>" * 3000))
    assert pages_of(render_pdf(page("<h1>x</h1>"))) == 1


def burn():
    while True:
        pass


DEEDS = {
    "burns CPU": (burn, "te_lang"),
    "wants 2 GiB": (lambda: bytearray(2 << 30), "geheugen"),
    "is killed": (lambda: os.kill(os.getpid(), signal.SIGKILL), "geheugen"),
    "gives up": (os.abort, "geheugen"),
    "crashes": (lambda: os.kill(os.getpid(), signal.SIGSEGV), "mislukt"),
    "raises": (lambda: 1 / 0, "mislukt"),
}


def misbehave(to, order, scratch, seconds):
    """Runs in the child in place of the work, inside the same bounds."""
    from press import child  # noqa: PLC0415 - only where WeasyPrint may be

    child.TASKS = {"druk": lambda *_: DEEDS[order[1]][0]()}
    child.work(to, order, scratch, 1, warm=True)


@pytest.mark.parametrize("deed", DEEDS)
def test_however_a_child_ends_the_reason_is_told(monkeypatch, deed):
    """SEC-X04"""
    monkeypatch.setattr(apart, "_work", misbehave)
    with pytest.raises(PrintingFailed, match=DEEDS[deed][1]):
        render_pdf(deed)


def test_who_finds_two_prints_busy_hears_so(monkeypatch):
    """SEC-X04"""
    monkeypatch.setattr(apart, "AT_ONCE", threading.BoundedSemaphore(1))
    with apart.AT_ONCE, pytest.raises(PrintingFailed, match="bezet"):
        render_pdf(page("<h1>x</h1>"), wall=0.1)


def test_prints_of_many_threads_all_come_out():
    """SEC-X04"""
    found = {}

    def one(number):
        found[number] = text_of(render_pdf(page(f"<h1>Plan {number}</h1>")))

    threads = [threading.Thread(target=one, args=(n,)) for n in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert all(f"Plan {number}" in found[number] for number in range(6))


def parents():
    """Every process with its parent, as /proc tells it."""
    for stat in Path("/proc").glob("[0-9]*/stat"):
        with suppress(OSError):
            yield (
                int(stat.parent.name),
                int(stat.read_text().rpartition(")")[2].split()[1]),
            )


def offspring_of(ancestor):
    children = [pid for pid, parent in parents() if parent == ancestor]
    return children + [each for child in children for each in offspring_of(child)]


def waits_for(situation, seconds=60):
    end = time.monotonic() + seconds
    while not (seen := situation()) and time.monotonic() < end:
        time.sleep(0.02)
    return seen


def test_nothing_lingers_when_the_server_is_killed_in_the_middle_of_a_print(tmp_path):
    """SEC-X04"""
    program = f"from press.printing import render_pdf\nrender_pdf({BOMB!r})"
    with subprocess.Popen(
        [sys.executable, "-c", program],
        cwd=apart.ROOT,
        env=os.environ | {"TMPDIR": str(tmp_path)},
    ) as parent:
        assert waits_for(lambda: [*tmp_path.glob("samenspel-print-*/weasyprint-*")])
        family = offspring_of(parent.pid)
        parent.kill()
    assert len(family) == 3  # Python's resource tracker, the print server, the child
    assert waits_for(lambda: not {pid for pid, _ in parents()} & set(family), 3)


def plan(screens, rows):
    """About as long as a plan: half a page for each screen, and a table."""
    said = [("Wat wil je bereiken?", "Een laan met fruitbomen voor het dorp. " * 8)] * 4
    texts = ["De bewoners van de straat willen graag meedenken."] * rows
    return page(
        "<h1>Samenwerkingsplan</h1>"
        + f'<section class="scherm"><h2>Scherm</h2>{answers(said)}</section>' * screens
        + f"<h2>Rijen</h2>{table(texts)}{QUADRANT}"
    )


@pytest.mark.parametrize(
    ("screens", "rows", "pages", "cpu"),
    [(3, 10, 3, 1.5), (13, 39, 8, 3), (56, 130, 30, 9)],
)
def test_a_plan_is_printed_by_a_warm_child_in_little_time(screens, rows, pages, cpu):
    """SEC-X04"""
    render_pdf(page("<h1>x</h1>"))
    done = print_out(plan(screens, rows))
    figures = f"{done.cpu:.2f} s, {done.megabytes} MB, {len(done.pdf) // 1024} kB"
    print(f"{pages_of(done.pdf)} pages: {figures}")  # noqa: T201 - shown by pytest -s
    assert done.warm
    assert abs(pages_of(done.pdf) - pages) <= pages / 5
    assert done.cpu < cpu * slowness_of_printing()
    assert done.megabytes < 400
    assert len(done.pdf) < 300_000


def test_what_leads_to_a_table_or_list_is_on_its_page():
    """Wherever on the page it comes."""
    led = (
        "<table><tr><th scope='col'>rij</th></tr><tr><td>een</td></tr></table>",
        "<div class='kolommen'><ul><li>rij</li><li>een</li></ul></div>",
    )
    sections = [
        f"<div style='break-before: page; height: {height}mm'>ruimte</div>"
        f"<section class='hoofdstuk'><h2>Kop</h2><p>Inleiding.</p>{body}</section>"
        for height in range(225, 262, 4)
        for body in led
    ]
    head = "<html lang='nl'><head><title>Proef</title></head>"
    paper = render_pdf(f"{head}<body class='verhaal'>{''.join(sections)}</body></html>")
    pages = [page for page in text_of(paper).split("\f") if "Kop" in page]

    assert len(pages) == len(sections)
    assert all("rij" in page for page in pages)
