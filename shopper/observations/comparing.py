"""What is known of the shop beside what a shopper sees: the program it runs on, and that program's own cart."""

from shopper.measures import Money
from shopper.observations.base import Observation
from shopper.observations.seeing import CartLine


class PlatformSeen(Observation):
    """The shop program was told by its marks; `confidence` from 0 to 1."""

    name: str
    confidence: float
    marks: tuple[str, ...] = ()


class CartChecked(Observation):
    """
    The cart as read from the page, held against the cart the shop program itself gives out (`source`, an address).

    `lines` and `total` are the program's. `differences` say in words what was read otherwise; where there are any, our
    reading is in doubt, and what rests on it is a question for a person.
    """

    platform: str
    source: str
    lines: tuple[CartLine, ...] = ()
    total: Money | None = None
    differences: tuple[str, ...] = ()

    @property
    def agrees(self) -> bool:
        """Whether both say the same."""
        return not self.differences
