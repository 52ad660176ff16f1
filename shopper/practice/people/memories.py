"""What a shopper looked at and what he wished for."""

from dataclasses import dataclass

from shopper.practice.goods.catalogue import Product
from shopper.practice.people.visits import Visit, owner
from shopper.practice.shop import Shop

SHOWN = 8


@dataclass(frozen=True)
class View:
    """A product looked at: how often, and whether the shopper has ordered since."""

    product: Product
    times: int
    settled: bool


def note_view(shop: Shop, visit: Visit, product: Product) -> None:
    """The visitor opened a product page."""
    shop.store.run(
        "INSERT INTO views VALUES (?, ?, 1, ?, 0) "
        "ON CONFLICT DO UPDATE SET times = times + 1, at = excluded.at, settled = 0",
        *(owner(shop, visit, "viewed"), product.slug, shop.second()),
    )


def viewed(shop: Shop, visit: Visit, without: Product | None = None) -> list[Product]:
    """Recently viewed products, latest first."""
    sql = "SELECT slug FROM views WHERE owner = ? ORDER BY at DESC LIMIT ?"
    rows = shop.store.all(sql, owner(shop, visit, "viewed"), SHOWN + 1)
    products = shop.catalogue.some([row["slug"] for row in rows])
    return [product for product in products if product != without][:SHOWN]


def views_of(shop: Shop, person: str) -> list[View]:
    """Everything a person looked at on any device, latest first."""
    sql = (
        "SELECT slug, sum(times) AS times, min(settled) AS settled FROM views "
        "WHERE owner = ? OR owner LIKE ? || '/%' GROUP BY slug ORDER BY max(at) DESC"
    )
    rows = shop.store.all(sql, person, person)
    return [
        View(product, row["times"], bool(row["settled"]))
        for row in rows
        if (product := shop.catalogue.get(row["slug"]))
    ]


def settle_views(shop: Shop, person: str) -> None:
    """The person ordered: nobody needs to be reminded of what was looked at before."""
    shop.store.run("UPDATE views SET settled = 1 WHERE owner = ? OR owner LIKE ? || '/%'", person, person)


def wish(shop: Shop, visit: Visit, product: Product) -> None:
    """Puts a product on the wish list."""
    sql = "INSERT OR IGNORE INTO wishes VALUES (?, ?, ?)"
    shop.store.run(sql, owner(shop, visit, "wishes"), product.slug, shop.second())


def unwish(shop: Shop, visit: Visit, slug: str) -> None:
    """Takes a product off the wish list."""
    shop.store.run("DELETE FROM wishes WHERE owner = ? AND slug = ?", owner(shop, visit, "wishes"), slug)


def wishes(shop: Shop, visit: Visit) -> list[Product]:
    """The wish list, latest first."""
    rows = shop.store.all("SELECT slug FROM wishes WHERE owner = ? ORDER BY at DESC", owner(shop, visit, "wishes"))
    return shop.catalogue.some([row["slug"] for row in rows])
