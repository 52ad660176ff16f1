"""What a visitor had before logging in goes along into the account."""

from shopper.practice.people.visits import Visit, owner
from shopper.practice.shop import Shop

TABLES = {"cart": "lines", "code": "applied", "wishes": "wishes", "viewed": "views"}
# Each copies what the second owner has to the first.
JOINS = {
    "cart": "INSERT INTO lines SELECT ?, slug, option, quantity, added FROM lines WHERE owner = ? "
    "ON CONFLICT DO UPDATE SET quantity = max(quantity, excluded.quantity)",
    "code": "INSERT OR REPLACE INTO applied SELECT ?, code FROM applied WHERE owner = ?",
    "wishes": "INSERT OR IGNORE INTO wishes SELECT ?, slug, at FROM wishes WHERE owner = ?",
    "viewed": "INSERT INTO views SELECT ?, slug, times, at, settled FROM views WHERE owner = ? "
    "ON CONFLICT DO UPDATE SET times = times + excluded.times, at = max(at, excluded.at), "
    "settled = min(settled, excluded.settled)",
}


def merge(shop: Shop, before: Visit, after: Visit) -> None:
    """Moves cart, coupon, views and wishes of the visit to the account; what both have is joined."""
    for thing, join in JOINS.items():
        source, target = owner(shop, before, thing), owner(shop, after, thing)
        shop.store.run(join, target, source)
        shop.store.run(f"DELETE FROM {TABLES[thing]} WHERE owner = ?", source)  # noqa: S608  our own table names
