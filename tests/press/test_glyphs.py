"""Every sign that people can type, paste or copy, stands on paper as it was typed."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from press.glyphs import BREAK, NUMBERS, as_html, drawable, in_time, printable, undrawn
from press.printing import render_pdf
from tests.pdf_checks import squeezed, text_of, verapdf
from tests.schriften import PAGE, SIGNS, page
from tests.site import PATIENCE
from typed.office import MAPPED

EVERY = "".join(SIGNS.values())
TWINS = {
    "㎡": "m²",
    "㎥": "m³",
    "㎨": "m∕s²",
    "㏗": "pH",
    "Ａ１": "A1",
    "𝐇𝐨𝐢": "Hoi",
    "\ufffc": "",
    "ﭖ": "پ",
    "＜b＞": "<b>",
    "\ue000\U000f0000": "□□",
    "\uf8ff": "Apple",
    "「a」": "“a”",
}
BOTH_WAYS = "مرحبا بالعرب\nEerst <b>praten</b>.\n\n1. Eerst praten."


@pytest.fixture(scope="module")
def printed():
    lines = "".join(f"<p>{as_html(' '.join(signs))}</p>" for signs in SIGNS.values())
    both = f'<table><tr><td dir="auto">{as_html(BOTH_WAYS)}</td></tr></table>'
    body = f"<title>Proef</title><body><h1>Proef</h1>{lines}{both}"
    return render_pdf(f'<!doctype html><html lang="nl">{body}', wall=PATIENCE)


def test_every_sign_that_people_type_can_be_copied_from_the_paper(printed):
    copied = squeezed(text_of(printed))
    assert len(set(EVERY)) > 120
    assert [sign for sign in EVERY if sign not in copied] == []
    assert "[U+" not in copied


@pytest.mark.parametrize("flavour", ["ua1", "3a"])
def test_a_page_of_all_signs_and_both_directions_is_valid(printed, flavour):
    assert verapdf(printed, flavour) == []


@pytest.mark.parametrize("typed", TWINS)
def test_a_sign_without_a_glyph_is_written_as_what_it_means(typed):
    assert printable(typed) == TWINS[typed]


def test_a_small_or_raised_figure_and_a_fraction_stay_what_they_are():
    assert printable("CO₂ ⅓ 10⁻⁶ ① ℃ ﬁ") == "CO₂ ⅓ 10⁻⁶ ① ℃ ﬁ"


def test_no_sign_becomes_a_tag_once_the_text_is_html():
    assert not set('<>&"') & set(drawable("".join(map(chr, range(0x80, 0x110000)))))


def test_what_paper_has_only_the_number_of_is_named_once():
    assert undrawn("Een 漢 en een 字, een 漢, CO₂, ሰላም, ㎡") == ["字", "漢"]


def test_a_sign_of_a_font_of_its_own_is_named_too():
    assert undrawn("Hoi \ue000 en \uf8ff") == ["\ue000"]


@pytest.mark.parametrize("codec", ["cp1252", "cp437", "cp850", "mac_roman", "cp1250"])
def test_no_sign_of_a_code_page_is_a_number_on_paper(codec):
    assert undrawn(bytes(range(256)).decode(codec, "ignore")) == []


def test_paper_has_every_sign_that_word_has_in_a_font_of_its_own():
    assert undrawn("".join(MAPPED.values())) == []


@settings(max_examples=2000, deadline=None)
@given(st.text(st.characters(codec=None), max_size=80))
def test_any_text_can_be_printed(text):
    assert "<script" not in as_html(text)
    assert len(undrawn(text)) <= len(text)


def test_each_line_has_its_own_direction():
    first, second, empty, third = as_html(BOTH_WAYS).split("</span>")[:4]
    assert 'dir="rtl"' in first
    assert 'dir="ltr">Eerst &lt;b&gt;praten' in second
    assert empty.endswith("<br>")
    assert third.endswith('dir="ltr">1. Eerst praten.')


def test_lines_in_one_direction_need_no_element_each():
    assert as_html("een\ntwee\n3") == "een<br>twee<br>3"
    assert as_html("مرحبا\n1") == "مرحبا<br>1"


def test_a_list_below_arabic_keeps_its_number_in_front(printed):
    assert "1. Eerst praten." in text_of(printed)


def test_the_page_of_scripts_is_what_the_command_makes():
    assert PAGE.read_text(encoding="utf-8") == page()


def test_a_paper_has_boxes_where_it_would_have_more_numbers_than_print_in_time():
    most, more = as_html("漢" * NUMBERS), as_html("漢" * (NUMBERS + 1))
    boxes = in_time(more)

    assert in_time(most) == most
    assert boxes.replace(BREAK, "") == "□" * (NUMBERS + 1)
    assert max(map(len, boxes.split(BREAK))) <= 7
