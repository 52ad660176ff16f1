"""What is known of the shop beside what a shopper sees: the program it runs on, and that program's own cart."""

from typing import ClassVar

from pydantic import Field

from shopper.measures import Money
from shopper.observations.base import Observation
from shopper.observations.doing import Effort
from shopper.observations.goods import CartLine


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


class OfferSeen(Observation):
    """
    What one shop asks for the basket of a comparison, as far as it was told there.

    `own` marks the shop of this journey, all others are rivals; `sure` (0 to 1) how sure it is that a rival's product
    is the same, `because` why. Amounts are None where they were not seen. `told` names where shipping and the whole sum
    were first shown; `richness` counts the seven things a product's page should tell; `effort` counts what it took to
    come so far.
    """

    without: ClassVar[str] = "no rival's offer was seen"

    site: str
    own: bool = False
    product: str = ""
    gtin: str = ""
    sku: str = ""
    brand: str = ""
    item: Money | None = None
    shipping: Money | None = None
    fees: Money | None = None
    discounts: Money | None = None
    landed: Money | None = None
    told: dict[str, str] = Field(default_factory=dict)
    delivery: str = ""
    free_from: Money | None = None
    richness: int | None = None
    effort: Effort = Effort()
    sure: float = 1.0
    because: str = ""
