"""What several shops ask for the same basket, a row a shop."""

import csv
import io
from collections.abc import Sequence

from shopper.money.rivals import likeness
from shopper.observations import OfferSeen

COLUMNS = (
    "site", "product", "the same as the first", "item", "delivery costs", "fees", "discounts", "in all",
    "delivery first told", "in all first told", "delivery promise", "free from", "page tells of 7", "clicks", "screens",
    "gtin", "sku", "brand",
)  # fmt: skip
UNSEEN = "not seen"


def rows(found: Sequence[OfferSeen]) -> list[list[str]]:
    """A row for each offer, its cells as `COLUMNS` says; how sure it is the same product is told against the first."""
    return [_row(offer, found[0]) for offer in found]


def as_csv(found: Sequence[OfferSeen]) -> str:
    """The same with a head, as CSV."""
    text = io.StringIO()
    writer = csv.writer(text)
    writer.writerow(COLUMNS)
    writer.writerows(rows(found))
    return text.getvalue()


def _row(offer: OfferSeen, first: OfferSeen) -> list[str]:
    sure, because = likeness(first, offer)
    amounts = (offer.item, offer.shipping, offer.fees, offer.discounts, offer.landed)
    told = [offer.told.get("shipping", ""), offer.told.get("landed", ""), offer.delivery]
    rest = [str(offer.free_from or ""), str(offer.richness if offer.richness is not None else "")]
    effort = [str(offer.effort.clicks), str(offer.effort.screens), offer.gtin, offer.sku, offer.brand]
    return [
        offer.site, offer.product, f"{sure:.0%}, {because}", *(str(amount) if amount else UNSEEN for amount in amounts),
        *(text or UNSEEN for text in (*told, *rest)), *effort,
    ]  # fmt: skip
