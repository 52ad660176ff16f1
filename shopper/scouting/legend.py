"""The legend beside the picture: what the page is, and every number with its place, its name and its score."""

from collections.abc import Iterator, Sequence

from PIL import Image, ImageDraw

from shopper.scouting.one_page import Seen
from shopper.scouting.strokes import ENOUGH, GOODS, GRADES, INK, LINE, PAPER, PILL, QUIET, Colour, Row, font, pill

PANEL, EDGE, ROW = 400, 20, 38
LABEL = PANEL - 2 * EDGE - 34 - 46
"""Room in a row between its number and its score."""


def height_of(seen: Seen, rows: Sequence[Row]) -> int:
    """How high it has to be."""
    return EDGE * 2 + 24 * len(list(_heading(seen))) + 110 + ROW * len(rows) + (30 if seen.products else 0) + 40


def legend(whole: Image.Image, seen: Seen, rows: Sequence[Row], left: int) -> None:
    """Draws it from this column on."""
    draw = ImageDraw.Draw(whole)
    draw.rectangle((left, 0, left + PANEL, whole.height), fill=PAPER)
    draw.line((left, 0, left, whole.height), fill=LINE, width=2)
    x, y = left + EDGE, float(EDGE)
    for size, colour, text in _heading(seen):
        draw.text((x, y), _cut(text, size), fill=colour, font=font(size))
        y += size + 10
    for _, colour, text in (*GRADES, *(((0.0, GOODS, "a product"),) if seen.products else ())):
        draw.rounded_rectangle((x, y + 2, x + 16, y + 14), radius=3, outline=colour, width=3)
        draw.text((x + 26, y), text, fill=QUIET, font=font(13))
        y += 22
    y += 12
    for row in rows:
        y = _legend_row(draw, row, x, y)


def _legend_row(draw: ImageDraw.ImageDraw, row: Row, x: float, y: float) -> float:
    pill(draw, str(row.number), row.colour, (x, y, x + PILL + 4, y + PILL))
    places = ", ".join(spot.placed.place for spot in row.spots)
    draw.text((x + 34, y + 1), _cut(places, 14, LABEL), fill=INK, font=font(14))
    draw.text((x + PANEL - 2 * EDGE, y + 1), f"{row.score:.2f}", fill=row.colour, font=font(14), anchor="ra")
    layer = row.spots[0].placed.layer
    label = f"{row.spots[0].placed.label or '(no name)'} · {layer.value if layer else ''}"
    draw.text((x + 34, y + 19), _cut(label, 12, LABEL), fill=QUIET, font=font(12))
    return y + ROW


def _heading(seen: Seen) -> Iterator[tuple[int, Colour, str]]:
    """The lines over the legend: size, colour and text."""
    yield 20, INK, f"{seen.kind} page, {seen.confidence:.0%} sure"
    yield 13, QUIET, seen.url
    facts = [seen.device, f"language {seen.language or '?'}", seen.platform]
    yield 13, QUIET, " · ".join(filter(None, facts))
    if seen.product:
        stock = {True: ", in stock", False: ", sold out", None: ""}[seen.available]
        yield 14, INK, f"{seen.product}: {seen.price or 'no price read'}{stock}"
    if seen.products:
        yield 14, INK, f"{len(seen.products)} products, from {seen.products[0].name}"
    if seen.orders:
        yield 14, ENOUGH, f"never pressed unasked: {', '.join(seen.orders)}"


def _cut(text: str, size: int, room: float = PANEL - 2 * EDGE) -> str:
    """As much of it as there is room for, in pixels."""
    if font(size).getlength(text) <= room:
        return text
    while text and font(size).getlength(f"{text}…") > room:
        text = text[:-1]
    return f"{text.rstrip()}…"
