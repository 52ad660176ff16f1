"""What address, title and headings say a page is, where that much is enough."""

from urllib.parse import urlsplit

from shopper.sight.addresses import CART_PATH, LAST_PATH
from shopper.sight.scene import Scene


def is_checkout(scene: Scene) -> bool:
    """Whether address, title or a heading say that this is a checkout."""
    return bool(LAST_PATH.search(scene.facts.url)) or _told(scene, "checkout")


def is_cart(scene: Scene) -> bool:
    """Whether address, title or a heading say that this is the cart."""
    return bool(CART_PATH.search(urlsplit(scene.facts.url).path)) or _told(scene, "cart")


def _told(scene: Scene, kind: str) -> bool:
    told = (scene.facts.title, *(scene.facts.tree.text(h.node, 100) for h in scene.facts.headings))
    return any(scene.says(text, "kinds", kind) for text in told)
