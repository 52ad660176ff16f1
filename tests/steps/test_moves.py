"""Moves that several verbs share, without a browser."""

from dataclasses import dataclass, field

import pytest

from shopper.actor import PageView, Place, Spot
from shopper.errors import CouldNotFind
from shopper.observations import LoggedOut, PageKind
from shopper.steps.account.log_out import LogOut
from tests.steps.conftest import FakeShopper

HOME = PageView(url="http://shop/", kind=PageKind.HOME)
THANKS = PageView(url="http://shop/thanks", kind=PageKind.CONFIRMATION)
OUT = PageView(url="http://shop/out")


@dataclass
class Framed(FakeShopper):
    """A shop whose home page has these places, and whose other pages have none."""

    opened: list[str] = field(default_factory=list)

    def open(self, address: str = "/") -> PageView:
        self.opened.append(address)
        self.view = HOME
        return self.view

    def glimpse(self, place: Place, like: str = "") -> Spot | None:
        return super().glimpse(place, like) if self.view == HOME else None

    find = glimpse


@pytest.mark.parametrize(("start", "opened"), [(THANKS, ["/"]), (HOME, [])])
def test_what_a_page_without_the_shops_frame_lacks_is_looked_for_on_its_home_page(
    start: PageView, opened: list[str]
) -> None:
    shopper = Framed(leads={Place.LOG_OUT: OUT}, view=start)

    LogOut().do(shopper)

    assert (len(shopper.noted(LoggedOut)), shopper.view, shopper.opened) == (1, OUT, opened)


def test_what_is_not_there_either_is_told_as_missing() -> None:
    shopper = Framed(view=THANKS)

    with pytest.raises(CouldNotFind, match="log out"):
        LogOut().do(shopper)
