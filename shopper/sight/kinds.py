"""What kind of page this is, and how sure that is."""

from collections.abc import Iterator
from itertools import islice
from urllib.parse import urlsplit

from shopper.actor import Place
from shopper.observations import PageKind
from shopper.sight import purposes, weights
from shopper.sight.addresses import ASKED, PATHS, ROOT, SCRIPT
from shopper.sight.facts import PageFacts
from shopper.sight.fields import FIELDS
from shopper.sight.fronts import in_front
from shopper.sight.kind_conflicts import settle
from shopper.sight.labels import label
from shopper.sight.naming import SURELY, grade
from shopper.sight.product_data import things
from shopper.sight.product_signs import product_signs
from shopper.sight.scene import Scene
from shopper.sight.scoring import rank
from shopper.sight.standing import has_subscription
from shopper.sight.steps_shown import shows_steps
from shopper.sight.subscriptions.offers import offered
from shopper.sight.totals import pick, sums
from shopper.sight.walls import turned_away
from shopper.sight.words import Hit

UNSURE = 0.35
"""Below it the page is of no kind we know."""

WORDED = (
    PageKind.CART, PageKind.LOGIN, PageKind.REGISTER, PageKind.ACCOUNT, PageKind.WISH_LIST, PageKind.CHECKOUT,
    PageKind.CONFIRMATION, PageKind.LIST, PageKind.UNSUBSCRIBE, PageKind.OFFERS, PageKind.ARTICLE,
)  # fmt: skip
SENTENCE = 200
LONG = 160
"""Letters of a paragraph that is there to be read."""
BANDS = frozenset({"header", "nav", "footer", "aside"})
ADDRESS = (Place.STREET, Place.POSTCODE, Place.CITY, Place.COUNTRY, Place.PHONE)


def page_kind(facts: PageFacts, status: int | None = None, scene: Scene | None = None) -> tuple[PageKind, float]:
    """The kind with the most signs, and a confidence from 0 to 1; `status` is the HTTP status of the document."""
    scene = scene or Scene.of(facts)
    refused = turned_away(scene, status, _headline(scene))
    if refused:
        return refused
    scores: dict[PageKind, float] = {}
    for kind, points in _signs(scene):
        scores[kind] = scores.get(kind, 0.0) + points
    scores = settle(scene, scores)
    kind = max(scores, key=lambda k: scores[k], default=PageKind.OTHER)
    confidence = round(min(scores.get(kind, 0.0), 0.98), 2)
    return (kind, confidence) if confidence >= UNSURE else (PageKind.OTHER, round(1 - confidence, 2) / 2)


def _headline(scene: Scene) -> str:
    first = scene.product_heading
    if first is None:
        first = next((h.node for h in scene.facts.headings), None)
    return scene.facts.tree.text(first, 160) if first is not None else ""


def _signs(scene: Scene) -> Iterator[tuple[PageKind, float]]:
    yield from _by_address(scene)
    yield from _by_words(scene)
    for look in (
        in_front,
        _forms,
        product_signs,
        _list,
        _nothing_found,
        _article,
        _cart,
        _checkout,
        _confirmation,
        _offers,
        _home,
    ):
        yield from look(scene)


def _by_address(scene: Scene) -> Iterator[tuple[PageKind, float]]:
    parts = urlsplit(scene.facts.url)
    found = [kind for kind, pattern in PATHS.items() if pattern.search(f"{parts.path}?{parts.query}")]
    for kind in found:
        if kind is not PageKind.OFFERS or PageKind.ACCOUNT not in found:
            yield kind, 0.36 if kind is PageKind.ACCOUNT else 0.3
    if PageKind.ACCOUNT in found and has_subscription(scene):
        yield PageKind.ACCOUNT, 0.2


def _by_words(scene: Scene) -> Iterator[tuple[PageKind, float]]:
    head = _headline(scene)
    for kind in WORDED:
        worth = max(
            (_worth(scene, text, kind) * share for text, share in ((head, 0.45), (scene.facts.title, 0.3))), default=0
        )
        if worth:
            yield kind, worth


def _worth(scene: Scene, text: str, kind: PageKind) -> float:
    """How much of a headline is the name of this kind of page."""
    said = [h for h in scene.hits(text) if h.meaning.section == "kinds"]
    fits = [h for h in said if h.meaning.entry == kind and not any(_covers(other, h) for other in said)]
    return max((1 - 0.12 * min(h.besides, 6) for h in fits), default=0.0)


def _covers(other: Hit, hit: Hit) -> bool:
    """Whether a longer phrase of another kind holds the words: `items` in `saved items`."""
    longer = other.length > hit.length and other.meaning.entry != hit.meaning.entry
    return longer and other.start <= hit.start and other.start + other.length >= hit.start + hit.length


def _forms(scene: Scene) -> Iterator[tuple[PageKind, float]]:
    secrets = [e for e in scene.facts.elements if e.type == "password" and e.visible and e.dialog < 0]
    purpose = {purposes.of(scene, e) for e in secrets}
    if "log in" in purpose:
        yield PageKind.LOGIN, 0.3 if _headed_otherwise(scene) else 0.5
    if "register" in purpose:
        yield PageKind.REGISTER, 0.35 if "log in" in purpose else 0.55


def _headed_otherwise(scene: Scene) -> bool:
    """Whether the page has a headline of its own that speaks of no account: its log-in is a box at the side."""
    told = (_headline(scene), scene.facts.title)
    own = (PageKind.LOGIN, PageKind.REGISTER, PageKind.ACCOUNT, PageKind.CHECKOUT)
    spoken = any(_worth(scene, text, kind) for text in told for kind in own)
    return scene.product_heading is not None and not spoken


def _list(scene: Scene) -> Iterator[tuple[PageKind, float]]:
    related = [c for c in scene.cards if _is_aside(scene, c.node)]
    own = len([c for c in scene.cards if c.price]) - len([c for c in related if c.price])
    if own >= 2:
        yield PageKind.LIST, min(0.35 + 0.03 * own, 0.6)
    if any(things(scene, "ItemList", "CollectionPage", "SearchResultsPage")):
        yield PageKind.LIST, 0.3


def _is_aside(scene: Scene, card: int) -> bool:
    """Whether a card stands under a heading or caption such as `You may also like`."""
    tree = scene.facts.tree
    over = [scene.heading_before(card - 1), *islice(scene.captions(tree.parents[card]), 3)]
    return any(scene.says(text, "lists", "viewed", "related") for text in over)


def _nothing_found(scene: Scene) -> Iterator[tuple[PageKind, float]]:
    """A search that met nothing says so; what it recommends instead is no result."""
    if ASKED.search(scene.facts.url) or _worth(scene, _headline(scene), PageKind.LIST):
        short = [line.text for line in scene.facts.tree.lines if len(line.text) < SENTENCE]
        if any(scene.says(text, "kinds", PageKind.EMPTY_RESULT) for text in short):
            yield PageKind.EMPTY_RESULT, 0.9


def _article(scene: Scene) -> Iterator[tuple[PageKind, float]]:
    facts = scene.facts
    told = facts.meta.get("og:type", "") == "article"
    if told or any(things(scene, "Article", "BlogPosting", "NewsArticle", "FAQPage", "AboutPage")):
        yield PageKind.ARTICLE, 0.5
    paragraphs = [t for t in facts.tree.texts if len(t.text) > LONG and facts.landmark(t.node) not in BANDS]
    if len(paragraphs) > 2 and scene.product_heading is not None:
        yield PageKind.ARTICLE, 0.3


def _cart(scene: Scene) -> Iterator[tuple[PageKind, float]]:
    text = scene.facts.tree.text(0, 6000)
    if scene.says(text, "kinds", "empty cart") and _worth(scene, _headline(scene), PageKind.CART) > 0.3:
        yield PageKind.CART, 0.4
    ways_on = [s for s in rank(scene, Place.CHECKOUT) if s.element.landmark not in BANDS or s.element.dialog >= 0]
    if ways_on and ways_on[0].score >= weights.THRESHOLD and pick(sums(scene), "total"):
        yield PageKind.CART, 0.35


def _checkout(scene: Scene) -> Iterator[tuple[PageKind, float]]:
    fields = [e for e in scene.facts.elements if e.is_field and e.visible and e.role != "checkbox"]
    asked = {
        p
        for p in ADDRESS
        for e in fields
        if grade(scene, label(scene, e), p) > SURELY or set(e.autocomplete.split()) & FIELDS[p].tokens
    }
    if len(asked) >= 3:
        yield PageKind.CHECKOUT, 0.4
    if shows_steps(scene):
        yield PageKind.CHECKOUT, 0.2
    radios = scene.radios
    ways = (Place.SHIPPING_CHOICE, Place.PAYMENT_CHOICE)
    if sum(1 for e in radios if any(grade(scene, e.name, way) > SURELY for way in ways)) > 1:
        yield PageKind.CHECKOUT, 0.3
    cards = [
        e
        for e in fields
        if e.autocomplete.startswith("cc-") or grade(scene, e.name or e.placeholder, Place.CARD_NUMBER) > SURELY
    ]
    order = rank(scene, Place.PLACE_ORDER)
    if cards or (order and order[0].score >= 0.7 and pick(sums(scene), "total")):
        yield PageKind.CHECKOUT, 0.45


def _confirmation(scene: Scene) -> Iterator[tuple[PageKind, float]]:
    text = scene.facts.tree.text(0, 5000)
    told = any(
        h.meaning[:2] == ("kinds", PageKind.CONFIRMATION.value) and h.length > 2 for h in scene.hits(text[:3000])
    )
    if told:
        yield PageKind.CONFIRMATION, 0.35
    if (told or PATHS[PageKind.CONFIRMATION].search(scene.facts.url)) and _is_thanked(scene):
        yield PageKind.CONFIRMATION, 0.3
    if _worth(scene, scene.facts.title, PageKind.CONFIRMATION) > SURELY and _is_numbered(scene):
        yield PageKind.CONFIRMATION, 0.25


def _is_numbered(scene: Scene) -> bool:
    """Whether a line tells the number of an order: `Order ID: 77`."""
    told = (line.text.partition(":") for line in scene.facts.tree.lines if len(line.text) < LONG)
    return any(
        any(map(str.isdigit, value)) and grade(scene, name, Place.ORDER_NUMBER) > SURELY for name, _, value in told
    )


def _is_thanked(scene: Scene) -> bool:
    """Whether a heading says `Thank you!` and no more, be it below the shop's own name."""
    heads = (scene.facts.tree.text(h.node, 60) for h in scene.facts.headings)
    return any(h.meaning[:2] == ("kinds", "thanks") and h.besides == 0 for head in heads for h in scene.hits(head))


def _offers(scene: Scene) -> Iterator[tuple[PageKind, float]]:
    """Things to choose from that cost so much a month are subscriptions."""
    if len(offered(scene)) > 1:
        yield PageKind.OFFERS, 0.4


def _home(scene: Scene) -> Iterator[tuple[PageKind, float]]:
    parts = urlsplit(scene.facts.url)
    if parts.scheme.startswith("http") and ROOT.fullmatch(parts.path) and not parts.query:
        sent = SCRIPT.search(parts.path) and not scene.cards and pick(sums(scene), "total")
        yield PageKind.HOME, 0.2 if sent else 0.8  # what a form was sent to tells no page of such a program


SIGNS = (
    _forms, product_signs, _list, _nothing_found, _article, _cart, _checkout, _confirmation, _offers, _home,
)  # fmt: skip
