"""Waiting for a message."""

from datetime import datetime, timedelta

from shopper.actor import Shopper
from shopper.measures import Duration
from shopper.observations import AddressGiven, Left, MessageKind, MessageOwed, OrderPlaced, SupportAsked
from shopper.scenario.step import Step, Steps
from shopper.scenario.written import write_step
from shopper.steps.going_on import begin_what_was_meant

AFTER_THE_SALE = frozenset({
    MessageKind.ORDER_CONFIRMATION, MessageKind.SHIPPING_NEWS, MessageKind.DELAY_NEWS, MessageKind.SURVEY,
    MessageKind.AFTERCARE,
})  # fmt: skip


class WaitForMessage(Step):
    """
    Waits for a message that the shop owes: `wait for message: {kind: cart reminder, within: 24 h}`.

    The time runs from what the message answers: the address given, the visit left, the order, the question asked.
    Steps under `then` are taken once it has come, be it days after the run: then `shopper collect` takes them, with
    what the shopper's devices kept.
    """

    kind: MessageKind
    """What the message is for."""
    within: Duration = timedelta(hours=24)
    """How long the shop may take."""
    then: Steps = ()
    """What the shopper does once the message has come, whenever that is."""

    def do(self, shopper: Shopper) -> None:
        """Notes what is owed before waiting, so that it is known whatever happens then."""
        since, because = self._start(shopper)
        owed = MessageOwed(
            kind=self.kind, to=shopper.person.email, since=since, within=self.within, because=because,
            then=tuple(map(write_step, self.then)),
        )  # fmt: skip
        shopper.note(owed)
        shopper.wait_for_message(owed)

    def goes_on(self, shopper: Shopper) -> tuple[Step, ...]:
        """With what was meant to be done once the message has come, if it has; that is noted before it is begun."""
        if not self.then:
            return ()
        came = begin_what_was_meant(shopper, shopper.noted(MessageOwed)[-1])
        return self.then if came else ()

    def _start(self, shopper: Shopper) -> tuple[datetime, str]:
        gone, given = shopper.noted(Left), shopper.noted(AddressGiven)
        asked, ordered = shopper.noted(SupportAsked), shopper.noted(OrderPlaced)
        if self.kind in (MessageKind.CART_REMINDER, MessageKind.BROWSE_REMINDER) and gone:
            return gone[-1].at, _told(gone[-1])
        if self.kind is MessageKind.SUPPORT_REPLY and asked:
            return asked[-1].at, f"asked by {asked[-1].by}"
        if self.kind in AFTER_THE_SALE and ordered:
            return ordered[-1].at, "ordered"
        if given:
            return given[-1].at, f"gave the address ({given[-1].purpose})"
        return shopper.now(), "asked to wait"


def _told(gone: Left) -> str:
    if gone.cart:
        return f"left {', '.join(gone.cart)} in the cart"
    return f"left after looking at {', '.join(gone.viewed)}" if gone.viewed else "left"
