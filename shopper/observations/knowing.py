"""What the shop knows of the shopper: who he is, and what he did before."""

from enum import StrEnum
from typing import ClassVar

from shopper.observations.base import Observation


class Remembered(StrEnum):
    """What a shop can know of a shopper from one device to the next."""

    LOGIN = "login"
    CART = "cart"
    VIEWED = "recently viewed"
    WISH_LIST = "wish list"
    COUPON = "coupon"


class MemoryShown(Observation):
    """A page (at `url`) showed by itself what the shop remembers: a list of viewed products, a wish list."""

    what: Remembered
    names: tuple[str, ...] = ()
    url: str = ""


class MemoryLooked(Observation):
    """
    What the shop still knew on this device.

    `expected` is what the shopper had done elsewhere or before (names, codes; for a login his address), `found` what
    was shown of the same kind, `visible` False where the shop shows no such thing at all (no wish list, no list of
    viewed products).
    """

    without: ClassVar[str] = "nothing was looked for on a second device"

    what: Remembered
    expected: tuple[str, ...] = ()
    found: tuple[str, ...] = ()
    visible: bool = True


class LoginMet(Observation):
    """
    A screen asked to log in. `why`: asked (the shopper wanted to log in), return (he was logged in on this device and
    never logged out), link (he came by a link in a message to him), gate (in the middle of something else).
    """

    why: str
    url: str = ""


class LoggedIn(Observation):
    """The shopper is logged in on this device from here on. `how`: sign up, log in, link."""

    how: str


class LoggedOut(Observation):
    """The shopper logged out on this device by himself."""
