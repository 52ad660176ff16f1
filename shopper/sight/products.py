"""The product a page is about: structured data first, then what stands beside its heading."""

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal, InvalidOperation
from typing import Any

from shopper.measures import Money
from shopper.observations import Product
from shopper.sight.money import amounts
from shopper.sight.scene import Scene
from shopper.sight.tree import Line

IN_STOCK = {"instock", "onlineonly", "instoreonly", "limitedavailability", "presale", "preorder", "backorder"}
OUT_OF_STOCK = {"outofstock", "soldout", "discontinued"}
SURCHARGE = re.compile(r"[+]\s*[^\w\s]{0,2}\s*(?:[A-Z]{3}\s*)?\d")
"""What an option costs besides: `Steel [+$60.00]`."""
NEAR = 900
"""Pixels below the product's heading within which its price stands."""


def read_product(scene: Scene) -> Product | None:
    """The product, or None where the page names none."""
    told = [] if scene.quick_view is not None else [*_linked(scene), _open_graph(scene), _microdata(scene)]
    known = next((p for p in told if p), None)
    seen = _seen(scene)
    if known is None or seen is None:
        return known or seen
    available = seen.available if known.available is None else known.available
    return Product(
        name=seen.name if _same(known.name, seen.name) else known.name,
        url=scene.facts.url,
        price=known.price or seen.price,
        available=available,
        picture=known.picture or seen.picture,
    )


def _same(known: str, seen: str) -> bool:
    """Whether the heading says the same with or without more words around it."""
    return bool(seen) and (seen.lower() in known.lower() or known.lower() in seen.lower())


def things(scene: Scene, *kinds: str) -> Iterator[Mapping[str, Any]]:
    """Every JSON-LD thing of these types on the page, wherever it is nested; broken JSON-LD is passed over."""
    for text in scene.facts.ld:
        try:
            yield from _of_kinds(json.loads(text.strip()), kinds)
        except (ValueError, RecursionError):
            continue


def _of_kinds(data: Any, kinds: tuple[str, ...]) -> Iterator[Mapping[str, Any]]:
    if isinstance(data, list):
        for part in data:
            yield from _of_kinds(part, kinds)
    elif isinstance(data, dict):
        types = data.get("@type", ())
        if set([types] if isinstance(types, str) else types) & set(kinds):
            yield data
        for key in ("@graph", "mainEntity", "mainEntityOfPage", "itemListElement", "item"):
            yield from _of_kinds(data.get(key), kinds)


def _linked(scene: Scene) -> Iterator[Product]:
    listed = {
        id(p) for thing in things(scene, "ItemList") for p in _of_kinds(thing.get("itemListElement"), ("Product",))
    }
    for thing in things(scene, "Product", "ProductGroup"):
        name = _text(thing.get("name"))
        if name and id(thing) not in listed:
            offer = _first(thing.get("offers")) or _first(_first(thing.get("hasVariant")).get("offers"))
            price = _price(_text(offer.get("price") or offer.get("lowPrice")), _text(offer.get("priceCurrency")))
            nested = _first(offer.get("priceSpecification"))
            price = price or _price(_text(nested.get("price")), _text(nested.get("priceCurrency")))
            yield Product(
                name=name,
                url=scene.facts.url,
                price=price,
                available=_stock(_text(offer.get("availability"))),
                picture=_picture(thing.get("image")),
            )


def _open_graph(scene: Scene) -> Product | None:
    meta = scene.facts.meta
    name = meta.get("og:title", "")
    if not name or not meta.get("og:type", "").startswith("product"):
        return None
    price = _price(
        meta.get("product:price:amount", meta.get("og:price:amount", "")),
        meta.get("product:price:currency", meta.get("og:price:currency", "")),
    )
    stock = _stock(meta.get("product:availability", meta.get("og:availability", "")))
    return Product(name=name, url=scene.facts.url, price=price, available=stock, picture=meta.get("og:image", ""))


def _microdata(scene: Scene) -> Product | None:
    """The first item of type Product that is not one of several (those are a list)."""
    scopes = {p.scope for p in scene.facts.micro if p.kind == "Product"}
    if len(scopes) != 1:
        return None
    said: dict[str, str] = {}
    for each in scene.facts.micro:
        if each.kind in {"Product", "Offer", "AggregateOffer"}:
            said.setdefault(each.name, each.value)
    price = _price(said.get("price") or said.get("lowPrice", ""), said.get("priceCurrency", ""))
    return (
        Product(
            name=said["name"],
            url=scene.facts.url,
            price=price,
            available=_stock(said.get("availability", "")),
            picture=said.get("image", ""),
        )
        if said.get("name")
        else None
    )


def _seen(scene: Scene) -> Product | None:
    heading = scene.product_heading
    if heading is None:
        return None
    near = _near(scene, heading)
    priced = [
        (line.size, a.money)
        for line in near
        if not line.struck and not SURCHARGE.search(line.text)
        for a in amounts(line.text, scene.facts.language)
        if not a.each
    ]
    name = scene.facts.tree.text(heading, 200)
    picture = next((i.source for i in scene.facts.images if i.alt and i.alt.lower() in name.lower()), "")
    price = max(priced, key=lambda pair: pair[0])[1] if priced else None
    return (
        Product(
            name=name,
            url=scene.facts.url,
            price=price,
            available=said_stock(scene, [line.text for line in near]),
            picture=picture,
        )
        if name
        else None
    )


def _near(scene: Scene, heading: int) -> list[Line]:
    """The lines below or beside the heading that belong to no other product."""
    tree = scene.facts.tree
    at = tree.boxes[heading]
    out = []
    for line in tree.lines:
        box = tree.boxes.get(line.node)
        if (
            box
            and -120 <= box.y - at.y <= NEAR
            and scene.card_at(line.node) is None
            and (scene.quick_view is None or tree.inside(line.node, scene.quick_view))
            and scene.facts.landmark(line.node) not in {"header", "nav", "footer"}
        ):
            out.append(line)
    return out


def said_stock(scene: Scene, told: Iterable[str]) -> bool | None:
    """Whether short lines beside a product say that it can be had; None where they say nothing of it."""
    short = [text for text in told if len(text) < 80]
    if any(scene.says(text, "stock", "out") for text in short):
        return False
    return True if any(scene.says(text, "stock", "in") for text in short) else None


def _first(data: Any) -> Mapping[str, Any]:
    chosen = data[0] if isinstance(data, list) and data else data
    return chosen if isinstance(chosen, dict) else {}


def _text(data: Any) -> str:
    return str(data).strip() if isinstance(data, str | int | float) else ""


def _picture(data: Any) -> str:
    chosen = data[0] if isinstance(data, list) and data else data
    return _text(chosen.get("url") if isinstance(chosen, dict) else chosen)


def _price(amount: str, currency: str) -> Money | None:
    try:
        return Money(amount=Decimal(amount.replace(",", ".")), currency=currency.upper()) if amount else None
    except InvalidOperation:
        return None


def _stock(availability: str) -> bool | None:
    word = availability.rsplit("/", 1)[-1].replace("_", "").replace(" ", "").lower()
    return True if word in IN_STOCK else False if word in OUT_OF_STOCK else None
