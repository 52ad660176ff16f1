"""One picture for all that is told of one look, and a new one once something was done."""

from shopper.observations import CartSeen, StepTaken
from tests.manners.conftest import Errand, errand, open_shop, shop  # noqa: F401 - fixtures
from tests.manners.tiny_shops import TinyShop

HOME = "<header><a href=/cart>Cart</a></header><h1>Shop</h1><a href=/about>About us</a>"
CART = """<h1>Your cart</h1><table><tr><td>Lamp</td><td>1</td><td>$20.00</td></tr>
<tr><th>Total</th><td></td><td>$20.00</td></tr></table><a href=/checkout>Checkout</a>"""


def test_all_that_is_told_of_one_look_has_one_picture(shop: TinyShop, errand: Errand) -> None:  # noqa: F811
    shop.pages |= {"/": HOME, "/cart": CART}

    made = errand({"open": "home"}, "open cart", {"open": "home"})

    assert made.trouble is None
    (seen,) = made.evidence.of(CartSeen)
    taken = [[screen.file for screen in step.screens] for step in made.evidence.of(StepTaken)]
    # The link to the cart is marked in the picture of the home page, the total in the only one of the cart.
    assert taken == [["screens/001.jpg"], ["screens/001.jpg"], ["screens/003.jpg"]]
    assert seen.screen is not None
    assert (seen.screen.file, seen.screen.mark is not None) == ("screens/002.jpg", True)
