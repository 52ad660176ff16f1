"""Following every link of a message."""

from shopper.actor import Shopper
from shopper.errors import NothingToUse, OffLimits, Unreachable
from shopper.observations import Link, LinkChecked, Message, MessageCame, MessageKind
from shopper.scenario.step import Step

MOST = 12
"""Links of one message that are followed."""
NOT_FOLLOWED = frozenset({"unsubscribe"})
"""Links that do something by being opened."""


class CheckMessageLinks(Step):
    """
    Follows the links of a message and notes where each leads: `check message links: order confirmation`.

    Links to hosts that the site file does not name are not followed, nor are those that unsubscribe.
    """

    kind: MessageKind
    """The message, by what it is for; the last one of its kind."""

    def do(self, shopper: Shopper) -> None:
        """Opens one after the other, each address once."""
        came = [note.message for note in shopper.noted(MessageCame) if note.message.kind is self.kind]
        if not came:
            raise NothingToUse(f"The {self.kind.value} has not come; there are no links to follow.")
        links = {link.url: link for link in came[-1].links if link.purpose not in NOT_FOLLOWED}
        for link in list(links.values())[:MOST]:
            shopper.note(_followed(shopper, came[-1], link))


def _followed(shopper: Shopper, message: Message, link: Link) -> LinkChecked:
    checked = LinkChecked(message=message.id, url=link.url, text=link.text)
    try:
        view = shopper.open(link.url)
    except OffLimits:
        return checked.model_copy(update={"held": True})
    except Unreachable:
        return checked
    return checked.model_copy(update={"status": view.status, "landed": view.kind.value})
