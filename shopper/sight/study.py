"""A page read closely: what it tells of its product, of delivery, and what it promises."""

from dataclasses import replace

from shopper.actor import Study
from shopper.observations import PageKind, PromiseKind, PromiseMade
from shopper.sight.cart_notices import gifts, sent_later, sold_out
from shopper.sight.confirming import asks_mail
from shopper.sight.deliveries import deliveries
from shopper.sight.details import read_details
from shopper.sight.drawers import cart_drawer
from shopper.sight.kinds import page_kind
from shopper.sight.lists import suggested
from shopper.sight.offers import names_code, read_promise
from shopper.sight.products import read_product
from shopper.sight.scene import Scene
from shopper.sight.subscriptions.articles import article, articles
from shopper.sight.subscriptions.leaving import cancelling
from shopper.sight.subscriptions.offer_page import offer_page
from shopper.sight.urging import urging

WHERE = {PageKind.CART: "cart", PageKind.CHECKOUT: "checkout", PageKind.PRODUCT: "product page"}


def study(scene: Scene) -> Study:
    """Everything of it that a look does not take in; where a cart lies open over it, of that alone."""
    kind, _ = page_kind(scene.facts, None, scene)
    drawer = cart_drawer(scene)
    if drawer is not None:
        return _of_cart(scene, kind, drawer)
    if kind is PageKind.CART:
        return _of_cart(scene, kind, 0)
    known = Study(
        deliveries=deliveries(scene), promises=promises(scene, WHERE.get(kind, "banner")), links=_links(scene),
        suggested=suggested(scene), urging=urging(scene),
        offers=offer_page(scene), article=article(scene, kind), articles=articles(scene), cancelling=cancelling(scene),
        asks_mail=asks_mail(scene),
    )  # fmt: skip
    product = read_product(scene) if kind is PageKind.PRODUCT else None
    return replace(known, details=read_details(scene, product), sold_out=sent_later(scene)) if product else known


def _links(scene: Scene) -> tuple[str, ...]:
    return tuple(element.href for element in scene.facts.elements if element.visible and element.href)


def _of_cart(scene: Scene, kind: PageKind, scope: int) -> Study:
    return Study(
        deliveries=deliveries(scene, scope),
        promises=promises(scene, WHERE.get(kind, "banner"), scope),
        gifts=gifts(scene, scope),
        sold_out=sold_out(scene, scope),
    )


def promises(scene: Scene, where: str, drawer: int = 0) -> tuple[PromiseMade, ...]:
    """
    What the page promises of every cart; what stands in product cards and in the footer is left out.

    What stands in a cart's `drawer` (its node, 0 for none) is told in the cart, whatever page it covers.
    """
    found: dict[str, PromiseMade] = {}
    for line in scene.facts.tree.lines:
        inside = bool(drawer) and scene.facts.tree.inside(line.node, drawer)
        band = "" if inside else scene.facts.landmark(line.node)
        if line.struck or band == "footer" or scene.card_at(line.node) is not None:
            continue
        promise = read_promise(scene.words, line.text, scene.facts.language)
        if promise is not None and _counts(scene, promise, band):
            stands = "banner" if band == "header" else "cart" if inside else where
            told = promise.model_copy(update={"where": stands, "url": scene.facts.url})
            found.setdefault(line.text, told)
    return tuple(found.values())


def _counts(scene: Scene, promise: PromiseMade, band: str) -> bool:
    """Delivery that is free without a condition only where every page says it; what names its code elsewhere, never."""
    if promise.over or promise.missing or promise.code:
        return True
    if promise.what is PromiseKind.FREE_SHIPPING:
        return band == "header"
    return not any(names_code(line.text) for line in scene.facts.tree.lines)
