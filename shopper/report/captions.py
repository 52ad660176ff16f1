"""What was noted on a journey, in plain words; one line a note, "" where a note tells a reader nothing new."""

from collections.abc import Callable, Iterable
from typing import Any

from shopper import observations as seen
from shopper.measures import Money, tell_duration
from shopper.report.captions_of_buying import BUYING
from shopper.report.captions_of_following import FOLLOWING
from shopper.report.captions_of_offers import OFFERS
from shopper.report.phrases import an

LONGEST = 300


def in_words(note: seen.Observation) -> str:
    """The note as a sentence without its full stop, or ""; on one line, and never longer than anybody reads."""
    tell = WORDS.get(type(note))
    return cut(tell(note)) if tell else ""


def cut(text: str) -> str:
    """The text on one line, its end left out where it is very long."""
    line = " ".join(text.split())
    return line if len(line) <= LONGEST else f"{line[:LONGEST]} …"


def listed(names: Iterable[str], nothing: str = "nothing") -> str:
    """`a, b and c`; long lists are cut."""
    every = list(names)
    shown = every[:5] + ([f"{len(every) - 5} more"] if len(every) > 5 else [])
    return " and ".join(filter(None, [", ".join(shown[:-1]), *shown[-1:]])) or nothing


def sentence(text: str) -> str:
    """The text with a capital at its beginning and a full stop at its end."""
    text = begin(text.strip())
    return text + ("" if text.endswith((".", "!", "?", "”", "…")) or not text else ".")


def begin(text: str) -> str:
    """The text with a capital at its beginning, the rest as it is; an address stays as it was."""
    return text if text.startswith(("http://", "https://")) else text[:1].upper() + text[1:]


def counted(number: int, one: str, many: str = "") -> str:
    """`1 click`, `2 clicks`, `no clicks`."""
    return f"{number or 'no'} {one if number == 1 else many or one + 's'}"


def money(amount: Money | None) -> str:
    """The amount, or a question mark where none was shown."""
    return str(amount) if amount else "?"


def effort(spent: seen.Effort) -> str:
    """What it took: `3 clicks, 2 fields, 1 screen`; only what there was."""
    counts = ((spent.clicks, "click"), (spent.fields, "field"), (spent.scrolls, "scroll"), (spent.screens, "screen"))
    return ", ".join(counted(number, name) for number, name in counts if number)


def _found(note: seen.PlaceFound) -> str:
    other = f"; next best “{note.runner_up.name}”, {note.runner_up.score:.2f}" if note.runner_up else ""
    chosen = note.chosen
    return f"found “{chosen.name}” ({chosen.role}) for {note.place} by {note.layer}, {chosen.score:.2f}{other}"


def _missing(note: seen.PlaceMissing) -> str:
    best = listed(f"“{one.name}”, {one.score:.2f}" for one in note.candidates[:3])
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
    lines = listed((f"{line.quantity} x {line.name}" for line in note.lines), "empty")
    parts = ((note.shipping, "shipping"), (note.discount, "discount"), (note.total, "total"))
    sums = "".join(f"; {name} {amount}" for amount, name in parts if amount)
    return f"cart: {lines}{sums}"


def _platform(note: seen.PlatformSeen) -> str:
    return f"the shop runs on {note.name} ({note.confidence:.0%} sure)"


def _compared(note: seen.CartChecked) -> str:
    if note.agrees:
        return f"{note.platform}'s own cart says the same"
    return f"{note.platform}'s own cart says otherwise than what was read: {listed(note.differences)}"


def _coupon(note: seen.CouponTried) -> str:
    reply = f", the shop said “{note.reply}”" if note.reply else ""
    return f"coupon {note.code}: total {money(note.before)}, then {money(note.after)}{reply}"


def _memory(note: seen.MemoryLooked) -> str:
    if not note.visible:
        return f"{note.what} here: this shop shows no such thing"
    return f"{note.what} here: {listed(note.found)} (expected {listed(note.expected)})"


def _shown(note: seen.MemoryShown) -> str:
    return f"the page showed by itself what is remembered as {note.what}: {listed(note.names)}"


def _login(note: seen.LoginMet) -> str:
    return f"a login stood in the way ({note.why})" if note.why != "asked" else ""


def _overlay(note: seen.OverlayMet) -> str:
    closed = f"closed with “{note.closed}”" if note.closed else "could not be closed"
    return f"{an(note.kind)} layer over {note.share:.0%} of the screen, {closed}"


def _given(note: seen.AddressGiven) -> str:
    promised = f"; promised: “{note.promised}”" if note.promised else ""
    return f"gave the address {note.address} ({note.purpose}){promised}"


def _left(note: seen.Left) -> str:
    return f"left with {listed(note.cart)} in the cart, having looked at {listed(note.viewed)}"


def _owed(note: seen.MessageOwed) -> str:
    because = f" because {note.because}" if note.because else ""
    return f"{an(note.kind)} message is owed within {tell_duration(note.within)}{because}"


def _read(note: seen.MailboxRead) -> str:
    return f"read the mailbox of {note.address}" if note.complete else f"the mailbox could not be read: {note.trouble}"


def _came(note: seen.MessageCame) -> str:
    message = note.message
    return f"{an(message.kind)} message came: “{message.subject}” from {message.sender}"


def _opened(note: seen.LinkOpened) -> str:
    login = ", behind a login" if note.login else ""
    lines = "" if note.lines is None else f", with {listed(note.lines)} in the cart"
    return f"opened the {note.purpose} link of the message: {note.landed or 'unknown'} page{login}{lines}"


def _unsubscribed(note: seen.Unsubscribed) -> str:
    return f"unsubscribed by {note.how}: {'confirmed' if note.confirmed else 'never confirmed'}"


def _failed(note: seen.RequestFailed) -> str:
    return f"a request failed ({note.status or note.text or 'no answer'}): {note.url}"


def _ordered(note: seen.OrderPlaced) -> str:
    return f"the order was confirmed, total {money(note.total)}"


def _device(note: seen.DeviceTaken) -> str:
    return f"took the {note.name} in hand{' again' if note.again else ''}"


def _list(note: seen.ListSeen) -> str:
    return f"asked for “{note.asked}” and was shown {listed(note.names)}"


def _blocked(note: seen.Blocked) -> str:
    return f"the way ended here ({note.blocker}): {note.said}"


def _page(note: seen.PageSeen) -> str:
    return f"{note.kind} page “{note.title}”" if note.title else f"{note.kind} page {note.url}"


def _measured(note: seen.PageMeasured) -> str:
    return f"a picture did not load: {note.broken[0]}" if note.broken else ""


def _access(note: seen.AccessChecked) -> str:
    found = (f"{problem.rule} ({problem.count})" for problem in note.problems)
    return f"axe-core found on {note.url}: {listed(found)}" if note.problems else ""


WORDS: dict[type[seen.Observation], Callable[[Any], str]] = {
    seen.PlaceFound: _found, seen.PlaceMissing: _missing, seen.ActChecked: _checked, seen.DeviceTaken: _device,
    seen.Blocked: _blocked, seen.PageSeen: _page, seen.ProductSeen: _product, seen.ListSeen: _list,
    seen.CartSeen: _cart, seen.CouponTried: _coupon, seen.MemoryLooked: _memory, seen.LoginMet: _login,
    seen.OverlayMet: _overlay, seen.AddressGiven: _given, seen.Left: _left, seen.MessageOwed: _owed,
    seen.WentOn: lambda note: f"the {note.kind} message had come: the shopper went on with what he meant to do then",
    seen.MailboxRead: _read, seen.MessageCame: _came, seen.LinkOpened: _opened, seen.Unsubscribed: _unsubscribed,
    seen.ScriptFailed: lambda note: f"a script of the page failed: {note.text}", seen.RequestFailed: _failed,
    seen.PlatformSeen: _platform, seen.CartChecked: _compared,
    seen.OrderPlaced: _ordered, seen.MemoryShown: _shown,
    seen.LoggedIn: lambda note: f"logged in ({note.how})", seen.LoggedOut: lambda _: "logged out",
    seen.PageMeasured: _measured, seen.AccessChecked: _access,
    **BUYING,
    **OFFERS,
    **BUYING, **FOLLOWING,
}  # fmt: skip
"""How each kind of note reads; the ones left out (begun, taken, vitals) are told elsewhere."""
