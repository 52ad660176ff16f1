"""What a step of the checkout shows, as evidence: its name, its sums, its fields, and parts of other hosts."""

from dataclasses import dataclass, field
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from shopper.actor import Place
from shopper.journey.checkout.sheet import OTHER_BUSINESS, Entry, Sheet
from shopper.journey.checkout.wanting import asked_for, ways_to_pay
from shopper.journey.eyes import Look
from shopper.observations import (
    Asked,
    CouponBoxMet,
    Delivery,
    DeliveryTold,
    FormSeen,
    FrameMet,
    GuestMet,
    PageKind,
    PaymentOffered,
    ScreenMet,
    StockTold,
)
from shopper.sight import purposes
from shopper.sight.cart_notices import sold_out_at_checkout
from shopper.sight.carts import read_cart
from shopper.sight.deliveries import deliveries
from shopper.sight.drawers import cart_drawer
from shopper.sight.fronts import own_part
from shopper.sight.naming import grade
from shopper.sight.parts import Element
from shopper.sight.quantities import is_quantity

if TYPE_CHECKING:
    from shopper.journey.browser import BrowserShopper

ASIDE = frozenset({"header", "nav", "footer", "aside"})
BEFORE_AND_AFTER = {PageKind.CART: "cart", PageKind.CONFIRMATION: "done", PageKind.OFFERS: "offers"}
GUEST = 0.6
SMALLEST = 40
"""Frames smaller than this (CSS pixels) hold nothing a shopper sees."""


def stage(look: Look) -> str:
    """The name of the step at hand: the heading over its first open field, else the page's own, or the open cart's."""
    facts = look.facts
    if (drawer := cart_drawer(look.scene)) is not None:
        named = [facts.tree.text(h.node, 120) for h in facts.headings if facts.tree.inside(h.node, drawer)]
        return next((name for name in named if name), "cart")
    fields = [
        e for e in facts.elements if e.is_field and e.visible and e.landmark not in ASIDE and not _is_beside(look, e)
    ]
    over = look.scene.heading_before(fields[0].node) if fields else ""
    within = (h for h in facts.headings if facts.tree.inside(h.node, own_part(look.scene)))
    ranked = sorted(within, key=lambda heading: (facts.landmark(heading.node) in ASIDE, heading.level))
    return (over or (facts.tree.text(ranked[0].node, 120) if ranked else facts.title))[:120]


def _is_beside(look: Look, field: Element) -> bool:
    """Whether a field is no part of the step: a search, a code, how many of a thing."""
    return purposes.of(look.scene, field) in OTHER_BUSINESS or is_quantity(look.scene, field)


@dataclass
class Telling:
    """Notes each thing once; `addressed` is whether an address was asked for so far."""

    shopper: "BrowserShopper"
    delivers: bool = True
    """False where a subscription is taken out: what a banner says of parcels is not about it."""
    sums: set[tuple[str, str]] = field(default_factory=set)
    ways: list[tuple[Delivery, ...]] = field(default_factory=list)
    asked: set[str] = field(default_factory=set)
    hosts: set[str] = field(default_factory=set)
    payments: set[str] = field(default_factory=set)
    gone: set[str] = field(default_factory=set)
    addressed: bool = False
    met: int = -1

    def tell(self, sheet: Sheet, *, fields: bool) -> None:
        """Notes what this look shows for the first time; `fields` only where they are those of the checkout."""
        self._screen(sheet, of_checkout=fields)
        if fields or sheet.look.view.cart is not None:
            self._sums(sheet.look)
            if self.delivers:
                self._deliveries(sheet.look)
        if fields:
            self._stock(sheet.look)
            self._fields(sheet)
            self._ways_to_pay(sheet)
        self._frames(sheet.look)

    def _screen(self, sheet: Sheet, *, of_checkout: bool) -> None:
        """Once a screen, before anything is filled in: what it took to come here."""
        effort = self.shopper.hands.tally.effort()
        if effort.screens == self.met:
            return
        self.met = effort.screens
        asks = asked_for(sheet) if of_checkout else BEFORE_AND_AFTER.get(sheet.look.view.kind, "nothing")
        asks = "cart" if cart_drawer(sheet.look.scene) is not None else asks
        self.shopper.note(ScreenMet(url=sheet.look.view.url, where=stage(sheet.look), asks=asks, effort=effort))
        self._coupon_box(sheet.look)

    def account(self, sheet: Sheet) -> None:
        """The form for a new account that stands on the way: a screen, and its fields."""
        effort = self.shopper.hands.tally.effort()
        if effort.screens != self.met:
            self.met = effort.screens
            url, where = sheet.look.view.url, stage(sheet.look)
            self.shopper.note(ScreenMet(url=url, where=where, asks="login", effort=effort))
        self._fields(sheet)

    def guest(self, look: Look, pressed: Element | None) -> None:
        """The way on without an account, where the screen also has one for those who have one."""
        radios = [e for e in look.facts.elements if e.role == "radio" and e.visible]
        chosen = next((e for e in radios if grade(look.scene, e.name, Place.GUEST) > GUEST), None)
        found = pressed or chosen
        if found is None:
            return
        logins = [e for e in look.facts.elements if e.visible and e.landmark not in ASIDE and _logs_in(look, e)]
        below = any(e.box.y + e.box.height <= found.box.y for e in logins)
        self.shopper.note(
            GuestMet(url=look.view.url, role=found.role, name=found.name, height=found.box.height, below_login=below)
        )

    def _coupon_box(self, look: Look) -> None:
        """Whether a place for a code catches the eye of one who has none."""
        seek = self.shopper.eyes.seek
        box, opener = seek(look, Place.COUPON).spot, seek(look, Place.COUPON_OPENER).spot
        if box or opener:
            self.shopper.note(CouponBoxMet(url=look.view.url, where=stage(look), open=box is not None))

    def _ways_to_pay(self, sheet: Sheet) -> None:
        ways = tuple(way for way in ways_to_pay(sheet) if way not in self.payments)
        if ways:
            self.payments |= set(ways)
            self.shopper.note(PaymentOffered(url=sheet.look.view.url, ways=ways))

    def _sums(self, look: Look) -> None:
        cart, where = look.view.cart or read_cart(look.scene, own_part(look.scene)), stage(look)
        shown = f"{cart.subtotal} {cart.discount} {cart.shipping} {cart.total} {cart.charges}"
        if (cart.total is None and cart.subtotal is None) or (where, shown) in self.sums:
            return
        self.sums.add((where, shown))
        self.shopper.note(cart.seen("checkout", where))

    def _deliveries(self, look: Look) -> None:
        if look.view.kind is PageKind.CONFIRMATION:
            return  # what is told after the order came too late
        ways = deliveries(look.scene, cart_drawer(look.scene) or own_part(look.scene))
        if ways and ways not in self.ways:
            self.ways.append(ways)
            where, url = stage(look), look.view.url
            self.shopper.note(DeliveryTold(where=where, ways=ways, url=url, step_of_checkout=True))

    def _stock(self, look: Look) -> None:
        for text in sold_out_at_checkout(look.scene):
            if text not in self.gone:
                self.gone.add(text)
                self.shopper.note(StockTold(name="", where="checkout", available=False, text=text, url=look.view.url))

    def _fields(self, sheet: Sheet) -> None:
        new = [
            entry
            for entry in sheet.fields
            if self._key(sheet, entry) not in self.asked
            and not is_quantity(sheet.look.scene, entry.element)  # the cart's question, wherever the cart is shown
            and not _is_drawn_over(sheet, entry)
        ]
        self.asked |= {self._key(sheet, entry) for entry in new}
        self.addressed |= sheet.of(Place.STREET) is not None
        if new:
            self.shopper.note(
                FormSeen(url=sheet.look.view.url, where=stage(sheet.look), fields=tuple(map(_asked, new)))
            )

    def _key(self, sheet: Sheet, entry: Entry) -> str:
        return f"{urlsplit(sheet.look.view.url).path} {entry.key}"

    def _frames(self, look: Look) -> None:
        own = urlsplit(look.view.url).netloc
        for frame in look.facts.frames:
            host = urlsplit(frame.src).netloc
            shown = frame.visible and min(frame.box.width, frame.box.height) >= SMALLEST // 2
            if shown and host and host != own and host not in self.hosts:
                self.hosts.add(host)
                self.shopper.note(FrameMet(host=host, title=frame.title or frame.name, url=frame.src))


def _is_drawn_over(sheet: Sheet, entry: Entry) -> bool:
    """Whether a script drew it over a list of the browser's own: all it is called is what is chosen there."""
    lists = (other for other in sheet.fields if other.element.tag == "select")
    shown = {entry.state.shown.strip(), entry.state.value.strip()}
    shown |= {text.strip() for other in lists for option in other.state.options for text in option[:2]}
    return entry.element.tag not in ("input", "select", "textarea") and entry.label.strip() in shown


def _asked(entry: Entry) -> Asked:
    place = entry.place.value if entry.place else ""
    given = not entry.state.empty and not entry.state.options and entry.element.tag == "input"
    return Asked(
        label=entry.label, place=place, required=entry.demanded, given=given, type=entry.element.type or "text",
        keyboard=entry.element.inputmode, corrects=entry.state.corrects,
    )  # fmt: skip


def _logs_in(look: Look, element: Element) -> bool:
    if element.type == "password":
        return purposes.of(look.scene, element) == "log in"
    return (element.is_button or element.role == "link") and grade(look.scene, element.name, Place.LOG_IN) > GUEST
