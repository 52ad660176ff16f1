"""Into the cart."""

from pydantic import Field

from shopper.actor import PageView, Place, Shopper
from shopper.errors import CouldNotFind
from shopper.observations import ActChecked, PageKind, Product
from shopper.scenario.step import Step
from shopper.scenario.wording import Filled
from shopper.steps.moves import need, same, see_cart
from shopper.steps.recall import ADDED, viewed


class AddToCart(Step):
    """
    Puts the product in sight into the cart: `add to cart`, or `add to cart: {quantity: 2, options: [Black, Large]}`.

    Options that have to be chosen and are not named take the first value that is to be had. What a shop sells from a
    list is added there, by its own button or by how many of it are wanted.
    """

    quantity: int = Field(default=1, ge=1, le=99)
    """How many of it."""
    options: tuple[Filled, ...] = ()
    """Values of its options, such as a colour and a size."""

    def do(self, shopper: Shopper) -> None:
        """Adds, looks whether the cart took it, and tries once more if not."""
        product = shopper.page().product or in_hand(shopper)
        if product is None:
            raise CouldNotFind(f"{shopper.page().url} does not read as a product's page; view a product first.")
        if shopper.choose_options(product.name, self.options):
            product = shopper.page().product or product  # a shop may call each variant by a name of its own
        if self.quantity > 1 and not self._is_counted(shopper, product):
            shopper.fill(need(shopper, Place.QUANTITY), str(self.quantity))
        tries = next((turn for turn in (1, 2) if self._add(shopper, product)), 0)
        shopper.note(ActChecked(act=ADDED + product.name, worked=bool(tries), tries=tries or 2))
        if not tries:
            raise CouldNotFind(f"After two tries the cart does not hold “{product.name}”.")

    def _add(self, shopper: Shopper, product: Product) -> bool:
        """One try; where the page gives no sign, the cart itself is looked at, so that nothing is added twice."""
        before = shopper.page()
        if self._is_counted(shopper, product):
            shopper.fill(need(shopper, Place.QUANTITY, product.name), str(self.quantity))
            shopper.click(need(shopper, Place.ADD_TO_CART))
        else:
            shopper.click(need(shopper, Place.ADD_TO_CART, product.name))
        if took(shopper.reaction(lambda now: took(now, before, product)), before, product):
            return True
        if shopper.choose_options(product.name, self.options, insist=True):
            return False  # the shop wanted a choice that was not told as one
        if not shopper.page().cart_count and not any(shopper.glimpse(way) for way in (Place.CART, Place.MENU)):
            return False  # many shops show no way to a cart that is empty
        held = see_cart(shopper, "added").lines
        if any(same(line.name, product.name) for line in held):
            return True
        shopper.open(before.url)
        return False

    def _is_counted(self, shopper: Shopper, product: Product) -> bool:
        """Whether it is sold from a list that asks how many of each, with one button for all of them."""
        if shopper.page().product is not None or shopper.glimpse(Place.ADD_TO_CART, product.name) is not None:
            return False
        return shopper.glimpse(Place.QUANTITY, product.name) is not None


def in_hand(shopper: Shopper) -> Product | None:
    """What was looked at last, where it is sold from the list in sight."""
    name = next(reversed(viewed(shopper)), "")
    sold = (card.product for card in shopper.page().cards if card.spot is None)
    return next((product for product in sold if product.name == name), None)


def took(now: PageView, before: PageView, product: Product) -> bool:
    """Whether the page shows that the cart holds one more: a badge, a cart with the line, or a message that says so."""
    if now.cart_count is not None and now.cart_count > (before.cart_count or 0):
        return True
    if now.cart and any(same(line.name, product.name) for line in now.cart.lines):
        return True
    news = set(now.alerts) - set(before.alerts)
    return now.kind is not PageKind.ERROR and any(product.name.lower() in text.lower() for text in news)
