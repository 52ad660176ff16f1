"""Journeys through EverShop, with a site file that says where it is and what may be done there. It sends no mail."""

from typing import Any

import pytest

from shopper.observations import CartSeen, CouponTried, MemoryLooked, OrderPlaced, Remembered
from tests.real import journeys
from tests.real.evershop.conftest import Errand
from tests.real.walking import found, steps_taken, verbs_of

OTHER = {"desktop": "iPhone 15", "iPhone 15": "desktop"}
on_both = pytest.mark.parametrize("hand", OTHER)
NATURAL = frozenset({
    "autocorrect-on", "coupon-box-tempting", "delivery-date-missing", "order-confirmation-missing",
    "payment-choice-poor", "product-page-thin", "shipping-cost-hidden", "surprise-fee", "tap-target-small",
    "text-updates-unoffered", "welcome-mail-missing",
})  # fmt: skip
"""What is true of it as it comes: no mail, one way to pay, shipping told at the checkout, bare pages, small buttons."""
GOODS = {"speakers": "cup", "Speakers": "Accessories", "headphones": "vase"}


def here(steps: list[Any]) -> list[Any]:
    """The steps with words for what this shop sells."""
    return [
        {verb: GOODS.get(said, said) if isinstance(said, str) else said for verb, said in step.items()}
        if isinstance(step, dict)
        else step
        for step in steps
    ]


@on_both
def test_a_coupon_is_taken_and_no_welcome_comes(errand: Errand, hand: str) -> None:
    steps = here(journeys.REGISTERED)

    made = errand(steps, name="registered", hand=hand)

    assert steps_taken(made) == verbs_of(steps)
    assert [t.after.amount < t.before.amount for t in made.evidence.of(CouponTried) if t.before and t.after] == [True]
    assert "welcome-mail-missing" in found(made)
    assert set(found(made)) <= NATURAL


@on_both
def test_an_account_keeps_the_cart_on_both_devices(errand: Errand, hand: str) -> None:
    steps = here(journeys.on(journeys.TWO_DEVICES, hand, OTHER[hand]))

    made = errand(steps, name="two_devices", hand=hand)

    looks = [note for note in made.evidence.of(MemoryLooked) if note.what is Remembered.CART]
    assert steps_taken(made) == verbs_of(steps)
    assert [note.found for note in looks] == [note.expected for note in looks]


@on_both
def test_nobody_reminds_of_a_cart_that_was_left(errand: Errand, hand: str) -> None:
    steps = here(journeys.LEFT_CART)

    made = errand(steps, name="left_cart", hand=hand)

    assert steps_taken(made) == verbs_of(steps)
    assert "cart-reminder-missing" in found(made)
    assert set(found(made)) <= NATURAL | {"cart-reminder-missing"}


@on_both
def test_what_it_costs_with_everything_is_read_before_the_last_click(errand: Errand, hand: str) -> None:
    steps = here(journeys.COMPARED)

    made = errand(steps, name="compared", hand=hand)

    assert steps_taken(made) == verbs_of(steps)
    assert "39.90 USD" in {str(note.total) for note in made.evidence.of(CartSeen)}
    assert made.evidence.of(OrderPlaced) == ()
    assert set(found(made)) <= NATURAL


@on_both
def test_a_guest_orders(errand: Errand, hand: str) -> None:
    steps = here(journeys.ORDERED)

    made = errand(steps, name="ordered", hand=hand)

    assert steps_taken(made) == verbs_of(steps)
    assert [str(note.total) for note in made.evidence.of(OrderPlaced)] == ["19.90 USD"]
