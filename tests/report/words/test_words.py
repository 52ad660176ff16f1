from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from pathlib import Path

import pytest
from babel.messages.pofile import read_po

from shopper.errors import UsageError
from shopper.frictions.catalogue import rules
from shopper.measures import Money
from shopper.report.words import LANGUAGES, language, words_of
from shopper.report.words.languages import FOLDER
from shopper.settings import Settings
from tests.report.words.extracting import texts

AT = datetime(2026, 11, 21, 9, 5, tzinfo=UTC)
OTHERS = [name for name in LANGUAGES if name != "en"]


@pytest.mark.parametrize("name", OTHERS)
def test_a_language_has_words_for_every_text_of_the_pages_and_no_other(name: str) -> None:
    rules_say = {text for rule in rules() for text in (rule.title, rule.page.matters, rule.page.remedy)}
    with (FOLDER / f"{name}.po").open("rb") as file:
        entries = [message for message in read_po(file) if message.id]
    there = {message.id for message in entries}

    assert {text for text in texts() if text not in there} == set()
    assert {message.id for message in entries if message.id not in set(texts()) | rules_say} == set()
    assert [message.id for message in entries if not all(_forms(message.string)) or message.fuzzy] == []


def _forms(said: str | Sequence[str] | None) -> Sequence[str]:
    return (said,) if isinstance(said, str) else said or ("",)


@pytest.mark.parametrize("name", OTHERS)
def test_no_word_to_be_filled_in_is_lost_on_the_way(name: str) -> None:
    with (FOLDER / f"{name}.po").open("rb") as file:
        wrong = [message.id for message in read_po(file) if list(message.check())]

    assert wrong == []


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("en", ("€1,234.50", "12.3", "21 Nov 2026", "21 Nov 2026, 09:05 UTC", "2 days 7 hrs", "a, b and c")),
        ("de", ("1.234,50 €", "12,3", "21. Nov. 2026", "21. Nov. 2026, 09:05 UTC", "2 Tg. 7 Std.", "a, b und c")),
    ],
)
def test_figures_are_written_as_the_reader_writes_them(name: str, told: tuple[str, ...]) -> None:
    words = words_of(name)
    price = words.money(Money(amount=Decimal("1234.5"), currency="EUR")).replace("\xa0", " ")

    written = (price, words.number(12.345), words.day(AT), words.moment(AT))
    assert (*written, words.span(timedelta(hours=55)), words.listed(["a", "b", "c"])) == told


@pytest.mark.parametrize(
    ("seconds", "told"),
    [(0, "0 secs"), (59.6, "1 min"), (90, "1 min 30 secs"), (150, "2 mins"), (3600, "1 hr"), (-5, "0 secs")],
)
def test_a_span_has_two_parts_at_most(seconds: float, told: str) -> None:
    assert words_of("en").span(timedelta(seconds=seconds)) == told


def test_money_of_no_known_currency_is_a_bare_amount() -> None:
    assert words_of("de").money(Money(amount=Decimal(4))) == "4,00"


def test_the_option_goes_before_the_setting_and_english_is_what_remains() -> None:
    german = Settings(Path(), {"language": "de"})

    assert (language("en", german), language("", german), language("", Settings(Path()))) == ("en", "de", "en")


@pytest.mark.parametrize(
    ("asked", "table", "told"),
    [
        ("xx", {}, "--lang: expected one of en, de, not `xx`."),
        ("", {"language": "xx"}, "pyproject.toml, `language`: expected one of en, de, not `xx`."),
        ("", {"language": ["de"]}, "pyproject.toml, `language`: expected one of en, de, not `['de']`."),
    ],
)
def test_a_language_that_is_not_there_is_refused_with_those_that_are(
    asked: str, table: dict[str, object], told: str
) -> None:
    with pytest.raises(UsageError) as refused:
        language(asked, Settings(Path(), table))

    assert str(refused.value).endswith(told)
