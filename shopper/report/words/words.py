"""One language: its words, and how it writes figures."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from decimal import Decimal
from functools import cache, cached_property, lru_cache, partial
from gettext import NullTranslations
from typing import Literal

from babel import Locale
from babel.dates import format_datetime, format_skeleton, format_timedelta
from babel.lists import format_list
from babel.numbers import format_currency, format_decimal, format_percent, is_currency
from babel.units import format_unit

from shopper.measures import Money
from shopper.report.words.catalogue import catalogue, translations
from shopper.report.words.figures import value, within
from shopper.report.words.languages import ENGLISH
from shopper.report.words.sentences import Sentences

SECOND, MINUTE, HOUR, DAY = timedelta(seconds=1), timedelta(minutes=1), timedelta(hours=1), timedelta(days=1)
Unit = Literal["day", "hour", "minute", "second"]
UNITS: tuple[tuple[timedelta, Unit], ...] = ((DAY, "day"), (HOUR, "hour"), (MINUTE, "minute"), (SECOND, "second"))


@dataclass(frozen=True)
class Words:
    """A language; `translations` are gettext's, `said` English texts and the words for them."""

    locale: Locale
    translations: NullTranslations
    said: Mapping[str, str]

    def ours(self, text: str) -> str | None:
        """A sentence of ours in this language, its figures too; None where there are no words for it."""
        return self._tell(text)

    @cached_property
    def _tell(self) -> Callable[[str], str | None]:
        """Most sentences of a report are told of many journeys: each is put into words once."""
        if self.locale.language == ENGLISH:
            return lru_cache(maxsize=20_000)(partial(within, words=self))
        return lru_cache(maxsize=20_000)(Sentences(self.said, lambda text: value(text, self)).tell)

    def say(self, text: str, **filled: object) -> str:
        """A text of our program (`%(name)s` for what is filled in) in this language."""
        return self.translations.gettext(text) % filled if filled else self.translations.gettext(text)

    def counted(self, one: str, many: str, number: int, **filled: object) -> str:
        """`%(num)s journey` or `%(num)s journeys`, by the number."""
        return self.translations.ngettext(one, many, number) % {"num": number, **filled}

    def money(self, money: Money) -> str:
        """`1.234,50 €`; the bare amount where its currency is not known."""
        if is_currency(money.currency):
            return format_currency(money.amount, money.currency, locale=self.locale)
        return f"{format_decimal(money.amount, '#,##0.00', locale=self.locale)} {money.currency}".strip()

    def exact(self, number: str) -> str:
        """A figure with all its places: `3.50` as `3,50`."""
        places = len(number.partition(".")[2])
        return format_decimal(Decimal(number), f"#,##0.{'0' * places}".rstrip("."), locale=self.locale)

    def share(self, percent: int) -> str:
        """`30%`, `30 %`."""
        return format_percent(percent / 100, locale=self.locale)

    def number(self, figure: float) -> str:
        """Whole where it is large, else to one place after the point."""
        return format_decimal(round(figure, 0 if abs(figure) >= 100 else 1), locale=self.locale)

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

    def short_span(self, took: timedelta) -> str:
        """The same, below ten seconds to a tenth: `0.4 sec`."""
        if took >= 10 * SECOND:
            return self.span(took)
        return format_unit(round(took / SECOND, 1), "duration-second", "short", locale=self.locale)

    def _unit(self, span: timedelta, name: Unit) -> str:
        return format_timedelta(span, granularity=name, threshold=10**9, format="short", locale=self.locale)

    def listed(self, names: list[str]) -> str:
        """`a, b and c`."""
        return format_list(names, locale=self.locale)


@cache
def words_of(language: str) -> Words:
    """The words of one of `LANGUAGES`."""
    if language == ENGLISH:
        return Words(Locale(ENGLISH, "GB"), NullTranslations(), {})
    said = {message.id: str(message.string) for message in catalogue(language) if isinstance(message.id, str)}
    return Words(Locale(language), translations(language), said)
