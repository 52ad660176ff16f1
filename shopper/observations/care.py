"""What a message of the shop says about an order or a question: numbers, days, excuses, answers."""

from datetime import date

from shopper.observations.base import Frozen


class Arrival(Frozen):
    """Between these two days (often one) something is to arrive."""

    first: date
    last: date

    def __str__(self) -> str:
        return self.first.isoformat() if self.first == self.last else f"{self.first} to {self.last}"

    def meets(self, other: "Arrival") -> bool:
        """Whether there is a day in both."""
        return self.first <= other.last and other.first <= self.last


class Care(Frozen):
    """
    What a message says beside what it is for.

    `order` and `ticket` are the numbers it names, `contact` whether it tells how to reach a person, `arrives` the days
    it gives for a delivery. `reason` is the sentence that says why something is late. `topics` are the matters its own
    words (nothing quoted) speak of, `remedies` what it offers to put things right (refund, replacement, voucher ...),
    `asks` what it wants to be told: order number, e-mail address, name, matter, picture.
    """

    order: str = ""
    ticket: str = ""
    contact: bool = False
    arrives: Arrival | None = None
    reason: str = ""
    topics: tuple[str, ...] = ()
    remedies: tuple[str, ...] = ()
    asks: tuple[str, ...] = ()
    sorry: bool = False
    automatic: bool = False
    """Whether nobody wrote it: a receipt."""
    answers_within: str = ""
    """The words in which it says when to expect an answer."""
