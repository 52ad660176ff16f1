"""The seam itself: what a person can do in a shop."""

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Protocol, TypeVar

from pydantic import SecretStr

from shopper.actor.person import Card, Permissions, Person
from shopper.actor.places import Place
from shopper.actor.views import FormAnswered, Letter, PageView, Spot, Study
from shopper.observations import Message, MessageOwed, Observation

T = TypeVar("T", bound=Observation)


class Shopper(Protocol):
    """A person with a device in hand, in front of one shop."""

    @property
    def person(self) -> Person:
        """Who is shopping."""
        ...

    @property
    def may(self) -> Permissions:
        """What the site file allows."""
        ...

    def now(self) -> datetime:
        """The journey's clock."""
        ...

    def note(self, observation: Observation) -> None:
        """Writes down what was seen; the stamp is added."""
        ...

    def noted(self, kind: type[T]) -> tuple[T, ...]:
        """What was written down on this journey so far, of one kind."""
        ...

    def open(self, address: str = "/") -> PageView:
        """Goes to an address of the shop (or a whole URL on a host the site file names) as by the address bar."""
        ...

    def page(self) -> PageView:
        """Looks at the page as it is now."""
        ...

    def study(self) -> Study:
        """Reads the page in sight closely."""
        ...

    def find(self, place: Place, like: str = "") -> Spot | None:
        """The place on this page, best match for the text `like`; None when nothing is clear enough (noted)."""
        ...

    def glimpse(self, place: Place, like: str = "") -> Spot | None:
        """The same without noting that it is missing: for looking whether something is there."""
        ...

    def click(self, spot: Spot) -> PageView:
        """Clicks or taps and waits until the page has settled."""
        ...

    def fill(self, spot: Spot, text: str | SecretStr) -> None:
        """Types into a field, ticks a box, or chooses the option that reads like the text."""
        ...

    def spell(self, spot: Spot, text: str) -> tuple[str, ...]:
        """Types letter by letter, without sending it; what the page offers meanwhile, such as a list to choose from."""
        ...

    def complete(self, place: Place) -> None:
        """Fills what the form around a button still demands: name, address, title, terms; nothing that it does not."""
        ...

    def answer(self, button: Spot, letter: Letter) -> FormAnswered:
        """Answers the form around a button: one of each choice, the letter where one may write, who he is."""
        ...

    def objections(self, before: PageView) -> tuple[str, ...]:
        """What the shop says against a form that was sent from the page `before`; nothing where it took it."""
        ...

    def hear(self, text: str, channel: str) -> Message:
        """Notes what the shop answered on the spot (`chat`, `page`) as a message to him."""
        ...

    def write_mail(self, letter: Letter, to: str) -> None:
        """Sends a mail to the shop's support, at the address the site file gives or else at `to`."""
        ...

    def submit(self, spot: Spot) -> PageView:
        """Presses Enter in a field."""
        ...

    def reaction(self, done: Callable[[PageView], bool]) -> PageView:
        """Looks at the page until `done` says so, or for as long as a person gives a page to react; the last look."""
        ...

    def choose_options(self, product: str, wanted: tuple[str, ...] = (), *, insist: bool = False) -> bool:
        """
        Chooses what the product in sight leaves open (size, colour), values of `wanted` first; whether it did anything.

        With `insist` what only looks like an option is chosen as well: for when the shop did not add the product.
        """
        ...

    @property
    def device(self) -> str:
        """The name of the device in hand."""
        ...

    def take(self, device: str) -> None:
        """Puts the device in hand down and takes another (or the same again)."""
        ...

    def begin_anew(self) -> None:
        """Puts the device down and takes it as somebody the shop does not know: nothing it kept is there any more."""
        ...

    def leave(self) -> None:
        """Closes the shop's pages; cookies stay on the device."""
        ...

    def wait(self, span: timedelta) -> bool:
        """Lets time pass; False when it was longer than this run may wait."""
        ...

    def check_out(self, *, order: bool, first_card: Card | None = None, slips: bool = False, offer: str = "") -> None:
        """
        Walks the checkout from the cart to the last click before ordering, or through it (see journey.checkout).

        `first_card` is tried before the person's own, which is used once the shop has refused it. With `slips` the
        first e-mail address and postcode are mistyped, to see when the shop says so, and then put right. With the name
        of an `offer` of the page in sight that is taken and subscribed to; no cart is looked for.
        """
        ...

    def messages(self) -> tuple[Message, ...]:
        """Reads the mailbox: every message of this journey so far, new ones noted."""
        ...

    def wait_for_message(self, owed: MessageOwed) -> Message | None:
        """Waits for what is owed, at most until it is due, and notes how far the mailbox was read."""
        ...
