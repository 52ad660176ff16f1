"""Nothing that costs a shop work is done unless its site file says so."""

import pytest

from shopper.actor import Permissions, Place
from shopper.errors import NotAllowed
from shopper.scenario.step import Step
from shopper.steps.account.sign_up import SignUp
from shopper.steps.buy.check_out import CheckOut
from shopper.steps.buy.place_order import PlaceOrder
from shopper.steps.subscribe.subscribe import Subscribe
from tests.steps.conftest import FakeShopper


@pytest.mark.parametrize("step", [SignUp(), PlaceOrder(), Subscribe()])
def test_accounts_and_orders_need_a_word_in_the_site_file(step: Step, shopper: FakeShopper) -> None:
    with pytest.raises(NotAllowed, match="may"):
        step.do(shopper)

    assert (shopper.filled, shopper.notes) == ([], [])


def test_checking_out_never_orders_even_where_that_is_allowed(shopper: FakeShopper) -> None:
    shopper.may = Permissions(place_orders=True)

    CheckOut().do(shopper)

    assert shopper.filled == [(Place.CHECKOUT, "order=False")]
