"""Less of a text, and never half a sentence, half a word or half an item."""

import pytest

from typed.whole import first_sentences, fitting, whole_words

MORE, REST = "… and {n} more", "… and so on."


def test_what_is_left_out_is_counted():
    assert fitting(["een", "twee"], 20, MORE, REST) == "- een\n- twee"
    assert fitting(["een"], 20, MORE, REST) == "een"
    assert fitting([], 20, MORE, REST) == ""
    items = [f"groep {n:02}" for n in range(50)]
    text = fitting(items, 100, MORE, REST)

    assert len(text) <= 100
    assert text.splitlines()[:2] == ["- groep 00", "- groep 01"]
    kept = len(text.splitlines()) - 1
    assert text.endswith(f"\n… and {50 - kept} more")


def test_an_item_that_is_left_over_alone_is_told_by_sentences():
    text = fitting(["Ja.", "Een. Twee. Drie. Vier. Vijf. Zes."], 36, MORE, REST)
    assert text == "- Ja.\n- Een. Twee. … and so on."


@pytest.mark.parametrize(
    ("text", "most", "kept"),
    [
        ("Een. Twee. Drie.", 10, "Een. Twee."),
        ("Een. Twee. Drie.", 9, "Een."),
        ("Om 12.30 uur dhr. Jansen. Kom ook.", 33, "Om 12.30 uur dhr. Jansen."),
        ("Zij zei: “Ja!” Hij niet.", 15, "Zij zei: “Ja!”"),
        ("Een regel\nNog een regel", 15, "Een regel"),
        ("Dit gaat maar door zonder punt", 12, ""),
    ],
)
def test_a_text_ends_at_a_whole_sentence(text, most, kept):
    assert first_sentences(text, most) == kept


def test_where_no_sentence_fits_a_text_ends_after_a_word():
    assert whole_words("een twee drie", 20) == "een twee drie"
    assert whole_words("een twee drie", 10) == "een twee…"
    assert whole_words("eentweedrie", 6) == "eentw…"
