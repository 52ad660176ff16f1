from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from pathlib import Path

import pytest
from babel.messages import Message
from babel.messages.pofile import read_po

from shopper.errors import UsageError
from shopper.frictions.catalogue import rules
from shopper.measures import Money
from shopper.report.words import LANGUAGES, language, words_of
from shopper.report.words.__main__ import asked_of, missing
from shopper.report.words.catalogue import FOLDER
from shopper.report.words.sentences import PLACE
from shopper.settings import Settings
from tests.report.words.extracting import texts

AT = datetime(2026, 11, 21, 9, 5, tzinfo=UTC)
SHARE_IN_ENGLISH = 0.03
"""Of the sentences of all rules: about three rules."""
OTHERS = [name for name in LANGUAGES if name != "en"]


PAGES = [FOLDER / name / "pages.po" for name in OTHERS]
FILES = sorted(FOLDER.glob("*/*.po"))


def entries(file: Path) -> list[Message]:
    with file.open("rb") as stream:
        return [message for message in read_po(stream) if message.id]


@pytest.mark.parametrize("file", PAGES, ids=str)
def test_a_language_has_words_for_every_text_of_the_pages_and_no_other(file: Path) -> None:
    there = {message.id for message in entries(file)}

    assert there == set(texts())


@pytest.mark.parametrize("file", FILES, ids=str)
def test_every_text_of_a_language_has_its_words_and_loses_none_of_what_is_filled_in(file: Path) -> None:
    empty = [message.id for message in entries(file) if not all(_forms(message.string)) or message.fuzzy]
    # Only the pages' words are filled in by gettext; elsewhere `58 % sent` would be taken for a format.
    wrong = [message.id for message in entries(file) if _lost(message) or (file in PAGES and list(message.check()))]

    assert (empty, wrong) == ([], [])


def _forms(said: str | Sequence[str] | None) -> Sequence[str]:
    return (said,) if isinstance(said, str) else said or ("",)


def _lost(message: Message) -> bool:
    return any(set(PLACE.findall(str(message.id))) != set(PLACE.findall(form)) for form in _forms(message.string))


@pytest.mark.parametrize("name", OTHERS)
def test_nearly_all_that_rules_and_steps_say_has_words_in_every_language(name: str) -> None:
    """One rule more is one file; its words in other languages may come later, and until then it is told in English."""
    asked = asked_of(rules())
    lacking = missing(name, asked)

    assert sum(map(len, lacking.values())) <= SHARE_IN_ENGLISH * sum(map(len, asked.values())), lacking


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
