"""Screens made small enough to travel inside a page, with the place that was touched marked."""

import base64
from io import BytesIO
from pathlib import Path

from PIL import Image, ImageDraw, UnidentifiedImageError

from shopper.observations import Box

MARK = (214, 32, 88)
QUALITY = 70
TALLEST = 2.2
"""Height over width beyond which the lower part is cut off: nobody reads a strip of wallpaper."""


def inside(folder: Path, file: str) -> Path | None:
    """The file in the journey's folder; None where it is not there, or where its name leads out of the folder."""
    path = (folder / file).resolve()
    return path if file and path.is_relative_to(folder.resolve()) and path.is_file() else None


def thumbnail(path: Path, width: int, mark: Box | None = None) -> bytes | None:
    """A JPEG of at most this width in pixels; None where the file is no picture (a run may have been killed)."""
    try:
        with Image.open(path) as opened:
            picture = opened.convert("RGB")
    except (OSError, UnidentifiedImageError, Image.DecompressionBombError):
        return None
    if mark:
        _draw(picture, mark)
    picture = picture.crop((0, 0, picture.width, min(picture.height, int(picture.width * TALLEST))))
    picture.thumbnail((width, int(width * TALLEST)), Image.Resampling.LANCZOS)
    stream = BytesIO()
    picture.save(stream, "JPEG", quality=QUALITY, optimize=True, progressive=True)
    return stream.getvalue()


def embedded(folder: Path, file: str, width: int, mark: Box | None = None) -> str:
    """The picture as a data URI, "" where there is none."""
    path = inside(folder, file)
    small = thumbnail(path, width, mark) if path else None
    return f"data:image/jpeg;base64,{base64.b64encode(small).decode()}" if small else ""


def _draw(picture: Image.Image, mark: Box) -> None:
    left, top = max(mark.x - 4, 0), max(mark.y - 4, 0)
    right = max(min(mark.x + mark.width + 4, picture.width - 1), left)
    bottom = max(min(mark.y + mark.height + 4, picture.height - 1), top)
    ImageDraw.Draw(picture).rounded_rectangle((left, top, right, bottom), radius=8, outline=MARK, width=4)
