"""What a picture of a page is drawn with: colours, letters, numbered labels."""

from dataclasses import dataclass
from functools import cache

from PIL import ImageDraw, ImageFont

from shopper.observations import Box
from shopper.scouting.one_page import Seen, Spotted

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
PILL = 20
FONTS = ("DejaVuSans.ttf", "Arial Unicode.ttf", "Arial.ttf", "LiberationSans-Regular.ttf", "NotoSans-Regular.ttf")
"""Looked for on the machine, since the font that Pillow brings knows few letters beyond English."""


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


def rows_of(seen: Seen) -> list[Row]:
    """In reading order."""
    together: dict[tuple[float, float], list[Spotted]] = {}
    for spot in seen.places:
        together.setdefault((spot.box.y, spot.box.x), []).append(spot)
    return [Row(number, tuple(spots)) for number, (_, spots) in enumerate(sorted(together.items()), 1)]


def pill(draw: ImageDraw.ImageDraw, text: str, colour: Colour, rect: Rect) -> Rect:
    """White letters on the colour; returns where they stand."""
    draw.rounded_rectangle(rect, radius=6, fill=colour)
    middle = ((rect[0] + rect[2]) / 2, (rect[1] + rect[3]) / 2)
    draw.text(middle, text, fill=PAPER, font=font(13), anchor="mm")
    return rect


def width_of(text: str) -> float:
    """How wide a label with this text is."""
    return font(13).getlength(text) + 12


@cache
def font(size: int) -> Font:
    """The machine's own, which has the letters of all languages; Pillow's where there is none."""
    for name in FONTS:
        try:
            return ImageFont.truetype(name, size)
        except OSError:
            continue
    return ImageFont.load_default(size)
