"""How many articles may be read without a subscription, and which a reader has read already."""

from shopper.practice.people.visits import Visit
from shopper.practice.press import subscriptions
from shopper.practice.shop import Shop

FREE = 2
"""Articles; one that was read stays open."""


def admits(shop: Shop, visit: Visit, slug: str) -> bool:
    """Whether this article is shown in whole; counts it where it is."""
    if subscriptions.of(shop, visit) is not None:
        return True
    read = _read(shop, visit)
    if slug not in read and len(read) >= FREE:
        return False
    shop.store.run("INSERT OR IGNORE INTO articles_read VALUES (?, ?)", visit.id, slug)
    return True


def left(shop: Shop, visit: Visit) -> int:
    """How many more are free."""
    return max(0, FREE - len(_read(shop, visit)))


def _read(shop: Shop, visit: Visit) -> set[str]:
    rows = shop.store.all("SELECT slug FROM articles_read WHERE visit = ?", visit.id)
    return {str(row["slug"]) for row in rows}
