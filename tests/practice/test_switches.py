import pytest

from shopper.practice.shop import Shop
from shopper.practice.switches import AS_SHIPPED, UnknownSwitchError, known


def test_as_shipped_nobody_writes_about_a_cart_left_behind() -> None:
    assert frozenset({"cart-mail-never"}) == AS_SHIPPED


def test_an_unknown_switch_is_named_with_the_nearest_known() -> None:
    with pytest.raises(
        UnknownSwitchError, match=r"There is no switch 'cart-mail-nevr'\. Did you mean 'cart-mail-never'\?"
    ):
        known(["welcome-late", "cart-mail-nevr"])


def test_asking_for_a_switch_that_is_not_declared_is_our_mistake() -> None:
    shop = Shop.build()

    with pytest.raises(AssertionError, match="not declared"):
        shop.has("cart-mail-nevr")
    shop.store.close()
