from shopper.gates import Change
from shopper.report.scorecard import tell_scorecard
from shopper.report.words import words_of
from shopper.sharing.news import headline, news
from tests.sharing.cards import changed, first_night, unchanged


def test_only_what_is_new_came_back_or_was_fixed_is_news() -> None:
    assert [(item.change, item.rule) for item in news(changed())] == [
        (Change.NEW, "hidden-fee"), (Change.FIXED, "no-thanks"),
    ]  # fmt: skip
    assert news(unchanged()) == ()


def test_a_first_night_has_no_news() -> None:
    assert news(first_night()) == ()


def test_the_headline_says_what_was_found_and_what_changed() -> None:
    assert [headline(card, words_of("en")) for card in (changed(), unchanged(), first_night(), tell_scorecard([]))] == [
        "2 journeys, 2 frictions; 1 new, 1 fixed.",
        "1 journey, 1 friction; nothing changed.",
        "1 journey, 1 friction.",
        "No journey was walked.",
    ]
