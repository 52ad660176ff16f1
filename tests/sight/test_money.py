"""Amounts as pages write them."""

import pytest

from shopper.sight.currencies import currency
from shopper.sight.money import amounts, bare_amounts, strip_amounts


@pytest.mark.parametrize(("text", "language", "found"), [
    ("£79.99", "en", ["79.99 GBP"]),
    ("1.299,00 €", "de", ["1299.00 EUR"]),
    ("€ 29,-", "nl", ["29.00 EUR"]),
    ("1 249,00 zł", "pl", ["1249.00 PLN"]),
    ("R$ 1.349,90", "pt-br", ["1349.90 BRL"]),
    ("$5", "en-us", ["5.00 USD"]), ("$5", "en-ca", ["5.00 CAD"]), ("CA$5.50", "en", ["5.50 CAD"]),
    ("CHF 12.50", "de-ch", ["12.50 CHF"]), ("12.50 EUR", "en", ["12.50 EUR"]), ("EUR 1,234.50", "en", ["1234.50 EUR"]),
    ("kr 199", "nb-no", ["199.00 NOK"]), ("199 kr", "sv-se", ["199.00 SEK"]),
    ("Was £12.00 now £9.50", "en", ["12.00 GBP", "9.50 GBP"]),
    ("Subtotal$45.00", "en", ["45.00 USD"]),
    ("1\u2019299.00 CHF", "de-ch", ["1299.00 CHF"]),
    ("Save 20% in 2026, 3 items", "en", []), ("Model X200 EURO", "en", []), ("", "en", []),
])  # fmt: skip
def test_amounts_are_read_with_their_currency(text: str, language: str, found: list[str]) -> None:
    assert [str(amount.money) for amount in amounts(text, language)] == found


@pytest.mark.parametrize("text", ["Gutschein HELLO-HUF4ZF", "code ABC-PLN40", "SAVE-5EUR"])
def test_figures_in_a_code_are_no_amount(text: str) -> None:
    assert (list(amounts(text)), strip_amounts(text)) == ([], text)


def test_a_minus_and_a_unit_are_seen() -> None:
    assert [a.negative for a in amounts("-£5.00 \u2212 €3")] == [True, True]
    assert [a.each for a in amounts("£9.99 per month, £2.50 / 100 g, £20")] == [True, True, False]


def test_numbers_without_a_currency_count_only_when_asked_for() -> None:
    assert list(amounts("12.50")) == []
    assert [str(a.money) for a in bare_amounts("2 x 12,50 = 25,00 (20.5%)")] == ["12.50", "25.00"]


def test_a_shared_sign_follows_the_region() -> None:
    assert [currency("$"), currency("$", "en-au"), currency("kr", "da"), currency("kr")] == ["USD", "AUD", "DKK", "SEK"]


def test_a_text_without_its_amounts_keeps_its_words() -> None:
    assert strip_amounts("Desk Lamp £39.00 each") == "Desk Lamp each"


@pytest.mark.parametrize(("text", "found"), [
    ("Fr. 4.50", ["4.50 CHF"]),
    ("Fr. 4.\u2013, Fr. 12.- und 4.50 Fr.", ["4.00 CHF", "12.00 CHF", "4.50 CHF"]),
    ("Nur Fr. 4. Gratis ab Fr. 50.", ["4.00 CHF", "50.00 CHF"]),
    ("Fr. 4.\u2013 bis Fr. 6.\u2013", ["4.00 CHF", "6.00 CHF"]),
    ("Do. 3. bis Fr. 4. Dezember", []),
    ("Fr. 11. Dez. oder Fr. 18.12.", []),
    ("am Fr. 04.12.2026", []),
    ("Fr. 4. bis Sa. 5. Dezember: 4,90 \u20ac", ["4.90 EUR"]),
    ("Fr. 4.\u20135. Dezember", []),
    ("3 Fr. 4. Mai", []),
])  # fmt: skip
def test_a_friday_is_no_amount_of_francs(text: str, found: list[str]) -> None:
    assert [str(amount.money) for amount in amounts(text, "de")] == found
