from decimal import Decimal

from shopper.measures import Money
from shopper.observations import CartLine, CartSeen, Evidence, Heading, Observation, OrderPlaced
from shopper.report.money import sums
from shopper.report.story import Increase, SumTold


def euro(amount: str) -> Money:
    return Money(amount=Decimal(amount), currency="EUR")


def cart(total: str, **told: Money | str | int) -> CartSeen:
    return CartSeen.model_validate({"lines": (CartLine(name="Lamp", price=euro("40")),), "total": euro(total), **told})


def told(*notes: Observation) -> tuple[SumTold, ...]:
    return sums(Evidence(heading=Heading(case="a@b/c", title="Buy"), notes=notes))


def grew(*notes: Observation) -> list[list[tuple[str, str]]]:
    return [[(one.what, str(one.money)) for one in total.grew] for total in told(*notes)]


def test_a_total_is_told_with_its_place_and_its_parts() -> None:
    (total,) = told(cart("44.90", shipping=euro("4.90"), why="checkout", where="Delivery", step=3))

    assert total == SumTold(
        step=4, place="checkout", where="Delivery", total=euro("44.90"),
        parts={"goods": euro("40"), "shipping": euro("4.90")}, grew=(Increase(what="shipping", money=euro("4.90")),),
    )  # fmt: skip


def test_an_increase_is_named_as_the_shop_named_it() -> None:
    assert grew(cart("40"), cart("45", shipping=euro("5"))) == [[], [("shipping", "5.00 EUR")]]


def test_what_the_shop_did_not_name_is_told_as_unnamed() -> None:
    assert grew(cart("40"), cart("47", shipping=euro("5"))) == [[], [("shipping", "5.00 EUR"), ("unnamed", "2.00 EUR")]]
    assert grew(cart("40"), OrderPlaced(url="", total=euro("43"))) == [[], [("unnamed", "3.00 EUR")]]


def test_more_goods_and_a_discount_that_is_gone_are_named() -> None:
    reduced = cart("36", subtotal=euro("40"), discount=euro("4"))

    assert grew(reduced, cart("60", subtotal=euro("60"))) == [[], [("goods", "20.00 EUR"), ("discount", "4.00 EUR")]]


def test_a_total_that_shrinks_grew_by_nothing() -> None:
    assert grew(cart("45", shipping=euro("5")), cart("40")) == [[("shipping", "5.00 EUR")], []]


def test_the_same_sums_in_the_same_place_are_told_once() -> None:
    assert len(told(cart("40"), cart("40", why="memory"), cart("40", why="checkout", where="Pay"))) == 2


def test_a_cart_that_shows_only_a_subtotal_is_told_by_it_and_one_without_sums_not_at_all() -> None:
    only = CartSeen(subtotal=euro("40"))

    assert [total.total for total in told(CartSeen(), only)] == [euro("40")]


def test_sums_in_other_currencies_are_not_compared() -> None:
    assert grew(cart("40"), cart("60").model_copy(update={"total": Money(amount=Decimal(60), currency="USD")})) == [
        [],
        [],
    ]
