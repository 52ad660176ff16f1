"""How much a product's own page tells: the seven things a shopper decides by, and what it says of delivery."""

from collections.abc import Iterator, Mapping
from typing import Any

from shopper.actor import Place
from shopper.observations import Charge, Product, ProductPageSeen
from shopper.sight.deliveries import deliveries, linked
from shopper.sight.money import amounts
from shopper.sight.naming import grade
from shopper.sight.offers import tells_of_delivery
from shopper.sight.parts import Element
from shopper.sight.product_data import things
from shopper.sight.scene import Scene
from shopper.sight.told_fees import told_fees
from shopper.sight.totals import charges, sums
from shopper.sight.urging import read_urging

ENOUGH_WORDS = 12
"""Words of a text that describes a product rather than names it."""
ENOUGH_ROWS = 2
"""Rows of a table or list that is a data sheet."""
HEADED = ("description", "data sheet", "reviews", "returns")
BANDS = frozenset({"header", "nav", "footer"})
LONGEST_LABEL = 60


def read_details(scene: Scene, product: Product) -> ProductPageSeen:
    """What the page tells, and what of it only after a click."""
    data = next(things(scene, "Product", "ProductGroup"), {})
    ways, words, pictures = deliveries(scene), _words(scene), _pictures(scene, product)
    behind = {what for what in HEADED if any(_names(scene, text, what) for text in _openers(scene))}
    there = {
        "description": words >= ENOUGH_WORDS,
        "pictures": pictures > 0,
        "data sheet": _sheet_rows(scene) >= ENOUGH_ROWS,
        "reviews": bool(data.get("aggregateRating")) or _headed(scene, "reviews"),
        "availability": product.available is not None,
        "delivery": bool(ways),
        "returns": _says_returns(scene),
    }
    return ProductPageSeen(
        name=product.name, url=scene.facts.url, price=product.price, available=product.available,
        gtin=_first(data, "gtin13", "gtin", "gtin14", "gtin12", "gtin8", "isbn") or _micro(scene, "gtin"),
        sku=_first(data, "sku", "mpn") or _micro(scene, "sku"),
        brand=_named(data.get("brand")) or _micro(scene, "brand"),
        told=tuple(what for what, is_there in there.items() if is_there),
        behind=tuple(what for what, is_there in there.items() if not is_there and what in behind),
        words=words, pictures=pictures, ways=ways, linked=linked(scene), calculator=_calculator(scene),
        charges=_charges(scene), ways_on=tuple(_ways_on(scene)),
    )  # fmt: skip


def _own_lines(scene: Scene) -> Iterator[tuple[int, str]]:
    for line in scene.facts.tree.lines:
        if scene.card_at(line.node) is None and scene.facts.landmark(line.node) not in BANDS:
            yield line.node, line.text


def _words(scene: Scene) -> int:
    """The words of what describes: sentences that are about neither price nor delivery, no review and no control."""
    return sum(len(text.split()) for node, text in _own_lines(scene) if _describes(scene, node, text))


def _describes(scene: Scene, node: int, text: str) -> bool:
    if len(text.split()) < ENOUGH_WORDS // 2:
        return False
    tree, quoted = scene.facts.tree, ("blockquote", "button", "label", "form")
    apart = [e.node for e in scene.facts.elements if e.is_button or e.href] + [x.node for x in scene.facts.layers]
    inside = any(tree.inside(node, other) for other in apart) or any(tree.tags[up] in quoted for up in tree.up(node))
    return not inside and not _sells(scene, text)


def _sells(scene: Scene, text: str) -> bool:
    """Whether a text is about price, stock, delivery or haste rather than about the thing."""
    about_sale = tells_of_delivery(scene.words, text) or scene.says(text, "stock", "out", "in")
    return about_sale or any(amounts(text, scene.facts.language)) or read_urging(scene, text) is not None


def _pictures(scene: Scene, product: Product) -> int:
    """The pictures that belong to no other product and to neither header nor footer."""
    shown = [i for i in scene.facts.images if scene.card_at(i.node) is None]
    own = [i for i in shown if scene.facts.landmark(i.node) not in BANDS and not _in_link_away(scene, i.node)]
    return len({i.source for i in own}) or int(bool(product.picture and shown))


def _in_link_away(scene: Scene, node: int) -> bool:
    here = scene.facts.url.partition("#")[0]
    links = (e for e in scene.facts.elements if e.role == "link" and e.href and scene.facts.tree.inside(node, e.node))
    return any(link.href.partition("#")[0] != here and not _is_picture(link.href) for link in links)


def _is_picture(address: str) -> bool:
    return address.partition("?")[0].lower().endswith((".jpg", ".jpeg", ".png", ".webp", ".avif", ".gif", ".svg"))


def _sheet_rows(scene: Scene) -> int:
    """
    Rows of tables and definition lists, and `Weight: 2 kg` lines under a heading that names a data sheet.

    A table of prices, of stock or of ways to have it sent is none.
    """
    tree = scene.facts.tree
    nodes = (n for n, tag in enumerate(tree.tags) if tag in {"tr", "dt"} and scene.card_at(n) is None)
    own = (tree.text(node, 80) for node in nodes if scene.facts.landmark(node) not in BANDS)
    rows = sum(1 for text in own if len(text) > 2 and not _sells(scene, text))
    colons = sum(
        1
        for node, text in _own_lines(scene)
        if 0 < text.find(":") < LONGEST_LABEL // 2 and _names(scene, scene.heading_before(node), "data sheet")
    )
    return max(rows, colons)


def _headed(scene: Scene, what: str) -> bool:
    """Whether a heading or short line of the page's own part names it, and something stands below."""
    short = (text for _, text in _own_lines(scene) if len(text) < LONGEST_LABEL)
    return any(_names(scene, text, what) for text in short)


def _says_returns(scene: Scene) -> bool:
    return any(scene.words.tells(text, "about", "returns") for _, text in _own_lines(scene) if len(text) < 200)


def _names(scene: Scene, text: str, what: str) -> bool:
    return scene.words.tells(text, "about", what)


def _openers(scene: Scene) -> list[str]:
    """The names of tabs, accordions and links of the page's own part: what they lead to is a click away."""
    near = [e for e in scene.shown if e.landmark not in BANDS and scene.card_of(e) is None]
    return [e.name for e in near if (e.is_button or e.role in {"link", "tab"}) and len(e.name) < LONGEST_LABEL]


def _calculator(scene: Scene) -> bool:
    """Whether a postcode can be typed in to learn the costs."""
    own = (e for e in scene.fields if e.landmark not in BANDS)
    return any(grade(scene, e.name or e.placeholder, Place.POSTCODE) > 0.7 for e in own)


def _charges(scene: Scene) -> tuple[Charge, ...]:
    """What a sentence tells goes before the same sum in a list: there it is taken for all that the line names."""
    told = {charge.money: charge for _, text in _own_lines(scene) for charge in told_fees(scene, text)}
    listed = (charge for charge in charges(sums(scene)) if charge.kind in {"fee", "tax"} and charge.money not in told)
    return (*told.values(), *listed)


def _ways_on(scene: Scene) -> Iterator[str]:
    """What a shopper can do where a thing is sold out."""
    if any(scene.words.tells(text, "about", "notice") for text in _controls(scene)):
        yield "notice"
    headings = [scene.facts.tree.text(h.node, 120) for h in scene.facts.headings]
    if any(scene.says(text, "lists", "related") for text in headings):
        yield "alternatives"
    if any(grade(scene, e.name, Place.ADD_TO_CART) > 0.8 and _may_press(scene, e) for e in scene.shown):
        yield "order"


def _may_press(scene: Scene, element: Element) -> bool:
    return not element.disabled and scene.card_of(element) is None and element.is_button


def _controls(scene: Scene) -> list[str]:
    own = [e for e in scene.shown if e.landmark not in BANDS]
    return [f"{e.name} {e.placeholder} {e.value if e.type == 'submit' else ''}" for e in own if len(e.name) < 120]


def _first(data: Mapping[str, Any], *names: str) -> str:
    offers = data.get("offers")
    nested = offers[0] if isinstance(offers, list) and offers else offers if isinstance(offers, dict) else {}
    found = (str(part[name]).strip() for part in (data, nested) for name in names if part.get(name))
    return next((value for value in found if value), "")


def _named(brand: Any) -> str:
    return str(brand.get("name", "")).strip() if isinstance(brand, dict) else str(brand or "").strip()


def _micro(scene: Scene, start: str) -> str:
    kinds = {"Product", "Brand", "Offer"}
    return next((p.value for p in scene.facts.micro if p.name.startswith(start) and p.kind in kinds and p.value), "")
