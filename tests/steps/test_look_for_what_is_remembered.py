"""A shop is asked only for what it can know."""

from dataclasses import replace

from shopper.actor import CartView, PageView, Place
from shopper.observations import (
    ActChecked,
    CartLine,
    CartSeen,
    LoggedIn,
    LoginMet,
    MemoryLooked,
    MemoryShown,
    Product,
    ProductSeen,
    Remembered,
)
from shopper.steps.ask.look_for_what_is_remembered import LookForWhatIsRemembered
from shopper.steps.recall import WISHED
from tests.steps.conftest import FakeShopper

SPEAKERS = CartLine(name="Boom Speakers", quantity=2)


def look(shopper: FakeShopper, what: Remembered) -> MemoryLooked:
    LookForWhatIsRemembered(what=(what,)).do(shopper)
    return shopper.noted(MemoryLooked)[-1]


def elsewhere(shopper: FakeShopper) -> None:
    """Everything noted so far was on the desktop; now the phone is in hand."""
    shopper.take("iPhone 15")
    shopper.step += 1


def test_a_cart_filled_elsewhere_is_not_expected_of_a_shop_that_does_not_know_who_came(shopper: FakeShopper) -> None:
    shopper.note(CartSeen(lines=(SPEAKERS,)))
    elsewhere(shopper)
    shopper.view = PageView(url="http://shop/cart", cart=CartView())

    seen = look(shopper, Remembered.CART)

    assert (seen.expected, seen.found) == ((), ())


def test_a_cart_filled_elsewhere_is_expected_where_the_shopper_logged_in(shopper: FakeShopper) -> None:
    shopper.note(CartSeen(lines=(SPEAKERS,)))
    elsewhere(shopper)
    shopper.note(LoggedIn(how="log in"))
    shopper.view = PageView(url="http://shop/cart", cart=CartView(lines=(replace_quantity(1),)))

    seen = look(shopper, Remembered.CART)

    assert (seen.expected, seen.found) == (("2 x Boom Speakers",), ("1 x Boom Speakers",))


def replace_quantity(quantity: int) -> CartLine:
    return SPEAKERS.model_copy(update={"quantity": quantity})


def test_a_cart_of_this_device_is_expected_without_an_account(shopper: FakeShopper) -> None:
    shopper.note(CartSeen(lines=(SPEAKERS,)))
    shopper.view = PageView(url="http://shop/cart", cart=CartView(lines=(SPEAKERS,)))

    assert look(shopper, Remembered.CART).expected == ("2 x Boom Speakers",)


def test_a_login_screen_where_he_was_logged_in_is_one_too_many_and_is_got_past(shopper: FakeShopper) -> None:
    asked = PageView(url="http://shop/login", asks_login=True)
    shopper.note(LoggedIn(how="sign up"))
    shopper.leads = {
        Place.ACCOUNT: asked, Place.EMAIL: asked, Place.PASSWORD: asked,
        Place.LOG_IN_SUBMIT: replace(asked, asks_login=False),
    }  # fmt: skip

    seen = look(shopper, Remembered.LOGIN)

    assert (seen.expected, seen.found) == (("robin@shopper.example",), ())
    assert [note.why for note in shopper.noted(LoginMet)] == ["return"]
    assert (Place.PASSWORD, "(secret)") in shopper.filled


def test_a_login_screen_on_a_device_never_logged_in_is_nobodys_fault(shopper: FakeShopper) -> None:
    shopper.leads = {Place.ACCOUNT: PageView(url="http://shop/login", asks_login=True)}

    seen = look(shopper, Remembered.LOGIN)

    assert (seen.expected, shopper.noted(LoginMet)) == ((), ())


def test_a_shop_that_says_who_is_in_and_leads_to_no_account_remembers_him(shopper: FakeShopper) -> None:
    shopper.note(LoggedIn(how="log in"))
    shopper.view = PageView(url="http://shop/", logged_in=True)

    seen = look(shopper, Remembered.LOGIN)

    assert (seen.expected, seen.found) == (("robin@shopper.example",), ("robin@shopper.example",))


def test_a_shop_without_a_wish_list_in_sight_is_told_apart_from_an_empty_one(shopper: FakeShopper) -> None:
    shopper.note(LoggedIn(how="log in"))
    shopper.note(ActChecked(act=f"{WISHED}Aurora", worked=True))
    shopper.leads = {Place.WISH_LIST: PageView(url="http://shop/wishes")}

    seen = look(shopper, Remembered.WISH_LIST)

    assert (seen.expected, seen.visible) == (("Aurora",), False)


def test_the_last_products_looked_at_are_expected_on_the_home_page(shopper: FakeShopper) -> None:
    shopper.note(LoggedIn(how="log in"))
    for name in ("A", "B", "C", "D"):
        shopper.note(ProductSeen(product=Product(name=name)))
    shopper.leads = {"/": PageView(url="http://shop/", viewed=("D", "C", "B"))}

    seen = look(shopper, Remembered.VIEWED)

    assert (seen.expected, seen.found) == (("B", "C", "D"), ("D", "C", "B"))


def test_products_looked_at_are_expected_where_the_shop_once_listed_them_when_the_home_page_has_no_list(
    shopper: FakeShopper,
) -> None:
    shopper.note(LoggedIn(how="log in"))
    for name in ("Aurora", "Comet", "Pebble"):
        shopper.note(ProductSeen(product=Product(name=name)))
    shopper.note(MemoryShown(what=Remembered.VIEWED, names=("Aurora",), url="http://shop/comet"))
    comet = PageView(url="http://shop/comet", product=Product(name="Comet"), viewed=("Pebble", "Aurora"))
    shopper.leads = {"/": PageView(url="http://shop/"), "http://shop/comet": comet}

    seen = look(shopper, Remembered.VIEWED)

    assert (seen.expected, seen.found, seen.visible) == (("Aurora", "Pebble"), ("Pebble", "Aurora"), True)
