"""What was seen and done on the way through a shop, in plain words."""

from collections.abc import Callable
from typing import Any

from shopper import observations as seen
from shopper.report.phrases import an, money, named

SEEN_BY = {
    seen.Layer.SITE: "named in the site file", seen.Layer.PLATFORM: "known of this kind of shop",
    seen.Layer.STRUCTURED: "marked up by the shop", seen.Layer.SCORED: "recognised by its looks",
}  # fmt: skip
"""How a place was found, in words."""


def _found(note: seen.PlaceFound) -> str:
    other = f"; next best “{note.runner_up.name}”, {note.runner_up.score:.2f}" if note.runner_up else ""
    chosen = note.chosen
    how = f"({chosen.role}; {SEEN_BY[note.layer]}; {chosen.score:.2f} sure)"
    return f"found “{chosen.name}” for {note.place} {how}{other}"


def _missing(note: seen.PlaceMissing) -> str:
    best = named(f"“{one.name}”, {one.score:.2f}" for one in note.candidates[:3])
    return f"could not find {note.place}: nothing was clicked (needed {note.threshold:.2f}; seen: {best})"


def _checked(note: seen.ActChecked) -> str:
    tries = f" at try {note.tries}" if note.tries > 1 else ""
    sign = f": {note.sign}" if note.sign else ""
    return f"{note.act} {'worked' if note.worked else 'had no effect'}{tries}{sign}"


def _product(note: seen.ProductSeen) -> str:
    product = note.product
    price = f", {product.price}" if product.price else ""
    stock = {True: ", in stock", False: ", sold out", None: ""}[product.available]
    return f"looked at {product.name}{price}{stock}"


def _cart(note: seen.CartSeen) -> str:
    lines = named(f"{line.quantity} x {line.name}" for line in note.lines)
    parts = ((note.shipping, "shipping"), (note.discount, "discount"), (note.total, "total"))
    sums = "".join(f"; {name} {amount}" for amount, name in parts if amount)
    return f"in the cart: {lines}{sums}"


def _platform(note: seen.PlatformSeen) -> str:
    return f"the shop runs on {note.name} ({note.confidence:.0%} sure)"


def _compared(note: seen.CartChecked) -> str:
    if note.agrees:
        return f"{note.platform}'s own cart says the same"
    return f"{note.platform}'s own cart says otherwise than what was read: {named(note.differences)}"


def _coupon(note: seen.CouponTried) -> str:
    reply = f", the shop said “{note.reply}”" if note.reply else ""
    return f"tried the coupon {note.code}: the total was {money(note.before)}, then {money(note.after)}{reply}"


def _memory(note: seen.MemoryLooked) -> str:
    if not note.visible:
        return f"{note.what} here: this shop shows no such thing"
    return f"{note.what} here: {named(note.found)} (expected {named(note.expected)})"


def _shown(note: seen.MemoryShown) -> str:
    return f"the page showed by itself what is remembered as {note.what}: {named(note.names)}"


def _login(note: seen.LoginMet) -> str:
    return f"a login stood in the way ({note.why})" if note.why != "asked" else ""


def _overlay(note: seen.OverlayMet) -> str:
    closed = f"closed with “{note.closed}”" if note.closed else "could not be closed"
    return f"{an(note.kind)} layer over {note.share:.0%} of the screen, {closed}"


def _failed(note: seen.RequestFailed) -> str:
    return f"a request failed ({note.status or note.text or 'no answer'}): {note.url}"


def _ordered(note: seen.OrderPlaced) -> str:
    return f"the order was confirmed, total {money(note.total)}"


def _device(note: seen.DeviceTaken) -> str:
    return f"took the {note.name} in hand{' again' if note.again else ''}"


def _list(note: seen.ListSeen) -> str:
    return f"asked for “{note.asked}” and was shown {named(note.names)}"


def _blocked(note: seen.Blocked) -> str:
    return f"the way ended here ({note.blocker}): {note.said}"


def _page(note: seen.PageSeen) -> str:
    return f"{note.kind} page “{note.title}”" if note.title else f"{note.kind} page {note.url}"


def _measured(note: seen.PageMeasured) -> str:
    return f"a picture did not load: {note.broken[0]}" if note.broken else ""


def _access(note: seen.AccessChecked) -> str:
    found = (f"{problem.rule} ({problem.count})" for problem in note.problems)
    return f"axe-core found on {note.url}: {named(found)}" if note.problems else ""


WALKING: dict[type[seen.Observation], Callable[[Any], str]] = {
    seen.PlaceFound: _found,
    seen.PlaceMissing: _missing,
    seen.ActChecked: _checked,
    seen.ProductSeen: _product,
    seen.CartSeen: _cart,
    seen.PlatformSeen: _platform,
    seen.CartChecked: _compared,
    seen.CouponTried: _coupon,
    seen.MemoryLooked: _memory,
    seen.MemoryShown: _shown,
    seen.LoginMet: _login,
    seen.OverlayMet: _overlay,
    seen.RequestFailed: _failed,
    seen.OrderPlaced: _ordered,
    seen.DeviceTaken: _device,
    seen.ListSeen: _list,
    seen.Blocked: _blocked,
    seen.PageSeen: _page,
    seen.PageMeasured: _measured,
    seen.AccessChecked: _access,
    seen.ScriptFailed: lambda note: f"a script of the page failed: {note.text}",
    seen.LoggedIn: lambda note: f"logged in ({note.how})",
    seen.LoggedOut: lambda _: "logged out",
}
"""The words for each kind of note of the way itself."""
