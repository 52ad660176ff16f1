"""The practice shop with no places described, on a desktop and on a phone."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, Playwright

from shopper.actor import PageView, Place
from shopper.observations import PageKind
from shopper.practice.running import open_shop
from shopper.sight import find, view
from tests.sight.conftest import look

PRODUCT = "Harbour Noise-Cancelling Headphones"


class Visitor:
    """Finds places on the page in sight and acts on them, as the browser side does."""

    def __init__(self, page: Page, url: str) -> None:
        self.page = page
        self.url = url

    def go(self, path: str) -> PageView:
        self.page.goto(self.url + path)
        return self.see()

    def see(self) -> PageView:
        return view(look(self.page)[0], 200)

    def name(self, place: Place, like: str = "") -> str | None:
        spot = find(place, look(self.page)[0], like).spot
        return spot.name if spot else None

    def click(self, place: Place, like: str = "") -> PageView:
        facts, handle = look(self.page)
        spot = find(place, facts, like).spot
        assert spot is not None, f"no {place} on {facts.url}"
        element = handle.get_property("elements").get_property(str(spot.handle)).as_element()
        assert element is not None
        element.click()
        self.page.wait_for_load_state("load")
        return self.see()


@pytest.fixture(params=["desktop", "iPhone 15"])
def visitor(request: pytest.FixtureRequest, chromium: Browser, playwright: Playwright) -> Iterator[Visitor]:
    device = {} if request.param == "desktop" else playwright.devices[request.param]
    with open_shop() as shop:
        context = chromium.new_context(**device)
        yield Visitor(context.new_page(), shop.url)
        context.close()


def test_the_home_page_shows_the_ways_into_the_shop(visitor: Visitor) -> None:
    home = visitor.go("/")
    visitor.click(Place.CONSENT_REJECT)

    assert (home.kind, home.logged_in, len(home.cards)) == (PageKind.HOME, False, 8)
    assert visitor.name(Place.SEARCH) == "Search products"
    assert visitor.name(Place.CART) == "Cart"
    assert visitor.name(Place.LOG_IN) == "Log in"
    assert visitor.name(Place.WISH_LIST) == "Wish list"
    assert visitor.name(Place.NEWSLETTER) is not None
    assert visitor.name(Place.NEWSLETTER_SUBMIT) == "Subscribe"


def test_a_product_goes_into_the_cart_and_the_cart_is_read(visitor: Visitor) -> None:
    visitor.go("/")
    visitor.click(Place.CONSENT_REJECT)
    visitor.go("/c/headphones")
    seen = visitor.click(Place.PRODUCT, PRODUCT)
    visitor.click(Place.ADD_TO_CART, PRODUCT)
    cart = visitor.click(Place.CART)

    assert seen.product is not None
    assert (seen.product.name, str(seen.product.price), seen.product.available) == (PRODUCT, "249.00 EUR", True)
    assert cart.kind is PageKind.CART
    assert cart.cart is not None
    assert [(x.name, x.quantity, str(x.price)) for x in cart.cart.lines] == [(PRODUCT, 1, "249.00 EUR")]
    assert [str(m) for m in (cart.cart.subtotal, cart.cart.shipping, cart.cart.total)] == [
        "249.00 EUR",
        "4.90 EUR",
        "253.90 EUR",
    ]
    assert cart.cart_count == 1
    assert cart.viewed == (PRODUCT,)
    assert visitor.name(Place.COUPON) is None
    visitor.click(Place.COUPON_OPENER)
    assert visitor.name(Place.COUPON) == "Coupon code"
    assert visitor.name(Place.COUPON_APPLY) == "Apply"
    assert visitor.name(Place.CHECKOUT) == "Checkout"
    assert visitor.name(Place.REMOVE, PRODUCT) == f"Remove {PRODUCT}"
    assert visitor.name(Place.PLACE_ORDER) is None


def test_the_forms_for_accounts_are_found(visitor: Visitor) -> None:
    register = visitor.go("/register")
    fields = [Place.EMAIL, Place.PASSWORD, Place.FULL_NAME]
    names = [visitor.name(place, "register") for place in fields]
    button = visitor.name(Place.REGISTER_SUBMIT)
    login = visitor.go("/login")

    assert (register.kind, names, button) == (
        PageKind.REGISTER,
        ["E-mail address", "Password", "Full name"],
        "Create account",
    )
    assert (login.kind, login.asks_login, visitor.name(Place.LOG_IN_SUBMIT)) == (PageKind.LOGIN, True, "Log in")
    assert visitor.name(Place.REGISTER) == "Create an account"


def test_the_last_click_before_an_order_is_known(visitor: Visitor) -> None:
    visitor.go("/c/headphones")
    visitor.click(Place.PRODUCT, PRODUCT)
    visitor.click(Place.ADD_TO_CART, PRODUCT)
    visitor.go("/cart")
    guest = visitor.click(Place.CHECKOUT)

    assert guest.kind is PageKind.CHECKOUT
    assert visitor.name(Place.EMAIL) == "E-mail address"
    assert visitor.name(Place.GUEST) == "Continue as guest"
    assert visitor.name(Place.PLACE_ORDER) is None
