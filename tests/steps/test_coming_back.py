"""Who comes again: as himself, and as somebody the shop does not know; and who asks to be told."""

import pytest

from shopper.actor import PageView, Place
from shopper.errors import CouldNotFind, NothingToUse
from shopper.observations import (
    ActChecked,
    AddressGiven,
    DeviceTaken,
    ListSeen,
    Product,
    ProductSeen,
    Suggested,
    SuggestionsLooked,
)
from shopper.steps.arrive.come_as_a_stranger import ComeAsAStranger
from shopper.steps.ask.ask_for_notice import AskForNotice
from shopper.steps.ask.look_for_suggestions import LookForSuggestions
from tests.steps.conftest import FakeShopper

BARK = Product(name="Bark Speaker", available=False)


def test_a_stranger_takes_the_device_as_if_it_were_new(shopper: FakeShopper) -> None:
    ComeAsAStranger().do(shopper)

    assert [taken.again for taken in shopper.noted(DeviceTaken)] == [False]
    assert shopper.page().url == "/"


def test_what_stood_beside_what_he_looked_at_is_what_fits(shopper: FakeShopper) -> None:
    shopper.note(ListSeen(asked="speakers", names=("Bark Speaker", "Pine Speaker")))
    shopper.note(ListSeen(asked="lamps", names=("Wool Lamp",)))
    shopper.note(ProductSeen(product=BARK))
    shopper.suggested = (Suggested(heading="For you", names=("Pine Speaker",)),)

    LookForSuggestions().do(shopper)

    (looked,) = shopper.noted(SuggestionsLooked)
    assert (looked.known, looked.alike, looked.lists) == (("Bark Speaker",), ("Pine Speaker",), shopper.suggested)


def test_a_notice_is_asked_for_beside_the_product_that_is_sold_out(shopper: FakeShopper) -> None:
    shopper.view = PageView(url="http://shop/bark", product=BARK)
    shopper.leads = {Place.NOTICE: PageView(url="http://shop/bark", text="We write to you.", product=BARK)}

    with pytest.raises(NothingToUse, match="takes no address"):
        AskForNotice().do(shopper)
    assert shopper.noted(AddressGiven) == ()

    shopper.asks = ("Your e-mail address",)
    shopper.view = PageView(url="http://shop/bark", product=BARK)
    AskForNotice().do(shopper)

    (given,) = shopper.noted(AddressGiven)
    assert (given.purpose, given.promised) == ("notice", "Bark Speaker")
    assert [act.worked for act in shopper.noted(ActChecked)] == [True]


def test_a_notice_wants_a_product_in_sight(shopper: FakeShopper) -> None:
    with pytest.raises(CouldNotFind, match="view a product first"):
        AskForNotice().do(shopper)
