"""What the shopper sees, drawn over the picture of the page: a box and a number a place, and a legend beside it."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from io import BytesIO

from PIL import Image, ImageDraw, ImageFont

from shopper.observations import Box
from shopper.scouting.one_page import Pictured, Seen, Shown, Spotted

Colour = tuple[int, int, int]
Rect = tuple[float, float, float, float]
"""Left, top, right, bottom."""
Font = ImageFont.FreeTypeFont | ImageFont.ImageFont

CERTAIN, LIKELY, ENOUGH, GOODS = (13, 122, 74), (176, 92, 0), (190, 24, 93), (37, 99, 235)
INK, QUIET, PAPER, LINE = (17, 24, 39), (107, 114, 128), (255, 255, 255), (229, 231, 235)
GRADES = (
    (0.85, CERTAIN, "certain (0.85 and more)"),
    (0.7, LIKELY, "likely (0.70 and more)"),
    (0.0, ENOUGH, "just enough"),
)
PANEL, EDGE, ROW, PILL = 400, 20, 38, 20
LABEL = PANEL - 2 * EDGE - 34 - 46
"""Room in a row between its number and its score."""
FONTS = ("DejaVuSans.ttf", "Arial Unicode.ttf", "Arial.ttf", "LiberationSans-Regular.ttf", "NotoSans-Regular.ttf")
"""Looked for on the machine, since the font that Pillow brings knows few letters beyond English."""


def draw(pictured: Pictured) -> Image.Image:
    """The page at the left, what was seen at the right."""
    with Image.open(BytesIO(pictured.png)) as opened:
        page = opened.convert("RGB")
    seen = pictured.seen
    rows = _rows(seen)
    height = max(page.height, _legend_height(seen, rows))
    whole = Image.new("RGB", (page.width + PANEL, height), PAPER)
    whole.paste(_faded(page), (0, 0))
    _mark(whole, seen, rows, (page.width, page.height))
    _legend(whole, seen, rows, page.width)
    return whole


@dataclass(frozen=True)
class Row:
    """One element and all the places it was taken for: they share a box and a number."""

    number: int
    spots: tuple[Spotted, ...]

    @property
    def box(self) -> Box:
        """Where it is."""
        return self.spots[0].box

    @property
    def score(self) -> float:
        """The least certain of its places counts."""
        return min(spot.placed.score for spot in self.spots)

    @property
    def colour(self) -> Colour:
        """By how sure he is."""
        return next(colour for least, colour, _ in GRADES if self.score >= least)


def _rows(seen: Seen) -> list[Row]:
    """In reading order."""
    together: dict[tuple[float, float], list[Spotted]] = {}
    for spot in seen.places:
        together.setdefault((spot.box.y, spot.box.x), []).append(spot)
    return [Row(number, tuple(spots)) for number, (_, spots) in enumerate(sorted(together.items()), 1)]


def _faded(page: Image.Image) -> Image.Image:
    """A little paler, so that what is drawn over it stands out."""
    return Image.blend(page, Image.new("RGB", page.size, PAPER), 0.25)


def _mark(whole: Image.Image, seen: Seen, rows: Sequence[Row], size: tuple[int, int]) -> None:
    draw = ImageDraw.Draw(whole)
    taken = [rect for shown in seen.products for rect in _product(draw, shown, size)]
    boxes = {row.number: rect for row in rows if (rect := _inside(row.box, size, 3))}
    for row in rows:
        if row.number in boxes:
            draw.rounded_rectangle(boxes[row.number], radius=5, outline=row.colour, width=3)
    for row in rows:
        if row.number in boxes:
            others = [rect for number, rect in boxes.items() if number != row.number]
            taken.append(_label(draw, row, boxes[row.number], size, taken, others))


def _product(draw: ImageDraw.ImageDraw, shown: Shown, size: tuple[int, int]) -> Iterator[Rect]:
    """Its box, with the price as it was read; where that stands nothing else is written."""
    rect = _inside(shown.box, size, 2)
    if rect is None:
        return
    draw.rounded_rectangle(rect, radius=4, outline=GOODS, width=2)
    if shown.price is not None:
        width = _width(str(shown.price))
        yield _pill(draw, str(shown.price), GOODS, (rect[2] - width, rect[1], rect[2], rect[1] + PILL))


def _label(  # noqa: PLR0913 - what is written, and everything that it must not hide
    draw: ImageDraw.ImageDraw,
    row: Row,
    rect: Rect,
    size: tuple[int, int],
    taken: Sequence[Rect],
    others: Sequence[Rect],
) -> Rect:
    """The number with the place's name where there is room for it, else the number alone."""
    named = f"{row.number}  {row.spots[0].placed.place}"
    for text in (named, str(row.number)):
        place, hidden = _free(rect, _width(text), size, taken, others)
        if not hidden or text is not named:
            break
    return _pill(draw, text, row.colour, place)


def _width(text: str) -> float:
    return font(13).getlength(text) + 12


def _inside(box: Box, size: tuple[int, int], room: int) -> Rect | None:
    """The box with a little room around it, cut to the picture; None where it is out of it."""
    left, top = max(box.x - room, 1), max(box.y - room, 1)
    right, bottom = min(box.x + box.width + room, size[0] - 2), min(box.y + box.height + room, size[1] - 2)
    return (left, top, right, bottom) if right - left > room and bottom - top > room else None


def _free(
    rect: Rect, width: float, size: tuple[int, int], taken: Sequence[Rect], others: Sequence[Rect]
) -> tuple[Rect, float]:
    """Where a label of this width stands best, around its box, and how much it hides there of other labels and boxes."""
    left, top, right, bottom = rect
    corners = ((left, top - PILL), (right - width, top - PILL), (left - width, top), (right, top), (left, bottom),
               (right - width, bottom), (left, top))  # fmt: skip
    places = [(x, y, x + width, y + PILL) for x, y in corners if 0 <= x <= size[0] - width and 0 <= y <= size[1] - PILL]
    places = places or [(left, top, left + width, top + PILL)]
    hidden = [(_overlap(place, taken) * 10 + _overlap(place, others), place) for place in places]
    least, best = min(hidden, key=lambda pair: pair[0])
    return best, least


def _overlap(one: Rect, others: Iterable[Rect]) -> float:
    """Square pixels shared with others."""
    return sum(
        max(min(one[2], other[2]) - max(one[0], other[0]), 0) * max(min(one[3], other[3]) - max(one[1], other[1]), 0)
        for other in others
    )


def _pill(draw: ImageDraw.ImageDraw, text: str, colour: Colour, rect: Rect) -> Rect:
    draw.rounded_rectangle(rect, radius=6, fill=colour)
    middle = ((rect[0] + rect[2]) / 2, (rect[1] + rect[3]) / 2)
    draw.text(middle, text, fill=PAPER, font=font(13), anchor="mm")
    return rect


def _legend_height(seen: Seen, rows: Sequence[Row]) -> int:
    return EDGE * 2 + 24 * len(list(_heading(seen))) + 110 + ROW * len(rows) + (30 if seen.products else 0) + 40


def _legend(whole: Image.Image, seen: Seen, rows: Sequence[Row], left: int) -> None:
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
    _pill(draw, str(row.number), row.colour, (x, y, x + PILL + 4, y + PILL))
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


@cache
def font(size: int) -> Font:
    """The machine's own, which has the letters of all languages; Pillow's where there is none."""
    for name in FONTS:
        try:
            return ImageFont.truetype(name, size)
        except OSError:
            continue
    return ImageFont.load_default(size)
