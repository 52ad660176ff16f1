from shopper.report.allure_report.metrics import performance
from shopper.report.allure_results.numbers import key_of, series_of


def test_a_series_is_named_in_a_readers_words_and_stands_under_its_shop() -> None:
    keys = [key_of("one", "minutes to cart reminder", "min"), key_of("two", "score", "of 100")]
    told = performance(keys)

    assert told["groups"] == {"one": {"title": "one"}, "two": {"title": "two"}}
    assert list(told["metrics"].values()) == [
        {"title": "Wait for the cart reminder message", "unit": "min", "better": "lower", "group": "one"},
        {"title": "Score", "unit": "of 100", "better": "higher", "group": "two"},
    ]


def test_a_shop_may_be_called_anything() -> None:
    assert series_of(key_of("a | b", "fees", "EUR")) == ("a | b", "fees", "EUR")
