"""Journeys through django-oscar, with a site file that says where it is and what may be done there."""

from collections.abc import Set as AbstractSet

import pytest

from shopper.actor import Place
from shopper.errors import LoginWall
from shopper.observations import (
    ActChecked,
    CartSeen,
    CouponTried,
    FormRefused,
    FormSeen,
    MemoryLooked,
    MessageCame,
    MessageKind,
    OrderPlaced,
    Remembered,
    StepTaken,
)
from shopper.visit import Visit
from tests.real import journeys
from tests.real.oscar.conftest import Errand
from tests.real.walking import found, steps_taken, verbs_of

OTHER = {"desktop": "iPhone 15", "iPhone 15": "desktop"}
on_both = pytest.mark.parametrize("hand", OTHER)

PRODUCT = {"shipping-cost-hidden", "text-faint"}
"""Whoever looks at a product meets these: no price of delivery on its page, grey links and crumbs on white."""
CHECKOUT = PRODUCT | {"checkout-fields-many", "delivery-date-missing", "payment-choice-poor"}
"""Eighteen fields, no day of delivery, one way to pay."""
ORDER = CHECKOUT | {"order-confirmation-missing", "text-updates-unoffered"}
"""The order's mail names nobody to ask; news is not offered as text messages."""
TYPED = {"autocorrect-on", "keyboard-wrong", "tap-target-small"}
"""On a phone: names are corrected, numbers are typed with letters' keys, `Remove` is a link eighteen pixels high."""
WIDE = {"sideways-scroll"}
"""On a phone: the pages named in each test are wider than it."""


def true(of: AbstractSet[str], hand: str, on_a_phone: AbstractSet[str] = frozenset()) -> list[str]:
    """Every friction that is told of this shop on such a journey: neither more nor fewer."""
    return sorted({*of, *(on_a_phone if hand != "desktop" else ())})


def kinds_of_mail(made: Visit) -> list[MessageKind]:
    return [note.message.kind for note in made.evidence.of(MessageCame)]


def remembered(made: Visit, what: Remembered) -> list[tuple[tuple[str, ...], tuple[str, ...]]]:
    """What was expected and found, look by look."""
    return [(note.expected, note.found) for note in made.evidence.of(MemoryLooked) if note.what is what]


def ordered(made: Visit) -> list[str]:
    return [str(note.total) for note in made.evidence.of(OrderPlaced)]


@on_both
def test_one_who_registers_is_greeted_and_his_voucher_is_taken(errand: Errand, hand: str) -> None:
    made = errand(journeys.REGISTERED, name="registered", hand=hand)

    assert steps_taken(made) == verbs_of(journeys.REGISTERED)
    assert kinds_of_mail(made) == [MessageKind.WELCOME]
    assert [(str(t.before), str(t.after)) for t in made.evidence.of(CouponTried)] == [("62.95 GBP", "57.05 GBP")]
    assert found(made) == true(PRODUCT, hand, WIDE)  # the profile's table, with the address in it


@on_both
def test_an_account_keeps_the_cart_on_both_devices_but_not_what_was_looked_at(errand: Errand, hand: str) -> None:
    steps = journeys.on(journeys.TWO_DEVICES, hand, OTHER[hand])

    made = errand(steps, name="two_devices", hand=hand)

    both = ("1 x Birch Speakers", "1 x Linnet Headphones")
    assert steps_taken(made) == verbs_of(steps)
    assert remembered(made, Remembered.CART) == [(both[:1], both[:1]), (both, both)]
    assert found(made) == true(PRODUCT | {"history-lost-across-devices"}, hand, WIDE)


@on_both
def test_a_strangers_cart_stays_on_his_device_and_nobody_is_blamed_for_it(errand: Errand, hand: str) -> None:
    steps = journeys.on(journeys.STRANGER_ON_TWO_DEVICES, hand, OTHER[hand])

    made = errand(steps, name="stranger", hand=hand)

    assert steps_taken(made) == verbs_of(steps)
    assert remembered(made, Remembered.CART) == [((), ())]
    assert found(made) == true(PRODUCT, hand)


@on_both
def test_nobody_reminds_of_a_cart_that_was_left(errand: Errand, hand: str) -> None:
    made = errand(journeys.LEFT_CART, name="left_cart", hand=hand)

    assert steps_taken(made) == verbs_of(journeys.LEFT_CART)
    assert found(made) == true(PRODUCT | {"cart-reminder-missing"}, hand, WIDE)


@on_both
def test_what_a_big_thing_costs_with_everything_is_read_before_the_last_click(errand: Errand, hand: str) -> None:
    made = errand(journeys.COMPARED, name="compared", hand=hand)

    last = made.evidence.of(CartSeen)[-1]
    assert steps_taken(made) == verbs_of(journeys.COMPARED)
    assert (str(last.shipping), str(last.total)) == ("3.95 GBP", "93.45 GBP")
    assert (ordered(made), found(made)) == ([], true(CHECKOUT, hand, TYPED))


@on_both
def test_a_guest_orders_over_six_screens_and_gets_a_confirmation(errand: Errand, hand: str) -> None:
    made = errand(journeys.ORDERED, name="ordered", hand=hand)

    asked = [field for form in made.evidence.of(FormSeen) for field in form.fields]
    taken = next(step for step in made.evidence.of(StepTaken) if step.verb == "place order")
    assert steps_taken(made) == verbs_of(journeys.ORDERED)
    assert ordered(made) == ["182.95 GBP"]
    assert kinds_of_mail(made) == [MessageKind.ORDER_CONFIRMATION]
    assert taken.effort.screens == 6
    assert {Place.EMAIL.value, Place.STREET.value, Place.CARD_NUMBER.value} <= {field.place for field in asked}
    assert found(made) == true(ORDER, hand, TYPED)


@on_both
def test_a_declined_card_is_told_and_the_shoppers_own_is_taken(errand: Errand, hand: str) -> None:
    made = errand(journeys.DECLINED, name="declined", hand=hand)

    tried = [note.worked for note in made.evidence.of(ActChecked) if note.act == "place order"]
    assert steps_taken(made) == verbs_of(journeys.DECLINED)
    assert [note.said for note in made.evidence.of(FormRefused)] == [
        ("Your card was declined. Please try another one.",)
    ]
    assert (tried[0], ordered(made), found(made)) == (False, ["182.95 GBP"], true(ORDER, hand, TYPED))


@on_both
def test_where_an_account_is_forced_one_is_made_if_it_may(errand: Errand, hand: str) -> None:
    made = errand(journeys.ORDERED, name="forced", hand=hand, guests=False, delivery_methods=1)

    assert steps_taken(made) == verbs_of(journeys.ORDERED)
    assert ordered(made) == ["182.95 GBP"]
    assert kinds_of_mail(made) == [MessageKind.WELCOME, MessageKind.ORDER_CONFIRMATION]
    assert found(made) == true(ORDER | {"forced-account"}, hand, TYPED)


def test_where_an_account_is_forced_and_none_may_be_made_the_way_ends_at_a_login(errand: Errand) -> None:
    made = errand(journeys.ORDERED, name="forced_in_vain", may={"place orders": True, "spend": 500}, guests=False)

    assert isinstance(made.trouble, LoginWall)
    assert (ordered(made), kinds_of_mail(made)) == ([], [])
    assert found(made) == sorted(PRODUCT | {"delivery-date-missing", "forced-account"})


@on_both
def test_a_guest_orders_in_german(errand: Errand, hand: str) -> None:
    made = errand(journeys.ORDERED, name="german", hand=hand, language="de", currency="EUR")

    assert steps_taken(made) == verbs_of(journeys.ORDERED)
    assert ordered(made) == ["182.95 EUR"]
    assert found(made) == true(ORDER, hand, TYPED | WIDE)  # German words in the columns of the payment's page
