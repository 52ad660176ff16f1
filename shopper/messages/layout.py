"""A mail as the eye takes it: lines and pictures in reading order, whatever tables and boxes they sit in."""

import itertools
import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import Any

from inscriptis.html_engine import Inscriptis
from inscriptis.model.config import ParserConfig
from lxml import etree, html

BLOCKS = frozenset({
    "address", "article", "blockquote", "body", "center", "dd", "div", "dl", "dt", "footer", "form", "h1", "h2", "h3",
    "h4", "h5", "h6", "header", "hr", "li", "main", "ol", "p", "pre", "section", "table", "tbody", "td", "th", "tr",
    "ul",
})  # fmt: skip
UNSEEN = frozenset({"head", "script", "style", "template", "title", "noscript"})
HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
BOLD = HEADINGS | {"b", "strong", "th"}
STRUCK = frozenset({"s", "strike", "del"})
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden|max-height\s*:\s*0(?![.\d])", re.IGNORECASE)
_BOLD = re.compile(r"font-weight\s*:\s*(bold|[6-9]00)", re.IGNORECASE)
_STRUCK = re.compile(r"text-decoration[^;]*line-through", re.IGNORECASE)
_URL = re.compile(r"https?://[^\s<>\"')\]]+")
LONGEST_STYLE = 1000
SMALLEST_PICTURE = 40
"""Pixels a side below which a picture is an icon, a spacer or a counter."""
PREVIEW_WITHIN, LONGEST_PREVIEW = 8, 200
"""Elements from the top in which a preview stands, and how many characters of it an inbox shows."""


@dataclass(frozen=True)
class Look:
    """How a piece of text is set."""

    bold: bool = False
    struck: bool = False
    unseen: bool = False
    cell: bool = False
    href: str = ""


@dataclass(frozen=True)
class Line:
    """
    One line of text, or a picture (`picture` True, its alternative text in `text`).

    `bold` and `href` hold when they hold for the whole line. `cell` when it stands in a table.
    """

    text: str
    bold: bool = False
    struck: bool = False
    cell: bool = False
    href: str = ""
    picture: bool = False


@dataclass
class _Writer:
    lines: list[Line] = field(default_factory=list)
    pending: list[tuple[str, Look]] = field(default_factory=list)

    def add(self, text: str, look: Look) -> None:
        if look.unseen or not text:
            return
        if text.strip() and any(part.strip() and before.struck != look.struck for part, before in self.pending):
            self.flush()
        self.pending.append((text, look))

    def flush(self) -> None:
        text = " ".join("".join(text for text, _ in self.pending).split())
        looks = [look for part, look in self.pending if part.strip()]
        if text:
            href = looks[0].href if all(look.href == looks[0].href for look in looks) else ""
            bold = all(look.bold for look in looks)
            self.lines.append(Line(text, bold, looks[0].struck, looks[0].cell, href))
        self.pending.clear()

    def picture(self, node: Any, look: Look) -> None:
        if look.unseen or not _is_shown(node):
            return
        self.flush()
        self.lines.append(Line(" ".join((node.get("alt") or "").split()), href=look.href, picture=True))


def parse(markup: str) -> Any:
    """The tree of an HTML text (an lxml element), or None where there is none in it."""
    if not markup.strip():
        return None
    try:
        return html.document_fromstring(markup.encode("utf-8"), parser=html.HTMLParser(encoding="utf-8"))
    except (etree.LxmlError, ValueError):
        return None


def lines_of(tree: Any) -> tuple[Line, ...]:
    """Lines and pictures of a tree from `parse`, in reading order; hidden ones are left out."""
    writer = _Writer()
    looks = [Look()]
    for event, node in etree.iterwalk(tree, events=("start", "end", "comment")):
        if event == "start":
            looks.append(_look(node, looks[-1]))
            _enter(writer, node, looks[-1])
        elif event == "end":
            looks.pop()
            _end_block(writer, node)
        if event != "start":
            writer.add(node.tail or "", looks[-1])
    writer.flush()
    return tuple(writer.lines)


def lines_of_text(text: str) -> tuple[Line, ...]:
    """Lines of a plain text; an address on a line of its own is the link of the line before it."""
    lines: list[Line] = []
    for written in (" ".join(line.split()) for line in text.splitlines()):
        url = _URL.search(written)
        words = _URL.sub("", written).rstrip(" <>()[]:-") if url else written
        if url and not words and lines and not lines[-1].href:
            lines[-1] = replace(lines[-1], href=url[0])
        elif words:
            lines.append(Line(words, href=url[0] if url else ""))
    return tuple(lines)


def readable(tree: Any) -> str:
    """The text as a person reads it."""
    try:
        text = str(Inscriptis(tree, ParserConfig()).get_text())
    except Exception:  # noqa: BLE001  # inscriptis trips over odd attributes in many ways
        text = "\n".join(line.text for line in lines_of(tree) if not line.picture)
    return "\n".join(line.rstrip() for line in text.splitlines() if line.strip())


def preview_of(tree: Any) -> str:
    """The hidden words at the top that an inbox shows beside the subject; "" where there are none."""
    for node in itertools.islice(tree.iter("div", "span", "p", "td"), PREVIEW_WITHIN):
        if _HIDDEN.search((node.get("style") or "")[:LONGEST_STYLE]):
            return " ".join("".join(node.itertext()).split())[:LONGEST_PREVIEW]
    return ""


def pictures_of(tree: Any) -> tuple[str, ...]:
    """Where each picture that is looked at comes from; without counting pixels, spacers and icons."""
    return tuple((node.get("src") or "").strip() for node in tree.iter("img") if _is_shown(node))


def _enter(writer: _Writer, node: Any, look: Look) -> None:
    _end_block(writer, node)
    if node.tag == "img":
        writer.picture(node, look)
    writer.add(node.text or "", look)


def _end_block(writer: _Writer, node: Any) -> None:
    if node.tag in BLOCKS or node.tag == "br":
        writer.flush()


def _look(node: Any, around: Look) -> Look:
    style = (node.get("style") or "")[:LONGEST_STYLE]
    return Look(
        bold=around.bold or node.tag in BOLD or bool(_BOLD.search(style)),
        struck=around.struck or node.tag in STRUCK or bool(_STRUCK.search(style)),
        unseen=around.unseen or node.tag in UNSEEN or node.get("hidden") is not None or bool(_HIDDEN.search(style)),
        cell=around.cell or node.tag in {"td", "th"},
        href=(node.get("href") or "").strip() if node.tag == "a" else around.href,
    )


def _is_shown(node: Any) -> bool:
    """Counting pixels, spacers and icons are not looked at."""
    sides = (_pixels(node, side) for side in ("width", "height"))
    return all(side is None or side >= SMALLEST_PICTURE for side in sides)


def _pixels(node: Any, side: str) -> int | None:
    written = re.match(r"\s*(\d{1,5})(px)?\s*$", node.get(side) or "")
    styled = re.search(rf"(?<![\w-]){side}\s*:\s*(\d{{1,5}})px", (node.get("style") or "")[:LONGEST_STYLE])
    found = styled or written
    return int(found[1]) if found else None


def urls_in(text: str) -> Iterator[str]:
    """Addresses written out in a plain text."""
    return (found[0].rstrip(".,;:!?") for found in _URL.finditer(text))
