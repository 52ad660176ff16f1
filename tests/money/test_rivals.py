"""The offers of several shops side by side."""

import pytest

from shopper.frictions.examples import euros
from shopper.money.rivals import joined, likeness, offers
from shopper.observations import (
    CartLine,
    CartSeen,
    Charge,
    Effort,
    Evidence,
    Heading,
    Observation,
    OfferSeen,
    ProductPageSeen,
    StepTaken,
)

PAGE = ProductPageSeen(name="Bark Speaker", price=euros("20.00"), sku="bark-1", told=("description", "pictures"))


def visit(site: str, *notes: Observation) -> Evidence:
    return Evidence(heading=Heading(case=f"compare@{site}/desktop", title="t", site=site), notes=notes)


def cart(shipping: str, total: str) -> CartSeen:
    post = Charge(kind="shipping", label="Post", money=euros(shipping))
    line = CartLine(name="Bark Speaker", price=euros("20.00"))
    return CartSeen(lines=(line,), subtotal=euros("20.00"), total=euros(total), charges=(post,))


def test_an_offer_holds_what_was_told_and_where_it_was_told_first() -> None:
    step = StepTaken(verb="open cart", text="open cart", effort=Effort(clicks=2, screens=1))

    (offer,) = offers([visit("here", PAGE, cart("4.90", "24.90"), step)])

    assert offer == OfferSeen(
        site="here", own=True, product="Bark Speaker", sku="bark-1", item=euros("20.00"), shipping=euros("4.90"),
        fees=None, discounts=euros("0"), landed=euros("24.90"), told={"shipping": "cart", "landed": "cart"},
        richness=2, effort=Effort(clicks=2, screens=1),
    )  # fmt: skip


def test_what_a_shop_tells_only_later_is_not_seen() -> None:
    bare = CartSeen(lines=(CartLine(name="Bark Speaker", price=euros("20.00")),), subtotal=euros("20.00"))

    (offer,) = offers([visit("here", PAGE, bare)])

    assert (offer.item, offer.shipping, offer.landed) == (euros("20.00"), None, None)


def test_a_visit_that_saw_neither_product_nor_cart_has_no_offer() -> None:
    assert offers([visit("here")]) == ()


def test_joining_adds_each_rival_once_however_often_it_is_done() -> None:
    here, there = visit("here", PAGE, cart("4.90", "24.90")), visit("there", PAGE, cart("0.00", "20.00"))

    once = joined(here, [here, there])
    twice = joined(once, [once, there])

    assert [(note.site, note.own, note.because) for note in twice.of(OfferSeen)] == [
        ("here", True, ""),
        ("there", False, "the same SKU and name"),
    ]
    assert twice == once


def test_a_joined_visit_reads_back_as_it_was_written() -> None:
    whole = joined(visit("here", PAGE, cart("4.90", "24.90")), [visit("there", PAGE, cart("0.00", "20.00"))])

    assert Evidence.model_validate_json(whole.model_dump_json()) == whole


@pytest.mark.parametrize(
    ("one", "other", "sure", "because"),
    [
        ({"gtin": "04006381333931"}, {"gtin": "4006381333931"}, 1.0, "the same GTIN"),
        ({"gtin": "4006381333931"}, {"gtin": "4006381333948"}, 0.0, "another GTIN"),
        ({"sku": "B-1", "brand": "Bark"}, {"sku": "b 1", "brand": "BARK"}, 0.95, "the same SKU and brand"),
        ({"brand": "Bark"}, {"brand": "Oak"}, 0.4, "another brand"),
        ({"product": "Bark X4"}, {"product": "Bark X5"}, 0.3, "the numbers in the names differ"),
        ({"product": "Speaker Bark"}, {"product": "Bark speaker"}, 1.0, "the same name"),
    ],
)
def test_how_sure_it_is_to_be_the_same_product(
    one: dict[str, str], other: dict[str, str], sure: float, because: str
) -> None:
    def of(said: dict[str, str]) -> OfferSeen:
        return OfferSeen.model_validate({"site": "s", "product": "Bark Speaker"} | said)

    assert likeness(of(one), of(other)) == (sure, because)
