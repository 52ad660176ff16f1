"""Asking for no more messages."""

from shopper.actor import PageView, Place, Shopper
from shopper.errors import NothingToUse
from shopper.observations import Link, MessageCame, Unsubscribed
from shopper.scenario.step import Step


class Unsubscribe(Step):
    """Follows the unsubscribe link of the last message that has one, and confirms what it asks."""

    def do(self, shopper: Shopper) -> None:
        """Opens the link; one more click is made where the page asks for it."""
        shopper.messages()
        view = shopper.open(self._link(shopper).url)
        if view.asks_login:
            shopper.note(Unsubscribed(how="link", confirmed=False, screens=1, login=True))
            return
        button = shopper.glimpse(Place.UNSUBSCRIBE)
        if button is not None:
            before = view
            shopper.click(button)
            view = shopper.reaction(lambda now: _moved(now, before))
        again = shopper.glimpse(Place.UNSUBSCRIBE)
        shopper.note(Unsubscribed(how="link", confirmed=again is None, screens=1 + (button is not None)))

    def _link(self, shopper: Shopper) -> Link:
        found = [
            link for note in shopper.noted(MessageCame) for link in note.message.links if link.purpose == "unsubscribe"
        ]
        if not found:
            raise NothingToUse("No message with an unsubscribe link has come.")
        return found[-1]


def _moved(now: PageView, before: PageView) -> bool:
    return (now.url, now.text) != (before.url, before.text)
