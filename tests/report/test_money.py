from decimal import Decimal

from shopper.measures import Money
from shopper.observations import CartLine, CartSeen, Charge, Evidence, Heading, Observation, OrderPlaced
from shopper.report.money import sums
from shopper.report.story import Increase, SumTold


def euro(amount: str) -> Money:
    return Money(amount=Decimal(amount), currency="EUR")


def cart(total: str, *charges: Charge, why: str = "looked", where: str = "", step: int = 0) -> CartSeen:
    lines = (CartLine(name="Lamp", price=euro("40")),)
    return CartSeen(lines=lines, total=euro(total), charges=charges, why=why, where=where, step=step)


def told(*notes: Observation) -> tuple[SumTold, ...]:
    return sums(Evidence(heading=Heading(case="a@b/c", title="Buy"), notes=notes))


PARCEL = Charge(kind="shipping", label="Parcel", money=euro("4.90"))


def test_a_total_is_told_with_how_far_the_shopper_had_come_and_what_made_it_grow() -> None:
    cart_told, dearer = told(cart("40"), cart("44.90", PARCEL, why="checkout", where="Delivery", step=3))

    assert (cart_told.place, cart_told.step, cart_told.total, cart_told.grew) == ("cart", 1, euro("40"), ())
    assert dearer == SumTold(
        step=4, place="checkout", where="Delivery", total=euro("44.90"),
        grew=(Increase(what="shipping", label="Parcel", money=euro("4.90")),),
    )  # fmt: skip


def test_what_the_shop_did_not_name_is_told_as_unnamed() -> None:
    assert [one.grew for one in told(cart("40"), OrderPlaced(url="", total=euro("43")))] == [
        (), (Increase(what="unnamed", money=euro("3")),),
    ]  # fmt: skip


def test_the_same_sum_in_the_same_place_is_told_once() -> None:
    assert len(told(cart("40"), cart("40"), cart("40", why="checkout", where="Pay"))) == 2
    assert told() == ()
