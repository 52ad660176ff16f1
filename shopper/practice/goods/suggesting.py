"""What goes with what somebody looked at."""

from shopper.practice.goods.catalogue import Product
from shopper.practice.people import memories
from shopper.practice.people.visits import Visit
from shopper.practice.shop import Shop

SHOWN = 4


def fitting(shop: Shop, visit: Visit) -> list[Product]:
    """Others from the shelf of what was looked at last, the best first; none for one who looked at nothing."""
    seen = memories.viewed(shop, visit)
    shelf = shop.catalogue.within(seen[0].category) if seen else []
    return sorted((product for product in shelf if product not in seen), key=lambda product: -product.stars)[:SHOWN]
