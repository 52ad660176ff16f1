"""What a product's page tells of the thing itself, and what only of its sale."""

from decimal import Decimal

import pytest

from shopper.measures import Money
from shopper.observations import Charge, Product
from shopper.sight.details import read_details
from shopper.sight.scene import Scene
from tests.sight.conftest import Gather

SHEET = "<table><tr><td>Weight</td><td>2 kg</td></tr><tr><td>Colour</td><td>oak</td></tr></table>"
SALE = """<table><tr><td>Price</td><td>89.00 EUR</td></tr><tr><td>Availability</td><td>In stock</td></tr>
<tr><td>Standard delivery</td><td>arrives Wed 2 December</td></tr>
<tr><td>Express delivery</td><td>arrives Tue 1 December</td></tr></table>"""
TEXT = "<p>A small speaker with a warm voice that fits between two books on any shelf.</p>"
HASTE = "<p>Order within the next 15 h 23 min and it goes out with the very next round of our van.</p>"


@pytest.mark.parametrize(
    ("body", "told"),
    [
        (TEXT + SHEET, {"description", "data sheet"}),
        (HASTE + SALE, set[str]()),
        (TEXT + SALE, {"description"}),
        (HASTE + SHEET, {"data sheet"}),
    ],
)
def test_what_is_said_of_price_stock_delivery_and_haste_does_not_describe_the_thing(
    gather: Gather, body: str, told: set[str]
) -> None:
    page = f"<html lang=en><body><main><h1>Bark Speaker</h1>{body}<button>Add to cart</button></main></body></html>"

    details = read_details(Scene.of(gather(page)), Product(name="Bark Speaker"))

    assert {*details.told} & {"description", "data sheet"} == told


@pytest.mark.parametrize(
    ("language", "told", "label"),
    [
        ("en", "a handling fee of €3.00 per order, incl. VAT, plus delivery from €3.50", "a handling fee of per order"),
        ("de", "inkl. MwSt., zzgl. Bearbeitungsgebühr 3,00 € und Versand", "Bearbeitungsgebühr und Versand"),
    ],
)
def test_a_fee_that_a_sentence_tells_is_told(gather: Gather, language: str, told: str, label: str) -> None:
    page = f"<html lang={language}><body><main><h1>Bark</h1><p>€20.00</p><p>{told}</p><button>+</button></main></html>"

    details = read_details(Scene.of(gather(page)), Product(name="Bark"))

    fee = Money(amount=Decimal("3.00"), currency="EUR")
    assert details.charges == (Charge(kind="fee", label=label, money=fee),)


def test_no_fee_is_told_where_none_is_named(gather: Gather) -> None:
    page = (
        "<html lang=en><body><main><h1>Bark</h1><p>€20.00</p><p>Fee-free returns. Delivery from €3.50</p></main></html>"
    )

    assert read_details(Scene.of(gather(page)), Product(name="Bark")).charges == ()
