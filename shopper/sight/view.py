"""What a person takes in at a look: the facts of a page, read."""

from dataclasses import replace

from shopper.actor import CartView, PageView, Place, ProductCard, Spot
from shopper.observations import PageKind, Product
from shopper.sight.cards import Card
from shopper.sight.cart_box import cart_box
from shopper.sight.carts import read_cart
from shopper.sight.checkout_steps import checkout_step
from shopper.sight.drawers import cart_drawer, says_empty, unfolds_empty
from shopper.sight.facts import PageFacts
from shopper.sight.fronts import own_part
from shopper.sight.kinds import page_kind
from shopper.sight.listed_price import only_price
from shopper.sight.lists import named, names_under
from shopper.sight.products import read_product, said_stock
from shopper.sight.scene import Scene
from shopper.sight.standing import alerts, asks_login, cart_count, logged_in
from shopper.sight.tree import lines

MOST_TEXT = 20_000
CARTS = frozenset({PageKind.CART, PageKind.CHECKOUT, PageKind.CONFIRMATION})


def view(facts: PageFacts, status: int | None = None, scene: Scene | None = None) -> PageView:
    """The page as a `PageView`; the handle of each spot is the index of its element."""
    scene = scene or Scene.of(facts)
    kind, confidence = page_kind(facts, status, scene)
    step, step_confidence = checkout_step(scene) if kind is PageKind.CHECKOUT else ("", 0.0)
    return PageView(
        url=facts.url,
        title=facts.title,
        kind=kind,
        confidence=confidence,
        step=step,
        step_confidence=step_confidence,
        status=status,
        language=facts.language,
        text=facts.tree.text(own_part(scene), MOST_TEXT) if facts.tree.parents else "",
        product=read_product(scene) if kind is PageKind.PRODUCT or scene.quick_view is not None else None,
        cards=tuple(_card(scene, card) for card in scene.cards),
        cart=_cart(scene, kind),
        cart_count=cart_count(scene),
        viewed=names_under(scene, "viewed"),
        wishes=_wishes(scene, kind),
        alerts=alerts(scene),
        asks_login=asks_login(scene),
        logged_in=logged_in(scene),
    )


def _card(scene: Scene, card: Card) -> ProductCard:
    available = said_stock(scene, (line.text for line in lines(scene.facts.tree.texts_in(card.node))))
    link = card.link
    href = link.href if link is not None else ""
    product = Product(name=card.name, url=href, price=card.price, available=available, picture=card.picture)
    spot = None
    if link is not None:
        spot = Spot(place=Place.PRODUCT, name=card.name, score=1.0, handle=link.index)
    return ProductCard(product, spot, only_price(scene, card))


def _cart(scene: Scene, kind: PageKind) -> CartView | None:
    """The cart of the page, or of the drawer that lies open over it."""
    drawer = cart_drawer(scene)
    if drawer is None and kind not in CARTS:
        drawer = cart_box(scene)
    if drawer is not None:
        held = read_cart(scene, drawer)
        empty = not held.lines and says_empty(scene, drawer)
        return replace(held, empty=empty) if held.lines or empty else None
    if kind not in CARTS:
        return CartView(empty=True) if unfolds_empty(scene) else None
    part = own_part(scene)
    held = read_cart(scene, part)
    return replace(held, empty=not held.lines and says_empty(scene, part))


def _wishes(scene: Scene, kind: PageKind) -> tuple[str, ...] | None:
    if kind is not PageKind.WISH_LIST:
        return names_under(scene, "wishes")
    viewed = names_under(scene, "viewed") or ()
    headings = [h.node for h in scene.facts.headings if h.level == 1]
    start = headings[0] if headings else 0
    return tuple(name for name in named(scene, start, len(scene.facts.tree.parents)) if name not in viewed)
