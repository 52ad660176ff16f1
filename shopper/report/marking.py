"""Several places marked on one picture, each with its number."""

from collections.abc import Sequence
from io import BytesIO
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont, UnidentifiedImageError

from shopper.observations import Box
from shopper.report.pictures import MARK, QUALITY

BADGE = 22
"""Height of a number's badge in pixels."""
PAPER = (255, 255, 255)


def numbered(path: Path, marks: Sequence[tuple[int, Box]]) -> bytes | None:
    """The picture as JPEG with a box and a number on each mark; None where the file is no picture."""
    try:
        with Image.open(path) as opened:
            picture = opened.convert("RGB")
    except (OSError, UnidentifiedImageError, Image.DecompressionBombError):
        return None
    draw, taken = ImageDraw.Draw(picture), list[tuple[float, float]]()
    for number, box in marks:
        left, top = max(box.x - 3, 0), max(box.y - 3, 0)
        right, bottom = min(box.x + box.width + 3, picture.width - 1), min(box.y + box.height + 3, picture.height - 1)
        if right > left and bottom > top:
            draw.rounded_rectangle((left, top, right, bottom), radius=5, outline=MARK, width=3)
            taken.append(_badge(draw, str(number), (left, max(top - BADGE, 0)), taken))
    stream = BytesIO()
    picture.save(stream, "JPEG", quality=QUALITY)
    return stream.getvalue()


def _badge(
    draw: ImageDraw.ImageDraw, text: str, at: tuple[float, float], taken: Sequence[tuple[float, float]]
) -> tuple[float, float]:
    """A number at this corner, moved to the right where another one stands; returns where it came to stand."""
    x, y = at
    while any(abs(x - other[0]) < BADGE and abs(y - other[1]) < BADGE for other in taken):
        x += BADGE + 2
    draw.rounded_rectangle((x, y, x + BADGE, y + BADGE), radius=4, fill=MARK)
    draw.text((x + BADGE / 2, y + BADGE / 2), text, fill=PAPER, font=ImageFont.load_default(15), anchor="mm")
    return x, y
