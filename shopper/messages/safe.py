"""A mail's HTML made safe to show in a report: no network, no scripts, no way out."""

import base64
import re
from typing import Any
from urllib.parse import quote, unquote

import nh3
from lxml import html
from markupsafe import escape

from shopper.messages.layout import parse
from shopper.messages.mail import Picture, open_mail, open_pictures

FRAME = """<!doctype html>
<html><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src data:; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{title}</title></head><body>
{body}
</body></html>
"""
PLACEHOLDER = (
    '<svg xmlns="http://www.w3.org/2000/svg" width="160" height="120"><rect width="160" height="120" fill="#eee"/>'
    '<path d="M0 0L160 120M160 0L0 120" stroke="#ccc"/></svg>'
)
SHOWN_PICTURES = frozenset({"image/png", "image/jpeg", "image/gif", "image/webp"})
TAGS = frozenset(nh3.ALLOWED_TAGS) | {"center", "font", "u"}
ATTRIBUTES = {
    "*": {"style", "align", "valign", "width", "height", "bgcolor", "dir", "lang", "title"},
    "img": {"src", "alt", "width", "height"},
    "table": {"cellpadding", "cellspacing", "border", "role"},
    "td": {"colspan", "rowspan"},
    "th": {"colspan", "rowspan"},
    "font": {"color", "size", "face"},
}
STYLES = frozenset({
    "background-color", "border", "border-bottom", "border-collapse", "border-color", "border-left", "border-radius",
    "border-right", "border-spacing", "border-style", "border-top", "border-width", "color", "display", "font",
    "font-family", "font-size", "font-style", "font-weight", "height", "letter-spacing", "line-height", "margin",
    "margin-bottom", "margin-left", "margin-right", "margin-top", "max-width", "min-width", "opacity", "padding",
    "padding-bottom", "padding-left", "padding-right", "padding-top", "text-align", "text-decoration",
    "text-transform", "vertical-align", "white-space", "width",
})  # fmt: skip
_REACHES_OUT = re.compile(r"url\s*\(|image\s*\(|image-set|expression|@import|\\|/\*", re.IGNORECASE)


def render_safe(raw: bytes) -> str:
    """
    A whole HTML page that shows the mail; never raises.

    Pictures in the mail are kept as `data:`, those elsewhere become a placeholder of the same size; links keep their
    words and show their address as a hint.
    """
    mail = open_mail(raw)
    tree = parse(mail.html)
    body = f"<pre>{escape(mail.plain)}</pre>" if tree is None else _clean(tree, open_pictures(raw))
    return FRAME.format(title=escape(mail.subject), body=body)


def _clean(tree: Any, pictures: tuple[Picture, ...]) -> str:
    for image in tree.iter("img"):
        image.set("src", _inline(image.get("src") or "", pictures))
    for link in tree.iter("a"):
        link.set("title", link.get("href") or "")
        link.set("style", f"text-decoration:underline;{link.get('style') or ''}")
    return nh3.clean(
        html.tostring(tree, encoding="unicode"),
        tags=set(TAGS),
        clean_content_tags={"script", "style", "title", "noscript", "template"},
        attributes=ATTRIBUTES,
        attribute_filter=_allowed,
        url_schemes={"data"},
        link_rel=None,
        filter_style_properties=set(STYLES),
    )


def _allowed(tag: str, attribute: str, value: str) -> str | None:
    if attribute == "style" and _REACHES_OUT.search(value):
        return None
    if attribute == "src":
        return value if tag == "img" and value.startswith("data:image/") else None
    return value


def _inline(source: str, pictures: tuple[Picture, ...]) -> str:
    """The picture itself where the mail carries it, a drawn box where it would have to be fetched."""
    name = unquote(source.removeprefix("cid:")).strip("<> ")
    for picture in pictures:
        if name and name in {picture.id, picture.name} and picture.type in SHOWN_PICTURES:
            return f"data:{picture.type};base64,{base64.b64encode(picture.data).decode()}"
    kind = source.partition(";")[0].removeprefix("data:").lower()
    return (
        source if source.startswith("data:") and kind in SHOWN_PICTURES else f"data:image/svg+xml,{quote(PLACEHOLDER)}"
    )
