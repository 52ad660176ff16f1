"""What rests on a cart that the shop's program contradicts is a question."""

from shopper.frictions import Clear, Finding, Friction, Unsure
from shopper.frictions.doubt import Doubt
from shopper.observations import CartChecked, CartSeen, PageSeen

CART = CartSeen(step=3, device="desktop")
DOUBTED = CartChecked(platform="Shopify", source="/cart.js", differences=("2 there",), step=3, device="desktop")
AGREEING = CartChecked(platform="Shopify", source="/cart.js", step=3, device="desktop")


def over(checked: CartChecked, finding: Finding) -> list[Finding]:
    return list(Doubt([checked]).over([finding]))


def test_a_friction_over_a_doubted_cart_is_a_question_that_says_why() -> None:
    friction = Friction(expected="two", happened="only one was kept", seen=(CART,))

    assert over(DOUBTED, friction) == [
        Unsure(
            why="only one was kept (as it was read; but Shopify's own cart says otherwise: 2 there)",
            seen=(DOUBTED, CART),
        )
    ]


def test_what_was_found_in_order_in_a_doubted_cart_is_a_question_too() -> None:
    (told,) = over(DOUBTED, Clear(what="the cart", seen=(CART,)))

    assert isinstance(told, Unsure)


def test_an_agreeing_program_changes_nothing() -> None:
    friction = Friction(expected="two", happened="only one was kept", seen=(CART,))

    assert over(AGREEING, friction) == [friction]


def test_carts_of_other_steps_and_devices_and_other_notes_stand_as_they_are() -> None:
    for note in (CartSeen(step=4, device="desktop"), CartSeen(step=3, device="iPhone 15"), PageSeen(url="/", step=3)):
        friction = Friction(expected="two", happened="only one", seen=(note,))

        assert over(DOUBTED, friction) == [friction]
