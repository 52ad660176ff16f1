"""Every total kept, every increase named."""

from decimal import Decimal

from shopper.frictions.examples import added, euros
from shopper.measures import Money
from shopper.money.ledger import money_ledger
from shopper.money.looks import Stop
from shopper.observations import (
    Asked,
    CartLine,
    CartSeen,
    Charge,
    Delivery,
    DeliveryTold,
    Evidence,
    FormSeen,
    Heading,
    Observation,
    OrderPlaced,
    Product,
    ProductSeen,
)

LAMP = CartLine(name="Oak Lamp", price=euros("20.00"))
POST = Charge(kind="shipping", label="Post", money=euros("4.90"))
FEE = Charge(kind="fee", label="Service fee", money=euros("2.50"))
VAT = Charge(kind="tax", label="incl. VAT", money=euros("3.19"))


def evidence(*notes: Observation) -> Evidence:
    return Evidence(heading=Heading(case="a@b/c", title="t"), notes=notes)


def cart(total: str = "", *charges: Charge, lines: tuple[CartLine, ...] = (LAMP,)) -> CartSeen:
    return CartSeen(lines=lines, subtotal=euros("20.00"), total=euros(total) if total else None, charges=charges)


def checkout(where: str, total: str, *charges: Charge, lines: tuple[CartLine, ...] = (LAMP,)) -> CartSeen:
    return cart(total, *charges, lines=lines).model_copy(update={"why": "checkout", "where": where})


def rises(*notes: Observation) -> list[tuple[str, str, str]]:
    return [(rise.what, rise.label, str(rise.amount)) for rise in money_ledger(evidence(*notes)).rises]


def test_every_look_at_money_is_kept_in_order() -> None:
    product = ProductSeen(product=Product(name="Oak Lamp", price=euros("20.00")))
    form = FormSeen(url="/c", where="Address", fields=(Asked(label="Street", place="street field"),))

    looks = money_ledger(
        evidence(
            product,
            cart("24.90", POST),
            form,
            checkout("Payment", "24.90", POST),
            OrderPlaced(url="/t", total=euros("24.90")),
        )
    ).looks

    assert [(look.stop, look.where, str(look.due), look.asked) for look in looks] == [
        (Stop.PRODUCT, "Oak Lamp", "20.00 EUR", ()),
        (Stop.CART, "cart", "24.90 EUR", ()),
        (Stop.CHECKOUT, "Payment", "24.90 EUR", ("Street",)),
        (Stop.CONFIRMATION, "confirmation", "24.90 EUR", ("Street",)),
    ]


def test_each_increase_has_its_own_name() -> None:
    bag = CartLine(name="Gift bag", price=euros("1.00"))

    named = rises(cart("20.00"), checkout("Payment", "28.40", POST, FEE, lines=(LAMP, bag)))

    assert named == [
        ("shipping", "Post", "4.90 EUR"),
        ("fee", "Service fee", "2.50 EUR"),
        ("item", "Gift bag", "1.00 EUR"),
    ]


def test_what_no_line_names_has_no_name() -> None:
    assert rises(cart("20.00"), checkout("Payment", "21.00")) == [("unnamed", "", "1.00 EUR")]


def test_a_delivery_that_was_offered_at_that_price_names_it() -> None:
    told = DeliveryTold(where="Delivery", ways=(Delivery(text="Standard 4.90", price=euros("4.90")),))

    assert rises(cart("20.00"), told, checkout("Delivery", "24.90")) == [("shipping", "", "4.90 EUR")]


def test_a_total_in_sight_alone_is_explained_by_a_later_look_at_the_same_total() -> None:
    later = checkout("Thank you", "24.90", POST)

    assert rises(cart("20.00"), checkout("Payment", "24.90"), later) == [("shipping", "Post", "4.90 EUR")]


def test_a_tax_within_the_price_is_no_increase() -> None:
    assert rises(cart("20.00"), checkout("Payment", "20.00", VAT)) == []


def test_a_discount_that_is_gone_is_told() -> None:
    off = Charge(kind="discount", label="Coupon", money=euros("2.00"))

    assert rises(cart("18.00", off), checkout("Payment", "20.00")) == [("discount", "Coupon", "2.00 EUR")]


def test_parts_listed_without_a_total_are_added_up() -> None:
    assert rises(cart("", POST), checkout("Payment", "24.90", POST)) == []


def test_what_the_shopper_adds_himself_begins_a_new_basket() -> None:
    two = checkout("Payment", "44.90", POST)

    assert rises(cart("24.90", POST), added("Desk Lamp"), two) == []


def test_a_total_read_too_small_at_one_step_is_no_increase_at_the_next() -> None:
    assert rises(cart("24.90", POST), checkout("Address", "20.00"), checkout("Payment", "24.90", POST)) == []


def test_amounts_of_two_currencies_are_not_compared() -> None:
    pounds = checkout("Payment", "30.00").model_copy(
        update={"total": euros("30.00").model_copy(update={"currency": "GBP"})}
    )

    assert rises(cart("20.00"), pounds) == []


def test_a_charge_told_twice_counts_once() -> None:
    look = money_ledger(
        evidence(cart("24.90", POST, Charge(kind="shipping", label="Post,", money=euros("4.90"))))
    ).looks[0]

    assert look.charge("shipping") == Decimal("4.90")


def test_a_charge_in_another_currency_is_no_part_of_the_sum() -> None:
    francs = Charge(kind="shipping", label="by Friday", money=Money(amount=Decimal(4), currency="CHF"))
    steps = (checkout("Delivery", "20.00", francs), checkout("Pay", "24.90", POST))
    ledger = money_ledger(evidence(cart("20.00"), *steps))

    assert [(rise.what, str(rise.amount)) for rise in ledger.rises] == [("shipping", "4.90 EUR")]


OFF = Charge(kind="discount", label="Coupon", money=euros("2.00"))


def test_what_a_coupon_had_taken_off_and_is_gone_is_a_rise() -> None:
    lowered = cart("22.90", POST, OFF)

    assert rises(cart("24.90", POST), lowered, checkout("Payment", "24.90", POST)) == [
        ("discount", "Coupon", "2.00 EUR")
    ]
    assert rises(cart("24.90", POST), lowered, checkout("Payment", "22.90", POST, OFF)) == []


def test_a_sum_that_was_read_too_small_is_no_rise_later() -> None:
    assert rises(cart("24.90", POST), cart("20.00", POST), checkout("Payment", "24.90", POST)) == []


def test_a_fee_that_only_a_later_page_names_at_the_same_total_names_the_rise() -> None:
    review, thanks = checkout("Review", "27.40", POST), checkout("Thanks", "27.40", POST, FEE, VAT)

    assert rises(cart("24.90", POST), review, thanks) == [("fee", "Service fee", "2.50 EUR")]
