"""The programs' own carts, as their documentation shows the answers."""

import json
from decimal import Decimal

import pytest

from shopper.journey.crosscheck.reading import OwnCart, OwnLine, read
from shopper.measures import Money
from shopper.sight.platform import CartSource, platforms


def source(name: str) -> CartSource:
    found = next(platform.cart for platform in platforms() if platform.platform == name)
    assert found is not None
    return found


def usd(amount: str) -> Money:
    return Money(amount=Decimal(amount), currency="USD")


SHOPIFY = {
    "items": [{"product_title": "Kettle", "title": "Kettle - Red", "quantity": 2, "final_line_price": 8400}],
    "item_count": 2, "total_price": 7560, "items_subtotal_price": 7560, "original_total_price": 8400, "currency": "USD",
}  # fmt: skip
LINE = {"line_total": "7059", "line_total_tax": "1341", "line_subtotal": "7059"}
SUMS = {"total_price": "8900", "total_items": "7059", "total_items_tax": "1341"}
WOO = {
    "items": [{"name": "Kettle &amp; Cup", "quantity": 2, "totals": LINE}],
    "totals": SUMS | {"currency_code": "USD", "currency_minor_unit": 2},
}
BIG = [{"currency": {"code": "USD"}, "cartAmount": 84, "baseAmount": 84.0,
        "lineItems": {"physicalItems": [{"name": "Kettle", "quantity": 2, "extendedSalePrice": 84.0}]}}]  # fmt: skip


def test_shopify_counts_in_hundredths() -> None:
    assert read(source("Shopify"), json.dumps(SHOPIFY)) == OwnCart(
        (OwnLine(("Kettle", "Kettle - Red"), 2, (usd("84.00"),)),), (usd("75.60"), usd("84.00"))
    )


def test_woocommerce_counts_in_units_it_names_and_may_show_tax_or_not() -> None:
    assert read(source("WooCommerce"), json.dumps(WOO)) == OwnCart(
        (OwnLine(("Kettle & Cup",), 2, (usd("84.00"), usd("70.59"))),), (usd("89.00"), usd("84.00"), usd("70.59"))
    )


def test_woocommerce_without_minor_units_counts_in_whole_ones() -> None:
    yen = {"totals": {"total_price": "8900", "currency_code": "JPY", "currency_minor_unit": 0}, "items": []}

    assert read(source("WooCommerce"), json.dumps(yen)) == OwnCart((), (Money(amount=Decimal(8900), currency="JPY"),))


def test_bigcommerce_counts_in_whole_units_and_lists_no_cart_when_empty() -> None:
    assert read(source("BigCommerce"), json.dumps(BIG)) == OwnCart(
        (OwnLine(("Kettle",), 2, (usd("84"),)),), (usd("84"),)
    )
    assert read(source("BigCommerce"), "[]") == OwnCart()


@pytest.mark.parametrize("answer", ["", "<html>Not found</html>", "12", '"ok"', '{"error": "no route"}', "null"])
def test_what_is_no_cart_is_no_cart(answer: str) -> None:
    assert read(source("Shopify"), answer) is None
