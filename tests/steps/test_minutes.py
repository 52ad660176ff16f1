import pytest

from shopper.steps.minutes import told_minutes


@pytest.mark.parametrize(
    ("text", "minutes"),
    [
        ("Three questions: it takes about one minute.", 1),
        ("A 2-minute survey", 2),
        ("It takes 3 to 5 minutes of your time.", 5),
        ("Only 30 seconds!", 0.5),
        ("Das dauert etwa eine Minute.", 1),
        ("Die Umfrage dauert 5 bis 10 Minuten.", 10),
        ("Cela prend deux minutes.", 2),
        ("Solo te llevará 5 minutos.", 5),
        ("Bastano tre minuti.", 3),
        ("Het duurt vijf minuten.", 5),
        ("Zajmie to 2 minuty.", 2),
        ("Leva dez minutos.", 10),
        ("Your opinion counts.", None),
    ],
)
def test_how_long_something_takes_is_read_in_eight_languages(text: str, minutes: float | None) -> None:
    assert told_minutes(text)[1] == minutes


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Your answers help us and others. It takes about one minute, we hope.", "It takes about one minute"),
        ("Unquestionably a survey that as we know takes one minute", "a survey that as we know takes one minute"),
    ],
)
def test_the_words_that_tell_it_are_a_sentence_or_begin_with_a_word(text: str, said: str) -> None:
    assert told_minutes(text)[0] == said
