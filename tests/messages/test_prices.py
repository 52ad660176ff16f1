import pytest

from shopper.messages.layout import lines_of_text
from shopper.messages.prices import prices_in, total_of
from shopper.messages.words import languages


@pytest.mark.parametrize(
    ("text", "prices"),
    [
        ("now 129,00 €", ["129.00 EUR"]),
        ("€129.95", ["129.95 EUR"]),
        ("£1,299.00 or 3 x £433", ["1299.00 GBP", "433.00 GBP"]),
        ("1.299,00 EUR", ["1299.00 EUR"]),
        ("1\u00a0299,00 zł", ["1299.00 PLN"]),
        ("R$ 459,90", ["459.90 BRL"]),
        ("CHF 1'250.50", ["1250.50 CHF"]),
        ("€ 39,-", ["39.00 EUR"]),
        ("EUR 5 und USD 7.50", ["5.00 EUR", "7.50 USD"]),
        ("249 kr", ["249.00"]),
        ("order 20931, 10 % off, 3 items, 12 Elm Street", []),
        ("EUROPE 2026", []),
        ("Fr. 12.50, Lieferung bis Fr. 4. Dezember", ["12.50 CHF"]),
    ],
)
def test_amounts_with_a_currency_are_prices(text: str, prices: list[str]) -> None:
    assert [str(price) for price in prices_in(text)] == prices


@pytest.mark.parametrize(
    ("text", "language", "total"),
    [
        ("Goods: 20.00 EUR\nDelivery: 4.90 EUR\nTotal: 24.90 EUR", "en", "24.90"),
        ("Subtotal\n$20.00\nOrder total (incl. tax)\n$24.90", "en", "24.90"),
        ("Zwischensumme 20,00 €\nVersand 4,90 €\nGesamtsumme 24,90 €", "de", "24.90"),
        ("Sous-total 20,00 €\nTotal TTC : 24,90 €", "fr", "24.90"),
        ("Suma częściowa 20,00 zł\nDo zapłaty 24,90 zł", "pl", "24.90"),
        ("Subtotal 20.00 EUR\nDelivery 4.90 EUR", "en", None),
        ("A total of 300 shops. Buy for 20.00 EUR.", "en", None),
        ("Total", "en", None),
    ],
)
def test_a_bill_s_total_is_what_a_line_calls_so(text: str, language: str, total: str | None) -> None:
    (words,) = (known for known in languages() if known.language == language)

    found = total_of(lines_of_text(text), words)

    assert (found and str(found.amount)) == total
