"""A few flat shapes in a square of 200 by 200, and their two outputs: SVG for pages, PNG for mails."""

import io
import math
from dataclasses import dataclass
from html import escape

from PIL import Image, ImageDraw

SIDE = 200
# Pillow draws without smoothing: draw larger, then shrink.
FINER = 3
Points = tuple[tuple[float, float], ...]


@dataclass(frozen=True)
class Box:
    """A rectangle with round corners."""

    x: float
    y: float
    width: float
    height: float
    fill: str
    corner: float = 0

    def svg(self) -> str:
        """As an SVG element."""
        size = f'width="{self.width:g}" height="{self.height:g}"'
        return f'<rect x="{self.x:g}" y="{self.y:g}" {size} rx="{self.corner:g}" fill="{self.fill}"/>'

    def paint(self, pen: ImageDraw.ImageDraw, scale: float) -> None:
        """With Pillow."""
        corners = [self.x * scale, self.y * scale, (self.x + self.width) * scale, (self.y + self.height) * scale]
        pen.rounded_rectangle(corners, self.corner * scale, fill=self.fill)


@dataclass(frozen=True)
class Disc:
    """An ellipse around a middle."""

    x: float
    y: float
    across: float
    down: float
    fill: str

    def svg(self) -> str:
        """As an SVG element."""
        middle = f'cx="{self.x:g}" cy="{self.y:g}"'
        return f'<ellipse {middle} rx="{self.across:g}" ry="{self.down:g}" fill="{self.fill}"/>'

    def paint(self, pen: ImageDraw.ImageDraw, scale: float) -> None:
        """With Pillow."""
        low, high = (self.x - self.across, self.y - self.down), (self.x + self.across, self.y + self.down)
        pen.ellipse([value * scale for value in (*low, *high)], fill=self.fill)


@dataclass(frozen=True)
class Line:
    """A line through points, with round ends."""

    points: Points
    width: float
    fill: str

    def svg(self) -> str:
        """As an SVG element."""
        style = f'stroke="{self.fill}" stroke-width="{self.width:g}" stroke-linecap="round" stroke-linejoin="round"'
        return f'<polyline points="{_listed(self.points)}" fill="none" {style}/>'

    def paint(self, pen: ImageDraw.ImageDraw, scale: float) -> None:
        """With Pillow."""
        points = [(x * scale, y * scale) for x, y in self.points]
        pen.line(points, fill=self.fill, width=round(self.width * scale), joint="curve")
        for x, y in (points[0], points[-1]):
            pen.circle((x, y), self.width * scale / 2, fill=self.fill)


@dataclass(frozen=True)
class Patch:
    """A filled polygon."""

    points: Points
    fill: str

    def svg(self) -> str:
        """As an SVG element."""
        return f'<polygon points="{_listed(self.points)}" fill="{self.fill}"/>'

    def paint(self, pen: ImageDraw.ImageDraw, scale: float) -> None:
        """With Pillow."""
        pen.polygon([(x * scale, y * scale) for x, y in self.points], fill=self.fill)


Shape = Box | Disc | Line | Patch


def arc(circle: tuple[float, float, float], angles: tuple[float, float], width: float, fill: str) -> Line:
    """Part of a circle (x, y, radius) as a line; angles in degrees, clockwise from three o'clock."""
    (x, y, radius), (start, end) = circle, angles
    turns = [math.radians(start + (end - start) * step / 24) for step in range(25)]
    return Line(tuple((x + radius * math.cos(turn), y + radius * math.sin(turn)) for turn in turns), width, fill)


def as_svg(shapes: list[Shape], title: str) -> str:
    """The drawing as an SVG document."""
    inner = "".join(shape.svg() for shape in shapes)
    opening = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {SIDE} {SIDE}" role="img">'
    return f"{opening}<title>{escape(title)}</title>{inner}</svg>"


def as_png(shapes: list[Shape], side: int) -> bytes:
    """The drawing as a PNG, so many pixels wide and high."""
    image = Image.new("RGB", (side * FINER, side * FINER), "#ffffff")
    pen, scale = ImageDraw.Draw(image), side * FINER / SIDE
    for shape in shapes:
        shape.paint(pen, scale)
    buffer = io.BytesIO()
    image.resize((side, side), Image.Resampling.LANCZOS).save(buffer, "PNG", optimize=True)
    return buffer.getvalue()


def _listed(points: Points) -> str:
    return " ".join(f"{x:.1f},{y:.1f}" for x, y in points)
