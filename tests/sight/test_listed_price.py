"""The one price of a product in a list is told; where prices begin, or several stand there, none is."""

import pytest

from shopper.sight.listed_price import only_price
from shopper.sight.scene import Scene
from tests.sight.conftest import Gather

CARD = "<li><a href=/p/{n}><img src=/{n}.png alt=''> Bark Speaker {n}</a> {price}</li>"
TOLD = [
    ("<p>€20.00</p>", "20.00 EUR"),
    ("<p><s>€25.00</s> €20.00</p>", "20.00 EUR"),
    ("<p>from €20.00</p>", "None"),
    ("<p>ab</p><p>20,00 €</p>", "None"),
    ("<p>€20.00 to €35.00</p>", "None"),
    ("<p>€20.00</p><p>€12.00 / l</p>", "None"),
    ("", "None"),
]


@pytest.mark.parametrize(("price", "told"), TOLD)
def test_the_one_price_of_a_card_is_told(gather: Gather, price: str, told: str) -> None:
    cards = "".join(CARD.format(n=n, price=price) for n in range(3))
    scene = Scene.of(gather(f"<html lang=en><body><main><h1>Speakers</h1><ul>{cards}</ul></main></body></html>"))

    assert [str(only_price(scene, card)) for card in scene.cards] == [told] * 3
