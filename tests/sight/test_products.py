"""The product of a page."""

from decimal import Decimal

import pytest

from shopper.measures import Money
from shopper.sight.products import read_product
from shopper.sight.scene import Scene
from tests.sight.conftest import Gather

DATA = """<script type="application/ld+json">{"@type": "Product", "name": "Bark Speaker",
"offers": {"price": "90.00", "priceCurrency": "EUR"}}</script>"""


@pytest.mark.parametrize("data", ["", DATA])
@pytest.mark.parametrize(
    ("prices", "was"),
    [
        ("<p><s>100.00 EUR</s> <b>90.00 EUR</b></p>", Money(amount=Decimal("100.00"), currency="EUR")),
        ("<p><b>90.00 EUR</b></p>", None),
        ("<p><b>90.00 EUR</b> <del>80.00 EUR</del></p>", None),
    ],
)
def test_the_price_it_had_before_is_the_higher_one_that_is_crossed_out(
    gather: Gather, prices: str, was: Money | None, data: str
) -> None:
    page = (
        f"<html lang=en><head>{data}</head><body><main><h1>Bark Speaker</h1>{prices}<button>Add to cart</button></main>"
    )

    product = read_product(Scene.of(gather(page)))

    assert product is not None
    assert (product.price, product.was) == (Money(amount=Decimal("90.00"), currency="EUR"), was)


@pytest.mark.parametrize(
    ("prices", "price"),
    [
        ("<p><b>85.00 EUR</b></p>", "85.00"),
        ("<p><b>85.00 EUR</b> net</p><p>90.00 EUR with tax</p>", "90.00"),
        ("<p>Ask us for a price</p>", "90.00"),
    ],
)
def test_what_a_shopper_sees_counts_more_than_what_is_stated_for_machines(
    gather: Gather, prices: str, price: str
) -> None:
    page = (
        f"<html lang=en><head>{DATA}</head><body><main><h1>Bark Speaker</h1>{prices}<button>Add to cart</button></main>"
    )

    product = read_product(Scene.of(gather(page)))

    assert product is not None
    assert product.price == Money(amount=Decimal(price), currency="EUR")
