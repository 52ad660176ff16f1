"""Tickets bought from pretix with a site file that says where it is and what may be done there."""

import pytest

from shopper.observations import ActChecked, CartSeen, MessageCame, OrderPlaced
from tests.real.pretix.conftest import Errand
from tests.real.walking import found, steps_taken, verbs_of

CHOSEN = ["open", {"view product": "Seated ticket"}, {"add to cart": {"quantity": 2}}, "open cart"]
ORDERED = [*CHOSEN, "place order", {"wait for message": "order confirmation"}]
NATURAL = frozenset({"payment-choice-poor", "tap-target-small", "text-faint", "text-updates-unoffered"})
"""What is true of it as it comes: one way to pay, no text messages."""
on_both = pytest.mark.parametrize("hand", ["desktop", "iPhone 15"])


@on_both
@pytest.mark.parametrize("language", ["en", "de"])
def test_tickets_are_ordered_once_and_confirmed_by_mail(errand: Errand, hand: str, language: str) -> None:
    made = errand(ORDERED, hand=hand, language=language)

    carts = [note for note in made.evidence.of(CartSeen) if note.why == "looked"]
    assert steps_taken(made) == verbs_of(ORDERED)
    assert [[(line.name, line.quantity) for line in cart.lines] for cart in carts] == [[("Seated ticket", 2)]]
    assert [str(order.total) for order in made.evidence.of(OrderPlaced)] == ["110.00 EUR"]
    assert [note.message.kind.value for note in made.evidence.of(MessageCame)] == ["order confirmation"]
    assert set(found(made)) <= NATURAL


@on_both
def test_nothing_is_ordered_without_permission(errand: Errand, hand: str) -> None:
    made = errand([*CHOSEN, "check out"], hand=hand, may={})

    (stopped,) = (note for note in made.evidence.of(ActChecked) if note.act == "check out")
    assert (made.trouble, stopped.worked, made.evidence.of(OrderPlaced)) == (None, True, ())
