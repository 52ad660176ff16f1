"""The paint of a product: its two colours, lighter and darker."""

import colorsys
from dataclasses import dataclass

INK, METAL, PAPER = "#2b2f33", "#b9bec3", "#fbf8f2"


@dataclass(frozen=True)
class Paint:
    """The two colours of a product, and which of its kind it is, from 0."""

    main: str
    second: str
    which: int


def livelier(paint: Paint) -> str:
    """The one of the two colours that is less grey."""

    def liveliness(colour: str) -> float:
        parts = [int(colour[place : place + 2], 16) for place in (1, 3, 5)]
        return max(parts) - min(parts)

    return max((paint.main, paint.second), key=liveliness)


def tint(colour: str, towards_white: float) -> str:
    """The colour, so much lighter (0 to 1)."""
    parts = [int(colour[place : place + 2], 16) for place in (1, 3, 5)]
    return "#" + "".join(f"{round(part + (255 - part) * towards_white):02x}" for part in parts)


def shade(colour: str, by: float) -> str:
    """The colour, so much darker (0 to 1)."""
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    hue, light, saturation = colorsys.rgb_to_hls(*parts)
    return "#" + "".join(f"{round(part * 255):02x}" for part in colorsys.hls_to_rgb(hue, light * (1 - by), saturation))
