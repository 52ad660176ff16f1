"""Ways of delivery as pages tell them: each with its own price, wherever that stands."""

import pytest

from shopper.sight import Scene
from shopper.sight.deliveries import deliveries
from tests.sight.conftest import Gather

ABOVE = """<h2>Shipping Method</h2>
<div><input type=radio name=way id=flat class=gone><label for=flat class=icon></label>
<label for=flat><p>$10.00</p><p><span>Flat Rate</span> - Flat Rate Shipping</p></label></div>
<div><input type=radio name=way id=free class=gone><label for=free class=icon></label>
<label for=free><p>$0.00</p><p><span>Slow Delivery</span> - Comes when it comes</p></label></div>
<div><input type=radio name=way id=fast class=gone><label for=fast class=icon></label>
<label for=fast><p>$25.00</p><p><span>Express Delivery</span> - Tomorrow</p></label></div>
<style>.gone { display: none } .icon::before { content: "o" }</style>"""
BESIDE = """<h2>Delivery</h2><table>
<tr><td><input type=radio name=way value=1></td><td>$4.90</td><td>Parcel</td><td>Standard shipping</td></tr>
<tr><td><input type=radio name=way value=2></td><td>$14.90</td><td>Courier</td><td>Overnight delivery</td></tr>
</table>"""
BELOW = """<h2>Delivery</h2><ul>
<li><label><input type=radio name=way> Standard delivery<p>$4.90</p></label></li>
<li><label><input type=radio name=way> Express delivery<p>$14.90</p></label></li></ul>"""


@pytest.mark.parametrize(
    ("page", "prices"),
    [
        (ABOVE, {"Flat Rate": "10.00", "Slow Delivery": "0.00", "Express Delivery": "25.00"}),
        (BESIDE, {"Standard shipping": "4.90", "Overnight delivery": "14.90"}),
        (BELOW, {"Standard delivery": "4.90", "Express delivery": "14.90"}),
    ],
    ids=["price above", "price before, in a table", "price below"],
)
def test_each_way_has_the_price_of_its_own_button(gather: Gather, page: str, prices: dict[str, str]) -> None:
    told = deliveries(Scene.of(gather(f"<h1>Checkout</h1><form>{page}</form>")))

    assert {(name, str(way.price and way.price.amount)) for name in prices for way in told if name in way.text} == set(
        prices.items()
    )


PANELS = """<h2>Choose Shipping Method</h2><div><h3>Our carrier</h3>
<p><label><input type=radio name=shipping_method> Parcel service <b>€4.90</b></label></p>
<p><label><input type=radio name=shipping_method> Express courier <b>€9.90</b></label></p></div>
<h2>Choose Payment Method</h2><div><h3>Our bank</h3>
<p><label><input type=radio name=payment_method> Invoice <b>€0.00</b></label></p></div>"""


def test_ways_are_told_under_the_name_of_whoever_delivers_and_ways_to_pay_are_none(gather: Gather) -> None:
    told = deliveries(Scene.of(gather(f"<h1>Checkout</h1><form>{PANELS}</form>")))

    assert [(way.text, str(way.price)) for way in told] == [
        ("Parcel service €4.90", "4.90 EUR"),
        ("Express courier €9.90", "9.90 EUR"),
    ]
