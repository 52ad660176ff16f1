"""Where a message leads: its links, each with what it is for."""

import re
from collections.abc import Iterator
from functools import cache
from typing import Any
from urllib.parse import unquote, urlsplit

from shopper.messages.layout import Line, urls_in
from shopper.messages.words import languages, normal, says
from shopper.observations import Link

PURPOSES = ("unsubscribe", "cart", "product", "shop")
"""In the order in which they are tried."""
ANY = ""
_PATHS = {
    "unsubscribe": re.compile(
        r"unsub|opt-?out|abmeld|desinscri|disiscri|desabon|afmeld|uitschrij|wypisz|baja\b|descadastr|list-manage",
        re.IGNORECASE,
    ),
    "cart": re.compile(
        r"\b(carts?|basket|checkouts?|recover|warenkorb|kasse|panier|carrito|cesta|carrello|winkelwagen|winkelmand|kassa"
        r"|koszyk|carrinho)\b",
        re.IGNORECASE,
    ),
    "product": re.compile(
        r"/(products?|p|pd|dp|items?|artikel|produkte?|produkty|produits?|productos?|prodott[oi]|produtos?)/[^/]"
        r"|[?&](product|product_id|sku|pid|item)=|[-/]p-?\d{3,}|\d{4,}\.html?$",
        re.IGNORECASE,
    ),
}
_NOT_FOLLOWED = ("mailto:", "tel:", "javascript:", "#", "sms:", "data:", "cid:")
_TO_RELAYED = re.compile(r"[?&](?:url|u|target|redirect|to|dest|r)=(https?[^&]+)", re.IGNORECASE)


def links_of(tree: Any) -> tuple[Link, ...]:
    """Every link of an HTML tree once, by address and text, in order."""
    found = (_link(node.get("href") or "", _label(node)) for node in tree.iter("a", "area"))
    return tuple(dict.fromkeys(link for link in found if link is not None))


def links_of_text(text: str, lines: tuple[Line, ...]) -> tuple[Link, ...]:
    """The addresses written out in a plain text; the line they stand on or under is their text."""
    named = {line.href: line.text for line in lines if line.href}
    found = (_link(url, named.get(url, "")) for url in urls_in(text))
    return tuple(dict.fromkeys(link for link in found if link is not None))


def purpose_of(url: str, text: str) -> str:
    """What a link is for, by its words first and its address second."""
    spoken = normal(text[:120])
    words = set(spoken.split())
    by_words = next((purpose for purpose in PURPOSES if _is_said(purpose, spoken, words)), "")
    if by_words and by_words != "shop":
        return by_words
    path = path_of(url)
    by_path = next((purpose for purpose in PURPOSES if purpose in _PATHS and _PATHS[purpose].search(path)), "")
    return by_path or by_words or ("shop" if path in {"", "/"} else "other")


def path_of(url: str) -> str:
    """Path and query, seen through one that counts clicks."""
    relayed = _TO_RELAYED.search(url)
    try:
        parts = urlsplit(unquote(relayed[1]) if relayed else url)
    except ValueError:
        return "?"
    return unquote(parts.path + (f"?{parts.query}" if parts.query else ""))


def _link(url: str, text: str) -> Link | None:
    address = "".join(url.split())
    if not address or address.lower().startswith(_NOT_FOLLOWED):
        return None
    return Link(url=address, text=text, purpose=purpose_of(address, text))


def _label(node: Any) -> str:
    written = " ".join(" ".join(node.itertext()).split())
    return written or " ".join(_alternatives(node))


def _alternatives(node: Any) -> Iterator[str]:
    return (alt for image in node.iter("img") if (alt := (image.get("alt") or "").strip()))


def _is_said(purpose: str, spoken: str, words: set[str]) -> bool:
    """Whether one of the purpose's phrases is there; only those are looked for whose first word is."""
    table = _phrases(purpose)
    return any(says(spoken, phrase) for word in (ANY, *words) for phrase in table.get(word, ()))


@cache
def _phrases(purpose: str) -> dict[str, tuple[str, ...]]:
    """Every phrase once under its first word, or ANY where that is open at its end."""
    table: dict[str, tuple[str, ...]] = {}
    for phrase in dict.fromkeys(phrase for language in languages() for phrase in language.links[purpose]):
        first = ANY if phrase.partition(" ")[0].endswith("*") else (normal(phrase).split() or [ANY])[0]
        table[first] = (*table.get(first, ()), phrase)
    return table
