"""Draws each product from its colours and its place on the shelf, so that no two look the same."""

from collections.abc import Callable

from shopper.practice.goods.catalogue import Catalogue, Product
from shopper.practice.goods.paint import INK, METAL, PAPER, Paint, livelier, shade, tint
from shopper.practice.goods.shapes import Box, Disc, Line, Patch, Shape, arc
from shopper.practice.goods.sleeves import SLEEVES


def draw(catalogue: Catalogue, product: Product) -> list[Shape]:
    """The product on a tinted ground."""
    which = catalogue.within(product.category).index(product)
    paint = Paint(*product.colours, which)
    ground = Box(0, 0, 200, 200, tint(livelier(paint), 0.8))
    return [ground, Disc(100, 168, 62, 7, tint(paint.main, 0.6)), *KINDS[product.category.drawing](paint)]


def headphones(paint: Paint) -> list[Shape]:
    """Two cups on a band; some are buds, a neckband or a soft band for sleeping."""
    special = {2: _buds, 5: _neckband, 7: _sleep_band}.get(paint.which)
    return special(paint) if special else _band_and_cups(paint)


def _neckband(paint: Paint) -> list[Shape]:
    hooks = [arc((x, 92, 16), (170, 370), 8, paint.main) for x in (58, 142)]
    pads: list[Shape] = [Box(x - 11, 92, 22, 34, paint.second, 11) for x in (46, 154)]
    return [arc((100, 96, 56), (20, 160), 7, paint.main), *hooks, *pads]


def _sleep_band(paint: Paint) -> list[Shape]:
    band: list[Shape] = [Box(34, 76, 132, 62, paint.main, 31), Box(46, 88, 108, 38, tint(paint.main, 0.75), 19)]
    pads: list[Shape] = [Disc(x, 107, 17, 17, paint.second) for x in (52, 148)]
    seams: list[Shape] = [Disc(x, 107, 7, 7, paint.main) for x in (52, 148)]
    return [*band, *pads, *seams]


def _band_and_cups(paint: Paint) -> list[Shape]:
    radius, cup = 48 + paint.which % 3 * 6, 15 + paint.which % 4 * 3
    band = arc((100, 100, radius), (180, 360), 9 if paint.which % 2 else 13, paint.main)
    cups = [_cup(paint, 100 + side * radius, cup, side) for side in (-1, 1)]
    return [band, arc((100, 100, radius - 6), (200, 340), 4, paint.second), *cups[0], *cups[1]]


def _cup(paint: Paint, x: float, wide: float, side: int) -> list[Shape]:
    tall = wide * (1.9 if paint.which % 3 else 1.6)
    return [
        Box(x - wide / 2 - side * 7, 118 - tall / 2, wide, tall, shade(paint.second, 0.15), wide / 2),
        Box(x - wide / 2 + side * 3, 118 - tall / 2 - 3, wide, tall + 6, paint.main, wide / 2.4),
        Disc(x + side * 4, 118, wide / 5, wide / 2.6, paint.second),
    ]


def _buds(paint: Paint) -> list[Shape]:
    shapes: list[Shape] = [Box(50, 112, 100, 52, paint.second, 24), Box(50, 112, 100, 24, tint(paint.second, 0.25), 12)]
    for x in (72, 128):
        shapes += [Disc(x, 74, 21, 21, paint.main), Disc(x, 74, 10, 10, shade(paint.main, 0.3))]
        shapes += [Box(x - 6, 80, 12, 38, shade(paint.main, 0.1), 6)]
    return shapes


def speaker(paint: Paint) -> list[Shape]:
    """A box with round cones; some come in pairs."""
    pair = paint.which in (0, 3, 4)
    width, height = ((58, 104), (118, 66), (132, 76), (40, 138), (60, 66), (104, 104))[paint.which % 6]
    places = (100 - width / 2 - 8, 100 + width / 2 + 8) if pair else (100,)
    return [shape for x in places for shape in _cabinet(paint, x, width, height)]


def _cabinet(paint: Paint, x: float, width: float, height: float) -> list[Shape]:
    top = 166 - height
    cone = min(width, height) * 0.33
    body: list[Shape] = [Box(x - width / 2, top, width, height, paint.main, 6 + paint.which * 2)]
    low = 166 - cone - 12 if height > width * 0.8 else top + height / 2
    body += [Disc(x, low, cone, cone, shade(paint.main, 0.4)), Disc(x, low, cone * 0.72, cone * 0.72, paint.second)]
    body += [Disc(x, low, cone * 0.3, cone * 0.3, INK)]
    if height > width * 1.3:
        body += [Disc(x, top + height * 0.22, cone * 0.45, cone * 0.45, INK), Disc(x, top + height * 0.22, 5, 5, METAL)]
    elif width > height:
        body += [Disc(x + side * width * 0.36, low, cone * 0.4, cone * 0.4, paint.second) for side in (-1, 1)]
    return body


def turntable(paint: Paint) -> list[Shape]:
    """A deck from above, with a record on it."""
    deck: list[Shape] = [Box(28, 48, 144, 114, paint.main, 4 + paint.which * 5)]
    platter = [Disc(88, 105, 48, 48, METAL), Disc(88, 105, 45, 45, "#1b1b1d"), Disc(88, 105, 34, 34, "#2a2a2d")]
    label = [Disc(88, 105, 15, 15, paint.second), Disc(88, 105, 3, 3, PAPER)]
    arm: list[Shape] = [Disc(152, 68, 10, 10, METAL), Line(((152, 68), (148, 118), (122, 132)), 4, PAPER)]
    knobs: list[Shape] = [Disc(152 - place * 16, 150, 4, 4, paint.second) for place in range(1 + paint.which % 3)]
    return [*deck, *platter, *label, *arm, Patch(((116, 127), (126, 125), (126, 137), (118, 138)), INK), *knobs]


def record(paint: Paint) -> list[Shape]:
    """A record that looks out of its sleeve; each sleeve has its own picture."""
    disc: list[Shape] = [
        Disc(132, 100, 54, 54, "#1c1c1f"),
        Disc(132, 100, 40, 40, "#2b2b2f"),
        Disc(132, 100, 18, 18, paint.second),
    ]
    return [*disc, Disc(132, 100, 3, 3, PAPER), Box(30, 42, 112, 116, paint.main, 2), *SLEEVES[paint.which % 5](paint)]


def book(paint: Paint) -> list[Shape]:
    """A book standing a little open."""
    width = 84 + paint.which * 5
    left = 100 - width / 2
    pages: list[Shape] = [Box(left + 6, 40, width, 126, PAPER, 2), Box(left + 6, 160, width, 6, METAL, 2)]
    cover: list[Shape] = [Box(left, 36, width, 124, paint.main, 3), Box(left, 36, 10, 124, shade(paint.main, 0.3), 2)]
    title: list[Shape] = [Box(left + 24, 54 + n * 12, width - 44 - n * 14, 5, paint.second, 2) for n in range(2)]
    rings = [
        arc((left + width / 2 + 5, 124, 8 + n * 9), (180 + n * 20, 360), 4, paint.second)
        for n in range(2 + paint.which % 3)
    ]
    return [*pages, *cover, *title, *rings]


def lamp(paint: Paint) -> list[Shape]:
    """A lamp that is on."""
    glow = "#fff3c4"
    if paint.which == 1:
        return [Disc(100, 96, 56, 56, glow), Disc(100, 96, 44, 44, paint.main), Box(76, 138, 48, 28, "#9a7447", 6)]
    top = (70, 0, 44, 88)[paint.which % 4]
    bend = Line(((112, 164), (112, 112 if top > 50 else 70), (80, top)), 5, paint.second)
    shade_of = Patch(((62, top - 8), (92, top - 14), (108, top + 26), (46, top + 34)), paint.main)
    light = Patch(((46, top + 34), (108, top + 26), (128, 166), (20, 166)), glow)
    return [light, bend, shade_of, Box(88, 160, 48, 8, paint.second, 4)]


def cable(paint: Paint) -> list[Shape]:
    """A coil with two plugs; the last of the shelf is a brush."""
    if paint.which == 3:
        return [
            Box(46, 66, 108, 44, paint.main, 12),
            Box(54, 106, 92, 44, paint.second, 4),
            Box(54, 138, 92, 12, INK, 4),
        ]
    coil = [
        arc((100, 104, 34 + n * 8), (20 + n * 30, 380 + n * 25), 5, paint.main if n % 2 else paint.second)
        for n in range(2 + paint.which)
    ]
    tails: list[Shape] = [
        Line(((70, 130), (52, 150), (40, 158)), 5, paint.main),
        Line(((130, 130), (150, 152)), 5, paint.main),
    ]
    plugs: list[Shape] = [Box(22, 150, 26, 14, INK, 3), Box(148, 148, 30, 14, INK, 3), Box(178, 152, 8, 6, METAL)]
    return [*coil, *tails, *plugs]


KINDS: dict[str, Callable[[Paint], list[Shape]]] = {
    "headphones": headphones,
    "speaker": speaker,
    "turntable": turntable,
    "record": record,
    "book": book,
    "lamp": lamp,
    "cable": cable,
}
