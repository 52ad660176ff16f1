"""The same errand in several shops."""

from shopper.measures import Money
from shopper.observations import Frozen, OfferSeen


class Compared(Frozen):
    """
    One shop in a comparison, and the journey that saw it; `sure`, from 0 to 1, that it sells what the first one does.
    """

    case: str
    offer: OfferSeen
    sure: float = 1.0
    because: str = ""


class Comparison(Frozen):
    """One errand on one device in several shops, the cheapest in all first."""

    title: str
    device: str
    shops: tuple[Compared, ...]

    @property
    def cheapest(self) -> Compared | None:
        """The one that asks least in all, where at least two shops told it in one currency."""
        first, second = self.shops[0].offer.landed, self.shops[1].offer.landed
        return self.shops[0] if first and second and first.currency == second.currency else None

    def more(self, shop: Compared) -> Money | None:
        """What this shop asks more than the cheapest, in all; None where nobody can say."""
        least, asked = self.cheapest and self.cheapest.offer.landed, shop.offer.landed
        if not least or not asked or least.currency != asked.currency:
            return None
        return Money(amount=asked.amount - least.amount, currency=least.currency)

    def shares(self, shop: Compared) -> tuple[tuple[str, float], ...]:
        """Goods, delivery and fees in percent of the dearest sum of all, as far as they were seen."""
        sums = [one.offer.landed or one.offer.item for one in self.shops]
        dearest = max((money.amount for money in sums if money), default=0)
        offer = shop.offer
        parts = (("goods", offer.item), ("delivery", offer.shipping), ("fees", offer.fees))
        return tuple((name, float(100 * part.amount / dearest)) for name, part in parts if part and dearest)
