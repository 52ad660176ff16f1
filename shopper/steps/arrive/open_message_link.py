"""Coming by a link in a message."""

from shopper.actor import PageView, Shopper
from shopper.errors import NothingToUse
from shopper.observations import CartSeen, Link, LinkOpened, Message, MessageCame, MessageKind, PageKind, ProductSeen
from shopper.scenario.step import Step
from shopper.scenario.wording import Device
from shopper.steps.moves import is_drawn, tell_lines

WANTED = {MessageKind.CART_REMINDER: ("cart", "product", "shop"), MessageKind.BROWSE_REMINDER: ("product", "shop")}


class OpenMessageLink(Step):
    """
    Opens the main link of a message, on any device: `open message link: {kind: cart reminder, on: iPhone 15}`.

    Where no such message came the shopper opens the shop by himself, and the walk goes on.
    """

    kind: MessageKind
    """The message, by what it is for; the last one of its kind."""
    on: Device = ""
    """The device; the one in hand if left out."""

    def do(self, shopper: Shopper) -> None:
        """Opens the link and notes where it led."""
        came = [note.message for note in shopper.noted(MessageCame) if note.message.kind is self.kind]
        link = self._link(came[-1]) if came else None
        shopper.take(self.on or shopper.device)
        if link is None:
            shopper.open("/")
            why = "has no link into the shop" if came else "has not come"
            raise NothingToUse(f"The {self.kind.value} {why}; the shopper came by himself.")
        view = shopper.open(link.url)
        if view.cart is not None:
            view = shopper.reaction(is_drawn)
        self._note(shopper, came[-1], link, view)

    def _link(self, message: Message) -> Link | None:
        wanted = WANTED.get(self.kind, ("shop", "product", "cart", "other"))
        found = [link for purpose in wanted for link in message.links if link.purpose == purpose]
        return found[0] if found else None

    def _note(self, shopper: Shopper, message: Message, link: Link, view: PageView) -> None:
        lines = None if view.cart is None else tell_lines(view.cart.lines)
        opened = LinkOpened(
            message=message.id,
            purpose=link.purpose,
            url=view.url,
            status=view.status,
            landed=view.kind.value,
            lines=lines,
            login=view.asks_login and view.kind in (PageKind.LOGIN, PageKind.REGISTER),
        )
        shopper.note(opened)
        if view.product is not None:
            shopper.note(ProductSeen(product=view.product))
        if view.cart is not None:
            shopper.note(CartSeen(lines=view.cart.lines, total=view.cart.total, codes=view.cart.codes, why="link"))
