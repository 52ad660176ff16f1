"""What was sold out comes back, and those who asked are told."""

from datetime import timedelta

from shopper.practice.goods.catalogue import Product
from shopper.practice.mail import letters
from shopper.practice.shop import Shop

DELIVERED, PIECES = timedelta(days=2), 40


def ask(shop: Shop, product: Product, email: str, base: str) -> None:
    """Somebody wants to be told; the next delivery has it."""
    due = shop.now() + DELIVERED
    shop.tasks.put(f"restock:{product.slug}:{email}", due, "restock", slug=product.slug, email=email, base=base)


def restock(shop: Shop, slug: str, email: str, base: str) -> None:
    """The delivery is here."""
    product = shop.catalogue.get(slug)
    if product is None:
        return
    if not shop.stock.left(product):
        shop.stock.put(product, PIECES)
    if not shop.has("back-mail-never"):
        letters.advertise(shop, "back", email, base, product=product, link=f"{base}/p/{slug}")
