"""The one engine that says what differs, whatever is laid beside each other."""

from questions.changes import Change, between, kinds


def test_what_is_answered_alike_is_no_change():
    told = {"doel": ("Wat wil je bereiken?", "Fruit")}
    assert between(told, dict(told)) == []


def test_questions_of_the_same_words_stay_apart():
    before = {"ruimte": ("Waarom?", "ja"), "tijd": ("Waarom?", "ja")}
    after = before | {"tijd": ("Waarom?", "nee")}
    assert between(before, after) == [Change("Waarom?", "ja", "nee")]


def test_a_question_that_was_not_asked_has_no_answer():
    asked = {"doel": ("Wat?", "Fruit")}
    assert between({}, asked, "leeg") == [Change("Wat?", "leeg", "Fruit")]
    assert between(asked, {}, "leeg") == [Change("Wat?", "Fruit", "leeg")]


def test_the_questions_read_as_they_do_now():
    before, after = {"doel": ("Wat?", "a")}, {"doel": ("Wat wil je?", "b")}
    assert between(before, after) == [Change("Wat wil je?", "a", "b")]


def test_rows_are_the_same_row_by_their_id():
    before = {"a": 1, "b": 2, "c": 3}
    after = {"b": 2, "c": 4, "d": 5}
    assert kinds(before, after) == {
        "a": "gone",
        "b": "same",
        "c": "changed",
        "d": "new",
    }
