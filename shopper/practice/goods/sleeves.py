"""The pictures on record sleeves."""

from shopper.practice.goods.paint import PAPER, Paint, shade, tint
from shopper.practice.goods.shapes import Box, Disc, Line, Patch, Shape, arc


def _moonrise(paint: Paint) -> list[Shape]:
    ship = Patch(((56, 118), (104, 118), (94, 132), (66, 132)), paint.second)
    return [Disc(110, 74, 16, 16, paint.second), Box(30, 118, 112, 40, shade(paint.main, 0.4)), ship]


def _twig(paint: Paint) -> list[Shape]:
    leaves = ((70, 78), (102, 92), (72, 106), (86, 64))
    return [Line(((86, 146), (86, 90)), 4, PAPER), *(Disc(x, y, 15, 9, paint.second) for x, y in leaves)]


def _towers(paint: Paint) -> list[Shape]:
    colours = (tint(paint.main, 0.5), paint.second)
    return [Box(44 + n * 24, 130 - n * 16, 18, 28 + n * 16, colours[n % 2]) for n in range(4)]


def _letter(paint: Paint) -> list[Shape]:
    sheet = Patch(((48, 74), (124, 74), (124, 126), (48, 126)), paint.second)
    return [sheet, Line(((48, 74), (86, 104), (124, 74)), 3, paint.main)]


def _waves(paint: Paint) -> list[Shape]:
    return [arc((86, 132, 12 + n * 14), (200, 340), 4, paint.second) for n in range(4)]


SLEEVES = (_moonrise, _twig, _towers, _letter, _waves)
