"""How many pieces are left."""

from dataclasses import dataclass

from shopper.practice.goods.catalogue import Catalogue, Product
from shopper.practice.store import Store

LOW = 3


@dataclass(frozen=True)
class Stock:
    """Counts the pieces of each product."""

    store: Store

    def fill(self, catalogue: Catalogue) -> None:
        """Puts the first pieces on the shelves; what was sold before a restart stays sold."""
        for product in catalogue.products:
            self.store.run("INSERT OR IGNORE INTO stock VALUES (?, ?)", product.slug, product.stock)

    def left(self, product: Product) -> int:
        """Pieces still to be had."""
        row = self.store.one("SELECT pieces FROM stock WHERE slug = ?", product.slug)
        return int(row["pieces"]) if row else 0

    def state(self, product: Product) -> str:
        """One of: sold-out, low, there."""
        left = self.left(product)
        return "sold-out" if not left else "low" if left <= LOW else "there"

    def put(self, product: Product, pieces: int) -> None:
        """Puts pieces on the shelf that were delivered."""
        self.store.run("UPDATE stock SET pieces = pieces + ? WHERE slug = ?", pieces, product.slug)

    def take(self, product: Product, pieces: int) -> None:
        """Takes pieces off the shelf for an order."""
        self.store.run("UPDATE stock SET pieces = max(pieces - ?, 0) WHERE slug = ?", pieces, product.slug)
