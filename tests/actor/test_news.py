"""What is new on a page, sentence by sentence."""

from shopper.actor.news import news

FORM = "Quiet Corner Log in Write to us Your message Send message Help Imprint"


def test_what_was_put_into_the_page_is_all_that_is_new() -> None:
    after = "Quiet Corner Log in Write to us Your message Send message It could not be sent. Try again. Help Imprint"

    assert news(FORM, after) == ("It could not be sent.", "Try again.")


def test_another_page_is_new_but_for_the_frame_of_both() -> None:
    assert news(FORM, "Quiet Corner Log in Thank you. Your ticket: T-7. Help Imprint") == (
        "Thank you.",
        "Your ticket: T-7.",
    )


def test_what_was_said_before_and_the_shoppers_own_words_are_not_new() -> None:
    before, after = "Hello. How can we help?", "Hello. May I return it? Of course. Hello."

    assert news(before, after, own="May I return it?") == ("Of course.",)


def test_a_page_that_stays_as_it_was_says_nothing() -> None:
    assert news(FORM, FORM) == ()
