"""Messages and readings of mailboxes, as frozen records."""

from pydantic import AwareDatetime, Field

from shopper.observations import Frozen


class ReadSpan(Frozen):
    """A time over which a mailbox was read; where not `complete`, absence proves nothing (`trouble` says why)."""

    mailbox: str
    since: AwareDatetime
    until: AwareDatetime
    complete: bool = True
    trouble: str = ""


class MessageLine(Frozen):
    """A message that was taken in; `journey` None where it went to an address that no journey has."""

    id: str
    mailbox: str
    address: str
    at: AwareDatetime
    journey: str | None = None
    expected: bool = True


class Letter(Frozen):
    """
    A message whole, kept for the machine on which its journey lies. `id` and `mailbox` are as in `MessageLine`.

    `data` is the message as it came, deflated, in base 64.
    """

    id: str
    address: str
    journey: str
    mailbox: str
    sender: str = ""
    to: tuple[str, ...] = ()
    channel: str = "mail"
    arrived_at: AwareDatetime
    data: str = Field(repr=False)
