import pytest

from shopper.messages.prices import prices_in


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
