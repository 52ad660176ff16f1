"""How a sentence is known again by its pattern, and what of it stays as a shop wrote it."""

import pytest

from shopper.report.words import words_of
from shopper.report.words.sentences import Sentences

GERMAN = words_of("de")


def told(text: str) -> str | None:
    said = GERMAN.ours(text)
    return said.replace("\xa0", " ") if said else said


@pytest.mark.parametrize(
    ("text", "german"),
    [
        ("No coupon was promised.", "Es wurde kein Gutschein versprochen."),
        ("no coupon was promised", "es wurde kein Gutschein versprochen"),
        ("It came after 3 h.", "Sie kam nach 3 Std."),
        ("To pay 1234.90 EUR, as the cart says.", "1.234,90 € zu zahlen, wie der Warenkorb sagt."),
        ("Waited: 1 day 2 h (limit 24 h)", "Wartezeit: 1 Tg. 2 Std. (Grenze 1 Tg.)"),
        ("It names none. No coupon was promised.", "Sie nennt keine. Es wurde kein Gutschein versprochen."),
        ("More to pay: 4.90 EUR (limit 0.00 EUR)", "Mehr zu zahlen: 4,90 € (Grenze 0,00 €)"),
        ("News of the order within 1 day after 2026-03-06, the promised day.",
         "Nachricht zur Bestellung spätestens 1 Tg. nach dem versprochenen Tag (6. März 2026)."),
    ],
)  # fmt: skip
def test_what_is_filled_in_is_told_in_the_readers_way(text: str, german: str) -> None:
    assert told(text) == german


def test_what_a_shop_wrote_stays_as_it_is() -> None:
    assert told("It says “the cart, 3 h for 4.90 EUR”.") == "Darauf steht „the cart, 3 h for 4.90 EUR“."
    assert told("“Cart”") == "“Cart”"


def test_a_product_whose_name_reads_like_a_sentence_is_not_translated() -> None:
    assert told("Name and picture of Stand for Speaker.") == "Name und Bild von Stand for Speaker."


@pytest.mark.parametrize("text", ["", "Something nobody ever said.", "wool for the cart", "x" * 5000])
def test_what_nobody_put_into_german_is_told_as_it_is(text: str) -> None:
    assert told(text) is None


def test_no_text_makes_it_slow() -> None:
    """Each fixed part is looked for once: a text of nothing but such parts is gone through, not tried in all ways."""
    sentences = Sentences({"a {0} b {1} c {2} d {3} e": "{3}{2}{1}{0}"}, lambda _text: None)

    assert sentences.tell("a " + " b c d" * 300) is None


def test_english_sentences_have_money_and_days_as_english_readers_write_them() -> None:
    english = words_of("en").ours("To pay 4.90 EUR by 2026-03-06, as “4.90 EUR” says at https://x/2026-03-06.")

    assert english == "To pay €4.90 by 6 Mar 2026, as “4.90 EUR” says at https://x/2026-03-06."


def test_a_day_that_is_none_is_left_alone() -> None:
    assert words_of("en").ours("by 2026-02-31") == "by 2026-02-31"
