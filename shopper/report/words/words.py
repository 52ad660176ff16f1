"""One language: its words, and how it writes figures."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import cache
from gettext import NullTranslations
from io import BytesIO
from typing import Literal

from babel import Locale
from babel.dates import format_datetime, format_skeleton, format_timedelta
from babel.lists import format_list
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from babel.numbers import format_currency, format_decimal, is_currency
from babel.support import Translations

from shopper.measures import Money
from shopper.report.words.languages import ENGLISH, FOLDER

SECOND, MINUTE, HOUR, DAY = timedelta(seconds=1), timedelta(minutes=1), timedelta(hours=1), timedelta(days=1)
Unit = Literal["day", "hour", "minute", "second"]
UNITS: tuple[tuple[timedelta, Unit], ...] = ((DAY, "day"), (HOUR, "hour"), (MINUTE, "minute"), (SECOND, "second"))


@dataclass(frozen=True)
class Words:
    """A language; `translations` are gettext's."""

    locale: Locale
    translations: NullTranslations

    def knows(self, text: str) -> bool:
        """Whether this English text has words in this language."""
        return self.locale.language == ENGLISH or self.translations.gettext(text) != text

    def money(self, money: Money) -> str:
        """`1.234,50 €`; the bare amount where its currency is not known."""
        if is_currency(money.currency):
            return format_currency(money.amount, money.currency, locale=self.locale)
        return f"{format_decimal(money.amount, '#,##0.00', locale=self.locale)} {money.currency}".strip()

    def number(self, value: float) -> str:
        """Whole where it is large, else to one place after the point."""
        return format_decimal(round(value, 0 if abs(value) >= 100 else 1), locale=self.locale)

    def day(self, at: datetime) -> str:
        """`21 Nov 2026`."""
        return format_skeleton("yMMMd", at, locale=self.locale)

    def short_day(self, at: datetime) -> str:
        """`21 Nov`, for the axis of a chart."""
        return format_skeleton("MMMd", at, locale=self.locale)

    def moment(self, at: datetime) -> str:
        """`21 Nov 2026, 14:05 UTC`."""
        return f"{self.day(at)}, {format_datetime(at, 'HH:mm', locale=self.locale)} {at.tzname() or ''}".strip()

    def span(self, took: timedelta) -> str:
        """`45 secs`, `12 mins`, `1 hr 30 mins`: the two largest parts, nothing below a minute beyond the second."""
        rest = max(took, timedelta())
        finest = MINUTE if rest >= 2 * MINUTE else SECOND
        rest = round(rest / finest) * finest
        told = []
        for unit, name in UNITS:
            number, rest = divmod(rest, unit)
            if number:
                told.append(self._unit(number * unit, name))
        return " ".join(told[:2]) or self._unit(timedelta(), "second")

    def _unit(self, span: timedelta, name: Unit) -> str:
        return format_timedelta(span, granularity=name, threshold=10**9, format="short", locale=self.locale)

    def listed(self, names: list[str]) -> str:
        """`a, b and c`."""
        return format_list(names, locale=self.locale)


@cache
def words_of(language: str) -> Words:
    """The words of one of `LANGUAGES`."""
    if language == ENGLISH:
        return Words(Locale(ENGLISH, "GB"), NullTranslations())
    locale = Locale(language)
    with (FOLDER / f"{language}.po").open("rb") as file:
        catalogue = read_po(file, locale=locale)
    compiled = BytesIO()
    write_mo(compiled, catalogue)
    compiled.seek(0)
    return Words(locale, Translations(compiled))
