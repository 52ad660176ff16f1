"""What a checkout asked for, what it refused, and what it lost."""

from typing import ClassVar

from shopper.observations.base import Frozen, Observation
from shopper.observations.offering import Delivery


class Asked(Frozen):
    """
    One field as the form had it: its label, what it is for (a place's name, "" where that was not clear).

    `required` as marked up or as told beside it, `given` when the shop had filled it in itself. `type` and `keyboard`
    (its inputmode) decide which keys a phone shows, "" where nothing is said; `corrects` whether it may change what is
    typed, None where it was not looked at.
    """

    label: str
    place: str = ""
    required: bool = False
    given: bool = False
    type: str = ""
    keyboard: str = ""
    corrects: bool | None = None


class FormSeen(Observation):
    """A step of the checkout showed these fields for the first time; `where` is the step's name."""

    without: ClassVar[str] = "no form was to be filled in"

    url: str
    where: str
    fields: tuple[Asked, ...] = ()


class FormRefused(Observation):
    """
    The shop did not take what was filled in.

    `said` is what it told about it, `fields` the labels it marked as wrong, `mended` those the shopper could put right.
    """

    url: str
    where: str
    said: tuple[str, ...] = ()
    fields: tuple[str, ...] = ()
    mended: tuple[str, ...] = ()


class InputLost(Observation):
    """Fields (by label) the shopper had filled in were empty again. `after`: error, change."""

    url: str
    where: str
    fields: tuple[str, ...]
    after: str


class SlipMade(Observation):
    """
    The shopper mistyped something in a form (`typed` in the field `label`) and went on to the next field.

    `told`: the page said so at once, `said` in its own words or "" where it only marked the field; `coloured`: the
    field looked otherwise than before.
    """

    without: ClassVar[str] = "nothing was mistyped"

    url: str
    where: str
    label: str
    typed: str
    told: bool
    said: str = ""
    coloured: bool = False


class BoxMet(Observation):
    """
    A box that need not be ticked to go on, or a required one. `kind`: terms, news, extra, same address, other.

    An extra that a list or radios offer beside an option without it is a box as well, with its caption before it.
    `ticked_before`: the shop had ticked or chosen it. The shopper ticks only what is required or spares him
    a second address, and unticks nothing.
    """

    without: ClassVar[str] = "no box to tick was met"

    text: str
    kind: str
    ticked_before: bool = False
    ticked: bool = False


class ChoiceMade(Observation):
    """Nobody had chosen, or not the card: of `options`, `chosen` was taken. `what`: shipping, payment, guest, other."""

    what: str
    chosen: str
    options: tuple[str, ...] = ()


class ChoiceFound(Observation):
    """
    The shop had chosen before the shopper came: of `options` the one at `chosen`, counted from 0. `what` as above.

    Each option is told as a way of delivery is: in words, with its price where one was read.
    """

    without: ClassVar[str] = "the shop chose nothing beforehand"

    what: str
    chosen: int
    options: tuple[Delivery, ...] = ()


class FrameMet(Observation):
    """A part of the page that belongs to another host, such as a payment provider's; it is never entered."""

    host: str
    title: str = ""
    url: str = ""


class GuestMet(Observation):
    """
    A way on without an account was in sight: its role (button, link, radio), its name, how high it is (CSS pixels).

    `below_login` when a login stands above it on the same screen.
    """

    without: ClassVar[str] = "no choice between guest and account was met"

    url: str
    role: str
    name: str
    height: float = 0.0
    below_login: bool = False


class PaymentOffered(Observation):
    """The ways to pay that a screen of the checkout showed, each once, as the shop calls them."""

    without: ClassVar[str] = "the choice of payment was not reached"

    url: str
    ways: tuple[str, ...]


class CouponBoxMet(Observation):
    """A place for a coupon code was in sight on the way to paying: `open`, or behind a link that opens it."""

    without: ClassVar[str] = "no box for a coupon was met"

    url: str
    where: str
    open: bool


class OrderButtonMet(Observation):
    """A button that orders, or looks as if it did, was about to be pressed; `pressed` where the shopper may order."""

    url: str
    name: str
    pressed: bool


class PasswordAsked(Observation):
    """A new account wants a password: what the form says around the field before anything is typed."""

    without: ClassVar[str] = "no password was asked for"

    url: str
    told: str
