"""Screens made small enough to travel inside a page, with the place that was touched marked."""

import base64
import os
from collections.abc import Sequence
from io import BytesIO
from itertools import accumulate, islice
from pathlib import Path

from PIL import Image, ImageDraw, UnidentifiedImageError

from shopper.observations import Box

MARK = (214, 32, 88)
QUALITY = 70
TALLEST = 2.2
"""Height over width beyond which the lower part is cut off: nobody reads a strip of wallpaper."""


def inside(folder: Path, file: str) -> Path | None:
    """The file in the journey's folder; None where it is not there, or where its name leads out of the folder."""
    if not file:
        return None
    path = folder / file
    if not _stays(folder, path.relative_to(folder).parts if path.is_relative_to(folder) else ("..",)):
        path = path.resolve()
        if not path.is_relative_to(folder.resolve()):
            return None
    return path if path.is_file() else None


def _stays(folder: Path, parts: Sequence[str]) -> bool:
    """Whether a name leads down from there and nowhere else: no way up, and no link, which can lead anywhere."""
    ways = accumulate(parts, os.path.join, initial=os.fspath(folder))
    return ".." not in parts and not any(map(os.path.islink, islice(ways, 1, None)))


def thumbnail(path: Path, size: tuple[int, int], mark: Box | None = None) -> bytes | None:
    """A JPEG of at most this width and height; None where the file is no picture (a run may have been killed)."""
    return _saved(shrunk(path, size, mark), "JPEG", QUALITY)


def webp(path: Path, size: tuple[int, int], mark: Box | None = None, quality: int = QUALITY) -> bytes | None:
    """The same as WebP, which is half as large and takes a little longer."""
    return _saved(shrunk(path, size, mark), "WEBP", quality)


def shrunk(path: Path, size: tuple[int, int], mark: Box | None = None) -> Image.Image | None:
    """The picture scaled to fit, the place marked; None where the file is none."""
    try:
        with Image.open(path) as opened:
            whole = opened.size
            opened.draft("RGB", _fitted(whole, size))  # read smaller at once, which is where the time goes
            picture = _scaled(opened, _fitted(whole, size))
    except (OSError, UnidentifiedImageError, Image.DecompressionBombError):
        return None
    if mark:
        _draw(picture, mark, picture.width / whole[0])
    tallest = int(picture.width * TALLEST)
    return picture.crop((0, 0, picture.width, tallest)) if picture.height > tallest else picture


def _scaled(opened: Image.Image, size: tuple[int, int]) -> Image.Image:
    """In RGB and of this size, copied only where it is not so yet: a copy costs as much as reading does."""
    opened.load()
    picture = opened if opened.mode == "RGB" else opened.convert("RGB")
    return picture if picture.size == size else picture.resize(size, Image.Resampling.BICUBIC)


def embedded(folder: Path, file: str, size: tuple[int, int], mark: Box | None = None) -> str:
    """The picture as a data URI, "" where there is none."""
    path = inside(folder, file)
    return data_uri(thumbnail(path, size, mark) if path else None)


def data_uri(jpeg: bytes | None) -> str:
    """A JPEG as a data URI, "" where there is none."""
    return f"data:image/jpeg;base64,{base64.b64encode(jpeg).decode()}" if jpeg else ""


def _saved(picture: Image.Image | None, form: str, quality: int) -> bytes | None:
    if picture is None:
        return None
    stream = BytesIO()
    picture.save(stream, form, quality=quality)
    return stream.getvalue()


def _fitted(whole: tuple[int, int], size: tuple[int, int]) -> tuple[int, int]:
    """The whole scaled to fit, never larger than it is; what TALLEST cuts off does not count."""
    width, height = whole
    scale = min(1.0, size[0] / width, size[1] / min(height, width * TALLEST))
    return max(1, round(width * scale)), max(1, round(height * scale))


def _draw(picture: Image.Image, mark: Box, scale: float) -> None:
    """`scale` is that of the picture to the screen it was taken from, in whose pixels the mark is."""
    left, top = max(scale * mark.x - 4, 0), max(scale * mark.y - 4, 0)
    right = max(min(scale * (mark.x + mark.width) + 4, picture.width - 1), left)
    bottom = max(min(scale * (mark.y + mark.height) + 4, picture.height - 1), top)
    line = max(2, round(4 * scale))
    ImageDraw.Draw(picture).rounded_rectangle((left, top, right, bottom), radius=2 * line, outline=MARK, width=line)
