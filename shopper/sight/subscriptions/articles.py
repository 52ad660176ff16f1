"""Articles: what leads to them and back to them, and where they break off."""

from urllib.parse import urlsplit

from shopper.actor import ArticleCard, Place, Spot
from shopper.observations import ArticleSeen, PageKind
from shopper.sight.money import amounts
from shopper.sight.parts import Element
from shopper.sight.scene import Scene
from shopper.sight.subscriptions.quotes import BANDS

FEWEST = 3
"""Words of a headline."""
SENTENCE = 240
NO_ARTICLE = frozenset({
    PageKind.PRODUCT, PageKind.CART, PageKind.CHECKOUT, PageKind.LOGIN, PageKind.REGISTER, PageKind.OFFERS,
    PageKind.ERROR, PageKind.ACCOUNT, PageKind.CONFIRMATION,
})  # fmt: skip


def article(scene: Scene, kind: PageKind) -> ArticleSeen | None:
    """The article of the page; None where it is for something else."""
    head = scene.product_heading
    if head is None or kind in NO_ARTICLE:
        return None
    said = wall(scene)
    return ArticleSeen(url=scene.facts.url, title=scene.facts.tree.text(head, 200), whole=not said, said=said)


def wall(scene: Scene) -> str:
    """The words with which an article breaks off and asks for a subscription; "" where it does not."""
    own = (line for line in scene.facts.tree.lines if scene.facts.landmark(line.node) not in BANDS)
    return next((x.text for x in own if len(x.text) < SENTENCE and scene.words.tells(x.text, "press", "wall")), "")


def articles(scene: Scene) -> tuple[ArticleCard, ...]:
    """What leads to an article: headlines that can be pressed, and words such as `back to the article`."""
    links = [e for e in scene.facts.elements if e.role == "link" and e.href and e.visible and _own(scene, e)]
    heads = [e for e in links if _is_headline(scene, e)]
    back = [e for e in links if scene.words.tells(e.name, "press", "back") and e not in heads]
    return tuple(
        ArticleCard(e.name, e.href, Spot(place=Place.OPTION, name=e.name, score=1.0, handle=e.index))
        for e in (*heads, *back)
    )


def _own(scene: Scene, element: Element) -> bool:
    here, there = urlsplit(scene.facts.url), urlsplit(element.href)
    elsewhere = (here.netloc, here.path) != (there.netloc, there.path)
    return element.landmark not in BANDS and here.netloc == there.netloc and elsewhere


def _is_headline(scene: Scene, element: Element) -> bool:
    tree, card = scene.facts.tree, scene.card_of(element)
    if len(element.name.split()) < FEWEST or any(amounts(element.name)) or (card is not None and card.price):
        return False
    heads = [h.node for h in scene.facts.headings]
    return any(tree.inside(element.node, head) or tree.inside(head, element.node) for head in heads)
