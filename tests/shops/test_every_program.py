"""Walks shops in the manner of OpenCart, WooCommerce, PrestaShop and Magento, told nothing of any of them."""

from collections.abc import Callable, Iterator
from typing import Any

import pytest

from tests.shops.base.books import Books
from tests.shops.base.front import Front
from tests.shops.conftest import Opener, Walk, found
from tests.shops.errands import GOODS, account, browsed, ordered, searched, tries
from tests.shops.magento.shop import front as magento
from tests.shops.opencart.shop import front as opencart
from tests.shops.prestashop.shop import front as prestashop
from tests.shops.woocommerce.shop import front as woocommerce

Program = Callable[[Books], Front]
DESKTOP, PHONE = "desktop", "iPhone 15"
PROGRAMS: dict[str, Program] = {
    "opencart": opencart, "woocommerce": woocommerce, "prestashop": prestashop, "magento": magento,
}  # fmt: skip
TRANSLATED = (("fr", opencart), ("de", woocommerce), ("fr", prestashop))
COMET = [("comet-headphones", {"Colour": "Black", "Size": "Regular"}, 1)]
TRUE: dict[Program, tuple[str, ...]] = {
    opencart: (), magento: (), woocommerce: ("coupon-box-tempting",), prestashop: ("checkout-fields-many",),
}  # fmt: skip
"""Frictions that shops of these programs have by themselves."""


def on_each(always: str | None = None) -> Iterator[Any]:
    """Every program begun on each device; all but the device `always` only where all shops are asked for."""
    for name, program in PROGRAMS.items():
        for hand in (DESKTOP, PHONE):
            marks = () if hand == always else (pytest.mark.all_shops,)
            yield pytest.param(program, hand, marks=marks, id=f"{name}-{hand}")


each_program = pytest.mark.parametrize("program", PROGRAMS.values(), ids=PROGRAMS.keys())


@pytest.mark.parametrize(("program", "hand"), on_each(always=PHONE))
def test_a_guest_finds_chooses_and_orders(open_program: Opener, walk: Walk, program: Program, hand: str) -> None:
    shop = open_program(program)

    made = walk(shop, *browsed(), "open cart", "place order", device=hand)

    assert (ordered(made), [order["lines"] for order in shop.orders]) == (1, [COMET])
    assert (found(made, *TRUE[program]), shop.accounts) == (set(), {})


@pytest.mark.parametrize(("program", "hand"), on_each(always=DESKTOP))
def test_a_customer_registers_and_orders_on_another_device(
    open_program: Opener, walk: Walk, program: Program, hand: str
) -> None:
    shop = open_program(program)

    made = walk(shop, *account(DESKTOP if hand == PHONE else PHONE), device=hand)

    assert (ordered(made), [order["lines"] for order in shop.orders]) == (1, [[("aurora-speaker", {}, 1)]])
    assert (found(made, *TRUE[program]), len(shop.accounts)) == (set(), 1)


@pytest.mark.parametrize(("program", "hand"), on_each())
def test_nothing_is_ordered_where_that_is_not_allowed(
    open_program: Opener, walk: Walk, program: Program, hand: str
) -> None:
    shop = open_program(program)

    made = walk(shop, *searched(), "check out", device=hand, may={})

    assert (made.trouble, shop.orders, shop.accounts) == (None, [], {})


@pytest.mark.all_shops
@each_program
def test_an_account_that_is_demanded_is_made_where_allowed(open_program: Opener, walk: Walk, program: Program) -> None:
    shop = open_program(program, "no guests")

    made = walk(shop, *searched(), "open cart", "place order")

    assert (ordered(made), len(shop.orders), len(shop.accounts)) == (1, 1, 1)


@pytest.mark.all_shops
@each_program
def test_an_account_that_is_demanded_is_a_wall_where_none_may_be_made(
    open_program: Opener, walk: Walk, program: Program
) -> None:
    shop = open_program(program, "no guests")

    made = walk(shop, *searched(), "open cart", "place order", may={"place orders": True})

    assert (type(made.trouble).__name__, shop.orders, shop.accounts) == ("LoginWall", [], {})


@pytest.mark.all_shops
@pytest.mark.parametrize("hand", [DESKTOP, PHONE])
@pytest.mark.parametrize(("language", "program"), TRANSLATED, ids=["opencart", "woocommerce", "prestashop"])
def test_a_shop_in_another_language(
    open_program: Opener, walk: Walk, program: Program, language: str, hand: str
) -> None:
    shop = open_program(program, goods=GOODS[language], language=language)

    made = walk(shop, *browsed(language), "open cart", "place order", device=hand)

    assert (ordered(made), len(shop.orders), found(made, *TRUE[program])) == (1, 1, set())


@pytest.mark.all_shops
@pytest.mark.parametrize("program", [opencart, prestashop], ids=["opencart", "prestashop"])
def test_an_add_that_was_lost_is_tried_once_more(open_program: Opener, walk: Walk, program: Program) -> None:
    shop = open_program(program, "silent add")

    made = walk(shop, *searched())

    assert (made.trouble, tries(made), found(made, *TRUE[program])) == (None, [2], set())


@pytest.mark.all_shops
@pytest.mark.parametrize("hand", [DESKTOP, PHONE])
def test_opencarts_next_version_asks_for_delivery_and_payment_in_dialogs(
    open_program: Opener, walk: Walk, hand: str
) -> None:
    shop = open_program(opencart, "4", "consent")

    made = walk(shop, *searched(), "open cart", "place order", device=hand)

    assert (ordered(made), len(shop.orders), found(made)) == (1, 1, set())
