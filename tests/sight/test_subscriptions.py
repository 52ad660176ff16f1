"""What a price is for, in many languages."""

import pytest

from shopper.sight.subscriptions.quotes import span_of_time

SPANS = {
    "a month": 30, "/ month": 30, "per week": 7, "for 4 weeks": 28, "every 3 months": 90, "annually": 365,
    "12 months": 365, "52 weeks": 365, "pro Monat": 30, "im Jahr": 365, "monatlich": 30, "par mois": 30,
    "par an": 365, "al mes": 30, "por semana": 7, "al mese": 30, "all anno": 365, "per maand": 30, "na rok": 365,
    "miesięcznie": 30, "por mês": 30, "anual": 365, "in total": 0, "only today": 0,
}  # fmt: skip


@pytest.mark.parametrize("text", SPANS)
def test_a_time_is_read_in_days(text: str) -> None:
    assert span_of_time(text) == SPANS[text]
