"""What the shopper sees, drawn over the picture of the page: a box and a number a place, and a legend beside it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from io import BytesIO

from PIL import Image, ImageDraw

from shopper.observations import Box
from shopper.scouting.legend import PANEL, height_of, legend
from shopper.scouting.one_page import Pictured, Seen, Shown
from shopper.scouting.strokes import GOODS, PAPER, PILL, Rect, Row, pill, rows_of, width_of


def draw(pictured: Pictured) -> Image.Image:
    """The page at the left, what was seen at the right."""
    with Image.open(BytesIO(pictured.png)) as opened:
        page = opened.convert("RGB")
    seen = pictured.seen
    rows = rows_of(seen)
    height = max(page.height, height_of(seen, rows))
    whole = Image.new("RGB", (page.width + PANEL, height), PAPER)
    whole.paste(_faded(page), (0, 0))
    _mark(whole, seen, rows, (page.width, page.height))
    legend(whole, seen, rows, page.width)
    return whole


def _faded(page: Image.Image) -> Image.Image:
    """A little paler, so that what is drawn over it stands out."""
    return Image.blend(page, Image.new("RGB", page.size, PAPER), 0.25)


def _mark(whole: Image.Image, seen: Seen, rows: Sequence[Row], size: tuple[int, int]) -> None:
    canvas = _Canvas(ImageDraw.Draw(whole), size)
    for shown in seen.products:
        canvas.product(shown)
    boxes = {row.number: rect for row in rows if (rect := _inside(row.box, size, 3))}
    for row in rows:
        if row.number in boxes:
            canvas.draw.rounded_rectangle(boxes[row.number], radius=5, outline=row.colour, width=3)
    for row in rows:
        if row.number in boxes:
            canvas.label(row, boxes[row.number], [rect for number, rect in boxes.items() if number != row.number])


@dataclass
class _Canvas:
    """The page being drawn over; `taken` is where something is written already."""

    draw: ImageDraw.ImageDraw
    size: tuple[int, int]
    taken: list[Rect] = field(default_factory=list)

    def product(self, shown: Shown) -> None:
        """Its box, with the price as it was read."""
        rect = _inside(shown.box, self.size, 2)
        if rect is None:
            return
        self.draw.rounded_rectangle(rect, radius=4, outline=GOODS, width=2)
        if shown.price is not None:
            place = (rect[2] - width_of(str(shown.price)), rect[1], rect[2], rect[1] + PILL)
            self.taken.append(pill(self.draw, str(shown.price), GOODS, place))

    def label(self, row: Row, rect: Rect, others: Sequence[Rect]) -> None:
        """The number with the place's name where there is room for it, else the number alone."""
        named = f"{row.number}  {row.spots[0].placed.place}"
        text = named if not self._free(rect, width_of(named), others)[1] else str(row.number)
        self.taken.append(pill(self.draw, text, row.colour, self._free(rect, width_of(text), others)[0]))

    def _free(self, rect: Rect, width: float, others: Sequence[Rect]) -> tuple[Rect, float]:
        """Where a label of this width stands best around its box, and how much it hides there of labels and boxes."""
        left, top, right, bottom = rect
        across, down = self.size[0] - width, self.size[1] - PILL
        corners = ((left, top - PILL), (right - width, top - PILL), (left - width, top), (right, top), (left, bottom),
                   (right - width, bottom), (left, top))  # fmt: skip
        places = [(x, y, x + width, y + PILL) for x, y in corners if 0 <= x <= across and 0 <= y <= down]
        places = places or [(left, top, left + width, top + PILL)]
        hidden = [(_overlap(place, self.taken) * 10 + _overlap(place, others), place) for place in places]
        least, best = min(hidden, key=lambda pair: pair[0])
        return best, least


def _inside(box: Box, size: tuple[int, int], room: int) -> Rect | None:
    """The box with a little room around it, cut to the picture; None where it is out of it."""
    left, top = max(box.x - room, 1), max(box.y - room, 1)
    right, bottom = min(box.x + box.width + room, size[0] - 2), min(box.y + box.height + room, size[1] - 2)
    return (left, top, right, bottom) if right - left > room and bottom - top > room else None


def _overlap(one: Rect, others: Iterable[Rect]) -> float:
    """Square pixels shared with others."""
    return sum(
        max(min(one[2], other[2]) - max(one[0], other[0]), 0) * max(min(one[3], other[3]) - max(one[1], other[1]), 0)
        for other in others
    )
