"""What a page states of its products for machines: JSON-LD, microdata and Open Graph."""

import json
from collections.abc import Iterator, Mapping
from decimal import Decimal, InvalidOperation
from typing import Any

from shopper.measures import Money
from shopper.observations import Product
from shopper.sight.scene import Scene

IN_STOCK = {"instock", "onlineonly", "instoreonly", "limitedavailability", "presale", "preorder", "backorder"}
OUT_OF_STOCK = {"outofstock", "soldout", "discontinued"}


def stated(scene: Scene) -> Product | None:
    """The product that the page is about by its data, or None where they name none."""
    return next((p for p in (*_linked(scene), _open_graph(scene), _microdata(scene)) if p), None)


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
