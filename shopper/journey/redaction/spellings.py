r"""
The ways in which a secret can be spelled in logs, pages, forms, traces and mails.

A password `ä&"` is `%C3%A4%26%22` in a form that was sent, `ä&\"` in JSON, `ä&amp;&quot;` in a page, and something
else again in base64 or inside JSON that is itself a string of JSON.
"""

import html
import json
import math
import re
from base64 import b64encode, urlsafe_b64encode
from collections.abc import Callable, Iterable, Iterator
from html.entities import codepoint2name
from urllib.parse import quote, quote_plus

Spell = Callable[[str], str]

SHORTEST_IN_BASE64 = 6
"""Bytes. Fewer make a pattern so short that pictures written as base64 would match by chance."""
CARD_DIGITS = range(12, 20)
"""https://en.wikipedia.org/wiki/Payment_card_number#Structure."""


def plain_spellings(secret: str) -> frozenset[str]:
    """The secret itself and all its escaped spellings, one escape within another included."""
    return _in_two_layers({secret, *_grouped_as_on_a_card(secret)}, (*_URL, *_JSON, *_HTML))


def base64_spellings(secret: str) -> frozenset[str]:
    """
    What the secret looks like inside longer base64, wherever it starts.

    The characters that it shares with its neighbours are left out: they hold at most four of its bits at either end.
    """
    escaped = {secret, *(spell(secret) for spell in _JSON)}
    cores = {core for text in escaped for core in _base64_cores(text.encode())}
    return frozenset(cores | {quote(core, safe="") for core in cores})


def mail_patterns(secret: str) -> Iterator[re.Pattern[bytes]]:
    """The same in the two encodings of mail bodies, which may break a line in the middle of it."""
    for text in sorted({secret, *(spell(secret) for spell in _HTML)}):
        for charset in ("utf-8", "latin-1"):
            raw = text.encode(charset, "replace")
            printable = (b"(?:%b|=%02X|=%02x)" % (re.escape(bytes([byte])), byte, byte) for byte in raw)
            yield re.compile(rb"(?:=\r?\n)?".join(printable))
            for core in sorted(_base64_cores(raw)):
                yield re.compile(rb"(?:\r?\n)?".join(re.escape(char.encode()) for char in core))


def _in_two_layers(shapes: Iterable[str], spells: Iterable[Spell]) -> frozenset[str]:
    layers = [set(shapes)]
    for _ in range(2):
        layers.append({spell(text) for text in layers[-1] for spell in spells})
    return frozenset().union(*layers)


def _grouped_as_on_a_card(secret: str) -> tuple[str, ...]:
    """A card number as fields show it while it is typed: in fours, or 4-6-5 for American Express."""
    if not (secret.isascii() and secret.isdigit() and len(secret) in CARD_DIGITS):
        return ()
    groups = [secret[at : at + 4] for at in range(0, len(secret), 4)]
    amex = [secret[:4], secret[4:10], secret[10:]]
    return tuple(gap.join(parts) for parts in (groups, amex) for gap in (" ", "-", "\u00a0"))


def _base64_cores(raw: bytes) -> set[str]:
    if len(raw) < SHORTEST_IN_BASE64:
        return set()
    cores = set()
    for before in range(3):
        first, last = math.ceil(before * 8 / 6), (before + len(raw)) * 8 // 6
        padded = bytes(before) + raw
        cores |= {encode(padded).decode()[first:last] for encode in (b64encode, urlsafe_b64encode)}
    return cores


def _lower_hex(spell: Spell) -> Spell:
    return lambda text: re.sub(r"%..|\\u....", lambda found: found[0].lower(), spell(text))


def _json(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)[1:-1]


def _json_ascii(text: str) -> str:
    return json.dumps(text)[1:-1]


def _json_in_script(text: str) -> str:
    """As servers write JSON into a page, where `<` and `&` must not stand."""
    return re.sub("[<>&']", lambda char: f"\\u{ord(char[0]):04X}", _json(text))


def _latin_url(text: str) -> str:
    return quote_plus(text, encoding="latin-1", errors="replace")


def _html_named(text: str) -> str:
    return "".join(f"&{codepoint2name[ord(char)]};" if ord(char) in codepoint2name else char for char in text)


_URL: tuple[Spell, ...] = (
    quote_plus,
    _lower_hex(quote_plus),
    lambda text: quote(text, safe=""),
    lambda text: quote(text, safe="!'()*~"),  # encodeURIComponent
    lambda text: quote(text, safe="!'()*~;,/?:@&=+$#"),  # encodeURI
    lambda text: quote(text, safe="!$%&()*+,-./:;=?@[\\]^_`{|}~"),  # a browser mending an address
    lambda text: quote_plus(text, safe="*").replace("~", "%7E"),  # a form, by the URL standard
    _latin_url,
    _lower_hex(_latin_url),
)
_JSON: tuple[Spell, ...] = (
    _json,
    _json_ascii,
    lambda text: _json(text).replace("/", "\\/"),
    lambda text: _json_ascii(text).replace("/", "\\/"),
    _json_in_script,
    _lower_hex(_json_in_script),
)
_HTML: tuple[Spell, ...] = (
    lambda text: html.escape(text, quote=False),
    html.escape,
    lambda text: html.escape(text).replace("&#x27;", "&#39;"),
    lambda text: html.escape(text).replace("&#x27;", "&#39;").replace("&quot;", "&#34;"),
    lambda text: html.escape(text).replace("&#x27;", "&apos;"),
    lambda text: html.escape(text, quote=False).replace('"', "&quot;"),
    lambda text: text.replace("&", "&amp;").replace('"', "&quot;"),  # an attribute as browsers write it
    _html_named,
    lambda text: html.escape(text).encode("ascii", "xmlcharrefreplace").decode(),
)
