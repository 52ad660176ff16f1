"""What a shop owes after the browser closed, and what came."""

from datetime import datetime, timedelta
from typing import ClassVar

from pydantic import AwareDatetime

from shopper.observations.base import UNSTAMPED, Observation
from shopper.observations.messages import Message, MessageKind

LEEWAY = timedelta(minutes=1)
"""A mail's Date has whole seconds, and the shopper notes what he did only after the shop has answered it."""


class AddressGiven(Observation):
    """The shopper left his address. `purpose`: newsletter, account, order, contact. `promised`: the offer as shown."""

    without: ClassVar[str] = "the shopper gave no address"

    address: str
    purpose: str
    promised: str = ""


class Left(Observation):
    """The shopper went away: with these products looked at in this visit, and these in the cart (by name)."""

    without: ClassVar[str] = "the shopper did not go away and come back"

    viewed: tuple[str, ...] = ()
    cart: tuple[str, ...] = ()


class MessageOwed(Observation):
    """
    The shop owes a message of this kind to this address: due `within` this time after `since`.

    `because` is what started it (the address given, the cart left), in words. It is noted in the moment the waiting
    starts, so a crash loses no promise.
    """

    without: ClassVar[str] = "no message was due"

    kind: MessageKind
    to: str
    since: AwareDatetime
    within: timedelta
    because: str = ""
    then: tuple[str, ...] = ()
    """What the shopper means to do once it has come: steps, each a line of JSON."""
    about: str = ""
    """The product it has to be about, where one message of its kind is not as good as another."""

    @property
    def due(self) -> datetime:
        """The last moment in which the message is in time."""
        return self.since + self.within

    def kept_by(self, message: Message) -> bool:
        """Whether it is one that was owed. One dated up to a minute early is; a receipt, or another's text, is none."""
        mine = message.kind == self.kind and message.to.lower() == self.to.lower()
        fits = not self.about or self.about == message.subject
        surely = fits and not message.is_receipt and not message.perhaps
        return mine and surely and message.at >= self.since - LEEWAY


class MailboxRead(Observation):
    """The mailbox was read for this time; `complete` False means that absence proves nothing (`trouble` says why)."""

    without: ClassVar[str] = "the shopper's mailbox was not read, or not completely"

    address: str
    since: AwareDatetime = UNSTAMPED
    until: AwareDatetime = UNSTAMPED
    complete: bool = True
    trouble: str = ""


class MessageCame(Observation):
    """A message to the shopper arrived; `at` is the message's own time."""

    without: ClassVar[str] = "no mail came that could be looked at"

    message: Message


class WentOn(Observation):
    """The shopper begins what he meant to do once this message (its id) had come; he does so once."""

    kind: MessageKind
    since: AwareDatetime
    message: str


class LinkOpened(Observation):
    """
    A link of a message was opened on this device. `landed` is the kind of page it led to.

    `lines` is the cart shown there (None where no cart was shown), `login` whether a login stood before it.
    """

    without: ClassVar[str] = "no link in a mail was opened"

    message: str
    purpose: str
    url: str
    status: int | None = None
    landed: str = ""
    lines: tuple[str, ...] | None = None
    login: bool = False


class Unsubscribed(Observation):
    """The shopper asked for no more messages. `how`: header or link; `screens` and `fields`: effort until confirmed."""

    without: ClassVar[str] = "the shopper did not unsubscribe"

    how: str
    confirmed: bool
    screens: int = 0
    fields: int = 0
    login: bool = False
