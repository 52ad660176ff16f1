"""What is told of two carts: nothing where a page merely shows the same in its own way."""

from decimal import Decimal
from typing import Any

import pytest

from shopper.journey.crosscheck.comparing import differences, lacking
from shopper.journey.crosscheck.reading import OwnCart, OwnLine
from shopper.measures import Money
from shopper.observations import CartLine, CartSeen


def eur(amount: str) -> Money:
    return Money(amount=Decimal(amount), currency="EUR")


OWN = OwnCart((OwnLine(("Kettle", "Kettle - Red"), 2, (eur("84"),)), OwnLine(("Cup",), 1, (eur("6"),))), (eur("90"),))
KETTLE, CUP = CartLine(name="Kettle", quantity=2, price=eur("84.00")), CartLine(name="Cup", price=eur("6.00"))


def seen(*lines: CartLine, **sums: Any) -> CartSeen:
    return CartSeen(lines=lines or (KETTLE, CUP), **({"total": eur("90.00")} | sums))


@pytest.mark.parametrize(
    "same",
    [
        seen(),
        seen(CUP, KETTLE),
        seen(CartLine(name="Kettle, Red", quantity=2, price=eur("84")), CUP),
        seen(CartLine(name="Kettle", quantity=2), CUP, total=None),
        seen(total=eur("94.90"), shipping=eur("4.90")),
        seen(total=eur("107.10"), subtotal=eur("90")),
        seen(total=Money(amount=Decimal(90))),
    ],
    ids=["alike", "in another order", "with its option", "without prices", "with delivery", "with tax", "no currency"],
)
def test_the_same_cart_shown_otherwise_is_the_same(same: CartSeen) -> None:
    assert differences(same, OWN) == ()


@pytest.mark.parametrize(
    ("other", "told"),
    [
        (seen(KETTLE), "“Cup” is in it and was not read"),
        (seen(KETTLE, CUP, CartLine(name="Gift wrap")), "“Gift wrap” was read and is not in it"),
        (seen(CartLine(name="Kettle", price=eur("84")), CUP), "“Kettle” is in it 2 times; 1 was read"),
        (seen(CartLine(name="Kettle", quantity=2, price=eur("42")), CUP),
         "“Kettle” costs 84.00 EUR in it; 42.00 EUR was read"),
        (seen(total=eur("9.00")), "it comes to 90.00 EUR; 9.00 EUR was read"),
        (seen(total=Money(amount=Decimal(90), currency="USD")), "it comes to 90.00 EUR; 90.00 USD was read"),
    ],
)  # fmt: skip
def test_what_was_read_otherwise_is_told(other: CartSeen, told: str) -> None:
    assert differences(other, OWN) == (told,)


def test_what_was_said_to_be_added_is_looked_for() -> None:
    assert lacking("Kettle - Red", OWN) == ()
    assert lacking("Toaster", OWN) == ("“Toaster” is not in it",)
